#include "engine/community/repair_shapes.h"

#include <fmt/format.h>

#include "engine/geo/measure.h"
#include "engine/geo/repair.h"

namespace wangge {

std::vector<Finding> repair_shapes(Community& community) {
    std::vector<Finding> findings;
    const auto mend = [&](MultiPolygon& shape, const char* layer, const std::string& feature) {
        const auto fault = fault_of(shape);
        if (!fault) return;
        MultiPolygon valid = repaired(shape);
        if (valid.empty()) {
            findings.push_back({Severity::error, "shape-repaired", layer, feature, fault->at,
                                fmt::format("图形无法修复：{}", fault->reason), "重新绘制这个图形"});
            return;
        }
        findings.push_back(
            {Severity::note, "shape-repaired", layer, feature, fault->at,
             fmt::format("已修复图形（{}），面积 {:.1f} → {:.1f} 平方米", fault->reason, area_m2(shape), area_m2(valid)),
             "在地图上核对这个图形"});
        shape = std::move(valid);
    };
    if (!community.jurisdiction.shape.empty()) mend(community.jurisdiction.shape, "jurisdiction", community.jurisdiction.name);
    for (Grid& grid : community.grids) mend(grid.shape, "grids", grid.code);
    for (Compound& compound : community.compounds) mend(compound.shape, "compounds", compound.name);
    for (Building& building : community.buildings) mend(building.footprint, "buildings", std::to_string(building.id));
    for (Place& place : community.places)
        if (!place.shape.empty()) mend(place.shape, "places", place.name);
    return findings;
}

}  // namespace wangge
