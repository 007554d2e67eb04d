#pragma once

// Every name and number of one community by which a place can be meant, ready for look-up.
//
// Made from a Community: compounds with aliases and unique short forms, their buildings, units and rooms, named roads with
// the door numbers that are known along them, crossings, places, garbage points, gates and bins, and the administrative
// path. Immutable after construction and safe to read from any thread; sounds (pinyin) are worked out at first use.
// Build O(names + road segments log segments).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/address/admin.h"
#include "engine/address/building_part.h"
#include "engine/address/detail/fuzzy_names.h"
#include "engine/address/detail/name_trie.h"
#include "engine/address/road_numbers.h"
#include "engine/community/community.h"
#include "engine/community/grid_locator.h"

namespace wangge {

enum class NameKind : std::uint8_t { compound, building, place, road };
enum class NameSource : std::uint8_t { full, alias, short_form };

// What a name stands for.
struct NameEntry {
    NameKind kind = NameKind::place;
    NameSource source = NameSource::full;
    std::uint32_t index = 0;   // into compounds, buildings, places or roads
    std::uint32_t length = 0;  // characters of this spelling
};

struct UnitEntry {
    int unit = 1;
    Point at;
    std::string grid;
};

struct BuildingEntry {
    Id id = no_id;
    std::uint32_t compound = 0;
    BuildingKey key = no_building_key;
    std::string number;
    std::string name;  // 万欣佳苑3号楼
    Point at;
    std::string grid;
    const MultiPolygon* footprint = nullptr;
    int floors = 0, rooms_per_floor = 0;
    std::vector<UnitEntry> units;  // by unit number

    const UnitEntry* unit(int number) const;
    // Whether a room number is one of floor * 100 + 1 .. rooms_per_floor; true where the data do not say.
    bool has_room(int room) const;
};

struct CompoundEntry {
    Id id = no_id;
    std::string name;
    Point at;
    std::string grid;
    MultiPolygon shape;
    Box box;
    std::vector<std::pair<std::string, Point>> gates;
    std::vector<std::pair<BuildingKey, std::uint32_t>> by_key;  // sorted
    std::string known_numbers;                                  // 1-12号楼: for explanations
};

struct PlaceEntry {
    std::string name;
    std::string layer;  // place, garbage_point, gate, bin
    Id id = no_id;
    Point at;
    std::string grid;
    MultiPolygon shape;
    std::uint32_t compound = no_compound;  // that it lies in

    static constexpr std::uint32_t no_compound = 0xFFFFFFFF;
};

struct RoadEntry {
    std::string name;
    RoadNumbers numbers;
    // Door numbers that are the address of a compound or place: number -> index.
    std::vector<std::pair<int, std::uint32_t>> compounds, places;
    std::vector<std::pair<std::uint32_t, Point>> crossings;  // other road -> where, sorted
};

class Gazetteer {
public:
    explicit Gazetteer(const Community& community);
    ~Gazetteer();
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;

    const std::vector<CompoundEntry>& compounds() const { return compounds_; }
    const std::vector<BuildingEntry>& buildings() const { return buildings_; }
    const std::vector<PlaceEntry>& places() const { return places_; }
    const std::vector<RoadEntry>& roads() const { return roads_; }
    const NameEntry& entry(std::uint32_t value) const { return entries_[value]; }
    const detail::NameTrie& names() const { return names_; }
    const AdminReader& admin() const { return admin_; }
    const Frame& frame() const { return frame_; }
    const Box& extent() const { return extent_; }
    const std::string& community_name() const { return community_name_; }

    // Names of at least three characters by their sound, and by alignment. Built at first use.
    struct Sounds {
        detail::NameTrie exact;  // over syllables
        detail::FuzzyNames compounds, others;
    };
    const Sounds& sounds() const;

    std::optional<std::uint32_t> building_of(std::uint32_t compound, BuildingKey key) const;
    std::optional<Point> crossing_of(std::uint32_t road, std::uint32_t other) const;
    std::string grid_at(Point p) const;
    // Buildings nearest to p by footprint, at most k.
    std::vector<std::uint32_t> buildings_near(Point p, std::size_t k) const;
    double distance_to_building_m(std::uint32_t building, Point p) const;
    // The nearest point of any named road, or p itself without roads.
    Point nearest_road(Point p) const;

private:
    void add_name(std::u32string name, NameKind kind, NameSource source, std::uint32_t index);
    void add_compounds(const Community& community);
    void add_buildings(const Community& community);
    void add_places(const Community& community);
    void add_roads(const Community& community);
    void add_road_numbers(const Community& community);
    void add_crossings();
    void add_short_forms();

    Frame frame_;
    Box extent_;
    std::string community_name_;
    std::vector<Grid> grids_;
    GridLocator locator_;
    std::vector<MultiPolygon> footprints_;
    BoxIndex building_boxes_;
    std::vector<CompoundEntry> compounds_;
    std::vector<BuildingEntry> buildings_;
    std::vector<PlaceEntry> places_;
    std::vector<RoadEntry> roads_;
    std::vector<NameEntry> entries_;
    std::vector<std::u32string> spellings_;  // of entries_
    detail::NameTrie names_;
    AdminReader admin_;
    struct Lazy;
    std::unique_ptr<Lazy> lazy_;
};

}  // namespace wangge
