#pragma once

// How even districts can be at best when units cannot be divided: a proven lower bound, and the units that prove it.

#include <cstdint>
#include <span>
#include <vector>

namespace wangge {

struct BalanceBound {
    enum class Reason {
        none,           // nothing stands against an even plan
        heavy_unit,     // one unit weighs more than a district should
        heavy_rest,     // heavy units leave too little for the other districts
        pigeonhole,     // several heavy units must share a district
        too_few_units,  // fewer units with a weight than districts
        no_subset,      // no division of the units into so many parts is more even (all were tried)
        closed,         // a district that must not change lies off
    };
    double least_worst = 0;  // no plan has a smaller greatest |weight / mean - 1|
    Reason reason = Reason::none;
    std::vector<std::uint32_t> units;  // positions that prove it, heaviest first
};

// Weights of units that may go to any of `districts` districts, beside closed ones of fixed weight; the mean is over all of them.
// Where units must hang together the truth can only be worse. All divisions are tried for up to 16 units with a weight (3^n, a
// second at most).
BalanceBound balance_bound(std::span<const std::int64_t> weights, std::uint32_t districts,
                           std::span<const std::int64_t> closed = {});

}  // namespace wangge
