#pragma once

// Files from elsewhere into a Community: GeoJSON, Shapefile, CSV, Excel (.xlsx), GPX, and folders of them.
//
//   Community community;
//   ImportReport report = import_files({"from-the-office/"}, community);
//   for (const Finding& f : report.findings) show(f);
//
// What a file holds (its role) is found from its name and its headings, Chinese or English, or said by ImportOptions::as.
// All files are read before anything is placed, so their order does not matter: buildings find their compound by name,
// entrances their building by compound and number. Added to what `into` holds; a jurisdiction replaces the old one, and a
// ticket whose number is there already is left out with a finding. Tickets without ids are put in the order of time and number.
//
// Coordinates go into the frame of `into` (its epsg): from the file's own reference system; where it has none, guessed from
// the figures (degrees; easting and northing with or without a zone number, either way round) with a finding. Datum
// columns and options tell GCJ-02 and BD-09; a ticket's phone point keeps its datum. Texts: text_encoding.h.
// A row that cannot be used is a finding with its file and row (row-unreadable, date-impossible, reference-unknown, ...) and
// the rest is loaded. Errors: not_found, bad_input (a file that is empty, damaged or of another kind than its name says;
// nothing of it was loaded and `into` is unchanged), unsupported (a kind that `as` does not fit). Linear but for sorting.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/community/finding.h"
#include "engine/core/progress.h"
#include "engine/store/text_encoding.h"

namespace wangge {

enum class ImportRole {
    jurisdiction,
    compounds,
    buildings,
    entrances,
    grids,
    streets,
    walls,
    gates,
    places,
    place_areas,
    bins,
    garbage_points,
    teams,
    categories,
    tickets,
    tracks,
};

std::string_view name_of(ImportRole role);  // "jurisdiction", "compounds", ...: the table of the project file
std::optional<ImportRole> parse_import_role(std::string_view text);  // those names, and 辖区, 小区, 楼栋, 网格, 工单 ...

struct ImportOptions {
    std::optional<ImportRole> as = {};          // for all files given
    std::optional<TextEncoding> encoding = {};  // of CSV and DBF; default: detected
    std::optional<Datum> datum = {};            // of degrees without a datum column; default: CGCS2000, WGS 84 for phone points
    std::optional<int> epsg = {};               // of geometry without a reference system; default: guessed
};

struct ImportedFile {
    std::string file;        // name without folder
    std::string role;        // name_of(ImportRole), empty when nothing was taken from it
    std::size_t rows = 0;    // in the file
    std::size_t loaded = 0;  // became features
};

struct ImportReport {
    std::vector<Finding> findings;
    std::vector<ImportedFile> files;
};

ImportReport import_files(const std::vector<std::string>& paths, Community& into, const ImportOptions& options = {},
                          const Progress& progress = {});

}  // namespace wangge
