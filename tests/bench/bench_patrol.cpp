// Sweeping real street networks with three teams (osm-mmkcpp): how far the longest round lies above the rigorous bound.
//
//   bench_patrol [seconds] [file.wrpp ...]      default: the three networks of the reference data, 1 s each
//
// One JSON line a case: bench, case, value, unit, gate, pass. A file has lines `( u, v ) coste a b` (metres, both ways equal).

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/patrol/lower_bound.h"
#include "engine/patrol/plan_rounds.h"
#include "tests/patrol/postman_file.h"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void print(const std::string& name, const std::string& what, double value, const std::string& unit, double gate, bool pass) {
    std::cout << nlohmann::json{{"bench", "patrol"}, {"case", name + " " + what}, {"value", value}, {"unit", unit}, {"gate", gate},
                                {"pass", pass}}
                     .dump()
              << std::endl;
}

// Gates of the targets: percent above the bound, and the seconds they allow.
struct Gate {
    double percent = 3, seconds = 10;
};

Gate gate_of(const std::string& name) {
    if (name == "cph300") return {1, 1};
    if (name == "monaco500") return {3, 10};
    if (name == "cph1000") return {3, 30};
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> files;
    double seconds = 0;
    for (int i = 1; i < argc; ++i) {
        char* end = nullptr;
        const double number = std::strtod(argv[i], &end);
        if (*end == 0)
            seconds = number;
        else
            files.push_back(argv[i]);
    }
    if (files.empty()) {
        const char* data = std::getenv("WANGGE_REFERENCE_DATA");
        const std::string folder = std::string(data ? data : "../shared/data") + "/routing/osm-mmkcpp/";
        for (const char* name : {"cph300", "monaco500", "cph1000"}) files.push_back(folder + name + ".wrpp");
    }
    for (const std::string& file : files) {
        const std::string name = std::filesystem::path(file).stem().string();
        std::ifstream stream(file);
        if (!stream) {
            std::cerr << file << " is absent: not measured\n";
            continue;
        }
        const wangge::RoundProblem problem = wangge::read_postman(stream, 3);
        const Gate gate = gate_of(name);
        const auto bound_start = Clock::now();
        const wangge::LowerBound bound = wangge::lower_bound(problem);
        const double bound_s = seconds_since(bound_start);
        const auto start = Clock::now();
        const double wish_s = seconds > 0 ? seconds : gate.seconds;
        wangge::RoundSearch search;
        search.iterations = wangge::iterations_for(problem, wish_s);
        const wangge::Rounds rounds = wangge::plan_rounds(problem, search);
        const double took_s = seconds_since(start);
        verify(problem, rounds);
        const double percent = 100 * (rounds.longest_s / bound.seconds - 1);
        print(name, "above bound, k 3", percent, "%", gate.percent, percent <= gate.percent);
        print(name, "search time", took_s, "s", gate.seconds, took_s <= gate.seconds);
        print(name, "bound", bound.seconds, "m", 0, true);
        print(name, "bound time", bound_s, "s", gate.seconds, bound_s <= gate.seconds);
    }
}
