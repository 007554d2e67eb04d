// Known optima of county graphs and the whole table of least changes. Limited by proposals, so that a slow or busy machine finds
// the same; `./dev bench districting` measures all of them, with times.

#include <gmock/gmock.h>

#include "engine/districting/cut_edge_search.h"
#include "engine/districting/least_change.h"
#include "engine/districting/moment_of_inertia.h"
#include "tests/districting/reference_graph.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

TEST(Optima, CutEdgesOfCounties) {
    const std::pair<const char*, std::size_t> known[] = {{"ME_county", 16}, {"NM_county", 17}, {"WV_county", 23}, {"OK_county", 40},
                                                         {"IA_county", 33}, {"NH_tract", 26},  {"ME_tract", 20}};
    for (const auto& [name, optimum] : known) {
        const auto file = test::reference(std::string("districting/graphs/") + name + ".json");
        if (!file) return;
        const auto g = test::read_reference_graph(file->string());
        const auto r =
            search_cut_edges(g.graph, g.districts, g.limits, {.seconds = 0, .proposals = 3'000'000, .seed = 1, .prove = false});
        EXPECT_EQ(r.cut_edges, optimum) << name;
        EXPECT_EQ(fault_of(g.graph, r.plan, g.districts, g.limits), std::nullopt) << name;
    }
}

TEST(Optima, CutEdgesAreProved) {
    for (const char* name : {"ME_county", "NM_county", "WV_county", "ME_tract"}) {
        const auto file = test::reference(std::string("districting/graphs/") + name + ".json");
        if (!file) return;
        const auto g = test::read_reference_graph(file->string());
        const auto r = search_cut_edges(g.graph, g.districts, g.limits, {.seconds = 0, .proposals = 2'000'000});
        EXPECT_TRUE(r.proven) << name;
        EXPECT_EQ(r.lower_bound, r.cut_edges);
    }
}

TEST(Optima, MomentOfInertiaOfCountiesAndBoards) {
    const std::pair<const char*, double> known[] = {{"NM_county", 32894.5530}, {"WV_county", 11978.1864}};
    const SearchLimits limits{.seconds = 0, .proposals = 2'000'000, .seed = 1, .prove = false};
    for (const auto& [name, optimum] : known) {
        const auto file = test::reference(std::string("districting/graphs/") + name + ".json");
        if (!file) return;
        const auto g = test::read_reference_graph(file->string());
        const auto r = search_moment_of_inertia(g.graph, g.costs, g.districts, g.limits, limits);
        EXPECT_NEAR(r.moment, optimum, 1e-4) << name;
        EXPECT_EQ(fault_of(g.graph, r.plan, g.districts, g.limits), std::nullopt) << name;
    }
    for (const auto& [side, optimum] : {std::pair{5, 239524}, {7, 647977}, {11, 2351750}}) {
        const auto g = test::moment_board(side);
        EXPECT_EQ(search_moment_of_inertia(g.graph, g.costs, g.districts, g.limits, limits).moment, optimum) << side;
    }
}

TEST(Optima, MomentsOfInertiaAreProved) {
    std::vector<test::ReferenceGraph> graphs{test::moment_board(7)};
    for (const char* name : {"NM_county", "IA_county"}) {
        const auto file = test::reference(std::string("districting/graphs/") + name + ".json");
        if (!file) return;
        graphs.push_back(test::read_reference_graph(file->string()));
    }
    const double known[] = {647977, 32894.5530, 17730.5008};
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        const auto& g = graphs[i];
        const auto r = search_moment_of_inertia(g.graph, g.costs, g.districts, g.limits, {.seconds = 0, .proposals = 3'000'000});
        EXPECT_TRUE(r.proven) << g.name;
        EXPECT_NEAR(r.moment, known[i], 1e-4) << g.name;
        EXPECT_EQ(fault_of(g.graph, r.plan, g.districts, g.limits), std::nullopt) << g.name;
    }
}

TEST(Optima, LeastChangesOfTheTableAreExact) {
    const auto file = test::reference("districting/ensemble/fl25_graph.json");
    const auto table = test::reference("districting/ensemble/fl25_min_change.csv");
    if (!file || !table) return;
    const auto g = test::read_reference_graph(file->string());
    const auto rows = test::least_change_table(table->string());
    ASSERT_EQ(rows.size(), 20U);
    for (const auto& row : rows)
        for (const auto& [tolerance, by_units, want] : row.answers) {
            LeastChangeProblem p{g.graph, 3, row.plan, {{g.graph.weight, limits_within(g.graph, 3, tolerance)}}};
            if (!by_units) p.cost = g.graph.weight;
            const auto r = least_change(p, {.seconds = 0, .proposals = 50'000});
            EXPECT_EQ(r.change, want);
            EXPECT_TRUE(r.proven);
            EXPECT_EQ(fault_of(g.graph, r.plan, 3, p.loads[0].limits), std::nullopt);
        }
}

}  // namespace
}  // namespace wangge
