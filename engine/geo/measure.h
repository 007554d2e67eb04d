#pragma once

// Planar measures in the frame (m, m²). What people see is geodesic: geo/frame.h. All are O(number of points).

#include <span>
#include <utility>

#include "engine/geo/shape.h"

namespace wangge {

// Positive when the ring runs counter-clockwise. Computed about the first point, so that large eastings cost no digits.
double signed_area_m2(const Ring& ring);
double area_m2(const Polygon& polygon);
double area_m2(const MultiPolygon& shape);
double perimeter_m(const Ring& ring);
double perimeter_m(const MultiPolygon& shape);  // all rings
double length_m(const Line& line);

Box box_of(std::span<const Point> points);
Box box_of(const Polygon& polygon);
Box box_of(const MultiPolygon& shape);

Point centroid(const Ring& ring);
Point centroid(const MultiPolygon& shape);
// A point inside the shape, far from its border: where a label or a representative goes.
// Quad-tree search for the pole of inaccessibility to `precision_m` (polylabel, Mapbox 2016).
Point label_point(const MultiPolygon& shape, double precision_m = 1.0);

// Some point inside, in the middle of the widest stretch at half height: O(n), for questions that any point inside answers.
Point point_inside(const Polygon& polygon);

// Even-odd rule. Points on the border belong to the shape whose interior lies above or to the right of them, so that
// in a partition every point but those on the outer border lies in exactly one face.
bool contains(const Ring& ring, Point p);
bool contains(const Polygon& polygon, Point p);
bool contains(const MultiPolygon& shape, Point p);

struct NearestOnLine {
    Point at;
    std::size_t segment = 0;  // index of the first point of the segment
    double along_m = 0;       // distance from the start of the line
    double distance_m = 0;
};
Point nearest_on_segment(Point a, Point b, Point p);
// `line` must not be empty.
NearestOnLine nearest_on_line(const Line& line, Point p);
// 0 inside the shape.
double distance_m(const MultiPolygon& shape, Point p);

// The point `along_m` metres from the start, clamped to the ends.
Point point_along(const Line& line, double along_m);
// The part of the line between two distances from its start (from <= to), with both cut points.
Line part_of(const Line& line, double from_m, double to_m);

// Whether the closed segments a-b and c-d share a point.
bool segments_touch(Point a, Point b, Point c, Point d);

}  // namespace wangge
