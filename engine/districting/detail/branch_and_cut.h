#pragma once

// Integer programs of 0/1 columns with rows that are only known when they are broken (contiguity): branch and cut over COIN-OR's
// simplex method (Clp). Padberg & Rinaldi (1991).

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/core/progress.h"

namespace wangge::detail {

struct LinearRow {
    std::vector<int> column;
    std::vector<double> factor;
    double least = -std::numeric_limits<double>::infinity();
    double greatest = std::numeric_limits<double>::infinity();
};

struct BinaryProgram {
    std::vector<double> cost;   // per column; minimised
    std::vector<int> priority;  // per column: fractional columns of a smaller number are branched on first
    std::vector<LinearRow> rows;
    double constant = 0;     // added to the sum of costs
    double granularity = 0;  // all solutions cost a multiple of this (0: unknown), so that bounds round up
};

struct BranchLimits {
    double cutoff = std::numeric_limits<double>::infinity();  // only solutions cheaper than this count
    std::uint64_t nodes = std::numeric_limits<std::uint64_t>::max();
    std::function<bool()> stop;  // asked at every node
};

struct BranchResult {
    std::vector<double> solution;  // empty: none cheaper than the cutoff was found
    double value = std::numeric_limits<double>::infinity();
    double lower_bound = -std::numeric_limits<double>::infinity();  // at most the cutoff
    bool complete = false;                                          // the whole tree was searched
    std::uint64_t nodes = 0;
};

// `separate` appends rows that every allowed solution keeps and x breaks; for a 0/1 vector x it must find one unless x is allowed.
BranchResult solve_binary(
    const BinaryProgram& program, const BranchLimits& limits,
    const std::function<void(std::span<const double> x, bool integral, std::vector<LinearRow>& cuts)>& separate,
    const Progress& progress);

}  // namespace wangge::detail
