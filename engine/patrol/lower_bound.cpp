#include "engine/patrol/lower_bound.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/patrol/detail/bound_graph.h"

namespace wangge {

namespace {

using detail::BoundGraph;
using detail::PartialBound;

constexpr int split_rounds = 30;
constexpr double slack_l = 1e-6;

double largest_cart_l(const RoundProblem& problem) {
    double largest_l = 0;
    for (const RoundTeam& team : problem.teams) largest_l = std::max(largest_l, team.cart_l);
    return largest_l;
}

// Bound (d): what is missing, level by level.
double level_bound(const RoundProblem& problem, const BoundGraph& graph, const std::vector<char>& wanted) {
    struct Reach {
        double low_m, high_m;  // levels of the ends of the task
        double load_l;
    };
    std::vector<Reach> reaches;
    std::vector<double> levels{0};
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (!wanted[t]) continue;
        const RoundTask& task = problem.tasks[t];
        const double a = graph.level_m[graph.vertex_of_terminal[task.a]], b = graph.level_m[graph.vertex_of_terminal[task.b]];
        reaches.push_back({std::min(a, b), std::max(a, b), task.load_l});
        levels.insert(levels.end(), {reaches.back().low_m, reaches.back().high_m});
    }
    std::sort(levels.begin(), levels.end());
    const double cart_l = largest_cart_l(problem);
    double bound_m = 0;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const double width_m = levels[i + 1] - levels[i], middle_m = (levels[i] + levels[i + 1]) / 2;
        if (width_m <= 0) continue;
        double load_l = 0;
        int passed = 0;
        bool any = false;
        for (const Reach& reach : reaches) {
            if (reach.low_m > middle_m) {
                load_l += reach.load_l;
                any = true;
            } else if (reach.high_m > middle_m) {
                ++passed;
            }
        }
        const int carts = std::max(static_cast<int>(std::ceil((load_l - slack_l) / cart_l)), any ? 1 : 0);
        bound_m += width_m * std::max(2 * carts - passed, passed % 2);
    }
    return bound_m;
}

struct Deadheading {
    double metres = 0;
    std::string reason;
};

// The better of (b) and (c) under `rest`, improved by splitting the cost of every edge between the two.
Deadheading parity_and_connection(const BoundGraph& graph, const std::vector<double>& rest, bool split, const Progress& progress) {
    std::vector<double> penalties;
    Deadheading best{0, "必要工作量"};
    PartialBound parity = parity_bound(graph, rest);
    if (parity.cost > best.metres) best = {parity.cost, "奇点配对"};
    if (graph.parts < 2) return best;
    PartialBound connection = connection_bound(graph, rest, penalties);
    if (connection.cost > best.metres) best = {connection.cost, "连通（Held-Karp）"};
    if (!split || parity.cost <= 0 || connection.cost <= 0) return best;
    std::vector<double> share(rest.size(), 0.5), first(rest.size()), second(rest.size());
    for (std::size_t e = 0; e < rest.size(); ++e)
        share[e] = parity.uses[e] > connection.uses[e] ? 0.75 : parity.uses[e] < connection.uses[e] ? 0.25 : 0.5;
    for (int round = 0; round < split_rounds; ++round) {
        progress.poll();
        for (std::size_t e = 0; e < rest.size(); ++e) {
            first[e] = share[e] * rest[e];
            second[e] = rest[e] - first[e];
        }
        parity = parity_bound(graph, first);
        connection = connection_bound(graph, second, penalties);
        if (parity.cost + connection.cost > best.metres) best = {parity.cost + connection.cost, "奇点配对与连通合并"};
        const double step = 0.3 / std::sqrt(1.0 + round);
        for (std::size_t e = 0; e < rest.size(); ++e)
            share[e] = std::clamp(share[e] + step * (parity.uses[e] - connection.uses[e]), 0.0, 1.0);
    }
    return best;
}

}  // namespace

LowerBound lower_bound(const RoundProblem& problem, const std::vector<std::uint32_t>& left_out, const Progress& progress) {
    LowerBound bound;
    bound.reason = "没有任务";
    std::vector<char> wanted(problem.tasks.size(), 1);
    for (const std::uint32_t t : left_out) wanted[t] = 0;
    if (problem.teams.empty() || std::find(wanted.begin(), wanted.end(), 1) == wanted.end()) return bound;

    const auto teams = static_cast<double>(problem.teams.size());
    double work_s = 0, load_l = 0, alone_s = 0, fastest_m_s = 0;
    for (const RoundTeam& team : problem.teams) fastest_m_s = std::max(fastest_m_s, team.walk_m_s);
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (!wanted[t]) continue;
        const RoundTask& task = problem.tasks[t];
        double least_work_s = 1e300, least_alone_s = 1e300;
        for (const RoundTeam& team : problem.teams) {
            const double there_s = problem.work_s(team, task);
            least_work_s = std::min(least_work_s, there_s);
            const double walk_m = problem.distance_m(team.start, task.a) + problem.distance_m(task.b, team.start);
            least_alone_s = std::min(least_alone_s, there_s + walk_m / team.walk_m_s);
        }
        work_s += least_work_s;
        load_l += task.load_l;
        alone_s = std::max(alone_s, least_alone_s);
    }
    double dump_stops = std::ceil((load_l - slack_l) / largest_cart_l(problem));
    for (const RoundTeam& team : problem.teams) dump_stops -= team.unload_before_end ? 0 : 1;
    dump_stops = std::max(dump_stops, 0.0);

    const BoundGraph graph = detail::bound_graph(problem, wanted);
    const double levels_m = level_bound(problem, graph, wanted);
    Deadheading best{-1, ""};
    double best_theta = 0;
    const auto with_theta = [&](double theta, bool split) {
        std::vector<double> rest(graph.metres);
        for (std::size_t e = 0; e < rest.size(); ++e)
            rest[e] = std::max(0.0, rest[e] - theta * std::abs(graph.level_m[graph.tail[e]] - graph.level_m[graph.head[e]]));
        Deadheading found = parity_and_connection(graph, rest, split, progress);
        found.metres += theta * levels_m;
        if (theta > 0) found.reason = fmt::format("装载往返与{}", found.reason);
        if (found.metres > best.metres) {
            best = found;
            best_theta = theta;
        }
    };
    for (const double theta : {0.0, 0.5, 1.0})
        if (theta == 0 || levels_m > 0) with_theta(theta, false);
    if (graph.parts > 1) with_theta(best_theta, true);

    bound.deadheading_m = graph.private_m + best.metres;
    const double shared_s = (work_s + bound.deadheading_m / fastest_m_s + dump_stops * problem.dump_s) / teams;
    bound.seconds = std::max(shared_s, alone_s);
    if (alone_s > shared_s) {
        bound.reason = fmt::format("最远的一项任务单独往返就需要 {:.0f} 分钟", alone_s / 60);
    } else {
        bound.reason = fmt::format("{:.0f} 队平分：必要作业 {:.0f} 分钟、空走至少 {:.0f} 米（{}）", teams,
                                   (work_s + dump_stops * problem.dump_s) / 60, bound.deadheading_m, best.reason);
        if (dump_stops > 0) bound.reason += fmt::format("、至少倒运 {:.0f} 次", dump_stops);
    }
    return bound;
}

}  // namespace wangge
