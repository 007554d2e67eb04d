// Sweeping real street networks with k teams (routing/osm-mmkcpp): the bound is the known exact postman length divided by k, and
// plans lie near it. How near in how much time is measured by tests/bench/bench_patrol.cpp.

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/patrol/lower_bound.h"
#include "engine/patrol/plan_rounds.h"
#include "tests/patrol/postman_file.h"

namespace wangge {
namespace {

std::string routing_data() {
    const char* path = std::getenv("WANGGE_REFERENCE_DATA");
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    return (path ? std::string(path) : std::string(source ? source : ".") + "/../shared/data") + "/routing/";
}

TEST(OsmMmkcpp, BoundsAreTheKnownOnesAndPlansAreNear) {
    std::ifstream bounds(routing_data() + "bounds-osm-mmkcpp.csv");
    std::string line;
    if (!std::getline(bounds, line)) {
        std::cout << "reference data absent: the street networks were not swept\n";
        return;
    }
    while (std::getline(bounds, line)) {
        std::vector<std::string> fields;
        std::stringstream row(line);
        for (std::string field; std::getline(row, field, ',');) fields.push_back(field);
        const int k = std::stoi(fields[5]);
        if (fields[0] == "cph1000" && k != 3) continue;  // reading it takes a while
        std::ifstream file(routing_data() + "osm-mmkcpp/" + fields[0] + ".wrpp");
        ASSERT_TRUE(file) << fields[0];
        const RoundProblem problem = read_postman(file, k);
        EXPECT_EQ(problem.tasks.size(), std::stoul(fields[2]));
        const double bound_m = lower_bound(problem).seconds;
        EXPECT_EQ(std::ceil(bound_m - 1e-6), std::stod(fields[6])) << fields[0] << " k " << k;
        if (fields[0] != "cph300") continue;
        const Rounds rounds = plan_rounds(problem, {1, 4000});
        verify(problem, rounds);
        EXPECT_LE(rounds.longest_s, 1.12 * bound_m) << "k " << k;
    }
}

}  // namespace
}  // namespace wangge
