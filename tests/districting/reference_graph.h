#pragma once

// Graph files of the ../shared/data/districting/graphs format, the boards of its moment table, and its table of least changes, for
// tests and benchmarks.

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "engine/core/error.h"
#include "engine/districting/dual_graph.h"
#include "engine/districting/moment_of_inertia.h"

namespace wangge::test {

struct ReferenceGraph {
    std::string name;
    std::uint32_t districts = 1;
    WeightLimits limits;
    DualGraph graph;
    CentreCosts costs;  // 10^6 person km², haversine distance; empty without coordinates
};

// bad_input: not a graph file.
inline ReferenceGraph read_reference_graph(const std::string& path) {
    try {
        const auto json = nlohmann::json::parse(std::ifstream(path));
        ReferenceGraph g;
        g.name = json.at("name");
        g.districts = json.at("k");
        std::vector<std::int64_t> weights;
        std::vector<double> x, y;
        for (const auto& node : json.at("nodes")) {
            weights.push_back(node.at("pop"));
            if (!node.contains("x")) continue;
            x.push_back(node.at("x").get<double>() * std::numbers::pi / 180);
            y.push_back(node.at("y").get<double>() * std::numbers::pi / 180);
        }
        std::vector<std::pair<Node, Node>> edges;
        for (const auto& edge : json.at("edges")) edges.emplace_back(edge.at(0), edge.at(1));
        const std::size_t n = weights.size();
        g.graph = make_dual_graph(std::move(weights), std::move(edges));
        g.limits = json.contains("L") ? WeightLimits{json.at("L"), json.at("U")} : limits_within(g.graph, g.districts, 0.005);
        if (x.size() < n) return g;
        g.costs = {n, std::vector<double>(n * n)};
        for (Node v = 0; v < n; ++v)
            for (Node c = 0; c < n; ++c) {
                const double a = std::sin((y[c] - y[v]) / 2), b = std::sin((x[c] - x[v]) / 2);
                const double d = 2 * 6371.0088 * std::asin(std::sqrt(a * a + std::cos(y[v]) * std::cos(y[c]) * b * b));
                g.costs.value[v * n + c] = static_cast<double>(g.graph.weight[v]) * d * d / 1e6;
            }
        return g;
    } catch (const nlohmann::json::exception& e) {
        throw Error(ErrorKind::bad_input, std::string("Not a graph file: ") + e.what()).with("file", path);
    }
}

// A board of unit cells, rook neighbours.
inline DualGraph board(int columns, int rows) {
    std::vector<std::pair<Node, Node>> edges;
    for (int v = 0; v < columns * rows; ++v) {
        if (v % columns + 1 < columns) edges.emplace_back(v, v + 1);
        if (v + columns < columns * rows) edges.emplace_back(v, v + columns);
    }
    return make_dual_graph(std::vector<std::int64_t>(static_cast<std::size_t>(columns) * rows, 1), std::move(edges));
}

// The board of the moment table: side x side cells in as many districts of as many cells, cost floor(100 distance)².
inline ReferenceGraph moment_board(int side) {
    ReferenceGraph g{"board_" + std::to_string(side), static_cast<std::uint32_t>(side), {side, side}, board(side, side), {}};
    const std::size_t n = g.graph.nodes();
    g.costs = {n, std::vector<double>(n * n)};
    for (int v = 0; v < side * side; ++v)
        for (int c = 0; c < side * side; ++c) {
            const double d = std::floor(100 * std::sqrt(std::pow(v % side - c % side, 2) + std::pow(v / side - c / side, 2)));
            g.costs.value[v * n + c] = d * d;
        }
    return g;
}

struct LeastChangeRow {
    Plan plan;
    std::vector<std::tuple<double, bool, std::int64_t>> answers;  // tolerance, units counted (else people), least change
};

inline std::vector<LeastChangeRow> least_change_table(const std::string& path) {
    std::vector<LeastChangeRow> rows;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || std::isdigit(static_cast<unsigned char>(line[0])) == 0) continue;
        std::vector<std::string> cells;
        std::istringstream text(line);
        for (std::string cell; std::getline(text, cell, ',');) cells.push_back(cell);
        LeastChangeRow row;
        for (const char c : cells.at(8))
            if (c >= '0' && c <= '9') row.plan.push_back(static_cast<std::uint32_t>(c - '0'));
        const double tolerances[] = {0.01, 0.02, 0.05};
        for (int t = 0; t < 3; ++t)
            for (int people = 0; people < 2; ++people)
                row.answers.emplace_back(tolerances[t], people == 0, std::stoll(cells.at(2 + 2 * t + people)));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace wangge::test
