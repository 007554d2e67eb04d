#include "engine/districting/moment_proof.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/districting/detail/branch_and_cut.h"
#include "engine/districting/moment_bound.h"

namespace wangge {

namespace {

// Costs in units of which the plan in hand has this many: the simplex method's tolerances are absolute.
constexpr double unit_costs = 1e4;
constexpr double hair = 1e-6;

class HessModel {
public:
    HessModel(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, std::size_t districts,
              const std::vector<char>& allowed, double scale)
        : graph_(graph), n_(graph.nodes()), column_(n_ * n_, -1) {
        // The simplex method keeps rows to 1e-7: scaled so that one person is more.
        const double weight_scale = std::clamp(static_cast<double>(limits.greatest), 1.0, 1e5);
        for (Node c = 0; c < n_; ++c)
            for (Node v = 0; v < n_; ++v) {
                if (allowed[v * n_ + c] == 0) continue;
                column_[v * n_ + c] = static_cast<int>(program_.cost.size());
                program_.cost.push_back(costs(v, c) * scale);
                // Centres first, then the heavy units: what is left then is nearly a transport problem.
                program_.priority.push_back(v == c ? 0 : 4 * graph.weight[v] > limits.greatest ? 1 : 2);
                pairs_.emplace_back(v, c);
            }
        detail::LinearRow count{{}, {}, static_cast<double>(districts), static_cast<double>(districts)};
        for (Node c = 0; c < n_; ++c) {
            add(count, c, c, 1);
            detail::LinearRow one{{}, {}, 1, 1};
            for (Node d = 0; d < n_; ++d) add(one, c, d, 1);
            program_.rows.push_back(std::move(one));
            if (column_[c * n_ + c] < 0) continue;
            detail::LinearRow most{{}, {}}, least{{}, {}};
            for (Node v = 0; v < n_; ++v) {
                const double weight = static_cast<double>(graph.weight[v]);
                add(most, v, c, (v == c ? weight - static_cast<double>(limits.greatest) : weight) / weight_scale);
                add(least, v, c, (v == c ? weight - static_cast<double>(limits.least) : weight) / weight_scale);
            }
            most.greatest = 0;
            least.least = 0;
            program_.rows.push_back(std::move(most));
            program_.rows.push_back(std::move(least));
        }
        program_.rows.push_back(std::move(count));
    }

    const detail::BinaryProgram& program() const { return program_; }

    Plan plan_of(std::span<const double> x) const {
        Plan plan(n_, 0);
        std::uint32_t districts = 0;
        for (Node c = 0; c < n_; ++c) {
            if (!taken(x, c, c)) continue;
            for (Node v = 0; v < n_; ++v)
                if (taken(x, v, c)) plan[v] = districts;
            ++districts;
        }
        return plan;
    }

    // Rows that every plan keeps and x breaks: no unit without its centre, none without a neighbour on the way there, and the
    // separators between a centre and the units that hang together away from it.
    void separate(std::span<const double> x, bool integral, std::vector<detail::LinearRow>& cuts) const {
        for (std::size_t j = 0; j < pairs_.size(); ++j) {
            const auto [v, c] = pairs_[j];
            if (v == c || x[j] < 1e-6) continue;
            if (x[j] > at(x, c, c) + 1e-4) {
                detail::LinearRow row{{}, {}, 0};
                add(row, c, c, 1);
                add(row, v, c, -1);
                cuts.push_back(std::move(row));
            }
        }
        for (Node c = 0; c < n_; ++c)
            if (at(x, c, c) > 1e-4) parts_away(x, c, integral, cuts);
    }

private:
    double at(std::span<const double> x, Node v, Node c) const {
        const int j = column_[v * n_ + c];
        return j < 0 ? 0 : x[j];
    }
    bool taken(std::span<const double> x, Node v, Node c) const { return at(x, v, c) > 0.5; }
    void add(detail::LinearRow& row, Node v, Node c, double factor) const {
        const int j = column_[v * n_ + c];
        if (j < 0) return;
        row.column.push_back(j);
        row.factor.push_back(factor);
    }

    // Units that hang together with more than `level` of themselves at centre c, but not with c: each needs a unit of the border
    // that c sees of them.
    void parts_away(std::span<const double> x, Node c, bool integral, std::vector<detail::LinearRow>& cuts) const {
        for (const double share : {0.5, 0.05}) {
            if (integral && share != 0.5) return;
            const double level = share * at(x, c, c);
            std::vector<char> seen(n_, 0);
            reach(x, c, c, level, seen);
            for (Node s = 0; s < n_; ++s) {
                if (seen[s] != 0 || at(x, s, c) <= level) continue;
                const std::vector<Node> part = reach(x, s, c, level, seen);
                const std::vector<Node> border = border_towards(part, c);
                double sum = 0;
                for (const Node b : border) sum += at(x, b, c);
                std::vector<std::pair<double, Node>> heaviest;
                for (const Node v : part)
                    if (at(x, v, c) > sum + 1e-3) heaviest.emplace_back(-at(x, v, c), v);
                std::sort(heaviest.begin(), heaviest.end());
                if (heaviest.size() > 4) heaviest.resize(4);
                for (const auto& [negative, v] : heaviest) {
                    detail::LinearRow row{{}, {}, 0};
                    add(row, v, c, -1);
                    for (const Node b : border) add(row, b, c, 1);
                    cuts.push_back(std::move(row));
                }
            }
        }
    }
    std::vector<Node> reach(std::span<const double> x, Node from, Node c, double level, std::vector<char>& seen) const {
        std::vector<Node> part{from};
        seen[from] = 1;
        for (std::size_t i = 0; i < part.size(); ++i)
            for (const Node w : graph_.neighbours(part[i]))
                if (seen[w] == 0 && at(x, w, c) > level) {
                    seen[w] = 1;
                    part.push_back(w);
                }
        return part;
    }
    // The neighbours of the part that c reaches over other units that may be its own.
    std::vector<Node> border_towards(const std::vector<Node>& part, Node c) const {
        std::vector<char> state(n_, 0);  // 1 part, 2 beside it, 3 reached
        for (const Node v : part) state[v] = 1;
        for (const Node v : part)
            for (const Node w : graph_.neighbours(v))
                if (state[w] == 0) state[w] = 2;
        std::vector<Node> open{c}, border;
        if (state[c] == 2) border.push_back(c);
        state[c] = 3;
        for (std::size_t i = 0; i < open.size(); ++i)
            for (const Node w : graph_.neighbours(open[i])) {
                if (column_[w * n_ + c] < 0) continue;
                if (state[w] == 2) {
                    border.push_back(w);
                    state[w] = 3;
                } else if (state[w] == 0) {
                    state[w] = 3;
                    open.push_back(w);
                }
            }
        return border;
    }

    const DualGraph& graph_;
    std::size_t n_;
    std::vector<int> column_;
    std::vector<std::pair<Node, Node>> pairs_;  // of each column
    detail::BinaryProgram program_;
};

}  // namespace

MomentProof prove_moment(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                         const std::vector<Node>& centres, double known, std::uint64_t branches, const std::function<bool()>& stop,
                         const Progress& progress) {
    MomentProof proof;
    if (known <= 0) {
        proof.complete = true;
        return proof;
    }
    const double cutoff = known * (1 - hair);
    const MomentBound bound = moment_lower_bound(graph, costs, limits, plan, centres, cutoff, 3000, stop, progress);
    proof.lower_bound = bound.value;
    if (bound.value >= cutoff) {
        proof.complete = true;
        return proof;
    }
    const double scale = unit_costs / known;
    const HessModel model(graph, costs, limits, centres.size(), bound.allowed, scale);
    const auto found = detail::solve_binary(
        model.program(), {cutoff * scale, branches, stop},
        [&](std::span<const double> x, bool integral, std::vector<detail::LinearRow>& cuts) { model.separate(x, integral, cuts); },
        progress);
    proof.branches = found.nodes;
    proof.complete = found.complete;
    proof.lower_bound = std::max(proof.lower_bound, found.lower_bound / scale);
    if (!found.solution.empty()) {
        proof.plan = model.plan_of(found.solution);
        // Rounding may let a plan through that is a hair out of limits; what was cut off for its sake is then not proved.
        if (fault_of(graph, proof.plan, static_cast<std::uint32_t>(centres.size()), limits)) {
            proof = {};
            proof.lower_bound = bound.value;
            proof.branches = found.nodes;
        }
    }
    return proof;
}

}  // namespace wangge
