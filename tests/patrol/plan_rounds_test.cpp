#include "engine/patrol/plan_rounds.h"

#include <gmock/gmock.h>

#include "engine/core/error.h"
#include "engine/patrol/detail/labelled_round.h"
#include "tests/patrol/round_fixtures.h"

namespace wangge {
namespace {

using detail::Insertion;
using detail::LabelledRound;
using testing_patrol::best_longest_s;
using testing_patrol::best_round_s;
using testing_patrol::random_rounds;
using testing_patrol::RoundShape;

RoundShape shape_of(std::uint64_t seed) {
    RoundShape shape;
    shape.loads = seed % 2 == 0;
    shape.stations = seed % 4 == 0;
    return shape;
}

TEST(LabelledRound, InsertionCostsWhatItSaid) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RoundShape shape = shape_of(seed);
        shape.tasks = 14;
        const RoundProblem problem = random_rounds(seed, shape);
        LabelledRound round(problem, 0);
        round.relabel();
        for (std::uint32_t t = 0; t < problem.tasks.size(); ++t) {
            const Insertion insertion = round.best_insertion(t);
            const bool loaded_before = !round.dump.empty() && round.dump.back();
            round.insert(t, insertion);
            // The first load of a round that must be emptied may add the last dump, which an insertion inside does not see.
            if (loaded_before == static_cast<bool>(round.dump.back()) || insertion.place + 1 == round.task.size()) {
                EXPECT_NEAR(round.duration_s, insertion.duration_s, 1e-6) << "seed " << seed;
            }
            LabelledRound fresh = round;
            fresh.relabel();
            EXPECT_NEAR(fresh.duration_s, round.duration_s, 1e-9);
            EXPECT_NEAR(duration_s(problem, problem.teams[0], round.to_round()), round.duration_s, 1e-6);
        }
    }
}

TEST(LabelledRound, RemovingGivesBackWhatInsertingCost) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        RoundShape shape = shape_of(seed);
        const RoundProblem problem = random_rounds(seed, shape);
        LabelledRound round(problem, 0);
        round.relabel();
        for (std::uint32_t t = 0; t < problem.tasks.size(); ++t) round.insert(t, round.best_insertion(t));
        std::vector<char> gone(problem.tasks.size(), 0);
        for (std::uint32_t t = 0; t < problem.tasks.size(); ++t) {
            gone.assign(gone.size(), 0);
            gone[t] = 1;
            const double before_s = round.duration_s;
            round.remove_marked(gone);
            EXPECT_LE(round.duration_s, before_s + 1e-6);
            EXPECT_NEAR(duration_s(problem, problem.teams[0], round.to_round()), round.duration_s, 1e-6);
        }
        EXPECT_TRUE(round.task.empty());
        EXPECT_EQ(round.duration_s, 0);
    }
}

// With one dump, placing dumps is exact for the order of the tasks: no dumps anywhere else are better.
TEST(LabelledRound, DumpsAreBestForTheOrder) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RoundShape shape;
        shape.tasks = 7;
        const RoundProblem problem = random_rounds(seed, shape);
        LabelledRound round(problem, 0);
        for (std::uint32_t t = 0; t < problem.tasks.size(); ++t) round.task.push_back(t);
        double best_s = 1e300;
        for (unsigned dumps = 0; dumps < 1U << 6; ++dumps) {
            double load_l = 0;
            bool fits = true;
            round.dump.assign(8, 0);
            for (std::uint32_t t = 0; t < 7; ++t) {
                if (t > 0 && (dumps >> (t - 1) & 1U)) {
                    round.dump[t] = 1;
                    load_l = 0;
                }
                load_l += problem.tasks[t].load_l;
                fits = fits && load_l <= problem.teams[0].cart_l;
            }
            if (!fits) continue;
            round.relabel();
            best_s = std::min(best_s, round.duration_s);
        }
        round.place_dumps();
        EXPECT_NEAR(round.duration_s, best_s, 1e-6) << "seed " << seed;
    }
}

TEST(PlanRounds, IsSoundOnRandomProblems) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RoundShape shape = shape_of(seed);
        shape.tasks = 5 + static_cast<int>(seed);
        shape.places = 20;
        shape.teams = 1 + static_cast<int>(seed % 4);
        RoundProblem problem = random_rounds(seed, shape);
        if (seed % 3 == 0)
            for (RoundTeam& team : problem.teams) team.limit_s = 1500;
        verify(problem, true);
        const Rounds rounds = plan_rounds(problem, {seed, 300});
        verify(problem, rounds);
        for (std::size_t t = 0; t < problem.teams.size(); ++t)
            EXPECT_LE(rounds.of_team[t].duration_s, problem.teams[t].limit_s + 1e-6);
        if (seed % 3 != 0) {
            EXPECT_TRUE(rounds.left_out.empty());
        }
    }
}

TEST(PlanRounds, FindsTheOptimumOfSmallProblems) {
    int found = 0, tried = 0;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        RoundShape shape = shape_of(seed);
        shape.tasks = 5;
        const RoundProblem problem = random_rounds(seed, shape);
        const double best_s = best_longest_s(problem);
        const Rounds rounds = plan_rounds(problem, {1, 2000});
        EXPECT_GE(rounds.longest_s, best_s - 1e-6) << "no plan is better than the best of all";
        EXPECT_LE(rounds.longest_s, 1.08 * best_s) << "seed " << seed;
        found += rounds.longest_s < best_s + 1e-6;
        ++tried;
    }
    // The objective is the longest round plus a share of the mean, so now and then a shorter total wins.
    EXPECT_GE(found, tried * 3 / 4);
}

TEST(PlanRounds, IsTheSameForTheSameSeed) {
    RoundShape shape;
    shape.tasks = 30;
    const RoundProblem problem = random_rounds(3, shape);
    const Rounds first = plan_rounds(problem, {7, 500}), second = plan_rounds(problem, {7, 500});
    EXPECT_EQ(first.longest_s, second.longest_s);
    for (std::size_t t = 0; t < first.of_team.size(); ++t) {
        ASSERT_EQ(first.of_team[t].visits.size(), second.of_team[t].visits.size());
        for (std::size_t i = 0; i < first.of_team[t].visits.size(); ++i)
            EXPECT_EQ(first.of_team[t].visits[i].task, second.of_team[t].visits[i].task);
    }
}

TEST(PlanRounds, TheLeastImportantIsLeftOut) {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        RoundShape shape;
        shape.tasks = 25;
        shape.teams = 1;
        shape.same_speed = true;
        RoundProblem problem = random_rounds(seed, shape);
        problem.teams[0].limit_s = 0.6 * plan_rounds(problem, {1, 500}).longest_s;
        const Rounds rounds = plan_rounds(problem, {1, 500});
        verify(problem, rounds);
        ASSERT_FALSE(rounds.left_out.empty());
        for (const std::uint32_t t : rounds.left_out) {
            EXPECT_GT(least_overtime(problem, rounds, t).seconds, 0) << "what fits is done";
            // Even without everything less important the round would be late.
            LabelledRound round(problem, 0);
            round.relabel();
            for (const Visit& visit : rounds.of_team[0].visits)
                if (problem.tasks[visit.task].importance >= problem.tasks[t].importance)
                    round.insert(visit.task, round.best_insertion(visit.task));
            if (!round.task.empty()) {
                EXPECT_GT(round.best_insertion(t).duration_s, 0.93 * problem.teams[0].limit_s);
            }
        }
    }
}

TEST(PlanRounds, NothingToDo) {
    RoundProblem problem = random_rounds(1, {});
    problem.tasks.clear();
    const Rounds rounds = plan_rounds(problem);
    verify(problem, rounds);
    EXPECT_EQ(rounds.longest_s, 0);
}

TEST(PlanRounds, CanBeCancelledAndReports) {
    const RoundProblem problem = random_rounds(1, {});
    const Progress cancelled;
    cancelled.cancel();
    EXPECT_THROW(plan_rounds(problem, {1, 1000}, cancelled), Error);
    double last = 0;
    plan_rounds(problem, {1, 2000}, Progress([&](double fraction, std::string_view) { last = fraction; }));
    EXPECT_GT(last, 0.5);
}

TEST(PlanRounds, MoreSecondsAreMoreIterations) {
    const RoundProblem problem = random_rounds(1, {});
    EXPECT_LT(iterations_for(problem, 1), iterations_for(problem, 2));
    EXPECT_EQ(iterations_for(problem, 0), 0U);
}

TEST(Rounds, VerifyFindsFaults) {
    const RoundProblem problem = random_rounds(2, {});
    const Rounds sound = plan_rounds(problem, {1, 200});
    verify(problem, sound);
    Rounds broken = sound;
    broken.of_team[0].visits.pop_back();
    EXPECT_THROW(verify(problem, broken), Error);
    broken = sound;
    broken.of_team[0].duration_s += 1;
    EXPECT_THROW(verify(problem, broken), Error);
    broken = sound;
    broken.left_out.push_back(0);
    EXPECT_THROW(verify(problem, broken), Error);
    RoundProblem lopsided = problem;
    lopsided.metres[1] += 5;
    EXPECT_THROW(verify(lopsided), Error);
}

}  // namespace
}  // namespace wangge
