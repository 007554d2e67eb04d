#pragma once

// Exact kernel density of points on a raster, per m², with bounded kernels.
//
//   Raster heat = kernel_density(points, frame_over(box, 5), Kernel::quartic, 60);
//
// With u = d²/h², d the distance from a point to the centre of a cell and h the bandwidth:
//   epanechnikov  2/(pi h²) (1 - u)      quartic  3/(pi h²) (1 - u)²      0 beyond h.
// Every point has mass 1: the raster times the cell area sums to the number of points far from the border.
//
// Method: along one raster row a kernel is a polynomial in the column (degree 2 or 4) between the two columns where the
// row leaves its disc. Each point adds its coefficients where it enters and takes them off where it leaves; a sweep
// sums them (Chan, U, Choi, Xu: SLAM, SIGMOD 2022). Here the coefficients are about the centre of a block of columns as
// wide as a disc and sums start anew in every block, so that nothing drifts: the error stays under 1e-12 of the
// maximum for projected coordinates, values are never negative, and cells that no point reaches are exactly 0.
//
// O(n rows_in_disc + cells). Points are put into one order first, so the bits do not depend on the order of the points
// or on the number of threads. Points that are not finite or out of reach of the frame are left out.
// Errors: bad_input for a bandwidth or cell that is not positive.

#include <optional>
#include <span>
#include <string_view>

#include "engine/core/progress.h"
#include "engine/hotspots/raster.h"

namespace wangge {

enum class Kernel { quartic, epanechnikov };

std::string_view name_of(Kernel kernel);                    // "quartic", "epanechnikov"
std::optional<Kernel> parse_kernel(std::string_view text);  // those names

Raster kernel_density(std::span<const Point> points, const RasterFrame& frame, Kernel kernel, double bandwidth_m,
                      const Progress& progress = {});

// The density at one place by direct summation, O(n): for checks and for labels.
double kernel_density_at(std::span<const Point> points, Point place, Kernel kernel, double bandwidth_m);

}  // namespace wangge
