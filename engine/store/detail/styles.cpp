#include "engine/store/detail/styles.h"

#include <fmt/format.h>

#include "engine/store/detail/embedded_styles.h"
#include "engine/store/detail/geopackage.h"

namespace wangge::store {

namespace {

void insert_style(Database& db, const EmbeddedStyle& style, Timestamp now) {
    Statement insert(
        db,
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, "
        "styleSLD, useAsDefault, description, owner, ui, update_time) VALUES ('','',?1,'geom',?1,?2,'',1,?3,'','',?4)");
    insert.bind(1, style.layer);
    insert.bind(2, style.qml);
    insert.bind(3, std::string_view("wangge " WANGGE_VERSION));
    insert.bind(4, std::string_view(gpkg_time(now)));
    insert.execute();
}

}  // namespace

void write_styles(Database& db, Timestamp now) {
    db.run(R"sql(
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
  description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
)sql");
    register_attributes(db, {"layer_styles", "图层样式", "QGIS 样式"}, now);
    for (const EmbeddedStyle& style : embedded_styles()) insert_style(db, style, now);
}

void add_style(Database& db, std::string_view layer, Timestamp now) {
    if (!has_table(db, "layer_styles")) return;
    Statement there(db, "SELECT 1 FROM layer_styles WHERE f_table_name = ?1");
    there.bind(1, layer);
    if (there.step()) return;
    for (const EmbeddedStyle& style : embedded_styles())
        if (style.layer == layer) insert_style(db, style, now);
}

}  // namespace wangge::store
