#pragma once

// The plan of the sample town: a plane in metres, u along the valley (towards ESE) and v across it (towards NNE), and its
// place in the frame. Every coordinate of the sample is drawn in the plan and leaves it through `to_frame`, which rounds
// to whole millimetres: equal plan points give equal frame points, so shared vertices stay shared through files.

#include "engine/geo/shape.h"

namespace wangge::sample_detail {

// Rounded to whole millimetres.
double rounded_mm(double metres);
Point rounded_mm(Point p);

// A rigid motion: rotation and shift, no scale.
class Placement {
public:
    Placement() = default;
    // Plan point `centre` comes to `at`; the u axis is turned counter-clockwise by `angle_rad` from east.
    Placement(Point centre, Point at, double angle_rad);

    Point to_frame(Point plan) const;
    Line to_frame(const Line& plan) const;
    Point to_plan(Point frame) const;

private:
    Point centre_, at_;
    double cos_ = 1, sin_ = 0;
};

}  // namespace wangge::sample_detail
