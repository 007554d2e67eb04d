#include "engine/districting/moment_bound.h"

#include <algorithm>
#include <numeric>

namespace wangge {

namespace {

// The cheapest divisible filling for one centre; `share` gets how much of each unit is taken.
double fill(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, Node centre,
            const std::vector<double>& price, std::vector<std::pair<double, Node>>& order, std::vector<double>& share) {
    const std::size_t n = graph.nodes();
    order.clear();
    double value = 0, weight = 0;
    for (Node v = 0; v < n; ++v) {
        const double gain = costs(v, centre) - price[v];
        share[v] = 0;
        if (graph.weight[v] > 0) {
            order.emplace_back(gain / static_cast<double>(graph.weight[v]), v);
        } else if (gain < 0) {
            share[v] = 1;
            value += gain;
        }
    }
    std::sort(order.begin(), order.end());
    for (const auto& [ratio, v] : order) {
        const double room = static_cast<double>(ratio < 0 ? limits.greatest : limits.least) - weight;
        if (room <= 0) break;
        const double all = static_cast<double>(graph.weight[v]);
        share[v] = std::min(1.0, room / all);
        weight += share[v] * all;
        value += share[v] * all * ratio;
    }
    return value;
}

}  // namespace

double moment_lower_bound(const DualGraph& graph, const CentreCosts& costs, const WeightLimits& limits, const Plan& plan,
                          const std::vector<Node>& centres, double known, int steps, const std::function<bool()>& stop,
                          const Progress& progress) {
    const std::size_t n = graph.nodes(), k = centres.size();
    std::vector<double> price(n), share(n * n);
    for (Node v = 0; v < n; ++v) price[v] = costs(v, centres[plan[v]]);
    std::vector<std::pair<double, Node>> order, best_first(n);
    std::vector<double> of_one(n), over(n);
    double bound = 0, step = 1.5;
    int idle = 0;
    for (int i = 0; i < steps && bound < known * (1 - 1e-7); ++i) {
        progress.poll();
        if (stop && stop()) break;
        for (Node c = 0; c < n; ++c) {
            best_first[c] = {fill(graph, costs, limits, c, price, order, of_one), c};
            std::copy(of_one.begin(), of_one.end(), share.begin() + static_cast<std::ptrdiff_t>(c * n));
        }
        std::nth_element(best_first.begin(), best_first.begin() + static_cast<std::ptrdiff_t>(k - 1), best_first.end());
        double value = std::accumulate(price.begin(), price.end(), 0.0);
        std::fill(over.begin(), over.end(), 1.0);
        for (std::size_t d = 0; d < k; ++d) {
            value += best_first[d].first;
            for (Node v = 0; v < n; ++v) over[v] -= share[best_first[d].second * n + v];
        }
        if (value > bound * (1 + 1e-6)) {
            idle = 0;
        } else if (++idle == 10) {
            step *= 0.7;
            idle = 0;
        }
        bound = std::max(bound, value);
        const double length = std::inner_product(over.begin(), over.end(), over.begin(), 0.0);
        if (length < 1e-12) break;
        for (Node v = 0; v < n; ++v) price[v] += step * std::max(known - value, 1e-6 * known) / length * over[v];
    }
    return bound;
}

}  // namespace wangge
