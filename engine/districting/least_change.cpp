#include "engine/districting/least_change.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <numeric>
#include <optional>
#include <queue>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/districting/detail/boundary_annealing.h"
#include "engine/districting/detail/bounded_enumeration.h"
#include "engine/districting/detail/branch_and_cut.h"
#include "engine/districting/detail/change_search.h"
#include "engine/districting/detail/require_possible.h"
#include "engine/districting/plan_moves.h"

namespace wangge {

namespace {

using clock = std::chrono::steady_clock;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max();

void check_lists(const LeastChangeProblem& p) {
    const std::size_t n = p.graph.nodes();
    const auto bad = [](const char* sentence) { return Error(ErrorKind::bad_input, sentence); };
    if (p.districts == 0) throw bad("A plan has at least one district");
    if (p.plan.size() != n) throw bad("The plan to change names another number of units than the map has");
    if (!p.cost.empty() && p.cost.size() != n) throw bad("There is one cost of moving for each unit or none");
    if (!p.fixed.empty() && p.fixed.size() != n) throw bad("There is one mark of being fixed for each unit or none");
    for (const std::int64_t cost : p.cost)
        if (cost < 0) throw bad("A cost of moving is negative");
    for (Node v = 0; v < n; ++v)
        if (p.plan[v] >= p.districts)
            throw bad("A unit is in a district that does not exist").with("unit", static_cast<std::int64_t>(v));
    for (const LoadLimits& load : p.loads) {
        if (load.amount.size() != n) throw bad("A load has one amount for each unit");
        for (const std::int64_t amount : load.amount)
            if (amount < 0) throw bad("An amount of a load is negative");
        if (load.limits.least > load.limits.greatest) throw bad("The least allowed is above the greatest allowed");
    }
}

// The cost of the moved, with all loads after the first (which the annealing itself prices) and the fixed units as prices too.
class Change {
public:
    Change(const LeastChangeProblem& p, const std::vector<std::int64_t>& cost, const PlanMoves& moves, double price)
        : p_(&p), cost_(&cost), price_(price) {
        for (Node v = 0; v < cost.size(); ++v)
            if (moves.plan()[v] != p.plan[v]) total_ += price_of(v);
        for (std::size_t l = 1; l < p.loads.size(); ++l) {
            auto& sums = sums_.emplace_back(p.districts, 0);
            std::int64_t total = 0;
            for (Node v = 0; v < cost.size(); ++v) {
                sums[moves.plan()[v]] += p.loads[l].amount[v];
                total += p.loads[l].amount[v];
            }
            mean_.push_back(std::max(1e-9, static_cast<double>(total) / static_cast<double>(cost.size())));
        }
    }

    double change(const PlanMoves& moves, Node v, std::uint32_t to) const {
        const std::uint32_t from = moves.plan()[v], home = p_->plan[v];
        double sum = 0;
        if (to == home) sum -= price_of(v);
        if (from == home) sum += price_of(v);
        for (std::size_t l = 0; l < sums_.size(); ++l) {
            const std::int64_t amount = p_->loads[l + 1].amount[v];
            sum += price_ * (excess(l, sums_[l][from] - amount) + excess(l, sums_[l][to] + amount) - excess(l, sums_[l][from]) -
                             excess(l, sums_[l][to]));
        }
        return sum;
    }
    void moved(const PlanMoves&, Node v, std::uint32_t from, std::uint32_t to) {
        const std::uint32_t home = p_->plan[v];
        if (to == home) total_ -= price_of(v);
        if (from == home) total_ += price_of(v);
        for (std::size_t l = 0; l < sums_.size(); ++l) {
            sums_[l][from] -= p_->loads[l + 1].amount[v];
            sums_[l][to] += p_->loads[l + 1].amount[v];
        }
    }
    double value() const {
        for (std::size_t l = 0; l < sums_.size(); ++l)
            for (const std::int64_t sum : sums_[l])
                if (!p_->loads[l + 1].limits.holds(sum)) return std::numeric_limits<double>::infinity();
        return total_ < dear ? total_ : std::numeric_limits<double>::infinity();
    }

private:
    static constexpr double dear = 1e14;  // moving a fixed unit; costs are below

    double price_of(Node v) const { return !p_->fixed.empty() && p_->fixed[v] ? dear : static_cast<double>((*cost_)[v]); }
    double excess(std::size_t l, std::int64_t sum) const {
        const WeightLimits& limits = p_->loads[l + 1].limits;
        const std::int64_t over = std::max({std::int64_t{0}, sum - limits.greatest, limits.least - sum});
        return over == 0 ? 0 : 0.5 + static_cast<double>(over) / mean_[l];
    }

    const LeastChangeProblem* p_;
    const std::vector<std::int64_t>* cost_;
    double price_;
    double total_ = 0;
    std::vector<std::vector<std::int64_t>> sums_;
    std::vector<double> mean_;
};

// The given plan with each district cut back to its dearest part and the rest joined to neighbours; nothing where that leaves a
// district empty or a piece of the map without one.
std::optional<Plan> contiguous_start(const LeastChangeProblem& p, const std::vector<std::int64_t>& cost) {
    const DualGraph& g = p.graph;
    Plan start(g.nodes(), none);
    std::vector<bool> seen(g.nodes());
    std::vector<std::vector<Node>> kept(p.districts);
    std::vector<std::int64_t> worth(p.districts, -1);
    for (Node s = 0; s < g.nodes(); ++s) {
        if (seen[s]) continue;
        std::vector<Node> part{s};
        seen[s] = true;
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < part.size(); ++i) {
            sum += cost[part[i]] + (!p.fixed.empty() && p.fixed[part[i]] ? std::int64_t{1} << 40 : 0);
            for (const Node w : g.neighbours(part[i]))
                if (!seen[w] && p.plan[w] == p.plan[s]) {
                    seen[w] = true;
                    part.push_back(w);
                }
        }
        if (sum > worth[p.plan[s]]) {
            worth[p.plan[s]] = sum;
            kept[p.plan[s]] = std::move(part);
        }
    }
    std::vector<Node> open;
    for (std::uint32_t d = 0; d < p.districts; ++d) {
        if (kept[d].empty()) return std::nullopt;
        for (const Node v : kept[d]) start[v] = d;
        open.insert(open.end(), kept[d].begin(), kept[d].end());
    }
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const Node w : g.neighbours(open[i]))
            if (start[w] == none) {
                start[w] = start[open[i]];
                open.push_back(w);
            }
    if (open.size() < g.nodes()) return std::nullopt;
    return start;
}

// The program over "unit v in district d". A unit can only reach a district over others that go there too, so pairs that would cost
// as much as the best plan known are left out, wherever that plan proves that the district stays where it is.
class Model {
    static constexpr std::int64_t most_sums = 1'000'000;  // of a district, to look which are reached

public:
    Model(const LeastChangeProblem& p, const std::vector<std::int64_t>& cost, std::int64_t known)
        : p_(p), n_(p.graph.nodes()), column_(n_ * p.districts, -1) {
        for (Node v = 0; v < n_; ++v)
            for (const Node w : p.graph.neighbours(v)) reverse_.push_back(edge_between(w, v));
        std::vector<std::int64_t> all(p.districts, 0);
        for (Node v = 0; v < n_; ++v) all[p.plan[v]] += cost[v];
        std::int64_t step = 0;
        for (const std::int64_t c : cost) step = std::gcd(step, c);
        program_.granularity = static_cast<double>(step);
        for (std::uint32_t d = 0; d < p.districts; ++d) {
            const bool stays = known != unbounded && all[d] >= known && all[d] > 0;
            const auto way = stays ? costs_to(d, cost) : std::vector<std::int64_t>(n_, 0);
            for (Node v = 0; v < n_; ++v) {
                if (p.plan[v] != d && ((!p.fixed.empty() && p.fixed[v]) || way[v] >= known)) continue;
                column_[v * p.districts + d] = static_cast<int>(program_.cost.size());
                program_.cost.push_back(p.plan[v] == d ? -static_cast<double>(cost[v]) : 0);
                program_.priority.push_back(p.plan[v] == d ? 0 : 1);
            }
        }
        program_.constant = static_cast<double>(std::accumulate(cost.begin(), cost.end(), std::int64_t{0}));
        for (Node v = 0; v < n_; ++v) {
            detail::LinearRow one{{}, {}, 1, 1};
            for (std::uint32_t d = 0; d < p.districts; ++d) add(one, v, d, 1);
            program_.rows.push_back(std::move(one));
        }
        for (std::uint32_t d = 0; d < p.districts; ++d) {
            detail::LinearRow some{{}, {}, 1};
            for (Node v = 0; v < n_; ++v) add(some, v, d, 1);
            program_.rows.push_back(std::move(some));
            for (const LoadLimits& load : p.loads) {
                // The simplex method keeps rows to 1e-7: scaled so that one person is more.
                const double scale = std::clamp(static_cast<double>(load.limits.greatest), 1.0, 1e5);
                detail::LinearRow row{{}, {}, load.limits.least / scale, load.limits.greatest / scale};
                for (Node v = 0; v < n_; ++v)
                    if (load.amount[v] != 0) add(row, v, d, load.amount[v] / scale);
                program_.rows.push_back(std::move(row));
            }
            for (const LoadLimits& load : p.loads) add_fullest(d, load);
            const bool stays = known != unbounded && all[d] >= known;
            stays_.push_back(stays && all[d] > 0);
        }
    }

    const detail::BinaryProgram& program() const { return program_; }

    Plan plan_of(std::span<const double> x) const {
        Plan plan(n_, none);
        for (Node v = 0; v < n_; ++v)
            for (std::uint32_t d = 0; d < p_.districts; ++d)
                if (const int j = column_[v * p_.districts + d]; j >= 0 && x[j] > 0.5) plan[v] = d;
        return plan;
    }

    // No unit is alone in a district, where it has too little or others stay: one beside it is there too.
    void separate_alone(std::span<const double> x, std::vector<detail::LinearRow>& cuts) const {
        for (std::uint32_t d = 0; d < p_.districts; ++d)
            for (Node v = 0; v < n_; ++v) {
                const int j = column_[v * p_.districts + d];
                if (j < 0 || x[j] < 0.01) continue;
                double sum = -x[j];
                for (const Node w : p_.graph.neighbours(v))
                    if (const int i = column_[w * p_.districts + d]; i >= 0) sum += x[i];
                if (sum > -0.01) continue;
                const bool not_alone = std::any_of(p_.loads.begin(), p_.loads.end(),
                                                   [&](const LoadLimits& load) { return load.amount[v] < load.limits.least; });
                if (!not_alone && !(stays_[d] && p_.plan[v] != d)) continue;
                detail::LinearRow beside{{}, {}, 0};
                add(beside, v, d, -1);
                for (const Node w : p_.graph.neighbours(v)) add(beside, w, d, 1);
                cuts.push_back(std::move(beside));
            }
    }

    // For each part C of a district beside its greatest: a unit of C and one of the greatest part are both there only with a unit
    // of the border between them.
    void separate(std::span<const double> x, std::vector<detail::LinearRow>& cuts) const {
        const DualGraph& g = p_.graph;
        const Plan plan = plan_of(x);
        std::vector<std::vector<std::vector<Node>>> parts(p_.districts);
        std::vector<bool> seen(n_);
        for (Node s = 0; s < n_; ++s) {
            if (seen[s]) continue;
            std::vector<Node> part{s};
            seen[s] = true;
            for (std::size_t i = 0; i < part.size(); ++i)
                for (const Node w : g.neighbours(part[i]))
                    if (!seen[w] && plan[w] == plan[s]) {
                        seen[w] = true;
                        part.push_back(w);
                    }
            parts[plan[s]].push_back(std::move(part));
        }
        for (std::uint32_t d = 0; d < p_.districts; ++d) {
            if (parts[d].size() < 2) continue;
            std::stable_sort(parts[d].begin(), parts[d].end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
            const Node anchor = anchor_of(parts[d].front(), d);
            for (std::size_t i = 1; i < parts[d].size(); ++i) {
                const auto border = border_towards(parts[d][i], anchor);
                const std::size_t count = std::min<std::size_t>(parts[d][i].size(), 4);
                for (std::size_t a = 0; a < count; ++a) {
                    detail::LinearRow row{{}, {}, -1};
                    add(row, parts[d][i][a], d, -1);
                    add(row, anchor, d, -1);
                    for (const Node s : border) add(row, s, d, 1);
                    cuts.push_back(std::move(row));
                }
            }
        }
    }

    // A unit that comes to a district hangs on units that were there before, for some of these stay: over every set of units
    // between them passes at least as much as comes. Sets that x breaks, by maximum flow with the units as capacities.
    void separate_fractional(std::span<const double> x, std::vector<detail::LinearRow>& cuts) const {
        for (std::uint32_t d = 0; d < p_.districts; ++d) {
            if (!stays_[d]) continue;
            std::vector<char> covered(n_, 0);  // by a cut of this round
            for (Node v = 0; v < n_; ++v) {
                const int j = column_[v * p_.districts + d];
                if (j < 0 || p_.plan[v] == d || x[j] < 0.05 || covered[v] != 0) continue;
                detail::LinearRow row{{}, {}, 0};
                add(row, v, d, -1);
                const std::vector<Node> between = thinnest_between(x, v, d);
                if (between.empty()) continue;
                for (const Node w : between) add(row, w, d, 1);
                covered[v] = 1;
                cuts.push_back(std::move(row));
            }
        }
    }

private:
    // The units of least sum of x that part v from the units of the district as it was; none where that sum is as much as x of v.
    std::vector<Node> thinnest_between(std::span<const double> x, Node v, std::uint32_t d) const {
        const auto capacity = [&](Node w) {
            const int j = column_[w * p_.districts + d];
            return j < 0 ? 0.0 : x[j];
        };
        const double wanted = capacity(v);
        // Each unit is a way in and a way out, 2 w and 2 w + 1; flow along w is through[w], and to a neighbour in along.
        std::vector<double> through(n_, 0), along(p_.graph.neighbour.size(), 0);
        double flow = 0;
        for (;;) {
            std::vector<std::uint32_t> from(2 * n_, none);
            std::vector<std::uint32_t> open{2 * v + 1};
            from[2 * v + 1] = 2 * v + 1;
            std::uint32_t end = none;
            const auto visit = [&](std::uint32_t next, std::uint32_t by) {
                if (from[next] != none) return;
                from[next] = by;
                open.push_back(next);
            };
            for (std::size_t i = 0; i < open.size() && end == none; ++i) {
                const std::uint32_t at = open[i];
                const Node w = at / 2;
                if (at % 2 == 0) {
                    if (capacity(w) - through[w] > 1e-7) {
                        if (p_.plan[w] == d) {
                            from[at + 1] = at;
                            end = at + 1;
                            break;
                        }
                        visit(at + 1, at);
                    }
                    // Back along what came in.
                    for (std::uint32_t e = p_.graph.first[w]; e < p_.graph.first[w + 1]; ++e)
                        if (along[reverse_[e]] > 1e-7) visit(2 * p_.graph.neighbour[e] + 1, at);
                } else {
                    for (std::uint32_t e = p_.graph.first[w]; e < p_.graph.first[w + 1]; ++e)
                        if (p_.graph.neighbour[e] != v) visit(2 * p_.graph.neighbour[e], at);
                    if (w != v && through[w] > 1e-7) visit(2 * w, at);
                }
            }
            if (end == none) {
                std::vector<Node> between;
                for (Node w = 0; w < n_; ++w)
                    if (from[2 * w] != none && from[2 * w + 1] == none) between.push_back(w);
                return between;
            }
            // How much more goes this way.
            double more = wanted - flow;
            for (std::uint32_t at = end; at != 2 * v + 1; at = from[at]) {
                const std::uint32_t by = from[at];
                if (by / 2 == at / 2)
                    more = std::min(more, at % 2 == 1 ? capacity(at / 2) - through[at / 2] : through[at / 2]);
                else if (at % 2 == 1)
                    more = std::min(more, along[edge_between(at / 2, by / 2)]);
            }
            for (std::uint32_t at = end; at != 2 * v + 1; at = from[at]) {
                const std::uint32_t by = from[at];
                if (by / 2 == at / 2)
                    through[at / 2] += at % 2 == 1 ? more : -more;
                else if (at % 2 == 1)
                    along[edge_between(at / 2, by / 2)] -= more;
                else
                    along[edge_between(by / 2, at / 2)] += more;
            }
            flow += more;
            if (flow > wanted - 0.02) return {};
        }
    }
    std::uint32_t edge_between(Node v, Node w) const {
        const auto near = p_.graph.neighbours(v);
        return p_.graph.first[v] + static_cast<std::uint32_t>(std::lower_bound(near.begin(), near.end(), w) - near.begin());
    }
    void add(detail::LinearRow& row, Node v, std::uint32_t d, double factor) const {
        const int j = column_[v * p_.districts + d];
        if (j < 0) return;
        row.column.push_back(j);
        row.factor.push_back(factor);
    }
    // What stays in a district that holds too much is a sum of whole units: at most the greatest such sum within the limit.
    void add_fullest(std::uint32_t d, const LoadLimits& load) {
        std::int64_t held = 0, divisor = 0;
        std::vector<Node> units;
        for (Node v = 0; v < n_; ++v)
            if (p_.plan[v] == d && load.amount[v] > 0) {
                held += load.amount[v];
                divisor = std::gcd(divisor, load.amount[v]);
                units.push_back(v);
            }
        if (held <= load.limits.greatest) return;
        std::int64_t most = load.limits.greatest / divisor;
        if (most < most_sums) {
            std::vector<bool> reached(static_cast<std::size_t>(most) + 1);
            reached[0] = true;
            for (const Node v : units)
                for (std::int64_t s = most, w = load.amount[v] / divisor; s >= w; --s)
                    if (reached[static_cast<std::size_t>(s - w)]) reached[static_cast<std::size_t>(s)] = true;
            while (!reached[static_cast<std::size_t>(most)]) --most;
        }
        const double scale = std::clamp(static_cast<double>(load.limits.greatest), 1.0, 1e5);
        detail::LinearRow row;
        row.greatest = static_cast<double>(most * divisor) / scale;
        for (const Node v : units) add(row, v, d, static_cast<double>(load.amount[v]) / scale);
        program_.rows.push_back(std::move(row));
    }
    // Least cost of the units from v to the district as it is, v among them.
    std::vector<std::int64_t> costs_to(std::uint32_t d, const std::vector<std::int64_t>& cost) const {
        std::vector<std::int64_t> way(n_, unbounded);
        using Item = std::pair<std::int64_t, Node>;
        std::priority_queue<Item, std::vector<Item>, std::greater<>> open;
        for (Node v = 0; v < n_; ++v)
            if (p_.plan[v] == d) {
                way[v] = 0;
                open.emplace(0, v);
            }
        while (!open.empty()) {
            const auto [at, v] = open.top();
            open.pop();
            if (at > way[v]) continue;
            for (const Node w : p_.graph.neighbours(v))
                if (at + cost[w] < way[w] && !(!p_.fixed.empty() && p_.fixed[w])) {
                    way[w] = at + cost[w];
                    open.emplace(way[w], w);
                }
        }
        return way;
    }
    Node anchor_of(const std::vector<Node>& part, std::uint32_t d) const {
        for (const Node v : part)
            if (p_.plan[v] == d && !p_.fixed.empty() && p_.fixed[v]) return v;
        for (const Node v : part)
            if (p_.plan[v] == d) return v;
        return part.front();
    }
    // The neighbours of the part that are reached from the anchor without crossing others of them: a least separator.
    std::vector<Node> border_towards(const std::vector<Node>& part, Node anchor) const {
        const DualGraph& g = p_.graph;
        std::vector<char> state(n_, 0);  // 1 part, 2 beside it, 3 reached
        for (const Node v : part) state[v] = 1;
        for (const Node v : part)
            for (const Node w : g.neighbours(v))
                if (state[w] == 0) state[w] = 2;
        std::vector<Node> open{anchor}, border;
        if (state[anchor] == 0) state[anchor] = 3;
        for (std::size_t i = 0; i < open.size(); ++i)
            for (const Node w : g.neighbours(open[i])) {
                if (state[w] == 2) {
                    border.push_back(w);
                    state[w] = 4;
                } else if (state[w] == 0) {
                    state[w] = 3;
                    open.push_back(w);
                }
            }
        return border;
    }

    const LeastChangeProblem& p_;
    std::size_t n_;
    std::vector<std::uint32_t> reverse_;  // per entry of graph.neighbour: the entry of the other end
    std::vector<int> column_;
    std::vector<bool> stays_;  // per district: some unit of it stays in every plan that is looked for
    detail::BinaryProgram program_;
};

Error nothing_fits() {
    return Error(ErrorKind::infeasible, "No plan keeps all limits at once with every district in one piece: all were excluded");
}

// Small maps by listing: a node counts as moved as soon as it is taken by a strange district or refused by its own.
class MovedNodes {
public:
    using State = detail::NodeSet;

    MovedNodes(const LeastChangeProblem& p, const std::vector<std::int64_t>& cost) : p_(p), cost_(cost), home_(p.districts, 0) {
        for (Node v = 0; v < cost.size(); ++v) {
            home_[p.plan[v]] |= State{1} << v;
            if (!p.fixed.empty() && p.fixed[v]) fixed_ |= State{1} << v;
        }
    }
    State start() const { return 0; }
    int labels() const { return static_cast<int>(p_.districts); }
    std::uint32_t home(std::size_t v) const { return p_.plan[v]; }
    std::int64_t cost(State moved, detail::NodeSet, detail::NodeSet taken, detail::NodeSet refused, int label) const {
        if (label >= 0) moved |= (taken & ~home_[label]) | (refused & home_[label]);
        if ((moved & fixed_) != 0) return detail::unlimited;
        std::int64_t sum = 0;
        for (; moved != 0; moved &= moved - 1) sum += cost_[static_cast<std::size_t>(std::countr_zero(moved))];
        return sum;
    }
    State closed(State moved, detail::NodeSet free, detail::NodeSet taken, int label) const {
        return moved | (taken & ~home_[label]) | (free & ~taken & home_[label]);
    }

private:
    const LeastChangeProblem& p_;
    const std::vector<std::int64_t>& cost_;
    std::vector<State> home_;
    State fixed_ = 0;
};

}  // namespace

LeastChangeResult least_change(const LeastChangeProblem& problem, const SearchLimits& search, const Progress& progress) {
    check_lists(problem);
    if (search.seconds <= 0 && search.proposals == 0)
        throw Error(ErrorKind::bad_input, "A search needs a limit of time or of proposals");
    detail::require_possible(problem);
    const auto began = clock::now();
    const auto spent = [&] { return std::chrono::duration<double>(clock::now() - began).count(); };
    const std::size_t n = problem.graph.nodes();
    const std::vector<std::int64_t> cost = problem.cost.empty() ? std::vector<std::int64_t>(n, 1) : problem.cost;
    const double mean = std::max(1e-9, static_cast<double>(std::accumulate(cost.begin(), cost.end(), std::int64_t{0})) / n);

    LeastChangeResult result;
    std::int64_t known = unbounded;
    DualGraph graph = problem.graph;
    graph.weight = problem.loads.empty() ? std::vector<std::int64_t>(n, 0) : problem.loads.front().amount;
    const WeightLimits limits = problem.loads.empty() ? WeightLimits{0, 0} : problem.loads.front().limits;
    const auto start = contiguous_start(problem, cost);
    const std::uint64_t enough = std::max<std::uint64_t>(40'000, 2'000 * n);
    detail::Xoshiro random(search.seed);
    for (std::uint64_t done = 0, run = 0; start; ++run) {
        std::uint64_t length = std::max<std::uint64_t>(10'000, 200 * n) * detail::luby(run + 1);
        if (search.proposals != 0) length = std::min(length, search.proposals - done);
        PlanMoves moves(graph, *start, problem.districts);
        Change objective(problem, cost, moves, mean);
        double best = known == unbounded ? std::numeric_limits<double>::infinity() : static_cast<double>(known);
        const auto take = [&](const PlanMoves& at, double value) {
            known = static_cast<std::int64_t>(value + 0.5);
            result.plan = at.plan();
            return true;
        };
        if (std::all_of(problem.loads.begin(), problem.loads.end(),
                        [&](const LoadLimits& load) {
                            std::vector<std::int64_t> sums(problem.districts, 0);
                            for (Node v = 0; v < n; ++v) sums[moves.plan()[v]] += load.amount[v];
                            return std::all_of(sums.begin(), sums.end(), [&](std::int64_t sum) { return load.limits.holds(sum); });
                        }) &&
            objective.value() < best) {
            best = objective.value();
            take(moves, best);
        }
        detail::Cooling cooling;
        cooling.proposals = length;
        cooling.from = mean;
        cooling.to = 0.05 * mean;
        cooling.price = mean;
        cooling.fixed_price = 0.5 * mean;
        if (known != 0) detail::anneal(moves, objective, limits, cooling, random, best, take, progress);
        done += length;
        if (known == 0 || (search.proposals != 0 && done >= search.proposals)) break;
        if (search.seconds > 0 && spent() > 0.3 * search.seconds) break;
        if (known != unbounded && done >= enough) break;
    }

    // Maps that cannot be listed: few long runs side by side, from the given plan and then from the best as well.
    const bool listed = search.prove && n <= 64 && problem.districts <= 64;
    constexpr std::uint64_t change_steps = 400'000, runs_at_once = 4;
    for (std::uint64_t batch = 0; start && known != 0 && !listed && !problem.loads.empty() && batch < 2; ++batch) {
        const std::uint64_t steps =
            search.proposals == 0 ? change_steps : std::min(change_steps, search.proposals / (2 * runs_at_once));
        if (search.seconds > 0 && spent() > 0.45 * search.seconds) break;
        std::vector<Plan> found(runs_at_once);
        std::vector<std::int64_t> costs(runs_at_once, known);
        parallel_chunks(
            runs_at_once, 1,
            [&](std::size_t from, std::size_t to) {
                for (std::size_t run = from; run < to; ++run) {
                    detail::ChangeSearchOptions how{steps, search.seed * 1000 + batch * runs_at_once + run, {}};
                    if (search.seconds > 0) how.stop = [&] { return spent() > 0.5 * search.seconds; };
                    const bool onward = batch > 0 && run % 2 == 1 && known != unbounded;
                    detail::search_change(problem, cost, onward ? result.plan : *start, how, found[run], costs[run], progress);
                }
            },
            progress);
        for (std::size_t run = 0; run < runs_at_once; ++run)
            if (costs[run] < known) {
                known = costs[run];
                result.plan = std::move(found[run]);
            }
    }

    if (known == 0) {
        result.proven = true;
    } else if (listed) {
        MovedNodes rule(problem, cost);
        detail::BoundedEnumeration listing(problem.graph, problem.districts, problem.loads, rule,
                                           std::min(known, detail::unlimited));
        // A third of a second of looks: beyond, branch and cut does better.
        result.proven = listing.run(3'000'000, {}, progress);
        if (!listing.plan().empty()) {
            result.plan = listing.plan();
            known = listing.cost();
        }
        if (result.proven && result.plan.empty()) throw nothing_fits();
    }
    if (!result.proven && search.prove) {
        const Model model(problem, cost, known);
        detail::BranchLimits branch;
        if (known != unbounded) branch.cutoff = static_cast<double>(known);
        if (search.proposals != 0) branch.nodes = search.proposals;
        if (search.seconds > 0) branch.stop = [&] { return spent() > search.seconds; };
        const auto found = detail::solve_binary(
            model.program(), branch,
            [&](std::span<const double> x, bool integral, std::vector<detail::LinearRow>& cuts) {
                model.separate_alone(x, cuts);
                if (integral)
                    model.separate(x, cuts);
                else if (cuts.empty())
                    model.separate_fractional(x, cuts);
            },
            progress);
        if (!found.solution.empty()) result.plan = model.plan_of(found.solution);
        if (found.complete && result.plan.empty())
            throw Error(ErrorKind::infeasible,
                        "No plan keeps all limits at once with every district in one piece: all were excluded");
        result.lower_bound =
            std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(std::max(found.lower_bound, 0.0) - 1e-6)));
        result.proven = found.complete;
    }
    for (Node v = 0; v < result.plan.size(); ++v)
        if (result.plan[v] != problem.plan[v]) {
            result.moved.push_back(v);
            result.change += cost[v];
        }
    if (result.proven) result.lower_bound = result.change;
    return result;
}

}  // namespace wangge
