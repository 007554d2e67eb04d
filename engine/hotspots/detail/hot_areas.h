#pragma once

// Cuts a set of cells into areas, one for each peak of a surface that stands out.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/hotspots/contiguity.h"

namespace wangge::detail {

// `height[i]` of the units where `hot[i]`; other units are left out. Two touching areas stay apart only when the highest
// pass between them is under `saddle` times the lower of the two peaks. Each area lists its units in ascending order, its
// peak is the highest unit (the lowest index among equals); areas come in the order of their peaks' indices.
struct HotArea {
    std::uint32_t peak = 0;
    std::vector<std::uint32_t> units;
};

std::vector<HotArea> hot_areas(std::span<const double> height, const std::vector<bool>& hot, const Contiguity& contiguity,
                               double saddle);

}  // namespace wangge::detail
