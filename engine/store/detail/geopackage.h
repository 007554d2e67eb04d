#pragma once

// The frame of a GeoPackage 1.3 (OGC 12-128r18): its own tables, and the registration of ours in them. Private to the
// store. All functions run inside the caller's transaction.

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/core/time.h"
#include "engine/store/detail/layers.h"
#include "engine/store/detail/sqlite.h"

namespace wangge::store {

// Application id, version, reference systems (the community's, WGS 84 and the two undefined ones), contents tables.
void create_geopackage(Database& db, int epsg, Timestamp now);

// Registers a table without geometry.
void register_attributes(Database& db, const LayerInfo& layer, Timestamp now);
// Registers a table with column `geom` and gives it an R-tree with the triggers that keep it (but track_fixes).
// `type` is POINT, LINESTRING, MULTILINESTRING or MULTIPOLYGON.
void register_features(Database& db, const LayerInfo& layer, std::string_view type, int epsg, Timestamp now);

// After a change: the extent (from the R-tree) and the time of it.
void touch_contents(Database& db, std::string_view table, bool spatial, Timestamp now);

bool has_table(Database& db, std::string_view table);

// 2024-04-12T06:05:09.000Z, the only form of a DATETIME in a GeoPackage.
std::string gpkg_time(Timestamp time);

}  // namespace wangge::store
