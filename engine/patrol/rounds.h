#pragma once

// An answer to a RoundProblem: who does what in which order and direction, and what that takes.

#include "engine/patrol/round_problem.h"

namespace wangge {

struct Visit {
    std::uint32_t task = 0;
    bool reversed = false;     // from b to a
    bool dump_before = false;  // the cart is emptied on the way here
    std::uint32_t dump = 0;    // terminal of that dump
};

struct Round {
    std::vector<Visit> visits;
    bool dump_at_end = false;
    std::uint32_t last_dump = 0;
    double duration_s = 0;
};

struct Rounds {
    std::vector<Round> of_team;           // one for each team, in the problem's order
    std::vector<std::uint32_t> left_out;  // tasks, ascending
    double longest_s = 0;
    double total_s = 0;
};

// The duration of one round, followed step by step. Sets nothing.
double duration_s(const RoundProblem& problem, const RoundTeam& team, const Round& round);

// Throws Error(internal) unless every task is in exactly one round or left out, no cart overflows, the cart is empty at the
// end where it must be, and the durations are those of duration_s.
void verify(const RoundProblem& problem, const Rounds& rounds);

}  // namespace wangge
