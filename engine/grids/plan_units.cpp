#include "engine/grids/plan_units.h"

#include <algorithm>
#include <map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"

namespace wangge {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

}  // namespace

PlanUnits make_plan_units(const Community& community, const BaseFaces& faces, const PlanUnitOptions& options,
                          const Progress& progress) {
    const std::size_t n = faces.list.size();
    std::vector<Tally> load(n);
    Partition frame;  // loads_of wants its origin only
    const Box box = extent_of(community);
    frame.origin = {std::floor(box.centre().x), std::floor(box.centre().y)};
    std::uint32_t last = none;
    for (const Load& l : loads_of(community, frame, options.loads)) {
        progress.poll();
        const Point at = to_metres(frame, l.at);
        // Pieces of a street follow each other: mostly in the face of the last.
        if (last == none || !contains(faces.list[last].shape, at)) {
            const auto face = faces.face_at(at);
            last = face ? *face : none;
        }
        if (last != none) load[last] += l.weight;
    }

    std::vector<std::uint32_t> unit(n, none);
    std::map<std::size_t, std::uint32_t> unit_of_compound;
    PlanUnits units;
    for (std::uint32_t f = 0; f < n; ++f) {
        const auto& compound = faces.list[f].compound;
        if (!faces.list[f].grid)
            throw Error(ErrorKind::conflict, "A part of the jurisdiction lies in no grid").with("base face", std::int64_t{f});
        if (options.whole_compounds && compound) {
            const auto [it, is_new] = unit_of_compound.try_emplace(*compound, static_cast<std::uint32_t>(units.faces.size()));
            unit[f] = it->second;
            if (!is_new) {
                units.faces[unit[f]].push_back(f);
                units.load[unit[f]] += load[f];
                continue;
            }
        } else {
            unit[f] = static_cast<std::uint32_t>(units.faces.size());
        }
        units.faces.push_back({f});
        units.load.push_back(load[f]);
        units.compound.push_back(compound);
    }

    std::vector<std::int64_t> residents;
    std::vector<Point> at;
    for (std::uint32_t u = 0; u < units.faces.size(); ++u) {
        residents.push_back(units.load[u].residents);
        struct Share {
            std::int64_t residents = 0;
            double area = 0;
        };
        std::map<std::uint32_t, Share> shares;
        Point sum{0, 0};
        double area = 0;
        for (const std::uint32_t f : units.faces[u]) {
            const BaseFace& face = faces.list[f];
            Share& share = shares[static_cast<std::uint32_t>(*face.grid)];
            share.residents += load[f].residents;
            share.area += face.area_m2;
            sum = sum + face.label * face.area_m2;
            area += face.area_m2;
        }
        at.push_back(sum * (1 / area));
        units.grid.push_back(std::max_element(shares.begin(), shares.end(), [](const auto& a, const auto& b) {
                                 return std::pair(a.second.residents, a.second.area) < std::pair(b.second.residents, b.second.area);
                             })->first);
    }
    std::map<std::pair<Node, Node>, std::pair<double, double>> borders;
    for (const FaceBorder& border : faces.borders) {
        const Node a = std::min(unit[border.a], unit[border.b]), b = std::max(unit[border.a], unit[border.b]);
        if (a == b) continue;
        auto& [length, followed] = borders[{a, b}];
        length += border.length_m;
        followed += border.followed_m;
    }
    std::vector<std::pair<Node, Node>> ends;
    std::vector<double> lengths;
    for (const auto& [pair, sums] : borders) {
        ends.push_back(pair);
        lengths.push_back(sums.first);
        units.followed_m.push_back(sums.second);
    }
    units.graph = make_dual_graph(std::move(residents), std::move(ends), std::move(at), std::move(lengths));
    return units;
}

}  // namespace wangge
