#include "engine/sample/layout.h"

#include <algorithm>
#include <cmath>

namespace wangge::sample_detail {
namespace {

constexpr double shape_step_m = 105;
constexpr double turn_rad = -0.19;  // the valley runs WNW-ESE
constexpr LonLat pilot_place{102.86, 36.34};
constexpr Point plan_centre{690, 320};

// Which lines touch: the crossings of the subdivision.
constexpr std::array<std::pair<Along, Across>, 45> crossings{{
    {Along::river, Across::west},       {Along::river, Across::longyuan},    {Along::river, Across::kangning},
    {Along::binhe, Across::west},       {Along::binhe, Across::pingan},      {Along::binhe, Across::haishi},
    {Along::binhe, Across::longyuan},   {Along::binhe, Across::jinhai},      {Along::binhe, Across::kangning},
    {Along::binhe, Across::tuanjie},    {Along::hongshan, Across::pingan},   {Along::hongshan, Across::haishi},
    {Along::hongshan, Across::cut_b1},  {Along::hongshan, Across::longyuan}, {Along::hongshan, Across::cut_b2},
    {Along::hongshan, Across::jinhai},  {Along::hongshan, Across::kangning}, {Along::hongshan, Across::cut_b4},
    {Along::hongshan, Across::tuanjie}, {Along::hualong, Across::pingan},    {Along::hualong, Across::haishi},
    {Along::hualong, Across::cut_b1},   {Along::hualong, Across::longyuan},  {Along::hualong, Across::cut_b2},
    {Along::hualong, Across::jinhai},   {Along::hualong, Across::kangning},  {Along::hualong, Across::cut_b4},
    {Along::hualong, Across::cut_c4},   {Along::hualong, Across::tuanjie},   {Along::channel, Across::pingan},
    {Along::channel, Across::haishi},   {Along::channel, Across::longyuan},  {Along::beihuan, Across::west},
    {Along::beihuan, Across::pingan},   {Along::beihuan, Across::haishi},    {Along::beihuan, Across::longyuan},
    {Along::beihuan, Across::jinhai},   {Along::beihuan, Across::kangning},  {Along::beihuan, Across::cut_c4},
    {Along::beihuan, Across::tuanjie},  {Along::hill, Across::longyuan},     {Along::hill, Across::kangning},
    {Along::hill, Across::jinhai},      {Along::river, Across::haishi},      {Along::river, Across::jinhai},
}};

double plan_v(Along line, double u) {
    switch (line) {
        case Along::river: return -72 + 16 * std::sin(u / 210 + 0.6) + 7 * std::sin(u / 83 + 1.0);
        case Along::binhe: return 58 + 15 * std::sin(u / 330 + 0.4);
        case Along::hongshan: return 262 + 14 * std::sin(u / 400 + 1.1);
        case Along::hualong: return 462 + 0.010 * u + 10 * std::sin(u / 310 + 0.8);
        case Along::channel: return plan_v(Along::beihuan, u) - 41;
        case Along::beihuan: return 668 + 16 * std::sin(u / 370 + 1.6);
        case Along::hill: return 754 + 17 * std::sin(u / 130) + 8 * std::sin(u / 47);
    }
    return 0;
}

double plan_u(Across line, double v) {
    switch (line) {
        case Across::west: return -40 + 0.025 * (v - 300) + 8 * std::sin(v / 130);
        case Across::pingan: return 0.025 * (v - 300) + 6 * std::sin(v / 160);
        case Across::haishi: return 288 - 0.018 * (v - 300) + 5 * std::sin(v / 230 + 1);
        case Across::cut_b1: return 432;
        case Across::longyuan: return 560 + 0.014 * (v - 300) + 9 * std::sin(v / 170);
        case Across::cut_b2: return 704;
        case Across::jinhai: return 848 - 0.012 * (v - 300) - 5 * std::sin(v / 210);
        case Across::kangning: return 1126 + 0.020 * (v - 300) + 8 * std::sin(v / 190 + 0.5);
        case Across::cut_b4: return 1246;
        case Across::cut_c4: return 1268;
        case Across::tuanjie: return 1404 - 0.030 * (v - 300);
    }
    return 0;
}

}  // namespace

double Layout::v_of(Along line, double u) const {
    return scale_ * plan_v(line, u / scale_);
}
double Layout::u_of(Across line, double v) const {
    return scale_ * plan_u(line, v / scale_);
}

Point Layout::corner(Along along, Across across) const {
    Point p{0, 300 * scale_};
    for (int i = 0; i < 40; ++i) {  // both lines are flat: the steps shrink by 0.03 or better
        p.x = u_of(across, p.y);
        p.y = v_of(along, p.x);
    }
    return p;
}

void Layout::build_knots() {
    for (auto& line : along_) line.clear();
    for (auto& line : across_) line.clear();
    for (const auto& [along, across] : crossings) {
        const Point p = corner(along, across);
        along_[static_cast<std::size_t>(along)].push_back({p.x, p, static_cast<int>(across)});
        across_[static_cast<std::size_t>(across)].push_back({p.y, p, static_cast<int>(along)});
    }
    const auto refine = [](std::vector<Knot>& knots, const auto& point_at) {
        std::sort(knots.begin(), knots.end(), [](const Knot& a, const Knot& b) { return a.at < b.at; });
        std::vector<Knot> fine;
        for (std::size_t i = 0; i < knots.size(); ++i) {
            fine.push_back(knots[i]);
            if (i + 1 == knots.size()) break;
            const double span = knots[i + 1].at - knots[i].at;
            const int pieces = std::max(1, static_cast<int>(std::lround(span / shape_step_m)));
            for (int k = 1; k < pieces; ++k) {
                const double at = knots[i].at + span * k / pieces;
                fine.push_back({at, point_at(at), -1});
            }
        }
        knots = std::move(fine);
    };
    for (std::size_t i = 0; i < along_count; ++i)
        refine(along_[i], [&](double u) { return Point{u, v_of(static_cast<Along>(i), u)}; });
    for (std::size_t i = 0; i < across_count; ++i)
        refine(across_[i], [&](double v) { return Point{u_of(static_cast<Across>(i), v), v}; });
}

std::vector<Point> Layout::walk(Corner from, Corner to) const {
    const bool is_along = from.first == to.first;
    const auto& knots = is_along ? along_[static_cast<std::size_t>(from.first)] : across_[static_cast<std::size_t>(from.second)];
    const auto index_of = [&](Corner corner) {
        const int other = is_along ? static_cast<int>(corner.second) : static_cast<int>(corner.first);
        return std::find_if(knots.begin(), knots.end(), [&](const Knot& k) { return k.other == other; }) - knots.begin();
    };
    std::vector<Point> points;
    const auto a = index_of(from);
    const auto b = index_of(to);
    for (auto i = a;; i += a < b ? 1 : -1) {
        points.push_back(knots[static_cast<std::size_t>(i)].plan);
        if (i == b) return points;
    }
}

Ring Layout::face(std::span<const Corner> corners) const {
    Ring ring;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        std::vector<Point> points = walk(corners[i], corners[(i + 1) % corners.size()]);
        points.pop_back();
        for (const Point p : points) ring.push_back(placement_.to_frame(p));
    }
    return ring;
}

Line Layout::stretch(Corner from, Corner to) const {
    return placement_.to_frame(walk(from, to));
}

Ring Layout::outline() const {
    static constexpr std::array<Corner, 10> corners{{
        {Along::river, Across::west},
        {Along::river, Across::kangning},
        {Along::binhe, Across::kangning},
        {Along::binhe, Across::tuanjie},
        {Along::beihuan, Across::tuanjie},
        {Along::beihuan, Across::kangning},
        {Along::hill, Across::kangning},
        {Along::hill, Across::longyuan},
        {Along::beihuan, Across::longyuan},
        {Along::beihuan, Across::west},
    }};
    return face(corners);
}

Layout::Layout(const Frame& frame, double area_m2) {
    const Point at = frame.from_degrees(pilot_place);
    for (int i = 0; i < 8; ++i) {
        placement_ = Placement(plan_centre * scale_, at, turn_rad);
        build_knots();
        scale_ *= std::sqrt(area_m2 / frame.geodesic_area_m2(Polygon{outline(), {}}));
    }
    placement_ = Placement(plan_centre * scale_, at, turn_rad);
    build_knots();
}

}  // namespace wangge::sample_detail
