#include "engine/districting/spanning_tree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace wangge {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr std::uint8_t stay = 0xFF;

// Per number of neighbours, what stands in each of 16 slots: neighbours in turn as long as a whole turn fits, then `stay`.
constexpr auto slot_pattern = [] {
    std::array<std::array<std::uint8_t, 16>, 17> pattern{};
    for (std::uint8_t degree = 0; degree <= 16; ++degree)
        for (std::uint8_t s = 0; s < 16; ++s)
            pattern[degree][s] = degree > 0 && s < 16 / degree * degree ? static_cast<std::uint8_t>(s % degree) : stay;
    return pattern;
}();

}  // namespace

TreeSampler::TreeSampler(const DualGraph& graph) : graph_(&graph), local_(graph.nodes(), none) {}

void TreeSampler::set_region(std::span<const Node> nodes, Node root) {
    for (const Node v : nodes_) local_[v] = none;
    nodes_.assign(nodes.begin(), nodes.end());
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    for (std::uint32_t i = 0; i < n; ++i) local_[nodes_[i]] = i;
    if (rows_.size() < n) {
        rows_.resize(n);
        weight_.resize(n);
        below_.resize(n);
        order_.resize(n);
        parent_.resize(n);
        in_tree_.resize(n);
        side_.resize(n);
        cuts_.resize(n);
    }
    std::size_t entries = 0;
    for (const Node v : nodes_) entries += graph_->first[v + 1] - graph_->first[v];
    if (near_.size() < entries) near_.resize(entries);

    std::uint32_t filled = 0;
    total_ = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        const std::uint32_t start = filled;
        for (const Node w : graph_->neighbours(nodes_[i])) {
            // Written always and kept by moving on: whether a neighbour is inside is a coin that no predictor guesses.
            const std::uint32_t other = local_[w];
            near_[filled] = other;
            filled += other != none ? 1 : 0;
        }
        rows_[i] = {start, filled - start};
        weight_[i] = graph_->weight[nodes_[i]];
        total_ += weight_[i];
    }
    fill_slots();
    root_ = local_[root];
    edges_listed_ = false;
}

void TreeSampler::draw(TreeLaw law, detail::Xoshiro& random) {
    if (law == TreeLaw::uniform)
        draw_uniform(random);
    else
        draw_minimum(random);
}

void TreeSampler::fill_slots() {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::uint32_t most = 0;
    for (std::uint32_t v = 0; v < n; ++v) most = std::max(most, rows_[v].degree);
    slot_bits_ = n > 0xFFFF || most > 16 ? 0 : most > 4 ? 4 : 2;
    if (slot_bits_ == 0) return;
    const std::uint32_t slots = 1U << slot_bits_;
    if (slots_.size() < std::size_t{n} * slots) slots_.resize(std::size_t{n} * slots);
    for (std::uint32_t v = 0; v < n; ++v) {
        std::uint16_t* const slot = slots_.data() + std::size_t{v} * slots;
        const std::uint32_t* const near = near_.data() + rows_[v].first;
        const std::uint8_t* const which = slot_pattern[rows_[v].degree].data();
        for (std::uint32_t s = 0; s < slots; ++s) slot[s] = static_cast<std::uint16_t>(which[s] == stay ? v : near[which[s]]);
        // Rows of 16 serve rows of 4 but for these, that would not see each neighbour equally often.
        if (slots == 4 && rows_[v].degree == 3) slot[3] = static_cast<std::uint16_t>(v);
    }
}

template <class NextOf>
void TreeSampler::walk(NextOf&& next_of) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::fill_n(in_tree_.begin(), n, std::uint8_t{0});
    std::uint32_t* const parent = parent_.data();
    std::uint32_t* const order = order_.data();
    std::uint8_t* const in_tree = in_tree_.data();
    in_tree[root_] = 1;
    parent[root_] = root_;
    order[0] = root_;
    std::uint32_t placed = 1;
    for (std::uint32_t start = 0; placed < n; ++start) {
        std::uint32_t v = start;
        while (in_tree[v] == 0) {
            const std::uint32_t next = next_of(v);
            parent[v] = next;
            v = next;
        }
        const std::uint32_t branch = placed;
        for (v = start; in_tree[v] == 0; v = parent[v]) {
            in_tree[v] = 1;
            order[placed++] = v;
        }
        std::reverse(order + branch, order + placed);
    }
}

template <std::uint32_t slot_bits>
void TreeSampler::walk_slots(detail::Xoshiro& random) {
    detail::Xoshiro r = random;  // in registers
    const std::uint16_t* const table = slots_.data();
    std::uint64_t bits = 0;
    std::uint32_t left = 0;
    walk([&](std::uint32_t v) {
        if (left == 0) {
            bits = r.bits();
            left = 64 / slot_bits;
        }
        const std::uint32_t slot = static_cast<std::uint32_t>(bits) & ((1U << slot_bits) - 1);
        bits >>= slot_bits;
        --left;
        return static_cast<std::uint32_t>(table[(v << slot_bits) + slot]);
    });
    random = r;
}

void TreeSampler::draw_uniform(detail::Xoshiro& random) {
    if (slot_bits_ == 2) {
        walk_slots<2>(random);
    } else if (slot_bits_ == 4) {
        walk_slots<4>(random);
    } else {
        walk([&](std::uint32_t v) {
            const Row row = rows_[v];
            return near_[row.first + random.below(row.degree)];
        });
    }
}

void TreeSampler::draw_minimum(detail::Xoshiro& random) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    if (!edges_listed_) {
        edges_.clear();
        for (std::uint32_t v = 0; v < n; ++v)
            for (const std::uint32_t w : neighbours(v))
                if (v < w) edges_.emplace_back(v, w);
        leader_.resize(std::max<std::size_t>(leader_.size(), n));
        tree_first_.resize(std::max<std::size_t>(tree_first_.size(), n + 1));
        tree_near_.resize(std::max<std::size_t>(tree_near_.size(), 2 * n));
        edges_listed_ = true;
    }
    std::iota(leader_.begin(), leader_.begin() + n, 0U);
    std::fill_n(tree_first_.begin(), n + 1, 0U);
    const auto leader_of = [&](std::uint32_t v) {
        while (leader_[v] != v) v = leader_[v] = leader_[leader_[v]];
        return v;
    };
    // Taking edges in random order is Kruskal with independent weights. Those taken are gathered at the front.
    std::uint32_t taken = 0;
    for (std::uint32_t i = 0; taken + 1 < n; ++i) {
        std::swap(edges_[i], edges_[i + random.below(static_cast<std::uint32_t>(edges_.size()) - i)]);
        const auto [v, w] = edges_[i];
        const std::uint32_t a = leader_of(v), b = leader_of(w);
        if (a == b) continue;
        leader_[a] = b;
        ++tree_first_[v];
        ++tree_first_[w];
        std::swap(edges_[i], edges_[taken++]);
    }
    std::partial_sum(tree_first_.begin(), tree_first_.begin() + n + 1, tree_first_.begin());
    for (std::uint32_t i = 0; i < taken; ++i) {
        const auto [v, w] = edges_[i];
        tree_near_[--tree_first_[v]] = w;
        tree_near_[--tree_first_[w]] = v;
    }
    order_[0] = root_;
    parent_[root_] = root_;
    std::uint32_t placed = 1;
    for (std::uint32_t i = 0; i < placed; ++i) {
        const std::uint32_t v = order_[i];
        for (std::uint32_t e = tree_first_[v]; e < tree_first_[v + 1]; ++e) {
            const std::uint32_t w = tree_near_[e];
            if (w == parent_[v]) continue;
            parent_[w] = v;
            order_[placed++] = w;
        }
    }
}

std::span<const std::uint32_t> TreeSampler::cuts(std::int64_t least, std::int64_t greatest) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::copy_n(weight_.begin(), n, below_.begin());
    if (greatest < least) {
        least = 1;
        greatest = 0;
    }
    const auto width = static_cast<std::uint64_t>(greatest - least);
    const bool any = greatest >= least;
    std::uint32_t found = 0;
    for (std::uint32_t i = n; i-- > 1;) {
        const std::uint32_t v = order_[i];
        const std::int64_t below = below_[v];
        below_[parent_[v]] += below;
        cuts_[found] = v;
        found += any && static_cast<std::uint64_t>(below - least) <= width ? 1 : 0;
    }
    return {cuts_.data(), found};
}

std::span<const std::uint8_t> TreeSampler::side_below(std::uint32_t local) {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    std::fill_n(side_.begin(), n, std::uint8_t{0});
    side_[local] = 1;
    std::uint32_t i = 0;
    while (order_[i] != local) ++i;
    for (++i; i < n; ++i) side_[order_[i]] = side_[parent_[order_[i]]];
    return {side_.data(), n};
}

// log det of the Laplacian without one row and column, by Cholesky inside the envelope of a breadth-first order.
long double TreeSampler::log_determinant() {
    const auto n = static_cast<std::uint32_t>(nodes_.size());
    if (n == 0) return -std::numeric_limits<long double>::infinity();
    place_.assign(n, none);
    visited_.assign(1, 0);
    place_[0] = 0;
    for (std::size_t i = 0; i < visited_.size(); ++i)
        for (const std::uint32_t w : neighbours(visited_[i])) {
            if (place_[w] != none) continue;
            place_[w] = static_cast<std::uint32_t>(visited_.size());
            visited_.push_back(w);
        }
    if (visited_.size() != n) return -std::numeric_limits<long double>::infinity();

    // The last node of the order is left out. Row i holds columns start_[i] .. i.
    start_.resize(n);
    row_at_.resize(n);
    std::size_t size = 0;
    for (std::uint32_t i = 0; i + 1 < n; ++i) {
        start_[i] = i;
        for (const std::uint32_t w : neighbours(visited_[i])) start_[i] = std::min(start_[i], place_[w]);
        row_at_[i] = size;
        size += i - start_[i] + 1;
    }
    factor_.assign(size, 0);
    long double product = 1, result = 0;
    for (std::uint32_t i = 0; i + 1 < n; ++i) {
        long double* const row = factor_.data() + row_at_[i];
        const std::uint32_t start = start_[i];
        long double& diagonal = row[i - start];
        diagonal = rows_[visited_[i]].degree;
        for (const std::uint32_t w : neighbours(visited_[i]))
            if (place_[w] < i) row[place_[w] - start] = -1;
        for (std::uint32_t j = start; j < i; ++j) {
            const long double* const other = factor_.data() + row_at_[j];
            long double sum = row[j - start];
            for (std::uint32_t c = std::max(start, start_[j]); c < j; ++c) sum -= row[c - start] * other[c - start_[j]];
            row[j - start] = sum / other[j - start_[j]];
            diagonal -= row[j - start] * row[j - start];
        }
        product *= diagonal;
        if (product > 1e300L) {
            result += std::log(product);
            product = 1;
        }
        diagonal = std::sqrt(diagonal);
    }
    return result + std::log(product);
}

double TreeSampler::log_count() {
    return static_cast<double>(log_determinant());
}

std::optional<std::uint64_t> TreeSampler::count() {
    const long double log_count = log_determinant();
    if (std::isinf(log_count)) return 0;
    const long double count = std::exp(log_count);
    if (count > 1e15L) return std::nullopt;
    return static_cast<std::uint64_t>(std::llround(count));
}

double log_spanning_trees(const DualGraph& graph, std::span<const Node> nodes) {
    if (nodes.empty()) return -std::numeric_limits<double>::infinity();
    TreeSampler trees(graph);
    trees.set_region(nodes, nodes.front());
    return trees.log_count();
}

std::optional<std::uint64_t> count_spanning_trees(const DualGraph& graph, std::span<const Node> nodes) {
    if (nodes.empty()) return 0;
    TreeSampler trees(graph);
    trees.set_region(nodes, nodes.front());
    return trees.count();
}

}  // namespace wangge
