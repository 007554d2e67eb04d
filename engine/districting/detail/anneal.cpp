#include "engine/districting/detail/anneal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wangge::detail {

namespace {

constexpr int epochs = 200;

class Run {
public:
    Run(SearchState& state, Random& random) : state_(state), p_(state.frame().problem), random_(random) {}

    void step(double temperature, double recombine_share) {
        if (p_.districts > 1 && random_.uniform() < recombine_share)
            recombine(temperature);
        else
            move(temperature);
    }

private:
    // A district beside v other than its own, or none.
    std::uint32_t district_beside(Node v) {
        const auto beside = p_.graph.neighbours(v);
        if (beside.empty()) return no_district;
        const std::uint32_t d = state_.plan()[beside[random_.below(beside.size())]];
        return d != state_.plan()[v] && state_.may_enter(d) ? d : no_district;
    }

    bool accepts(double before, double temperature) {
        const double worse = state_.energy() - before;
        if (state_.moved() > p_.most_moved && state_.moved() >= moved_before_) return false;
        return worse <= 0 || random_.uniform() < std::exp(-worse / temperature);
    }

    void move(double temperature) {
        const Node v = static_cast<Node>(random_.below(p_.graph.nodes()));
        const std::uint32_t to = district_beside(v);
        if (to == no_district) return;
        const std::uint32_t from = state_.plan()[v];
        state_.piece_of(v, first_);
        if (first_.empty()) return;
        const double before = state_.energy();
        moved_before_ = state_.moved();
        state_.move(first_, to);
        if (random_.chance(0.5)) {
            if (!accepts(before, temperature)) state_.move(first_, from);
            return;
        }
        // A chain: something leaves the district that took, back or onward.
        second_.clear();
        std::uint32_t onward = no_district;
        for (int attempt = 0; attempt < 6 && second_.empty(); ++attempt) {
            const Node w = neighbour_in(to);
            if (w == no_district || std::find(first_.begin(), first_.end(), w) != first_.end()) continue;
            onward = district_beside(w);
            if (onward != no_district) state_.piece_of(w, second_);
            for (const Node x : second_)
                if (std::find(first_.begin(), first_.end(), x) != first_.end()) {
                    second_.clear();
                    break;
                }
        }
        if (second_.empty()) {
            if (!accepts(before, temperature)) state_.move(first_, from);
            return;
        }
        state_.move(second_, onward);
        if (accepts(before, temperature)) return;
        state_.move(second_, to);
        state_.move(first_, from);
    }

    // A random node of the district near the last piece: a walk of a few steps inside it.
    Node neighbour_in(std::uint32_t district) {
        Node at = first_[random_.below(first_.size())];
        const std::uint64_t length = 1 + random_.below(6);
        for (std::uint64_t i = 0; i < length; ++i) {
            const auto beside = p_.graph.neighbours(at);
            const Node next = beside[random_.below(beside.size())];
            if (state_.plan()[next] == district) at = next;
        }
        return at;
    }

    void recombine(double temperature) {
        const auto [u, w] = p_.graph.ends[random_.below(p_.graph.edges())];
        const std::uint32_t a = state_.plan()[u], b = state_.plan()[w];
        if (a == b || !state_.may_enter(a) || !state_.may_enter(b)) return;
        if (!tree_of(u, a, b)) return;
        // Every edge of the tree is a split; the one with the best balance is tried.
        const std::size_t n = order_.size(), loads = state_.load_count();
        below_.assign(n * loads, 0);
        for (std::size_t i = n; i-- > 0;)
            for (std::size_t l = 0; l < loads; ++l) {
                below_[i * loads + l] += p_.loads[l].amount[order_[i]];
                if (i > 0) below_[parent_[i] * loads + l] += below_[i * loads + l];
            }
        std::size_t best = 0;
        double best_balance = 0;
        rest_.resize(loads);
        for (std::size_t i = 1; i < n; ++i) {
            for (std::size_t l = 0; l < loads; ++l) rest_[l] = below_[l] - below_[i * loads + l];
            const double balance = state_.balance_energy(&below_[i * loads]) + state_.balance_energy(rest_.data());
            if (best != 0 && balance >= best_balance) continue;
            best = i;
            best_balance = balance;
        }
        if (best == 0) return;
        side_.assign(n, 0);
        side_[best] = 1;
        std::int64_t keep = 0, turn = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if (i > best && side_[parent_[i]] != 0) side_[i] = 1;
            const std::uint32_t was = p_.was[order_[i]];
            const std::uint32_t as_kept = side_[i] != 0 ? b : a, as_turned = side_[i] != 0 ? a : b;
            if (was != as_kept) keep += p_.stay[order_[i]];
            if (was != as_turned) turn += p_.stay[order_[i]];
        }
        // Names so that fewer people move; those that change go over in one go each way.
        first_.clear();
        second_.clear();
        for (std::size_t i = 0; i < n; ++i) {
            const std::uint32_t to = (side_[i] != 0) != (turn < keep) ? b : a;
            if (state_.plan()[order_[i]] != to) (to == b ? first_ : second_).push_back(order_[i]);
        }
        const double before = state_.energy();
        moved_before_ = state_.moved();
        if (!first_.empty()) state_.move(first_, b);
        if (!second_.empty()) state_.move(second_, a);
        if (accepts(before, temperature)) return;
        if (!first_.empty()) state_.move(first_, a);
        if (!second_.empty()) state_.move(second_, b);
    }

    // A random search tree of the two districts together: order_ with parent_ as positions. False when a node may not leave.
    bool tree_of(Node root, std::uint32_t a, std::uint32_t b) {
        order_.clear();
        parent_.clear();
        if (seen_.size() != p_.graph.nodes()) seen_.assign(p_.graph.nodes(), 0);
        ++stamp_;
        open_.clear();
        open_.push_back({root, 0});
        while (!open_.empty()) {
            const std::size_t pick = random_.below(open_.size());
            const auto [v, from] = open_[pick];
            open_[pick] = open_.back();
            open_.pop_back();
            if (seen_[v] == stamp_) continue;
            seen_[v] = stamp_;
            if (!state_.may_leave(v)) return false;
            const auto here = static_cast<std::uint32_t>(order_.size());
            order_.push_back(v);
            parent_.push_back(from);
            for (const Node w : p_.graph.neighbours(v))
                if (seen_[w] != stamp_ && (state_.plan()[w] == a || state_.plan()[w] == b)) open_.push_back({w, here});
        }
        return order_.size() == state_.size_of(a) + state_.size_of(b);
    }

    SearchState& state_;
    const SearchProblem& p_;
    Random& random_;
    std::vector<Node> first_, second_, order_;
    std::vector<std::uint32_t> parent_, seen_;
    std::vector<std::pair<Node, std::uint32_t>> open_;
    std::vector<std::int64_t> below_, rest_;
    std::vector<char> side_;
    std::uint32_t stamp_ = 0;
    std::int64_t moved_before_ = 0;
};

}  // namespace

void anneal(SearchState& state, const AnnealOptions& options, Random& random, const std::function<void(const SearchState&)>& visit,
            const Progress& progress) {
    Run run(state, random);
    const std::uint64_t per_epoch = std::max<std::uint64_t>(1, options.steps / epochs);
    const double limits = state.weights().limits;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        progress.poll();
        if (options.stop && options.stop()) break;
        const double t = options.hot * std::pow(options.cold / options.hot, static_cast<double>(epoch) / (epochs - 1));
        // Tolerances press harder as it grows cold: at first they may be crossed, at last hardly.
        state.set_limits_weight(limits * std::pow(30.0, static_cast<double>(epoch) / (epochs - 1) - 0.3));
        for (std::uint64_t i = 0; i < per_epoch; ++i) run.step(t, options.recombine);
        visit(state);
    }
}

}  // namespace wangge::detail
