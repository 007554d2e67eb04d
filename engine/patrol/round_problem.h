#pragma once

// The question behind a Friday: k teams, each from its own start place and back, share street pieces to sweep and places to
// visit so that the longest round is as short as possible (min-max mixed general routing with several depots, carts that fill
// up and are emptied at dumps). Plain arrays over terminals; where they lie on the map is the caller's business.
//
// Invariant: metres is terminals x terminals, symmetric, 0 on the diagonal, finite, and obeys the triangle inequality; every
// terminal index is below terminals; speeds, carts and limits are positive; no load is above the smallest cart.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wangge {

// A street piece (a != b or swept_m > 0) swept from a to b or from b to a, or a place (a == b) visited.
struct RoundTask {
    std::uint32_t a = 0, b = 0;
    double swept_m = 0;
    double service_s = 0;  // beside the sweeping
    double load_l = 0;
    int importance = 0;  // when time is short the least important is left out first
};

struct RoundTeam {
    std::uint32_t start = 0;  // and end
    double walk_m_s = 1;
    double sweep_m_s = 1;
    double cart_l = 1;
    double limit_s = 1e18;             // of the round
    std::vector<std::uint32_t> dumps;  // where the cart may be emptied
    bool unload_before_end = false;    // the end is no dump: what is on the cart must be brought to one first
};

struct RoundProblem {
    std::size_t terminals = 0;
    std::vector<double> metres;
    std::vector<RoundTask> tasks;
    std::vector<RoundTeam> teams;
    double dump_s = 0;  // a stop at a dump

    double distance_m(std::uint32_t from, std::uint32_t to) const { return metres[from * terminals + to]; }
    double work_s(const RoundTeam& team, const RoundTask& task) const { return task.service_s + task.swept_m / team.sweep_m_s; }
};

// Throws Error(internal) naming the broken part of the invariant. O(terminals^3) with `metric`, else O(terminals^2).
void verify(const RoundProblem& problem, bool metric = false);

}  // namespace wangge
