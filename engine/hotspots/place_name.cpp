#include "engine/hotspots/place_name.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "engine/geo/measure.h"

namespace wangge {

namespace {

constexpr double at_place_m = 25;
constexpr double long_strip_m = 250;
constexpr double on_street_m = 15;
constexpr double place_reach_m = 120;
constexpr double compound_reach_m = 200;

template <class Feature>
struct Nearest {
    const Feature* feature = nullptr;
    double distance = std::numeric_limits<double>::infinity();

    void offer(const Feature& candidate, double d) {
        if (d < distance) feature = &candidate, distance = d;
    }
};

double distance_to(const Place& place, Point at) {
    const double to_mark = distance_m(place.at, at);
    return place.shape.empty() ? to_mark : std::min(to_mark, distance_m(place.shape, at));
}

Point middle_of(const Place& place) {
    return place.shape.empty() ? place.at : centroid(place.shape);
}

// A channel or a river bank: its name alone does not say where.
bool is_long_strip(const MultiPolygon& shape) {
    const Box box = box_of(shape);
    if (box.empty()) return false;
    const double length = std::hypot(box.width_m(), box.height_m());
    return length > long_strip_m && area_m2(shape) < 0.1 * length * length;
}

}  // namespace

std::string direction_name(Point from, Point to) {
    static constexpr std::array names{"东", "东北", "北", "西北", "西", "西南", "南", "东南"};
    const double eighth = std::atan2(to.y - from.y, to.x - from.x) / (std::numbers::pi / 4);
    return names[static_cast<std::size_t>(static_cast<int>(std::lround(eighth)) + 8) % 8];
}

std::string place_name(const Community& community, Point at) {
    Nearest<Place> place;
    for (const Place& candidate : community.places)
        if (!candidate.name.empty()) place.offer(candidate, distance_to(candidate, at));
    Nearest<Compound> compound;
    for (const Compound& candidate : community.compounds)
        if (!candidate.shape.empty() && !candidate.name.empty()) compound.offer(candidate, distance_m(candidate.shape, at));
    const auto beside_compound = [&] {
        return compound.feature->name + direction_name(centroid(compound.feature->shape), at) + "侧";
    };

    if (place.distance <= at_place_m) {
        if (is_long_strip(place.feature->shape) && compound.distance > 0 && compound.distance <= place_reach_m)
            return beside_compound() + place.feature->name;
        return place.feature->name + "附近";
    }
    if (compound.distance == 0) return compound.feature->name + "内";

    Nearest<Street> street;
    for (const Street& candidate : community.streets)
        if (candidate.line.size() >= 2 && !candidate.name.empty())
            street.offer(candidate, nearest_on_line(candidate.line, at).distance_m);
    if (street.distance <= on_street_m) return street.feature->name + "沿线";

    if (place.distance <= place_reach_m) return place.feature->name + direction_name(middle_of(*place.feature), at) + "侧";
    if (compound.distance <= compound_reach_m) return beside_compound();
    return fmt::format("E {:.0f} N {:.0f} 附近", at.x, at.y);
}

}  // namespace wangge
