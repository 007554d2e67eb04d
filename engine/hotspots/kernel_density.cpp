#include "engine/hotspots/kernel_density.h"

#include <cmath>
#include <numbers>
#include <string>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/hotspots/detail/row_sweep.h"

namespace wangge {

namespace {

void check_bandwidth(double bandwidth_m) {
    if (!(bandwidth_m > 0) || !std::isfinite(bandwidth_m))
        throw Error(ErrorKind::bad_input, "The bandwidth must be a positive number of metres.")
            .with("bandwidth_m", std::to_string(bandwidth_m));
}

// (1 - u)^k is (H² - d²)^k / H^2k in cells.
double scale_of(Kernel kernel, double bandwidth_m, double radius) {
    const double square = radius * radius;
    const double area = std::numbers::pi * bandwidth_m * bandwidth_m;
    return kernel == Kernel::quartic ? 3 / area / (square * square) : 2 / area / square;
}

template <class Sum>
void sweep(const detail::RowOrder& order, const RasterFrame& frame, double radius, double scale, Raster& raster,
           const Progress& progress) {
    const detail::ColumnBlocks blocks(frame.columns, radius);
    parallel_chunks(
        static_cast<std::size_t>(frame.rows), 16,
        [&](std::size_t begin, std::size_t end) {
            detail::RowSweep<Sum> rows(order, blocks, frame.columns, radius);
            for (std::size_t row = begin; row < end; ++row) {
                progress.poll();
                rows.run(static_cast<int>(row), scale, raster.values.data() + frame.index(0, static_cast<int>(row)));
            }
        },
        progress);
}

}  // namespace

std::string_view name_of(Kernel kernel) {
    return kernel == Kernel::quartic ? "quartic" : "epanechnikov";
}

std::optional<Kernel> parse_kernel(std::string_view text) {
    if (text == "quartic") return Kernel::quartic;
    if (text == "epanechnikov") return Kernel::epanechnikov;
    return std::nullopt;
}

Raster kernel_density(std::span<const Point> points, const RasterFrame& frame, Kernel kernel, double bandwidth_m,
                      const Progress& progress) {
    check_bandwidth(bandwidth_m);
    if (!(frame.cell_m > 0) || !std::isfinite(frame.cell_m) || frame.columns < 0 || frame.rows < 0 || !is_finite(frame.origin))
        throw Error(ErrorKind::bad_input, "The raster frame needs a finite origin and a positive cell size.");
    Raster raster{frame, std::vector<double>(frame.size(), 0.0)};
    if (raster.values.empty()) return raster;

    const double radius = bandwidth_m / frame.cell_m;
    if (radius > 1e6) throw Error(ErrorKind::bad_input, "The bandwidth is more than a million cells; choose larger cells.");
    const detail::RowOrder order = detail::row_order(points, frame, radius);
    const double scale = scale_of(kernel, bandwidth_m, radius);
    if (kernel == Kernel::quartic) {
        sweep<detail::QuarticSum>(order, frame, radius, scale, raster, progress);
    } else {
        sweep<detail::ParabolaSum>(order, frame, radius, scale, raster, progress);
    }
    return raster;
}

double kernel_density_at(std::span<const Point> points, Point place, Kernel kernel, double bandwidth_m) {
    check_bandwidth(bandwidth_m);
    const double square = bandwidth_m * bandwidth_m;
    double sum = 0;
    for (const Point p : points) {
        const double left = 1 - dot(p - place, p - place) / square;
        if (left > 0) sum += kernel == Kernel::quartic ? left * left : left;
    }
    return sum * (kernel == Kernel::quartic ? 3 : 2) / (std::numbers::pi * square);
}

}  // namespace wangge
