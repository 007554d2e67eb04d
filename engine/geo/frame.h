#pragma once

// The community's frame: one projected coordinate reference system in metres, and geodesic measures on its ellipsoid.
//
//   const Frame frame(4543);                       // CGCS2000 / 3-degree Gauss-Kruger CM 102E
//   Point p = frame.from_degrees({102.86, 36.34}); // easting 577207.4356, northing 4023613.1776
//
// Degrees are longitude, latitude on the frame's own datum. Between CGCS2000 and WGS 84 no shift is applied: the two
// agree within decimetres. GCJ-02 and BD-09 degrees go through geo/datum.h first.
// A Frame is immutable; its functions may be called from several threads. Errors: bad_input for a code that PROJ does
// not know or that is not projected in metres; coordinates out of the projection's reach give NaN.
// Accuracy: forward and inverse within 0.1 mm of the PROJ 9.1 definition. Cost: about 1 us a point.

#include <memory>
#include <span>
#include <string>

#include "engine/geo/shape.h"

namespace wangge {

class Frame {
public:
    explicit Frame(int epsg);
    ~Frame();
    Frame(const Frame&);
    Frame(Frame&&) noexcept;
    Frame& operator=(const Frame&);
    Frame& operator=(Frame&&) noexcept;

    int epsg() const noexcept { return epsg_; }
    const std::string& name() const noexcept;

    Point from_degrees(LonLat degrees) const;
    LonLat to_degrees(Point point) const;
    void from_degrees(std::span<const LonLat> degrees, std::span<Point> points) const;

    // Geodesic area of a polygon given in the frame, holes taken off (Karney 2013, through PROJ's geodesic library).
    double geodesic_area_m2(const Polygon& polygon) const;
    double geodesic_area_m2(const MultiPolygon& shape) const;
    double geodesic_perimeter_m(const MultiPolygon& shape) const;  // all rings
    double geodesic_length_m(const Line& line) const;

    // The 3-degree Gauss-Kruger zone on CGCS2000 that holds a longitude (EPSG 4534..4554, no zone number in the easting).
    static int gauss_kruger_3_degree(double lon);

private:
    struct Impl;
    int epsg_;
    std::shared_ptr<const Impl> impl_;
};

}  // namespace wangge
