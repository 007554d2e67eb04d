#pragma once

// Random and exactly solved round problems for the tests of patrol.

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/core/random.h"
#include "engine/geo/point.h"
#include "engine/patrol/rounds.h"

namespace wangge::testing_patrol {

struct RoundShape {
    int places = 12, tasks = 8, teams = 2;
    bool loads = true, stations = false, same_speed = false;
};

// Places in a square of 500 m, straight distances; street pieces run between two places, somewhat longer than straight.
inline RoundProblem random_rounds(std::uint64_t seed, const RoundShape& shape) {
    Random random(seed);
    RoundProblem problem;
    problem.terminals = static_cast<std::size_t>(shape.places);
    std::vector<Point> at;
    for (int i = 0; i < shape.places; ++i) at.push_back({random.uniform(0, 500), random.uniform(0, 500)});
    for (const Point p : at)
        for (const Point q : at) problem.metres.push_back(distance_m(p, q));
    const auto place = [&] { return static_cast<std::uint32_t>(random.below(static_cast<std::uint64_t>(shape.places))); };
    for (int i = 0; i < shape.tasks; ++i) {
        RoundTask task;
        task.a = task.b = place();
        if (random.chance(0.5)) {
            while (task.b == task.a) task.b = place();
            task.swept_m = problem.distance_m(task.a, task.b) * random.uniform(1, 1.3);
        } else {
            task.service_s = random.uniform(20, 200);
            if (shape.loads) task.load_l = random.uniform(20, 300);
        }
        task.importance = static_cast<int>(random.below(4)) * 10;
        problem.tasks.push_back(task);
    }
    for (int t = 0; t < shape.teams; ++t) {
        RoundTeam team;
        team.start = place();
        team.walk_m_s = shape.same_speed ? 1.1 : random.uniform(0.9, 1.2);
        team.sweep_m_s = shape.same_speed ? 0.4 : random.uniform(0.3, 0.5);
        team.cart_l = random.uniform(300, 500);
        team.dumps = {team.start};
        problem.teams.push_back(team);
    }
    if (shape.stations) {
        const std::uint32_t first = place(), second = place();
        for (RoundTeam& team : problem.teams) {
            team.dumps = {first, second};
            team.unload_before_end = team.start != first && team.start != second;
        }
    }
    problem.dump_s = shape.loads ? 60 : 0;
    return problem;
}

// The shortest round of one team through a set of tasks (bits), by trying everything.
inline double best_round_s(const RoundProblem& problem, const RoundTeam& team, unsigned tasks) {
    if (tasks == 0) return 0;
    double best = 1e300;
    const std::function<void(unsigned, std::uint32_t, double, double)> go = [&](unsigned left, std::uint32_t at, double load_l,
                                                                                double time_s) {
        if (time_s >= best) return;
        if (left == 0) {
            if (!team.unload_before_end || load_l <= 1e-9)
                best = std::min(best, time_s + problem.distance_m(at, team.start) / team.walk_m_s);
            if (team.unload_before_end && load_l > 1e-9)
                for (const std::uint32_t dump : team.dumps)
                    best = std::min(best,
                                    time_s + (problem.distance_m(at, dump) + problem.distance_m(dump, team.start)) / team.walk_m_s +
                                        problem.dump_s);
            return;
        }
        for (std::uint32_t t = 0; t < problem.tasks.size(); ++t) {
            if (!(left >> t & 1U)) continue;
            const RoundTask& task = problem.tasks[t];
            for (int o = 0; o < 2; ++o) {
                const std::uint32_t in = o ? task.b : task.a, out = o ? task.a : task.b;
                const double work_s = problem.work_s(team, task);
                if (load_l + task.load_l <= team.cart_l)
                    go(left & ~(1U << t), out, load_l + task.load_l, time_s + problem.distance_m(at, in) / team.walk_m_s + work_s);
                if (load_l <= 0) continue;
                for (const std::uint32_t dump : team.dumps)
                    go(left & ~(1U << t), out, task.load_l,
                       time_s + (problem.distance_m(at, dump) + problem.distance_m(dump, in)) / team.walk_m_s + problem.dump_s +
                           work_s);
            }
        }
    };
    go(tasks, team.start, 0, 0);
    return best;
}

// The least longest round, by trying every division of the tasks.
inline double best_longest_s(const RoundProblem& problem) {
    const unsigned all = (1U << problem.tasks.size()) - 1;
    std::vector<std::vector<double>> alone;
    for (const RoundTeam& team : problem.teams) {
        alone.emplace_back();
        for (unsigned set = 0; set <= all; ++set) alone.back().push_back(best_round_s(problem, team, set));
    }
    const std::function<double(std::size_t, unsigned)> best = [&](std::size_t t, unsigned left) -> double {
        if (t + 1 == alone.size()) return alone[t][left];
        double least = 1e300;
        for (unsigned set = left;; set = (set - 1) & left) {
            if (alone[t][set] < least) least = std::min(least, std::max(alone[t][set], best(t + 1, left & ~set)));
            if (set == 0) break;
        }
        return least;
    };
    return best(0, all);
}

}  // namespace wangge::testing_patrol
