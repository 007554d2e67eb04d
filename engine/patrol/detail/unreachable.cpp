#include "engine/patrol/detail/unreachable.h"

#include <fmt/format.h>

#include "engine/streets/dijkstra.h"
#include "engine/streets/snap.h"

namespace wangge::detail {

namespace {

// The walk from a team to the place if the network allows one.
std::optional<Walk> walk_on(const Network& network, const Team& team, Point at, double reach_m) {
    const StreetSnapper snapper(network);
    const auto start = snapper.snap(team.start, {.max_m = 200});
    if (!start) return std::nullopt;
    const ShortestPaths paths = shortest_paths(network, start->position);
    for (const Snap& snap : snapper.snaps(at, {.max_m = reach_m}))
        if (!snap.through_wall)
            if (auto walk = walk_to(network, paths, snap.position)) return walk;
    return std::nullopt;
}

}  // namespace

std::string why_unreachable(const Community& community, const std::vector<const Team*>& teams, Point at, double reach_m) {
    const Network everything = build_network(community);
    const std::vector<Snap> near = StreetSnapper(everything).snaps(at, {.max_m = reach_m});
    if (near.empty()) return fmt::format("附近 {:.0f} 米内没有可走的街道", reach_m);
    bool walled = true;
    for (const Snap& snap : near) walled = walled && snap.through_wall;
    if (walled) return fmt::format("附近 {:.0f} 米内的街道都隔着围墙", reach_m);
    if (teams.empty()) return "没有服务队";
    int from_min = 1440, until_min = 0;
    for (const Team* team : teams) {
        from_min = std::min(from_min, team->from_min);
        until_min = std::max(until_min, team->until_min);
    }
    NetworkOptions any_time;
    any_time.carts = true;
    const Network carts = build_network(community, any_time);
    if (const auto walk = walk_on(carts, *teams.front(), at, reach_m)) {
        for (const std::uint32_t h : walk->half_edges) {
            const std::uint32_t g = carts.edge_gate[h >> 1];
            if (g == no_gate) continue;
            const Gate& gate = carts.gates[g];
            bool open = true;
            for (int minute = from_min; minute < until_min && open; ++minute) open = is_open(gate, minute);
            if (open) continue;
            return fmt::format("须经“{}”，该门只在 {}—{} 开放，不能保证 {}—{} 全程通行", gate.name.empty() ? "无名门" : gate.name,
                               to_clock(gate.opens_min * 60), to_clock(gate.closes_min * 60), to_clock(from_min * 60),
                               to_clock(until_min * 60));
        }
    }
    if (walk_on(everything, *teams.front(), at, reach_m)) return "只能走台阶到达，推车过不去";
    return fmt::format("最近的街道（{:.0f} 米外）与集合点所在路网不相连", near.front().distance_m);
}

}  // namespace wangge::detail
