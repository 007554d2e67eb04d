#pragma once

// The cheapest plan of a small graph by listing: districts are grown one after the other, each from the first free node, and a
// branch ends where what is already decided costs as much as the best plan known. For up to 64 nodes, as bits of a word.
//
// Rule: State start(); int labels() (1: the names of districts do not matter, else one each is tried);
//       std::int64_t cost(state, free, taken, refused, label): what every plan costs at least in which the district with that label
//         has `taken`, not `refused`, and `free` was free before; at least `unlimited` forbids it;
//       State closed(state, free, taken, label): when the district is `taken`.
// After Avis & Fukuda (1996), connected sets by taking and refusing.

#include <bit>
#include <cstdint>
#include <functional>
#include <vector>

#include "engine/core/progress.h"
#include "engine/districting/least_change.h"

namespace wangge::detail {

using NodeSet = std::uint64_t;
inline constexpr std::int64_t unlimited = std::int64_t{1} << 60;

template <class Rule>
class BoundedEnumeration {
public:
    // Only plans cheaper than `cutoff` count.
    BoundedEnumeration(const DualGraph& graph, std::uint32_t districts, const std::vector<LoadLimits>& loads, Rule& rule,
                       std::int64_t cutoff)
        : loads_(loads),
          rule_(rule),
          best_(cutoff),
          near_(graph.nodes()),
          sum_(loads.size(), 0),
          plan_(graph.nodes(), 0),
          k_(districts) {
        for (const auto& [v, w] : graph.ends) {
            near_[v] |= NodeSet{1} << w;
            near_[w] |= NodeSet{1} << v;
        }
    }

    // Whether all was looked at within that many looks and before `stop` said so. The plan is empty when none is cheaper than the
    // cutoff.
    bool run(std::uint64_t looks, const std::function<bool()>& stop, const Progress& progress) {
        left_ = looks;
        stop_ = stop;
        progress_ = &progress;
        const std::size_t n = near_.size();
        part(n == 64 ? ~NodeSet{0} : (NodeSet{1} << n) - 1, 0, 0, rule_.start());
        return left_ > 0;
    }
    const Plan& plan() const { return found_; }
    std::int64_t cost() const { return best_; }

private:
    NodeSet component(NodeSet inside, NodeSet from) const {
        NodeSet reached = from;
        for (NodeSet open = from; open != 0;) {
            const NodeSet fresh = near_[static_cast<std::size_t>(std::countr_zero(open))] & inside & ~reached;
            open = (open & (open - 1)) | fresh;
            reached |= fresh;
        }
        return reached;
    }

    // Whether every piece of what is left can be shared out by weight, in the districts left.
    bool may_hold(NodeSet rest, std::int64_t districts) const {
        std::int64_t fewest_all = 0, most_all = 0;
        while (rest != 0) {
            const NodeSet piece = component(rest, rest & (~rest + 1));
            rest &= ~piece;
            std::int64_t fewest = 1, most = std::popcount(piece);
            for (const auto& [amount, limits] : loads_) {
                std::int64_t weight = 0;
                for (NodeSet s = piece; s != 0; s &= s - 1) weight += amount[static_cast<std::size_t>(std::countr_zero(s))];
                if (limits.greatest > 0) fewest = std::max(fewest, (weight + limits.greatest - 1) / limits.greatest);
                if (limits.least > 0) most = std::min(most, weight / limits.least);
            }
            if (fewest > most) return false;
            fewest_all += fewest;
            most_all += most;
        }
        return fewest_all <= districts && districts <= most_all;
    }

    bool may_grow(NodeSet reach) const {
        for (const auto& [amount, limits] : loads_) {
            std::int64_t weight = 0;
            for (NodeSet s = reach; s != 0; s &= s - 1) weight += amount[static_cast<std::size_t>(std::countr_zero(s))];
            if (weight < limits.least) return false;
        }
        return true;
    }

    void part(NodeSet free, std::uint32_t done, std::uint64_t used, const typename Rule::State& state) {
        if (done == k_) {
            if (free != 0) return;
            best_ = rule_.cost(state, 0, 0, 0, -1);
            found_ = plan_;
            return;
        }
        if (free == 0) return;
        const NodeSet first = free & (~free + 1);
        const std::size_t v = static_cast<std::size_t>(std::countr_zero(free));
        const std::vector<std::int64_t> before = sum_;
        for (std::size_t l = 0; l < loads_.size(); ++l) sum_[l] = loads_[l].amount[v];
        for (int i = 0; i < rule_.labels(); ++i) {
            const int label = rule_.labels() == 1 ? static_cast<int>(done) : (static_cast<int>(rule_.home(v)) + i) % rule_.labels();
            if (rule_.labels() > 1 && (used >> label & 1)) continue;
            grow(free, first, 0, done, used | std::uint64_t{1} << label, label, state);
        }
        sum_ = before;
    }

    void grow(NodeSet free, NodeSet taken, NodeSet refused, std::uint32_t done, std::uint64_t used, int label,
              const typename Rule::State& state) {
        if (left_ == 0 || --left_ == 0) return;
        if ((left_ & 0xFFF) == 0) {
            progress_->poll();
            if (stop_ && stop_()) {
                left_ = 0;
                return;
            }
        }
        bool enough = true;
        for (std::size_t l = 0; l < loads_.size(); ++l) {
            if (sum_[l] > loads_[l].limits.greatest) return;
            enough = enough && sum_[l] >= loads_[l].limits.least;
        }
        if (rule_.cost(state, free, taken, refused, label) >= best_) return;
        const std::int64_t districts = static_cast<std::int64_t>(k_ - done) - 1;
        const NodeSet rest = free & ~taken;
        if (!enough && !may_grow(component(free & ~refused, taken & (~taken + 1)))) return;
        // What is refused goes to later districts, and pieces that hold something refused only fall further apart.
        std::int64_t pieces = 0;
        for (NodeSet open = refused; open != 0; ++pieces) open &= ~component(rest, open & (~open + 1));
        if (pieces > districts) return;
        if (enough && (rest == 0) == (districts == 0)) {
            const typename Rule::State next = rule_.closed(state, free, taken, label);
            if (rule_.cost(next, rest, 0, 0, -1) < best_ && may_hold(rest, districts)) {
                for (NodeSet s = taken; s != 0; s &= s - 1)
                    plan_[static_cast<std::size_t>(std::countr_zero(s))] = static_cast<std::uint32_t>(label);
                part(rest, done + 1, used, next);
            }
        }
        NodeSet border = 0;
        for (NodeSet s = taken; s != 0; s &= s - 1) border |= near_[static_cast<std::size_t>(std::countr_zero(s))];
        for (border &= rest & ~refused; border != 0; border &= border - 1) {
            const std::size_t v = static_cast<std::size_t>(std::countr_zero(border));
            for (std::size_t l = 0; l < loads_.size(); ++l) sum_[l] += loads_[l].amount[v];
            grow(free, taken | NodeSet{1} << v, refused, done, used, label, state);
            for (std::size_t l = 0; l < loads_.size(); ++l) sum_[l] -= loads_[l].amount[v];
            refused |= NodeSet{1} << v;
            if (rule_.cost(state, free, taken, refused, label) >= best_) return;
        }
    }

    const std::vector<LoadLimits>& loads_;
    Rule& rule_;
    std::int64_t best_;
    std::vector<NodeSet> near_;
    std::vector<std::int64_t> sum_;
    Plan plan_, found_;
    std::uint32_t k_;
    std::uint64_t left_ = 0;
    std::function<bool()> stop_;
    const Progress* progress_ = nullptr;
};

}  // namespace wangge::detail
