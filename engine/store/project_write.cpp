#include "engine/store/detail/added_columns.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/plan_tables.h"
#include "engine/store/detail/project_file.h"
#include "engine/store/detail/styles.h"
#include "engine/store/project.h"

namespace wangge {
namespace {

using namespace store;

constexpr const char* house_tables = R"sql(
CREATE TABLE wangge_project (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL UNIQUE, value TEXT);
CREATE TABLE wangge_results (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, table_name TEXT NOT NULL, feature INTEGER,
  parameters TEXT NOT NULL, engine_version TEXT NOT NULL, made DATETIME NOT NULL);
)sql";

// Writes the layers one after the other, each created, filled and closed.
class LayerWriter {
public:
    LayerWriter(Database& db, int epsg, Timestamp time) : db_(db), epsg_(epsg), time_(time) {}

    template <class Row>
    std::vector<Id> write(const LayerInfo& info, const std::vector<Row>& rows) {
        create_layer<Row>(db_, info, epsg_, time_);
        auto ids = insert_rows(db_, info, rows, epsg_);
        touch_contents(db_, info.table, !columns_of<Row>().geometry_type().empty(), time_);
        return ids;
    }

private:
    Database& db_;
    int epsg_;
    Timestamp time_;
};

void write_buildings(LayerWriter& out, const std::vector<Building>& buildings) {
    const auto ids = out.write(layer::buildings, buildings);
    std::vector<EntranceRow> entrances;
    for (std::size_t b = 0; b < buildings.size(); ++b)
        for (const Entrance& entrance : buildings[b].entrances)
            entrances.push_back({no_id, ids[b], static_cast<int>(&entrance - buildings[b].entrances.data()), entrance});
    out.write(layer::entrances, entrances);
}

void write_places(LayerWriter& out, const std::vector<Place>& places) {
    const auto ids = out.write(layer::places, places);
    std::vector<AreaRow> areas;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (!places[i].shape.empty()) areas.push_back({ids[i], places[i].name, places[i].shape});
    out.write(layer::place_areas, areas);
}

void write_tracks(LayerWriter& out, const std::vector<Track>& tracks) {
    std::vector<TrackRow> rows;
    for (const Track& track : tracks) {
        TrackRow row{track.id, track.name, track.grid, track.source, static_cast<int>(track.segments.size()), {}};
        for (const auto& segment : track.segments) {
            if (segment.size() < 2) continue;
            Line& line = row.lines.emplace_back();
            for (const Fix& fix : segment) line.push_back(fix.at);
        }
        rows.push_back(std::move(row));
    }
    const auto ids = out.write(layer::tracks, rows);
    std::vector<FixRow> fixes;
    for (std::size_t t = 0; t < tracks.size(); ++t)
        for (std::size_t s = 0; s < tracks[t].segments.size(); ++s) {
            int position = 0;
            for (const Fix& fix : tracks[t].segments[s]) fixes.push_back({no_id, ids[t], static_cast<int>(s), position++, fix});
        }
    out.write(layer::track_fixes, fixes);
}

void write_jurisdiction(LayerWriter& out, const Jurisdiction& jurisdiction) {
    const bool there = !jurisdiction.shape.empty() || !jurisdiction.code.empty() || !jurisdiction.name.empty() ||
                       !jurisdiction.district.empty() || jurisdiction.id != no_id;
    out.write(layer::jurisdiction, there ? std::vector{jurisdiction} : std::vector<Jurisdiction>{});
}

void write_results(Database& db, LayerWriter& out, const Community& community, Timestamp time) {
    out.write(layer::hotspots, std::vector<Hotspot>{});
    out.write(layer::hotspot_areas, std::vector<AreaRow>{});
    insert_hotspots(db, community.hotspots, community.epsg);
    if (!community.hotspots.empty()) record_origin(db, layer::hotspots.table, no_id, {"{}", time});
    for (const auto& info : {layer::hotspots, layer::hotspot_areas}) touch_contents(db, info.table, true, time);
    out.write(layer::plans, std::vector<PlanRow>{});
    out.write(layer::plan_routes, std::vector<RouteRow>{});
    out.write(layer::plan_stops, std::vector<StopRow>{});
    out.write(layer::plan_legs, std::vector<LegRow>{});
    out.write(layer::plan_hotspots, std::vector<PlanHotspotRow>{});
    out.write(layer::plan_hotspot_areas, std::vector<AreaRow>{});
    out.write(layer::left_out, std::vector<LeftOutRow>{});
    for (const FridayPlan& plan : community.plans)
        record_origin(db, layer::plans.table, insert_plan(db, plan, community.epsg), {"{}", time});
    touch_plans(db, time);
}

void write_everything(Database& db, const Community& community, Timestamp time) {
    create_geopackage(db, community.epsg, time);
    db.run(house_tables);
    register_attributes(db, {"wangge_project", "项目信息", "键与值：版本、坐标系、说明"}, time);
    register_attributes(db, {"wangge_results", "计算记录", "每个计算结果的参数、程序版本和时间"}, time);
    set_project_value(db, "schema_version", std::to_string(project_schema_version));
    set_project_value(db, "epsg", std::to_string(community.epsg));
    set_project_value(db, "note", community.note);
    set_project_value(db, "credit", community.credit);
    set_project_value(db, "created_by", "wangge " WANGGE_VERSION);

    LayerWriter out(db, community.epsg, time);
    write_jurisdiction(out, community.jurisdiction);
    out.write(layer::grids, community.grids);
    out.write(layer::compounds, community.compounds);
    write_buildings(out, community.buildings);
    out.write(layer::streets, community.streets);
    out.write(layer::walls, community.walls);
    out.write(layer::gates, community.gates);
    write_places(out, community.places);
    out.write(layer::bins, community.bins);
    out.write(layer::garbage_points, community.garbage_points);
    out.write(layer::teams, community.teams);
    out.write(layer::categories, community.categories);
    out.write(layer::tickets, community.tickets);
    write_tracks(out, community.tracks);
    write_results(db, out, community, time);
    create_plan_tables(db, community.epsg, time);
    write_styles(db, time);
}

void write(const std::string& path, const Community& community, Overwrite overwrite, ProjectFile* old) {
    PendingFile pending(path, overwrite);
    try {
        Database db(pending.path(), OpenMode::create);
        // Nobody sees the file before it is whole, so it needs no journal of its own.
        db.run("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
        Transaction transaction(db);
        write_everything(db, community, now());
        if (old) {
            copy_plan_tables(*old, db, community.epsg, now());
            add_columns(db, layer::buildings, added_numbers(*old->db, layer::buildings));
        }
        transaction.commit();
        db.close();
    } catch (Error& error) {
        error.with("file", path);
        throw;
    }
    pending.commit();
}

}  // namespace

void write_project(const std::string& path, const Community& community, Overwrite overwrite) {
    write(path, community, overwrite, nullptr);
}

void rewrite_project(const std::string& path, const Community& community) {
    auto old = open_project(path, OpenMode::write);
    if (old.epsg != community.epsg)
        throw Error(ErrorKind::conflict, "The project is in another frame; write a new file.")
            .with("file", path)
            .with("epsg", std::int64_t{old.epsg});
    // A lock against savers until the new file stands, so that no save of theirs is lost in between; a program that has the old
    // file open is told by SQLite that it was replaced when it next saves.
    old.db->run("BEGIN IMMEDIATE");
    write(path, community, Overwrite::yes, &old);
}

}  // namespace wangge
