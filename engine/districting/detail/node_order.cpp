#include "engine/districting/detail/node_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wangge::detail {

namespace {

constexpr std::size_t shifted_up_to = 150;  // nodes

std::vector<Node> greedy_from(const DualGraph& graph, Node start) {
    const std::size_t n = graph.nodes();
    std::vector<char> in(n, 0), seen(n, 0);
    std::vector<std::size_t> left(n);
    for (Node v = 0; v < n; ++v) left[v] = graph.neighbours(v).size();
    std::vector<Node> order, beside{start};
    seen[start] = 1;
    while (order.size() < n) {
        if (beside.empty()) {
            const auto next = static_cast<Node>(std::find(seen.begin(), seen.end(), 0) - seen.begin());
            beside.push_back(next);
            seen[next] = 1;
        }
        // The node that widens the front least, the oldest in view among equals.
        std::size_t best = 0;
        int least = std::numeric_limits<int>::max();
        for (std::size_t i = 0; i < beside.size(); ++i) {
            int wider = left[beside[i]] > 0 ? 1 : 0;
            for (const Node w : graph.neighbours(beside[i])) wider -= in[w] != 0 && left[w] == 1 ? 1 : 0;
            if (wider < least) {
                least = wider;
                best = i;
            }
        }
        const Node v = beside[best];
        beside.erase(beside.begin() + static_cast<std::ptrdiff_t>(best));
        in[v] = 1;
        order.push_back(v);
        for (const Node w : graph.neighbours(v)) {
            --left[w];
            if (seen[w] == 0) {
                seen[w] = 1;
                beside.push_back(w);
            }
        }
    }
    return order;
}

// About the number of states that a sweep meets.
double price(const DualGraph& graph, const std::vector<Node>& order) {
    const std::size_t n = order.size();
    std::vector<std::size_t> place(n), last(n, 0), ends(n + 1, 0);
    for (std::size_t i = 0; i < n; ++i) place[order[i]] = i;
    for (Node v = 0; v < n; ++v) {
        for (const Node w : graph.neighbours(v)) last[v] = std::max(last[v], place[w]);
        ++ends[std::max(last[v], place[v])];
    }
    double sum = 0;
    std::size_t width = 0;
    for (std::size_t i = 0; i < n; ++i) {
        width += 1;
        width -= ends[i];
        sum += std::pow(1.8, static_cast<double>(width));
    }
    return sum;
}

}  // namespace

std::vector<Node> narrow_order(const DualGraph& graph) {
    const std::size_t n = graph.nodes();
    std::vector<Node> best;
    double least = std::numeric_limits<double>::infinity();
    for (Node v = 0; v < n; ++v) {
        std::vector<Node> order = greedy_from(graph, v);
        if (const double cost = price(graph, order); cost < least) {
            least = cost;
            best = std::move(order);
        }
    }
    for (bool better = n <= shifted_up_to; better;) {
        better = false;
        for (std::size_t i = 0; i < n; ++i)
            for (std::ptrdiff_t step = -8; step <= 8; ++step) {
                const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(i) + step;
                if (step == 0 || to < 0 || to >= static_cast<std::ptrdiff_t>(n)) continue;
                std::vector<Node> order = best;
                const Node v = order[i];
                order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
                order.insert(order.begin() + to, v);
                if (const double cost = price(graph, order); cost < least * 0.999) {
                    least = cost;
                    best = std::move(order);
                    better = true;
                }
            }
    }
    return best;
}

std::vector<std::vector<Node>> fronts_of(const DualGraph& graph, const std::vector<Node>& order) {
    const std::size_t n = order.size();
    std::vector<std::size_t> place(n), last(n, 0);
    for (std::size_t i = 0; i < n; ++i) place[order[i]] = i;
    for (Node v = 0; v < n; ++v)
        for (const Node w : graph.neighbours(v)) last[v] = std::max(last[v], place[w]);
    std::vector<std::vector<Node>> fronts(n + 1);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j <= last[order[i]]; ++j) fronts[j].push_back(order[i]);
    return fronts;
}

}  // namespace wangge::detail
