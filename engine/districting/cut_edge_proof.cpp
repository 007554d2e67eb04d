#include "engine/districting/cut_edge_proof.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "engine/districting/detail/node_order.h"
#include "engine/districting/detail/sweep_join.h"
#include "engine/districting/detail/sweep_layer.h"

namespace wangge {

namespace {

using detail::SweepLayer;
using detail::SweepState;

// One node is passed: which places of the front before go on, which are new, and which edges are decided.
struct Step {
    Node node = 0;
    std::size_t width = 0;                                    // of the front before
    std::vector<std::pair<std::size_t, std::int64_t>> fresh;  // places after those, and their weights
    std::size_t at = 0;                                       // place of the node
    std::vector<std::size_t> earlier;                         // places of its neighbours earlier in the order, one per edge
    std::vector<std::size_t> kept;                            // the front after
};

Step step_of(const DualGraph& graph, const std::vector<std::size_t>& place, Node v, const std::vector<Node>& before,
             const std::vector<Node>& after, bool from_behind) {
    Step step;
    step.node = v;
    step.width = before.size();
    std::vector<Node> places = before;
    const auto place_of = [&](Node w) {
        const auto found = std::find(places.begin(), places.end(), w);
        if (found == places.end()) {
            step.fresh.emplace_back(places.size(), graph.weight[w]);
            places.push_back(w);
            return places.size() - 1;
        }
        return static_cast<std::size_t>(found - places.begin());
    };
    step.at = place_of(v);
    if (from_behind)
        for (const Node w : after) place_of(w);
    for (const Node w : graph.neighbours(v))
        if (place[w] < place[v]) step.earlier.push_back(place_of(w));
    for (const Node w : after) step.kept.push_back(place_of(w));
    return step;
}

// Parts that the node touches, in the order of its edges, and how many edges go to each.
std::size_t touched(const Step& step, const SweepState& state, std::array<std::uint32_t, 2 * detail::widest_front>& part,
                    std::array<std::uint32_t, 2 * detail::widest_front>& edges) {
    std::size_t count = 0;
    for (const std::size_t place : step.earlier) {
        const std::uint32_t p = state.label[place];
        if (p == state.label[step.at]) continue;
        const auto found = std::find(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(count), p) - part.begin();
        if (static_cast<std::size_t>(found) == count) {
            part[count] = p;
            edges[count++] = 0;
        }
        ++edges[static_cast<std::size_t>(found)];
    }
    return count;
}

class Sweep {
public:
    Sweep(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits, std::size_t known, std::uint64_t most_states,
          const std::function<bool()>& stop, const Progress& progress)
        : graph_(graph),
          n_(graph.nodes()),
          k_(districts),
          limits_(limits),
          known_(static_cast<std::uint32_t>(known)),
          most_states_(most_states),
          stop_(stop),
          progress_(progress),
          order_(detail::narrow_order(graph)),
          place_(n_),
          fronts_(detail::fronts_of(graph, order_)),
          spent_ahead_(n_ + 1, std::vector<std::uint32_t>(k_ + 1, 0)),
          spent_behind_(spent_ahead_) {
        for (std::size_t i = 0; i < n_; ++i) place_[order_[i]] = i;
    }

    bool possible() const {
        return std::all_of(fronts_.begin(), fronts_.end(), [](const auto& front) { return front.size() < detail::widest_front; }) &&
               total_weight(graph_) <= std::numeric_limits<std::int32_t>::max() && known_ < 0xFFFF && k_ <= 200;
    }

    CutEdgeProof run() {
        CutEdgeProof proof;
        // Budgets from behind grow until the sweep from ahead is not much dearer; a third is where that begins.
        for (std::uint32_t budget = known_ / 3;; budget += 3 * ahead_.size() < n_ ? 2 : 1) {
            if (!from_behind(std::min(budget, known_ - 1), most_states_)) break;
            std::uint64_t kept = 0;
            for (const SweepLayer& layer : behind_) kept += layer.size();
            const Outcome outcome = from_ahead(std::min(budget, known_ - 1), std::min(most_states_, 2 * kept + 50'000));
            if (outcome == Outcome::stopped) break;
            if (outcome == Outcome::too_many) {
                if (budget >= known_ - 1) break;
                continue;
            }
            proof.complete = true;
            proof.lower_bound = known_;
            const SweepLayer& last = ahead_.back();
            for (std::uint32_t s = 0; s < last.size(); ++s)
                if (last.shape(s)[0] == k_) {
                    proof.lower_bound = last.cut(s);
                    proof.plan = plan_to(s);
                }
            break;
        }
        proof.states = states_;
        return proof;
    }

private:
    enum class Outcome { done, too_many, stopped };

    bool halted() {
        if ((++states_ & 0xFFF) != 0) return false;
        progress_.poll();
        return stop_ && stop_();
    }

    // Calls emit(state, joined) for all ways to pass the node that keep the law; false when there are too many parts.
    template <class Emit>
    bool pass(const Step& step, SweepState& state, const std::vector<std::int64_t>& most_cut, const Emit& emit) {
        for (const auto& [place, weight] : step.fresh) {
            state.label[place] = static_cast<std::uint8_t>(state.parts);
            state.weight[state.parts++] = weight;
        }
        std::array<std::uint32_t, 2 * detail::widest_front> part, edges;
        const std::size_t count = touched(step, state, part, edges);
        if (count > detail::most_parts) return false;
        const std::uint32_t own = state.label[step.at];
        std::array<std::uint32_t, 2 * detail::widest_front> root, renamed;
        SweepState next;
        for (std::uint32_t joined = 0; joined < 1U << count; ++joined) {
            next.cut = state.cut;
            next.closed = state.closed;
            next.parts = 0;
            std::iota(root.begin(), root.begin() + state.parts, 0U);
            std::int64_t weight = state.weight[own];
            for (std::size_t t = 0; t < count; ++t) {
                if ((joined >> t & 1) != 0) {
                    weight += state.weight[part[t]];
                    root[part[t]] = own;
                } else {
                    next.cut += edges[t];
                }
            }
            if (weight > limits_.greatest || next.cut > most_cut[next.closed]) continue;
            std::fill(renamed.begin(), renamed.begin() + state.parts, none);
            for (std::size_t s = 0; s < step.kept.size(); ++s) {
                const std::uint32_t r = root[state.label[step.kept[s]]];
                if (renamed[r] == none) {
                    renamed[r] = next.parts;
                    next.weight[next.parts++] = r == own ? weight : state.weight[r];
                }
                next.label[s] = static_cast<std::uint8_t>(renamed[r]);
            }
            bool lawful = true;
            for (std::uint32_t p = 0; p < state.parts && lawful; ++p) {
                if (root[p] != p || renamed[p] != none) continue;
                ++next.closed;
                lawful = limits_.holds(p == own ? weight : state.weight[p]);
            }
            if (!lawful || next.closed > k_ || (next.closed == k_ && next.parts > 0)) continue;
            if (next.cut > most_cut[next.closed]) continue;
            if (next.parts > detail::most_parts) return false;
            emit(next, joined);
        }
        return true;
    }

    // What states may cut here, by how many districts they have closed, given what the other side cuts at least: what is closed
    // on one side cannot be closed on the other as well.
    std::vector<std::int64_t> most_cut_beside(const std::vector<std::uint32_t>& spent, std::uint32_t budget) const {
        std::vector<std::int64_t> most(k_ + 1);
        for (std::uint32_t closed = 0; closed <= k_; ++closed)
            most[closed] = std::min<std::int64_t>(
                budget, static_cast<std::int64_t>(known_) - 1 - *std::min_element(spent.begin(), spent.end() - closed));
        return most;
    }
    // From all states of a place that a better plan may have: what it cuts there at least; `otherwise` where there are none.
    void learn(const SweepLayer& layer, std::uint32_t otherwise, std::vector<std::uint32_t>& spent) const {
        std::vector<std::uint32_t> least(k_ + 1, otherwise);
        for (std::size_t s = 0; s < layer.size(); ++s) least[layer.shape(s)[0]] = std::min(least[layer.shape(s)[0]], layer.cut(s));
        for (std::uint32_t closed = 0; closed <= k_; ++closed) spent[closed] = std::max(spent[closed], least[closed]);
    }

    // All states that cut at most `budget` edges behind, at every place.
    bool from_behind(std::uint32_t budget, std::uint64_t most) {
        behind_.clear();
        for (std::size_t i = 0; i <= n_; ++i) behind_.emplace_back(fronts_[i].size());
        behind_[n_].add({}, 0, 0);
        SweepState state;
        std::uint64_t kept = 0;
        for (std::size_t i = n_; i-- > 0;) {
            const Step step = step_of(graph_, place_, order_[i], fronts_[i + 1], fronts_[i], true);
            const auto most_cut = most_cut_beside(spent_ahead_[i], budget);
            for (std::uint32_t s = 0; s < behind_[i + 1].size(); ++s) {
                if (halted()) return false;
                behind_[i + 1].read(s, state);
                if (!pass(step, state, most_cut,
                          [&](const SweepState& next, std::uint32_t joined) { behind_[i].add(next, s, joined); }))
                    return false;
                if (kept + behind_[i].size() > most) return false;
            }
            learn(behind_[i], budget + 1, spent_behind_[i]);
            kept += behind_[i].size();
            behind_[i + 1].forget_table();
        }
        return true;
    }

    // The states ahead that leave more than `budget` edges to cut behind, and those that fit one from behind.
    Outcome from_ahead(std::uint32_t budget, std::uint64_t most) {
        ahead_.clear();
        ahead_.emplace_back(0);
        ahead_[0].add({}, 0, 0);
        std::uint64_t kept = 0;
        SweepState state;
        for (std::size_t i = 0; i < n_; ++i) {
            const Step step = step_of(graph_, place_, order_[i], fronts_[i], fronts_[i + 1], false);
            SweepLayer next_layer(fronts_[i + 1].size());
            const auto most_cut = most_cut_beside(spent_behind_[i + 1], known_ - 1);
            std::optional<detail::SweepJoin> join;
            for (std::uint32_t s = 0; s < ahead_[i].size(); ++s) {
                if (halted()) return Outcome::stopped;
                ahead_[i].read(s, state);
                const auto emit = [&](const SweepState& next, std::uint32_t joined) {
                    if (next.cut + budget + 1 >= known_) {
                        if (!join) join.emplace(graph_, fronts_[i + 1], behind_[i + 1], k_, limits_);
                        if (!join->fits(next, known_ - 1 - next.cut)) return;
                    }
                    next_layer.add(next, s, joined);
                };
                if (!pass(step, state, most_cut, emit)) return Outcome::stopped;
                if (kept + next_layer.size() > most) return Outcome::too_many;
            }
            learn(next_layer, known_, spent_ahead_[i + 1]);
            kept += next_layer.size();
            next_layer.forget_table();
            ahead_.push_back(std::move(next_layer));
        }
        return Outcome::done;
    }

    Plan plan_to(std::uint32_t last) const {
        std::vector<Node> leader(n_);
        std::iota(leader.begin(), leader.end(), Node{0});
        const auto find = [&](Node v) {
            while (leader[v] != v) v = leader[v] = leader[leader[v]];
            return v;
        };
        SweepState state;
        std::array<std::uint32_t, 2 * detail::widest_front> part, edges;
        for (std::size_t i = n_; i-- > 0;) {
            const std::uint32_t joined = ahead_[i + 1].joined(last);
            last = ahead_[i + 1].parent(last);
            const Step step = step_of(graph_, place_, order_[i], fronts_[i], fronts_[i + 1], false);
            ahead_[i].read(last, state);
            for (const auto& [place, weight] : step.fresh) state.label[place] = static_cast<std::uint8_t>(state.parts++);
            const std::size_t count = touched(step, state, part, edges);
            for (std::size_t t = 0; t < count; ++t) {
                if ((joined >> t & 1) == 0) continue;
                for (std::size_t s = 0; s < step.width; ++s)
                    if (state.label[s] == part[t]) leader[find(fronts_[i][s])] = find(order_[i]);
            }
        }
        Plan plan(n_);
        std::vector<std::uint32_t> district(n_, none);
        std::uint32_t next = 0;
        for (Node v = 0; v < n_; ++v) {
            const Node r = find(v);
            if (district[r] == none) district[r] = next++;
            plan[v] = district[r];
        }
        return plan;
    }

    static constexpr std::uint32_t none = 0xFFFFFFFF;

    const DualGraph& graph_;
    std::size_t n_;
    std::uint32_t k_;
    WeightLimits limits_;
    std::uint32_t known_;
    std::uint64_t most_states_, states_ = 0;
    const std::function<bool()>& stop_;
    const Progress& progress_;
    std::vector<Node> order_;
    std::vector<std::size_t> place_;
    std::vector<std::vector<Node>> fronts_;
    std::vector<SweepLayer> behind_, ahead_;
    // Per place and number of districts closed: no better plan has cut fewer edges there.
    std::vector<std::vector<std::uint32_t>> spent_ahead_, spent_behind_;
};

}  // namespace

CutEdgeProof prove_cut_edges(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits, std::size_t known,
                             std::uint64_t most_states, const std::function<bool()>& stop, const Progress& progress) {
    if (known == 0 || limits.least > limits.greatest) return {{}, known, true, 0};
    Sweep sweep(graph, districts, limits, known, most_states, stop, progress);
    if (!sweep.possible()) return {};
    return sweep.run();
}

}  // namespace wangge
