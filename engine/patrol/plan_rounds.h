#pragma once

// Solves a RoundProblem: longest round as short as possible, then the total.
//
// Ruin and recreate: strings of neighbouring tasks are torn out and put back one by one where the objective grows least, the new
// plan being accepted by simulated annealing (slack induction by string removals, Christiaens and Vanden Berghe 2020). Street
// pieces have no fixed direction while searching: labels hold the best of both (labelled_round.h). The objective is the longest
// round plus a small share of the mean, so that rounds that are not the longest go on improving.
//
// When limits cannot be kept, tasks of the least importance are left out, those that save most first, and what fits again is
// put back, most important first. Every task that is left out would break a limit wherever it is put into the final rounds.
//
// Deterministic: the work is a number of iterations, never a time, and one thread does it.

#include "engine/core/progress.h"
#include "engine/patrol/rounds.h"

namespace wangge {

struct RoundSearch {
    std::uint64_t seed = 1;
    std::uint64_t iterations = 20000;
};

Rounds plan_rounds(const RoundProblem& problem, const RoundSearch& search = {}, const Progress& progress = {});

// By how much the end of the best team's round would be late if one more task were done (negative: it fits).
struct LeastOvertime {
    double seconds = 1e300;
    std::size_t team = 0;
};
LeastOvertime least_overtime(const RoundProblem& problem, const Rounds& rounds, std::uint32_t task);

// How many iterations fill about `seconds` on the machine this was calibrated on (docs/benchmarks.md). A function of the
// problem's size and the wish alone: a slower machine takes longer but plans the same.
std::uint64_t iterations_for(const RoundProblem& problem, double seconds);

}  // namespace wangge
