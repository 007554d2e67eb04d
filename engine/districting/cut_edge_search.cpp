#include "engine/districting/cut_edge_search.h"

#include <algorithm>
#include <chrono>

#include "engine/core/error.h"
#include "engine/districting/detail/boundary_annealing.h"
#include "engine/districting/plan_moves.h"

namespace wangge {

namespace {

struct CutEdges {
    std::size_t cut = 0;

    double change(PlanMoves& moves, Node v, std::uint32_t to) const { return moves.cut_change(v, to); }
    void moved(PlanMoves& moves, Node, std::uint32_t, std::uint32_t) { cut = moves.cut().size(); }
    double value() const { return static_cast<double>(cut); }
};

}  // namespace

CutEdgeResult search_cut_edges(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                               const SearchLimits& search, const Progress& progress) {
    if (search.seconds <= 0 && search.proposals == 0)
        throw Error(ErrorKind::bad_input, "A search needs a limit of time or of proposals");
    using clock = std::chrono::steady_clock;
    const auto start = clock::now();
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
        detail::anneal(
            moves, objective, limits, cooling, random, best,
            [&](const PlanMoves& at, double value) {
                best = value;
                result.plan = at.plan();
                result.cut_edges = at.cut().size();
                result.proposals_to_best = result.proposals;
                return true;
            },
            progress);
        result.proposals += length;
        if (search.proposals != 0 && result.proposals >= search.proposals) break;
        if (search.seconds > 0 && std::chrono::duration<double>(clock::now() - start).count() > search.seconds) break;
    }
    return result;
}

}  // namespace wangge
