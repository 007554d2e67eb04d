#include "engine/hotspots/detail/area_search.h"

#include <algorithm>

#include "engine/hotspots/contiguity.h"
#include "engine/hotspots/detail/hot_areas.h"
#include "engine/hotspots/false_discovery.h"
#include "engine/hotspots/getis_ord.h"

namespace wangge::detail {

namespace {

std::vector<bool> hot_units(const std::vector<double>& z, double level) {
    const std::vector<double> p = two_sided_p(z);
    const double cutoff = false_discovery_cutoff(p, level);
    std::vector<bool> hot(z.size());
    for (std::size_t i = 0; i < z.size(); ++i) hot[i] = z[i] > 0 && p[i] <= cutoff;
    return hot;
}

// A hot cell speaks for the cells around it, so the place itself may lie beside it: climb to the top of the density and
// take in the cells around the top that are at least half as high. Cells of other areas stay theirs.
void climb(HotArea& area, std::vector<bool>& owned, const std::vector<double>& height, const Contiguity& contiguity) {
    const auto take = [&](std::uint32_t unit) {
        owned[unit] = true;
        area.units.push_back(unit);
    };
    for (bool higher = true; higher;) {
        std::uint32_t best = area.peak;
        for (const std::uint32_t other : contiguity.of(area.peak))
            if (height[other] > height[best]) best = other;
        higher = best != area.peak && !owned[best];
        if (!higher) break;
        take(best);
        area.peak = best;
    }
    for (const std::uint32_t other : contiguity.of(area.peak))
        if (!owned[other] && 2 * height[other] >= height[area.peak]) take(other);
    std::sort(area.units.begin(), area.units.end());
}

std::vector<HotArea> areas_of(const std::vector<double>& z, const std::vector<double>& height, const Contiguity& contiguity,
                              double false_discovery, double saddle) {
    std::vector<HotArea> areas = hot_areas(height, hot_units(z, false_discovery), contiguity, saddle);
    std::vector<bool> owned(height.size(), false);
    for (const HotArea& area : areas)
        for (const std::uint32_t unit : area.units) owned[unit] = true;
    for (HotArea& area : areas) climb(area, owned, height, contiguity);
    return areas;
}

}  // namespace

std::vector<FoundArea> search_areas(const Raster& counts, std::vector<std::uint32_t> cells, const Raster& density,
                                    const AreaSearch& search) {
    const RasterFrame& frame = counts.frame;
    std::vector<FoundArea> found;
    std::vector<double> first_z(frame.size(), 0.0);
    double highest = 0;  // density of the strongest place found
    for (int round = 0; round < search.rounds; ++round) {
        const Contiguity contiguity = contiguity_of_cells(frame, cells, ContiguityRule::queen);
        std::vector<double> values, height;
        for (const std::uint32_t cell : cells) {
            const int index = static_cast<int>(cell);
            values.push_back(counts.values[cell]);
            height.push_back(value_at(density, frame.centre(index % frame.columns, index / frame.columns)));
        }
        const std::vector<double> z = getis_ord_star(values, contiguity);
        if (round == 0)
            for (std::size_t i = 0; i < cells.size(); ++i) first_z[cells[i]] = z[i];

        std::vector<bool> taken(cells.size(), false);
        bool any = false;
        const double level = search.false_discovery * (round > 0 ? search.later_level : 1);
        for (const HotArea& area : areas_of(z, height, contiguity, level, search.saddle)) {
            if (round > 0 && height[area.peak] < search.hidden_share * highest) continue;
            FoundArea next;
            for (const std::uint32_t unit : area.units) {
                next.cells.push_back(cells[unit]);
                next.z = std::max(next.z, first_z[cells[unit]]);
            }
            if (!search.keep(next.cells)) continue;
            highest = std::max(highest, height[area.peak]);
            found.push_back(std::move(next));
            any = true;
            for (const std::uint32_t unit : area.units) {
                taken[unit] = true;
                for (const std::uint32_t other : contiguity.of(unit)) taken[other] = true;
            }
        }
        if (!any) break;
        std::vector<std::uint32_t> left;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!taken[i]) left.push_back(cells[i]);
        cells = std::move(left);
    }
    return found;
}

}  // namespace wangge::detail
