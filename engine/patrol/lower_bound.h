#pragma once

// A proven lower bound on the longest round of a RoundProblem: no plan in which the teams do all tasks can be shorter.
//
// What a plan is here: every team walks one closed walk from its start place; each task is done exactly once, by one team.
// T(t) is the time of team t, v(t) its walking speed, D(t) the length of its deadheading, that is its walk without the swept
// pieces, seen as steps from terminal to terminal; D is the sum of D(t). For any weights l(t) >= 0 that sum to 1 the longest
// round is at least sum l(t) T(t); every weighting gives a bound, good ones are found by subgradient steps. In sum l(t) T(t) a
// task counts with the least over teams of l(t) times what that team needs for it, and a metre of deadheading with
// at least w = min l(t) / v(t). What is left is to bound deadheading:
//
//  (a) Private ways. Let s(i) = min (d(x,i) + d(i,y) - d(x,y)) / 2 over other terminals x, y, for a terminal i that is neither
//      the end of a swept piece nor a start nor a dump. Every visit of i comes from some x and goes to some y, so it costs 2 s(i)
//      over the reduced distance d'(i,j) = d(i,j) - s(i) - s(j), which is again a metric. So 2 s(i) counts as part of the task
//      (shared by the tasks at i), and the rest is about deadheading under d'.
//  (b) Parity. A closed walk enters a terminal as often as it leaves it, so all walks together have even degree everywhere;
//      deadheading has odd degree exactly where an odd number of swept pieces end, and D is at least a minimum-weight perfect
//      matching of these terminals (Edmonds and Johnson 1973), found exactly, with weights rounded down to millimetres.
//  (c) Connection. Call terminals joined by swept pieces, or at d' = 0, one part, and all starts together one part. Every walk is
//      connected and contains a start, so deadheading connects the parts, passes every cut between parts an even number of times,
//      hence at least twice, and shortcuts to a closed tour of the parts in the metric closure of the distances between them: D is
//      at least their Held-Karp bound (1-trees with penalties, Held and Karp 1971; every penalty vector gives a bound).
//  (d) Loads, by levels. Let f(x) be the distance to the nearest dump of any team. A round is closed, so read from a dump on it is
//  a
//      sequence of ways from dump to dump with at most one cart load each (where a round may end loaded, its start is a
//      dump). Tasks with both ends beyond level r load L(r), which fills at least ceil(L(r) / largest cart) carts, so steps pass
//      level r at least 2 ceil(..) times; at least twice if there is any such task and no start is beyond r; and an even number of
//      times; the m(r) swept pieces with ends on both sides pass it once each. Deadheading from x to y is at least
//      |f(x) - f(y)| long. Hence D is at least the integral over r of what is missing.
//  (e) Loads, by teams. Let f(t,x) be the distance to the nearest dump of team t. As in (d), but with the
//  carts
//      of one team as a fraction: D(t) is at least the sum over its tasks of 2 f(t) load / cart(t), f(t) at the nearer end, less
//      the change of f(t) along its swept pieces. That is a sum over tasks, so it counts as part of them; it may be negative.
//      Emptying load / cart(t) carts takes dump_s each, less one for a team that may end with what is on its cart. Loads are not
//      divided, so load / cart may be replaced by u(load / cart) for any dual feasible function u, one with sum u(x) <= 1 whenever
//      sum x <= 1 (Fekete and Schepers 2001): a few of them are tried.
//  (f) Two at once. If d' >= c1 + c2 for non-negative c1, c2 on every step, deadheading is at least a bound under c1 plus one under
//  c2.
//      Used with c2 = theta |change of f|, of all teams the greatest, for (d) or (e), and the rest for (b) and (c), for several
//      theta in [0, 1]; the rest is divided edge by edge between (b) and (c) by subgradient steps: each division gives a bound, the
//      best is kept. Edges are the steps that pass through no third terminal; others are no shorter than the edges they are made
//      of.
//  (g) One task alone: start, task, end takes its team at least that; the longest round is at least the largest, over tasks, of
//      the least over teams.
// With (d) the dump stops are at least ceil(L / largest cart), less one for each team that may end with what is on its cart.
//
// O(n^3) for n terminals at tasks.

#include <string>

#include "engine/core/progress.h"
#include "engine/patrol/round_problem.h"

namespace wangge {

struct LowerBound {
    double seconds = 0;
    std::string reason;        // which bound it is, with figures, for a person (Chinese)
    double deadheading_m = 0;  // of (b) to (d) and the private ways: what all teams together walk beside sweeping
};

// Tasks marked in `left_out` (indices) are not asked for.
LowerBound lower_bound(const RoundProblem& problem, const std::vector<std::uint32_t>& left_out = {}, const Progress& progress = {});

}  // namespace wangge
