#include "engine/community/check.h"

#include "engine/community/detail/checks.h"

namespace wangge {

std::vector<Finding> check(const Community& community, const CheckOptions& options, const Progress& progress) {
    std::vector<Finding> findings;
    detail::Checked checked{community, options, progress, findings};
    using Part = void (*)(detail::Checked&);
    static constexpr Part parts[] = {detail::check_layers,    detail::check_shapes,    detail::check_grids,   detail::check_codes,
                                     detail::check_compounds, detail::check_buildings, detail::check_streets, detail::check_tickets,
                                     detail::check_positions, detail::check_teams};
    for (std::size_t i = 0; i < std::size(parts); ++i) {
        progress.report(static_cast<double>(i) / std::size(parts), "检查");
        parts[i](checked);
    }
    progress.report(1, "检查");
    return findings;
}

}  // namespace wangge
