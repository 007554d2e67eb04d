#include "engine/districting/cut_edge_search.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <limits>

#include "engine/core/error.h"
#include "engine/districting/detail/boundary_annealing.h"
#include "engine/districting/detail/bounded_enumeration.h"
#include "engine/districting/detail/require_possible.h"
#include "engine/districting/plan_moves.h"

namespace wangge {

namespace {

struct CutEdges {
    std::size_t cut = 0;

    double change(PlanMoves& moves, Node v, std::uint32_t to) const { return moves.cut_change(v, to); }
    void moved(PlanMoves& moves, Node, std::uint32_t, std::uint32_t) { cut = moves.cut().size(); }
    double value() const { return static_cast<double>(cut); }
};

// Edges between what is taken and what is refused are cut, whatever follows.
class KnownCuts {
public:
    using State = std::int64_t;

    explicit KnownCuts(const DualGraph& graph) : near_(graph.nodes()) {
        for (const auto& [v, w] : graph.ends) {
            near_[v] |= detail::NodeSet{1} << w;
            near_[w] |= detail::NodeSet{1} << v;
        }
    }
    State start() const { return 0; }
    int labels() const { return 1; }
    std::uint32_t home(std::size_t) const { return 0; }
    std::int64_t cost(State cut, detail::NodeSet, detail::NodeSet taken, detail::NodeSet refused, int) const {
        for (; taken != 0; taken &= taken - 1)
            cut += std::popcount(near_[static_cast<std::size_t>(std::countr_zero(taken))] & refused);
        return cut;
    }
    State closed(State cut, detail::NodeSet free, detail::NodeSet taken, int label) const {
        return cost(cut, free, taken, free & ~taken, label);
    }

private:
    std::vector<detail::NodeSet> near_;
};

}  // namespace

CutEdgeResult search_cut_edges(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                               const SearchLimits& search, const Progress& progress) {
    if (search.seconds <= 0 && search.proposals == 0)
        throw Error(ErrorKind::bad_input, "A search needs a limit of time or of proposals");
    if (districts == 0) throw Error(ErrorKind::bad_input, "A plan has at least one district");
    detail::require_possible({graph, districts, {}, {{graph.weight, limits}}, {}, {}});
    using clock = std::chrono::steady_clock;
    const auto start = clock::now();
    const auto late = [&](double share) {
        return [&, share] {
            return search.seconds > 0 && std::chrono::duration<double>(clock::now() - start).count() > share * search.seconds;
        };
    };
    // Small graphs are searched to their end by listing; the annealing is over long before.
    const bool listed = search.prove && graph.nodes() <= 64;
    const auto enough = late(listed ? 0.1 : 1);
    CutEdgeResult result;
    detail::Xoshiro random(search.seed);
    const std::uint64_t unit = std::max<std::uint64_t>(20'000, 64 * graph.nodes());
    double best = 1e18;
    for (std::uint64_t run = 0;; ++run) {
        std::uint64_t length = unit * detail::luby(run / 2 + 1);
        if (search.proposals != 0) length = std::min(length, search.proposals - result.proposals);
        const bool fresh = run % 2 == 0 || result.plan.empty();
        PlanMoves moves(graph, fresh ? grow_plan(graph, districts, random.bits()) : result.plan, districts);
        CutEdges objective{moves.cut().size()};
        detail::Cooling cooling;
        cooling.proposals = length;
        cooling.from = !fresh ? 0.8 : random.below(2) == 0 ? 1 : 2;
        cooling.to = 0.2;
        const auto take = [&](const PlanMoves& at, double value) {
            best = value;
            result.plan = at.plan();
            result.cut_edges = at.cut().size();
            result.proposals_to_best = result.proposals;
            return true;
        };
        if (objective.value() < best && !fault_of(graph, moves.plan(), districts, limits)) take(moves, objective.value());
        detail::anneal(moves, objective, limits, cooling, random, best, take, progress);
        result.proposals += length;
        if (search.proposals != 0 && result.proposals >= search.proposals) break;
        if (enough() || (listed && !result.plan.empty() && result.proposals >= 3'000'000)) break;
    }
    if (listed) {
        KnownCuts rule(graph);
        const std::vector<LoadLimits> loads{{graph.weight, limits}};
        detail::BoundedEnumeration listing(graph, districts, loads, rule,
                                           result.plan.empty() ? detail::unlimited : static_cast<std::int64_t>(result.cut_edges));
        result.proven =
            listing.run(search.proposals != 0 ? search.proposals : std::numeric_limits<std::uint64_t>::max(), late(1), progress);
        if (!listing.plan().empty()) {
            result.plan = listing.plan();
            result.cut_edges = cut_edges(graph, result.plan);
            result.proposals_to_best = result.proposals;
        }
        if (result.proven) result.lower_bound = result.cut_edges;
    }
    return result;
}

}  // namespace wangge
