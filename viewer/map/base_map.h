#pragma once

// The part of the map that follows from the community alone: areas, compounds, buildings, streets, walls, places, bins,
// garbage points, tracks, and their names. Built once in the background, then shared and never changed.

#include <array>
#include <memory>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"
#include "viewer/map/label_candidate.h"
#include "viewer/map/layer_tiles.h"

namespace wangge::viewer {

// From this zoom on minor places are shown.
inline constexpr double minor_zoom = 16.8;

struct BaseMap {
    Point origin;  // meshes are relative to it
    Box extent;
    std::array<LayerTiles, map_layer_count> layers;
    std::vector<LabelCandidate> labels;
};

// O(n log n) in the vertices.
std::shared_ptr<const BaseMap> build_base_map(const Community& community, const Progress& progress = {});

}  // namespace wangge::viewer
