#pragma once

// The one camera of the map: where it looks, how near, and how it is turned. Everything that is drawn or hit goes
// through it, so that another map (Qt Location) can follow or lead the same four numbers.
//
// zoom is Web Mercator's zoom level for 256-px tiles at the camera's latitude, as in Qt Location: one step doubles the
// scale. bearing_deg is the grid azimuth that points up on the screen, clockwise from grid north, 0 <= bearing < 360.
// Screen coordinates are logical pixels, x right, y down, origin at the top left of the item.

#include "engine/geo/shape.h"

namespace wangge::viewer {

struct ScreenPoint {
    double x = 0;
    double y = 0;

    bool operator==(const ScreenPoint&) const = default;
};

struct Camera {
    static constexpr double min_zoom = 11;
    static constexpr double max_zoom = 22;

    Point centre;
    double zoom = 15;
    double bearing_deg = 0;
    double latitude_deg = 36.34;  // fixes what zoom means in metres
    double width_px = 1;
    double height_px = 1;

    bool operator==(const Camera&) const = default;

    double metres_per_pixel() const;
    double pixels_per_metre() const { return 1 / metres_per_pixel(); }
    ScreenPoint to_screen(Point world) const;
    Point to_world(ScreenPoint screen) const;
    // The axis-parallel box of everything that is seen, grown by a share of the view on every side.
    Box visible_box(double grow = 0) const;

    // Each returns false when nothing changed.
    bool set_zoom(double zoom_level);
    bool set_bearing(double degrees);
    // Changes zoom (and bearing) so that the world point under `screen` stays under it.
    bool zoom_around(ScreenPoint screen, double zoom_level);
    bool rotate_around(ScreenPoint screen, double degrees);
    void pan(double dx_px, double dy_px);
    // Shows the whole box inside the view less `margin_px` on every side. Keeps the bearing.
    void fit(const Box& box, double margin_px);
};

// The length of a scale bar: the largest of 1, 2, 5 x 10^n metres that is at most `limit_px` long.
double scale_bar_m(double metres_per_pixel, double limit_px);

}  // namespace wangge::viewer
