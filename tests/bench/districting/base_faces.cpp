// Cutting a jurisdiction into base faces, at community size and at the size of a city: the sample community laid side by side.

#include "engine/grids/base_faces.h"

#include <chrono>

#include "engine/geo/measure.h"
#include "engine/sample/longyuan.h"
#include "tests/bench/districting/parts.h"

namespace {

using namespace wangge;
using namespace wangge::bench;

void move_by(MultiPolygon& shape, Point by) {
    for (Polygon& polygon : shape) {
        for (Point& p : polygon.outer) p = p + by;
        for (Ring& hole : polygon.holes)
            for (Point& p : hole) p = p + by;
    }
}

// `side` x `side` copies of the community; neighbours do not touch.
Community city_of(const Community& one, int side) {
    Community city;
    const Box box = box_of(one.jurisdiction.shape);
    const Point step = (box.high - box.low) + Point{20, 20};
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const Point by{column * step.x, row * step.y};
            const auto add = [&](const auto& from, auto& to, auto&& shift) {
                for (auto feature : from) {
                    shift(feature);
                    to.push_back(std::move(feature));
                }
            };
            const auto area = [&](auto& feature) { move_by(feature.shape, by); };
            const auto course = [&](auto& feature) {
                for (Point& p : feature.line) p = p + by;
            };
            add(one.grids, city.grids, area);
            add(one.compounds, city.compounds, area);
            add(one.streets, city.streets, course);
            add(one.walls, city.walls, course);
            add(one.buildings, city.buildings, [&](Building& b) { move_by(b.footprint, by); });
            add(one.jurisdiction.shape, city.jurisdiction.shape, [&](Polygon& p) {
                MultiPolygon shape{p};
                move_by(shape, by);
                p = shape.front();
            });
        }
    return city;
}

void run(const Arguments&) {
    const Community community = make_longyuan(1).community;
    for (const int side : {1, 3, 10}) {
        const Community city = side == 1 ? community : city_of(community, side);
        const std::string name = "base faces of " + std::to_string(city.buildings.size()) + " buildings";
        const auto start = std::chrono::steady_clock::now();  // the threads' time together, so the clock's
        const BaseFaces faces = make_base_faces(city);
        print_case(name, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count(), "ms");
        print_case(name + ": faces", static_cast<double>(faces.list.size()), "");
    }
}

const Part part("base_faces", run);

}  // namespace
