#pragma once

// Walks on a network with known truth, and fixes of a phone on them.

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/community/track.h"
#include "engine/core/random.h"
#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"
#include "engine/streets/network.h"
#include "engine/tracks/match_track.h"

namespace wangge::simulation {

struct SimulatedWalk {
    std::vector<MatchedPiece> pieces;
    Line line;
    double length_m = 0;
};

// A walk of about `length_m` that turns round only in dead ends.
inline SimulatedWalk random_walk(const Network& network, double length_m, Random& random) {
    SimulatedWalk walk;
    auto half = static_cast<std::uint32_t>(random.below(2 * network.edges()));
    while (walk.length_m < length_m) {
        const std::uint32_t edge = half >> 1;
        const double whole = network.edge_length_m[edge];
        const double until = std::min(whole, length_m - walk.length_m);
        walk.pieces.push_back(half & 1 ? MatchedPiece{edge, whole, whole - until, {}} : MatchedPiece{edge, 0, until, {}});
        walk.length_m += until;
        for (const Point p : edge_part(network, edge, walk.pieces.back().from_m, walk.pieces.back().to_m))
            if (walk.line.empty() || !(walk.line.back() == p)) walk.line.push_back(p);
        const std::uint32_t node = network.head_of(half);
        const std::uint32_t first = network.first_out[node];
        const std::uint32_t count = network.first_out[node + 1] - first;
        std::uint32_t next = network.half[first + random.below(count)];
        while (count > 1 && next == (half ^ 1)) next = network.half[first + random.below(count)];
        half = next;
    }
    return walk;
}

// Fixes at even intervals; the noise is independent, as in the targets.
inline Track record(const Line& line, double speed_m_s, int interval_s, double sigma_m, Random& random) {
    Track track;
    track.segments.emplace_back();
    const double whole = length_m(line);
    for (int second = 0; second * speed_m_s <= whole; second += interval_s) {
        const Point true_place = point_along(line, second * speed_m_s);
        Fix fix;
        fix.at = {random.normal(true_place.x, sigma_m), random.normal(true_place.y, sigma_m)};
        fix.time = at({2024, 4, 12}, 8 * 3600) + second;
        track.segments[0].push_back(fix);
    }
    return track;
}

// Fixes as real phones make them: the error drifts (first-order autoregressive, 15 s), one fix in a hundred is far off.
inline Track record_drifting(const Line& line, double speed_m_s, int interval_s, double sigma_m, Random& random) {
    Track track = record(line, speed_m_s, interval_s, 0, random);
    const double kept = std::exp(-interval_s / 15.0);
    Point error{random.normal(0, sigma_m), random.normal(0, sigma_m)};
    for (Fix& fix : track.segments[0]) {
        const double fresh = sigma_m * std::sqrt(1 - kept * kept);
        error = error * kept + Point{random.normal(0, fresh), random.normal(0, fresh)};
        fix.at = fix.at + error;
        if (random.chance(0.01)) fix.at = fix.at + Point{random.normal(0, 5 * sigma_m), random.normal(0, 5 * sigma_m)};
    }
    return track;
}

// Metres of `line` that lie further than `tolerance_m` from all of `others`, measured at every metre.
inline double metres_away(const Line& line, const std::vector<Line>& others, double tolerance_m) {
    std::vector<Line> parts;
    std::vector<Box> boxes;
    for (const Line& other : others) {
        for (std::size_t i = 0; i + 1 < other.size(); ++i) {
            parts.push_back({other[i], other[i + 1]});
            boxes.push_back(box_of(parts.back()));
        }
    }
    const BoxIndex index(boxes);
    double away = 0;
    const double whole = length_m(line);
    for (double along = 0.5; along < whole; along += 1) {
        const Point p = point_along(line, along);
        Box box;
        box.add(p);
        const auto near = index.intersecting(box.grown_m(tolerance_m));
        const bool covered = std::any_of(near.begin(), near.end(),
                                         [&](std::uint32_t k) { return nearest_on_line(parts[k], p).distance_m <= tolerance_m; });
        away += covered ? 0 : 1;
    }
    return away;
}

// (length missed + length wrongly added) / true length.
inline double mismatch(const SimulatedWalk& truth, const MatchedTrack& matched, double tolerance_m) {
    std::vector<Line> lines;
    double wrong = 0;
    for (const MatchedPath& path : matched.paths) {
        lines.push_back(path.line);
        wrong += metres_away(path.line, {truth.line}, tolerance_m);
    }
    return (metres_away(truth.line, lines, tolerance_m) + wrong) / truth.length_m;
}

}  // namespace wangge::simulation
