#include "engine/patrol/lower_bound.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/patrol/detail/bound_graph.h"

namespace wangge {

namespace {

using detail::BoundGraph;
using detail::PartialBound;

constexpr int split_rounds = 30;
constexpr double slack_l = 1e-6;

// Dual feasible functions: 0 is x itself; k > 0 rounds to multiples of 1 / k; negative ones make loads above 1 + k/20 fill the
// cart.
double share_of_cart(double x, int function) {
    if (function == 0) return x;
    if (function > 0) {
        const double steps = (function + 1) * x;
        return std::abs(steps - std::round(steps)) < 1e-9 ? x : std::floor(steps) / function;
    }
    const double small = -function / 20.0;
    return x > 1 - small + 1e-9 ? 1 : x < small - 1e-9 ? 0 : x;
}

constexpr int least_function = -10, greatest_function = 8;

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
    double highest_start_m = 0;
    for (const RoundTeam& team : problem.teams)
        highest_start_m = std::max(highest_start_m, graph.level_m[graph.vertex_of_terminal[team.start]]);
    levels.push_back(highest_start_m);
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
        const int carts =
            std::max(static_cast<int>(std::ceil((load_l - slack_l) / cart_l)), any && middle_m > highest_start_m ? 1 : 0);
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

// sum over tasks of min l(t) seconds(t, task), + shared_m * min l(t) / v(t), + shared_s * min l(t), - sum l(t) free_s(t): concave
// in l.
struct Weighted {
    const RoundProblem* problem = nullptr;
    std::vector<std::vector<double>> seconds;  // by team, of the tasks asked for
    std::vector<double> free_s;                // by team
    double shared_m = 0, shared_s = 0;

    double value(const std::vector<double>& weights, std::vector<double>& slope) const {
        const std::size_t teams = weights.size();
        double sum = 0;
        slope.assign(teams, 0);
        for (std::size_t i = 0; i < seconds.front().size(); ++i) {
            std::size_t best = 0;
            for (std::size_t t = 1; t < teams; ++t)
                if (weights[t] * seconds[t][i] < weights[best] * seconds[best][i]) best = t;
            sum += weights[best] * seconds[best][i];
            slope[best] += seconds[best][i];
        }
        std::size_t walker = 0, dumper = 0;
        for (std::size_t t = 1; t < teams; ++t) {
            if (weights[t] / problem->teams[t].walk_m_s < weights[walker] / problem->teams[walker].walk_m_s) walker = t;
            if (weights[t] < weights[dumper]) dumper = t;
        }
        sum += shared_m * weights[walker] / problem->teams[walker].walk_m_s + shared_s * weights[dumper];
        slope[walker] += shared_m / problem->teams[walker].walk_m_s;
        slope[dumper] += shared_s;
        for (std::size_t t = 0; t < teams; ++t) {
            sum -= weights[t] * free_s[t];
            slope[t] -= free_s[t];
        }
        return sum;
    }

    // The best value found over the weights.
    double maximum() const {
        const std::size_t teams = problem->teams.size();
        std::vector<double> weights(teams, 1 / static_cast<double>(teams)), slope, trial;
        double best = value(weights, slope);
        if (teams == 1) return best;
        double step = 0.1;
        for (int round = 0; round < 400; ++round, step *= 0.985) {
            double mean = 0, scale = 0;
            for (const double s : slope) mean += s / static_cast<double>(teams);
            for (const double s : slope) scale = std::max(scale, std::abs(s - mean));
            if (scale <= 0) break;
            double total = 0;
            for (std::size_t t = 0; t < teams; ++t)
                total += weights[t] = std::max(0.0, weights[t] + step * (slope[t] - mean) / scale);
            if (total <= 0) break;
            for (double& weight : weights) weight /= total;
            best = std::max(best, value(weights, slope));
        }
        return best;
    }
};

// The tasks' seconds for every team; `theta` is the share of (e), negative for none.
Weighted weigh(const RoundProblem& problem, const BoundGraph& graph, const std::vector<char>& wanted, double theta,
               int function = 0) {
    std::vector<int> tasks_at(problem.terminals, 0);
    for (std::size_t i = 0; i < problem.tasks.size(); ++i)
        if (wanted[i]) ++tasks_at[problem.tasks[i].a];
    Weighted weighted;
    weighted.problem = &problem;
    for (std::size_t t = 0; t < problem.teams.size(); ++t) {
        const RoundTeam& team = problem.teams[t];
        const std::vector<double>& level_m = graph.team_level_m[t];
        std::vector<double>& seconds = weighted.seconds.emplace_back();
        for (std::size_t i = 0; i < problem.tasks.size(); ++i) {
            if (!wanted[i]) continue;
            const RoundTask& task = problem.tasks[i];
            double metres = 2 * graph.own_m[task.a] / tasks_at[task.a];
            double other_s = problem.work_s(team, task);
            if (theta >= 0) {
                const double a = level_m[graph.vertex_of_terminal[task.a]], b = level_m[graph.vertex_of_terminal[task.b]];
                const double carts = share_of_cart(task.load_l / team.cart_l, function);
                metres += theta * (2 * std::min(a, b) * carts - std::abs(a - b));
                other_s += problem.dump_s * carts;
            }
            seconds.push_back(other_s + metres / team.walk_m_s);
        }
        weighted.free_s.push_back(theta >= 0 && !team.unload_before_end ? problem.dump_s : 0);
    }
    return weighted;
}

class Bounder {
public:
    Bounder(const RoundProblem& problem, const std::vector<char>& wanted, const Progress& progress)
        : problem_(problem), wanted_(wanted), progress_(progress), graph_(detail::bound_graph(problem, wanted)) {
        levels_m_ = level_bound(problem, graph_, wanted);
        const double cart_l = largest_cart_l(problem);
        for (int function = least_function; function <= greatest_function; ++function) {
            double carts = 0;
            for (std::size_t t = 0; t < problem.tasks.size(); ++t)
                if (wanted[t]) carts += share_of_cart(problem.tasks[t].load_l / cart_l, function);
            dump_stops_ = std::max(dump_stops_, std::ceil(carts - 1e-6));
        }
        for (std::size_t t = 0; t < problem.tasks.size(); ++t) load_l_ += wanted[t] ? problem.tasks[t].load_l : 0;
        for (const RoundTeam& team : problem.teams) dump_stops_ -= team.unload_before_end ? 0 : 1;
        dump_stops_ = std::max(dump_stops_, 0.0);
    }

    LowerBound find() {
        try_levels(0, false);
        for (const double theta : {0.5, 1.0})
            if (levels_m_ > 0) try_levels(theta, false);
        for (const double theta : {0.0, 0.25, 0.5, 0.75, 1.0})
            if (load_l_ > 0) try_teams(theta, false);
        if (graph_.parts > 1 && split_) split_();
        return best_;
    }

private:
    void try_levels(double theta, bool split) {
        std::vector<double> rest(graph_.metres);
        for (std::size_t e = 0; e < rest.size(); ++e)
            rest[e] = std::max(0.0, rest[e] - theta * std::abs(graph_.level_m[graph_.tail[e]] - graph_.level_m[graph_.head[e]]));
        const Deadheading found = parity_and_connection(graph_, rest, split, progress_);
        Weighted weighted = weigh(problem_, graph_, wanted_, -1);
        weighted.shared_m = found.metres + theta * levels_m_;
        weighted.shared_s = dump_stops_ * problem_.dump_s;
        const double seconds = weighted.maximum();
        if (seconds <= best_.seconds) return;
        best_.seconds = seconds;
        best_.deadheading_m = graph_.private_m + weighted.shared_m;
        best_.reason = fmt::format("{} 队平分必要作业，空走至少 {:.0f} 米（{}{}）", problem_.teams.size(), best_.deadheading_m,
                                   theta > 0 ? "往返与" : "", found.reason);
        if (dump_stops_ > 0) best_.reason += fmt::format("，至少倒运 {:.0f} 次", dump_stops_);
        if (!split) split_ = [this, theta] { try_levels(theta, true); };
    }

    void try_teams(double theta, bool split) {
        std::vector<double> rest(graph_.metres);
        for (std::size_t e = 0; e < rest.size(); ++e) {
            double most_m = 0;
            for (const std::vector<double>& level_m : graph_.team_level_m)
                most_m = std::max(most_m, std::abs(level_m[graph_.tail[e]] - level_m[graph_.head[e]]));
            rest[e] = std::max(0.0, rest[e] - theta * most_m);
        }
        const Deadheading found = parity_and_connection(graph_, rest, split, progress_);
        double seconds = 0;
        for (int function = least_function; function <= greatest_function; ++function) {
            Weighted trial = weigh(problem_, graph_, wanted_, theta, function);
            trial.shared_m = found.metres;
            seconds = std::max(seconds, trial.maximum());
        }
        if (seconds <= best_.seconds) return;
        best_.seconds = seconds;
        best_.deadheading_m = graph_.private_m + found.metres;
        best_.reason = fmt::format("{} 队平分必要作业与 {:.0f} 升垃圾的往返倒运，另空走至少 {:.0f} 米（{}）", problem_.teams.size(),
                                   load_l_, best_.deadheading_m, found.reason);
        if (!split) split_ = [this, theta] { try_teams(theta, true); };
    }

    const RoundProblem& problem_;
    const std::vector<char>& wanted_;
    const Progress& progress_;
    BoundGraph graph_;
    double levels_m_ = 0, load_l_ = 0;
    double dump_stops_ = 0;
    LowerBound best_;
    std::function<void()> split_;  // the best so far, again with divided costs
};

}  // namespace

LowerBound lower_bound(const RoundProblem& problem, const std::vector<std::uint32_t>& left_out, const Progress& progress) {
    std::vector<char> wanted(problem.tasks.size(), 1);
    for (const std::uint32_t t : left_out) wanted[t] = 0;
    if (problem.teams.empty() || std::find(wanted.begin(), wanted.end(), 1) == wanted.end()) {
        LowerBound none;
        none.reason = "没有任务";
        return none;
    }
    LowerBound bound = Bounder(problem, wanted, progress).find();
    double alone_s = 0;
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        if (!wanted[t]) continue;
        const RoundTask& task = problem.tasks[t];
        double least_s = 1e300;
        for (const RoundTeam& team : problem.teams)
            least_s = std::min(
                least_s, problem.work_s(team, task) +
                             (problem.distance_m(team.start, task.a) + problem.distance_m(task.b, team.start)) / team.walk_m_s);
        alone_s = std::max(alone_s, least_s);
    }
    if (alone_s > bound.seconds) {
        bound.seconds = alone_s;
        bound.reason = fmt::format("最远的一项任务单独往返就需要 {:.0f} 分钟", alone_s / 60);
    }
    return bound;
}

}  // namespace wangge
