#include "engine/address/building_part.h"

#include <algorithm>
#include <array>

#include "engine/address/normalize.h"
#include "engine/address/number_forms.h"

namespace wangge {
namespace {

using Text = std::u32string_view;

char32_t at_or_end(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}
bool has(Text text, std::size_t i, Text word) {
    return text.substr(std::min(i, text.size())).starts_with(word);
}
bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}

// The length of the first of `words` found at i, or 0. Longer words must stand first.
template <std::size_t N>
std::size_t match_any(Text text, std::size_t i, const std::array<Text, N>& words) {
    for (const Text word : words)
        if (has(text, i, word)) return word.size();
    return 0;
}

constexpr std::array<Text, 20> building_words{U"号楼栋", U"号楼房", U"号住宅楼", U"号居民楼", U"号院楼", U"号楼",  U"号栋",
                                              U"号幢",   U"号座",   U"#住宅楼",  U"#楼",      U"#栋",    U"栋楼",  U"幢楼",
                                              U"号搂",   U"栋",     U"幢",       U"座",       U"#",      U"号大楼"};
constexpr std::array<Text, 5> unit_words{U"号单元", U"单元", U"#单元", U"单园", U"单员"};
constexpr std::array<Text, 4> fillers{U"居民小区", U"家属院", U"小区", U"院内"};

constexpr Text prefixes = U"甲乙丙丁戊东西南北中";
constexpr Text separators = U"-,、的/ ·:;";

// Characters that make the number before them a date, a time, an amount or a count.
constexpr Text measures = U"月日点时分年元块万毛角人个次天岁米斤吨度条件只辆台遍回周多几来%.";
// Words that begin with one of those and measure nothing: 3-1人行道, 6-2天花板漏水.
constexpr std::array<Text, 26> not_measures{U"人行", U"人家", U"周末", U"周围", U"周边", U"时不", U"天花", U"天天", U"点着",
                                            U"年检", U"年久", U"只有", U"台阶", U"来水", U"来电", U"来人", U"多次", U"多处",
                                            U"角落", U"条件", U"遍地", U"几天", U"日常", U"个别", U"回音", U"分类"};
// What may follow 4号 when it is the fourth day.
constexpr std::array<Text, 21> day_words{U"晚",   U"上午", U"下午", U"早上", U"早晨", U"凌晨", U"中午",
                                         U"开始", U"起",   U"到",   U"至",   U"之前", U"之后", U"以前",
                                         U"以后", U"那天", U"这天", U"白天", U"当天", U"夜里", U"线"};

bool is_measured(Text text, std::size_t end) {
    const char32_t c = at_or_end(text, end);
    if (one_of(c, measures)) return match_any(text, end, not_measures) == 0;
    return (has(text, end, U"号") && has(text, end + 1, U"线")) || (c == U'户' && at_or_end(text, end + 1) == U'人');
}

bool is_prefix(char32_t c) {
    return is_ascii_letter(c) || one_of(c, prefixes);
}

// Skips what may stand between a compound's name and its building.
std::size_t skip_fillers(Text text, std::size_t i) {
    for (bool moved = true; moved;) {
        moved = false;
        if (const std::size_t n = match_any(text, i, fillers)) {
            i += n;
            moved = true;
        } else if (one_of(at_or_end(text, i), U"的里内院中,、-() ·:;/")) {
            if (at_or_end(text, i) == U'中' && !read_number(text, i + 1)) break;
            ++i;
            moved = true;
        }
    }
    return i;
}

// A区, 东区, 二期, 3组团: a part of the compound that the gazetteer does not know.
std::size_t skip_zone(Text text, std::size_t i) {
    std::size_t end = i;
    if (is_prefix(at_or_end(text, i))) {
        end = i + 1;
    } else if (const auto number = read_number(text, i); number && number->value < 20) {
        end = number->end;
    } else {
        return i;
    }
    if (has(text, end, U"组团")) return end + 2;
    return one_of(at_or_end(text, end), U"区期") ? end + 1 : i;
}

struct Reader {
    Text text;
    BuildingPart part;
    std::size_t at = 0;

    bool done() const { return at >= text.size(); }

    std::size_t after_separators(std::size_t i) const {
        while (one_of(at_or_end(text, i), separators)) ++i;
        return i;
    }

    // 单, 梯, 门, 组 as the short word for 单元.
    bool is_unit_mark(std::size_t i) const {
        const char32_t c = at_or_end(text, i);
        return one_of(c, U"单梯") || (c == U'门' && !one_of(at_or_end(text, i + 1), U"口前外")) ||
               (c == U'组' && at_or_end(text, i + 1) != U'团');
    }

    void close() { part.span.end = at; }

    bool read_building();
    bool read_chain(const ReadNumber& first, char32_t prefix, std::size_t from);
    bool read_unit();
    void read_floor_and_room();
    bool set_room(const ReadNumber& number, std::size_t end, std::size_t from);
};

// 4-3-201 and its shorter and longer kin, from the first number.
bool Reader::read_chain(const ReadNumber& first, char32_t prefix, std::size_t from) {
    std::array<ReadNumber, 4> numbers;
    numbers[0] = first;
    std::size_t count = 1;
    std::size_t i = first.end;
    bool spaced = true;
    while (count < 4 && one_of(at_or_end(text, i), U"-/ ")) {
        const auto next = read_number(text, i + 1);
        if (!next || next->digits > 4) break;
        if (text[i] != U' ') spaced = false;
        numbers[count++] = *next;
        i = next->end;
    }
    if (count < 2 || is_measured(text, i)) return false;
    // A run that goes on with more groups (phone, account number) is no address.
    if (one_of(at_or_end(text, i), U"-/") && read_number(text, i + 1)) return false;
    std::size_t last = count - 1;
    // 1-3号楼 is a range of buildings, not building and unit.
    const std::size_t word = match_any(text, i, building_words);
    if (word > 0 && count == 2) {
        part.form = BuildingForm::named;
        part.building = make_building_key(prefix, first.value, 0);
        part.building_span = {from, i + word};
        at = i + word;
        return true;
    }
    part.form = BuildingForm::chain;
    part.building = make_building_key(prefix, first.value, 0);
    part.building_span = {from, first.end};
    part.chain_length = static_cast<int>(count);
    part.spaced = spaced;
    at = i;
    const auto span_of = [](const ReadNumber& n) { return Span{n.end - static_cast<std::size_t>(n.digits), n.end}; };
    const bool unit_follows = match_any(text, i, unit_words) > 0;
    if (count == 2) {
        if (unit_follows || numbers[1].value < 100) {
            part.unit = numbers[1].value;
            part.unit_span = span_of(numbers[1]);
        } else {
            part.room = numbers[1].value;
            part.room_span = span_of(numbers[1]);
        }
    } else {
        part.unit = numbers[1].value;
        part.unit_span = span_of(numbers[1]);
        if (count == 4) {
            part.floor = numbers[2].value;
            part.floor_span = span_of(numbers[2]);
        }
        const int room = numbers[last].value;
        part.room = count == 4 && room < 100 ? numbers[2].value * 100 + room : room;
        part.room_span = span_of(numbers[last]);
    }
    if (unit_follows && count == 2) at += match_any(text, i, unit_words);
    if (part.room && one_of(at_or_end(text, at), U"室户号房")) ++at;
    return true;
}

bool Reader::read_building() {
    std::size_t i = at;
    if (at_or_end(text, i) == U'第') ++i;
    const std::size_t from = at;
    char32_t prefix = 0;
    if (is_prefix(at_or_end(text, i))) {
        const std::size_t word = match_any(text, i + 1, building_words);
        if (word > 0 && text[i + 1] != U'#') {
            part.form = BuildingForm::named;
            part.building = make_building_key(text[i], 0, 0);
            at = i + 1 + word;
            part.building_span = {from, at};
            return true;
        }
        if (!read_number(text, i + 1)) return false;
        prefix = text[i++];
    }
    const auto number = read_number(text, i);
    if (!number || number->digits > (number->chinese ? 7 : 3) || number->value > 999) return false;
    std::size_t end = number->end;
    if (is_measured(text, end)) return false;
    char32_t suffix = 0;
    if (is_ascii_letter(at_or_end(text, end)) && match_any(text, end + 1, building_words) > 0) suffix = text[end++];
    if (const std::size_t word = match_any(text, end, building_words)) {
        if (has(text, end, U"号院")) return false;
        part.form = BuildingForm::named;
        part.building = make_building_key(prefix, number->value, suffix);
        at = end + word;
        part.building_span = {from, at};
        return true;
    }
    // 3、4号楼: the first of a list.
    if (at_or_end(text, end) == U'、') {
        if (const auto next = read_number(text, end + 1)) {
            if (const std::size_t word = match_any(text, next->end, building_words)) {
                part.form = BuildingForm::named;
                part.building = make_building_key(prefix, number->value, 0);
                at = next->end + word;
                part.building_span = {from, at};
                return true;
            }
        }
    }
    const auto unit_after = [&](std::size_t k) {
        k = after_separators(k);
        if (at_or_end(text, k) == U'第') ++k;
        const auto next = read_number(text, k);
        return next && (match_any(text, next->end, unit_words) > 0 || is_unit_mark(next->end));
    };
    // 3楼2单元: here 楼 is the building; 3楼 alone is a floor.
    if (at_or_end(text, end) == U'楼' && unit_after(end + 1)) {
        part.form = BuildingForm::named;
        part.building = make_building_key(prefix, number->value, 0);
        at = end + 1;
        part.building_span = {from, at};
        return true;
    }
    if (at_or_end(text, end) == U'号') {
        const char32_t next = at_or_end(text, end + 1);
        if (match_any(text, end + 1, day_words) > 0 || one_of(next, U"院桥") ||
            (next == U'井' && at_or_end(text, end + 2) != U'盖'))
            return false;
        // 2号门 is a gate, 2号门口 the door of building 2.
        if (next == U'门' && !one_of(at_or_end(text, end + 2), U"口前外")) return false;
        part.form = BuildingForm::door;
        part.building = make_building_key(prefix, number->value, 0);
        at = end + 1;
        part.building_span = {from, at};
        return true;
    }
    if (match_any(text, end, unit_words) > 0 || one_of(at_or_end(text, end), U"单门梯楼层F室户")) return false;
    if (read_chain(*number, prefix, from)) return true;
    const char32_t next = at_or_end(text, end);
    const bool stops = next == 0 || one_of(next, U",。;!?)") || unit_after(end);
    if (!stops || number->chinese) return false;
    part.form = BuildingForm::bare;
    part.building = make_building_key(prefix, number->value, 0);
    at = end;
    part.building_span = {from, at};
    return true;
}

bool Reader::read_unit() {
    std::size_t i = after_separators(at);
    const std::size_t from = i;
    if (at_or_end(text, i) == U'第') ++i;
    if (one_of(at_or_end(text, i), U"东中西") && has(text, i + 1, U"单元")) {
        part.unit_side = text[i];
        at = i + 3;
        part.unit_span = {from, at};
        return true;
    }
    if (is_ascii_letter(at_or_end(text, i)) || one_of(at_or_end(text, i), U"甲乙丙丁")) {
        if (!has(text, i + 1, U"单元")) return false;
        part.unit = static_cast<int>(is_ascii_letter(text[i]) ? text[i] - U'A' + 1 : Text(U"甲乙丙丁").find(text[i]) + 1);
        at = i + 3;
        part.unit_span = {from, at};
        return true;
    }
    const auto number = read_number(text, i);
    if (!number || number->value > 99) return false;
    std::size_t end = number->end;
    if (const std::size_t word = match_any(text, end, unit_words)) {
        at = end + word;
    } else if (is_unit_mark(end)) {
        at = end + 1;
    } else if (one_of(at_or_end(text, end), U"-/ ") && part.building != no_building_key) {
        const auto room = read_number(text, end + 1);
        if (!room || room->value < 100 || room->value > 9999 || is_measured(text, room->end)) return false;
        at = end;
    } else {
        return false;
    }
    part.unit = number->value;
    part.unit_span = {from, at};
    return true;
}

bool Reader::set_room(const ReadNumber& number, std::size_t end, std::size_t from) {
    part.room = number.value;
    part.room_span = {from, end};
    at = end;
    return true;
}

void Reader::read_floor_and_room() {
    for (int round = 0; round < 2; ++round) {
        std::size_t i = after_separators(at);
        const std::size_t from = i;
        if (at_or_end(text, i) == U'第') ++i;
        const auto number = read_number(text, i);
        if (!number || number->value > 9999 || (!number->chinese && number->digits > 4)) return;
        const char32_t next = at_or_end(text, number->end);
        if (!part.floor && number->value < 100 && one_of(next, U"层楼F")) {
            if (next == U'楼' && one_of(at_or_end(text, number->end + 1), U"栋")) return;
            part.floor = number->value;
            at = number->end + 1;
            part.floor_span = {from, at};
            continue;
        }
        const bool marked = one_of(next, U"室房") || (next == U'户' && at_or_end(text, number->end + 1) != U'人') ||
                            (next == U'号' && !one_of(at_or_end(text, number->end + 1), U"楼栋"));
        if (marked && (number->value >= 100 || part.unit || part.floor)) {
            const bool short_room = number->value < 100 && part.floor;
            ReadNumber room = *number;
            if (short_room) room.value += *part.floor * 100;
            set_room(room, number->end + 1, from);
            return;
        }
        // A bare number of three or four digits is a room unless it is measured or goes on as something else.
        if (number->value >= 101 && !is_measured(text, number->end) && !one_of(next, U"-号栋幢座#") &&
            (part.building != no_building_key || part.unit || part.unit_side != 0)) {
            set_room(*number, number->end, from);
        }
        return;
    }
}

}  // namespace

BuildingKey make_building_key(char32_t prefix, int number, char32_t suffix) {
    return (static_cast<BuildingKey>(prefix & 0x1FFFFF) << 42) | (static_cast<BuildingKey>(suffix & 0x1FFFFF) << 21) |
           static_cast<BuildingKey>(static_cast<std::uint32_t>(number) & 0x1FFFFF);
}

BuildingKey building_key(std::string_view number) {
    const std::u32string text = normalized(number);
    std::size_t i = 0;
    if (at_or_end(text, i) == U'第') ++i;
    char32_t prefix = 0;
    char32_t suffix = 0;
    int value = 0;
    if (is_prefix(at_or_end(text, i))) prefix = text[i++];
    if (const auto read = read_number(text, i)) {
        if (read->value > 999) return no_building_key;
        value = read->value;
        i = read->end;
        if (is_ascii_letter(at_or_end(text, i))) suffix = text[i++];
    } else if (prefix == 0) {
        return no_building_key;
    }
    const std::size_t word = match_any(text, i, building_words);
    if (i + word != text.size() && !(at_or_end(text, i) == U'号' && i + 1 == text.size())) return no_building_key;
    return make_building_key(prefix, value, suffix);
}

std::string to_string(BuildingKey key) {
    std::string out;
    const char32_t prefix = static_cast<char32_t>(key >> 42);
    const char32_t suffix = static_cast<char32_t>((key >> 21) & 0x1FFFFF);
    const int number = static_cast<int>(key & 0x1FFFFF);
    if (prefix != 0) append_utf8(out, {&prefix, 1});
    if (number != 0) out += std::to_string(number);
    if (suffix != 0) append_utf8(out, {&suffix, 1});
    return out;
}

BuildingPart read_building_part(std::u32string_view text, std::size_t at) {
    Reader reader{text, {}, skip_fillers(text, at)};
    reader.at = skip_fillers(text, skip_zone(text, reader.at));
    reader.part.span = {reader.at, reader.at};
    const bool building = reader.read_building();
    if (reader.part.form == BuildingForm::chain) {
        if (!reader.part.room) reader.read_floor_and_room();
        reader.close();
        return reader.part;
    }
    const bool unit = reader.read_unit();
    if (building || unit) {
        reader.read_floor_and_room();
    } else {
        // 万欣佳苑6楼: a floor of some building.
        const auto number = read_number(text, reader.at);
        if (number && number->value < 100 && one_of(at_or_end(text, number->end), U"楼层")) {
            reader.part.floor = number->value;
            reader.part.floor_span = {reader.at, number->end + 1};
            reader.at = number->end + 1;
        }
    }
    reader.close();
    if (reader.part.span.end <= reader.part.span.begin) reader.part.span = {at, at};
    return reader.part;
}

BuildingPart find_building_part(std::u32string_view text, std::size_t at, std::size_t end) {
    for (std::size_t i = at; i < end; ++i) {
        const char32_t c = text[i];
        const char32_t before = i > 0 ? text[i - 1] : U'\0';
        const bool starts = is_ascii_digit(c) || chinese_digit(c) >= 0 || chinese_unit(c) == 10 || is_prefix(c) || c == U'第';
        if (!starts || is_ascii_digit(before) || (chinese_digit(before) >= 0 && !is_prefix(c)) || chinese_unit(before) > 0)
            continue;
        if (before == U'-' || (is_prefix(before) && !one_of(before, U"东西南北中"))) continue;
        Reader reader{text, {}, i};
        reader.part.span = {i, i};
        if (!reader.read_building()) continue;
        const std::size_t stop = reader.part.building_span.end;
        const bool counted = c != U'第' && stop >= 2 && (has(text, stop - 2, U"栋楼") || has(text, stop - 2, U"幢楼")) &&
                             !one_of(at_or_end(text, stop), U"道下上顶前后门里");
        const bool strong = (reader.part.form == BuildingForm::named && !counted) ||
                            (reader.part.form == BuildingForm::chain && reader.part.chain_length >= 3 && !reader.part.spaced);
        const bool followed = reader.part.form == BuildingForm::door || reader.part.form == BuildingForm::bare;
        if (strong || followed) {
            if (reader.part.form != BuildingForm::chain) {
                const bool unit = reader.read_unit();
                if (followed && !unit) continue;
                reader.read_floor_and_room();
            }
            reader.close();
            return reader.part;
        }
    }
    return {};
}

}  // namespace wangge
