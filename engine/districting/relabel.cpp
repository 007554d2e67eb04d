#include <algorithm>
#include <limits>

#include "engine/districting/plan_search.h"

namespace wangge {

std::vector<std::uint32_t> relabel(const Plan& plan, std::uint32_t districts, const std::vector<std::uint32_t>& was,
                                   std::uint32_t districts_before, const std::vector<std::int64_t>& stay) {
    const std::size_t n = std::max(districts, districts_before);
    // What stays when a district takes an old name; a node without people still counts a little, so that empty land keeps its name
    // too.
    std::vector<std::int64_t> kept(n * n, 0);
    for (std::size_t v = 0; v < plan.size(); ++v)
        if (was[v] != no_district) kept[plan[v] * n + was[v]] += stay[v] * static_cast<std::int64_t>(plan.size() + 1) + 1;

    // Successive shortest augmenting paths with potentials, on the costs -kept.
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;
    std::vector<std::int64_t> row_price(n + 1, 0), column_price(n + 1, 0);
    std::vector<std::size_t> row_of(n + 1, 0), before(n + 1, 0);
    for (std::size_t row = 1; row <= n; ++row) {
        row_of[0] = row;
        std::size_t column = 0;
        std::vector<std::int64_t> least(n + 1, far);
        std::vector<bool> used(n + 1, false);
        do {
            used[column] = true;
            const std::size_t r = row_of[column];
            std::int64_t step = far;
            std::size_t next = 0;
            for (std::size_t c = 1; c <= n; ++c) {
                if (used[c]) continue;
                const std::int64_t reduced = -kept[(r - 1) * n + (c - 1)] - row_price[r] - column_price[c];
                if (reduced < least[c]) {
                    least[c] = reduced;
                    before[c] = column;
                }
                if (least[c] < step) {
                    step = least[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= n; ++c) {
                if (used[c]) {
                    row_price[row_of[c]] += step;
                    column_price[c] -= step;
                } else {
                    least[c] -= step;
                }
            }
            column = next;
        } while (row_of[column] != 0);
        do {
            row_of[column] = row_of[before[column]];
            column = before[column];
        } while (column != 0);
    }
    std::vector<std::uint32_t> name(districts, no_district);
    for (std::size_t c = 1; c <= n; ++c) {
        const std::size_t r = row_of[c] - 1;
        if (r < districts && c - 1 < districts_before && kept[r * n + (c - 1)] > 0) name[r] = static_cast<std::uint32_t>(c - 1);
    }
    return name;
}

}  // namespace wangge
