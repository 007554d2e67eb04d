// Everything about redrawing grids that has a figure in docs/benchmarks.md.
//
//   bench_districting [FILES] [--part NAME]... [--objective cut-edges|moment-of-inertia] [--seconds S] [--out plan.json]
//                     [--edits N] [--seed N]
//
// Without FILES every part runs on what it makes itself and on the reference data. With FILES (graphs) only the search part runs.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/bench/districting/parts.h"

namespace wangge::bench {

namespace {

std::map<std::string, void (*)(const Arguments&)>& parts() {
    static std::map<std::string, void (*)(const Arguments&)> all;
    return all;
}

}  // namespace

Part::Part(const char* name, void (*run)(const Arguments&)) {
    parts()[name] = run;
}

double cpu_ms() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

void print_case(const std::string& name, double value, const std::string& unit, std::optional<Limit> gate) {
    nlohmann::json line{{"bench", "districting"}, {"case", name},    {"value", value},
                        {"unit", unit},           {"gate", nullptr}, {"pass", true}};
    if (gate) {
        line["gate"] = gate->value;
        line["pass"] = gate->sense == Limit::at_most ? value <= gate->value : value >= gate->value;
    }
    std::cout << line.dump() << std::endl;
}

void print_latency(const std::string& name, std::vector<double> times_ms, double gate_ms) {
    if (times_ms.empty()) return;
    std::sort(times_ms.begin(), times_ms.end());
    print_case(name + " p50", times_ms[times_ms.size() / 2], "ms");
    print_case(name + " p99", times_ms[times_ms.size() * 99 / 100], "ms", Limit{gate_ms});
}

std::string reference_file(const std::string& path) {
    const char* given = std::getenv("WANGGE_REFERENCE_DATA");
    const std::filesystem::path file = std::filesystem::path(given != nullptr ? given : "../shared/data") / path;
    if (std::filesystem::exists(file)) return file.string();
    std::cerr << "No reference data at " << file << " (WANGGE_REFERENCE_DATA); what needs it is left out.\n";
    return {};
}

}  // namespace wangge::bench

int main(int argc, char** argv) {
    using namespace wangge::bench;
    CLI::App app("Benchmarks of redrawing grids");
    Arguments arguments;
    std::vector<std::string> chosen;
    app.add_option("FILES", arguments.files, "graph files")->check(CLI::ExistingFile);
    app.add_option("--part", chosen, "only this part");
    app.add_option("--objective", arguments.objective)->check(CLI::IsMember({"cut-edges", "moment-of-inertia"}));
    app.add_option("--seconds", arguments.seconds)->check(CLI::PositiveNumber);
    app.add_option("--out", arguments.out, "where the plan found is written");
    app.add_option("--edits", arguments.edits)->check(CLI::PositiveNumber);
    app.add_option("--seed", arguments.seed);
    CLI11_PARSE(app, argc, argv);
    if (!arguments.files.empty() && chosen.empty()) chosen = {"search"};
    for (const auto& [name, run] : parts())
        if (chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end()) run(arguments);
}
