#include "engine/sample/ticket_spots.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/sample/roads.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;

const Compound& compound_named(const Draft& draft, std::string_view name) {
    for (const Compound& c : draft.community.compounds)
        if (c.name == name) return c;
    throw Error(ErrorKind::internal, "The sample has no such compound").with("compound", name);
}

Point place_at(const Draft& draft, std::string_view name) {
    for (const Place& p : draft.community.places)
        if (p.name == name) return p.at;
    throw Error(ErrorKind::internal, "The sample has no such place").with("place", name);
}

template <class T>
const T& pick(const std::vector<T>& from, Random& random) {
    return from[random.below(from.size())];
}

Spot near(const GarbageTruth& g, Random& random) {
    Spot spot;
    spot.kind = Spot::Kind::hotspot;
    spot.hotspot = g.key;
    spot.at = rounded_mm(g.at + Point{random.normal(0, g.spread_m), random.normal(0, g.spread_m * 0.6)});
    return spot;
}

}  // namespace

std::vector<GarbageTruth> garbage_truth(const Draft& draft) {
    const Layout& layout = draft.layout;
    const Compound& ruifeng = compound_named(draft, "瑞丰嘉园");
    Point corner = draft.to_plan(ruifeng.shape[0].outer[0]);  // south-east corner, then a little outside the wall
    for (const Point p : ruifeng.shape[0].outer) {
        const Point q = draft.to_plan(p);
        if (q.x - q.y > corner.x - corner.y) corner = q;
    }
    const double u1 = layout.corner(A::beihuan, X::pingan).x + 120 * layout.scale();
    return {
        {"H1", "新海石佳苑北侧排洪沟", draft.to_frame({u1, layout.v_of(A::beihuan, u1) - 30}), 17, {2023, 1, 1}},
        {"H2", "北环路拆迁区", draft.to_frame(draft.to_plan(place_at(draft, "北环路拆迁区")) + Point{62, -10}), 20, {2023, 1, 1}},
        {"H3", "一号坝河洪道", draft.to_frame(draft.to_plan(place_at(draft, "一号坝河洪道")) + Point{4, 15}), 16, {2023, 1, 1}},
        {"H4", "悦港生态酒店西侧空地", draft.to_frame(corner + Point{4.5, 34}), 11, {2024, 1, 12}},
    };
}

SpotMaker::SpotMaker(const Draft& draft, const std::vector<GarbageTruth>& garbage) : draft_(draft), garbage_(garbage) {
    const Community& c = draft.community;
    for (std::size_t i = 0; i < c.buildings.size(); ++i)
        if (c.buildings[i].use == "residential") houses_.push_back(i);
    for (std::size_t i = 0; i < c.places.size(); ++i) {
        const Place& p = c.places[i];
        if (p.kind != "shop" && p.kind != "restaurant" && p.kind != "parking" && !(p.kind == "park" && p.road.empty()))
            named_.push_back(i);
        if (!p.road_no.empty() && (p.kind == "shop" || p.kind == "restaurant")) numbered_.push_back(i);
    }
}

Spot SpotMaker::in_building(const Matter& matter, bool flat, Random& random) const {
    const Community& c = draft_.community;
    const bool lift = std::string_view(matter.code) == "ZY003";
    const bool roof = std::string_view(matter.code) == "ZY001";
    std::vector<double> weights;
    for (const std::size_t i : houses_) {
        const Building& b = c.buildings[i];
        const int age = 2024 - c.compounds[static_cast<std::size_t>(b.compound - 1)].built_year;
        double weight = b.households * (0.5 + age / 25.0);
        if (lift) weight = b.floors >= 11 ? b.households * 1.0 : 0;
        // Published: the roofs of ten buildings leak.
        if (roof && i % 12 == 5) weight *= 6;
        weights.push_back(weight);
    }
    const Building& b = c.buildings[houses_[random.weighted(weights)]];
    Spot spot;
    spot.kind = flat ? Spot::Kind::flat : Spot::Kind::building;
    spot.compound = b.compound;
    spot.building = b.id;
    const Entrance& e = b.entrances[random.below(b.entrances.size())];
    spot.unit = e.unit;
    const int floor = roof && random.chance(0.8) ? b.floors : static_cast<int>(random.between(1, b.floors));
    spot.room = std::to_string(floor * 100 + random.between(1, b.rooms_per_floor));
    spot.at = e.at;
    return spot;
}

Spot SpotMaker::in_compound(Random& random) const {
    const Community& c = draft_.community;
    std::vector<double> weights(c.compounds.size(), 0.0);
    for (const Building& b : c.buildings)
        if (b.compound != no_id) weights[static_cast<std::size_t>(b.compound - 1)] += b.households;
    const Compound& compound = c.compounds[random.weighted(weights)];
    Spot spot;
    spot.compound = compound.id;
    std::vector<const Gate*> gates;
    for (const Gate& gate : c.gates)
        if (gate.compound == compound.id) gates.push_back(&gate);
    if (!gates.empty() && random.chance(0.4)) {
        spot.kind = Spot::Kind::gate;
        spot.gate = pick(gates, random)->id;
        spot.at = find_by_id(c.gates, spot.gate)->at;
        return spot;
    }
    spot.kind = Spot::Kind::compound;
    const Box box = box_of(compound.shape);
    do spot.at = rounded_mm(Point{random.uniform(box.low.x, box.high.x), random.uniform(box.low.y, box.high.y)});
    while (!contains(compound.shape, spot.at));
    return spot;
}

Spot SpotMaker::on_road(Random& random) const {
    const Layout& layout = draft_.layout;
    Spot spot;
    if (random.chance(0.35) && !numbered_.empty()) {
        const Place& place = draft_.community.places[pick(numbered_, random)];
        spot.kind = Spot::Kind::road_number;
        spot.place = place.id;
        spot.road = place.road;
        spot.number = place.road_no;
        spot.at = place.at;
        return spot;
    }
    if (random.chance(0.42)) {
        struct Crossing {
            const char *along, *across;
            Corner corner;
        };
        static constexpr std::array<Crossing, 14> crossings{{{"红山路", "龙源路", {A::hongshan, X::longyuan}},
                                                             {"红山路", "海石路", {A::hongshan, X::haishi}},
                                                             {"红山路", "金海路", {A::hongshan, X::jinhai}},
                                                             {"红山路", "康宁路", {A::hongshan, X::kangning}},
                                                             {"红山路", "平安路", {A::hongshan, X::pingan}},
                                                             {"华龙街", "龙源路", {A::hualong, X::longyuan}},
                                                             {"华龙街", "海石路", {A::hualong, X::haishi}},
                                                             {"华龙街", "康宁路", {A::hualong, X::kangning}},
                                                             {"华龙街", "金海路", {A::hualong, X::jinhai}},
                                                             {"北环路", "海石路", {A::beihuan, X::haishi}},
                                                             {"北环路", "龙源路", {A::beihuan, X::longyuan}},
                                                             {"北环路", "金海路", {A::beihuan, X::jinhai}},
                                                             {"滨河路", "龙源路", {A::binhe, X::longyuan}},
                                                             {"滨河路", "海石路", {A::binhe, X::haishi}}}};
        const Crossing& crossing = crossings[random.below(crossings.size())];
        spot.kind = Spot::Kind::junction;
        spot.road = crossing.along;
        spot.crossing = crossing.across;
        if (random.chance(0.4)) std::swap(spot.road, spot.crossing);
        spot.at = draft_.to_frame(layout.corner(crossing.corner.first, crossing.corner.second));
        return spot;
    }
    const RoadPlan& road = road_plans()[random.below(road_plans().size())];
    const Line line = layout.stretch(road.from, road.to);
    spot.kind = Spot::Kind::road;
    spot.road = road.name;
    spot.at = rounded_mm(point_along(line, length_m(line) * random.uniform(0.05, 0.95)));
    return spot;
}

Spot SpotMaker::at_place(const Matter& matter, Random& random) const {
    const bool water = std::string_view(matter.code) == "06015";
    std::vector<std::size_t> choice;
    for (const std::size_t i : named_) {
        const std::string& kind = draft_.community.places[i].kind;
        if (!water || kind == "river_channel" || kind == "flood_channel") choice.push_back(i);
    }
    const Place& place = draft_.community.places[pick(choice, random)];
    Spot spot;
    spot.place = place.id;
    spot.kind = Spot::Kind::place;
    spot.at = rounded_mm(place.at + Point{random.normal(0, 6), random.normal(0, 6)});
    static const std::vector<const char*> relations{"门口", "对面", "旁边", "附近",   "后面", "东侧",
                                                    "西侧", "北侧", "南侧", "斜对面", "隔壁"};
    if (!water && random.chance(0.72)) {
        spot.kind = Spot::Kind::relation;
        spot.relation = pick(relations, random);
        const double far = spot.relation == "门口" ? 8 : spot.relation == "对面" || spot.relation == "斜对面" ? 32 : 22;
        const double turn = spot.relation == "东侧"   ? 0
                            : spot.relation == "北侧" ? 0.5 * std::numbers::pi
                            : spot.relation == "西侧" ? std::numbers::pi
                            : spot.relation == "南侧" ? 1.5 * std::numbers::pi
                                                      : random.uniform(0, 2 * std::numbers::pi);
        spot.at = rounded_mm(place.at + Point{far * std::cos(turn), far * std::sin(turn)});
    }
    return spot;
}

Spot SpotMaker::at_hotspot(const Matter& matter, Date day, Random& random) const {
    const bool water = std::string_view(matter.code) == "06015";
    std::vector<double> weights;
    for (const GarbageTruth& g : garbage_) {
        const bool wet = g.key == "H3" || g.key == "H1";
        double weight = g.key == "H1" ? 1.0 : g.key == "H2" ? 0.85 : g.key == "H3" ? 0.62 : 1.5;
        if (water) weight = wet ? (g.key == "H3" ? 1 : 0.25) : 0;
        weights.push_back(day < g.from ? 0 : weight);
    }
    return near(garbage_[random.weighted(weights)], random);
}

Spot SpotMaker::make(const Matter& matter, Date day, Random& random) const {
    // A new dump draws what used to lie elsewhere.
    const bool dumped = matter.garbage && matter.where[5] > 0 && std::string_view(matter.code) != "06015";
    if (dumped && day >= garbage_.back().from && random.chance(0.28)) return near(garbage_.back(), random);
    switch (random.weighted(matter.where)) {
        case 0: return in_building(matter, true, random);
        case 1: return in_building(matter, false, random);
        case 2: return in_compound(random);
        case 3: return on_road(random);
        case 4: return at_place(matter, random);
        default: return at_hotspot(matter, day, random);
    }
}

}  // namespace wangge::sample_detail
