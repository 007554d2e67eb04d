#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/findings.h"
#include "cli/json.h"
#include "engine/community/repair_shapes.h"
#include "engine/store/import.h"
#include "engine/store/project.h"

namespace wangge::cli {
namespace {

struct Wishes {
    std::string project, as, encoding, datum, note, credit;
    std::vector<std::string> paths;
    int epsg = 0;
    bool repair = false, dry_run = false;
};

template <class Value>
std::optional<Value> wish(const std::string& text, std::optional<Value> (*parse)(std::string_view), const char* option) {
    if (text.empty()) return std::nullopt;
    if (const auto value = parse(text)) return value;
    throw Error(ErrorKind::bad_input, "This value is not known; see `wangge import --help`.")
        .with("option", option)
        .with("value", text);
}

}  // namespace

Command import_command(CLI::App& program, bool& as_json) {
    static Wishes wishes;
    CLI::App* app = add_command(program, "import", "把台账、工单、图层和轨迹导入项目；项目不存在时新建",
                                "ledgers, tickets, layers and tracks into a project, which is made when it is not there",
                                "wangge import --project longyuan.gpkg data/longyuan/raw", as_json);
    app->add_option("--project", wishes.project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("PATHS", wishes.paths, say("文件或文件夹", "files or folders"))->required();
    app->add_option("--as", wishes.as,
                    say("内容：工单 tickets、小区 compounds、网格 grids……默认自动识别",
                        "what the files hold: tickets, compounds, grids ...; found by itself"));
    app->add_option("--encoding", wishes.encoding,
                    say("文字编码：utf-8、gb18030；默认自动识别", "encoding of texts: utf-8, gb18030; found by itself"));
    app->add_option("--datum", wishes.datum,
                    say("经纬度的坐标系：WGS84、CGCS2000、GCJ02、BD09", "datum of degrees: WGS84, CGCS2000, GCJ02, BD09"));
    app->add_option("--epsg", wishes.epsg,
                    say("新项目的投影；无 .prj 图层的坐标系", "frame of a new project, and of layers without a .prj"));
    app->add_option("--note", wishes.note, say("项目说明，印在每张图上", "note of the project, on every print"));
    app->add_option("--credit", wishes.credit, say("资料来源", "source line of the maps"));
    app->add_flag("--repair", wishes.repair, say("修复无效的图形", "make invalid shapes valid"));
    app->add_flag("--dry-run", wishes.dry_run, say("只报告，不写项目", "report only, write nothing"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community;
                const bool exists = std::filesystem::exists(wishes.project);
                if (exists)
                    community = read_project(wishes.project, progress.part(0, 0.2));
                else if (wishes.epsg != 0)
                    community.epsg = Frame(wishes.epsg).epsg();
                if (!wishes.note.empty()) community.note = wishes.note;
                if (!wishes.credit.empty()) community.credit = wishes.credit;

                ImportOptions options;
                options.as = wish(wishes.as, parse_import_role, "--as");
                options.encoding = wish(wishes.encoding, parse_text_encoding, "--encoding");
                options.datum = wish(wishes.datum, parse_datum, "--datum");
                if (wishes.epsg != 0) options.epsg = wishes.epsg;
                ImportReport report = import_files(wishes.paths, community, options, progress.part(0.2, 0.9));
                if (wishes.repair)
                    for (Finding& finding : repair_shapes(community)) report.findings.push_back(std::move(finding));
                if (!wishes.dry_run) {
                    if (exists)
                        rewrite_project(wishes.project, community);
                    else
                        write_project(wishes.project, community);
                }
                const auto errors = std::count_if(report.findings.begin(), report.findings.end(),
                                                  [](const Finding& finding) { return finding.severity == Severity::error; });
                end_progress();
                const Frame frame(community.epsg);
                if (as_json) {
                    nlohmann::json files = nlohmann::json::array(), findings = nlohmann::json::array();
                    for (const ImportedFile& file : report.files)
                        files.push_back({{"file", file.file}, {"role", file.role}, {"rows", file.rows}, {"loaded", file.loaded}});
                    for (const Finding& finding : report.findings) findings.push_back(json_of(finding, frame));
                    print_json({{"project", wishes.project},
                                {"written", !wishes.dry_run},
                                {"files", files},
                                {"findings", findings},
                                {"errors", errors}});
                } else {
                    print_findings(report.findings, frame);
                    for (const ImportedFile& file : report.files)
                        print_line(fmt::format(
                            fmt::runtime(text("  {} {} {} 行，载入 {}", "  {} {} {} rows, {} loaded")), padded(file.file, 28),
                            padded(file.role.empty() ? text("未使用", "not used") : std::string_view(file.role), 16), file.rows,
                            file.loaded));
                    print_line(wishes.dry_run ? say("试运行，未写项目。", "Dry run, nothing written.") : wishes.project);
                }
                return int{errors > 0 ? exit_findings : exit_ok};
            }};
}

}  // namespace wangge::cli
