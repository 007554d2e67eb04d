#include <fmt/format.h>

#include <array>

#include "engine/store/detail/project_file.h"

namespace wangge::store {
namespace {

std::vector<AreaRow> areas_of(const std::vector<Id>& ids, const std::vector<Hotspot>& hotspots) {
    std::vector<AreaRow> areas;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!hotspots[i].shape.empty()) areas.push_back({ids[i], hotspots[i].name, hotspots[i].shape});
    return areas;
}

// A row for each element, with its owner and place in the order.
template <class Row, class Part>
std::vector<Row> numbered(Id owner, const std::vector<Part>& parts) {
    std::vector<Row> rows;
    rows.reserve(parts.size());
    for (const Part& part : parts) {
        Row row{no_id, owner, static_cast<int>(rows.size()), part};
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

void insert_hotspots(Database& db, const std::vector<Hotspot>& hotspots, int epsg) {
    const auto ids = insert_rows(db, layer::hotspots, hotspots, epsg);
    insert_rows(db, layer::hotspot_areas, areas_of(ids, hotspots), epsg);
}

Id insert_plan(Database& db, const FridayPlan& plan, int epsg) {
    const PlanRow row{no_id,    to_string(plan.date), std::to_string(plan.seed), plan.longest_s, plan.lower_bound_s,
                      plan.gap, plan.bound_reason};
    const Id id = insert_rows(db, layer::plans, std::vector{row}, epsg).front();
    const auto routes = insert_rows(db, layer::plan_routes, numbered<RouteRow>(id, plan.routes), epsg);
    for (std::size_t r = 0; r < routes.size(); ++r) {
        const auto& route_stops = plan.routes[r].stops;
        const auto stops = insert_rows(db, layer::plan_stops, numbered<StopRow>(routes[r], route_stops), epsg);
        std::vector<LegRow> legs;
        for (std::size_t s = 0; s < stops.size(); ++s) {
            if (!route_stops[s].approach.empty()) legs.push_back({no_id, stops[s], "approach", route_stops[s].approach});
            if (!route_stops[s].swept.empty()) legs.push_back({no_id, stops[s], "swept", route_stops[s].swept});
        }
        insert_rows(db, layer::plan_legs, legs, epsg);
    }
    const auto hotspots = insert_rows(db, layer::plan_hotspots, numbered<PlanHotspotRow>(id, plan.hotspots), epsg);
    insert_rows(db, layer::plan_hotspot_areas, areas_of(hotspots, plan.hotspots), epsg);
    insert_rows(db, layer::left_out, numbered<LeftOutRow>(id, plan.left_out), epsg);
    return id;
}

void delete_plan(Database& db, Id plan) {
    const std::string routes = fmt::format("(SELECT fid FROM plan_routes WHERE plan_id = {})", plan);
    const std::string stops = fmt::format("(SELECT fid FROM plan_stops WHERE route_id IN {})", routes);
    const std::string hotspots = fmt::format("(SELECT fid FROM plan_hotspots WHERE plan_id = {})", plan);
    db.run(fmt::format("DELETE FROM plan_legs WHERE stop_id IN {}", stops));
    db.run(fmt::format("DELETE FROM plan_stops WHERE route_id IN {}", routes));
    db.run(fmt::format("DELETE FROM plan_hotspot_areas WHERE fid IN {}", hotspots));
    for (const char* table : {"plan_routes", "plan_hotspots", "left_out"})
        db.run(fmt::format("DELETE FROM {} WHERE plan_id = {}", table, plan));
    db.run(fmt::format("DELETE FROM plans WHERE fid = {}", plan));
    forget_origin(db, layer::plans.table, plan);
}

void touch_plans(Database& db, Timestamp time) {
    for (const auto& info :
         {layer::plan_routes, layer::plan_stops, layer::plan_legs, layer::plan_hotspots, layer::plan_hotspot_areas})
        touch_contents(db, info.table, true, time);
    for (const auto& info : {layer::plans, layer::left_out}) touch_contents(db, info.table, false, time);
}

}  // namespace wangge::store
