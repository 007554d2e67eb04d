#pragma once

// The community while it is being drawn, passed from step to step of make_longyuan in a fixed order. Every step takes its
// random numbers from a stream of its own, so that a change in one does not move the others.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/random.h"
#include "engine/sample/site.h"
#include "engine/sample/street_draft.h"

namespace wangge::sample_detail {

enum class Step : std::uint64_t { compounds = 1, sites, shops, people, bins, tickets, tracks };

struct Draft {
    Draft(std::uint64_t seed_value, double area_m2) : seed(seed_value), frame(4543), layout(frame, area_m2) {}

    Random stream(Step step) const { return Random(seed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(step)); }

    std::uint64_t seed;
    Frame frame;
    Layout layout;
    Community community;
    std::vector<StreetPath> paths;

    Point to_frame(Point plan) const { return layout.placement().to_frame(plan); }
    Point to_plan(Point frame_point) const { return layout.placement().to_plan(frame_point); }
};

// A shape of one ring.
inline MultiPolygon shape_of(Ring ring) {
    return {Polygon{std::move(ring), {}}};
}

}  // namespace wangge::sample_detail
