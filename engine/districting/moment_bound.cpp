#include "engine/districting/moment_bound.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wangge {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

class Relaxation {
public:
    Relaxation(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, std::size_t districts)
        : graph_(graph),
          costs_(costs),
          limits_(limits),
          n_(graph.nodes()),
          k_(districts),
          allowed_(n_ * n_, 1),
          share_(n_ * n_, 0) {
        for (Node c = 0; c < n_; ++c) keep_reachable(c);
    }

    // The value at these prices; the knapsacks taken are the first k of `order`.
    double value(const std::vector<double>& price) {
        filled_.clear();
        for (Node c = 0; c < n_; ++c) filled_.emplace_back(allowed_[c * n_ + c] != 0 ? fill(c, price) : never, c);
        std::sort(filled_.begin(), filled_.end());
        double sum = std::accumulate(price.begin(), price.end(), 0.0);
        for (std::size_t d = 0; d < k_; ++d) sum += filled_[d].first;
        return sum;
    }
    // What each unit lacks (positive) or has too much of in the knapsacks taken.
    void lack(std::vector<double>& of) const {
        std::fill(of.begin(), of.end(), 1.0);
        for (std::size_t d = 0; d < k_; ++d)
            for (Node v = 0; v < n_; ++v) of[v] -= share_[filled_[d].second * n_ + v];
    }

    // Rules out the pairs that cost at least `known` at these prices; `value` is the value there. Whether there were any.
    bool rule_out(const std::vector<double>& price, double value, double known) {
        bool any = false;
        for (std::size_t i = 0; i < n_; ++i) {
            const auto [filling, c] = filled_[i];
            if (filling == never) break;
            const double with = i < k_ ? value : value - filled_[k_ - 1].first + filling;
            bool changed = false;
            if (with >= known) {
                for (Node v = 0; v < n_; ++v) allowed_[v * n_ + c] = 0;
                changed = true;
            } else {
                fill(c, price);
                for (Node v = 0; v < n_; ++v)
                    if (v != c && allowed_[v * n_ + c] != 0 &&
                        with + costs_(v, c) - price[v] - per_weight_ * static_cast<double>(graph_.weight[v]) >= known) {
                        allowed_[v * n_ + c] = 0;
                        changed = true;
                    }
                if (changed) keep_reachable(c);
            }
            any = any || changed;
        }
        return any;
    }

    std::vector<char>& allowed() { return allowed_; }

private:
    // The cheapest divisible filling for one centre, which is in it whole.
    double fill(Node centre, const std::vector<double>& price) {
        order_.clear();
        double* share = share_.data() + centre * n_;
        double value = costs_(centre, centre) - price[centre], weight = static_cast<double>(graph_.weight[centre]);
        for (Node v = 0; v < n_; ++v) {
            share[v] = v == centre ? 1 : 0;
            if (v == centre || allowed_[v * n_ + centre] == 0) continue;
            const double gain = costs_(v, centre) - price[v];
            if (graph_.weight[v] > 0) {
                order_.emplace_back(gain / static_cast<double>(graph_.weight[v]), v);
            } else if (gain < 0) {
                share[v] = 1;
                value += gain;
            }
        }
        std::sort(order_.begin(), order_.end());
        per_weight_ = 0;
        for (const auto& [ratio, v] : order_) {
            const double room = static_cast<double>(ratio < 0 ? limits_.greatest : limits_.least) - weight;
            if (room <= 0) {
                // Full to the brim while there is still something to gain: more room is worth as much as the next.
                if (ratio < 0 && per_weight_ == 0) per_weight_ = ratio;
                break;
            }
            const double all = static_cast<double>(graph_.weight[v]);
            share[v] = std::min(1.0, room / all);
            weight += share[v] * all;
            value += share[v] * all * ratio;
            if (ratio > 0 || share[v] < 1) per_weight_ = ratio;
        }
        return weight < static_cast<double>(limits_.least) * (1 - 1e-12) ? never : value;
    }

    // A centre reaches its units over its units, within the greatest weight.
    void keep_reachable(Node c) {
        std::vector<std::int64_t> way(n_, std::numeric_limits<std::int64_t>::max());
        std::vector<std::pair<std::int64_t, Node>> open;
        if (allowed_[c * n_ + c] != 0) {
            way[c] = graph_.weight[c];
            open.emplace_back(-way[c], c);
        }
        std::int64_t all = 0;
        while (!open.empty()) {
            std::pop_heap(open.begin(), open.end());
            const auto [negative, v] = open.back();
            open.pop_back();
            if (-negative > way[v]) continue;
            all += graph_.weight[v];
            for (const Node w : graph_.neighbours(v)) {
                const std::int64_t there = way[v] + graph_.weight[w];
                if (allowed_[w * n_ + c] == 0 || there > limits_.greatest || there >= way[w]) continue;
                way[w] = there;
                open.emplace_back(-there, w);
                std::push_heap(open.begin(), open.end());
            }
        }
        for (Node v = 0; v < n_; ++v)
            if (way[v] > limits_.greatest || all < limits_.least) allowed_[v * n_ + c] = 0;
    }

    const DualGraph& graph_;
    const CentreCosts& costs_;
    const WeightLimits limits_;
    std::size_t n_, k_;
    std::vector<char> allowed_;
    std::vector<double> share_;
    std::vector<std::pair<double, Node>> order_, filled_;
    double per_weight_ = 0;  // of the last filling: what a little more weight would change
};

}  // namespace

MomentBound moment_lower_bound(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                               const std::vector<Node>& centres, double known, int steps, const std::function<bool()>& stop,
                               const Progress& progress) {
    const std::size_t n = graph.nodes(), k = centres.size();
    Relaxation relaxation(graph, costs, limits, k);
    std::vector<double> price(n), best_price, over(n);
    for (Node v = 0; v < n; ++v) price[v] = costs(v, centres[plan[v]]);
    MomentBound bound;
    double step = 1.5;
    int idle = 0;
    for (int i = 0; i < steps && bound.value < known; ++i) {
        progress.poll();
        if (stop && stop()) break;
        const double value = relaxation.value(price);
        if (value >= known) {
            bound.value = known;
            break;
        }
        relaxation.lack(over);
        if (value > bound.value * (1 + 1e-6)) {
            idle = 0;
            best_price = price;
        } else if (++idle == 20) {
            step *= 0.7;
            idle = 0;
            if (step < 1e-4) break;
            if (!best_price.empty()) price = best_price;
        }
        if (value > bound.value * (1 - 0.02 * (1 - bound.value / known)) || i % 10 == 0) relaxation.rule_out(price, value, known);
        bound.value = std::max(bound.value, value);
        const double length = std::inner_product(over.begin(), over.end(), over.begin(), 0.0);
        if (length < 1e-12) break;
        for (Node v = 0; v < n; ++v) price[v] += step * std::max(known - value, 1e-6 * known) / length * over[v];
    }
    bound.allowed = std::move(relaxation.allowed());
    return bound;
}

}  // namespace wangge
