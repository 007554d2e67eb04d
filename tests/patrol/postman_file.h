#pragma once

// Reads the windy postman lists of the routing reference data as a RoundProblem: every required edge is swept once, speeds are
// 1 m/s, so that seconds are metres; `k` teams start at vertex 1. Both directions must cost the same.

#include <algorithm>
#include <istream>
#include <stdexcept>
#include <string>

#include "engine/patrol/round_problem.h"

namespace wangge {

inline RoundProblem read_postman(std::istream& stream, int k) {
    RoundProblem problem;
    struct Edge {
        std::uint32_t a, b;
        double metres;
    };
    std::vector<Edge> edges;
    std::string line;
    bool required = true;
    while (std::getline(stream, line)) {
        if (line.find("VERTICES") != std::string::npos) problem.terminals = std::stoul(line.substr(line.find(':') + 1));
        if (line.find("LISTA_ARISTAS_NOREQ") != std::string::npos) required = false;
        const std::size_t open = line.find('('), comma = line.find(','), close = line.find(')'), cost = line.find("coste");
        if (cost == std::string::npos || open == std::string::npos) continue;
        const auto u = static_cast<std::uint32_t>(std::stoul(line.substr(open + 1, comma - open - 1))) - 1;
        const auto v = static_cast<std::uint32_t>(std::stoul(line.substr(comma + 1, close - comma - 1))) - 1;
        std::size_t used = 0;
        const std::string costs = line.substr(cost + 5);
        const double there = std::stod(costs, &used), back = std::stod(costs.substr(used));
        if (there != back) throw std::runtime_error("the costs of the two directions differ");
        edges.push_back({u, v, there});
        if (required) {
            RoundTask task;
            task.a = u;
            task.b = v;
            task.swept_m = there;
            problem.tasks.push_back(task);
        }
    }
    const std::size_t n = problem.terminals;
    problem.metres.assign(n * n, 1e15);
    for (std::size_t v = 0; v < n; ++v) problem.metres[v * n + v] = 0;
    for (const Edge& edge : edges) {
        double& there = problem.metres[edge.a * n + edge.b];
        problem.metres[edge.b * n + edge.a] = there = std::min(there, edge.metres);
    }
    for (std::size_t m = 0; m < n; ++m)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                problem.metres[i * n + j] =
                    std::min(problem.metres[i * n + j], problem.metres[i * n + m] + problem.metres[m * n + j]);
    RoundTeam team;
    team.dumps = {0};
    problem.teams.assign(static_cast<std::size_t>(k), team);
    return problem;
}

}  // namespace wangge
