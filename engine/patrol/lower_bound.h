#pragma once

// A proven lower bound on the longest round of a RoundProblem: no plan in which the teams do all tasks can be shorter.
//
// What a plan is here: every team walks one closed walk from its start place; each task is done exactly once, by one team.
// Let v be the fastest walking speed and W the sum over tasks of the least time any team needs to do it. The walks without the
// swept pieces are the deadheading; D is its length in all. The rounds together take at least W + D / v + dump stops, and the
// longest at least the k-th part. Bounds on D, each with its proof:
//
//  (a) Private ways. Let s(i) = min (d(x,i) + d(i,y) - d(x,y)) / 2 over other terminals x, y, for a terminal i that is neither
//      the end of a swept piece nor a start nor a dump. Every visit of i comes from some x and goes to some y, so it costs 2 s(i)
//      over the reduced distance d'(i,j) = d(i,j) - s(i) - s(j), which is again a metric. Hence D >= 2 sum s + D', D' under d'.
//  (b) Parity. A closed walk enters a terminal as often as it leaves it, so all walks together have even degree everywhere;
//      deadheading has odd degree exactly where an odd number of swept pieces end, and is at least a minimum-weight perfect
//      matching of these terminals (Edmonds and Johnson 1973), found exactly, with weights rounded down to millimetres.
//  (c) Connection. Call terminals joined by swept pieces, or at d' = 0, one part, and all starts together one part. Every walk is
//      connected and contains a start, so the deadheading connects the parts, passes every cut between parts an even number of
//      times, hence at least twice, and shortcuts to a closed tour of the parts in the metric closure of the distances between
//      parts: it is at least their Held-Karp bound (1-trees with penalties, Held and Karp 1971; every penalty vector gives a
//      bound).
//  (d) Loads. Let f(x) be the distance to the nearest start or dump of any team, and look at a plan as steps from terminal to
//      terminal, swept or not. Tasks with both ends beyond level r load L(r), which fills at least ceil(L(r) / largest cart) carts;
//      each cart load begins and ends at level 0. So steps pass level r at least 2 ceil(..) times, at least twice if there is any
//      such task, and an even number of times; the m(r) swept pieces with ends on both sides pass it once each. Deadheading from x
//      to y is at least |f(x) - f(y)| long. Hence D is at least the integral over r of what is missing:
//      max(2 max(ceil(L(r) / cart), 1) - m(r), m(r) mod 2).
//  (e) Two at once. If d >= c1 + c2 for non-negative c1, c2 on every deadheading step, D is at least a bound under c1 plus a bound
//      under c2. Used with c2 = theta |f(x) - f(y)| for (d) and the rest for (b) and (c), for several theta in [0, 1]; the rest is
//      divided edge by edge between (b) and (c) by subgradient steps: each division gives a bound, the best is kept. Edges are
//      the steps that pass through no third terminal; all others are no shorter than the edges they are made of.
//  (f) One task alone: start, task, end takes its team at least that; the longest round is at least the largest, over tasks, of
//      the least over teams.
// Dump stops: at least ceil(L / largest cart), less one for each team that may end with what is on its cart.
//
// O(n^3) for n terminals at tasks.

#include <string>

#include "engine/core/progress.h"
#include "engine/patrol/round_problem.h"

namespace wangge {

struct LowerBound {
    double seconds = 0;
    std::string reason;        // which bound it is, with figures, for a person (Chinese)
    double deadheading_m = 0;  // the part D of the bound on all rounds together
};

// Tasks marked in `left_out` (indices) are not asked for.
LowerBound lower_bound(const RoundProblem& problem, const std::vector<std::uint32_t>& left_out = {}, const Progress& progress = {});

}  // namespace wangge
