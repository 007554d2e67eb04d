#include <fmt/format.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/findings.h"
#include "cli/json.h"
#include "engine/community/check.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command check_command(CLI::App& program, bool& as_json) {
    static std::string project;
    CLI::App* app = add_command(program, "check", "查出数据里的错误，并说明如何改正",
                                "find what is wrong in the data and how to mend it", "wangge check longyuan.gpkg", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    return {
        app, [&as_json] {
            const Progress progress = console_progress();
            const Community community = read_project(project, progress.part(0, 0.3));
            const auto findings = check(community, {}, progress.part(0.3, 1));
            const auto errors = std::count_if(findings.begin(), findings.end(),
                                              [](const Finding& finding) { return finding.severity == Severity::error; });
            end_progress();
            if (as_json) {
                const Frame frame(community.epsg);
                nlohmann::json list = nlohmann::json::array();
                for (const Finding& finding : findings) list.push_back(json_of(finding, frame));
                print_json({{"project", project}, {"errors", errors}, {"findings", list}});
            } else {
                print_findings(findings, Frame(community.epsg));
                print_line(findings.empty()
                               ? say("没有发现问题。", "Nothing found.")
                               : fmt::format(fmt::runtime(text("共 {} 处，其中错误 {} 处。", "{} findings, {} of them errors.")),
                                             findings.size(), errors));
            }
            return int{errors > 0 ? exit_findings : exit_ok};
        }};
}

}  // namespace wangge::cli
