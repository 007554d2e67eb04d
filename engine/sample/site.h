#pragma once

// A piece of ground inside a block with its own axes: x along its rows of houses, y to the north of them. Buildings, drives
// and gates are set out in these coordinates; the plan's roads bend gently, so each site is turned a little differently.

#include "engine/sample/layout.h"

namespace wangge::sample_detail {

// Where a site lies: between four lines, set back from each, and between two fractions of the width.
struct SitePlan {
    Along south, north;
    Across west, east;
    double setback_south_m, setback_north_m, setback_west_m, setback_east_m;
    double from = 0, to = 1;  // of the way from the west line to the east line; a cut side has its setback too
};

class Site {
public:
    Site(const Layout& layout, const SitePlan& plan);

    const Ring& ring() const { return ring_; }  // site axes, counter-clockwise from the south-west corner
    Ring frame_ring() const;
    double left(double y) const;  // of the border at y
    double right(double y) const;
    double bottom(double x) const;
    double top(double x) const;
    double width_m() const { return right(height_m() / 2) - left(height_m() / 2); }
    double height_m() const;  // at the middle

    Point to_plan(Point p) const;
    Point from_plan(Point plan) const;
    Point to_frame(Point p) const { return layout_->placement().to_frame(to_plan(p)); }
    Line to_frame(const Line& line) const;
    const Layout& layout() const { return *layout_; }

private:
    const Layout* layout_;
    Point origin_;
    double cos_ = 1, sin_ = 0;
    Ring ring_;
};

}  // namespace wangge::sample_detail
