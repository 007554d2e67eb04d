#pragma once

// Where tickets pile up more than chance explains: cells that are hot by Getis-Ord Gi* after a false discovery rate,
// merged into places, each with its peak of density, its extent and its trend.
//
//   HotspotOptions options;                    // the garbage categories together, the whole period, 50 m cells
//   for (const Hotspot& h : find_hotspots(community, options)) show(h.name, h.z, h.tickets);
//
// 1. Count the tickets per cell over the jurisdiction (all cells whose centre lies in it, empty ones too).
// 2. Gi* with queen neighbours and self; two-sided p; a cell is hot when z > 0 and it passes Benjamini-Hochberg.
// 3. Hot cells that touch are one area; an area with several peaks of kernel density is cut between them where the
//    density sinks under `saddle` of the lower peak (steepest ascent from cell to cell).
// 4. Each area climbs to the top of the density beside it, and is kept when it holds a core ticket of a DBSCAN cluster and
//    as many tickets as make a core: many tickets at one spot, not a thin veil of them.
// 5. What was found is taken out with the cells around it, and 2 to 4 are done again with the rest: a few very strong places
//    must not hide a lesser one of the same order (an eighth of the highest density). The z of a hotspot is always its Gi* among
//    all cells, so all can be compared.
// Tickets located only to a road or a compound stand for a line or an area; their middle would be a false hotspot, so
// they are left out unless `coarse_too` is set.
// The answer is sorted by z, greatest first, with ids 1, 2, 3 ...; the same for any thread count and order of tickets
// up to ties. O(n log n + cells log cells).
// Errors: bad_input for sizes that are not positive; an empty answer where there are too few tickets to say anything.

#include <vector>

#include "engine/core/progress.h"
#include "engine/hotspots/ticket_filter.h"

namespace wangge {

struct HotspotOptions {
    TicketFilter filter{.from = {}, .until = {}, .categories = {}, .garbage_only = true};
    double cell_m = 50;
    double bandwidth_m = 60;        // of the density that places the peak
    double false_discovery = 0.05;  // accepted share of false hot cells
    double cluster_radius_m = 50;
    int cluster_points = 6;  // tickets within the radius that make a core
    double saddle = 0.5;     // share of the lower peak under which two peaks are two hotspots
    bool coarse_too = false;
};

std::vector<Hotspot> find_hotspots(const Community& community, const HotspotOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
