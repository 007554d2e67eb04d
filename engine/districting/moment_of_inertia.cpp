#include "engine/districting/moment_of_inertia.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "engine/core/error.h"
#include "engine/districting/detail/boundary_annealing.h"
#include "engine/districting/detail/require_possible.h"
#include "engine/districting/moment_proof.h"
#include "engine/districting/plan_moves.h"

namespace wangge {

namespace {

// Sums to every possible centre, so that a centre that has become worse than another is seen at once.
class Moment {
public:
    Moment(const PlanMoves& moves, const CentreCosts& costs) : costs_(&costs), k_(moves.districts()), sums_(k_ * costs.nodes, 0) {
        centre_.resize(k_);
        for (Node v = 0; v < costs.nodes; ++v) {
            double* sums = sums_.data() + moves.plan()[v] * costs.nodes;
            for (Node c = 0; c < costs.nodes; ++c) sums[c] += costs(v, c);
        }
        for (std::uint32_t d = 0; d < k_; ++d) {
            centre_[d] = best_centre(moves.plan(), d, none);
            total_ += sum(d, centre_[d]);
        }
    }

    double change(const PlanMoves& moves, Node v, std::uint32_t to) const {
        const std::uint32_t from = moves.plan()[v];
        const double more = (*costs_)(v, centre_[to]);
        if (v != centre_[from]) return more - (*costs_)(v, centre_[from]);
        const Node next = best_centre(moves.plan(), from, v);
        if (next == none) return std::numeric_limits<double>::max();
        return more + sum(from, next) - (*costs_)(v, next) - sum(from, v);
    }

    void moved(const PlanMoves& moves, Node v, std::uint32_t from, std::uint32_t to) {
        const std::size_t n = costs_->nodes;
        const double* row = costs_->value.data() + v * n;
        double *less = sums_.data() + from * n, *more = sums_.data() + to * n;
        for (std::size_t c = 0; c < n; ++c) {
            less[c] -= row[c];
            more[c] += row[c];
        }
        centre_[from] = best_centre(moves.plan(), from, none);
        centre_[to] = best_centre(moves.plan(), to, none);
        total_ = 0;
        for (std::uint32_t d = 0; d < k_; ++d) total_ += sum(d, centre_[d]);
    }

    double value() const { return total_; }

private:
    static constexpr Node none = std::numeric_limits<Node>::max();

    double sum(std::uint32_t d, Node c) const { return sums_[d * costs_->nodes + c]; }
    Node best_centre(const Plan& plan, std::uint32_t d, Node without) const {
        const double* sums = sums_.data() + d * costs_->nodes;
        Node best = none;
        double least = std::numeric_limits<double>::infinity();
        for (Node c = 0; c < plan.size(); ++c)
            if (plan[c] == d && c != without) {
                const double here = without == none ? sums[c] : sums[c] - (*costs_)(without, c);
                if (here < least) {
                    least = here;
                    best = c;
                }
            }
        return best;
    }

    const CentreCosts* costs_;
    std::uint32_t k_;
    std::vector<double> sums_;
    std::vector<Node> centre_;
    double total_ = 0;
};

}  // namespace

CentreCosts squared_distance_costs(const DualGraph& graph) {
    const std::size_t n = graph.nodes();
    if (graph.at.size() != n) throw Error(ErrorKind::bad_input, "The units have no places to measure a moment from");
    CentreCosts costs{n, std::vector<double>(n * n)};
    for (Node v = 0; v < n; ++v)
        for (Node c = 0; c < n; ++c) {
            const double dx = graph.at[v].x - graph.at[c].x, dy = graph.at[v].y - graph.at[c].y;
            costs.value[v * n + c] = static_cast<double>(graph.weight[v]) * (dx * dx + dy * dy);
        }
    return costs;
}

std::vector<Node> best_centres(const CentreCosts& costs, const Plan& plan, std::uint32_t districts) {
    std::vector<std::vector<Node>> members(districts);
    for (Node v = 0; v < plan.size(); ++v) members[plan[v]].push_back(v);
    std::vector<Node> centres(districts, 0);
    for (std::uint32_t d = 0; d < districts; ++d) {
        double least = std::numeric_limits<double>::infinity();
        for (const Node c : members[d]) {
            double sum = 0;
            for (const Node v : members[d]) sum += costs(v, c);
            if (sum < least) {
                least = sum;
                centres[d] = c;
            }
        }
    }
    return centres;
}

double moment_of_inertia(const CentreCosts& costs, const Plan& plan, std::uint32_t districts) {
    const auto centres = best_centres(costs, plan, districts);
    double sum = 0;
    for (Node v = 0; v < plan.size(); ++v) sum += costs(v, centres[plan[v]]);
    return sum;
}

MomentResult search_moment_of_inertia(const DualGraph& graph, const CentreCosts& costs, std::uint32_t districts,
                                      const WeightLimits& limits, const SearchLimits& search, const Progress& progress) {
    if (search.seconds <= 0 && search.proposals == 0)
        throw Error(ErrorKind::bad_input, "A search needs a limit of time or of proposals");
    if (costs.nodes != graph.nodes() || costs.value.size() != graph.nodes() * graph.nodes())
        throw Error(ErrorKind::bad_input, "There is one cost for each pair of units");
    MomentResult result;
    if (districts == 0) throw Error(ErrorKind::bad_input, "A plan has at least one district");
    detail::require_possible({graph, districts, {}, {{graph.weight, limits}}, {}, {}});
    using clock = std::chrono::steady_clock;
    const auto start = clock::now();
    detail::Xoshiro random(search.seed);
    const std::uint64_t unit = std::max<std::uint64_t>(20'000, 64 * graph.nodes());
    double best = std::numeric_limits<double>::infinity();
    for (std::uint64_t run = 0;; ++run) {
        std::uint64_t length = unit * detail::luby(run / 2 + 1);
        if (search.proposals != 0) length = std::min(length, search.proposals - result.proposals);
        const bool fresh = run % 2 == 0 || result.plan.empty();
        PlanMoves moves(graph, fresh ? grow_plan(graph, districts, random.bits()) : result.plan, districts);
        Moment objective(moves, costs);
        const double scale = (result.plan.empty() ? objective.value() : best) / static_cast<double>(graph.nodes());
        detail::Cooling cooling;
        cooling.proposals = length;
        cooling.from = (fresh ? 1 : 0.5) * scale;
        cooling.to = 0.03 * scale;
        cooling.price = scale;
        cooling.fixed_price = 0.5 * scale;
        const auto take = [&](const PlanMoves& at, double value) {
            best = value;
            result.plan = at.plan();
            result.proposals_to_best = result.proposals;
            return true;
        };
        if (objective.value() < best && !fault_of(graph, moves.plan(), districts, limits)) take(moves, objective.value());
        detail::anneal(moves, objective, limits, cooling, random, best, take, progress);
        result.proposals += length;
        // Summed anew, and a hair under it: the sums that follow the moves differ in the last digits.
        if (!result.plan.empty()) best = moment_of_inertia(costs, result.plan, districts) * (1 - 1e-9);
        if (search.proposals != 0 && result.proposals >= search.proposals) break;
        // The rest is the proof's, which finds a better plan as well.
        if (search.prove && search.seconds > 0 && !result.plan.empty() &&
            result.proposals >= 1'000'000 + 2 * result.proposals_to_best)
            break;
        const double share = search.prove ? 0.3 : 1;
        if (search.seconds > 0 && std::chrono::duration<double>(clock::now() - start).count() > share * search.seconds) break;
    }
    if (!result.plan.empty()) {
        result.moment = moment_of_inertia(costs, result.plan, districts);
        result.centres = best_centres(costs, result.plan, districts);
        if (search.prove) {
            const auto stop = [&] {
                return search.seconds > 0 && std::chrono::duration<double>(clock::now() - start).count() > search.seconds;
            };
            const MomentProof proof =
                prove_moment(graph, costs, limits, result.plan, result.centres, result.moment,
                             search.proposals != 0 ? search.proposals : std::numeric_limits<std::uint64_t>::max(), stop, progress);
            if (!proof.plan.empty()) {
                result.plan = proof.plan;
                result.moment = moment_of_inertia(costs, result.plan, districts);
                result.centres = best_centres(costs, result.plan, districts);
                result.proposals_to_best = result.proposals;
            }
            result.lower_bound = std::min(proof.lower_bound, result.moment);
            result.proven = proof.complete;
        }
    }
    return result;
}

}  // namespace wangge
