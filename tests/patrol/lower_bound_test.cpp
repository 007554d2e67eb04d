#include "engine/patrol/lower_bound.h"

#include <gmock/gmock.h>

#include <numeric>

#include "engine/patrol/matching/perfect_matching.h"
#include "engine/patrol/plan_rounds.h"
#include "tests/patrol/round_fixtures.h"

namespace wangge {
namespace {

using testing_patrol::best_longest_s;
using testing_patrol::random_rounds;
using testing_patrol::RoundShape;

std::int64_t best_matching(std::vector<std::uint32_t> left, std::size_t n, const std::vector<std::int64_t>& weights) {
    if (left.empty()) return 0;
    const std::uint32_t first = left.back();
    left.pop_back();
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::vector<std::uint32_t> rest = left;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        best = std::min(best, weights[first * n + left[i]] + best_matching(rest, n, weights));
    }
    return best;
}

TEST(PerfectMatching, AgreesWithTryingEverything) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const std::size_t n = 2 * (1 + random.below(4));
        std::vector<std::int64_t> weights(n * n);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < i; ++j) weights[i * n + j] = weights[j * n + i] = random.between(0, 50);
        const PerfectMatching matching = minimum_perfect_matching(n, weights);
        std::vector<std::uint32_t> all(n);
        std::iota(all.begin(), all.end(), 0U);
        EXPECT_EQ(matching.weight, best_matching(all, n, weights));
        for (std::uint32_t i = 0; i < n; ++i) EXPECT_EQ(matching.mate[matching.mate[i]], i);
    }
    EXPECT_EQ(minimum_perfect_matching(0, {}).weight, 0);
    EXPECT_THROW(minimum_perfect_matching(1, {0}), std::invalid_argument);
}

TEST(LowerBound, OddCornersAreWalkedTwice) {
    // A square ring 0-1-2-3 of 100 m sides with the diagonal 0-2 of 120 m: corners 0 and 2 are odd, 120 m are walked twice.
    RoundProblem problem;
    problem.terminals = 4;
    problem.metres = {0, 100, 120, 100, 100, 0, 100, 200, 120, 100, 0, 100, 100, 200, 100, 0};
    const auto sweep = [&](std::uint32_t a, std::uint32_t b, double metres) {
        RoundTask task;
        task.a = a;
        task.b = b;
        task.swept_m = metres;
        problem.tasks.push_back(task);
    };
    sweep(0, 1, 100);
    sweep(1, 2, 100);
    sweep(2, 3, 100);
    sweep(3, 0, 100);
    sweep(0, 2, 120);
    RoundTeam team;
    team.dumps = {0};
    problem.teams = {team};
    verify(problem, true);
    EXPECT_NEAR(lower_bound(problem).seconds, 520 + 120, 1e-3);
    EXPECT_NEAR(plan_rounds(problem, {1, 500}).longest_s, 640, 1e-6) << "and one team needs no more";
    problem.teams.push_back(team);
    EXPECT_NEAR(lower_bound(problem).seconds, 320, 1e-3) << "half of it";
}

TEST(LowerBound, AFarTaskCannotBeShared) {
    RoundProblem problem;
    problem.terminals = 2;
    problem.metres = {0, 1000, 1000, 0};
    RoundTask task;
    task.a = task.b = 1;
    task.service_s = 60;
    problem.tasks = {task};
    RoundTeam team;
    team.dumps = {0};
    problem.teams = {team, team, team};
    EXPECT_NEAR(lower_bound(problem).seconds, 2060, 1e-6);
    EXPECT_THAT(lower_bound(problem).reason, testing::HasSubstr("单独往返"));
}

TEST(LowerBound, FullCartsComeBack) {
    // Six loads of 100 l at 500 m, a cart of 200 l: three ways there and back, two stops at the dump between them.
    RoundProblem problem;
    problem.terminals = 2;
    problem.metres = {0, 500, 500, 0};
    problem.dump_s = 60;
    RoundTask task;
    task.a = task.b = 1;
    task.load_l = 100;
    problem.tasks.assign(6, task);
    RoundTeam team;
    team.cart_l = 200;
    team.dumps = {0};
    problem.teams = {team};
    EXPECT_NEAR(lower_bound(problem).seconds, 3 * 1000 + 2 * 60, 1e-3);
    EXPECT_NEAR(plan_rounds(problem, {1, 200}).longest_s, 3120, 1e-6);
    // Loads of 150 l do not share a cart of 200 l, although twelve hundred litres would fit five carts.
    for (RoundTask& t : problem.tasks) t.load_l = 150;
    EXPECT_NEAR(lower_bound(problem).seconds, 6 * 1000 + 5 * 60, 1e-3);
}

TEST(LowerBound, IsNeverAboveTheOptimum) {
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        RoundShape shape;
        shape.tasks = 5;
        shape.places = 6 + static_cast<int>(seed % 5);
        shape.loads = seed % 2 == 0;
        shape.stations = seed % 4 == 0;
        shape.teams = 1 + static_cast<int>(seed % 3);
        const RoundProblem problem = random_rounds(seed, shape);
        const double best_s = best_longest_s(problem), bound_s = lower_bound(problem).seconds;
        EXPECT_LE(bound_s, best_s + 1e-3) << "seed " << seed;
        EXPECT_GT(bound_s, 0.3 * best_s) << "seed " << seed;
    }
}

TEST(LowerBound, IsNeverAboveAPlan) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        RoundShape shape;
        shape.tasks = 40;
        shape.places = 40;
        shape.teams = 1 + static_cast<int>(seed % 4);
        shape.loads = seed % 2 == 0;
        shape.stations = seed % 4 == 0;
        const RoundProblem problem = random_rounds(seed, shape);
        EXPECT_LE(lower_bound(problem).seconds, plan_rounds(problem, {seed, 300}).longest_s + 1e-3) << "seed " << seed;
    }
}

// Weights and penalties are found by steps that end early, so a bound may fall by a hair where the true one does not.
TEST(LowerBound, OneMoreTaskNeverLowersIt) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RoundShape shape;
        shape.tasks = 14;
        shape.places = 16;
        shape.loads = seed % 2 == 0;
        const RoundProblem problem = random_rounds(seed, shape);
        double before_s = 0;
        for (std::uint32_t asked = 1; asked <= problem.tasks.size(); ++asked) {
            std::vector<std::uint32_t> left_out;
            for (auto t = asked; t < problem.tasks.size(); ++t) left_out.push_back(t);
            const double now_s = lower_bound(problem, left_out).seconds;
            EXPECT_GE(now_s, before_s * (1 - 0.01)) << "seed " << seed << " task " << asked;
            before_s = now_s;
        }
    }
}

TEST(LowerBound, MoreTeamsNeverRaiseIt) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        RoundShape shape;
        shape.teams = 3;
        shape.tasks = 20;
        const RoundProblem problem = random_rounds(seed, shape);
        RoundProblem fewer = problem;
        fewer.teams.pop_back();
        EXPECT_LE(lower_bound(problem).seconds, lower_bound(fewer).seconds * 1.01 + 1e-6);
    }
}

TEST(LowerBound, NothingAskedNothingBound) {
    RoundProblem problem = random_rounds(1, {});
    problem.tasks.clear();
    EXPECT_EQ(lower_bound(problem).seconds, 0);
}

}  // namespace
}  // namespace wangge
