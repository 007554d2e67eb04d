#include "engine/address/parse.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/address/admin.h"
#include "engine/address/building_part.h"
#include "engine/address/normalize.h"
#include "engine/address/number_forms.h"

namespace wangge {
namespace {

using Text = std::u32string_view;

bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}
char32_t at_or_end(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}

constexpr Text stops = U",。;:、!?()-·./";
constexpr std::size_t longest_road = 8;

struct Road {
    Span name, number;
    std::size_t end = 0;
};

class Parser {
public:
    explicit Parser(std::string_view source) : source_(source) {
        normalize(source, normal_);
        text_ = normal_.view();
        limits_.assign(text_.size() + 1, 0);
    }

    ParsedAddress run() {
        read_admin();
        auto first = find_road(0);
        // 泡崖街玉境路26号: of two names side by side the one with the number is the road.
        if (first && first->number.empty())
            if (auto second = find_road(first->end); second && second->name.begin == first->end && !second->number.empty())
                first = second;
        std::size_t name_from = admin_end_;
        std::size_t search = admin_end_;
        if (first) {
            result_.road = field(first->name);
            result_.road_no = field(first->number);
            name_from = search = first->end;
            const std::size_t joint = first->end + (one_of(at_or_end(text_, first->end), U"与和跟、") ? 1 : 0);
            if (first->number.empty()) {
                if (const auto second = find_road(joint); second && second->name.begin == joint) {
                    result_.second_road = field(second->name);
                    name_from = search = second->end;
                }
            }
        }
        const BuildingPart part = find_house(search);
        const std::size_t name_to = part.empty() ? text_.size() : part.span.begin;
        read_relation_near(part, name_from, name_to);
        read_compound(name_from, relation_begin_ < name_to && relation_begin_ >= name_from ? relation_begin_ : name_to,
                      !part.empty());
        fill(part);
        return std::move(result_);
    }

private:
    AddressField field(Span span) const {
        if (span.empty()) return {};
        const std::size_t begin = normal_.origin[span.begin];
        const std::size_t end = span.end < text_.size() ? normal_.origin[span.end] : source_.size();
        return {to_utf8(text_.substr(span.begin, span.end - span.begin)), begin, end};
    }

    void read_admin() {
        std::vector<AdminName> names;
        AdminReader().read(text_, {}, names);
        for (const AdminName& name : names) {
            AddressField* const fields[] = {&result_.province, &result_.city, &result_.district, &result_.street_office,
                                            &result_.community};
            AddressField& into = *fields[static_cast<std::size_t>(name.level)];
            // The last one said counts: repeated prefixes are the finer ones.
            into = field(name.span);
            for (std::size_t i = name.span.begin; i < name.span.end; ++i) limits_[i] = 1;
            admin_end_ = name.span.end;
        }
    }

    // A road by its suffix, the name reaching back to a boundary. A number must follow, or a name of 2 to 4 characters.
    std::optional<Road> find_road(std::size_t from) const {
        constexpr std::array<Text, 8> suffixes{U"大道", U"大街", U"胡同", U"路", U"街", U"巷", U"弄", U"道"};
        for (std::size_t i = from + 1; i < text_.size(); ++i) {
            if (limits_[i]) continue;
            for (const Text suffix : suffixes) {
                if (!text_.substr(i).starts_with(suffix)) continue;
                const std::size_t end = i + suffix.size();
                if (one_of(at_or_end(text_, end), U"口灯面边上道办段") && suffix.size() == 1 && at_or_end(text_, end) != U'段' &&
                    at_or_end(text_, end) != U'口')
                    continue;
                // 北街路, 街道: the longer name goes on.
                if (one_of(at_or_end(text_, end), U"路街巷")) continue;
                std::size_t begin = i;
                while (begin > from && i - begin < longest_road && is_han(text_[begin - 1]) && !limits_[begin - 1] &&
                       !one_of(text_[begin - 1], U"在住到于是与和跟") &&
                       !(i - begin >= 1 && one_of(text_[begin - 1], U"省市区县镇乡")))
                    --begin;
                if (i - begin < 1) continue;
                std::size_t k = end;
                const auto number = read_number(text_, k + (at_or_end(text_, k) == U'甲' ? 1 : 0));
                const bool numbered = number && one_of(at_or_end(text_, number->end), U"号弄#") &&
                                      !one_of(at_or_end(text_, number->end + 1), U"楼线");
                if (suffix == U"道" && !numbered) continue;
                if (suffix == U"弄" && !numbered) continue;
                Road road{{begin, end}, {}, end};
                if (numbered) {
                    road.number = {k, number->end};
                    road.end = number->end + 1;
                    if (at_or_end(text_, road.end) == U'院') ++road.end;
                }
                return road;
            }
        }
        return std::nullopt;
    }

    // The first part that names a building; without one, the first that names a unit, floor or room.
    BuildingPart find_house(std::size_t from) const {
        BuildingPart without_building;
        for (std::size_t i = from; i < text_.size(); ++i) {
            const char32_t before = i > 0 ? text_[i - 1] : U'\0';
            const char32_t c = text_[i];
            const bool number = is_ascii_digit(c) || chinese_digit(c) >= 0 || chinese_unit(c) == 10;
            const bool letter = is_ascii_letter(c) || one_of(c, U"甲乙丙丁第");
            if (!number && !letter) continue;
            if (is_ascii_digit(before) || chinese_digit(before) >= 0 || is_ascii_letter(before) || before == U'-') continue;
            BuildingPart part = read_building_part(text_, i);
            if (part.empty() || part.span.begin != i) continue;
            const bool followed = part.unit || part.room || part.floor;
            if (part.building == no_building_key) {
                if (followed && without_building.empty()) without_building = part;
                continue;
            }
            if (part.form == BuildingForm::named || (part.form == BuildingForm::chain && !part.spaced) || followed) return part;
        }
        return without_building;
    }

    void read_relation_near(const BuildingPart& part, std::size_t from, std::size_t to) {
        const auto accept = [&](const Relation& relation) {
            result_.relation = field({relation.begin, relation.end});
            result_.relation_kind = relation.kind;
            result_.distance_m = relation.distance_m;
            relation_begin_ = relation.begin;
        };
        if (!part.empty()) {
            if (const Relation relation = read_relation(text_, part.span.end)) {
                accept(relation);
                relation_begin_ = text_.size();
                return;
            }
        }
        if (from > 0 && from <= text_.size()) {
            if (const Relation relation = read_relation(text_, from)) return accept(relation);
        }
        for (std::size_t i = from + 2; i < to; ++i) {
            const Relation relation = read_relation(text_, i);
            // A lone 口 or a bare distance is too little to cut a name by.
            if (!relation || relation.begin != i || relation.end - relation.begin < 2) continue;
            return accept(relation);
        }
    }

    void read_compound(std::size_t from, std::size_t to, bool house_follows) {
        while (from < to && (one_of(text_[from], stops) || one_of(text_[from], U"的 "))) ++from;
        std::size_t end = to;
        if (!house_follows)
            for (std::size_t i = from; i < to; ++i)
                if (one_of(text_[i], stops)) {
                    end = i;
                    break;
                }
        while (end > from && (one_of(text_[end - 1], stops) || one_of(text_[end - 1], U"的 "))) --end;
        std::size_t begin = from;
        // Before a house only the words right before it are the name.
        for (std::size_t i = from; i < end; ++i)
            if (one_of(text_[i], stops) || one_of(text_[i], U"住在")) begin = i + 1;
        if (begin < end) result_.compound = field({begin, end});
    }

    void fill(const BuildingPart& part) {
        if (part.empty()) return;
        result_.house = field(part.span);
        result_.building = field(part.building_span);
        result_.unit = field(part.unit_span);
        result_.floor = field(part.floor_span);
        result_.room = field(part.room_span);
        if (part.building != no_building_key) result_.building_number = to_string(part.building);
        result_.unit_number = part.unit;
        result_.floor_number = part.floor;
        result_.room_number = part.room;
    }

    std::string_view source_;
    NormalText normal_;
    Text text_;
    std::vector<std::uint8_t> limits_;  // 1 on administrative names
    std::size_t admin_end_ = 0;
    std::size_t relation_begin_ = std::u32string_view::npos;
    ParsedAddress result_;
};

}  // namespace

ParsedAddress parse(std::string_view text) {
    return Parser(text).run();
}

}  // namespace wangge
