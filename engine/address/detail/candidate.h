#pragma once

// One reading of a text: which place it would mean, and what is doubtful about it. Cheap to make and compare; words for
// people are written only for the winner (explain.h).

#include <cstdint>
#include <optional>
#include <string>

#include "engine/address/detail/mention.h"
#include "engine/address/relation.h"
#include "engine/community/ticket.h"

namespace wangge::detail {

enum Doubt : std::uint32_t {
    no_such_building = 1u << 0,
    no_such_unit = 1u << 1,
    no_such_room = 1u << 2,
    unit_missing = 1u << 3,   // a room without its unit in a building of several
    door_form = 1u << 4,      // 4号
    bare_form = 1u << 5,      // 4
    apart = 1u << 6,          // building and compound stand apart in the text
    several_named = 1u << 7,  // the same name is borne by several
    several_buildings = 1u << 8,
    prefix_dropped = 1u << 9,   // 东3号楼 read as 3号楼
    room_split = 1u << 10,      // 3号楼2601 read as unit 2 room 601
    street_differs = 1u << 11,  // another street office is named
    number_guessed = 1u << 12,  // a door number between or beyond known ones
    number_unknown = 1u << 13,  // no door number is known on that road
    no_crossing = 1u << 14,
    by_context = 1u << 15,  // the compound was not written but follows from the phone point
};

struct Candidate {
    MatchLevel level = MatchLevel::none;
    Point at;
    const std::string* grid = nullptr;  // known grid of `at`, or nullptr
    std::optional<std::uint32_t> compound, building, place, road, other_road;
    Mention mention;
    BuildingPart part;
    Relation relation;
    int door = 0;
    bool crossing = false;
    NumberEvidence number_evidence = NumberEvidence::unknown;
    std::uint32_t doubts = 0;
    double score = 0;  // decides between readings
    double confidence = 0;

    bool has(Doubt doubt) const { return (doubts & doubt) != 0; }
};

// The best reading of scratch.text with its mentions. `near` (a phone point) decides between places of the same name.
Candidate best_candidate(const Gazetteer& gazetteer, const Scratch& scratch, std::optional<Point> near);

// Puts building, unit and room of `part` into a compound; returns what could be verified.
Candidate place_in_compound(const Gazetteer& gazetteer, std::uint32_t compound, const BuildingPart& part);

// 0..1, see confidence.cpp.
double confidence_of(const Candidate& candidate);

// One Chinese sentence for the winner.
std::string explain(const Gazetteer& gazetteer, const Scratch& scratch, const Candidate& candidate);

}  // namespace wangge::detail
