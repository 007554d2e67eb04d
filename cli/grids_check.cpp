#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/findings.h"
#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/repair_options.h"
#include "engine/grids/build_partition.h"
#include "engine/store/plan_files.h"
#include "engine/store/project.h"

namespace wangge::cli {
namespace {

struct Examined {
    std::string name;
    std::vector<Grid> grids;
    std::vector<Finding> findings;  // of reading
    MultiPolygon jurisdiction;      // empty: a plan file alone
    int epsg = 4543;
};

// A project's plan, or a file that holds a plan and nothing else.
Examined read(const std::string& path, const std::string& plan_name, int epsg, const Progress& progress) {
    const auto format = plan_format_of(path);
    const auto whole_project = [&] {
        const Community community = read_project(path, progress);
        if (plan_format_of(plan_name) && std::filesystem::is_regular_file(plan_name)) {
            PlanFile file = read_plan_file(plan_name, community.epsg, {}, progress);
            return Examined{plan_name, std::move(file.grids), std::move(file.findings), community.jurisdiction.shape,
                            community.epsg};
        }
        NamedPlan plan = plan_named(path, community, plan_name, "--plan");
        return Examined{plan.name, std::move(plan.grids), {}, community.jurisdiction.shape, community.epsg};
    };
    if (!format || !plan_name.empty()) return whole_project();
    const auto plan_alone = [&] {
        PlanFile file = read_plan_file(path, epsg, {}, progress);
        return Examined{path, std::move(file.grids), std::move(file.findings), {}, epsg};
    };
    if (*format != PlanFormat::geopackage) return plan_alone();
    try {
        return whole_project();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::unsupported) throw;
        try {
            return plan_alone();
        } catch (const Error&) {
            throw error;
        }
    }
}

}  // namespace

Command grids_check_command(CLI::App& grids, bool& as_json) {
    static std::string path, plan_name, out;
    static PartitionOptions options;
    static RepairOption repair;
    static int epsg = 4543;
    static bool overwrite = false;
    CLI::App* app = add_command(grids, "check", "网格界线有无缝隙、重叠、碎片和越界，逐处列出；--repair 修复后另存",
                                "gaps, overlaps, slivers and land outside, each with its place; --repair mends a copy",
                                "wangge grids check draft.shp --repair --tolerance 1 --out mended.shp", as_json);
    app->add_option(
           "PROJECT", path,
           say("项目文件（.gpkg）或划分文件（.gpkg、.geojson、.shp、.kml、.dxf）", "project (.gpkg), or a file with a plan"))
        ->required();
    app->add_option(
        "--plan", plan_name,
        say("项目中的版本名称或编号，draft 草稿，或划分文件；默认现行", "a version of the project, draft, or a file with a plan"));
    app->add_option("--snap-m", options.snap_m, say("视为同一点的距离（米）", "what counts as the same place, metres"))
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app->add_option("--epsg", epsg, say("划分文件的坐标系", "frame for a file with a plan"))->capture_default_str();
    auto* mend = repair.add_to(*app);
    auto* out_option = app->add_option(
        "--out", out, say("修复后的划分写到这个文件；原文件不动", "the mended plan goes here; the file itself is left alone"));
    out_option->needs(mend);
    mend->needs(out_option);
    app->add_flag("--overwrite", overwrite, say("允许替换已有的输出文件", "replace an output file that is there"));
    return {
        app, [&as_json] {
            const Progress progress = console_progress();
            Examined plan = read(path, plan_name, epsg, progress.part(0, 0.4));
            auto findings = std::move(plan.findings);
            auto faults = examine_grids(plan.grids, plan.jurisdiction, options, progress.part(0.4, 0.7));
            CleanResult cleaned;
            std::vector<std::string> files;
            if (repair.wanted) {
                for (const std::string& source : {path, plan_name})
                    if (std::error_code none; !source.empty() && std::filesystem::equivalent(source, out, none))
                        throw Error(ErrorKind::conflict, "A mended plan is written to another file; the original stays as it is.")
                            .with("option", "--out")
                            .with("file", out);
                cleaned = clean_coverage(plan.grids, plan.jurisdiction, repair.options(options.snap_m), progress.part(0.7, 0.9));
                faults = cleaned.findings;
                if (cleaned.partition) {
                    for (Finding& left : examine_grids(cleaned.grids, plan.jurisdiction, options, progress.part(0.9, 1)))
                        faults.push_back(std::move(left));
                    files = write_plan_file(out, cleaned.grids, plan.epsg,
                                            {.overwrite = overwrite ? Overwrite::yes : Overwrite::no, .title = plan.name});
                }
            }
            findings.insert(findings.end(), faults.begin(), faults.end());
            const auto errors =
                std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
            end_progress();
            const Frame frame(plan.epsg);
            if (as_json) {
                nlohmann::json list = nlohmann::json::array();
                for (const Finding& finding : findings) list.push_back(json_of(finding, frame));
                nlohmann::json result{{"plan", plan.name}, {"grids", plan.grids.size()}, {"findings", list}, {"errors", errors}};
                if (repair.wanted) {
                    result["repairs"] = json_of(cleaned.actions, plan.grids, frame);
                    result["files"] = files;
                }
                print_json(result);
            } else {
                print_findings(findings, frame);
                print_line(fmt::format(fmt::runtime(text("{}：{} 个网格，{} 处错误。", "{}: {} grids, {} errors.")), plan.name,
                                       plan.grids.size(), errors));
                if (!repair.wanted && errors > 0)
                    print_line(text("加 --repair --out 文件 可以修复后另存；原文件不会改动。",
                                    "Add --repair --out FILE for a mended copy; the file itself is left alone."));
                if (repair.wanted && files.empty())
                    print_line(
                        text("还有不能自动修复的地方，没有写出文件。", "Some places cannot be mended here; nothing was written."));
                for (const std::string& file : files) print_line(file);
            }
            return int{errors > 0 ? exit_findings : exit_ok};
        }};
}

}  // namespace wangge::cli
