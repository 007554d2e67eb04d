#pragma once

// What can be said of a plan's file before a driver opens it. Private to the store.

#include <string>

#include "engine/store/plan_files.h"

namespace wangge::store {

struct RawTable;

// Errors (bad_input), each with what to do: a file larger than any plan (1 GiB), so that nothing is read for minutes; GeoJSON, or
// KML that declares no encoding, whose text is not UTF-8 (a driver would read Chinese names as rubbish), with the encoding it seems
// to have and the line; DXF that ends before its EOF. Missing and empty files are left to the driver. O(bytes).
void check_plan_file(const std::string& path, PlanFormat format);

// Errors (bad_input) where a layer cannot be a plan: it has no features, no polygons (with what it has instead), or no column of
// grid codes (with the columns it has).
void check_plan_table(const RawTable& table, const std::string& path);

}  // namespace wangge::store
