#pragma once

// DBSCAN (Ester, Kriegel, Sander, Xu 1996), exact, on cells (Gunawan 2013).
//
// A point is a core when at least `min_points` points, itself included, are within `radius_m` (border included). Cores
// within the radius of each other are one cluster. Clusters are numbered in the order of their lowest-index core. A point
// that is no core but within the radius of one belongs to the lowest-numbered such cluster; other points are noise. These
// are the labels of scikit-learn; which points are core, noise, and which cores are together does not depend on the order
// of the points. Points that are not finite are noise.
// O(n log n) for the cells, plus comparisons between neighbouring cells, cut short by the boxes of their cores.
// Errors: bad_input for a radius that is not positive or under a two-billionth of the extent, or min_points under 1.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/geo/point.h"

namespace wangge {

inline constexpr std::int32_t noise_label = -1;

struct Clusters {
    std::vector<std::int32_t> label;  // by point: 0 .. count - 1, or noise_label
    std::vector<bool> core;           // by point
    std::int32_t count = 0;
};

Clusters dbscan(std::span<const Point> points, double radius_m, int min_points, const Progress& progress = {});

}  // namespace wangge
