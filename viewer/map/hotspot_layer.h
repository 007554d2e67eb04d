#pragma once

// Hotspots on the map: their extent, dashed, and their rank at the place of greatest density.

#include <span>
#include <vector>

#include "engine/community/hotspot.h"
#include "viewer/map/label_candidate.h"

namespace wangge::viewer {

LayerMesh hotspot_mesh(std::span<const Hotspot> hotspots, Point origin);
std::vector<LabelCandidate> hotspot_labels(std::span<const Hotspot> hotspots);

}  // namespace wangge::viewer
