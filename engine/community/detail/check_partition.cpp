#include <fmt/format.h>

#include "engine/community/detail/checks.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"

namespace wangge::detail {
namespace {

bool usable(const MultiPolygon& shape) {
    return !fault_of(shape);
}

std::vector<Box> boxes_of(const std::vector<Grid>& grids) {
    std::vector<Box> boxes;
    for (const Grid& grid : grids) boxes.push_back(box_of(grid.shape));
    return boxes;
}

}  // namespace

MultiPolygon substance_of(const MultiPolygon& shape, const CheckOptions& options) {
    MultiPolygon kept;
    for (const Polygon& part : shape)
        if (area_m2(part) >= options.min_area_m2 && !buffer_of(MultiPolygon{part}, -options.tolerance_m / 2).empty())
            kept.push_back(part);
    return kept;
}

void check_grids(Checked& checked) {
    const Community& c = checked.community;
    std::vector<MultiPolygon> good;
    for (const Grid& grid : c.grids)
        if (usable(grid.shape)) good.push_back(grid.shape);
    const bool bounded = !c.jurisdiction.shape.empty() && usable(c.jurisdiction.shape);
    if (bounded && !good.empty()) {
        for (const Polygon& gap : substance_of(difference_of(c.jurisdiction.shape, union_of(good)), checked.options))
            checked.add(Severity::error, "grid-gap", "grids", "", label_point({gap}),
                        fmt::format("辖区内有 {:.1f} 平方米不属于任何网格", area_m2(gap)),
                        "把这块地划给相邻的网格，使网格铺满辖区");
    }
    const BoxIndex index(boxes_of(c.grids));
    for (std::size_t i = 0; i < c.grids.size(); ++i) {
        checked.progress.poll();
        if (!usable(c.grids[i].shape)) continue;
        for (const std::uint32_t j : index.intersecting(box_of(c.grids[i].shape))) {
            if (j <= i || !usable(c.grids[j].shape)) continue;
            for (const Polygon& part : substance_of(intersection_of(c.grids[i].shape, c.grids[j].shape), checked.options))
                checked.add(Severity::error, "grid-overlap", "grids", c.grids[i].code + " " + c.grids[j].code, label_point({part}),
                            fmt::format("网格 {} 与 {} 重叠 {:.1f} 平方米", c.grids[i].code, c.grids[j].code, area_m2(part)),
                            "把重叠部分划给其中一个网格");
        }
    }
    if (!bounded) return;
    for (const Grid& grid : c.grids) {
        if (!usable(grid.shape)) continue;
        for (const Polygon& part : substance_of(difference_of(grid.shape, c.jurisdiction.shape), checked.options))
            checked.add(Severity::error, "grid-outside", "grids", grid.code, label_point({part}),
                        fmt::format("网格 {} 有 {:.1f} 平方米在辖区之外", grid.code, area_m2(part)),
                        "把网格边界收回到辖区界线，或更新辖区范围");
    }
}

void check_compounds(Checked& checked) {
    const Community& c = checked.community;
    const bool bounded = !c.jurisdiction.shape.empty() && usable(c.jurisdiction.shape);
    const BoxIndex index(boxes_of(c.grids));
    for (const Compound& compound : c.compounds) {
        checked.progress.poll();
        if (!usable(compound.shape)) continue;
        std::string grids;
        int pieces = 0;
        std::optional<Point> smallest;
        double smallest_m2 = std::numeric_limits<double>::infinity();
        for (const std::uint32_t i : index.intersecting(box_of(compound.shape))) {
            if (!usable(c.grids[i].shape)) continue;
            const MultiPolygon part = intersection_of(compound.shape, c.grids[i].shape);
            // A border may run along the wall with a survey error: a real cut takes 1 % of the area and is 1 m deep.
            if (area_m2(part) < 0.01 * area_m2(compound.shape) || buffer_of(part, -0.5).empty()) continue;
            grids += (pieces++ > 0 ? "、" : "") + c.grids[i].code;
            if (area_m2(part) < smallest_m2) smallest_m2 = area_m2(part), smallest = label_point(part);
        }
        if (pieces > 1)
            checked.add(Severity::warning, "compound-cut", "compounds", compound.name, smallest,
                        fmt::format("小区“{}”被网格边界分在 {} 个网格：{}", compound.name, pieces, grids),
                        "如无必要，把整个小区划入一个网格，居民只对一位网格员");
    }
    if (!bounded) return;
    for (const Compound& compound : c.compounds) {
        if (!usable(compound.shape)) continue;
        const MultiPolygon outside = substance_of(difference_of(compound.shape, c.jurisdiction.shape), checked.options);
        if (!outside.empty())
            checked.add(Severity::warning, "compound-outside", "compounds", compound.name, label_point(outside),
                        fmt::format("小区“{}”有 {:.1f} 平方米在辖区之外", compound.name, area_m2(outside)),
                        "核对小区界线和辖区界线");
    }
}

void check_buildings(Checked& checked) {
    const Community& c = checked.community;
    const GridLocator locator(c.grids);
    const auto name_of_building = [&](const Building& building) {
        const Compound* compound = find_by_id(c.compounds, building.compound);
        return (compound != nullptr ? compound->name : std::string()) + building.number + (building.number.empty() ? "" : "号楼");
    };
    for (const Building& building : c.buildings) {
        if (!usable(building.footprint)) continue;
        const Point at = label_point(building.footprint);
        if (!c.grids.empty() && !locator.index_at(at))
            checked.add(Severity::error, "building-in-no-grid", "buildings", std::to_string(building.id), at,
                        fmt::format("楼栋 {}（{}）不在任何网格内", building.id, name_of_building(building)),
                        "扩大相邻网格，或核对楼栋位置");
    }
    std::vector<Box> boxes;
    for (const Building& building : c.buildings) boxes.push_back(box_of(building.footprint));
    const BoxIndex index(boxes);
    for (std::size_t i = 0; i < c.buildings.size(); ++i) {
        checked.progress.poll();
        for (const std::uint32_t j : index.intersecting(boxes[i])) {
            if (j <= i || !usable(c.buildings[i].footprint) || !usable(c.buildings[j].footprint)) continue;
            const MultiPolygon common = intersection_of(c.buildings[i].footprint, c.buildings[j].footprint);
            if (area_m2(common) > 1)
                checked.add(
                    Severity::warning, "building-overlap", "buildings",
                    std::to_string(c.buildings[i].id) + " " + std::to_string(c.buildings[j].id), label_point(common),
                    fmt::format("楼栋 {} 与 {} 的轮廓重叠 {:.1f} 平方米", c.buildings[i].id, c.buildings[j].id, area_m2(common)),
                    "可能是重复录入：删除其中一个，或改正轮廓");
        }
    }
    for (const Building& building : c.buildings) {
        if (building.compound != no_id && find_by_id(c.compounds, building.compound) == nullptr)
            checked.add(Severity::warning, "building-compound-unknown", "buildings", std::to_string(building.id),
                        label_point(building.footprint),
                        fmt::format("楼栋 {} 所属的小区 {} 不存在", building.id, building.compound), "改正小区编号，或补录该小区");
        if (building.floors < 0 || building.households < 0 || building.residents < 0 || building.rooms_per_floor < 0)
            checked.add(Severity::error, "count-impossible", "buildings", std::to_string(building.id),
                        label_point(building.footprint), fmt::format("楼栋 {} 的层数、户数或人数是负数", building.id),
                        "改正来源表中的数字");
    }
}

}  // namespace wangge::detail
