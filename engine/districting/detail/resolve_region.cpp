#include "engine/districting/detail/resolve_region.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <set>

namespace wangge::detail {

namespace {

using Mask = std::uint64_t;
constexpr std::size_t most_parts = 4;
constexpr double hair = 1e-12;

std::size_t lowest(Mask set) {
    return static_cast<std::size_t>(std::countr_zero(set));
}

class Resolver {
public:
    Resolver(SearchState& state, std::span<const std::uint32_t> districts, const RegionOptions& options)
        : state_(state),
          p_(state.frame().problem),
          districts_(districts.begin(), districts.end()),
          left_(options.most_states),
          most_pieces_(std::min<std::size_t>(options.most_pieces, 64)) {}

    RegionAnswer run() {
        RegionAnswer answer;
        if (districts_.size() < 2 || districts_.size() > most_parts) return answer;
        for (const std::uint32_t d : districts_)
            if (!state_.may_enter(d)) return answer;
        for (Node v = 0; v < p_.graph.nodes(); ++v) {
            if (std::find(districts_.begin(), districts_.end(), state_.plan()[v]) == districts_.end()) continue;
            if (!state_.may_leave(v)) return answer;
            nodes_.push_back(v);
        }
        if (!make_pieces()) return answer;
        answer.whole = pieces_.size() == nodes_.size();
        prepare();
        best_ = energy_now();
        const double before = best_;
        start(all_, 0);
        answer.exact = left_ > 0;
        answer.improved = best_ < before - hair;
        if (answer.improved) apply();
        return answer;
    }

private:
    // The nodes, or where they are too many, those near all districts of the region with the rest of each district in lumps.
    bool make_pieces() {
        std::vector<std::uint32_t> far(p_.graph.nodes(), 0);  // steps to the districts, summed
        std::vector<std::uint32_t> steps(p_.graph.nodes());
        piece_of_.assign(p_.graph.nodes(), no_district);
        for (const Node v : nodes_) piece_of_[v] = 0;
        for (const std::uint32_t d : districts_) {
            std::vector<Node> queue;
            std::fill(steps.begin(), steps.end(), no_district);
            for (const Node v : nodes_)
                if (state_.plan()[v] == d) {
                    steps[v] = 0;
                    queue.push_back(v);
                }
            for (std::size_t i = 0; i < queue.size(); ++i)
                for (const Node w : p_.graph.neighbours(queue[i]))
                    if (piece_of_[w] != no_district && steps[w] == no_district) {
                        steps[w] = steps[queue[i]] + 1;
                        queue.push_back(w);
                    }
            if (queue.size() != nodes_.size()) return false;
            for (const Node v : nodes_) far[v] += steps[v];
        }
        std::uint32_t depth = 0, least = no_district;
        for (const Node v : nodes_) {
            depth = std::max(depth, far[v]);
            least = std::min(least, far[v]);
        }
        for (;; --depth) {
            group(far, depth);
            if (pieces_.size() <= most_pieces_) return true;
            if (depth == least) return false;
        }
    }
    // Nodes up to that depth alone, the others in connected lumps of a district; numbered by breadth first search, so that parts
    // grow as fronts.
    void group(const std::vector<std::uint32_t>& far, std::uint32_t depth) {
        pieces_.clear();
        for (const Node v : nodes_) piece_of_[v] = no_district - 1;
        std::vector<Node> order;
        const auto place = [&](Node v) {
            if (piece_of_[v] != no_district - 1) return;
            piece_of_[v] = static_cast<std::uint32_t>(pieces_.size());
            pieces_.push_back({v});
            order.push_back(v);
            if (far[v] <= depth) return;
            for (std::size_t i = 0; i < pieces_.back().size(); ++i)
                for (const Node w : p_.graph.neighbours(pieces_.back()[i]))
                    if (piece_of_[w] == no_district - 1 && far[w] > depth && state_.plan()[w] == state_.plan()[v]) {
                        piece_of_[w] = piece_of_[v];
                        pieces_.back().push_back(w);
                        order.push_back(w);
                    }
        };
        place(nodes_.front());
        for (std::size_t i = 0; i < order.size(); ++i)
            for (const Node w : p_.graph.neighbours(order[i])) place(w);
    }

    void prepare() {
        const std::size_t n = pieces_.size(), loads = state_.load_count(), k = districts_.size();
        all_ = n == 64 ? ~Mask{0} : (Mask{1} << n) - 1;
        beside_.assign(n, 0);
        cost_.assign(n * n, 0);
        amount_.assign(n * loads, 0);
        away_.assign(n * k, 0);
        for (std::size_t i = 0; i < n; ++i)
            for (const Node v : pieces_[i]) {
                const auto near = p_.graph.neighbours(v);
                const auto edges = p_.graph.edges_of(v);
                for (std::size_t e = 0; e < near.size(); ++e) {
                    const std::uint32_t j = piece_of_[near[e]];
                    if (j == no_district || j == i) continue;
                    beside_[i] |= Mask{1} << j;
                    cost_[i * n + j] += p_.border_cost[edges[e]];
                }
                for (std::size_t l = 0; l < loads; ++l) amount_[i * loads + l] += p_.loads[l].amount[v];
                for (std::size_t d = 0; d < k; ++d)
                    if (p_.was[v] != districts_[d]) away_[i * k + d] += p_.stay[v];
                if (!p_.group.empty() && p_.group[v] != no_district) groups_.push_back(p_.group[v]);
            }
        std::sort(groups_.begin(), groups_.end());
        groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());
        in_group_.assign(groups_.size(), 0);
        for (std::size_t i = 0; i < n; ++i)
            for (const Node v : pieces_[i])
                if (!p_.group.empty() && p_.group[v] != no_district)
                    in_group_[static_cast<std::size_t>(std::lower_bound(groups_.begin(), groups_.end(), p_.group[v]) -
                                                       groups_.begin())] |= Mask{1} << i;
        border_weight_ = state_.weights().border / state_.frame().border_unit;
        moved_weight_ = state_.weights().moved / state_.frame().moved_unit;
        group_weight_ = state_.frame().groups > 0 ? state_.weights().together / state_.frame().groups : 0;
        moved_.assign(k * k, 0);
        sum_.assign(k * loads, 0);
        free_.assign(k * loads, 0);
        refused_sum_.assign(k * loads, 0);
        // People who change their district wherever they come.
        least_away_.assign(n, 0);
        for (std::size_t i = 0; i < n; ++i)
            least_away_[i] = *std::min_element(away_.begin() + static_cast<std::ptrdiff_t>(i * k),
                                               away_.begin() + static_cast<std::ptrdiff_t>((i + 1) * k));
        away_left_ = std::accumulate(least_away_.begin(), least_away_.end(), std::int64_t{0});
    }

    double energy_now() {
        std::vector<Mask> parts(districts_.size(), 0);
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            parts[static_cast<std::size_t>(std::find(districts_.begin(), districts_.end(), state_.plan()[pieces_[i].front()]) -
                                           districts_.begin())] |= Mask{1} << i;
        double balance = 0, border = 0;
        std::int64_t moved = 0;
        std::vector<std::int64_t> sums(state_.load_count());
        for (std::size_t j = 0; j < parts.size(); ++j) {
            std::fill(sums.begin(), sums.end(), 0);
            for (Mask rest = parts[j]; rest != 0; rest &= rest - 1) {
                const std::size_t i = lowest(rest);
                for (std::size_t l = 0; l < sums.size(); ++l) sums[l] += amount_[i * sums.size() + l];
                moved += away_[i * parts.size() + j];
                border += crossing(i, all_ & ~parts[j]);
            }
            balance += state_.balance_energy(sums.data());
        }
        return balance + border_weight_ * border / 2 + moved_weight_ * static_cast<double>(moved) + group_cost(parts);
    }
    double group_cost(const std::vector<Mask>& parts) const {
        if (group_weight_ <= 0) return 0;
        std::size_t held = 0;
        for (const Mask group : in_group_)
            for (const Mask part : parts) held += (part & group) != 0;
        return group_weight_ * static_cast<double>(held);
    }

    double crossing(std::size_t i, Mask others) const {
        double sum = 0;
        for (Mask rest = beside_[i] & others; rest != 0; rest &= rest - 1) sum += cost_[i * pieces_.size() + lowest(rest)];
        return sum;
    }

    // Fewest people moved by what is decided, over all ways to name the parts 0 .. count - 1.
    std::int64_t moved_least(std::size_t count, std::array<std::uint8_t, most_parts>* names = nullptr) const {
        const std::size_t k = districts_.size();
        std::array<std::uint8_t, most_parts> order{0, 1, 2, 3};
        std::int64_t least = INT64_MAX;
        do {
            std::int64_t sum = 0;
            for (std::size_t j = 0; j < count; ++j) sum += moved_[j * k + order[j]];
            if (sum < least) {
                least = sum;
                if (names != nullptr) *names = order;
            }
        } while (std::next_permutation(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(k)));
        return least;
    }

    // Opens part j among the free pieces, from the first of them.
    void start(Mask free, std::size_t j) {
        const std::size_t loads = state_.load_count(), k = districts_.size();
        if (j + 1 == k) {
            finish(free, j);
            return;
        }
        for (std::size_t l = 0; l < loads; ++l) sum_[j * loads + l] = free_[j * loads + l] = refused_sum_[j * loads + l] = 0;
        for (Mask rest = free; rest != 0; rest &= rest - 1)
            for (std::size_t l = 0; l < loads; ++l) free_[j * loads + l] += amount_[lowest(rest) * loads + l];
        for (std::size_t d = 0; d < k; ++d) moved_[j * k + d] = moved_[(j + 1) * k + d] = 0;
        const std::size_t root = lowest(free);
        add(sum_, j, root, 1);
        settle(j, root, 1);
        grow(free, Mask{1} << root, 0, j);
        settle(j, root, -1);
    }

    // Every piece has its part: the last is what is left.
    void finish(Mask rest, std::size_t j) {
        const std::size_t loads = state_.load_count(), k = districts_.size();
        for (std::size_t l = 0; l < loads; ++l) sum_[j * loads + l] = 0;
        for (std::size_t d = 0; d < k; ++d) moved_[j * k + d] = 0;
        for (Mask set = rest; set != 0; set &= set - 1) {
            add(sum_, j, lowest(set), 1);
            for (std::size_t d = 0; d < k; ++d) moved_[j * k + d] += away_[lowest(set) * k + d];
        }
        parts_[j] = rest;
        std::array<std::uint8_t, most_parts> names{};
        const double energy = closed_balance_ + state_.balance_energy(&sum_[j * loads]) + border_weight_ * border_ +
                              moved_weight_ * static_cast<double>(moved_least(k, &names)) +
                              group_cost({parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(k)});
        if (energy >= best_ - hair) return;
        best_ = energy;
        best_parts_ = parts_;
        best_names_ = names;
    }

    // What every plan costs at least that keeps what is decided. Loads are taken one by one, at the shares nearest to even that can
    // still be reached: the cost is convex.
    double bound(Mask free, Mask part, Mask refused, std::size_t j) const {
        const std::size_t loads = state_.load_count(), k = districts_.size(), later = k - j - 1;
        const auto& frame = state_.frame();
        double balance = 0;
        for (std::size_t l = 0; l < loads; ++l) {
            const auto total = static_cast<double>(free_[j * loads + l]);
            const double even = total / static_cast<double>(later + 1);
            const double here = std::clamp(even, static_cast<double>(sum_[j * loads + l]),
                                           total - static_cast<double>(refused_sum_[j * loads + l]));
            const double there = (total - here) / static_cast<double>(later);
            const auto cost = [&](double amount) {
                return deviation_cost(state_.weights(), std::abs(amount / frame.mean[l] - 1), p_.loads[l].tolerance);
            };
            balance += frame.importance[l] * (cost(here) + static_cast<double>(later) * cost(there));
        }
        balance = closed_balance_ + balance / p_.districts * (1 - 1e-9);
        double held = 0;
        if (group_weight_ > 0)
            for (const Mask group : in_group_) {
                std::size_t count = ((group & part) != 0) + ((group & refused) != 0);
                if (count == 0 && (group & free) != 0) count = 1;
                for (std::size_t i = 0; i < j; ++i) count += (parts_[i] & group) != 0;
                held += static_cast<double>(count);
            }
        return balance + border_weight_ * border_ +
               moved_weight_ * static_cast<double>(moved_least(later == 1 ? k : j + 1) + away_left_) + group_weight_ * held;
    }

    void grow(Mask free, Mask part, Mask refused, std::size_t j) {
        if (left_ == 0) return;
        --left_;
        const std::size_t loads = state_.load_count(), later = districts_.size() - j - 1;
        Mask near = 0;
        for (Mask rest = part; rest != 0; rest &= rest - 1) near |= beside_[lowest(rest)];
        near &= free & ~part & ~refused;
        if (near == 0) {
            const Mask outside = free & ~part;
            if (static_cast<std::size_t>(std::popcount(outside)) < later || components(outside, outside) > later) return;
            parts_[j] = part;
            const double before = closed_balance_;
            const std::vector<std::int64_t> moved_before = moved_;
            closed_balance_ += state_.balance_energy(&sum_[j * loads]);
            start(outside, j + 1);
            closed_balance_ = before;
            moved_ = moved_before;
            return;
        }
        const std::size_t v = lowest(near);
        const Mask bit = Mask{1} << v;
        // Taken.
        const double border = border_;
        border_ += crossing(v, refused);
        add(sum_, j, v, 1);
        settle(j, v, 1);
        if (bound(free, part | bit, refused, j) < best_ - hair && components(free & ~part & ~bit, refused) <= later)
            grow(free, part | bit, refused, j);
        settle(j, v, -1);
        add(sum_, j, v, -1);
        // Refused.
        border_ = border + crossing(v, part);
        add(refused_sum_, j, v, 1);
        if (later == 1) settle(j + 1, v, 1);
        if (bound(free, part, refused | bit, j) < best_ - hair && components(free & ~part, refused | bit) <= later)
            grow(free, part, refused | bit, j);
        if (later == 1) settle(j + 1, v, -1);
        add(refused_sum_, j, v, -1);
        border_ = border;
    }

    // Pieces of the set that hold one of the seeds.
    std::size_t components(Mask set, Mask seeds) const {
        std::size_t count = 0;
        for (seeds &= set; seeds != 0; ++count) {
            Mask reached = seeds & (~seeds + 1), front = reached;
            while (front != 0) {
                Mask next = 0;
                for (; front != 0; front &= front - 1) next |= beside_[lowest(front)];
                front = next & set & ~reached;
                reached |= front;
            }
            seeds &= ~reached;
        }
        return count;
    }

    void add(std::vector<std::int64_t>& sums, std::size_t j, std::size_t i, int sign) const {
        const std::size_t loads = state_.load_count();
        for (std::size_t l = 0; l < loads; ++l) sums[j * loads + l] += sign * amount_[i * loads + l];
    }
    // Piece i comes to part j, or leaves it again.
    void settle(std::size_t j, std::size_t i, int sign) {
        const std::size_t k = districts_.size();
        away_left_ -= sign * least_away_[i];
        for (std::size_t d = 0; d < k; ++d) moved_[j * k + d] += sign * away_[i * k + d];
    }

    void apply() {
        // Out of one district into another at a time.
        for (const std::uint32_t from : districts_) {
            std::array<std::vector<Node>, most_parts> leaving;
            for (std::size_t j = 0; j < districts_.size(); ++j)
                for (Mask rest = best_parts_[j]; rest != 0; rest &= rest - 1)
                    for (const Node v : pieces_[lowest(rest)])
                        if (state_.plan()[v] == from && !done(v)) leaving[j].push_back(v);
            for (std::size_t j = 0; j < districts_.size(); ++j) {
                const std::uint32_t to = districts_[best_names_[j]];
                for (const Node v : leaving[j]) settled_[v] = true;
                if (to != from && !leaving[j].empty()) state_.move(leaving[j], to);
            }
        }
    }
    bool done(Node v) {
        if (settled_.empty()) settled_.assign(p_.graph.nodes(), false);
        return settled_[v];
    }

    SearchState& state_;
    const SearchProblem& p_;
    std::vector<std::uint32_t> districts_;
    std::size_t left_, most_pieces_;
    std::vector<Node> nodes_;
    std::vector<std::vector<Node>> pieces_;
    std::vector<std::uint32_t> piece_of_;  // per node; no_district outside
    std::vector<Mask> beside_;
    std::vector<double> cost_;                 // piece x piece
    std::vector<std::int64_t> amount_, away_;  // piece x load; piece x district: people moved when the piece is there
    std::vector<std::int64_t> least_away_;
    std::vector<std::uint32_t> groups_;
    std::vector<Mask> in_group_;
    double border_weight_ = 0, moved_weight_ = 0, group_weight_ = 0;
    Mask all_ = 0;
    // Of the branch in hand: part x load, part x district.
    std::array<Mask, most_parts> parts_{}, best_parts_{};
    std::array<std::uint8_t, most_parts> best_names_{};
    std::vector<std::int64_t> sum_, free_, refused_sum_, moved_;
    std::int64_t away_left_ = 0;
    double border_ = 0, closed_balance_ = 0, best_ = 0;
    std::vector<bool> settled_;
};

// Sets of two neighbours, of three that all touch each other, or of four that make two such sets.
std::set<std::vector<std::uint32_t>> regions_of(const SearchProblem& p, const Plan& plan, std::size_t size) {
    std::vector<std::set<std::uint32_t>> beside(p.districts);
    for (const auto& [v, w] : p.graph.ends)
        if (plan[v] != plan[w]) {
            beside[plan[v]].insert(plan[w]);
            beside[plan[w]].insert(plan[v]);
        }
    std::set<std::vector<std::uint32_t>> regions;
    for (std::uint32_t a = 0; a < p.districts; ++a)
        for (const std::uint32_t b : beside[a]) {
            if (b < a) continue;
            if (size == 2) {
                regions.insert({a, b});
                continue;
            }
            std::vector<std::uint32_t> common;
            std::set_intersection(beside[a].begin(), beside[a].end(), beside[b].begin(), beside[b].end(),
                                  std::back_inserter(common));
            for (std::size_t i = 0; i < common.size(); ++i)
                for (std::size_t j = size == 3 ? i : i + 1; j < (size == 3 ? i + 1 : common.size()); ++j) {
                    std::vector<std::uint32_t> region{a, b, common[i]};
                    if (size == 4) region.push_back(common[j]);
                    std::sort(region.begin(), region.end());
                    regions.insert(std::move(region));
                }
        }
    return regions;
}

}  // namespace

RegionAnswer resolve_region(SearchState& state, std::span<const std::uint32_t> districts, const RegionOptions& options) {
    return Resolver(state, districts, options).run();
}

void resolve_regions(SearchState& state, std::size_t largest, std::size_t most_states, const std::function<bool()>& stop) {
    const SearchProblem& p = state.frame().problem;
    for (std::size_t size = 2; size <= std::min<std::size_t>(largest, p.districts); ++size) {
        // More districts have many times the partitions: only their borders are shared out, what lies deeper goes in lumps.
        const RegionOptions how{most_states, size == 2 ? 64U : size == 3 ? 26U : 20U};
        std::vector<bool> touched(p.districts, true);  // by the round before: other regions have nothing new to share
        for (int round = 0; round < 4; ++round) {
            std::vector<bool> changed(p.districts, false);
            bool better = false;
            for (const auto& region : regions_of(p, state.plan(), size)) {
                if (stop && stop()) return;
                if (std::none_of(region.begin(), region.end(), [&](std::uint32_t d) { return touched[d]; })) continue;
                const std::int64_t moved = state.moved();
                const Plan before = state.plan();
                if (!resolve_region(state, region, how).improved) continue;
                if (state.moved() > p.most_moved && state.moved() > moved) {
                    state = SearchState(state.frame(), state.weights(), before);
                    continue;
                }
                better = true;
                for (const std::uint32_t d : region) changed[d] = true;
            }
            if (!better) break;
            touched = changed;
        }
    }
}

}  // namespace wangge::detail
