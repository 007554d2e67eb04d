// Plans out to other programs, and back.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/findings.h"
#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/repair_options.h"
#include "cli/ticket_options.h"
#include "engine/store/plan_files.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "engine/workflow/plan_import.h"

namespace wangge::cli {

Command grids_export_command(CLI::App& grids, bool& as_json) {
    static std::string project, out, plan_name;
    static bool overwrite = false;
    CLI::App* app = add_command(grids, "export", "导出划分：GeoPackage、GeoJSON、Shapefile（GBK）、KML、DXF，按扩展名",
                                "a plan as GeoPackage, GeoJSON, Shapefile (GBK), KML or DXF, by the ending of the name",
                                "wangge grids export longyuan.gpkg 网格.shp --plan 六月方案", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("FILE", out, say("输出文件", "output file"))->required();
    app->add_option("--plan", plan_name,
                    say("版本名称或编号，draft 草稿；默认现行", "a version, draft; the plan in force by default"));
    app->add_flag("--overwrite", overwrite, say("允许替换已有文件", "replace a file that is there"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                const Community community = read_project(project, progress.part(0, 0.8));
                const NamedPlan plan = plan_named(project, community, plan_name, "--plan");
                const auto files = write_plan_file(out, plan.grids, community.epsg,
                                                   {.overwrite = overwrite ? Overwrite::yes : Overwrite::no,
                                                    .title = plan.name,
                                                    .note = community.note,
                                                    .credit = community.credit});
                end_progress();
                if (as_json)
                    print_json({{"plan", plan.name}, {"grids", plan.grids.size()}, {"files", files}});
                else
                    for (const std::string& file : files) print_line(file);
                return int{exit_ok};
            }};
}

Command grids_import_command(CLI::App& grids, bool& as_json) {
    static std::string project, file, name, note, author, encoding;
    static PlanImportOptions options;
    static int epsg = 0;
    static bool accept = false;
    static RepairOption repair;
    CLI::App* app =
        add_command(grids, "import", "导入在 QGIS 或 CAD 中改好的划分：先检查、比较（可 --repair 修复），--accept 才存为版本",
                    "a plan edited in QGIS or CAD: examined, mended with --repair, compared, saved with --accept",
                    "wangge grids import longyuan.gpkg 网格-改.gpkg --accept --name 六月方案", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("FILE", file, say("划分文件：.gpkg、.geojson、.shp、.kml、.dxf", "plan: .gpkg, .geojson, .shp, .kml, .dxf"))
        ->required();
    app->add_flag("--accept", accept, say("存为版本（不会自动生效）", "save it as a version (which is not yet in force)"));
    app->add_option("--name", name, say("版本名称，默认文件名", "name of the version, that of the file by default"));
    app->add_option("--note", note, say("说明", "note"));
    app->add_option("--author", author, say("编制岗位（不写人名）", "post of the author, no names of persons"));
    app->add_option("--layer", options.reading.layer, say("GeoPackage 中的图层", "layer of a GeoPackage"));
    app->add_option("--encoding", encoding, say("文字编码：utf-8、gb18030；默认自动识别", "encoding of texts; found by itself"));
    app->add_option("--epsg", epsg, say("没有坐标系说明的文件的坐标系", "frame of a file that does not say"));
    app->add_option("--snap-m", options.partition.snap_m, say("视为同一点的距离（米）", "what counts as the same place, metres"))
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    repair.add_to(*app);
    return {app, [&as_json] {
                options.repair = repair.wanted;
                options.clean = repair.options(options.partition.snap_m);
                if (!encoding.empty()) {
                    options.reading.reading.encoding = parse_text_encoding(encoding);
                    if (!options.reading.reading.encoding)
                        throw Error(ErrorKind::bad_input, "This encoding is not known; utf-8 and gb18030 are.")
                            .with("option", "--encoding")
                            .with("value", encoding);
                }
                if (epsg != 0) options.reading.reading.epsg = epsg;
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.3));
                locate_where_needed(community, progress.part(0.3, 0.4));
                const PlanImport plan = examine_plan_file(community, file, options, progress.part(0.4, 1));
                Id saved = no_id;
                if (accept && plan.acceptable()) {
                    if (name.empty()) name = std::filesystem::path(file).stem().string();
                    PlanVersion version{.name = name, .author = author, .note = note, .grids = plan.grids};
                    const Id in_force = version_in_force(project);
                    for (const PlanVersion& v : list_versions(project))
                        if (v.id == in_force) version.parent = in_force;
                    saved = save_version(project, version);
                }
                end_progress();
                const Frame frame(community.epsg);
                if (as_json) {
                    nlohmann::json findings = nlohmann::json::array();
                    for (const Finding& finding : plan.findings) findings.push_back(json_of(finding, frame));
                    nlohmann::json result{{"file", file},
                                          {"grids", plan.grids.size()},
                                          {"findings", findings},
                                          {"repairs", json_of(plan.repairs, plan.grids, frame)},
                                          {"acceptable", plan.acceptable()},
                                          {"version", saved == no_id ? nlohmann::json() : nlohmann::json(saved)}};
                    if (plan.acceptable()) result["diff"] = json_of(plan.diff, frame);
                    print_json(result);
                } else {
                    print_findings(plan.findings, frame);
                    if (!plan.repairs.empty())
                        print_line(
                            fmt::format(fmt::runtime(text("以上修复了 {} 处；文件本身没有改动。",
                                                          "{} places were mended as told above; the file itself was left alone.")),
                                        plan.repairs.size()));
                    const bool mendable =
                        !repair.wanted && std::any_of(plan.findings.begin(), plan.findings.end(), [](const Finding& f) {
                            return f.severity == Severity::error && (f.rule == "grid-gap" || f.rule == "grid-overlap" ||
                                                                     f.rule == "grid-sliver" || f.rule == "grid-outside");
                        });
                    if (!plan.acceptable())
                        print_line(say("这个划分有错误，不能接受；项目没有改动。请按上面的建议在原软件中修改",
                                       "The plan has errors and cannot be accepted; the project is unchanged. Mend it as advised") +
                                   say(mendable ? "，或加 --repair 修复缝隙和重叠。" : "。",
                                       mendable ? ", or add --repair for gaps and overlaps." : "."));
                    else
                        print_diff(plan.diff);
                    if (saved != no_id)
                        print_line(fmt::format(fmt::runtime(text("已存为版本 {}：{}", "Saved as version {}: {}")), saved, name));
                    else if (plan.acceptable())
                        print_line(text("项目没有改动；加 --accept 存为版本。", "Nothing was changed; add --accept to save it."));
                }
                return int{plan.acceptable() ? exit_ok : exit_findings};
            }};
}

}  // namespace wangge::cli
