#include "engine/store/detail/geopackage.h"

#include <fmt/format.h>

#include <array>

#include "engine/store/detail/spatial_reference.h"

namespace wangge::store {
namespace {

constexpr const char* meta_tables = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
)sql";

// The R-tree extension (annex F.3), with T for the table. Besides insert, update and delete of a geometry it covers the
// change of a fid, and of a geometry from or to empty.
constexpr const char* rtree_sql = R"sql(
CREATE VIRTUAL TABLE "rtree_T_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_T_geom_insert" AFTER INSERT ON "T"
  WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
END;
CREATE TRIGGER "rtree_T_geom_update1" AFTER UPDATE OF "geom" ON "T"
  WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
END;
CREATE TRIGGER "rtree_T_geom_update2" AFTER UPDATE OF "geom" ON "T"
  WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_T_geom" WHERE id = OLD."fid";
END;
CREATE TRIGGER "rtree_T_geom_update3" AFTER UPDATE ON "T"
  WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_T_geom" WHERE id = OLD."fid";
  INSERT OR REPLACE INTO "rtree_T_geom" VALUES (NEW."fid",
    ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom"));
END;
CREATE TRIGGER "rtree_T_geom_update4" AFTER UPDATE ON "T"
  WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN
  DELETE FROM "rtree_T_geom" WHERE id IN (OLD."fid", NEW."fid");
END;
CREATE TRIGGER "rtree_T_geom_delete" AFTER DELETE ON "T" WHEN OLD."geom" NOT NULL
BEGIN
  DELETE FROM "rtree_T_geom" WHERE id = OLD."fid";
END;
)sql";

std::string with_table(std::string text, std::string_view table) {
    // T stands alone or between quotes and underscores only.
    for (const std::string_view mark : {"rtree_T_", "\"T\""}) {
        const std::string put = mark == "\"T\"" ? "\"" + std::string(table) + "\"" : "rtree_" + std::string(table) + "_";
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + put.size()))
            text.replace(at, mark.size(), put);
    }
    return text;
}

void add_reference(Database& db, std::string_view name, std::int64_t id, std::string_view organization, std::string_view definition,
                   std::string_view description) {
    Statement insert(db, "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)");
    insert.bind(1, name);
    insert.bind(2, id);
    insert.bind(3, organization);
    insert.bind(4, id);
    insert.bind(5, definition);
    insert.bind(6, description);
    insert.execute();
}

void add_contents(Database& db, const LayerInfo& layer, std::string_view type, std::optional<int> epsg, Timestamp now) {
    Statement insert(db,
                     "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) "
                     "VALUES (?,?,?,?,?,?)");
    insert.bind(1, std::string_view(layer.table));
    insert.bind(2, type);
    insert.bind(3, std::string_view(layer.title));
    insert.bind(4, std::string_view(layer.description));
    insert.bind(5, std::string_view(gpkg_time(now)));
    if (epsg) insert.bind(6, static_cast<std::int64_t>(*epsg));
    insert.execute();
}

}  // namespace

void create_geopackage(Database& db, int epsg, Timestamp) {
    db.run("PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;");  // "GPKG", 1.3
    db.run(meta_tables);
    add_reference(db, "Undefined Cartesian SRS", -1, "NONE", "undefined", "undefined Cartesian coordinate reference system");
    add_reference(db, "Undefined geographic SRS", 0, "NONE", "undefined", "undefined geographic coordinate reference system");
    add_reference(db, "WGS 84 geodetic", 4326, "EPSG", wkt_of_epsg(4326),
                  "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid");
    if (epsg != 4326)
        add_reference(db, name_of_epsg(epsg), epsg, "EPSG", wkt_of_epsg(epsg), "x is the easting, y the northing, metres");
}

void register_attributes(Database& db, const LayerInfo& layer, Timestamp now) {
    add_contents(db, layer, "attributes", {}, now);
}

void register_features(Database& db, const LayerInfo& layer, std::string_view type, int epsg, Timestamp now) {
    add_contents(db, layer, "features", epsg, now);
    Statement column(db, "INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,?,0,0)");
    column.bind(1, std::string_view(layer.table));
    column.bind(2, type);
    column.bind(3, static_cast<std::int64_t>(epsg));
    column.execute();
    // Fixes are many and are found by their track: an index would be a third of the file.
    if (std::string_view(layer.table) == layer::track_fixes.table) return;
    Statement extension(db,
                        "INSERT INTO gpkg_extensions VALUES (?,'geom','gpkg_rtree_index',"
                        "'http://www.geopackage.org/spec120/#extension_rtree','write-only')");
    extension.bind(1, std::string_view(layer.table));
    extension.execute();
    db.run(with_table(rtree_sql, layer.table));
}

void touch_contents(Database& db, std::string_view table, bool spatial, Timestamp now) {
    std::string sql = "UPDATE gpkg_contents SET last_change = ?1";
    if (spatial) {
        // The R-tree keeps floats; the extent is wanted in doubles.
        constexpr std::array<std::pair<const char*, const char*>, 4> sides{{{"min_x", "min(ST_MinX(geom))"},
                                                                            {"max_x", "max(ST_MaxX(geom))"},
                                                                            {"min_y", "min(ST_MinY(geom))"},
                                                                            {"max_y", "max(ST_MaxY(geom))"}}};
        for (const auto& [name, value] : sides) sql += fmt::format(", {} = (SELECT {} FROM {})", name, value, quoted(table));
    }
    Statement update(db, sql + " WHERE table_name = ?2");
    update.bind(1, std::string_view(gpkg_time(now)));
    update.bind(2, table);
    update.execute();
}

bool has_table(Database& db, std::string_view table) {
    Statement ask(db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    ask.bind(1, table);
    return ask.step();
}

std::string gpkg_time(Timestamp time) {
    std::string text = to_utc_string(time);
    text.pop_back();
    return text + ".000Z";
}

}  // namespace wangge::store
