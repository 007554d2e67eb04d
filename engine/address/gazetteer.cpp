#include "engine/address/gazetteer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <mutex>
#include <unordered_map>

#include "engine/address/normalize.h"
#include "engine/address/number_forms.h"
#include "engine/address/pinyin.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

Point label_or(const MultiPolygon& shape, Point fallback) {
    return shape.empty() ? fallback : label_point(shape);
}

// "18", "18号", "甲18", "18-2": the leading number, 0 without one.
int door_number(const std::string& text) {
    const std::u32string chars = normalized(text);
    for (std::size_t i = 0; i < chars.size() && i < 2; ++i)
        if (const auto number = read_number(chars, i)) return number->value;
    return 0;
}

// 1-12号楼 out of the numbers of a compound.
std::string summary_of(const std::vector<std::pair<BuildingKey, std::uint32_t>>& by_key) {
    if (by_key.empty()) return "没有登记楼栋";
    std::string out;
    std::size_t shown = 0;
    for (std::size_t k = 0; k < by_key.size();) {
        std::size_t last = k;
        while (last + 1 < by_key.size() && by_key[last + 1].first == by_key[last].first + 1) ++last;
        if (!out.empty()) out += "、";
        if (++shown > 6) return out + "等号楼";
        out += to_string(by_key[k].first);
        if (last > k) out += "-" + to_string(by_key[last].first);
        k = last + 1;
    }
    return out + "号楼";
}

}  // namespace

struct Gazetteer::Lazy {
    std::once_flag once;
    Sounds sounds;
};

const UnitEntry* BuildingEntry::unit(int wanted) const {
    for (const UnitEntry& entry : units)
        if (entry.unit == wanted) return &entry;
    return nullptr;
}

bool BuildingEntry::has_room(int room) const {
    const int floor = room / 100;
    const int door = room % 100;
    return floor >= 1 && door >= 1 && (floors <= 0 || floor <= floors) && (rooms_per_floor <= 0 || door <= rooms_per_floor);
}

Gazetteer::Gazetteer(const Community& community)
    : frame_(community.epsg),
      extent_(extent_of(community)),
      community_name_(community.jurisdiction.name),
      grids_(community.grids),
      locator_(grids_),
      admin_(community.jurisdiction.district + community.jurisdiction.name),
      lazy_(std::make_unique<Lazy>()) {
    add_compounds(community);
    add_buildings(community);
    add_places(community);
    add_roads(community);
    add_road_numbers(community);
    add_crossings();
    add_short_forms();
    for (std::uint32_t value = 0; value < entries_.size(); ++value) names_.add(spellings_[value], value);
}

Gazetteer::~Gazetteer() = default;

void Gazetteer::add_name(std::u32string name, NameKind kind, NameSource source, std::uint32_t index) {
    if (name.size() < 2) return;
    entries_.push_back({kind, source, index, static_cast<std::uint32_t>(name.size())});
    spellings_.push_back(std::move(name));
}

void Gazetteer::add_compounds(const Community& community) {
    for (const Compound& compound : community.compounds) {
        const auto index = static_cast<std::uint32_t>(compounds_.size());
        CompoundEntry entry;
        entry.id = compound.id;
        entry.name = compound.name;
        entry.shape = compound.shape;
        entry.box = box_of(compound.shape);
        entry.at = label_or(compound.shape, extent_.empty() ? Point{} : extent_.centre());
        entry.grid = locator_.code_at(entry.at);
        for (const Gate& gate : community.gates)
            if (gate.compound == compound.id) entry.gates.emplace_back(gate.name, gate.at);
        compounds_.push_back(std::move(entry));
        add_name(normalized(compound.name), NameKind::compound, NameSource::full, index);
        for (const std::string& alias : compound.aliases) add_name(normalized(alias), NameKind::compound, NameSource::alias, index);
    }
}

void Gazetteer::add_buildings(const Community& community) {
    std::unordered_map<Id, std::uint32_t> compound_index;
    for (std::uint32_t k = 0; k < compounds_.size(); ++k) compound_index.emplace(compounds_[k].id, k);
    footprints_.reserve(community.buildings.size());
    std::vector<Box> boxes;
    for (const Building& building : community.buildings) {
        const auto found = compound_index.find(building.compound);
        if (found == compound_index.end()) continue;
        const auto index = static_cast<std::uint32_t>(buildings_.size());
        CompoundEntry& compound = compounds_[found->second];
        footprints_.push_back(building.footprint);
        BuildingEntry entry;
        entry.id = building.id;
        entry.compound = found->second;
        entry.key = building_key(building.number);
        entry.number = building.number;
        entry.name = compound.name + building.number + (entry.key != no_building_key ? "号楼" : "");
        entry.at = label_or(building.footprint, building.entrances.empty() ? compound.at : building.entrances[0].at);
        entry.grid = locator_.code_at(entry.at);
        entry.footprint = &footprints_.back();
        entry.floors = building.floors;
        entry.rooms_per_floor = building.rooms_per_floor;
        for (const Entrance& entrance : building.entrances)
            entry.units.push_back({entrance.unit, entrance.at, locator_.code_at(entrance.at)});
        std::stable_sort(entry.units.begin(), entry.units.end(),
                         [](const UnitEntry& a, const UnitEntry& b) { return a.unit < b.unit; });
        if (entry.key != no_building_key) {
            compound.by_key.emplace_back(entry.key, index);
        } else if (!building.number.empty()) {
            add_name(normalized(entry.name), NameKind::building, NameSource::full, index);
        }
        boxes.push_back(building.footprint.empty() ? Box{entry.at, entry.at} : box_of(building.footprint));
        buildings_.push_back(std::move(entry));
    }
    for (CompoundEntry& compound : compounds_) {
        std::stable_sort(compound.by_key.begin(), compound.by_key.end());
        compound.known_numbers = summary_of(compound.by_key);
    }
    building_boxes_ = BoxIndex(boxes);
}

void Gazetteer::add_places(const Community& community) {
    const auto add = [&](PlaceEntry entry, const std::vector<std::string>& aliases) {
        const auto index = static_cast<std::uint32_t>(places_.size());
        entry.grid = locator_.code_at(entry.at);
        for (std::uint32_t k = 0; k < compounds_.size(); ++k)
            if (entry.compound == PlaceEntry::no_compound && compounds_[k].box.contains(entry.at) &&
                contains(compounds_[k].shape, entry.at))
                entry.compound = k;
        add_name(normalized(entry.name), NameKind::place, NameSource::full, index);
        for (const std::string& alias : aliases) add_name(normalized(alias), NameKind::place, NameSource::alias, index);
        places_.push_back(std::move(entry));
    };
    for (const Place& place : community.places) add({place.name, "place", place.id, place.at, {}, place.shape}, place.aliases);
    for (const GarbagePoint& point : community.garbage_points)
        add({point.name, "garbage_point", point.id, point.at, {}, {}}, {point.code});
    for (const Gate& gate : community.gates) {
        PlaceEntry entry{gate.name, "gate", gate.id, gate.at, {}, {}};
        for (std::uint32_t k = 0; k < compounds_.size(); ++k)
            if (compounds_[k].id == gate.compound) entry.compound = k;
        add(std::move(entry), {});
    }
    for (const Bin& bin : community.bins) add({bin.code, "bin", bin.id, bin.at, {}, {}}, {});
}

void Gazetteer::add_roads(const Community& community) {
    std::map<std::string, std::vector<Line>> pieces;
    for (const Street& street : community.streets)
        if (!street.name.empty() && street.line.size() >= 2) pieces[street.name].push_back(street.line);
    for (auto& [name, lines] : pieces) {
        const auto index = static_cast<std::uint32_t>(roads_.size());
        RoadEntry road;
        road.name = name;
        road.numbers = RoadNumbers(join_lines(std::move(lines)));
        roads_.push_back(std::move(road));
        add_name(normalized(name), NameKind::road, NameSource::full, index);
    }
}

void Gazetteer::add_road_numbers(const Community& community) {
    std::unordered_map<std::string, std::uint32_t> road_index;
    for (std::uint32_t k = 0; k < roads_.size(); ++k) road_index.emplace(roads_[k].name, k);
    const auto add = [&](const std::string& road, const std::string& number, Point at, std::uint32_t index, bool compound) {
        const auto found = road_index.find(road);
        const int door = door_number(number);
        if (found == road_index.end() || door == 0) return;
        RoadEntry& entry = roads_[found->second];
        (compound ? entry.compounds : entry.places).emplace_back(door, index);
        entry.numbers.add(door, at);
    };
    for (std::uint32_t k = 0; k < compounds_.size(); ++k) {
        const Compound& compound = community.compounds[k];
        const auto found = road_index.find(compound.road);
        if (found == road_index.end()) continue;
        // A compound's door plate hangs at its gate on that road.
        Point at = compounds_[k].at;
        double best = std::numeric_limits<double>::infinity();
        for (const auto& [name, gate] : compounds_[k].gates) {
            const double distance = distance_m(gate, roads_[found->second].numbers.nearest(gate));
            if (distance < best) {
                best = distance;
                at = gate;
            }
        }
        add(compound.road, compound.road_no, at, k, true);
    }
    for (std::uint32_t k = 0; k < community.places.size(); ++k)
        add(community.places[k].road, community.places[k].road_no, community.places[k].at, k, false);
    for (RoadEntry& road : roads_) road.numbers.freeze();
}

void Gazetteer::add_crossings() {
    struct Segment {
        std::uint32_t road;
        Point a, b;
    };
    std::vector<Segment> segments;
    std::vector<Box> boxes;
    for (std::uint32_t k = 0; k < roads_.size(); ++k) {
        for (const Line& chain : roads_[k].numbers.chains()) {
            for (std::size_t i = 1; i < chain.size(); ++i) {
                segments.push_back({k, chain[i - 1], chain[i]});
                Box box;
                box.add(chain[i - 1]);
                box.add(chain[i]);
                boxes.push_back(box);
            }
        }
    }
    const BoxIndex index(boxes);
    constexpr double snap_m = 0.5;
    for (std::uint32_t k = 0; k < segments.size(); ++k) {
        for (const std::uint32_t other : index.intersecting(boxes[k].grown_m(snap_m))) {
            const Segment& s = segments[k];
            const Segment& t = segments[other];
            if (s.road == t.road) continue;
            std::optional<Point> where;
            const Point along = s.b - s.a;
            const double turn = cross(along, t.b - t.a);
            if (segments_touch(s.a, s.b, t.a, t.b) && std::abs(turn) > 1e-9) {
                where = s.a + along * (cross(t.a - s.a, t.b - t.a) / turn);
            } else {
                for (const Point end : {t.a, t.b})
                    if (distance_m(nearest_on_segment(s.a, s.b, end), end) <= snap_m) where = end;
            }
            if (where) roads_[s.road].crossings.emplace_back(t.road, *where);
        }
    }
    for (RoadEntry& road : roads_)
        std::stable_sort(road.crossings.begin(), road.crossings.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
}

void Gazetteer::add_short_forms() {
    // A part of a compound's name stands for it when no other entity and no administrative name contains it.
    std::vector<std::pair<std::u32string, std::int64_t>> holders;  // spelling, entity
    for (std::size_t k = 0; k < entries_.size(); ++k)
        holders.emplace_back(spellings_[k], (static_cast<std::int64_t>(entries_[k].kind) << 32) | entries_[k].index);
    for (const auto& own : admin_.own()) holders.emplace_back(own.full, -1);
    const std::size_t count = entries_.size();
    for (std::size_t k = 0; k < count; ++k) {
        if (entries_[k].kind != NameKind::compound || entries_[k].source != NameSource::full) continue;
        const std::u32string name = spellings_[k];
        const std::int64_t entity = entries_[k].index;
        const auto unique = [&](const std::u32string& part) {
            for (const auto& [spelling, holder] : holders) {
                if (holder == entity && spelling != part) continue;
                // Places may be called after the compound (万欣佳苑南门): they do not make its short form unclear.
                if (spelling.find(name) != std::u32string::npos && holder != entity) continue;
                if (spelling.find(part) != std::u32string::npos) return false;
            }
            return true;
        };
        for (std::size_t length = 2; length < name.size(); ++length) {
            std::u32string head = name.substr(0, length);
            if (unique(head)) add_name(std::move(head), NameKind::compound, NameSource::short_form, entries_[k].index);
            if (length < 3) continue;
            std::u32string tail = name.substr(name.size() - length);
            // 山小区 of 红山小区 is the end of many names.
            if (length < 4 && tail.ends_with(U"小区")) continue;
            if (tail == U"家属院" || tail == U"家属楼" || tail == U"居民楼" || tail == U"安置区" || tail == U"生活区") continue;
            if (unique(tail)) add_name(std::move(tail), NameKind::compound, NameSource::short_form, entries_[k].index);
        }
    }
}

const Gazetteer::Sounds& Gazetteer::sounds() const {
    std::call_once(lazy_->once, [this] {
        for (std::uint32_t value = 0; value < entries_.size(); ++value) {
            const NameEntry& entry = entries_[value];
            if (entry.length < 3 || entry.source == NameSource::short_form) continue;
            std::u32string sounds;
            bool han = true;
            for (const char32_t c : spellings_[value]) {
                sounds += syllable_of(c);
                han = han && is_han(c);
            }
            if (!han) continue;
            lazy_->sounds.exact.add(sounds, value);
            // Alignment tells entities apart, so a value is the first entry of its entity.
            std::uint32_t first = value;
            while (first > 0 && entries_[first - 1].kind == entry.kind && entries_[first - 1].index == entry.index) --first;
            (entry.kind == NameKind::compound ? lazy_->sounds.compounds : lazy_->sounds.others).add(spellings_[value], first);
        }
        lazy_->sounds.compounds.freeze();
        lazy_->sounds.others.freeze();
    });
    return lazy_->sounds;
}

std::optional<std::uint32_t> Gazetteer::building_of(std::uint32_t compound, BuildingKey key) const {
    const auto& by_key = compounds_[compound].by_key;
    const auto found = std::lower_bound(by_key.begin(), by_key.end(), std::pair<BuildingKey, std::uint32_t>{key, 0});
    return found != by_key.end() && found->first == key ? std::optional(found->second) : std::nullopt;
}

std::optional<Point> Gazetteer::crossing_of(std::uint32_t road, std::uint32_t other) const {
    for (const auto& [with, at] : roads_[road].crossings)
        if (with == other) return at;
    return std::nullopt;
}

std::string Gazetteer::grid_at(Point p) const {
    return locator_.code_at(p);
}

std::vector<std::uint32_t> Gazetteer::buildings_near(Point p, std::size_t k) const {
    return building_boxes_.nearest(p, k);
}

double Gazetteer::distance_to_building_m(std::uint32_t building, Point p) const {
    const BuildingEntry& entry = buildings_[building];
    return entry.footprint->empty() ? distance_m(entry.at, p) : distance_m(*entry.footprint, p);
}

Point Gazetteer::nearest_road(Point p) const {
    Point best = p;
    double distance = std::numeric_limits<double>::infinity();
    for (const RoadEntry& road : roads_) {
        const Point q = road.numbers.nearest(p);
        if (distance_m(p, q) >= distance || road.numbers.chains().empty()) continue;
        distance = distance_m(p, q);
        best = q;
    }
    return best;
}

}  // namespace wangge
