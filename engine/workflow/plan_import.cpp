#include "engine/workflow/plan_import.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

bool is_grid_code(const std::string& code, const std::string& jurisdiction) {
    const bool digits = code.size() == 15 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && (jurisdiction.size() != 12 || code.starts_with(jurisdiction));
}

// In the order of the plan in force, which views and tables keep; new codes after it, ascending.
void match(std::vector<Grid>& grids, const std::vector<Grid>& in_force, const std::string& jurisdiction, const std::string& file,
           std::vector<Finding>& findings) {
    std::map<std::string, std::size_t> place_of;
    for (std::size_t i = 0; i < in_force.size(); ++i) place_of.emplace(in_force[i].code, i);
    std::set<std::string> codes;
    for (Grid& grid : grids) {
        grid.id = no_id;
        const auto at = grid.shape.empty() ? std::optional<Point>() : std::optional(label_point(grid.shape));
        if (grid.code.empty())
            findings.push_back({Severity::error, "grid-code", file, grid.name, at, "网格没有编码，无法与现行网格对应",
                                "请在属性表中填写15位网格编码"});
        else if (!codes.insert(grid.code).second)
            findings.push_back({Severity::error, "grid-code", file, grid.code, at, "有两个网格用同一编码",
                                "请合并为一个多部件要素，或改其中一个的编码"});
        const auto found = place_of.find(grid.code);
        if (found == place_of.end()) {
            if (!grid.code.empty() && !is_grid_code(grid.code, jurisdiction))
                findings.push_back({Severity::error, "code-malformed", file, grid.code, at,
                                    "网格编码“" + grid.code + "”不是本社区的 15 位编码",
                                    "编码 = 12 位社区代码 + 3 位顺序号；表格软件可能吃掉了前导零或改成了小数"});
            continue;
        }
        const Grid& before = in_force[found->second];
        grid.id = before.id;
        if (grid.name.empty()) grid.name = before.name;
        if (grid.member.empty()) grid.member = before.member;
        if (grid.valid_from.empty()) grid.valid_from = before.valid_from;
    }
    for (const Grid& grid : in_force)
        if (!codes.contains(grid.code))
            findings.push_back({Severity::warning, "grid-gone", file, grid.code,
                                grid.shape.empty() ? std::optional<Point>() : std::optional(label_point(grid.shape)),
                                "文件中没有这个现行网格；接受后它将撤销", "若不是有意撤并，请检查编码"});
    const auto key = [&](const Grid& grid) {
        const auto found = place_of.find(grid.code);
        return std::pair(found == place_of.end() ? in_force.size() : found->second, grid.code);
    };
    std::stable_sort(grids.begin(), grids.end(), [&](const Grid& a, const Grid& b) { return key(a) < key(b); });
}

}  // namespace

std::vector<Grid> in_whole_millimetres(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction,
                                       const PartitionOptions& options) {
    try {
        return to_grids(build_partition(grids, jurisdiction, options), grids);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::conflict && error.kind() != ErrorKind::bad_input) throw;
        return grids;
    }
}

bool PlanImport::acceptable() const {
    return std::none_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
}

PlanImport examine_plan_file(const Community& community, const std::string& path, const PlanImportOptions& options,
                             const Progress& progress) {
    PlanFile file = read_plan_file(path, community.epsg, options.reading, progress.part(0, 0.3));
    PlanImport result;
    result.findings = std::move(file.findings);
    result.grids = std::move(file.grids);
    match(result.grids, community.grids, community.jurisdiction.code, std::filesystem::path(path).filename().string(),
          result.findings);
    const auto is_error = [](const Finding& f) { return f.severity == Severity::error; };
    auto faults = examine_grids(result.grids, community.jurisdiction.shape, options.partition, progress.part(0.3, 0.5));
    if (options.repair && std::any_of(faults.begin(), faults.end(), is_error)) {
        CleanResult cleaned = clean_coverage(result.grids, community.jurisdiction.shape, options.clean, progress.part(0.5, 0.55));
        result.grids = std::move(cleaned.grids);
        result.repairs = std::move(cleaned.actions);
        faults = std::move(cleaned.findings);
        // What is left is told of once: by the repair, and by the check only where the repair saw nothing.
        if (cleaned.partition)
            for (Finding& finding :
                 examine_grids(result.grids, community.jurisdiction.shape, options.partition, progress.part(0.55, 0.6)))
                faults.push_back(std::move(finding));
    }
    result.findings.insert(result.findings.end(), std::make_move_iterator(faults.begin()), std::make_move_iterator(faults.end()));
    if (!result.acceptable()) return result;
    result.grids = to_grids(build_partition(result.grids, community.jurisdiction.shape, options.partition, progress.part(0.6, 0.7)),
                            result.grids);
    result.diff = diff_plans(community, in_whole_millimetres(community.grids, community.jurisdiction.shape, options.partition),
                             result.grids, {}, progress.part(0.7, 1));
    return result;
}

}  // namespace wangge
