#include <fmt/format.h>

#include <array>

#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "engine/grids/editor.h"
#include "engine/store/project.h"

namespace wangge::cli {

Command grids_command(CLI::App& program, bool& as_json) {
    static std::string project, block, code, vertex, to;
    static bool save = false;
    CLI::App* app =
        add_command(program, "grids", "各网格的人口、工单和形状；改划一栋楼的地块，或移动一个界点",
                    "people, tickets and shape of every grid; give a building's block to another grid, or move a border vertex",
                    "wangge grids longyuan.gpkg --block 102.861,36.342 --give-to 620111004003007 --save", as_json);
    app->require_subcommand(0, 1);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"));
    auto* block_option = app->add_option("--block", block, say("楼栋所在位置：经度,纬度", "where the building stands: lon,lat"));
    auto* code_option = app->add_option("--give-to", code, say("划入的网格编码", "code of the grid that takes it"));
    auto* vertex_option = app->add_option("--vertex", vertex, say("要移动的界点：经度,纬度", "the border vertex to move: lon,lat"));
    auto* to_option = app->add_option("--to", to, say("移到：经度,纬度", "where to: lon,lat"));
    block_option->needs(code_option);
    code_option->needs(block_option);
    vertex_option->needs(to_option);
    to_option->needs(vertex_option);
    app->add_flag("--save", save, say("把新边界存入项目", "save the new borders in the project"));
    static const std::array parts{grids_check_command(*app, as_json),    grids_edit_command(*app, as_json),
                                  grids_versions_command(*app, as_json), grids_diff_command(*app, as_json),
                                  grids_export_command(*app, as_json),   grids_import_command(*app, as_json),
                                  grids_notice_command(*app, as_json),   grids_propose_command(*app, as_json),
                                  grids_repair_command(*app, as_json),   grids_ensemble_command(*app, as_json)};
    return {
        app, [&as_json] {
            for (const Command& part : parts)
                if (part.app->parsed()) return part.run();
            if (project.empty())
                throw Error(ErrorKind::bad_input, "Say which project: wangge grids PROJECT; see also wangge grids --help.");
            const Progress progress = console_progress();
            const Community community = read_project(project, progress.part(0, 0.5));
            const Frame frame(community.epsg);
            GridEditor editor(community, {}, progress.part(0.5, 1));
            if (!block.empty()) require(editor.reassign_block(place_of(block, frame, "--block"), code), frame);
            if (!vertex.empty()) {
                const auto found = editor.nearest_vertex(place_of(vertex, frame, "--vertex"), 5, true);
                if (!found)
                    throw Error(ErrorKind::not_found, "No movable border vertex within 5 m.")
                        .with("option", "--vertex")
                        .with("value", vertex);
                require(editor.move_vertex(*found, place_of(to, frame, "--to")), frame);
            }
            if (save && editor.dirty()) save_grids(project, editor.to_grids());
            end_progress();
            const Tally changes = editor.changes();
            if (as_json) {
                print_json({{"grids", json_of(editor.metrics())}, {"moved", json_of(changes)}, {"saved", save && editor.dirty()}});
                return int{exit_ok};
            }
            print_table(editor.metrics());
            if (editor.dirty())
                print_line(fmt::format(
                    fmt::runtime(text("改划：{} 人，{} 户，{} 栋楼，{} 条工单。{}",
                                      "Moved: {} people, {} households, {} buildings, {} tickets. {}")),
                    changes.residents, changes.households, changes.buildings, changes.tickets,
                    save ? text("已保存。", "Saved.") : text("未保存；加 --save 保存。", "Not saved; add --save to keep it.")));
            return int{exit_ok};
        }};
}

}  // namespace wangge::cli
