#include <fmt/format.h>

#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"

namespace wangge::cli {
namespace {

nlohmann::json json_of(const PlanVersion& v, Id in_force) {
    return {{"id", v.id},
            {"name", v.name},
            {"author", v.author},
            {"note", v.note},
            {"created", to_local_string(v.created)},
            {"valid_from", v.valid_from},
            {"valid_until", v.valid_until},
            {"parent", v.parent == no_id ? nlohmann::json() : nlohmann::json(v.parent)},
            {"retired_codes", v.retired_codes},
            {"in_force", v.id == in_force}};
}

std::string line_of(const PlanVersion& v, Id in_force) {
    std::string when = v.valid_from.empty() ? "" : v.valid_from + " – " + v.valid_until;
    return fmt::format("{:>4} {} {} {} {} {}", v.id, v.id == in_force ? text("现行", "now ") : std::string_view("    "),
                       padded(v.name, 28), to_local_string(v.created).substr(0, 16), padded(when, 23), v.note);
}

struct Wishes {
    std::string project, action = "list", version, author, note, date;
    bool relocate = false, drop_draft = false;
};

PlanVersion saved(const Wishes& wishes) {
    const Community community = read_project(wishes.project);
    PlanVersion version{.name = wishes.version, .author = wishes.author, .note = wishes.note};
    try {
        version.grids = plan_named(wishes.project, community, "draft", "ACTION").grids;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::not_found) throw;
        version.grids = community.grids;
    }
    const Id in_force = version_in_force(wishes.project);
    for (const PlanVersion& v : list_versions(wishes.project))
        if (v.id == in_force) version.parent = in_force;
    version.id = save_version(wishes.project, version);
    return version;
}

}  // namespace

Command grids_versions_command(CLI::App& grids, bool& as_json) {
    static Wishes wishes;
    CLI::App* app = add_command(grids, "versions", "划分版本：列出、保存、查看、生效、删除",
                                "versions of the plan: list, save, show, put in force, delete",
                                "wangge grids versions longyuan.gpkg put-in-force 六月方案 --date 2024-06-01", as_json);
    app->add_option("PROJECT", wishes.project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("ACTION", wishes.action,
                    say("list 列出，save 把草稿（没有草稿则现行划分）存为版本，show 查看，put-in-force 生效，delete 删除",
                        "list; save the draft, or where there is none the plan in force; show; put-in-force; delete"))
        ->check(CLI::IsMember({"list", "save", "show", "put-in-force", "delete"}))
        ->capture_default_str();
    app->add_option("VERSION", wishes.version, say("版本名称或编号", "name or number of the version"));
    app->add_option("--author", wishes.author, say("编制岗位（不写人名）", "post of the author, no names of persons"));
    app->add_option("--note", wishes.note, say("说明", "note"));
    app->add_option("--date", wishes.date,
                    say("生效日期，如 2024-06-01；默认今天", "first day in force, 2024-06-01; today by default"));
    app->add_flag("--relocate-tickets", wishes.relocate,
                  say("工单的网格按新划分改写", "write the new grid into every located ticket"));
    app->add_flag("--drop-draft", wishes.drop_draft, say("放弃正在改划的草稿", "give up the draft that is being redrawn"));
    return {app, [&as_json] {
                const std::string& action = wishes.action;
                if (action != "list" && wishes.version.empty())
                    throw Error(ErrorKind::bad_input, "Say which version: its name or number follows the action.")
                        .with("option", "VERSION");
                const auto version = [] { return version_named(wishes.project, wishes.version, "VERSION"); };
                nlohmann::json result{{"action", action}};
                std::string line;
                if (action == "save") {
                    const PlanVersion v = saved(wishes);
                    result["version"] = v.id;
                    line = fmt::format(fmt::runtime(text("已存为版本 {}：{}", "Saved as version {}: {}")), v.id, v.name);
                } else if (action == "put-in-force") {
                    const Id id = version();
                    const Id kept =
                        put_in_force(wishes.project, id,
                                     {.date = wishes.date, .relocate_tickets = wishes.relocate, .drop_draft = wishes.drop_draft});
                    result["version"] = id;
                    result["kept"] = kept == no_id ? nlohmann::json() : nlohmann::json(kept);
                    line = fmt::format(fmt::runtime(text("版本 {} 已生效；原划分保留为版本 {}。",
                                                         "Version {} is in force; the plan before is kept as version {}.")),
                                       id, kept);
                } else if (action == "delete") {
                    const Id id = version();
                    delete_version(wishes.project, id);
                    result["version"] = id;
                    line = fmt::format(fmt::runtime(text("版本 {} 已删除。", "Version {} is deleted.")), id);
                }
                const Id in_force = version_in_force(wishes.project);
                if (action == "show") {
                    const PlanVersion v = read_version(wishes.project, version());
                    result["version"] = json_of(v, in_force);
                    for (const Grid& g : v.grids)
                        result["grids"].push_back(
                            {{"code", g.code}, {"name", g.name}, {"member", g.member}, {"valid_from", g.valid_from}});
                    line = line_of(v, in_force);
                    for (const Grid& g : v.grids)
                        line += fmt::format("\n  {} {} {} {}", g.code, padded(g.name, 12), padded(g.member, 12), g.valid_from);
                }
                if (action == "list") {
                    result["versions"] = nlohmann::json::array();
                    for (const PlanVersion& v : list_versions(wishes.project)) {
                        result["versions"].push_back(json_of(v, in_force));
                        line += (line.empty() ? "" : "\n") + line_of(v, in_force);
                    }
                    if (line.empty())
                        line = say("还没有版本。用 wangge grids versions 项目 save 名称 保存。",
                                   "No versions yet. Save one: wangge grids versions PROJECT save NAME.");
                }
                as_json ? print_json(result) : print_line(line);
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
