#include "viewer/map/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace wangge::viewer {
namespace {

constexpr double equator_m_per_px = 156543.03392804097;  // 2 pi 6378137 / 256

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

// Counter-clockwise, y up.
Point turned(Point p, double degrees) {
    const double c = std::cos(radians(degrees));
    const double s = std::sin(radians(degrees));
    return {p.x * c - p.y * s, p.x * s + p.y * c};
}

}  // namespace

double Camera::metres_per_pixel() const {
    return equator_m_per_px * std::cos(radians(latitude_deg)) / std::exp2(zoom);
}

ScreenPoint Camera::to_screen(Point world) const {
    const Point d = turned(world - centre, bearing_deg);
    const double scale = pixels_per_metre();
    return {width_px / 2 + d.x * scale, height_px / 2 - d.y * scale};
}

Point Camera::to_world(ScreenPoint screen) const {
    const double scale = metres_per_pixel();
    return centre + turned({(screen.x - width_px / 2) * scale, (height_px / 2 - screen.y) * scale}, -bearing_deg);
}

Box Camera::visible_box(double grow) const {
    Box box;
    const double gx = width_px * grow;
    const double gy = height_px * grow;
    for (const ScreenPoint corner : {ScreenPoint{-gx, -gy}, ScreenPoint{width_px + gx, -gy},
                                     ScreenPoint{width_px + gx, height_px + gy}, ScreenPoint{-gx, height_px + gy}})
        box.add(to_world(corner));
    return box;
}

bool Camera::set_zoom(double zoom_level) {
    const double next = std::clamp(zoom_level, min_zoom, max_zoom);
    if (!std::isfinite(zoom_level) || next == zoom) return false;
    zoom = next;
    return true;
}

bool Camera::set_bearing(double degrees) {
    if (!std::isfinite(degrees)) return false;
    double next = std::fmod(degrees, 360.0);
    if (next < 0) next += 360;
    if (next >= 360) next = 0;  // -1e-20 + 360 rounds to 360
    if (next == bearing_deg) return false;
    bearing_deg = next;
    return true;
}

bool Camera::zoom_around(ScreenPoint screen, double zoom_level) {
    const Point held = to_world(screen);
    if (!set_zoom(zoom_level)) return false;
    centre = centre + (held - to_world(screen));
    return true;
}

bool Camera::rotate_around(ScreenPoint screen, double degrees) {
    const Point held = to_world(screen);
    if (!set_bearing(degrees)) return false;
    centre = centre + (held - to_world(screen));
    return true;
}

void Camera::pan(double dx_px, double dy_px) {
    centre = to_world({width_px / 2 - dx_px, height_px / 2 - dy_px});
}

void Camera::fit(const Box& box, double margin_px) {
    if (box.empty()) return;
    centre = box.centre();
    // The box as it lies on a turned screen.
    Box turned_box;
    for (const Point corner : {box.low, Point{box.high.x, box.low.y}, box.high, Point{box.low.x, box.high.y}})
        turned_box.add(turned(corner - centre, bearing_deg));
    const double free_x = std::max(width_px - 2 * margin_px, 16.0);
    const double free_y = std::max(height_px - 2 * margin_px, 16.0);
    const double needed = std::max({turned_box.width_m() / free_x, turned_box.height_m() / free_y, 1e-3});
    set_zoom(std::log2(equator_m_per_px * std::cos(radians(latitude_deg)) / needed));
}

double scale_bar_m(double metres_per_pixel, double limit_px) {
    const double limit_m = metres_per_pixel * limit_px;
    if (!(limit_m > 0)) return 1;
    const double decade = std::pow(10.0, std::floor(std::log10(limit_m)));
    for (const double step : {5.0, 2.0})
        if (step * decade <= limit_m) return step * decade;
    return decade;
}

}  // namespace wangge::viewer
