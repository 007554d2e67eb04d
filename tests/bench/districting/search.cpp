// Searches against known answers: fewest cut edges, least moment of inertia, least change.
//
// Plans are looked for in the time given, then proved best, which may take a minute each.
// Without files: every graph of the reference data with a known optimum, the boards of the moment table, and the 20 x 3 x 2 least
// changes of the fl25 table. With files: those graphs. Every plan is checked by the law of plans, apart from the search. --out
// writes
// [{"name","k","objective","value","lower_bound","proven","plan":[district of each node]}], one object where there is one plan.

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/core/error.h"
#include "engine/districting/cut_edge_search.h"
#include "engine/districting/least_change.h"
#include "engine/districting/moment_of_inertia.h"
#include "tests/bench/districting/parts.h"
#include "tests/districting/reference_graph.h"

namespace {

using namespace wangge;
using namespace wangge::bench;
using wangge::test::ReferenceGraph;

// Known optima: the second column of the table that holds it, by instance; "66..79" where only bounds are known keeps the upper.
std::map<std::string, double> known(const std::string& path, std::size_t column) {
    std::map<std::string, double> values;
    if (path.empty()) return values;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
        if (cells.size() > column && std::isdigit(static_cast<unsigned char>(cells[column][0])))
            values[cells[0]] = std::stod(cells[column]);
    }
    return values;
}

double check(const ReferenceGraph& g, const Plan& plan) {
    if (plan.empty()) return 1;
    const auto fault = fault_of(g.graph, plan, g.districts, g.limits);
    if (fault) std::cerr << g.name << ": " << *fault << "\n";
    return fault ? 1 : 0;
}

nlohmann::json record(const ReferenceGraph& g, const char* objective, double value, double bound, bool proven, const Plan& plan) {
    return {{"name", g.name},   {"k", g.districts}, {"objective", objective}, {"value", value}, {"lower_bound", bound},
            {"proven", proven}, {"plan", plan}};
}

// What a proof may take; the goals are a minute for moments of inertia and two seconds for cut edges.
constexpr double proof_s = 60;

struct Found {
    double value, bound;
    bool proven;
    std::uint64_t proposals, proposals_to_best;
    Plan plan;
};

// The plan first, from nothing, with all the time; then its proof, from nothing again, timed as a whole. With one graph given there
// is one run for both.
template <class Search>
void measure(const ReferenceGraph& g, const char* objective, const Arguments& a, std::optional<double> optimum, double gate_s,
             const Search& search, nlohmann::json& out) {
    std::string name = std::string(objective) + " " + g.name;
    std::replace(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(std::string(objective).size()), '-', ' ');
    const bool apart = a.files.empty();
    const auto timed = [&](const SearchLimits& limits, double& seconds) {
        const double start = cpu_ms();
        Found found = search(limits);
        seconds = (cpu_ms() - start) / 1000;
        return found;
    };
    double plan_s = 0, whole_s = 0;
    Found found = timed({.seconds = a.seconds, .seed = a.seed, .prove = !apart}, plan_s);
    if (apart && found.proposals > 0)
        print_case(name + " time to the plan",
                   plan_s * static_cast<double>(found.proposals_to_best) / static_cast<double>(found.proposals), "s",
                   Limit{gate_s});
    whole_s = plan_s;
    double broken = check(g, found.plan);
    if (apart) {
        Found proof = timed({.seconds = proof_s, .seed = a.seed, .prove = true}, whole_s);
        if (!proof.plan.empty()) broken += check(g, proof.plan);
        found.bound = std::min(found.value, proof.bound);
        found.proven = proof.proven && proof.value <= found.value;
        if (proof.value < found.value) found = std::move(proof);
    }
    print_case(name + " broken constraints", broken, "plans", Limit{0});
    print_case(name + " value", found.value, "", std::nullopt);
    print_case(name + " lower bound", found.bound, found.proven ? "proven" : "", std::nullopt);
    if (found.proven) print_case(name + " time to plan and proof", whole_s, "s", std::nullopt);
    // Published optima are printed to a few digits.
    if (optimum) print_case(name + " above the optimum", found.value - *optimum * (1 + 1e-6), "", Limit{0});
    out.push_back(record(g, objective, found.value, found.bound, found.proven, found.plan));
}

void cut_edges_of(const ReferenceGraph& g, const Arguments& a, std::optional<double> optimum, nlohmann::json& out) {
    const auto search = [&](const SearchLimits& limits) {
        CutEdgeResult r = search_cut_edges(g.graph, g.districts, g.limits, limits);
        const double value = r.plan.empty() ? INFINITY : static_cast<double>(cut_edges(g.graph, r.plan));
        return Found{value, static_cast<double>(r.lower_bound), r.proven, r.proposals, r.proposals_to_best, std::move(r.plan)};
    };
    measure(g, "cut-edges", a, optimum, 10, search, out);
}

void moment_of(const ReferenceGraph& g, const Arguments& a, std::optional<double> optimum, nlohmann::json& out) {
    const auto search = [&](const SearchLimits& limits) {
        MomentResult r = search_moment_of_inertia(g.graph, g.costs, g.districts, g.limits, limits);
        const double value = r.plan.empty() ? INFINITY : moment_of_inertia(g.costs, r.plan, g.districts);
        return Found{value, r.lower_bound, r.proven, r.proposals, r.proposals_to_best, std::move(r.plan)};
    };
    measure(g, "moment-of-inertia", a, optimum, 5, search, out);
}

void least_changes(const std::string& graph_file, const std::string& table) {
    if (graph_file.empty() || table.empty()) return;
    const ReferenceGraph g = test::read_reference_graph(graph_file);
    std::vector<double> times;
    double wrong = 0, unproved = 0;
    for (const auto& row : test::least_change_table(table))
        for (const auto& [tolerance, by_units, want] : row.answers) {
            LeastChangeProblem p;
            p.graph = g.graph;
            p.districts = 3;
            p.plan = row.plan;
            p.loads = {{g.graph.weight, limits_within(g.graph, 3, tolerance)}};
            if (!by_units) p.cost = g.graph.weight;
            const double start = cpu_ms();
            const LeastChangeResult r = least_change(p, {.seconds = 30});
            times.push_back(cpu_ms() - start);
            wrong += r.change != want || r.plan.empty() || fault_of(g.graph, r.plan, 3, p.loads[0].limits);
            unproved += !r.proven;
        }
    print_case("least change fl25 wrong", wrong, "figures", Limit{0});
    print_case("least change fl25 without proof", unproved, "figures");
    print_latency("least change fl25", std::move(times), 50);
}

void run(const Arguments& a) {
    const auto cuts = known(reference_file("districting/optima/min_cut_edges.csv"), 4);
    const auto moments = known(reference_file("districting/optima/moment_of_inertia_counties.csv"), 4);
    const auto of = [](const std::map<std::string, double>& values, const std::string& name) {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(found->second);
    };
    nlohmann::json out = nlohmann::json::array();
    std::vector<std::string> files = a.files;
    const bool all = files.empty();
    if (all)
        for (const auto& [name, value] : cuts) files.push_back(reference_file("districting/graphs/" + name + ".json"));
    for (const std::string& file : files) {
        if (file.empty()) continue;
        const ReferenceGraph g = test::read_reference_graph(file);
        if (a.objective != "moment-of-inertia") cut_edges_of(g, a, of(cuts, g.name), out);
        if (a.objective == "moment-of-inertia" || (a.objective.empty() && (!all || moments.contains(g.name))))
            moment_of(g, a, of(moments, g.name), out);
    }
    if (all && a.objective != "cut-edges") {
        for (const auto& [size, optimum] : known(reference_file("districting/optima/grid_moment_of_inertia.csv"), 2)) {
            moment_of(test::moment_board(std::stoi(size)), a, std::ceil(optimum), out);
        }
    }
    if (all && a.objective.empty())
        least_changes(reference_file("districting/ensemble/fl25_graph.json"),
                      reference_file("districting/ensemble/fl25_min_change.csv"));
    if (!a.out.empty()) {
        std::ofstream file(a.out);
        file << (out.size() == 1 ? out[0] : out).dump() << "\n";
        if (!file) std::cerr << "Cannot write " << a.out << "\n";
    }
}

const Part part("search", run);

}  // namespace
