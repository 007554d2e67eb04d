#include "engine/districting/detail/branch_and_cut.h"

#include <CoinPackedMatrix.hpp>
#include <CoinPackedVector.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace wangge::detail {

namespace {

constexpr double tolerance = 1e-6;

struct Open {
    double bound;
    std::vector<std::pair<int, bool>> fixed;
};

class Tree {
public:
    Tree(const BinaryProgram& program, const BranchLimits& limits) : program_(program), limits_(limits), cutoff_(limits.cutoff) {
        const int columns = static_cast<int>(program.cost.size());
        CoinPackedMatrix matrix(false, 0, 0);
        matrix.setDimensions(0, columns);
        std::vector<double> least, greatest;
        for (const LinearRow& row : program.rows) {
            matrix.appendRow(static_cast<int>(row.column.size()), row.column.data(), row.factor.data());
            least.push_back(std::max(row.least, -COIN_DBL_MAX));
            greatest.push_back(std::min(row.greatest, COIN_DBL_MAX));
        }
        const std::vector<double> zero(columns, 0), one(columns, 1);
        solver_.messageHandler()->setLogLevel(0);
        solver_.getModelPtr()->setLogLevel(0);
        solver_.loadProblem(matrix, zero.data(), one.data(), program.cost.data(), least.data(), greatest.data());
        less_.assign(columns, {0, 0});
        more_.assign(columns, {0, 0});
    }

    template <class Separate>
    BranchResult run(const Separate& separate, const Progress& progress) {
        BranchResult result;
        std::vector<Open> open{{-std::numeric_limits<double>::infinity(), {}}};
        bool first = true, stopped = false, deeper = false;
        while (!open.empty()) {
            progress.poll();
            if (result.nodes >= limits_.nodes || (limits_.stop && limits_.stop())) {
                stopped = true;
                break;
            }
            // Down one path as far as it goes, then on where the bound is least: that is what the proof waits for.
            if (!deeper)
                std::iter_swap(open.end() - 1, std::min_element(open.begin(), open.end(),
                                                                [](const Open& a, const Open& b) { return a.bound < b.bound; }));
            deeper = false;
            Open node = std::move(open.back());
            open.pop_back();
            if (rounded(node.bound) >= cutoff_ - tolerance) continue;
            ++result.nodes;
            fix(node.fixed);
            for (bool again = true; again;) {
                again = false;
                if (first) {
                    solver_.initialSolve();
                    first = false;
                } else
                    solver_.resolve();
                if (solver_.isProvenPrimalInfeasible() || solver_.isProvenDualInfeasible()) break;
                if (!solver_.isProvenOptimal()) throw Error(ErrorKind::internal, "The simplex method did not end");
                node.bound = std::max(node.bound, solver_.getObjValue() + program_.constant);
                if (rounded(node.bound) >= cutoff_ - tolerance) break;
                const std::vector<double> x(solver_.getColSolution(), solver_.getColSolution() + solver_.getNumCols());
                const bool integral =
                    std::all_of(x.begin(), x.end(), [](double value) { return std::abs(value - std::round(value)) < tolerance; });
                std::vector<LinearRow> cuts;
                separate(std::span<const double>(x), integral, cuts);
                if (!cuts.empty()) {
                    for (const LinearRow& cut : cuts)
                        solver_.addRow(CoinPackedVector(static_cast<int>(cut.column.size()), cut.column.data(), cut.factor.data()),
                                       std::max(cut.least, -COIN_DBL_MAX), std::min(cut.greatest, COIN_DBL_MAX));
                    again = true;
                    // A fractional point may be cut for ever: in the end branching decides.
                    if (progress.poll(); limits_.stop && limits_.stop()) {
                        stopped = true;
                        break;
                    }
                } else if (integral) {
                    result.solution = x;
                    for (double& value : result.solution) value = std::round(value);
                    result.value = cutoff_ = value_of(result.solution);
                } else {
                    rule_out(node, x);
                    branch(node, x, open);
                    deeper = true;
                }
            }
            if (stopped) {
                open.push_back(std::move(node));
                break;
            }
        }
        result.complete = !stopped;
        result.lower_bound = cutoff_;
        for (const Open& node : open) result.lower_bound = std::min(result.lower_bound, rounded(node.bound));
        return result;
    }

private:
    double rounded(double bound) const {
        if (program_.granularity <= 0) return bound;
        return std::ceil(bound / program_.granularity - tolerance) * program_.granularity;
    }
    double value_of(const std::vector<double>& x) const {
        double sum = program_.constant;
        for (std::size_t j = 0; j < x.size(); ++j) sum += program_.cost[j] * x[j];
        return sum;
    }
    void fix(const std::vector<std::pair<int, bool>>& fixed) {
        for (const int j : fixed_) solver_.setColBounds(j, 0, 1);
        fixed_.clear();
        for (const auto& [j, up] : fixed) {
            solver_.setColBounds(j, up ? 1 : 0, up ? 1 : 0);
            fixed_.push_back(j);
        }
    }

    // Columns whose reduced cost says that their other value costs the cutoff stay as they are below this node.
    void rule_out(Open& node, const std::vector<double>& x) {
        const double room = cutoff_ - (solver_.getObjValue() + program_.constant);
        const double* reduced = solver_.getReducedCost();
        for (int j = 0; j < static_cast<int>(x.size()); ++j) {
            if (std::abs(reduced[j]) < room + tolerance || solver_.getColLower()[j] == solver_.getColUpper()[j]) continue;
            const bool up = x[j] > 0.5;
            if (up == (reduced[j] > 0)) continue;
            node.fixed.emplace_back(j, up);
            fixed_.push_back(j);
            solver_.setColBounds(j, up ? 1 : 0, up ? 1 : 0);
        }
    }

    // Pseudo-costs, learnt by trying both sides of a column a few times (reliability branching, Achterberg 2005).
    void branch(const Open& node, const std::vector<double>& x, std::vector<Open>& open) {
        std::vector<int> candidates;
        int priority = std::numeric_limits<int>::max();
        for (int j = 0; j < static_cast<int>(x.size()); ++j)
            if (std::abs(x[j] - std::round(x[j])) >= tolerance && program_.priority[j] <= priority) {
                if (program_.priority[j] < priority) candidates.clear();
                priority = program_.priority[j];
                candidates.push_back(j);
            }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [&](int a, int b) { return std::abs(x[a] - 0.5) < std::abs(x[b] - 0.5); });
        if (candidates.size() > 12) candidates.resize(12);
        const double here = solver_.getObjValue();
        bool hot = false;
        int chosen = candidates.front();
        double best = -1;
        for (const int j : candidates) {
            for (const bool up : {false, true}) {
                auto& [sum, count] = up ? more_[j] : less_[j];
                if (count >= 3) continue;
                if (!hot) solver_.markHotStart();
                hot = true;
                const double distance = up ? 1 - x[j] : x[j];
                solver_.setColBounds(j, up ? 1 : 0, up ? 1 : 0);
                solver_.solveFromHotStart();
                const double gain = solver_.isProvenOptimal() ? solver_.getObjValue() - here : std::max(1.0, cutoff_ - here);
                solver_.setColBounds(j, 0, 1);
                sum += std::min(std::max(gain, 0.0), 1e9) / distance;
                count += 1;
            }
            const double down = x[j] * less_[j].first / less_[j].second, up = (1 - x[j]) * more_[j].first / more_[j].second;
            const double score = std::max(down, 1e-6) * std::max(up, 1e-6);
            if (score > best) {
                best = score;
                chosen = j;
            }
        }
        if (hot) solver_.unmarkHotStart();
        const bool up_first = x[chosen] >= 0.5;
        for (const bool up : {!up_first, up_first}) {
            Open child{node.bound, node.fixed};
            child.fixed.emplace_back(chosen, up);
            open.push_back(std::move(child));
        }
    }

    const BinaryProgram& program_;
    const BranchLimits& limits_;
    double cutoff_;
    OsiClpSolverInterface solver_;
    std::vector<int> fixed_;
    std::vector<std::pair<double, double>> less_, more_;  // sum of gains and how many, per column
};

}  // namespace

BranchResult solve_binary(const BinaryProgram& program, const BranchLimits& limits,
                          const std::function<void(std::span<const double>, bool, std::vector<LinearRow>&)>& separate,
                          const Progress& progress) {
    return Tree(program, limits).run(separate, progress);
}

}  // namespace wangge::detail
