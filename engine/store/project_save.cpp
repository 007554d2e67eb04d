#include <functional>

#include "engine/store/detail/project_file.h"
#include "engine/store/project.h"

namespace wangge {
namespace {

using namespace store;

void save(const std::string& path, const std::function<void(Database& db, int epsg, Timestamp time)>& change) {
    change_project(path, [&](ProjectFile& file) { change(*file.db, file.epsg, now()); });
}

}  // namespace

void save_grids(const std::string& path, const std::vector<Grid>& grids) {
    save(path, [&](Database& db, int epsg, Timestamp time) {
        db.run("DELETE FROM grids");
        insert_rows(db, layer::grids, grids, epsg);
        touch_contents(db, layer::grids.table, true, time);
    });
}

void save_locations(const std::string& path, const std::vector<Ticket>& tickets, const ResultOrigin& origin) {
    save(path, [&](Database& db, int epsg, Timestamp time) {
        ColumnList columns;
        columns.located({});
        std::string sql = "UPDATE tickets SET ";
        for (std::size_t i = 0; i < columns.columns().size(); ++i)
            sql += (i > 0 ? ", " : "") + quoted(columns.columns()[i].name) + " = ?" + std::to_string(i + 2);
        Statement update(db, sql + " WHERE fid = ?1 RETURNING 1");
        RowWriter writer(update, layer::tickets, epsg);
        for (const Ticket& ticket : tickets) {
            const auto error = [&](ErrorKind kind, const char* sentence) {
                return Error(kind, sentence).with("layer", "tickets").with("feature", ticket.id);
            };
            writer.begin();
            update.bind(1, ticket.id);
            try {
                writer.located(ticket.location);
            } catch (Error& fault) {
                fault.with("layer", "tickets").with("feature", ticket.id);
                throw;
            }
            if (!update.step()) throw error(ErrorKind::not_found, "The file has no ticket with this id.");
            update.execute();
        }
        record_origin(db, layer::tickets.table, no_id, origin);
        touch_contents(db, layer::tickets.table, true, time);
    });
}

void save_hotspots(const std::string& path, const std::vector<Hotspot>& hotspots, const ResultOrigin& origin) {
    save(path, [&](Database& db, int epsg, Timestamp time) {
        db.run("DELETE FROM hotspots; DELETE FROM hotspot_areas;");
        insert_hotspots(db, hotspots, epsg);
        record_origin(db, layer::hotspots.table, no_id, origin);
        for (const auto& info : {layer::hotspots, layer::hotspot_areas}) touch_contents(db, info.table, true, time);
    });
}

void save_plan(const std::string& path, const FridayPlan& plan, const ResultOrigin& origin) {
    save(path, [&](Database& db, int epsg, Timestamp time) {
        std::vector<Id> same_day;
        {
            Statement ask(db, "SELECT fid FROM plans WHERE date = ?");
            ask.bind(1, std::string_view(to_string(plan.date)));
            while (ask.step()) same_day.push_back(ask.integer(0));
        }
        for (const Id id : same_day) delete_plan(db, id);
        record_origin(db, layer::plans.table, insert_plan(db, plan, epsg), origin);
        touch_plans(db, time);
    });
}

}  // namespace wangge
