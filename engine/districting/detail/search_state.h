#pragma once

// A plan with everything the search asks of it, kept current move by move.

#include "engine/districting/plan_search.h"

namespace wangge::detail {

struct SearchWeights {
    double balance = 1;   // of the mean squared deviation
    double limits = 1;    // of what exceeds the tolerances
    double border = 1;    // of the border in units of the start's
    double moved = 1;     // of the share moved
    double together = 1;  // of the needless cuts per group
};

// What a district's deviation from the mean costs. Convex.
inline double deviation_cost(const SearchWeights& weights, double off, double tolerance) {
    const double over = off > tolerance ? off - tolerance : 0;
    return weights.balance * off * off + weights.limits * over * (1 + 2 * over);
}

// Precomputed for a problem, shared by all runs.
struct SearchFrame {
    explicit SearchFrame(const SearchProblem& problem);

    const SearchProblem& problem;
    std::vector<double> mean, importance;  // per load; importance sums to 1
    double border_unit = 1, moved_unit = 1;
    std::uint32_t groups = 0;
};

class SearchState {
public:
    SearchState(const SearchFrame& frame, const SearchWeights& weights, Plan plan);

    const Plan& plan() const { return plan_; }
    double energy() const { return energy_; }
    std::int64_t moved() const { return moved_; }
    std::size_t size_of(std::uint32_t district) const { return size_[district]; }
    double border() const { return border_; }
    PlanScore score() const;

    // The node with everything that would hang loose without it; empty when that is not allowed (fixed, closed, the whole district,
    // or more than `most` nodes).
    void piece_of(Node v, std::vector<Node>& piece, std::size_t most = 12);
    // Takes the nodes, all of one district, to another. O(their edges).
    void move(const std::vector<Node>& nodes, std::uint32_t to);
    // Changes the weight of what exceeds the tolerances.
    void set_limits_weight(double weight);
    bool may_enter(std::uint32_t district) const { return frame_->problem.closed.empty() || !frame_->problem.closed[district]; }
    bool may_leave(Node v) const;
    // Balance part of the energy of a district that carries these loads.
    double balance_energy(const std::int64_t* loads) const;
    const std::int64_t* loads_of(std::uint32_t district) const { return &load_[district * load_count_]; }
    std::size_t load_count() const { return load_count_; }
    const SearchFrame& frame() const { return *frame_; }
    const SearchWeights& weights() const { return weights_; }

private:
    const SearchFrame* frame_;
    SearchWeights weights_;
    std::size_t load_count_;
    Plan plan_;
    std::vector<std::int64_t> load_;  // district x load
    std::vector<std::uint32_t> size_;
    std::vector<std::uint32_t> in_group_;  // group x district: nodes
    double border_ = 0;
    std::int64_t moved_ = 0;
    std::int64_t needless_ = 0;
    double balance_ = 0;
    double energy_ = 0;
    std::vector<std::uint32_t> mark_;
    std::uint32_t stamp_ = 0;
    std::vector<Node> queue_;
    std::vector<std::size_t> starts_;

    void refresh();
};

}  // namespace wangge::detail
