#include "engine/patrol/friday_tasks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <tuple>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/patrol/detail/sweep_pieces.h"
#include "engine/patrol/detail/unreachable.h"
#include "engine/streets/components.h"
#include "engine/streets/dijkstra.h"
#include "engine/streets/distance_table.h"
#include "engine/streets/snap.h"

namespace wangge {

namespace {

constexpr double same_place_on_street_m = 0.01;
constexpr double team_reach_m = 200;  // a team's gathering place may lie in a yard

// A place to be visited, before it is a terminal.
struct Wanted {
    StopKind kind;
    Id target;
    std::string code, name;
    Point at;
    double service_s, service_s_per_l;
    double load_l;
    int importance;
};

class Builder {
public:
    Builder(const Community& community, const FridayOptions& options) : community_(community), options_(options) {}

    FridayTasks build(const Progress& progress) {
        choose_teams();
        NetworkOptions network_options;
        network_options.carts = true;
        network_options.minute_of_day = from_min_;
        network_options.until_minute = std::max(from_min_, until_min_ - 1);
        tasks_.network = build_network(community_, network_options);
        snapper_ = std::make_unique<StreetSnapper>(tasks_.network);
        place_teams();
        progress.report(0.05, "准备路网");
        for (const Wanted& wanted : wanted_places()) visit(wanted);
        sweep();
        fill_distances(progress.part(0.1, 1));
        aggregate_left_out();
        return std::move(tasks_);
    }

private:
    void choose_teams() {
        const auto count = static_cast<std::size_t>(options_.teams);
        if (community_.teams.empty())
            throw Error(ErrorKind::bad_input, "The community has no teams; add at least one to plan a Friday");
        if (options_.teams < 0 || count > community_.teams.size())
            throw Error(ErrorKind::bad_input, "There are not that many teams in the community")
                .with("asked", options_.teams)
                .with("teams", static_cast<std::int64_t>(community_.teams.size()));
        from_min_ = 1440;
        until_min_ = 0;
        smallest_cart_l_ = 1e300;
        for (std::size_t t = 0; t < (count ? count : community_.teams.size()); ++t) {
            const Team& team = community_.teams[t];
            if (team.from_min < 0 || team.until_min > 1440 || team.from_min >= team.until_min || !(team.walk_m_s > 0) ||
                !(team.sweep_m_s > 0) || !(team.cart_l > 0))
                throw Error(ErrorKind::bad_input, "A team's hours, speeds or cart are impossible").with("team", team.name);
            tasks_.teams.push_back(&team);
            from_min_ = std::min(from_min_, team.from_min);
            until_min_ = std::max(until_min_, team.until_min);
            smallest_cart_l_ = std::min(smallest_cart_l_, team.cart_l);
        }
    }

    // Nodes that the first team can walk to; all teams must be among them.
    void place_teams() {
        const Network& network = tasks_.network;
        const Components parts = components(network);
        std::optional<std::uint32_t> home;
        for (const Team* team : tasks_.teams) {
            const auto snap = snapper_->snap(team->start, {.max_m = team_reach_m});
            if (!snap)
                throw Error(ErrorKind::infeasible, "No street leads to the start place of a team; move it to a street")
                    .with("team", team->name);
            const std::uint32_t part = parts.of_node[network.edge_tail[snap->position.edge]];
            if (!home) home = part;
            if (part != *home)
                throw Error(ErrorKind::infeasible,
                            "The teams' start places are not connected by streets that are open during their hours")
                    .with("team", team->name);
            RoundTeam round;
            round.start = terminal(*snap, team->start);
            round.walk_m_s = team->walk_m_s;
            round.sweep_m_s = team->sweep_m_s;
            round.cart_l = team->cart_l;
            round.limit_s = (team->until_min - team->from_min) * 60.0;
            tasks_.problem.teams.push_back(round);
        }
        usable_.resize(network.nodes());
        for (std::size_t v = 0; v < network.nodes(); ++v) usable_[v] = parts.of_node[v] == *home;
        tasks_.problem.dump_s = options_.dump_s;

        std::vector<std::pair<std::uint32_t, std::string>> dumps;
        for (const Place& place : community_.places) {
            if (place.kind != "dump" && place.kind != "transfer_station") continue;
            if (const auto snap = reachable_snap(place.at)) dumps.push_back({terminal(*snap, place.at), place.name});
        }
        for (std::size_t t = 0; t < tasks_.teams.size(); ++t) {
            RoundTeam& round = tasks_.problem.teams[t];
            if (dumps.empty()) {
                round.dumps = {round.start};
                name_dump(round.start, "集合点");
                continue;
            }
            for (const auto& [dump, name] : dumps) {
                round.dumps.push_back(dump);
                name_dump(dump, name);
            }
            round.unload_before_end = std::find(round.dumps.begin(), round.dumps.end(), round.start) == round.dumps.end();
        }
    }

    void name_dump(std::uint32_t terminal, const std::string& name) {
        tasks_.dump_names.resize(std::max<std::size_t>(tasks_.dump_names.size(), terminal + 1));
        tasks_.dump_names[terminal] = name;
    }

    std::optional<Snap> reachable_snap(Point at) const {
        for (const Snap& snap : snapper_->snaps(at, {.max_m = options_.reach_m}))
            if (!snap.through_wall && usable_[tasks_.network.edge_tail[snap.position.edge]]) return snap;
        return std::nullopt;
    }

    // One terminal for each place: by node or by edge and centimetre, and by the place itself where it is off the street.
    std::uint32_t terminal(const Snap& snap, Point at) {
        const Network& network = tasks_.network;
        const std::uint32_t e = snap.position.edge;
        NetworkPosition position = snap.position;
        std::tuple<int, std::uint32_t, long long> where{1, e, std::llround(position.along_m / same_place_on_street_m)};
        if (position.along_m < same_place_on_street_m) {
            position.along_m = 0;
            where = {0, network.edge_tail[e], 0};
        } else if (position.along_m > network.edge_length_m[e] - same_place_on_street_m) {
            position.along_m = network.edge_length_m[e];
            where = {0, network.edge_head[e], 0};
        }
        const Point on_street = point_at(network, position);
        const double spur_m = distance_m(on_street, at);
        const bool off = spur_m > same_place_on_street_m;
        const auto [found, inserted] =
            terminal_of_.try_emplace({where, off ? at.x : 0, off ? at.y : 0}, static_cast<std::uint32_t>(tasks_.terminals.size()));
        if (inserted) tasks_.terminals.push_back({position, on_street, off ? at : on_street, off ? spur_m : 0});
        return found->second;
    }

    std::vector<Wanted> wanted_places() const {
        std::vector<Wanted> wanted;
        std::map<Id, std::size_t> of_point;
        for (const GarbagePoint& point : sorted_by_id(community_.garbage_points)) {
            of_point[point.id] = wanted.size();
            wanted.push_back({StopKind::garbage_point, point.id, point.code, point.name, point.at, options_.garbage_s,
                              options_.garbage_s_per_100l / 100, std::max(point.volume_l, 0.0), 10 * point.priority + 5});
        }
        int number = 0;
        for (const Hotspot& hotspot : community_.hotspots) {
            const std::string code = fmt::format("H{}", ++number);
            const GarbagePoint* same = nullptr;
            for (const GarbagePoint& point : community_.garbage_points) {
                const double metres = distance_m(point.at, hotspot.at);
                if (metres <= options_.same_place_m &&
                    (!same || std::pair(metres, point.id) < std::pair(distance_m(same->at, hotspot.at), same->id)))
                    same = &point;
            }
            if (!same) {
                wanted.push_back(
                    {StopKind::hotspot, hotspot.id, code, hotspot.name, hotspot.at, options_.hotspot_s, 0, options_.hotspot_l, 25});
                continue;
            }
            Wanted& point = wanted[of_point[same->id]];
            point.name += fmt::format("（与热点{}{}同一处）", code, hotspot.name.empty() ? "" : "“" + hotspot.name + "”");
            point.service_s = std::max(point.service_s, options_.hotspot_s);
            point.load_l = std::max(point.load_l, options_.hotspot_l);
            point.importance = std::max(point.importance, 25);
        }
        for (const Bin& bin : sorted_by_id(community_.bins))
            wanted.push_back({StopKind::bin, bin.id, bin.code, "垃圾桶 " + bin.code, bin.at, options_.bin_s, 0,
                              std::max(0.0, bin.volume_l * std::clamp(bin.fill, 0.0, 1.0)), 10});
        return wanted;
    }

    template <class Feature>
    static std::vector<Feature> sorted_by_id(std::vector<Feature> features) {
        std::stable_sort(features.begin(), features.end(), [](const Feature& p, const Feature& q) { return p.id < q.id; });
        return features;
    }

    void visit(const Wanted& wanted) {
        const auto snap = reachable_snap(wanted.at);
        if (!snap) {
            tasks_.left_out.push_back(
                {wanted.code, wanted.name, detail::why_unreachable(community_, tasks_.teams, wanted.at, options_.reach_m)});
            return;
        }
        const std::uint32_t at = terminal(*snap, wanted.at);
        stops_.push_back(tasks_.terminals[at].position);
        const int loads = std::max(1, static_cast<int>(std::ceil((wanted.load_l - 1e-9) / smallest_cart_l_)));
        for (int i = 0; i < loads; ++i) {
            RoundTask task;
            task.a = task.b = at;
            task.load_l = wanted.load_l / loads;
            task.service_s = std::round((i == 0 ? wanted.service_s : 0) + wanted.service_s_per_l * task.load_l);
            task.importance = wanted.importance;
            tasks_.problem.tasks.push_back(task);
            tasks_.tasks.push_back({wanted.kind,
                                    wanted.target,
                                    wanted.code,
                                    loads == 1 ? wanted.name : fmt::format("{}（第{}车，共{}车）", wanted.name, i + 1, loads),
                                    {}});
        }
    }

    void sweep() {
        const Network& network = tasks_.network;
        const auto end_of = [&](NetworkPosition position) {
            const Point at = point_at(network, position);
            return terminal({position, at, 0, false}, at);
        };
        std::vector<detail::SweepPiece> pieces = detail::sweep_pieces(community_, network, usable_, stops_);
        std::stable_sort(pieces.begin(), pieces.end(), [&](const detail::SweepPiece& p, const detail::SweepPiece& q) {
            return community_.streets[p.street].id < community_.streets[q.street].id;
        });
        std::vector<double> made_m(community_.streets.size(), 0);
        for (const detail::SweepPiece& piece : pieces) {
            const Street& street = community_.streets[piece.street];
            made_m[piece.street] += piece.length_m;
            if (piece.length_m < 0.5) continue;  // less than a step: whoever sweeps beside it has swept it
            RoundTask task;
            task.a = end_of(piece.from);
            task.b = end_of(piece.to);
            task.swept_m = piece.length_m;
            task.importance = 10 * street.sweep_priority;
            tasks_.problem.tasks.push_back(task);
            tasks_.tasks.push_back({StopKind::sweep, street.id, fmt::format("S{}", street.id), name_of_street(street), piece.line});
        }
        for (std::size_t s = 0; s < community_.streets.size(); ++s) {
            const Street& street = community_.streets[s];
            if (!street.sweep || street.line.empty()) continue;
            const double missing_m = length_m(street.line) - made_m[s];
            if (missing_m < 1) continue;
            const std::string why =
                street.kind == StreetKind::steps
                    ? "台阶路段，推车无法通行"
                    : detail::why_unreachable(community_, tasks_.teams, point_along(street.line, length_m(street.line) / 2),
                                              options_.reach_m);
            tasks_.left_out.push_back(
                {fmt::format("S{}", street.id), name_of_street(street), fmt::format("{:.0f} 米无法清扫：{}", missing_m, why)});
        }
    }

    static std::string name_of_street(const Street& street) {
        if (!street.name.empty()) return street.name;
        switch (street.kind) {
            case StreetKind::road: return "无名道路";
            case StreetKind::lane: return "小区道路";
            case StreetKind::footpath: return "步道";
            case StreetKind::steps: return "台阶";
        }
        return {};
    }

    void fill_distances(const Progress& progress) {
        const std::size_t n = tasks_.terminals.size();
        tasks_.dump_names.resize(n);
        std::vector<NetworkPosition> positions;
        for (const FridayTerminal& terminal : tasks_.terminals) positions.push_back(terminal.position);
        const DistanceTable table = distance_table(tasks_.network, positions, positions, progress);
        tasks_.problem.terminals = n;
        tasks_.problem.metres.resize(n * n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < i; ++j)
                tasks_.problem.metres[i * n + j] = tasks_.problem.metres[j * n + i] =
                    table.at(i, j) + tasks_.terminals[i].spur_m + tasks_.terminals[j].spur_m;
    }

    void aggregate_left_out() {
        std::stable_sort(tasks_.left_out.begin(), tasks_.left_out.end(),
                         [](const LeftOut& p, const LeftOut& q) { return p.id < q.id; });
    }

    const Community& community_;
    const FridayOptions& options_;
    FridayTasks tasks_;
    std::unique_ptr<StreetSnapper> snapper_;
    std::vector<char> usable_;
    std::vector<NetworkPosition> stops_;
    std::map<std::tuple<std::tuple<int, std::uint32_t, long long>, double, double>, std::uint32_t> terminal_of_;
    int from_min_ = 0, until_min_ = 1440;
    double smallest_cart_l_ = 0;
};

}  // namespace

FridayTasks friday_tasks(const Community& community, const FridayOptions& options, const Progress& progress) {
    return Builder(community, options).build(progress);
}

Line walk_between(const FridayTasks& tasks, std::uint32_t from, std::uint32_t to) {
    if (from == to) return {};
    const FridayTerminal& start = tasks.terminals[from];
    const FridayTerminal& end = tasks.terminals[to];
    Line line{start.at};
    const auto append = [&](Point p) {
        if (!(line.back() == p)) line.push_back(p);
    };
    const auto walk = shortest_walk(tasks.network, start.position, end.position);
    if (!walk) throw Error(ErrorKind::internal, "Two stops of a round are not connected");
    append(start.on_street);
    for (const Point p : walk->line) append(p);
    append(end.on_street);
    append(end.at);
    return line.size() > 1 ? line : Line{};
}

}  // namespace wangge
