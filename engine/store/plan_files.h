#pragma once

// A plan of grids as one file for other programs, and such a file back: GeoPackage, GeoJSON, Shapefile, KML, DXF, by the ending of
// the name.
//
//   write_plan_file("六月方案.shp", version.grids, community.epsg, {.title = version.name});
//   PlanFile edited = read_plan_file("六月方案-改.geojson", community.epsg);
//
// GeoPackage and Shapefile hold metres in the community's frame, coordinates bit by bit. GeoJSON (RFC 7946 with a crs member for
// CGCS2000) and KML 2.2 (WGS 84, taken as equal) hold degrees with nine digits, which is a tenth of a millimetre. Shapefile: GBK
// with a .cpg (GB18030 where a text needs it), headings of whole characters: 网格编码, 网格名称, 网格员, 生效日期. DXF R12: metres,
// a layer for each grid (GRID_620111004003001) with its rings as closed polylines, and its number and name as texts on the layer
// GRID_TEXT. Written beside the target, synced, renamed; the parts of a shapefile one after the other, .shp last.
//
// Reading takes whatever import_files takes for grids, with Chinese or English headings, besides KML and DXF. In a DXF a closed
// polyline belongs to the code in the name of its layer, else to the code of a text that lies in it; rings in rings are holes.
// A GeoPackage with several layers: `grids`, else the one layer of polygons with codes.
//
// Errors: conflict (the file exists and Overwrite::no), not_found, io, unsupported (another ending), bad_input (damaged or cut
// off; larger than 1 GiB; text in another encoding than the format's; no features; points or lines in place of polygons; no column
// of codes; no layer or several that could be meant, with their names; a coordinate that is not finite). Faults of single features
// are findings with their row: the rest is read. Linear.

#include <optional>
#include <string>
#include <vector>

#include "engine/community/grid.h"
#include "engine/store/import.h"
#include "engine/store/overwrite.h"

namespace wangge {

enum class PlanFormat { geopackage, geojson, shapefile, kml, dxf };

std::string_view name_of(PlanFormat format);  // "geopackage" ...
// By the ending: .gpkg, .geojson or .json, .shp, .kml, .dxf.
std::optional<PlanFormat> plan_format_of(const std::string& path);

struct PlanFileOptions {
    Overwrite overwrite = Overwrite::no;
    std::string title = {};   // where the format has a place for it
    std::string note = {};    // of the community: says so when the data are invented
    std::string credit = {};  // source line
};

// Gives the files written, the one that was named first.
std::vector<std::string> write_plan_file(const std::string& path, const std::vector<Grid>& grids, int epsg,
                                         const PlanFileOptions& options = {});

struct PlanFile {
    std::vector<Grid> grids;  // ids as in the file, where it has any
    std::vector<Finding> findings;
};

struct PlanReading {
    ImportOptions reading = {};  // encoding, datum, epsg of files that do not say; `as` is not used
    std::string layer = {};      // of a GeoPackage
};

PlanFile read_plan_file(const std::string& path, int epsg, const PlanReading& options = {}, const Progress& progress = {});

}  // namespace wangge
