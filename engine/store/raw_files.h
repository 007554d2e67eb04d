#pragma once

// A community as its data would arrive from the offices: the folder that `wangge sample` writes and `wangge import` reads.
//
//   jurisdiction, buildings, entrances, grids, streets, walls, gates, places, place_areas .geojson   CGCS2000 degrees
//   compounds .shp .shx .dbf .prj    attributes in GBK without a .cpg and with language id 0, metres of the frame
//   bins, garbage_points, teams, categories .csv    UTF-8
//   tickets.csv     GB18030, Chinese headings, phone points with their datum: the tickets of every channel but the ledger
//   ledger.xlsx     the tickets of channel "ledger": title row, headings over two rows, dates as text
//   tracks/*.gpx    one file for each track source
//
// Degrees have nine decimals (0.1 mm); import_files gives the same community but for that, and without results (locations,
// hotspots, plans). Every file that can hold a note carries community.note. The same community gives the same bytes.
// Existing files of these names are replaced; other files stay. Errors: bad_input (a coordinate that is not finite), io.

#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

// Gives the paths of the files written. Creates the folder.
std::vector<std::string> write_raw_files(const Community& community, const std::string& directory, const Progress& progress = {});

}  // namespace wangge
