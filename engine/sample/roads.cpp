#include "engine/sample/roads.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"

namespace wangge::sample_detail {
namespace {

constexpr std::array<RoadPlan, 10> plans{{
    {"北环路", 18, {Along::beihuan, Across::west}, {Along::beihuan, Across::tuanjie}, 2},
    {"华龙街", 16, {Along::hualong, Across::pingan}, {Along::hualong, Across::tuanjie}, 1},
    {"红山路", 24, {Along::hongshan, Across::pingan}, {Along::hongshan, Across::tuanjie}, 1},
    {"滨河路", 20, {Along::binhe, Across::west}, {Along::binhe, Across::tuanjie}, 0},
    {"平安路", 12, {Along::binhe, Across::pingan}, {Along::beihuan, Across::pingan}, -1},
    {"海石路", 14, {Along::binhe, Across::haishi}, {Along::beihuan, Across::haishi}, 1},
    {"龙源路", 20, {Along::binhe, Across::longyuan}, {Along::beihuan, Across::longyuan}, -1},
    {"金海路", 14, {Along::binhe, Across::jinhai}, {Along::beihuan, Across::jinhai}, -1},
    {"康宁路", 14, {Along::binhe, Across::kangning}, {Along::beihuan, Across::kangning}, -1},
    {"团结路", 14, {Along::binhe, Across::tuanjie}, {Along::beihuan, Across::tuanjie}, -1},
}};

const RoadPlan& plan_of(std::string_view road) {
    const auto found = std::find_if(plans.begin(), plans.end(), [&](const RoadPlan& p) { return road == p.name; });
    if (found == plans.end()) throw Error(ErrorKind::internal, "The sample has no such road").with("road", road);
    return *found;
}

bool is_along(const RoadPlan& plan) {
    return plan.from.first == plan.to.first;
}

}  // namespace

std::span<const RoadPlan> road_plans() {
    return plans;
}

void draw_roads(Draft& draft) {
    for (const RoadPlan& plan : plans)
        draft.paths.push_back({plan.name, StreetKind::road, plan.width_m, no_id, draft.layout.stretch(plan.from, plan.to),
                               plan.sweep_priority >= 0, std::max(0, plan.sweep_priority)});
    for (const Along line : {Along::hongshan, Along::hualong}) {
        const Point p = draft.layout.corner(line, Across::pingan);
        const double u = draft.layout.u_of(Across::west, p.y) + 2;
        const RoadPlan& plan = plan_of(line == Along::hongshan ? "红山路" : "华龙街");
        draft.paths.push_back({plan.name,
                               StreetKind::road,
                               plan.width_m,
                               no_id,
                               {draft.to_frame({u, draft.layout.v_of(line, u)}), draft.to_frame(p)},
                               false,
                               0});
    }
}

double road_side_m(const Layout& layout, std::string_view road, Point plan) {
    const RoadPlan& p = plan_of(road);
    return is_along(p) ? plan.y - layout.v_of(p.from.first, plan.x) : layout.u_of(p.from.second, plan.y) - plan.x;
}

std::string road_number(const Layout& layout, std::string_view road, Point plan) {
    const RoadPlan& p = plan_of(road);
    const Point start = layout.corner(p.from.first, p.from.second);
    const double along = is_along(p) ? plan.x - start.x : plan.y - start.y;
    const int step = std::max(0, static_cast<int>(std::floor(along / 6)));
    return std::to_string(2 * step + (road_side_m(layout, road, plan) > 0 ? 1 : 2));
}

}  // namespace wangge::sample_detail
