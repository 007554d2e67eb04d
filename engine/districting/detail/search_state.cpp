#include "engine/districting/detail/search_state.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wangge::detail {

SearchFrame::SearchFrame(const SearchProblem& p) : problem(p) {
    double sum = 0;
    for (const SearchLoad& load : p.loads) sum += load.importance;
    for (const SearchLoad& load : p.loads) {
        const auto total = std::accumulate(load.amount.begin(), load.amount.end(), std::int64_t{0});
        mean.push_back(std::max(1e-9, static_cast<double>(total) / p.districts));
        importance.push_back(sum > 0 ? load.importance / sum : 0);
    }
    double border = 0, all = 0;
    for (std::size_t e = 0; e < p.graph.edges(); ++e) {
        all += p.border_cost[e];
        if (p.start[p.graph.ends[e].first] != p.start[p.graph.ends[e].second]) border += p.border_cost[e];
    }
    border_unit = border > 0 ? border : std::max(1e-9, all);
    moved_unit = static_cast<double>(std::max<std::int64_t>(1, std::accumulate(p.stay.begin(), p.stay.end(), std::int64_t{0})));
    groups = static_cast<std::uint32_t>(p.group_least.size());
}

SearchState::SearchState(const SearchFrame& frame, const SearchWeights& weights, Plan plan)
    : frame_(&frame), weights_(weights), load_count_(frame.problem.loads.size()), plan_(std::move(plan)) {
    const SearchProblem& p = frame_->problem;
    load_.assign(p.districts * load_count_, 0);
    size_.assign(p.districts, 0);
    in_group_.assign(std::size_t{frame_->groups} * p.districts, 0);
    mark_.assign(p.graph.nodes(), 0);
    for (Node v = 0; v < plan_.size(); ++v) {
        ++size_[plan_[v]];
        for (std::size_t l = 0; l < load_count_; ++l) load_[plan_[v] * load_count_ + l] += p.loads[l].amount[v];
        if (plan_[v] != p.was[v]) moved_ += p.stay[v];
        if (!p.group.empty() && p.group[v] != no_district && in_group_[p.group[v] * p.districts + plan_[v]]++ == 0) ++needless_;
    }
    for (const std::uint32_t least : p.group_least) needless_ -= least;
    for (std::size_t e = 0; e < p.graph.edges(); ++e)
        if (plan_[p.graph.ends[e].first] != plan_[p.graph.ends[e].second]) border_ += p.border_cost[e];
    for (std::uint32_t d = 0; d < p.districts; ++d) balance_ += balance_energy(loads_of(d));
    refresh();
}

double SearchState::balance_energy(const std::int64_t* loads) const {
    double sum = 0;
    for (std::size_t l = 0; l < load_count_; ++l) {
        const double off = std::abs(static_cast<double>(loads[l]) / frame_->mean[l] - 1);
        sum += frame_->importance[l] * deviation_cost(weights_, off, frame_->problem.loads[l].tolerance);
    }
    return sum / frame_->problem.districts;
}

void SearchState::set_limits_weight(double weight) {
    weights_.limits = weight;
    balance_ = 0;
    for (std::uint32_t d = 0; d < frame_->problem.districts; ++d) balance_ += balance_energy(loads_of(d));
    refresh();
}

void SearchState::refresh() {
    energy_ = balance_ + weights_.border * border_ / frame_->border_unit +
              weights_.moved * static_cast<double>(moved_) / frame_->moved_unit +
              (frame_->groups > 0 ? weights_.together * static_cast<double>(needless_) / frame_->groups : 0);
}

bool SearchState::may_leave(Node v) const {
    const SearchProblem& p = frame_->problem;
    return (p.fixed.empty() || !p.fixed[v]) && may_enter(plan_[v]);
}

void SearchState::piece_of(Node v, std::vector<Node>& piece, std::size_t most) {
    piece.clear();
    if (!may_leave(v)) return;
    const DualGraph& g = frame_->problem.graph;
    const std::uint32_t d = plan_[v];
    if (size_[d] <= 1) return;
    std::size_t mates = 0;
    for (const Node w : g.neighbours(v)) mates += plan_[w] == d;
    if (mates <= 1) {
        piece.push_back(v);
        return;
    }
    // What the district falls into without v; everything but the largest part goes along.
    const std::uint32_t base = stamp_ + 1;
    mark_[v] = base;
    std::size_t parts = 0, largest = 0, largest_size = 0;
    queue_.clear();
    starts_.clear();
    for (const Node first : g.neighbours(v)) {
        if (plan_[first] != d || mark_[first] >= base) continue;
        ++parts;
        starts_.push_back(queue_.size());
        mark_[first] = base;
        queue_.push_back(first);
        std::size_t met = 1;  // neighbours of v in this part
        for (std::size_t i = starts_.back(); i < queue_.size(); ++i) {
            for (const Node w : g.neighbours(queue_[i])) {
                if (plan_[w] != d || mark_[w] >= base) continue;
                mark_[w] = base;
                queue_.push_back(w);
                if (parts == 1 && std::binary_search(g.neighbours(v).begin(), g.neighbours(v).end(), w)) ++met;
            }
            if (parts == 1 && met == mates) break;
        }
        if (parts == 1 && met == mates) {
            stamp_ = base;
            piece.push_back(v);
            return;
        }
        const std::size_t size = queue_.size() - starts_.back();
        if (size > largest_size) {
            largest_size = size;
            largest = parts - 1;
        }
    }
    stamp_ = base;
    if (queue_.size() - largest_size + 1 > most) return;
    piece.push_back(v);
    starts_.push_back(queue_.size());
    for (std::size_t part = 0; part < parts; ++part)
        if (part != largest)
            piece.insert(piece.end(), queue_.begin() + static_cast<std::ptrdiff_t>(starts_[part]),
                         queue_.begin() + static_cast<std::ptrdiff_t>(starts_[part + 1]));
    for (const Node w : piece)
        if (!may_leave(w)) {
            piece.clear();
            return;
        }
}

void SearchState::move(const std::vector<Node>& nodes, std::uint32_t to) {
    const SearchProblem& p = frame_->problem;
    const std::uint32_t from = plan_[nodes.front()];
    balance_ -= balance_energy(loads_of(from)) + balance_energy(loads_of(to));
    for (const Node v : nodes) {
        const auto beside = p.graph.neighbours(v);
        const auto edges = p.graph.edges_of(v);
        for (std::size_t i = 0; i < beside.size(); ++i) {
            const std::uint32_t other = plan_[beside[i]];
            if (other == from)
                border_ += p.border_cost[edges[i]];
            else if (other == to)
                border_ -= p.border_cost[edges[i]];
        }
        plan_[v] = to;
        if (p.was[v] == from) moved_ += p.stay[v];
        if (p.was[v] == to) moved_ -= p.stay[v];
        for (std::size_t l = 0; l < load_count_; ++l) {
            load_[from * load_count_ + l] -= p.loads[l].amount[v];
            load_[to * load_count_ + l] += p.loads[l].amount[v];
        }
        if (!p.group.empty() && p.group[v] != no_district) {
            std::uint32_t* const row = &in_group_[std::size_t{p.group[v]} * p.districts];
            if (--row[from] == 0) --needless_;
            if (row[to]++ == 0) ++needless_;
        }
    }
    size_[from] -= static_cast<std::uint32_t>(nodes.size());
    size_[to] += static_cast<std::uint32_t>(nodes.size());
    balance_ += balance_energy(loads_of(from)) + balance_energy(loads_of(to));
    refresh();
}

PlanScore SearchState::score() const {
    const SearchProblem& p = frame_->problem;
    PlanScore score;
    for (std::size_t l = 0; l < load_count_; ++l) {
        double worst = 0;
        // Nothing to share out is shared out evenly.
        for (std::uint32_t d = 0; d < p.districts && frame_->mean[l] > 1e-8; ++d)
            worst = std::max(worst, std::abs(static_cast<double>(load_[d * load_count_ + l]) / frame_->mean[l] - 1));
        score.worst.push_back(worst);
        score.imbalance = std::max(score.imbalance, worst / std::max(1e-9, p.loads[l].tolerance));
    }
    score.border = border_;
    score.moved = moved_;
    score.needless_cuts = static_cast<std::uint32_t>(std::max<std::int64_t>(0, needless_));
    return score;
}

}  // namespace wangge::detail
