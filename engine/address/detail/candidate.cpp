#include "engine/address/detail/candidate.h"

#include <algorithm>
#include <limits>

#include "engine/address/detail/offset.h"
#include "engine/address/number_forms.h"
#include "engine/geo/measure.h"

namespace wangge::detail {
namespace {

using Text = std::u32string_view;

char32_t at_or_end(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}
bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}

// How good a kind of answer is against another in the same text.
constexpr double building_score = 100, crossing_score = 66, door_score = 64, compound_score = 60, near_place_score = 62,
                 place_score = 52, road_score = 30, vague_place_score = 28;

// A place named beside a compound is not farther from it than this.
constexpr double beside_m = 250;
// Of a long channel or park people mean the part about the point where they say its name.
constexpr double long_place_m = 120;
constexpr double no_limit_m = 1e9;
// Two entries of one name as near as this are one place.
constexpr double same_place_m = 150;

double likeness_malus(const Mention& mention) {
    switch (mention.likeness) {
        case Likeness::exact:
        case Likeness::alias: return 0;
        case Likeness::short_form: return 2;
        case Likeness::same_sound: return 6;
        case Likeness::fuzzy: return 12;
    }
    return 0;
}

class Finder {
public:
    Finder(const Gazetteer& gazetteer, const Scratch& scratch, std::optional<Point> near)
        : gazetteer_(gazetteer), scratch_(scratch), text_(scratch.text.view()), near_(near) {}

    Candidate best() {
        for (std::size_t k = 0; k < scratch_.mentions.size(); ++k) {
            const Mention& mention = scratch_.mentions[k];
            bool street_only = false;
            const bool foreign = foreign_before(scratch_, mention.span.begin, street_only);
            if (foreign && !(street_only && mention.likeness <= Likeness::alias)) continue;
            // Beside a foreign address, wherever it stands, only official names and compounds are believed.
            const bool familiar = mention.likeness == Likeness::exact || gazetteer_.entry(mention.value).kind == NameKind::compound;
            bool other_street = false;
            if (!familiar && foreign_before(scratch_, text_.size(), other_street)) continue;
            street_differs_ = street_only;
            switch (gazetteer_.entry(mention.value).kind) {
                case NameKind::compound: with_values(k, [this](std::size_t m, std::uint32_t index) { compound(m, index); }); break;
                case NameKind::building:
                    with_values(k, [this](std::size_t m, std::uint32_t index) { named_building(m, index); });
                    break;
                case NameKind::place: with_values(k, [this](std::size_t m, std::uint32_t index) { place(m, index); }); break;
                case NameKind::road: with_values(k, [this](std::size_t m, std::uint32_t index) { road(m, index); }); break;
            }
        }
        return best_;
    }

private:
    // Every bearer of the mention's name in turn.
    template <class Use>
    void with_values(std::size_t k, const Use& use) {
        const Mention& mention = scratch_.mentions[k];
        if (mention.item == NameTrie::none) {
            several_ = false;
            use(k, gazetteer_.entry(mention.value).index);
            return;
        }
        const NameTrie& names = gazetteer_.names();
        const NameKind kind = gazetteer_.entry(mention.value).kind;
        several_ = false;
        const std::uint32_t first = gazetteer_.entry(names.value(mention.item)).index;
        for (std::uint32_t item = mention.item; item != NameTrie::none; item = names.next_of(item)) {
            const NameEntry& entry = gazetteer_.entry(names.value(item));
            if (entry.kind != kind || entry.index == first) continue;
            // A garbage point that bears the name of its place is the same place.
            several_ = several_ || kind != NameKind::place ||
                       distance_m(gazetteer_.places()[first].at, gazetteer_.places()[entry.index].at) > same_place_m;
        }
        for (std::uint32_t item = mention.item; item != NameTrie::none; item = names.next_of(item)) {
            const NameEntry& entry = gazetteer_.entry(names.value(item));
            if (entry.kind == kind) use(k, entry.index);
        }
    }

    std::size_t next_begin(std::size_t k) const {
        for (std::size_t n = k + 1; n < scratch_.mentions.size(); ++n) {
            const NameKind kind = gazetteer_.entry(scratch_.mentions[n].value).kind;
            if (kind == NameKind::compound || kind == NameKind::road) return scratch_.mentions[n].span.begin;
        }
        return text_.size();
    }

    void offer(Candidate candidate, std::size_t k) {
        candidate.mention = scratch_.mentions[k];
        if (several_) candidate.doubts |= several_named;
        if (street_differs_) candidate.doubts |= street_differs;
        candidate.score -= likeness_malus(candidate.mention);
        if (near_ && several_) candidate.score -= std::min(1.0, distance_m(*near_, candidate.at) / 10000);
        const bool building = candidate.building.has_value();
        const bool other = best_.building && building && *best_.building != *candidate.building;
        if (candidate.score > best_.score) {
            const bool several = other || best_.has(several_buildings);
            best_ = candidate;
            if (several) best_.doubts |= several_buildings;
        } else if (other) {
            best_.doubts |= several_buildings;
        }
    }

    void compound(std::size_t k, std::uint32_t index) {
        const std::size_t end = scratch_.mentions[k].span.end;
        BuildingPart part = read_building_part(text_, end);
        bool is_apart = false;
        if (part.building == no_building_key) {
            BuildingPart later = find_building_part(text_, std::max(end, part.span.end), next_begin(k));
            if (later.empty() && is_first_compound(k)) later = find_building_part(text_, 0, scratch_.mentions[k].span.begin);
            if (!later.empty()) {
                part = later;
                is_apart = true;
            }
        }
        Candidate candidate = place_in_compound(gazetteer_, index, part);
        if (is_apart && candidate.building) candidate.doubts |= apart;
        if (candidate.building) {
            candidate.score =
                building_score + static_cast<double>(candidate.level) - (is_apart ? 4 : 0) - (candidate.has(door_form) ? 2 : 0);
            candidate.relation = read_relation(text_, part.span.end);
            if (candidate.relation.kind == RelationKind::direction || candidate.relation.kind == RelationKind::opposite) {
                const BuildingEntry& building = gazetteer_.buildings()[*candidate.building];
                if (!part.unit)
                    candidate.at = offset_from(gazetteer_, {building.at, building.footprint, no_limit_m}, candidate.relation);
                candidate.grid = nullptr;
            }
            offer(candidate, k);
            return;
        }
        candidate.score = compound_score;
        related_to_compound(candidate, k, index, is_apart || part.empty() ? end : part.span.end);
        offer(candidate, k);
    }

    bool is_first_compound(std::size_t k) const {
        for (std::size_t n = 0; n < k; ++n)
            if (gazetteer_.entry(scratch_.mentions[n].value).kind == NameKind::compound) return false;
        return true;
    }

    void related_to_compound(Candidate& candidate, std::size_t k, std::uint32_t index, std::size_t end) {
        const CompoundEntry& entry = gazetteer_.compounds()[index];
        if (text_.substr(std::min(end, text_.size())).starts_with(U"小区")) end += 2;
        candidate.relation = read_relation(text_, end);
        const Relation& relation = candidate.relation;
        // 新海石佳苑旁边的排洪沟: the place is meant, where it is nearest to the compound.
        const std::size_t after = relation ? relation.end : end;
        for (std::size_t n = k + 1; n < scratch_.mentions.size(); ++n) {
            const Mention& next = scratch_.mentions[n];
            if (gazetteer_.entry(next.value).kind != NameKind::place) break;
            const std::size_t gap = next.span.begin - std::min(after, next.span.begin);
            if (gap > 1 || (gap == 1 && text_[after] != U'的')) break;
            const PlaceEntry& place = gazetteer_.places()[gazetteer_.entry(next.value).index];
            if (distance_m(entry.shape, nearest_part(place, entry.at)) > beside_m) break;
            candidate.level = MatchLevel::place;
            candidate.place = gazetteer_.entry(next.value).index;
            candidate.at = nearest_part(place, entry.at);
            candidate.grid = nullptr;
            candidate.score = near_place_score;
            return;
        }
        // 排洪沟新海石佳苑段: the same, said the other way round.
        const bool stretch =
            at_or_end(text_, end) == U'段' || relation.kind == RelationKind::near || relation.kind == RelationKind::direction;
        if (k > 0 && stretch && scratch_.mentions[k - 1].span.end + 1 >= scratch_.mentions[k].span.begin &&
            gazetteer_.entry(scratch_.mentions[k - 1].value).kind == NameKind::place) {
            candidate.place = gazetteer_.entry(scratch_.mentions[k - 1].value).index;
            candidate.level = MatchLevel::place;
            candidate.at = nearest_part(gazetteer_.places()[*candidate.place], entry.at);
            candidate.grid = nullptr;
            candidate.score = near_place_score;
            return;
        }
        if (!relation) return;
        if (relation.kind == RelationKind::gate || (relation.kind == RelationKind::crossing && !entry.gates.empty())) {
            if (const auto gate = gate_of(entry, relation)) {
                candidate.at = *gate;
                candidate.grid = nullptr;
            }
        } else if (relation.kind == RelationKind::direction || relation.kind == RelationKind::opposite) {
            candidate.at = offset_from(gazetteer_, {entry.at, &entry.shape, no_limit_m}, relation);
            candidate.grid = nullptr;
            candidate.level = MatchLevel::place;
            candidate.score = near_place_score;
        }
    }

    static Point nearest_part(const PlaceEntry& place, Point from) {
        if (place.shape.empty()) return place.at;
        Point best = place.at;
        double distance = std::numeric_limits<double>::infinity();
        for (const Polygon& polygon : place.shape) {
            for (std::size_t i = 0; i < polygon.outer.size(); ++i) {
                const Point q = nearest_on_segment(polygon.outer[i], polygon.outer[(i + 1) % polygon.outer.size()], from);
                if (distance_m(q, from) >= distance) continue;
                distance = distance_m(q, from);
                best = q;
            }
        }
        return best;
    }

    void named_building(std::size_t k, std::uint32_t index) {
        const BuildingEntry& entry = gazetteer_.buildings()[index];
        Candidate candidate;
        candidate.level = MatchLevel::building;
        candidate.building = index;
        candidate.compound = entry.compound;
        candidate.at = entry.at;
        candidate.grid = &entry.grid;
        candidate.score = building_score;
        offer(candidate, k);
    }

    void place(std::size_t k, std::uint32_t index) {
        const PlaceEntry& entry = gazetteer_.places()[index];
        Candidate candidate;
        candidate.level = MatchLevel::place;
        candidate.place = index;
        candidate.at = entry.at;
        candidate.grid = &entry.grid;
        // 河道, 公园: a word of two characters says less than a road does.
        const NameEntry& name = gazetteer_.entry(scratch_.mentions[k].value);
        candidate.score = name.source == NameSource::alias && name.length <= 2 ? vague_place_score
                                                                               : place_score + 0.3 * std::min(name.length, 10u);
        if (entry.compound != PlaceEntry::no_compound) {
            candidate.compound = entry.compound;
            if (entry.layer == "gate") {
                candidate.level = MatchLevel::compound;
                candidate.score = near_place_score;
            }
        }
        candidate.relation = read_relation(text_, scratch_.mentions[k].span.end);
        if (candidate.relation.kind == RelationKind::direction || candidate.relation.kind == RelationKind::opposite) {
            candidate.at = offset_from(gazetteer_, {entry.at, &entry.shape, long_place_m}, candidate.relation);
            candidate.grid = nullptr;
        }
        offer(candidate, k);
    }

    void road(std::size_t k, std::uint32_t index) {
        const RoadEntry& entry = gazetteer_.roads()[index];
        const std::size_t end = scratch_.mentions[k].span.end;
        Candidate candidate;
        candidate.level = MatchLevel::road;
        candidate.road = index;
        candidate.at = entry.numbers.middle();
        candidate.score = road_score;
        if (crossing(candidate, k, end)) {
            offer(candidate, k);
            return;
        }
        std::size_t i = end;
        if (at_or_end(text_, i) == U',' || at_or_end(text_, i) == U'-') ++i;
        const auto number = read_number(text_, i);
        const bool numbered = number && number->value > 0 && number->value < 10000 &&
                              (at_or_end(text_, number->end) == U'号' || at_or_end(text_, number->end) == U'#' ||
                               at_or_end(text_, number->end) == U'弄') &&
                              scratch_.taken[i] == 0 && !is_building_word(number->end + 1);
        if (!numbered) {
            candidate.relation = read_relation(text_, end);
            if (candidate.relation.towards != Point{}) candidate.at = end_of_road(entry, candidate.relation.towards);
            offer(candidate, k);
            return;
        }
        door(candidate, k, number->value, number->end + 1);
    }

    // 3号楼, but not 3号楼下.
    bool is_building_word(std::size_t i) const {
        const char32_t c = at_or_end(text_, i);
        return one_of(c, U"线栋") || (c == U'楼' && !one_of(at_or_end(text_, i + 1), U"下上前后旁侧门"));
    }

    static Point end_of_road(const RoadEntry& entry, Point towards) {
        Point best = entry.numbers.middle();
        for (const Line& chain : entry.numbers.chains())
            for (const Point end : {chain.front(), chain.back()})
                if (dot(end, towards) > dot(best, towards)) best = end;
        return midpoint(best, entry.numbers.middle());
    }

    // 北环路与龙源路交叉口, 北环路龙源路路口.
    bool crossing(Candidate& candidate, std::size_t k, std::size_t end) {
        if (k + 1 >= scratch_.mentions.size()) return false;
        const Mention& next = scratch_.mentions[k + 1];
        const NameEntry& other = gazetteer_.entry(next.value);
        if (other.kind != NameKind::road || other.index == *candidate.road || next.span.begin > end + 1) return false;
        if (next.span.begin == end + 1 && !one_of(text_[end], U"与和跟同、-/,到交")) return false;
        const Relation word = read_relation(text_, next.span.end);
        const auto at = gazetteer_.crossing_of(*candidate.road, other.index);
        if (!at && word.kind != RelationKind::crossing) return false;
        candidate.other_road = other.index;
        if (!at) {
            candidate.doubts |= no_crossing;
            candidate.at = gazetteer_.roads()[other.index].numbers.nearest(candidate.at);
            candidate.score = road_score + 5;
            return true;
        }
        candidate.crossing = true;
        candidate.at = *at;
        candidate.score = crossing_score - (word.kind == RelationKind::crossing ? 0 : 10);
        candidate.relation = word.kind == RelationKind::crossing ? read_relation(text_, word.end) : word;
        if (candidate.relation.towards != Point{})
            candidate.at = offset_from(gazetteer_, {*at, nullptr, no_limit_m}, candidate.relation);
        return true;
    }

    void door(Candidate candidate, std::size_t k, int number, std::size_t end) {
        const RoadEntry& entry = gazetteer_.roads()[*candidate.road];
        candidate.door = number;
        candidate.score = door_score;
        const auto known = [number](const auto& list) -> std::optional<std::uint32_t> {
            for (const auto& [door, index] : list)
                if (door == number) return index;
            return std::nullopt;
        };
        if (at_or_end(text_, end) == U'院') ++end;
        if (const auto index = known(entry.compounds)) {
            // The address of a compound: what follows may be its building, unless the compound's name comes first.
            const BuildingPart part = read_building_part(text_, end);
            Candidate inside = place_in_compound(gazetteer_, *index, part);
            inside.road = candidate.road;
            inside.door = number;
            inside.number_evidence = NumberEvidence::known;
            inside.score = inside.building ? building_score - 1 : door_score - 6;
            offer(inside, k);
            return;
        }
        const NumberPlace place = entry.numbers.place_of(number);
        candidate.at = place.at;
        candidate.number_evidence = place.evidence;
        if (const auto index = known(entry.places)) candidate.place = index;
        if (place.evidence == NumberEvidence::unknown) candidate.doubts |= number_unknown;
        if (place.evidence != NumberEvidence::known) candidate.doubts |= number_guessed;
        candidate.relation = read_relation(text_, end);
        if (candidate.relation.kind == RelationKind::direction || candidate.relation.kind == RelationKind::opposite)
            candidate.at = offset_from(gazetteer_, {candidate.at, nullptr, no_limit_m}, candidate.relation);
        offer(candidate, k);
    }

    const Gazetteer& gazetteer_;
    const Scratch& scratch_;
    Text text_;
    std::optional<Point> near_;
    bool several_ = false;
    bool street_differs_ = false;
    Candidate best_;
};

}  // namespace

Candidate place_in_compound(const Gazetteer& gazetteer, std::uint32_t compound, const BuildingPart& part) {
    const CompoundEntry& entry = gazetteer.compounds()[compound];
    Candidate candidate;
    candidate.level = MatchLevel::compound;
    candidate.compound = compound;
    candidate.at = entry.at;
    candidate.grid = &entry.grid;
    candidate.part = part;
    if (part.building == no_building_key) {
        // A compound of a single building needs no number.
        if (entry.by_key.size() != 1 || !part.unit) return candidate;
        candidate.building = entry.by_key[0].second;
    } else {
        candidate.building = gazetteer.building_of(compound, part.building);
        const auto prefix = static_cast<char32_t>(part.building >> 42);
        if (!candidate.building && prefix != 0 && Text(U"东西南北中").find(prefix) != Text::npos) {
            candidate.building = gazetteer.building_of(compound, part.building & ((1ull << 42) - 1));
            if (candidate.building) candidate.doubts |= prefix_dropped;
        }
        if (!candidate.building) {
            candidate.doubts |= no_such_building;
            return candidate;
        }
    }
    if (part.form == BuildingForm::door) candidate.doubts |= door_form;
    if (part.form == BuildingForm::bare || part.spaced) candidate.doubts |= bare_form;
    const BuildingEntry& building = gazetteer.buildings()[*candidate.building];
    candidate.level = MatchLevel::building;
    candidate.at = building.at;
    candidate.grid = &building.grid;
    std::optional<int> unit = part.unit;
    std::optional<int> room = part.room;
    if (part.unit_side != 0 && !building.units.empty()) {
        const auto by_x = [](const UnitEntry& a, const UnitEntry& b) { return a.at.x < b.at.x; };
        const auto& units = building.units;
        if (part.unit_side == U'西') unit = std::min_element(units.begin(), units.end(), by_x)->unit;
        if (part.unit_side == U'东') unit = std::max_element(units.begin(), units.end(), by_x)->unit;
        if (part.unit_side == U'中' && units.size() == 3) unit = units[1].unit;
    }
    // 3号楼2601: more floors than the building has, so the first digit is the unit.
    if (!unit && room && *room >= 1000 && !building.has_room(*room) && building.unit(*room / 1000) != nullptr &&
        building.has_room(*room % 1000)) {
        unit = *room / 1000;
        room = *room % 1000;
        candidate.doubts |= room_split;
        candidate.part.unit = unit;
        candidate.part.room = room;
    }
    if (!unit && building.units.size() == 1) unit = building.units[0].unit;
    if (!unit) {
        if (room) candidate.doubts |= unit_missing;
        return candidate;
    }
    const UnitEntry* door = building.unit(*unit);
    if (door == nullptr) {
        candidate.doubts |= no_such_unit;
        return candidate;
    }
    // A unit nobody wrote is only worth saying when a room hangs on it.
    if (!part.unit && part.unit_side == 0 && !room) return candidate;
    candidate.part.unit = unit;
    candidate.level = MatchLevel::unit;
    candidate.at = door->at;
    candidate.grid = &door->grid;
    if (!room) return candidate;
    if (building.has_room(*room))
        candidate.level = MatchLevel::room;
    else
        candidate.doubts |= no_such_room;
    return candidate;
}

Candidate best_candidate(const Gazetteer& gazetteer, const Scratch& scratch, std::optional<Point> near) {
    Candidate best = Finder(gazetteer, scratch, near).best();
    best.confidence = confidence_of(best);
    return best;
}

}  // namespace wangge::detail
