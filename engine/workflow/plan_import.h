#pragma once

// A plan that was edited elsewhere (QGIS, CAD) comes back: read, matched, examined and compared, and only then accepted.
//
//   const PlanImport edited = examine_plan_file(community, "六月方案-改.gpkg");
//   show(edited.findings, edited.diff);
//   if (edited.acceptable()) save_version(path, {.name = "QGIS 修改", .grids = edited.grids});
//
// Nothing is changed here. Grids are matched with those in force by code: they take over the id, and name, member and date where
// the file has none (a DXF, a KML from elsewhere). The polygons are brought to one partition in millimetres (build_partition.h);
// gaps, overlaps and slivers wider than its tolerance are findings with their place, and such a plan is not acceptable. With
// `repair` they are mended as far as `clean` allows (clean_coverage.h), every place is told of, and the file stays as it is.
// Errors: those of read_plan_file and diff_plans. Cost: reading, and the overlay of grids that changed.

#include <string>
#include <vector>

#include "engine/grids/build_partition.h"
#include "engine/grids/clean_coverage.h"
#include "engine/grids/plan_diff.h"
#include "engine/store/plan_files.h"

namespace wangge {

struct PlanImportOptions {
    PlanReading reading = {};
    PartitionOptions partition = {};
    bool repair = false;
    CleanOptions clean = {};  // what may be mended: gaps up to gap_width, overlaps and land outside up to most_width
};

struct PlanImport {
    std::vector<Grid> grids;           // in the order of the plan in force, then new ones; exact borders when acceptable
    std::vector<Finding> findings;     // of reading, matching and examining
    std::vector<CleanAction> repairs;  // what was mended, place by place; `shapes` and `to` are positions in `grids`
    PlanDiff diff;                     // against the plan in force; empty when not acceptable

    bool acceptable() const;  // no finding is an error
};

// A plan as its partition has it, so that two plans are compared without the rounding of one of them: what lies on a border does
// not change sides then. A plan that is no partition comes back as it is.
std::vector<Grid> in_whole_millimetres(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction,
                                       const PartitionOptions& options = {});

PlanImport examine_plan_file(const Community& community, const std::string& path, const PlanImportOptions& options = {},
                             const Progress& progress = {});

}  // namespace wangge
