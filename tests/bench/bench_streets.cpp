// Building and searching walkable networks.
//
//   bench_streets [file.wrpp ...]      default: a town of 40 x 40 blocks and the networks of routing/osm-mmkcpp
//
// One JSON line a case: bench, case, value, unit, gate, pass. The gates are those of the streets part of the targets, for which
// contraction hierarchies are a later step: what fails here says how far there is to go.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/patrol/matching/perfect_matching.h"
#include "engine/streets/distance_table.h"
#include "engine/streets/snap.h"
#include "tests/patrol/postman_file.h"
#include "tests/streets/street_fixtures.h"

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_of(const auto& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const std::string& name, double value, const std::string& unit, double gate) {
    std::cout << nlohmann::json{{"bench", "streets"}, {"case", name}, {"value", value},
                                {"unit", unit},       {"gate", gate}, {"pass", gate <= 0 || value <= gate}}
                     .dump()
              << std::endl;
}

void town() {
    wangge::Random random(1);
    const wangge::Community community = wangge::testing_streets::street_grid(90, 90, 60, random);
    wangge::Network network;
    print("build, " + std::to_string(community.streets.size()) + " streets",
          milliseconds_of([&] { network = wangge::build_network(community); }), "ms", 500);
    std::vector<wangge::NetworkPosition> places;
    for (int i = 0; i < 1000; ++i) places.push_back({static_cast<std::uint32_t>(random.below(network.edges())), 0});
    const std::string nodes = std::to_string(network.nodes()) + " nodes";
    const double walk_ms = milliseconds_of([&] {
        for (int i = 0; i < 50; ++i) wangge::shortest_walk(network, places[i], places[i + 1]);
    });
    print("one walk, " + nodes, 1000 * walk_ms / 50, "us", 10);
    print("1000 x 1000 table, " + nodes, milliseconds_of([&] { wangge::distance_table(network, places, places); }), "ms", 30);
    const wangge::StreetSnapper snapper(network);
    const double snap_ms = milliseconds_of([&] {
        for (int i = 0; i < 2000; ++i) snapper.snap({random.uniform(0, 5000), random.uniform(0, 5000)});
    });
    print("one snap, " + nodes, 1000 * snap_ms / 2000, "us", 0);
}

void postman(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        std::cerr << path << " is absent: not measured\n";
        return;
    }
    const wangge::RoundProblem problem = wangge::read_postman(file, 1);
    std::vector<int> degree(problem.terminals, 0);
    for (const wangge::RoundTask& task : problem.tasks) {
        ++degree[task.a];
        ++degree[task.b];
    }
    std::vector<std::uint32_t> odd;
    for (std::uint32_t v = 0; v < problem.terminals; ++v)
        if (degree[v] % 2) odd.push_back(v);
    std::vector<std::int64_t> weights;
    for (const std::uint32_t u : odd)
        for (const std::uint32_t v : odd) weights.push_back(static_cast<std::int64_t>(problem.distance_m(u, v)));
    const double ms = milliseconds_of([&] { wangge::minimum_perfect_matching(odd.size(), weights); });
    print("matching of " + std::to_string(odd.size()) + " odd nodes, " + std::filesystem::path(path).stem().string(), ms, "ms",
          100);
}

}  // namespace

int main(int argc, char** argv) {
    town();
    std::vector<std::string> files(argv + 1, argv + argc);
    if (files.empty()) {
        const char* data = std::getenv("WANGGE_REFERENCE_DATA");
        const std::string folder = std::string(data ? data : "../shared/data") + "/routing/osm-mmkcpp/";
        for (const char* name : {"cph300", "monaco500", "cph1000"}) files.push_back(folder + name + ".wrpp");
    }
    for (const std::string& file : files) postman(file);
}
