#pragma once

// What a phone point adds to a text.

#include <optional>
#include <string>

#include "engine/address/detail/candidate.h"

namespace wangge::detail {

struct Phone {
    std::optional<Point> at;  // in the frame, when it can be used
    std::string refused;      // why it cannot (Chinese), or empty
};

// Distances that decide, in metres: a phone is 5-30 m off in the open and more between houses.
inline constexpr double outside_jurisdiction_m = 300;  // farther from the extent: not about this community
inline constexpr double plausible_m = 300;             // text and phone agree
inline constexpr double at_building_m = 10;            // the phone may stand for the nearest building
inline constexpr double same_compound_m = 120;

// Shifts to the frame. Coordinates that are not finite or lie outside are refused with a reason.
Phone phone_of(const Gazetteer& gazetteer, const std::optional<PhonePoint>& phone);

// A building written without its compound (3号楼2单元601): the nearest compound about the phone that has it.
void settle_by_phone(const Gazetteer& gazetteer, const Scratch& scratch, Point phone, Candidate& candidate);

// Puts the phone beside the answer of the text: agrees, doubts, replaces a coarser point, or is ignored, and says which.
void combine_with_phone(const Gazetteer& gazetteer, const Phone& phone, Location& location);

}  // namespace wangge::detail
