#pragma once

// The skeleton of the town: lines along the valley (roads, channel edge, outlines) and lines across it (roads, outlines,
// borders inside blocks), and the planar subdivision that they make.
//
// Invariant: the vertices of a line are its crossings with the lines of the other family that touch it, plus shape
// points between; every face walks whole stretches of lines, so two faces that share a stretch share all its vertices and
// a T-junction is a vertex of all three faces. That makes the grids a partition by construction.

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "engine/geo/frame.h"
#include "engine/sample/plan_geometry.h"

namespace wangge::sample_detail {

// South to north.
enum class Along { river, binhe, hongshan, hualong, channel, beihuan, hill };
inline constexpr std::size_t along_count = 7;
// West to east; cut_* are borders inside a block of row B (between 红山路 and 华龙街) or C (between 华龙街 and 北环路).
enum class Across { west, pingan, haishi, cut_b1, longyuan, cut_b2, jinhai, kangning, cut_b4, cut_c4, tuanjie };
inline constexpr std::size_t across_count = 11;

using Corner = std::pair<Along, Across>;

class Layout {
public:
    // Scales the plan until the outline has `area_m2` geodesic square metres around the pilot's place in the frame.
    Layout(const Frame& frame, double area_m2);

    const Placement& placement() const { return placement_; }
    double scale() const { return scale_; }

    double v_of(Along line, double u) const;
    double u_of(Across line, double v) const;
    Point corner(Along along, Across across) const;  // plan

    // A closed walk over corners; neighbours in the list lie on one line. Frame coordinates, counter-clockwise as given.
    Ring face(std::span<const Corner> corners) const;
    // The stretch of a line between two corners, in that order, frame coordinates.
    Line stretch(Corner from, Corner to) const;
    Ring outline() const;

private:
    struct Knot {
        double at;  // u on a line along, v on a line across
        Point plan;
        int other;  // index of the crossing line, -1 for a shape point
    };
    void build_knots();
    std::vector<Point> walk(Corner from, Corner to) const;  // plan, both ends included

    double scale_ = 1;
    Placement placement_;
    std::array<std::vector<Knot>, along_count> along_;
    std::array<std::vector<Knot>, across_count> across_;
};

}  // namespace wangge::sample_detail
