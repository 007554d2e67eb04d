#pragma once

// Candidate spots for labels of points, areas and lines, in paper coordinates (y down), for label_placer.h.
// Costs follow the usual rules of map lettering: right of a point before left, above before below (Imhof 1975); in an
// area near its middle; on a line straight parts near the middle of the line.

#include <vector>

#include "print/label_placer.h"

namespace wangge {

// Sixteen spots around a symbol of the given half size: twelve touching it, four a little farther.
std::vector<LabelSpot> spots_around(Point at, double half_symbol, double width, double height);

// Spots centred on and then in rings around a point, out to `reach`: for numbered stops joined by a leader line.
std::vector<LabelSpot> spots_near(Point at, double width, double height, double reach);

// Upright spots whose whole box lies in the shape, from a raster of `step`, cost = distance from `prefer` / step.
std::vector<LabelSpot> spots_inside(const MultiPolygon& shape, Point prefer, double width, double height, double step);

// Spots along a line, every `step`, where the line deviates from the straight box by at most `bend`. The text may read
// along the line or, on steep lines, be stacked from top to bottom: `reads_down` tells which.
// `middle` is the distance along the line that is preferred.
struct LineSpots {
    std::vector<LabelSpot> spots;
    std::vector<bool> reads_down;
};
LineSpots spots_along(const Line& line, double width, double height, double step, double bend, double middle);

// The direction, in -pi/2 .. pi/2, in which a text along `angle` is not upside down (y down).
double readable_angle(double angle);
// Whether Chinese text along a line of this readable angle is stacked: steeper than 60 degrees.
bool stacks(double angle);

}  // namespace wangge
