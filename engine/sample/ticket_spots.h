#pragma once

// Where a ticket's matter lies: drawn at random in the community, before anybody writes it down.

#include <string>

#include "engine/sample/longyuan.h"
#include "engine/sample/matters.h"

namespace wangge::sample_detail {

struct Spot {
    enum class Kind { flat, building, compound, gate, road, road_number, junction, place, relation, hotspot };
    Kind kind = Kind::place;
    Id compound = no_id;
    Id building = no_id;
    int unit = 0;
    std::string room;
    std::string road, crossing, number;  // names of roads, number on the road
    Id place = no_id;
    Id gate = no_id;
    std::string relation;  // 对面, 北侧 ...
    std::string hotspot;   // H1 ...
    Point at;
};

// The true places where garbage piles up, and the days from which they do.
std::vector<GarbageTruth> garbage_truth(const Draft& draft);

class SpotMaker {
public:
    SpotMaker(const Draft& draft, const std::vector<GarbageTruth>& garbage);
    Spot make(const Matter& matter, Date day, Random& random) const;

private:
    Spot in_building(const Matter& matter, bool flat, Random& random) const;
    Spot in_compound(Random& random) const;
    Spot on_road(Random& random) const;
    Spot at_place(const Matter& matter, Random& random) const;
    Spot at_hotspot(const Matter& matter, Date day, Random& random) const;

    const Draft& draft_;
    std::vector<GarbageTruth> garbage_;
    std::vector<std::size_t> houses_;    // residential buildings
    std::vector<std::size_t> named_;     // places that people name
    std::vector<std::size_t> numbered_;  // places with a road number
};

}  // namespace wangge::sample_detail
