// The coverage cases of GEOS and mapshaper's messy figures, judged by tests/grids/coverage_cases.h.

#include <gmock/gmock.h>

#include <map>

#include "tests/grids/coverage_cases.h"
#include "tests/reference_data.h"

namespace wangge::testing::coverage {
namespace {

TEST(GeosCoverage, EveryCaseIsAnsweredAsStated) {
    const auto path = test::reference("districting/topology/geos_coverage_cases.json");
    if (!path) return;
    const std::vector<Case> all = cases_of(test::text_of(*path));
    Judge judge(all);
    std::map<std::string, int> done;
    for (const Case& c : all) {
        EXPECT_EQ(judge.fault_of(c), "");
        ++done[Judge::kind_of(c)];
    }
    const std::map<std::string, int> expected{{"cleaning", 10},       {"edges", 7},    {"gaps", 1},
                                              {"simplification", 16}, {"union", 15},   {"simplification of lines", 3},
                                              {"union of lines", 3},  {"validity", 19}};
    EXPECT_EQ(done, expected);
}

TEST(MapshaperCoverage, EveryMessyInputBecomesAValidCoverage) {
    const auto folder = test::reference("districting/topology/mapshaper");
    if (!folder) return;
    int done = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        EXPECT_EQ(fault_of_messy(test::text_of(entry.path())), "") << entry.path().filename();
        ++done;
    }
    EXPECT_EQ(done, 16);
}

}  // namespace
}  // namespace wangge::testing::coverage
