#include "engine/sample/plan_geometry.h"

#include <cmath>

namespace wangge::sample_detail {

double rounded_mm(double metres) {
    return std::round(metres * 1000) / 1000;
}
Point rounded_mm(Point p) {
    return {rounded_mm(p.x), rounded_mm(p.y)};
}

Placement::Placement(Point centre, Point at, double angle_rad)
    : centre_(centre), at_(at), cos_(std::cos(angle_rad)), sin_(std::sin(angle_rad)) {}

Point Placement::to_frame(Point plan) const {
    const Point d = plan - centre_;
    return rounded_mm(Point{at_.x + d.x * cos_ - d.y * sin_, at_.y + d.x * sin_ + d.y * cos_});
}

Line Placement::to_frame(const Line& plan) const {
    Line line;
    line.reserve(plan.size());
    for (const Point p : plan) line.push_back(to_frame(p));
    return line;
}

Point Placement::to_plan(Point frame) const {
    const Point d = frame - at_;
    return {centre_.x + d.x * cos_ + d.y * sin_, centre_.y - d.x * sin_ + d.y * cos_};
}

}  // namespace wangge::sample_detail
