#pragma once

// Places labels so that no two overlap.
//
//   LabelRequest name{.spots = spots_around(at, 18, 3, 2), .priority = 5};
//   const LabelPlacement placement = place_labels(requests, obstacles, {.frame = box, .gap = 0.3});
//   if (placement.spot[0] >= 0) draw(requests[0].spots[placement.spot[0]]);
//
// Every label brings its own candidate spots (label_spots.h) with costs; the placer chooses at most one each. Method:
// greedy by rank (required first, then priority, then fewest spots, then order), then repair - a label left out takes a
// spot whose occupants can all move elsewhere, or, when it is required, may push out labels that are not and rank below -
// then rounds of single moves to cheaper spots until nothing changes (Christensen, Marks, Shieber 1995 call the parts
// greedy and discrete gradient descent). Deterministic. O(spots * neighbours), neighbours from a uniform hash of cells.
//
// Guarantees: no two chosen spots overlap, also when each is grown by gap / 2; none overlaps a hard obstacle or leaves
// the frame; labels of one family keep their distance. A required label without a spot is named in `missing`.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "print/oriented_box.h"

namespace wangge {

struct LabelSpot {
    OrientedBox box;
    double cost = 0;  // lower is better; only compared within a label
};

struct LabelRequest {
    std::vector<LabelSpot> spots = {};
    int priority = 0;  // higher first
    bool required = false;
    int family = -1;   // repeats of one name; -1 = none
    double apart = 0;  // least distance between the centres of labels of one family
};

inline constexpr double hard_obstacle = std::numeric_limits<double>::infinity();

struct LabelObstacle {
    OrientedBox box;
    double cost = hard_obstacle;  // added to the cost of a spot that overlaps it
    int family = -2;              // labels of this family ignore it: a symbol and its own number
};

struct PlacerOptions {
    Box frame = {};  // labels stay inside; empty = anywhere
    double gap = 0;  // between labels
};

struct LabelPlacement {
    std::vector<std::int32_t> spot;      // chosen spot of each request, -1 = not placed
    std::vector<std::uint32_t> missing;  // required requests that could not be placed, ascending
};

LabelPlacement place_labels(std::span<const LabelRequest> requests, std::span<const LabelObstacle> obstacles,
                            const PlacerOptions& options = {}, const Progress& progress = {});

}  // namespace wangge
