// Heatmaps and hotspots against the gates of the targets: CPU milliseconds of one thread, best of several runs.
//
//   bench_hotspots            one JSON line a case: bench, case, value, unit, gate, pass

#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <vector>

#include "engine/core/random.h"
#include "engine/hotspots/dbscan.h"
#include "engine/hotspots/find_hotspots.h"
#include "engine/hotspots/getis_ord.h"
#include "engine/hotspots/kernel_density.h"
#include "engine/sample/longyuan.h"

namespace {

using namespace wangge;

void print(const std::string& name, double value, const std::string& unit, double gate) {
    std::cout << nlohmann::json{{"bench", "hotspots"}, {"case", name}, {"value", value},
                                {"unit", unit},        {"gate", gate}, {"pass", value <= gate}}
                     .dump()
              << std::endl;
}

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double best_ms(int runs, const std::function<void()>& job) {
    double best = 1e300;
    for (int run = 0; run < runs; ++run) {
        const double start = cpu_ms();
        job();
        best = std::min(best, cpu_ms() - start);
    }
    return best;
}

const Point corner{577207, 4023613};

std::vector<Point> scattered(std::size_t count, double side_m, std::uint64_t seed) {
    Random random(seed);
    std::vector<Point> points;
    for (std::size_t i = 0; i < count; ++i) points.push_back(corner + Point{random.uniform(0, side_m), random.uniform(0, side_m)});
    return points;
}

// Largest difference from extended-precision direct sums at random cells, by the maximum of the raster.
double worst_error(const Raster& raster, const std::vector<Point>& points, Kernel kernel, double h) {
    Random random(5);
    double worst = 0;
    const Cell top = greatest(raster);
    for (int k = 0; k < 200; ++k) {
        const int column = static_cast<int>(random.below(static_cast<std::uint64_t>(raster.frame.columns)));
        const int row = static_cast<int>(random.below(static_cast<std::uint64_t>(raster.frame.rows)));
        long double sum = 0;
        for (const Point p : points) {
            const long double dx = static_cast<long double>(p.x) - raster.frame.origin.x - static_cast<long double>(column);
            const long double dy = static_cast<long double>(p.y) - raster.frame.origin.y - static_cast<long double>(row);
            const long double left = 1 - (dx * dx + dy * dy) / (static_cast<long double>(h) * h);
            if (left > 0) sum += kernel == Kernel::quartic ? 3 * left * left : 2 * left;
        }
        const auto truth = static_cast<double>(sum / (std::numbers::pi_v<long double> * h * h));
        worst = std::max(worst, std::abs(truth - raster.at(column, row)));
    }
    return worst / raster.at(top.column, top.row);
}

void kernel_densities() {
    const RasterFrame frame{corner, 1, 1000, 1000};
    for (const std::size_t count : {std::size_t{100'000}, std::size_t{1'000'000}}) {
        const std::vector<Point> points = scattered(count, 1000, 1);
        for (const Kernel kernel : {Kernel::epanechnikov, Kernel::quartic}) {
            Raster raster;
            const double ms = best_ms(5, [&] { raster = kernel_density(points, frame, kernel, 25); });
            const double gate = (kernel == Kernel::quartic ? 80.0 : 60.0) * static_cast<double>(count) / 100'000;
            const std::string name = std::string(name_of(kernel)) + " 1000x1000 radius 25 " + std::to_string(count);
            print(name, ms, "ms", gate);
            if (count == 100'000) print(name + " error", worst_error(raster, points, kernel, 25), "of maximum", 1e-10);
        }
    }
}

void clusters() {
    Random random(3);
    std::vector<Point> points = scattered(30'000, 10'000, 2);
    while (points.size() < 100'000) {
        const Point centre = points[random.below(300)];
        points.push_back({random.normal(centre.x, 40), random.normal(centre.y, 40)});
    }
    print("dbscan 100000", best_ms(5, [&] { dbscan(points, 20, 10); }), "ms", 40);
}

void scores() {
    const RasterFrame frame{corner, 50, 316, 316};
    std::vector<std::uint32_t> cells(frame.size());
    std::vector<double> values(frame.size());
    Random random(4);
    for (std::uint32_t i = 0; i < cells.size(); ++i) cells[i] = i, values[i] = static_cast<double>(random.poisson(2));
    const Contiguity queen = contiguity_of_cells(frame, cells, ContiguityRule::queen);
    print("gi* 99856 cells, analytic", best_ms(5, [&] { getis_ord_star(values, queen); }), "ms", 20);
}

void pilot() {
    Sample sample = make_longyuan(1);
    for (std::size_t i = 0; i < sample.truth.size(); ++i) {
        sample.community.tickets[i].location = Location{};
        sample.community.tickets[i].location->at = sample.truth[i].at;
        sample.community.tickets[i].location->level = sample.truth[i].inside ? MatchLevel::building : MatchLevel::none;
    }
    std::size_t found = 0;
    print("find_hotspots pilot", best_ms(5, [&] { found = find_hotspots(sample.community).size(); }), "ms", 100);
    std::size_t missed = 0;
    const auto hotspots = find_hotspots(sample.community);
    for (const GarbageTruth& truth : sample.garbage)
        missed += std::none_of(hotspots.begin(), hotspots.end(), [&](const Hotspot& h) { return distance_m(h.at, truth.at) < 40; });
    print("find_hotspots pilot, true ones missed", static_cast<double>(missed), "hotspots", 0);
    print("find_hotspots pilot, others", static_cast<double>(found + missed - sample.garbage.size()), "hotspots", 1);
}

}  // namespace

int main() {
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    kernel_densities();
    clusters();
    scores();
    pilot();
    return 0;
}
