#include "engine/districting/plan_moves.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {

PlanMoves::PlanMoves(const DualGraph& graph, Plan plan, std::uint32_t districts)
    : graph_(&graph),
      plan_(std::move(plan)),
      weight_(districts, 0),
      size_(districts, 0),
      place_in_cut_(graph.edges(), 0),
      touching_(graph.neighbour.size(), 0),
      seen_(graph.nodes(), 0) {
    if (plan_.size() != graph.nodes()) throw Error(ErrorKind::bad_input, "The plan is of another graph");
    for (Node v = 0; v < plan_.size(); ++v) {
        if (plan_[v] >= districts)
            throw Error(ErrorKind::bad_input, "A node is in no district").with("node", static_cast<std::int64_t>(v));
        weight_[plan_[v]] += graph.weight[v];
        ++size_[plan_[v]];
    }
    for (std::uint32_t d = 0; d < districts; ++d)
        if (size_[d] == 0 || !is_contiguous(graph, plan_, d))
            throw Error(ErrorKind::bad_input, "A district is empty or falls apart").with("district", static_cast<std::int64_t>(d));
    for (std::uint32_t e = 0; e < graph.edges(); ++e)
        if (plan_[graph.ends[e].first] != plan_[graph.ends[e].second]) {
            place_in_cut_[e] = static_cast<std::uint32_t>(cut_.size());
            cut_.push_back(e);
        }
    for (Node v = 0; v < graph.nodes(); ++v) {
        const auto around = graph.neighbours(v);
        for (std::size_t i = 0; i < around.size(); ++i)
            for (std::size_t j = 0; j < std::min<std::size_t>(around.size(), 64); ++j) {
                const auto of_i = graph.neighbours(around[i]);
                if (std::binary_search(of_i.begin(), of_i.end(), around[j])) touching_[graph.first[v] + i] |= std::uint64_t{1} << j;
            }
    }
}

bool PlanMoves::may_leave(Node v) {
    const std::uint32_t from = plan_[v];
    if (size_[from] == 1) return false;
    const auto around = graph_->neighbours(v);
    if (around.size() > 64) return leaves_whole(v, from);
    std::uint64_t own = 0;
    for (std::size_t i = 0; i < around.size(); ++i)
        if (plan_[around[i]] == from) own |= std::uint64_t{1} << i;
    if (own == 0) return false;
    const std::uint64_t* touching = touching_.data() + graph_->first[v];
    std::uint64_t reached = own & (~own + 1), fresh = reached;
    while (fresh != 0) {
        const int i = __builtin_ctzll(fresh);
        fresh &= fresh - 1;
        const std::uint64_t more = touching[i] & own & ~reached;
        reached |= more;
        fresh |= more;
    }
    return reached == own || leaves_whole(v, from);
}

bool PlanMoves::leaves_whole(Node v, std::uint32_t from) {
    std::uint32_t wanted = 0;
    if (++turn_ == 0) {
        std::fill(seen_.begin(), seen_.end(), 0U);
        turn_ = 1;
    }
    open_.clear();
    for (const Node w : graph_->neighbours(v))
        if (plan_[w] == from) {
            ++wanted;
            if (open_.empty()) {
                open_.push_back(w);
                seen_[w] = turn_;
            }
        }
    const std::uint32_t all = size_[from] - 1;
    seen_[v] = turn_;
    for (std::size_t i = 0; i < open_.size(); ++i)
        for (const Node w : graph_->neighbours(open_[i]))
            if (plan_[w] == from && seen_[w] != turn_) {
                seen_[w] = turn_;
                open_.push_back(w);
            }
    return wanted > 0 && open_.size() == all;
}

bool PlanMoves::may_move(Node v, std::uint32_t to) {
    const auto around = graph_->neighbours(v);
    return plan_[v] != to && std::any_of(around.begin(), around.end(), [&](Node w) { return plan_[w] == to; }) && may_leave(v);
}

int PlanMoves::cut_change(Node v, std::uint32_t to) const {
    const std::uint32_t from = plan_[v];
    int change = 0;
    for (const Node w : graph_->neighbours(v)) change += static_cast<int>(plan_[w] == from) - static_cast<int>(plan_[w] == to);
    return change;
}

void PlanMoves::move(Node v, std::uint32_t to) {
    const std::uint32_t from = plan_[v];
    const auto around = graph_->neighbours(v);
    const auto edges = graph_->edges_of(v);
    for (std::size_t i = 0; i < around.size(); ++i) {
        const std::uint32_t other = plan_[around[i]], e = edges[i];
        if (other == from) {
            place_in_cut_[e] = static_cast<std::uint32_t>(cut_.size());
            cut_.push_back(e);
        } else if (other == to) {
            const std::uint32_t last = cut_.back();
            cut_[place_in_cut_[e]] = last;
            place_in_cut_[last] = place_in_cut_[e];
            cut_.pop_back();
        }
    }
    plan_[v] = to;
    weight_[from] -= graph_->weight[v];
    weight_[to] += graph_->weight[v];
    --size_[from];
    ++size_[to];
}

Plan grow_plan(const DualGraph& graph, std::uint32_t districts, std::uint64_t seed) {
    const std::size_t n = graph.nodes();
    if (districts == 0 || districts > n)
        throw Error(ErrorKind::infeasible, "There are fewer units than districts").with("units", static_cast<std::int64_t>(n));
    if (!is_contiguous(graph, Plan(n, 0), 0))
        throw Error(ErrorKind::infeasible, "The units lie in several pieces that do not touch");
    Random random(seed);
    constexpr std::uint32_t none = ~std::uint32_t{0};
    Plan plan(n, none);
    std::vector<Node> nodes(n);
    for (Node v = 0; v < n; ++v) nodes[v] = v;
    random.shuffle(nodes);
    std::vector<std::vector<Node>> rim(districts);
    std::vector<double> weight(districts, 0);
    std::size_t left = n;
    const auto take = [&](Node v, std::uint32_t d) {
        plan[v] = d;
        --left;
        weight[d] += static_cast<double>(graph.weight[v]) + 1e-3;
        for (const Node w : graph.neighbours(v))
            if (plan[w] == none) rim[d].push_back(w);
    };
    for (std::uint32_t d = 0; d < districts; ++d) take(nodes[d], d);
    while (left > 0) {
        std::uint32_t lightest = none;
        for (std::uint32_t d = 0; d < districts; ++d)
            if (!rim[d].empty() && (lightest == none || weight[d] < weight[lightest])) lightest = d;
        auto& open = rim[lightest];
        const std::size_t i = random.below(open.size());
        const Node v = open[i];
        open[i] = open.back();
        open.pop_back();
        if (plan[v] == none) take(v, lightest);
    }
    return plan;
}

}  // namespace wangge
