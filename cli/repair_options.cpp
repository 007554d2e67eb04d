#include "cli/repair_options.h"

#include <nlohmann/json.hpp>

#include "cli/console.h"

namespace wangge::cli {

CLI::Option* RepairOption::add_to(CLI::App& app) {
    auto* repair = app.add_flag(
        "--repair", wanted,
        say("修复缝隙、重叠、碎片和越界，逐处列出", "mend gaps, overlaps, slivers and land outside; each place is told"));
    app.add_option("--tolerance", tolerance_m,
                   say("修复的最大宽度（米）；更宽的只报告", "greatest width to mend, metres; wider ones are told of"))
        ->check(CLI::Range(0.001, 1000.0))
        ->capture_default_str()
        ->needs(repair);
    return repair;
}

CleanOptions RepairOption::options(double snap_m) const {
    CleanOptions clean;
    clean.snap = snap_m;
    clean.gap_width = tolerance_m;
    clean.sliver_width = tolerance_m;
    clean.most_width = tolerance_m;
    return clean;
}

nlohmann::json json_of(const std::vector<CleanAction>& actions, const std::vector<Grid>& grids, const Frame& frame) {
    nlohmann::json list = nlohmann::json::array();
    for (const CleanAction& action : actions) {
        const LonLat at = frame.to_degrees(action.at);
        nlohmann::json entry{
            {"deed", name_of(action.deed)}, {"lon", at.lon}, {"lat", at.lat}, {"area_m2", action.area}, {"width_m", action.width}};
        entry["grids"] = nlohmann::json::array();
        for (const std::uint32_t shape : action.shapes) entry["grids"].push_back(grids[shape].code);
        entry["to"] = action.to < grids.size() ? nlohmann::json(grids[action.to].code) : nlohmann::json(nullptr);
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace wangge::cli
