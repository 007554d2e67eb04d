// Coverages at city size: check, dissolve, simplify, clean and load, beside GEOS where 3.11 has the same (union of a coverage).

#include <geos_c.h>

#include <algorithm>

#include "engine/grids/build_partition.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/clean_coverage.h"
#include "engine/grids/dissolve.h"
#include "engine/grids/simplify_coverage.h"
#include "tests/bench/districting/parts.h"
#include "tests/grids/hand_made.h"

namespace {

using namespace wangge;
using namespace wangge::testing;
using namespace wangge::bench;

GEOSGeometry* to_geos(GEOSContextHandle_t geos, const MultiPolygon& shape) {
    const Ring& ring = shape[0].outer;
    GEOSCoordSequence* points = GEOSCoordSeq_create_r(geos, static_cast<unsigned>(ring.size() + 1), 2);
    for (unsigned i = 0; i <= ring.size(); ++i) {
        const Point p = ring[i % ring.size()];
        GEOSCoordSeq_setXY_r(geos, points, i, p.x, p.y);
    }
    return GEOSGeom_createPolygon_r(geos, GEOSGeom_createLinearRing_r(geos, points), nullptr, 0);
}

template <class Work>
double best_of(int times, Work&& work) {
    double best = 1e300;
    for (int i = 0; i < times; ++i) {
        const double start = cpu_ms();
        work();
        best = std::min(best, cpu_ms() - start);
    }
    return best;
}

void run(const Arguments&) {
    const std::vector<Grid> grids = wavy_board(70, 70, 100, 40, 1);
    std::vector<MultiPolygon> shapes;
    std::size_t corners = 0;
    for (const Grid& grid : grids) {
        shapes.push_back(grid.shape);
        corners += grid.shape[0].outer.size();
    }
    print_case("coverage grids", static_cast<double>(grids.size()), "");
    print_case("coverage corners of all rings", static_cast<double>(corners), "");
    const MultiPolygon land{box(0, 0, 7000, 7000)};
    print_case("coverage check", best_of(3, [&] { check_coverage(shapes); }), "ms", Limit{141});
    print_case("coverage load: build partition", best_of(2, [&] { build_partition(grids, land); }), "ms", Limit{700});
    print_case("coverage clean", best_of(1, [&] { clean_coverage(grids, land); }), "ms");
    const double dissolving = best_of(3, [&] { dissolve(shapes); });
    print_case("coverage dissolve", dissolving, "ms");
    std::vector<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < shapes.size(); ++i) groups.push_back(i % 70 / 10 + 7 * (i / 700));
    print_case("coverage dissolve to 49 groups", best_of(3, [&] { dissolve(shapes, groups); }), "ms");
    SimplifyOptions options;
    options.tolerance = 2;
    print_case("coverage simplify", best_of(2, [&] { simplify_coverage(shapes, options); }), "ms");

    const GEOSContextHandle_t geos = GEOS_init_r();
    std::vector<GEOSGeometry*> parts;
    for (const MultiPolygon& shape : shapes) parts.push_back(to_geos(geos, shape));
    GEOSGeometry* all = GEOSGeom_createCollection_r(geos, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
    const double theirs = best_of(2, [&] { GEOSGeom_destroy_r(geos, GEOSCoverageUnion_r(geos, all)); });
    print_case("coverage union of GEOS", theirs, "ms");
    print_case("coverage dissolve, part of the time of GEOS", dissolving / theirs, "", Limit{1});
    print_case("coverage unary union of GEOS", best_of(1, [&] { GEOSGeom_destroy_r(geos, GEOSUnaryUnion_r(geos, all)); }), "ms");
    print_case("coverage simplification of GEOS, ring by ring (shared borders not kept)",
               best_of(1, [&] { GEOSGeom_destroy_r(geos, GEOSTopologyPreserveSimplify_r(geos, all, 2)); }), "ms");
    GEOSGeom_destroy_r(geos, all);
    GEOS_finish_r(geos);
}

const Part part("coverage", run);

}  // namespace
