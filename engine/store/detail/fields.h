#pragma once

// One list of fields for each struct, visited by whatever reads, writes or declares it: the SQL columns, the properties
// of GeoJSON files and the headings of imports all come from here, so they cannot drift apart.
//
// A visitor V has: id(Id), operator()(name, value) for plain values, reference(name, table, Id) for the id of a feature
// of another layer (files from elsewhere give its name), and point, line, lines, shape for the one geometry of a row.
// F may be const. Names are the member names in lower case.

#include <concepts>
#include <type_traits>

#include "engine/store/detail/rows.h"

namespace wangge::store {

template <class F, class T>
concept Is = std::same_as<std::remove_const_t<F>, T>;

template <class V, Is<Jurisdiction> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.shape);
    v("code", f.code);
    v("name", f.name);
    v("district", f.district);
}

template <class V, Is<Compound> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.shape);
    v("name", f.name);
    v("aliases", f.aliases);
    v("road", f.road);
    v("road_no", f.road_no);
    v("manager", f.manager);
    v("built_year", f.built_year);
    v("open", f.open);
}

template <class V, Is<Building> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.footprint);
    v.reference("compound", "compounds", f.compound);
    v("number", f.number);
    v("use", f.use);
    v("floors", f.floors);
    v("rooms_per_floor", f.rooms_per_floor);
    v("households", f.households);
    v("residents", f.residents);
}

template <class V, Is<EntranceRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.entrance.at);
    v.reference("building", "buildings", f.owner);
    v("position", f.position);
    v("unit", f.entrance.unit);
    v("households", f.entrance.households);
}

template <class V, Is<Grid> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.shape);
    v("code", f.code);
    v("name", f.name);
    v("member", f.member);
    v("valid_from", f.valid_from);
}

template <class V, class F>
void kept_grid_fields(V& v, F& f) {
    v.reference("grid", "", f.id);
    v("code", f.code);
    v("name", f.name);
    v("member", f.member);
    v("valid_from", f.valid_from);
}

template <class V, Is<PlanVersionRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v("name", f.name);
    v("author", f.author);
    v("note", f.note);
    v("created", f.created);
    v("valid_from", f.valid_from);
    v("valid_until", f.valid_until);
    v.reference("parent", "plan_versions", f.parent);
    v("retired_codes", f.retired_codes);
}

template <class V, Is<VersionGridRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.grid.shape);
    v.reference("version", "plan_versions", f.owner);
    v("position", f.position);
    kept_grid_fields(v, f.grid);
}

template <class V, Is<DraftGridRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.grid.shape);
    kept_grid_fields(v, f.grid);
}

template <class V, Is<Street> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.line(f.line);
    v("name", f.name);
    v("kind", f.kind);
    v("width_m", f.width_m);
    v.reference("compound", "compounds", f.compound);
    v("sweep", f.sweep);
    v("sweep_priority", f.sweep_priority);
}

template <class V, Is<Wall> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.line(f.line);
    v("kind", f.kind);
    v("state", f.state);
}

template <class V, Is<Gate> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.at);
    v("name", f.name);
    v.reference("compound", "compounds", f.compound);
    v("opens_min", f.opens_min);
    v("closes_min", f.closes_min);
}

template <class V, Is<Place> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.at);
    v("kind", f.kind);
    v("name", f.name);
    v("aliases", f.aliases);
    v("road", f.road);
    v("road_no", f.road_no);
}

template <class V, Is<AreaRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.shape(f.shape);
    v("name", f.name);
}

template <class V, Is<Bin> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.at);
    v("code", f.code);
    v("volume_l", f.volume_l);
    v("fill", f.fill);
}

template <class V, Is<GarbagePoint> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.at);
    v("code", f.code);
    v("name", f.name);
    v("priority", f.priority);
    v("volume_l", f.volume_l);
    v("registered", f.registered);
}

template <class V, Is<Team> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.start);
    v("name", f.name);
    v("members", f.members);
    v("from_min", f.from_min);
    v("until_min", f.until_min);
    v("cart_l", f.cart_l);
    v("walk_m_s", f.walk_m_s);
    v("sweep_m_s", f.sweep_m_s);
}

template <class V, Is<Category> F>
void fields(V& v, F& f) {
    v("code", f.code);
    v("name", f.name);
    v("origin", f.origin);
    v("garbage", f.garbage);
}

template <class V, Is<Ticket> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.located(f.location);
    v("number", f.number);
    v("time", f.time);
    v("category", f.category);
    v("text", f.text);
    v("address", f.address);
    v("channel", f.channel);
    v("status", f.status);
    v("resolved", f.resolved);
    v.phone(f.phone);
    v("source", f.source);
}

template <class V, Is<TrackRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.lines(f.lines);
    v("name", f.name);
    v("grid", f.grid);
    v("source", f.source);
    v("segments", f.segments);
}

template <class V, Is<FixRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.fix.at);
    v.reference("track", "tracks", f.owner);
    v("segment", f.segment);
    v("position", f.position);
    v("time", f.fix.time);
    v("lon", f.fix.degrees.lon);
    v("lat", f.fix.degrees.lat);
    v("hdop", f.fix.hdop);
}

template <class V, class F>
void hotspot_fields(V& v, F& f) {
    v.point(f.at);
    v("name", f.name);
    v("category", f.category);
    v("tickets", f.tickets);
    v("z", f.z);
    v("trend", f.trend);
    v("from", f.from);
    v("until", f.until);
}

template <class V, Is<Hotspot> F>
void fields(V& v, F& f) {
    v.id(f.id);
    hotspot_fields(v, f);
}

template <class V, Is<PlanRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v("date", f.date);
    v("seed", f.seed);
    v("longest_s", f.longest_s);
    v("lower_bound_s", f.lower_bound_s);
    v("gap", f.gap);
    v("bound_reason", f.bound_reason);
}

template <class V, Is<RouteRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.line(f.route.path);
    v.reference("plan", "plans", f.owner);
    v("position", f.position);
    v.reference("team", "teams", f.route.team);
    v("team_name", f.route.team_name);
    v("length_m", f.route.length_m);
    v("streets_m", f.route.streets_m);
    v("duration_s", f.route.duration_s);
    v("volume_l", f.route.volume_l);
    v("trips", f.route.trips);
}

template <class V, Is<StopRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.point(f.stop.at);
    v.reference("route", "plan_routes", f.owner);
    v("position", f.position);
    v("kind", f.stop.kind);
    v.reference("target", "", f.stop.target);
    v("code", f.stop.code);
    v("name", f.stop.name);
    v("approach_m", f.stop.approach_m);
    v("swept_m", f.stop.swept_m);
    v("arrive_s", f.stop.arrive_s);
    v("service_s", f.stop.service_s);
    v("volume_l", f.stop.volume_l);
    v("grid", f.stop.grid);
}

template <class V, Is<LegRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.line(f.line);
    v.reference("stop", "plan_stops", f.owner);
    v("kind", f.kind);
}

template <class V, Is<PlanHotspotRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    hotspot_fields(v, f.hotspot);
    v.reference("plan", "plans", f.owner);
    v("position", f.position);
    v.reference("hotspot", "hotspots", f.hotspot.id);
}

template <class V, Is<LeftOutRow> F>
void fields(V& v, F& f) {
    v.id(f.id);
    v.reference("plan", "plans", f.owner);
    v("position", f.position);
    v("code", f.left_out.id);
    v("name", f.left_out.name);
    v("reason", f.left_out.reason);
}

}  // namespace wangge::store
