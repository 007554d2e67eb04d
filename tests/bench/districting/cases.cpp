// The reference cases of ../shared/data/districting/topology, by their stated answers and laws: PostGIS' edge moves, GEOS'
// coverages, mapshaper's messy figures. Which one fails is said on standard error.

#include <iostream>
#include <map>

#include "tests/bench/districting/parts.h"
#include "tests/grids/coverage_cases.h"
#include "tests/grids/edge_moves.h"
#include "tests/reference_data.h"

namespace wangge::bench {
namespace {

using namespace wangge::testing;

void postgis() {
    const std::string moves = reference_file("districting/topology/postgis_edge_moves.json");
    const std::string start = reference_file("districting/topology/postgis_city_data.json");
    if (moves.empty() || start.empty()) return;
    const auto outcome = edge_moves::run_moves(test::text_of(start), test::text_of(moves));
    for (const std::string& wrong : outcome.wrong) std::cerr << "PostGIS: " << wrong << "\n";
    print_case("PostGIS edge moves as expected, of " + std::to_string(outcome.steps), outcome.right, "",
               Limit{33, Limit::at_least});
}

void geos() {
    const std::string path = reference_file("districting/topology/geos_coverage_cases.json");
    if (path.empty()) return;
    const auto all = coverage::cases_of(test::text_of(path));
    coverage::Judge judge(all);
    std::map<std::string, std::pair<int, int>> kinds;  // right, of
    int right = 0;
    for (const coverage::Case& c : all) {
        const std::string fault = judge.fault_of(c);
        if (!fault.empty()) std::cerr << "GEOS: " << fault << "\n";
        auto& [good, count] = kinds[coverage::Judge::kind_of(c)];
        good += fault.empty();
        right += fault.empty();
        ++count;
    }
    for (const auto& [kind, counts] : kinds)
        print_case("GEOS coverage cases, " + kind + ", of " + std::to_string(counts.second), counts.first, "",
                   Limit{static_cast<double>(counts.second), Limit::at_least});
    print_case("GEOS coverage cases, of " + std::to_string(all.size()), right, "", Limit{74, Limit::at_least});
}

void mapshaper() {
    const std::string folder = reference_file("districting/topology/mapshaper");
    if (folder.empty()) return;
    int right = 0, count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string fault = coverage::fault_of_messy(test::text_of(entry.path()));
        if (!fault.empty()) std::cerr << "mapshaper, " << entry.path().filename() << ": " << fault << "\n";
        right += fault.empty();
        ++count;
    }
    print_case("mapshaper inputs made valid coverages, of " + std::to_string(count), right, "", Limit{16, Limit::at_least});
}

void run(const Arguments&) {
    postgis();
    geos();
    mapshaper();
}

const Part part("cases", run);

}  // namespace
}  // namespace wangge::bench
