#include "engine/districting/detail/resolve_pair.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace wangge::detail {

namespace {

using Mask = std::uint64_t;

class Resolver {
public:
    Resolver(SearchState& state, std::uint32_t a, std::uint32_t b, std::size_t most_states)
        : state_(state), p_(state.frame().problem), a_(a), b_(b), left_(most_states) {}

    PairAnswer run() {
        for (Node v = 0; v < p_.graph.nodes(); ++v)
            if (state_.plan()[v] == a_ || state_.plan()[v] == b_) nodes_.push_back(v);
        if (nodes_.size() > 64 || nodes_.size() < 2) return {};
        if (!state_.may_enter(a_) || !state_.may_enter(b_)) return {};
        for (const Node v : nodes_)
            if (!state_.may_leave(v)) return {};
        prepare();
        const Mask all = nodes_.size() == 64 ? ~Mask{0} : (Mask{1} << nodes_.size()) - 1;
        all_ = all;
        Mask now = 0;  // the part of today that holds the root
        const std::uint32_t root_district = state_.plan()[nodes_[0]];
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (state_.plan()[nodes_[i]] == root_district) now |= Mask{1} << i;
        best_ = energy_of(now, root_district == b_);
        const double before = best_;
        grow(Mask{1});
        PairAnswer answer;
        answer.exact = left_ > 0;
        answer.improved = best_ < before - 1e-12;
        if (answer.improved) apply();
        return answer;
    }

private:
    // Numbers the nodes by breadth first search from the first, so that a part grows as a front.
    void prepare() {
        std::vector<Node> order{nodes_.front()};
        std::vector<bool> seen(p_.graph.nodes());
        seen[order.front()] = true;
        for (std::size_t i = 0; i < order.size(); ++i)
            for (const Node w : p_.graph.neighbours(order[i]))
                if (!seen[w] && (state_.plan()[w] == a_ || state_.plan()[w] == b_)) {
                    seen[w] = true;
                    order.push_back(w);
                }
        if (order.size() == nodes_.size()) nodes_ = order;
        const std::size_t n = nodes_.size(), loads = state_.load_count();
        std::vector<std::uint32_t> place(p_.graph.nodes(), no_district);
        for (std::uint32_t i = 0; i < n; ++i) place[nodes_[i]] = i;
        beside_.assign(n, 0);
        cost_.assign(n * n, 0);
        total_.assign(loads, 0);
        for (std::uint32_t i = 0; i < n; ++i) {
            const auto neighbours = p_.graph.neighbours(nodes_[i]);
            const auto edges = p_.graph.edges_of(nodes_[i]);
            for (std::size_t k = 0; k < neighbours.size(); ++k) {
                const std::uint32_t j = place[neighbours[k]];
                if (j == no_district) continue;
                beside_[i] |= Mask{1} << j;
                cost_[i * n + j] = p_.border_cost[edges[k]];
            }
            for (std::size_t l = 0; l < loads; ++l) total_[l] += p_.loads[l].amount[nodes_[i]];
        }
        in_.assign(loads, 0);
        out_.assign(loads, 0);
        probe_.assign(loads, 0);
        for (const Node v : nodes_)
            if (!p_.group.empty() && p_.group[v] != no_district) groups_.push_back(p_.group[v]);
        std::sort(groups_.begin(), groups_.end());
        groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());
        add(0, in_, 1);
        moved_in_a_ = move_cost(0, a_);
        moved_in_b_ = move_cost(0, b_);
    }

    std::int64_t move_cost(std::size_t i, std::uint32_t district) const {
        return p_.was[nodes_[i]] == district ? 0 : p_.stay[nodes_[i]];
    }
    void add(std::size_t i, std::vector<std::int64_t>& sums, int sign) const {
        for (std::size_t l = 0; l < sums.size(); ++l) sums[l] += sign * p_.loads[l].amount[nodes_[i]];
    }
    double border_weight() const { return state_.weights().border / state_.frame().border_unit; }
    double moved_weight() const { return state_.weights().moved / state_.frame().moved_unit; }
    double group_weight() const { return state_.frame().groups > 0 ? state_.weights().together / state_.frame().groups : 0; }

    // The part of the energy that this pair decides, for the part in a (or in b when turned).
    double energy_of(Mask part, bool turned) {
        const std::size_t n = nodes_.size();
        std::vector<std::int64_t> one(total_.size(), 0), two = total_;
        double border = 0;
        std::int64_t moved = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const bool in = (part >> i & 1) != 0;
            moved += move_cost(i, in != turned ? a_ : b_);
            if (!in) continue;
            add(i, one, 1);
            add(i, two, -1);
            for (Mask rest = beside_[i] & ~part; rest != 0; rest &= rest - 1)
                border += cost_[i * n + static_cast<std::size_t>(std::countr_zero(rest))];
        }
        return finish(state_.balance_energy(one.data()) + state_.balance_energy(two.data()), border, moved, part);
    }
    double finish(double balance, double border, std::int64_t moved, Mask part) const {
        double sum = balance + border_weight() * border + moved_weight() * static_cast<double>(moved);
        if (group_weight() > 0) {
            std::size_t districts = 0;
            for (const std::uint32_t g : groups_) {
                bool in = false, out = false;
                for (std::size_t i = 0; i < nodes_.size(); ++i)
                    if (p_.group[nodes_[i]] == g) ((part >> i & 1) != 0 ? in : out) = true;
                districts += in + out;
            }
            sum += group_weight() * static_cast<double>(districts);
        }
        return sum;
    }

    double bound() {
        double balance = 0;
        // Each load at the split nearest to halves that can still be reached; loads are taken one by one, which is no more than
        // together.
        const auto& frame = state_.frame();
        for (std::size_t l = 0; l < total_.size(); ++l) {
            const std::int64_t low = in_[l], high = total_[l] - out_[l];
            const std::int64_t at = std::clamp(total_[l] / 2, low, high);
            for (const std::int64_t amount : {at, total_[l] - at}) {
                const double off = std::abs(static_cast<double>(amount) / frame.mean[l] - 1);
                balance += frame.importance[l] * deviation_cost(state_.weights(), off, p_.loads[l].tolerance);
            }
        }
        // Halving whole numbers may lose one unit against the true optimum.
        balance = balance / p_.districts * (1 - 1e-9);
        return balance + border_weight() * border_ + moved_weight() * static_cast<double>(std::min(moved_in_a_, moved_in_b_)) +
               group_weight() * static_cast<double>(groups_.size());
    }

    bool joined(Mask outside) const {
        if (refused_ == 0) return outside != 0;
        Mask reached = refused_ & (~refused_ + 1), front = reached;
        while (front != 0) {
            Mask next = 0;
            for (; front != 0; front &= front - 1) next |= beside_[static_cast<std::size_t>(std::countr_zero(front))];
            front = next & outside & ~reached;
            reached |= front;
        }
        return (refused_ & ~reached) == 0;
    }

    void grow(Mask part) {
        if (left_ == 0) return;
        --left_;
        Mask candidates = 0;
        for (Mask rest = part; rest != 0; rest &= rest - 1) candidates |= beside_[static_cast<std::size_t>(std::countr_zero(rest))];
        candidates &= ~part & ~refused_;
        if (candidates == 0) {
            // Everything beside is refused: this is a split, if the rest hangs together.
            const Mask outside = all_ & ~part;
            if (outside == 0 || !connected(outside)) return;
            for (const bool turned : {false, true}) {
                const double energy = energy_of(part, turned);
                if (energy >= best_ - 1e-12) continue;
                best_ = energy;
                best_part_ = part;
                best_turned_ = turned;
            }
            return;
        }
        const auto v = static_cast<std::size_t>(std::countr_zero(candidates));
        const Mask bit = Mask{1} << v;
        const std::size_t n = nodes_.size();
        const auto crossing = [&](Mask others) {
            double sum = 0;
            for (Mask rest = beside_[v] & others; rest != 0; rest &= rest - 1)
                sum += cost_[v * n + static_cast<std::size_t>(std::countr_zero(rest))];
            return sum;
        };
        // Taken.
        const double taken = crossing(refused_);
        border_ += taken;
        add(v, in_, 1);
        moved_in_a_ += move_cost(v, a_);
        moved_in_b_ += move_cost(v, b_);
        if (bound() < best_ - 1e-12 && joined(all_ & ~(part | bit))) grow(part | bit);
        border_ -= taken;
        add(v, in_, -1);
        moved_in_a_ -= move_cost(v, a_);
        moved_in_b_ -= move_cost(v, b_);
        // Refused.
        const double refused = crossing(part);
        border_ += refused;
        refused_ |= bit;
        add(v, out_, 1);
        moved_in_a_ += move_cost(v, b_);
        moved_in_b_ += move_cost(v, a_);
        if (bound() < best_ - 1e-12 && joined(all_ & ~part)) grow(part);
        border_ -= refused;
        refused_ &= ~bit;
        add(v, out_, -1);
        moved_in_a_ -= move_cost(v, b_);
        moved_in_b_ -= move_cost(v, a_);
    }

    bool connected(Mask set) const {
        Mask reached = set & (~set + 1), front = reached;
        while (front != 0) {
            Mask next = 0;
            for (; front != 0; front &= front - 1) next |= beside_[static_cast<std::size_t>(std::countr_zero(front))];
            front = next & set & ~reached;
            reached |= front;
        }
        return reached == set;
    }

    void apply() {
        std::vector<Node> to_a, to_b;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            const std::uint32_t district = ((best_part_ >> i & 1) != 0) != best_turned_ ? a_ : b_;
            if (state_.plan()[nodes_[i]] != district) (district == a_ ? to_a : to_b).push_back(nodes_[i]);
        }
        if (!to_a.empty()) state_.move(to_a, a_);
        if (!to_b.empty()) state_.move(to_b, b_);
    }

    SearchState& state_;
    const SearchProblem& p_;
    std::uint32_t a_, b_;
    std::size_t left_;
    std::vector<Node> nodes_;
    std::vector<Mask> beside_;
    std::vector<double> cost_;  // n x n
    std::vector<std::int64_t> total_, in_, out_, probe_;
    std::vector<std::uint32_t> groups_;
    Mask all_ = 0, refused_ = 0, best_part_ = 0;
    double border_ = 0, best_ = 0;
    std::int64_t moved_in_a_ = 0, moved_in_b_ = 0;
    bool best_turned_ = false;
};

}  // namespace

PairAnswer resolve_pair(SearchState& state, std::uint32_t a, std::uint32_t b, std::size_t most_states) {
    return Resolver(state, a, b, most_states).run();
}

}  // namespace wangge::detail
