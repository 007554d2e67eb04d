#include "engine/districting/detail/require_possible.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "engine/core/error.h"

namespace wangge::detail {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Pieces of the map that do not touch: piece of each node.
std::vector<std::uint32_t> pieces_of(const DualGraph& graph, std::uint32_t& count) {
    std::vector<std::uint32_t> piece(graph.nodes(), none);
    count = 0;
    for (Node s = 0; s < graph.nodes(); ++s) {
        if (piece[s] != none) continue;
        std::vector<Node> open{s};
        piece[s] = count;
        for (std::size_t i = 0; i < open.size(); ++i)
            for (const Node w : graph.neighbours(open[i]))
                if (piece[w] == none) {
                    piece[w] = count;
                    open.push_back(w);
                }
        ++count;
    }
    return piece;
}

}  // namespace

void require_possible(const LeastChangeProblem& p) {
    const auto text = [](std::int64_t value) { return std::to_string(value); };
    const auto infeasible = [](const std::string& sentence) { return Error(ErrorKind::infeasible, sentence); };
    const std::size_t n = p.graph.nodes();
    const std::int64_t k = p.districts;
    if (n < p.districts)
        throw infeasible("There are " + std::to_string(n) + " units for " + text(k) +
                         " districts: " + text(k - static_cast<std::int64_t>(n)) + " too few");
    std::uint32_t pieces = 0;
    const auto piece = pieces_of(p.graph, pieces);
    if (pieces > p.districts)
        throw infeasible("The map lies in " + text(pieces) + " pieces that do not touch, more than the " + text(k) + " districts");
    for (std::size_t l = 0; l < p.loads.size(); ++l) {
        const auto& [amount, limits] = p.loads[l];
        const auto here = [&](Error error) { return std::move(error).with("load", static_cast<std::int64_t>(l)); };
        const std::int64_t total = std::accumulate(amount.begin(), amount.end(), std::int64_t{0});
        if (limits.least > 0 && total / k < limits.least)
            throw here(infeasible("The total is " + text(total) + "; " + text(k) + " districts of at least " + text(limits.least) +
                                  " need " + text(k * limits.least) + ": " + text(k * limits.least - total) + " too little"));
        if (total > k * limits.greatest)
            throw here(infeasible("The total is " + text(total) + "; " + text(k) + " districts of at most " +
                                  text(limits.greatest) + " hold " + text(k * limits.greatest) + ": " +
                                  text(total - k * limits.greatest) + " too much"));
        const auto heaviest = std::max_element(amount.begin(), amount.end());
        if (*heaviest > limits.greatest)
            throw here(infeasible("A unit alone has " + text(*heaviest) + ", " + text(*heaviest - limits.greatest) +
                                  " more than the " + text(limits.greatest) + " a district may have"))
                .with("unit", static_cast<std::int64_t>(heaviest - amount.begin()));
        if (!p.fixed.empty()) {
            std::vector<std::int64_t> held(p.districts, 0);
            for (Node v = 0; v < n; ++v)
                if (p.fixed[v]) held[p.plan[v]] += amount[v];
            for (std::uint32_t d = 0; d < p.districts; ++d)
                if (held[d] > limits.greatest)
                    throw here(infeasible("The fixed units of a district have " + text(held[d]) + ", " +
                                          text(held[d] - limits.greatest) + " more than the " + text(limits.greatest) +
                                          " it may have"))
                        .with("district", static_cast<std::int64_t>(d));
        }
        if (pieces == 1) continue;
        std::vector<std::int64_t> of_piece(pieces, 0);
        for (Node v = 0; v < n; ++v) of_piece[piece[v]] += amount[v];
        for (const std::int64_t sum : of_piece) {
            const std::int64_t least =
                std::max<std::int64_t>(1, limits.greatest > 0 ? (sum + limits.greatest - 1) / limits.greatest : 1);
            if (least * limits.least > sum)
                throw here(infeasible("A piece of the map that touches nothing else has " + text(sum) + ": " + text(least) +
                                      " districts there have at most that, and need " + text(least * limits.least)));
        }
    }
}

}  // namespace wangge::detail
