#include "cli/json.h"

#include <cmath>

namespace wangge::cli {
namespace {

using nlohmann::json;

// Rounded for reading: 0.1 m in degrees, millimetres, seconds.
double rounded(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

void add_place(json& object, Point at, const Frame& frame) {
    if (!is_finite(at)) return;
    const LonLat degrees = frame.to_degrees(at);
    object["lon"] = rounded(degrees.lon, 7);
    object["lat"] = rounded(degrees.lat, 7);
}

json stops_of(const Route& route, const Frame& frame) {
    json stops = json::array();
    for (std::size_t i = 0; i < route.stops.size(); ++i) {
        const Stop& stop = route.stops[i];
        json entry{{"order", i + 1},
                   {"kind", name_of(stop.kind)},
                   {"id", stop.code},
                   {"name", stop.name},
                   {"arrive", to_clock(stop.arrive_s)},
                   {"service_s", stop.service_s},
                   {"grid", stop.grid},
                   {"volume_l", rounded(stop.volume_l, 1)},
                   {"walk_m", rounded(stop.approach_m, 1)}};
        if (stop.kind == StopKind::sweep) entry["sweep_m"] = rounded(stop.swept_m, 1);
        add_place(entry, stop.at, frame);
        stops.push_back(std::move(entry));
    }
    return stops;
}

}  // namespace

json json_of_community(const Community& community) {
    const Frame frame(community.epsg);
    return {{"name", community.jurisdiction.name},
            {"code", community.jurisdiction.code},
            {"epsg", community.epsg},
            {"note", community.note},
            {"jurisdiction_area_km2", rounded(frame.geodesic_area_m2(community.jurisdiction.shape) / 1e6, 4)},
            {"compounds", community.compounds.size()},
            {"grids", community.grids.size()},
            {"residents", residents_of(community)}};
}

json json_of(const Finding& finding, const Frame& frame) {
    json object{{"severity", name_of(finding.severity)},
                {"rule", finding.rule},
                {"layer", finding.layer},
                {"feature", finding.feature},
                {"message", finding.message},
                {"advice", finding.advice}};
    if (finding.at) add_place(object, *finding.at, frame);
    return object;
}

json json_of(const Hotspot& hotspot, const Frame& frame) {
    json object{{"id", "H" + std::to_string(hotspot.id)},
                {"name", hotspot.name},
                {"category", hotspot.category},
                {"tickets", hotspot.tickets},
                {"z", rounded(hotspot.z, 3)},
                {"trend", rounded(hotspot.trend, 3)},
                {"from", hotspot.from},
                {"until", hotspot.until}};
    add_place(object, hotspot.at, frame);
    return object;
}

json json_of(const GeocodeSummary& summary) {
    json levels = json::object();
    for (const auto& [level, count] : summary.by_level) levels[level] = count;
    return {{"total", summary.total}, {"geocoded", summary.located}, {"by_level", levels}};
}

json json_of(const Location& location, const Frame& frame) {
    json object{{"level", name_of(location.level)},
                {"confidence", rounded(location.confidence, 3)},
                {"building", location.building},
                {"compound", location.compound},
                {"grid", location.grid},
                {"by_phone", location.by_phone},
                {"explanation", location.explanation}};
    if (location.level != MatchLevel::none) add_place(object, location.at, frame);
    return object;
}

json json_of(const FridayPlan& plan, const Frame& frame) {
    json teams = json::array();
    for (const Route& route : plan.routes)
        teams.push_back({{"name", route.team_name},
                         {"length_m", rounded(route.length_m, 1)},
                         {"duration_s", rounded(route.duration_s, 0)},
                         {"stops", stops_of(route, frame)},
                         {"streets_m", rounded(route.streets_m, 1)},
                         {"volume_l", rounded(route.volume_l, 1)},
                         {"trips", route.trips}});
    json left_out = json::array();
    for (const LeftOut& item : plan.left_out) left_out.push_back({{"id", item.id}, {"name", item.name}, {"reason", item.reason}});
    json hotspots = json::array();
    for (const Hotspot& hotspot : plan.hotspots) hotspots.push_back(json_of(hotspot, frame));
    return {{"date", to_string(plan.date)},
            {"seed", plan.seed},
            {"hotspots", hotspots},
            {"teams", teams},
            {"longest_s", rounded(plan.longest_s, 0)},
            {"lower_bound_s", rounded(plan.lower_bound_s, 0)},
            {"gap", rounded(plan.gap, 4)},
            {"bound_reason", plan.bound_reason},
            {"left_out", left_out}};
}

}  // namespace wangge::cli
