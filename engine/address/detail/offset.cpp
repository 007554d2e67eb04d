#include "engine/address/detail/offset.h"

#include <algorithm>

namespace wangge::detail {
namespace {

constexpr double beyond_edge_m = 10;
constexpr double beside_point_m = 15;
constexpr double beyond_road_m = 12;

double reach_m(const Anchor& anchor, Point towards) {
    double reach = 0;
    if (anchor.shape == nullptr) return 0;
    for (const Polygon& polygon : *anchor.shape)
        for (const Point corner : polygon.outer) reach = std::max(reach, dot(corner - anchor.at, towards));
    return std::min(reach, anchor.longest_reach_m);
}

const char* word_of(Point towards) {
    if (towards.x > 0.9) return "东";
    if (towards.x < -0.9) return "西";
    if (towards.y > 0.9) return "北";
    if (towards.y < -0.9) return "南";
    return "";
}

}  // namespace

Point offset_from(const Gazetteer& gazetteer, const Anchor& anchor, const Relation& relation) {
    if (relation.kind == RelationKind::opposite) {
        const Point road = gazetteer.nearest_road(anchor.at);
        const double length = distance_m(anchor.at, road);
        return length < 1e-6 ? anchor.at : road + (road - anchor.at) * (beyond_road_m / length);
    }
    if (relation.towards == Point{}) return anchor.at;
    const double reach = reach_m(anchor, relation.towards);
    const double beyond = relation.distance_m.value_or(reach > 0 ? beyond_edge_m : beside_point_m);
    return anchor.at + relation.towards * (reach + beyond);
}

std::optional<Point> gate_of(const CompoundEntry& compound, const Relation& relation) {
    if (compound.gates.empty()) return std::nullopt;
    if (relation.towards == Point{}) return compound.gates[0].second;
    const std::string word = word_of(relation.towards);
    std::size_t best = 0;
    for (std::size_t k = 0; k < compound.gates.size(); ++k) {
        if (!word.empty() && compound.gates[k].first.find(word + "门") != std::string::npos) return compound.gates[k].second;
        if (dot(compound.gates[k].second, relation.towards) > dot(compound.gates[best].second, relation.towards)) best = k;
    }
    return compound.gates[best].second;
}

}  // namespace wangge::detail
