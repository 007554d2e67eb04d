// Random plans: steps a second of the ReCom chains, and how far their samples lie from the exact laws of small maps.

#include <atomic>
#include <cmath>
#include <ctime>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/districting/ensemble.h"
#include "engine/districting/initial_plan.h"
#include "engine/districting/recom.h"
#include "engine/districting/reversible_recom.h"
#include "tests/bench/districting/parts.h"

namespace wangge::bench {

namespace {

DualGraph read_graph(const std::string& file) {
    const nlohmann::json json = nlohmann::json::parse(std::ifstream(file));
    std::vector<std::int64_t> weights;
    for (const auto& node : json.at("nodes")) weights.push_back(node.at("pop").get<std::int64_t>());
    std::vector<std::pair<Node, Node>> edges;
    for (const auto& edge : json.at("edges")) edges.emplace_back(edge.at(0).get<Node>(), edge.at(1).get<Node>());
    return make_dual_graph(std::move(weights), std::move(edges));
}

DualGraph board(std::uint32_t columns, std::uint32_t rows) {
    std::vector<std::pair<Node, Node>> edges;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c) {
            const Node v = r * columns + c;
            if (c + 1 < columns) edges.emplace_back(v, v + 1);
            if (r + 1 < rows) edges.emplace_back(v, v + columns);
        }
    return make_dual_graph(std::vector<std::int64_t>(std::size_t{columns} * rows, 1), edges);
}

// As large as Pennsylvania's tracts: 3,216 nodes, 8,600 edges. A board of 67 x 48 with one diagonal in nearly every square (which
// of the two is chance), people as uneven as tracts are.
DualGraph tracts_like() {
    constexpr std::uint32_t columns = 67, rows = 48;
    Random random(42);
    std::vector<std::pair<Node, Node>> edges;
    std::vector<std::int64_t> weights;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::uint32_t c = 0; c < columns; ++c) {
            const Node v = r * columns + c;
            weights.push_back(random.between(1500, 6500));
            if (c + 1 < columns) edges.emplace_back(v, v + 1);
            if (r + 1 < rows) edges.emplace_back(v, v + columns);
            if (c + 1 == columns || r + 1 == rows || random.chance(0.27)) continue;
            if (random.chance(0.5))
                edges.emplace_back(v, v + columns + 1);
            else
                edges.emplace_back(v + 1, v + columns);
        }
    return make_dual_graph(std::move(weights), std::move(edges));
}

// A step is a tree drawn, with a legal cut or without, as in other programs; the gate is put to those that lead to a new plan, of
// which there are 3 to 13 times fewer.
void rate(const std::string& name, const DualGraph& graph, std::uint32_t k, double tolerance, double gate, std::uint64_t seed) {
    const WeightLimits limits = limits_within(graph, k, tolerance);
    const double start = cpu_ms();
    const std::optional<Plan> plan = initial_plan(graph, k, limits, {.seed = seed});
    print_case("initial plan, " + name, cpu_ms() - start, "ms");
    if (!plan) return;
    for (const TreeLaw law : {TreeLaw::uniform, TreeLaw::random_weights}) {
        Recom chain(graph, *plan, k, limits, {.tree = law, .seed = seed});
        for (int i = 0; i < 100; ++i) chain.step();
        const std::uint64_t changes = chain.changes(), trees = chain.trees();
        std::uint64_t broken = 0;
        double spent = 0;
        while (spent < 1500) {
            const double begin = cpu_ms();
            for (int i = 0; i < 50; ++i) chain.step();
            spent += cpu_ms() - begin;
            broken += fault_of(graph, chain.plan(), k, limits) ? 1 : 0;
        }
        const bool uniform = law == TreeLaw::uniform;
        const std::string title = "recom, " + name + (uniform ? "" : ", minimum trees");
        print_case(title + ", new plans", static_cast<double>(chain.changes() - changes) / spent * 1000, "1/s",
                   uniform ? std::optional(Limit{gate, Limit::at_least}) : std::nullopt);
        print_case(title + ", trees", static_cast<double>(chain.trees() - trees) / spent * 1000, "1/s");
        print_case(title + ", broken", static_cast<double>(broken), "plans", Limit{0, Limit::at_most});
    }
}

// How many independent plans a second of processor time is worth.
void ensemble_rate(const std::string& name, const DualGraph& graph, std::uint32_t k, double tolerance, std::uint64_t seed) {
    std::atomic<std::uint64_t> broken{0};
    const WeightLimits limits = limits_within(graph, k, tolerance);
    const PlanMetric fault{"fault", [&](const Plan& plan) {
                               if (fault_of(graph, plan, k, limits)) ++broken;
                               return 0.0;
                           }};
    const std::clock_t begin = std::clock();  // of all threads
    const Ensemble e = draw_ensemble(graph, k, limits, {cut_edges_metric(graph), fault},
                                     {.chains = 4, .burn_in = 1000, .samples = 2500, .thinning = 4, .seed = seed});
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    const MetricSummary cut = summarise(e).front();
    print_case("ensemble, " + name + ", R-hat of cut edges", cut.r_hat, "", Limit{1.01, Limit::at_most});
    print_case("ensemble, " + name + ", effective samples", cut.effective_samples / seconds, "1/s");
    print_case("ensemble, " + name + ", broken", static_cast<double>(broken), "of 10000 plans", Limit{0, Limit::at_most});
}

struct Law {
    std::string name;
    DualGraph graph;
    std::uint32_t districts = 0;
    WeightLimits limits;
    std::map<std::size_t, double> exact;  // by cut edges
    double distance = 1, trees = 0, seconds = 0;
    std::uint64_t broken = 0, changes = 0;
};

// Rows of a table of the ensemble folder that begin with `key`; then cut edges, plans, trees.
void read_law(Law& law, const std::string& table, const std::string& key) {
    std::ifstream in(reference_file("districting/ensemble/" + table));
    double sum = 0;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(key + ",")) continue;
        std::istringstream rest(line.substr(key.size() + 1));
        std::size_t cut = 0;
        double plans = 0, trees = 0;
        char comma = 0;
        rest >> cut >> comma >> plans >> comma >> trees;
        sum += law.exact[cut] = trees;
    }
    for (auto& [cut, share] : law.exact) share /= sum;
}

void sample(Law& law, std::uint64_t steps, std::uint64_t seed) {
    const double begin = cpu_ms();
    ReversibleRecom chain(law.graph, initial_plan(law.graph, law.districts, law.limits, {.seed = seed}).value(), law.districts,
                          law.limits, {.seed = seed});
    for (int i = 0; i < 1000; ++i) chain.step();
    std::vector<std::uint64_t> drawn(law.graph.edges() + 1, 0);
    for (std::uint64_t i = 0; i < steps; ++i) {
        if (chain.step() && fault_of(law.graph, chain.plan(), law.districts, law.limits)) ++law.broken;
        ++drawn[chain.cut_edges()];
    }
    law.distance = 0;
    for (std::size_t cut = 0; cut < drawn.size(); ++cut) {
        const auto it = law.exact.find(cut);
        const double exact = it == law.exact.end() ? 0 : it->second;
        law.distance += std::abs(exact - static_cast<double>(drawn[cut]) / static_cast<double>(steps)) / 2;
    }
    law.trees = static_cast<double>(chain.trees()) / static_cast<double>(steps);
    law.changes = chain.changes();
    law.seconds = (cpu_ms() - begin) / 1000;
}

void laws(std::uint64_t seed) {
    const std::string file = reference_file("districting/ensemble/fl25_graph.json");
    if (file.empty()) return;
    std::vector<Law> all;
    for (const auto& [side, part] : {std::pair{4U, 4U}, {4U, 8U}, {5U, 5U}, {6U, 6U}}) {
        const std::string grid = std::to_string(side) + "x" + std::to_string(side);
        Law& law = all.emplace_back();
        law.name = grid + " in parts of " + std::to_string(part);
        law.graph = board(side, side);
        law.districts = side * side / part;
        law.limits = {part, part};
        read_law(law, "grid_exact_partitions.csv", grid + "," + std::to_string(part));
    }
    for (const std::string tolerance : {"0.05", "0.2", "all"}) {
        Law& law = all.emplace_back();
        law.name = "fl25 in 3, tolerance " + tolerance;
        law.graph = read_graph(file);
        law.districts = 3;
        law.limits =
            tolerance == "all" ? WeightLimits{0, total_weight(law.graph)} : limits_within(law.graph, 3, std::stod(tolerance));
        read_law(law, "fl25_k3_exact.csv", tolerance);
    }
    constexpr std::uint64_t steps = 10'000'000;
    parallel_chunks(all.size(), 1, [&](std::size_t i, std::size_t) { sample(all[i], steps, seed); });
    std::uint64_t broken = 0, changes = 0;
    for (const Law& law : all) {
        print_case("reversible recom, " + law.name + ", total variation at 10^7 steps", 100 * law.distance, "%",
                   Limit{1, Limit::at_most});
        print_case("reversible recom, " + law.name + ", steps", static_cast<double>(steps) / law.seconds, "1/s");
        broken += law.broken;
        changes += law.changes;
    }
    print_case("reversible recom, new plans checked", static_cast<double>(changes), "plans");
    print_case("reversible recom, broken", static_cast<double>(broken), "plans", Limit{0, Limit::at_most});
}

void run(const Arguments& arguments) {
    const std::uint64_t seed = arguments.seed;
    if (const std::string file = reference_file("districting/graphs/IA_county.json"); !file.empty()) {
        const DualGraph iowa = read_graph(file);
        rate("Iowa counties (99) k 4, 1 %", iowa, 4, 0.01, 24000, seed);
        ensemble_rate("Iowa counties (99) k 4, 1 %", iowa, 4, 0.01, seed);
    }
    rate("50x50 board k 10, 1 %", board(50, 50), 10, 0.01, 7000, seed);
    rate("map like tracts (3,216 nodes, 8,600 edges) k 18, 2 %", tracts_like(), 18, 0.02, 4000, seed);
    if (const std::string file = reference_file("districting/graphs/AR_blockgroup.json"); !file.empty())
        rate("Arkansas block groups (2,294) k 4, 1 %", read_graph(file), 4, 0.01, 4000, seed);
    laws(seed);
}

const Part part("samplers", run);

}  // namespace
}  // namespace wangge::bench
