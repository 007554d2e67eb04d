#include "engine/districting/plan_search.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <map>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/districting/detail/resolve_region.h"
#include "engine/districting/enumerate_plans.h"

namespace wangge {
namespace {

DualGraph board(std::uint32_t columns, std::uint32_t rows) {
    std::vector<std::pair<Node, Node>> edges;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c) {
            const Node v = r * columns + c;
            if (c + 1 < columns) edges.emplace_back(v, v + 1);
            if (r + 1 < rows) edges.emplace_back(v, v + columns);
        }
    return make_dual_graph(std::vector<std::int64_t>(columns * rows, 1), edges);
}

// Vertical strips on a board with random people.
SearchProblem strips(std::uint32_t side, std::uint32_t districts, std::uint64_t seed) {
    SearchProblem p;
    p.graph = board(side, side);
    p.districts = districts;
    Random random(seed);
    SearchLoad people{{}, 0.1, 1}, tickets{{}, 0.3, 0.5};
    for (Node v = 0; v < p.graph.nodes(); ++v) {
        people.amount.push_back(random.between(1, 100) * (v % side < side / 2 ? 3 : 1));
        tickets.amount.push_back(random.between(0, 9));
        p.start.push_back((v % side) * districts / side);
    }
    p.stay = people.amount;
    p.was = p.start;
    p.loads = {people, tickets};
    p.border_cost.assign(p.graph.edges(), 1);
    return p;
}

TEST(PlanSearch, EveryPlanIsLegalAndNoneDominatesAnother) {
    const SearchProblem p = strips(12, 6, 1);
    const PlanFront front = search_plans(p, {.steps = 200'000});
    ASSERT_GE(front.plans.size(), 3U);
    for (const FoundPlan& a : front.plans) {
        EXPECT_EQ(fault_of(p.graph, a.plan, p.districts, {0, INT64_MAX}), std::nullopt);
        EXPECT_EQ(a.score, score_of(p, a.plan));
        for (const FoundPlan& b : front.plans) EXPECT_FALSE(dominates(a.score, b.score));
    }
    EXPECT_LE(front.plans.front().score.imbalance, 1);  // within tolerance where the start is far off
    EXPECT_GT(score_of(p, p.start).imbalance, 3);
    std::int64_t least = INT64_MAX;
    for (const FoundPlan& f : front.plans) least = std::min(least, f.score.moved);
    EXPECT_LT(least, front.plans.front().score.moved);
}

TEST(PlanSearch, ScoresAreWhatTheySay) {
    const SearchProblem p = strips(6, 2, 3);
    const PlanScore s = score_of(p, p.start);
    EXPECT_DOUBLE_EQ(s.border, 6);
    EXPECT_EQ(s.moved, 0);
    const auto sums = district_weights(make_dual_graph(p.loads[0].amount, {}), p.start, 2);
    const double mean = static_cast<double>(sums[0] + sums[1]) / 2;
    EXPECT_DOUBLE_EQ(s.worst[0], std::abs(static_cast<double>(sums[0]) / mean - 1));
}

TEST(PlanSearch, ALoadThatIsNowhereIsEven) {
    SearchProblem p = strips(6, 2, 3);
    const double people = score_of(p, p.start).worst[0];
    p.loads[1].amount.assign(p.graph.nodes(), 0);
    const PlanScore s = score_of(p, p.start);
    EXPECT_EQ(s.worst[1], 0);
    EXPECT_DOUBLE_EQ(s.imbalance, people / 0.1);
}

TEST(PlanSearch, SameSeedSamePlansWhateverElse) {
    const SearchProblem p = strips(10, 4, 5);
    const PlanFront a = search_plans(p, {.steps = 40'000, .seed = 9}), b = search_plans(p, {.steps = 40'000, .seed = 9});
    ASSERT_EQ(a.plans.size(), b.plans.size());
    for (std::size_t i = 0; i < a.plans.size(); ++i) EXPECT_EQ(a.plans[i].plan, b.plans[i].plan);
    EXPECT_FALSE(a.cut_short);
}

TEST(PlanSearch, FixedNodesAndClosedDistrictsStay) {
    SearchProblem p = strips(10, 5, 7);
    p.closed = {true, false, false, false, false};
    p.fixed.assign(p.graph.nodes(), false);
    for (Node v = 0; v < p.graph.nodes(); v += 7) p.fixed[v] = true;
    for (const FoundPlan& f : search_plans(p, {.steps = 60'000}).plans)
        for (Node v = 0; v < f.plan.size(); ++v) {
            if (p.fixed[v]) {
                EXPECT_EQ(f.plan[v], p.start[v]);
            }
            EXPECT_EQ(f.plan[v] == 0, p.start[v] == 0);
        }
}

TEST(PlanSearch, NeverMovesMoreThanAllowed) {
    SearchProblem p = strips(10, 5, 11);
    p.most_moved = 600;
    for (const FoundPlan& f : search_plans(p, {.steps = 60'000}).plans) EXPECT_LE(f.score.moved, 600);
}

TEST(PlanSearch, GroupsAreKeptTogetherWhenThatCostsLittle) {
    SearchProblem p = strips(12, 4, 13);
    p.group.assign(p.graph.nodes(), no_district);
    for (Node v = 0; v < p.graph.nodes(); ++v) p.group[v] = (v / 12 / 3) * 4 + (v % 12) / 3;  // sixteen blocks of nine
    p.group_least.assign(16, 1);
    for (SearchLoad& load : p.loads) load.tolerance = 0.6;
    std::uint32_t fewest = 99;
    for (const FoundPlan& f : search_plans(p, {.steps = 200'000}).plans) fewest = std::min(fewest, f.score.needless_cuts);
    EXPECT_EQ(fewest, 0U);
}

TEST(PlanSearch, RefusesWhatDoesNotFit) {
    SearchProblem p = strips(6, 3, 1);
    p.border_cost.pop_back();
    EXPECT_THROW(search_plans(p), Error);
    p = strips(6, 3, 1);
    std::swap(p.start[0], p.start[5]);
    EXPECT_THROW(search_plans(p), Error);
}

// The least energy over all plans and all names of their districts.
double by_all_plans(const detail::SearchFrame& frame, const detail::SearchWeights& weights) {
    const SearchProblem& p = frame.problem;
    double best = 1e300;
    std::vector<std::uint32_t> name(p.districts);
    enumerate_plans(p.graph, p.districts, {0, static_cast<std::int64_t>(p.graph.nodes())}, [&](const Plan& plan) {
        std::iota(name.begin(), name.end(), 0U);
        do {
            Plan named = plan;
            for (std::uint32_t& d : named) d = name[d];
            best = std::min(best, detail::SearchState(frame, weights, named).energy());
        } while (std::next_permutation(name.begin(), name.end()));
    });
    return best;
}

TEST(ResolveRegion, IsTheBestOfAllPartitions) {
    int improved = 0;
    for (std::uint32_t districts = 2; districts <= 4; ++districts)
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            SearchProblem p = strips(4, districts, seed);
            if (districts == 4) {  // fewer nodes, or listing all plans takes long
                p.graph = board(4, 3);
                for (auto* list : {&p.start, &p.was}) list->resize(12);
                for (auto* list : {&p.stay, &p.loads[0].amount, &p.loads[1].amount}) list->resize(12);
                p.border_cost.resize(p.graph.edges());
            }
            const std::size_t n = p.graph.nodes();
            Random random(seed);
            for (double& cost : p.border_cost) cost = random.uniform();
            p.was[random.below(n)] = no_district;
            p.group.assign(n, no_district);
            for (Node v = 0; v < n; ++v) p.group[v] = v / 4;
            p.group_least.assign(4, 1);
            const detail::SearchFrame frame(p);
            const detail::SearchWeights weights{10, 40, 0.5, 0.5 * static_cast<double>(seed % 3), 0.2};
            const double best = by_all_plans(frame, weights);
            std::vector<std::uint32_t> all(districts);
            std::iota(all.begin(), all.end(), 0U);
            detail::SearchState state(frame, weights, p.start);
            const detail::RegionAnswer answer = resolve_region(state, all, {.most_states = 5'000'000});
            EXPECT_TRUE(answer.exact && answer.whole);
            improved += answer.improved;
            EXPECT_NEAR(state.energy(), best, 1e-9) << districts << " districts, seed " << seed;
            EXPECT_NEAR(detail::SearchState(frame, weights, state.plan()).energy(), state.energy(), 1e-9);
            EXPECT_EQ(fault_of(p.graph, state.plan(), districts, {0, INT64_MAX}), std::nullopt);
            EXPECT_FALSE(resolve_region(state, all, {.most_states = 5'000'000}).improved);
        }
    EXPECT_GT(improved, 12);
}

TEST(ResolveRegion, OfLargeRegionsIsLegalAndNeverWorse) {
    int improved = 0, exact = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        SearchProblem p = strips(12, 6, seed);
        for (Node v = 0; v < p.graph.nodes(); ++v) p.start[v] = v / 12 / 4 * 2 + v % 12 / 6;
        p.was = p.start;
        const detail::SearchFrame frame(p);
        detail::SearchState state(frame, {10, 60, 0.3, 0.1, 1}, p.start);
        for (const std::vector<std::uint32_t>& region : {std::vector<std::uint32_t>{0, 1, 2}, {2, 3, 4, 5}, {1, 3}}) {
            const double before = state.energy();
            const Plan was = state.plan();
            const detail::RegionAnswer answer = resolve_region(state, region, {.most_states = 20'000, .most_pieces = 24});
            improved += answer.improved;
            exact += answer.exact;
            if (answer.improved) {
                EXPECT_LT(state.energy(), before);
            } else {
                EXPECT_EQ(state.plan(), was);
            }
            EXPECT_NEAR(detail::SearchState(frame, state.weights(), state.plan()).energy(), state.energy(), 1e-9);
            EXPECT_EQ(fault_of(p.graph, state.plan(), 6, {0, INT64_MAX}), std::nullopt);
            for (Node v = 0; v < was.size(); ++v)
                if (std::find(region.begin(), region.end(), was[v]) == region.end()) {
                    EXPECT_EQ(state.plan()[v], was[v]);
                }
        }
    }
    EXPECT_GE(improved, 12);
    EXPECT_GE(exact, 24);
}

TEST(ResolveRegion, LeavesAloneWhatItMayNotTouch) {
    SearchProblem p = strips(6, 3, 1);
    p.closed = {true, false, false};
    const detail::SearchFrame frame(p);
    detail::SearchState state(frame, {}, p.start);
    const std::vector<std::uint32_t> with_closed{0, 1}, apart{0, 2}, one{1};
    for (const auto& region : {with_closed, apart, one}) {
        const detail::RegionAnswer answer = resolve_region(state, region);
        EXPECT_FALSE(answer.improved || answer.exact);
    }
    EXPECT_EQ(state.plan(), p.start);
}

// Pieces: what is left behind hangs together, and so does what went.
TEST(SearchState, MovesKeepPlansContiguousAndFiguresExact) {
    SearchProblem p = strips(9, 5, 21);
    const detail::SearchFrame frame(p);
    detail::SearchState state(frame, {3, 9, 1, 1, 1}, p.start);
    Random random(4);
    std::vector<Node> piece;
    int moves = 0;
    for (int i = 0; i < 20000; ++i) {
        const Node v = static_cast<Node>(random.below(81));
        const auto beside = p.graph.neighbours(v);
        const std::uint32_t to = state.plan()[beside[random.below(beside.size())]];
        if (to == state.plan()[v]) continue;
        state.piece_of(v, piece);
        if (piece.empty()) continue;
        state.move(piece, to);
        ++moves;
        if (moves % 50 != 0) continue;
        ASSERT_EQ(fault_of(p.graph, state.plan(), 5, {0, INT64_MAX}), std::nullopt);
        ASSERT_NEAR(state.energy(), detail::SearchState(frame, {3, 9, 1, 1, 1}, state.plan()).energy(), 1e-9);
    }
    EXPECT_GT(moves, 2000);
}

TEST(Relabel, KeepsTheNamesOfMostPeople) {
    //      people  10 20 30 40;  was 0 0 1 1;  now 1 1 0 0 -> names turned
    EXPECT_THAT(relabel({1, 1, 0, 0}, 2, {0, 0, 1, 1}, 2, {10, 20, 30, 40}), testing::ElementsAre(1, 0));
    // A third district is new; an old name that is gone falls away.
    EXPECT_THAT(relabel({0, 1, 2, 2}, 3, {0, 0, 1, 1}, 2, {10, 20, 30, 40}), testing::ElementsAre(no_district, 0, 1));
    EXPECT_THAT(relabel({0, 0, 0, 0}, 1, {0, 0, 1, 1}, 2, {10, 20, 30, 40}), testing::ElementsAre(1));
}

TEST(Relabel, IsBestAmongAllPermutations) {
    Random random(3);
    for (int round = 0; round < 30; ++round) {
        Plan plan;
        std::vector<std::uint32_t> was;
        std::vector<std::int64_t> stay;
        for (int v = 0; v < 20; ++v) {
            plan.push_back(static_cast<std::uint32_t>(random.below(4)));
            was.push_back(static_cast<std::uint32_t>(random.below(4)));
            stay.push_back(random.between(1, 50));
        }
        const auto stays = [&](const std::vector<std::uint32_t>& name) {
            std::int64_t sum = 0;
            for (int v = 0; v < 20; ++v)
                if (name[plan[v]] == was[v]) sum += stay[v];
            return sum;
        };
        std::vector<std::uint32_t> order{0, 1, 2, 3};
        std::int64_t best = 0;
        do best = std::max(best, stays(order));
        while (std::next_permutation(order.begin(), order.end()));
        EXPECT_EQ(stays(relabel(plan, 4, was, 4, stay)), best);
    }
}

}  // namespace
}  // namespace wangge
