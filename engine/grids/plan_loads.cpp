#include "engine/grids/plan_loads.h"

#include <cmath>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/earth_scale.h"

namespace wangge {

namespace {

constexpr double beside_m = 0.5;

bool reachable(const Partition& partition, Point p) {
    const double limit = static_cast<double>(mm_limit) / 1000;
    return std::abs(p.x - partition.origin.x) < limit && std::abs(p.y - partition.origin.y) < limit;
}

void add_street(std::vector<Load>& loads, const Partition& partition, const Line& line, std::uint32_t source, double piece_m,
                const Frame& frame) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Point a = line[i], b = line[i + 1];
        const double length = distance_m(a, b);
        if (!(length > 0)) continue;
        if (!reachable(partition, a) || !reachable(partition, b)) {
            number += 2;  // what follows does not go on from what went before
            continue;
        }
        const auto pieces = static_cast<std::int64_t>(std::ceil(length / piece_m));
        const auto whole_um = std::llround(frame.geodesic_length_m({a, b}) * 1e6);
        const Point side = Point{-(b.y - a.y), b.x - a.x} * (beside_m / length);
        for (std::int64_t k = 0; k < 2 * pieces; ++k) {
            const double t = (static_cast<double>(k / 2) + 0.5) / static_cast<double>(pieces);
            const Point middle = a + (b - a) * t;
            Load load;
            load.at = to_mm(partition, k % 2 == 0 ? middle + side : middle - side);
            load.source = source;
            // Shares of whole micrometres that sum to the whole.
            load.piece = number++;
            load.weight.street_um = whole_um * (k + 1) / (2 * pieces) - whole_um * k / (2 * pieces);
            loads.push_back(load);
        }
    }
}

void check(const std::vector<ExtraLoad>& extra, std::size_t buildings) {
    if (extra.size() > max_extra_loads)
        throw Error(ErrorKind::bad_input, "There are more extra loads than can be counted")
            .with("given", std::to_string(extra.size()))
            .with("at most", std::to_string(max_extra_loads));
    for (const ExtraLoad& load : extra) {
        if (load.per_building.size() != buildings)
            throw Error(ErrorKind::bad_input, "An extra load must have one value a building")
                .with("load", load.name)
                .with("values", std::to_string(load.per_building.size()))
                .with("buildings", std::to_string(buildings));
        for (std::size_t i = 0; i < buildings; ++i)
            if (!(std::abs(load.per_building[i]) <= 1e7))
                throw Error(ErrorKind::bad_input, "A value of an extra load is out of reach")
                    .with("load", load.name)
                    .with("building", std::to_string(i))
                    .with("value", std::to_string(load.per_building[i]));
    }
}

}  // namespace

Tally& Tally::operator+=(const Tally& o) {
    residents += o.residents;
    households += o.households;
    buildings += o.buildings;
    entrances += o.entrances;
    tickets += o.tickets;
    street_um += o.street_um;
    for (std::size_t k = 0; k < max_extra_loads; ++k) extra_u[k] += o.extra_u[k];
    return *this;
}

Tally& Tally::operator-=(const Tally& o) {
    residents -= o.residents;
    households -= o.households;
    buildings -= o.buildings;
    entrances -= o.entrances;
    tickets -= o.tickets;
    street_um -= o.street_um;
    for (std::size_t k = 0; k < max_extra_loads; ++k) extra_u[k] -= o.extra_u[k];
    return *this;
}

std::vector<Load> loads_of(const Community& community, const Partition& partition, const LoadOptions& options) {
    check(options.extra, community.buildings.size());
    std::vector<Load> loads;
    std::unordered_map<Id, std::uint32_t> compounds;
    for (std::uint32_t i = 0; i < community.compounds.size(); ++i) compounds[community.compounds[i].id] = i;
    for (std::uint32_t i = 0; i < community.buildings.size(); ++i) {
        const Building& building = community.buildings[i];
        if (building.footprint.empty()) continue;
        const Point at = label_point(building.footprint);
        if (!reachable(partition, at)) continue;
        Load load{to_mm(partition, at), nil, i, {}, nil};
        const auto compound = compounds.find(building.compound);
        if (compound != compounds.end()) load.compound = compound->second;
        load.weight = {building.residents, building.households, 1, static_cast<std::int64_t>(building.entrances.size()), 0, 0, {}};
        for (std::size_t k = 0; k < options.extra.size(); ++k)
            load.weight.extra_u[k] = std::llround(options.extra[k].per_building[i] * 1e6);
        loads.push_back(load);
    }
    for (std::uint32_t i = 0; i < community.tickets.size(); ++i) {
        const Ticket& ticket = community.tickets[i];
        if (!ticket.location || ticket.location->level == MatchLevel::none || !reachable(partition, ticket.location->at)) continue;
        if (options.counts && !options.counts(ticket)) continue;
        Load load{to_mm(partition, ticket.location->at), nil, i, {}, nil};
        load.weight.tickets = 1;
        loads.push_back(load);
    }
    const Frame frame(community.epsg);
    for (std::uint32_t i = 0; i < community.streets.size(); ++i)
        add_street(loads, partition, community.streets[i].line, i, std::max(0.1, options.street_piece_m), frame);
    return loads;
}

}  // namespace wangge
