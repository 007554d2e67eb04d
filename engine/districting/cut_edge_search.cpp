#include "engine/districting/cut_edge_search.h"

#include <algorithm>
#include <chrono>
#include <functional>

#include "engine/core/error.h"
#include "engine/districting/cut_edge_proof.h"
#include "engine/districting/detail/boundary_annealing.h"
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

// Memory of a proof: some 40 bytes a state, from each side.
constexpr std::uint64_t most_states = 12'000'000;

// First against the plan in hand; where that takes too long, the best bound that the rest of the time allows.
void prove(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits, std::uint64_t looks,
           const std::function<bool()>& first, const std::function<bool()>& last, const Progress& progress, CutEdgeResult& result) {
    const std::uint64_t most = looks == 0 ? most_states : std::min(most_states, looks);
    const std::size_t known = result.plan.empty() ? graph.edges() + 1 : result.cut_edges;
    CutEdgeProof proof = prove_cut_edges(graph, districts, limits, known, most, first, progress);
    for (std::size_t target = known / 3 + 1; !proof.complete && target < known; ++target) {
        CutEdgeProof part = prove_cut_edges(graph, districts, limits, target, looks == 0 ? most : most / 8, last, progress);
        if (!part.complete) break;
        result.lower_bound = part.lower_bound;
        // A plan with fewer than the target: the best of all.
        if (!part.plan.empty()) proof = std::move(part);
    }
    if (!proof.complete) return;
    result.proven = true;
    if (!proof.plan.empty()) {
        result.plan = std::move(proof.plan);
        result.cut_edges = proof.lower_bound;
        result.proposals_to_best = result.proposals;
    }
    result.lower_bound = result.plan.empty() ? 0 : result.cut_edges;
}

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
    const auto enough = late(search.prove ? 0.3 : 1);
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
        if (enough()) break;
        // The rest is the proof's, which finds a better plan as well.
        if (search.prove && search.seconds > 0 && !result.plan.empty() &&
            result.proposals >= 500'000 + 3 * result.proposals_to_best)
            break;
    }
    if (search.prove) prove(graph, districts, limits, search.proposals, late(0.7), late(1), progress, result);
    return result;
}

}  // namespace wangge
