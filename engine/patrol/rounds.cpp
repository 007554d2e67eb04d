#include "engine/patrol/rounds.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/core/error.h"

namespace wangge {

namespace {

void require(bool holds, const char* what) {
    if (!holds) throw Error(ErrorKind::internal, std::string("The rounds are broken: ") + what);
}

}  // namespace

void verify(const RoundProblem& problem, bool metric) {
    const std::size_t n = problem.terminals;
    require(problem.metres.size() == n * n, "the distance table has the wrong size");
    for (std::uint32_t i = 0; i < n; ++i)
        for (std::uint32_t j = 0; j < n; ++j) {
            const double metres = problem.distance_m(i, j);
            require(std::isfinite(metres) && metres >= 0 && (i != j || metres == 0), "a distance is impossible");
            require(std::abs(metres - problem.distance_m(j, i)) < 1e-6, "distances are not symmetric");
            for (std::uint32_t k = 0; metric && k < n; ++k)
                require(metres <= problem.distance_m(i, k) + problem.distance_m(k, j) + 1e-6, "a way round is shorter");
        }
    double smallest_cart_l = 1e300;
    for (const RoundTeam& team : problem.teams) {
        require(team.start < n && team.walk_m_s > 0 && team.sweep_m_s > 0 && team.cart_l > 0 && team.limit_s > 0,
                "a team is impossible");
        require(!team.dumps.empty(), "a team has no dump");
        for (const std::uint32_t dump : team.dumps) require(dump < n, "a dump is not a terminal");
        smallest_cart_l = std::min(smallest_cart_l, team.cart_l);
    }
    for (const RoundTask& task : problem.tasks) {
        require(task.a < n && task.b < n, "a task is not at terminals");
        require(task.load_l >= 0 && task.load_l <= smallest_cart_l + 1e-9, "a load does not fit the cart");
        require(task.service_s >= 0 && task.swept_m >= 0, "a task takes negative time");
    }
}

double duration_s(const RoundProblem& problem, const RoundTeam& team, const Round& round) {
    double walked_m = 0, other_s = 0;
    std::uint32_t at = team.start;
    const auto go = [&](std::uint32_t to) {
        walked_m += problem.distance_m(at, to);
        at = to;
    };
    for (const Visit& visit : round.visits) {
        const RoundTask& task = problem.tasks[visit.task];
        if (visit.dump_before) {
            go(visit.dump);
            other_s += problem.dump_s;
        }
        go(visit.reversed ? task.b : task.a);
        other_s += problem.work_s(team, task);
        at = visit.reversed ? task.a : task.b;
    }
    if (round.dump_at_end) {
        go(round.last_dump);
        other_s += problem.dump_s;
    }
    go(team.start);
    return walked_m / team.walk_m_s + other_s;
}

void verify(const RoundProblem& problem, const Rounds& rounds) {
    require(rounds.of_team.size() == problem.teams.size(), "there is not one round a team");
    std::vector<int> served(problem.tasks.size(), 0);
    for (const std::uint32_t task : rounds.left_out) {
        require(task < served.size(), "a task does not exist");
        ++served[task];
    }
    double longest_s = 0, total_s = 0;
    for (std::size_t t = 0; t < rounds.of_team.size(); ++t) {
        const Round& round = rounds.of_team[t];
        const RoundTeam& team = problem.teams[t];
        double load_l = 0;
        const auto check_dump = [&](std::uint32_t dump) {
            require(std::find(team.dumps.begin(), team.dumps.end(), dump) != team.dumps.end(),
                    "a cart is emptied where there is no dump");
            load_l = 0;
        };
        for (const Visit& visit : round.visits) {
            require(visit.task < served.size(), "a task does not exist");
            ++served[visit.task];
            if (visit.dump_before) check_dump(visit.dump);
            load_l += problem.tasks[visit.task].load_l;
            require(load_l <= team.cart_l + 1e-6, "a cart overflows");
        }
        if (round.dump_at_end) check_dump(round.last_dump);
        require(!team.unload_before_end || load_l <= 1e-6, "a round ends with a loaded cart");
        require(std::abs(round.duration_s - duration_s(problem, team, round)) < 1e-3, "a duration is wrong");
        longest_s = std::max(longest_s, round.duration_s);
        total_s += round.duration_s;
    }
    for (const int times : served) require(times == 1, "a task is done twice or forgotten");
    require(std::abs(longest_s - rounds.longest_s) < 1e-3 && std::abs(total_s - rounds.total_s) < 1e-2, "the sums are wrong");
}

}  // namespace wangge
