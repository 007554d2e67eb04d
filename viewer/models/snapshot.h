#pragma once

// One state of the open community with what is derived from it. Never changed once made: background work keeps the
// snapshot it started with, the window goes on to the next.

#include <memory>

#include "engine/community/community.h"
#include "viewer/map/base_map.h"
#include "viewer/map/hit_tester.h"

namespace wangge::viewer {

struct Snapshot {
    explicit Snapshot(Community data, const Progress& progress = {})
        : community(std::move(data)), frame(community.epsg), base_map(build_base_map(community, progress)), hits(community) {}
    // Same ground, other grids, tickets or hotspots: the base map is shared.
    Snapshot(Community data, const Snapshot& before)
        : community(std::move(data)), frame(before.frame), base_map(before.base_map), hits(community) {}

    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    const Community community;
    const Frame frame;
    const std::shared_ptr<const BaseMap> base_map;
    const HitTester hits;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

}  // namespace wangge::viewer
