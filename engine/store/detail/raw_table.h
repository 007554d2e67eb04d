#pragma once

// A file from elsewhere as it was read, before it is known what it means: headings, cells as text, geometry in the frame.
// Private to the store.

#include <optional>
#include <string>
#include <vector>

#include "engine/geo/frame.h"
#include "engine/store/import.h"

namespace wangge::store {

struct RawGeometry {
    std::optional<Point> point;
    Line line;              // of the first part
    std::size_t parts = 0;  // of a line
    MultiPolygon shape;
};

struct RawRow {
    std::string label;  // row number as the person sees it in the file
    std::vector<std::string> cells;
    RawGeometry geometry;
};

enum class GeometryKind { none, point, line, polygon };

struct RawTable {
    std::string path;
    std::string file;  // name without folder, with the sheet or layer where there are several
    std::string stem;  // what its role may be found from
    std::string note;  // what the file says of itself, where its format has a place for it
    std::string credit;
    std::vector<std::string> columns;
    bool columns_clipped = false;  // DBF: headings may be cut after 10 bytes
    GeometryKind geometry = GeometryKind::none;
    std::vector<RawRow> rows;
};

// Each throws Error with the file; faults that a person can live with go to `findings`.
RawTable read_delimited_table(const std::string& path, const ImportOptions& options, std::vector<Finding>& findings);
std::vector<RawTable> read_workbook(const std::string& path, std::vector<Finding>& findings);  // one for each sheet with rows
// GeoJSON, Shapefile or the layers of a GeoPackage, by the ending of the name.
std::vector<RawTable> read_layers(const std::string& path, const Frame& frame, const ImportOptions& options,
                                  std::vector<Finding>& findings);

// Takes headings from the first rows: finds the heading row, joins a heading that spans two rows, drops titles above it.
// `labels` are the row numbers. A finding when no row looks like headings: then the first one is taken.
void take_headings(RawTable& table, std::vector<RawRow> rows, std::vector<Finding>& findings);

}  // namespace wangge::store
