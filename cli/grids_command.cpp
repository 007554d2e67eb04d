#include <fmt/format.h>

#include "cli/command.h"
#include "cli/json.h"
#include "engine/grids/editor.h"
#include "engine/store/project.h"

namespace wangge::cli {
namespace {

nlohmann::json json_of(const GridMetrics& m) {
    return {{"code", m.code},
            {"residents", m.residents},
            {"households", m.households},
            {"buildings", m.buildings},
            {"entrances", m.entrances},
            {"tickets", m.tickets},
            {"street_m", std::round(m.street_m)},
            {"area_m2", std::round(m.area_m2)},
            {"perimeter_m", std::round(m.perimeter_m)},
            {"compactness", m.compactness},
            {"compounds_cut", m.compounds_cut},
            {"parts", m.parts},
            {"connected", m.connected}};
}

void print_table(const std::vector<GridMetrics>& metrics) {
    print_line(text("网格编码         人口   户数 楼栋 单元 工单  街道m   面积m2  周长m  紧凑度 连通",
                    "grid           people  homes bldg doors tickets street area_m2 perim compact whole"));
    for (const GridMetrics& m : metrics)
        print_line(fmt::format("{} {:>6} {:>6} {:>4} {:>4} {:>4} {:>6.0f} {:>8.0f} {:>6.0f}  {:>5.2f}  {}", m.code, m.residents,
                               m.households, m.buildings, m.entrances, m.tickets, m.street_m, m.area_m2, m.perimeter_m,
                               m.compactness, m.connected ? text("是", "yes") : text("否", "no")));
}

// "102.861,36.342" in degrees on the frame's datum.
Point place_of(const std::string& degrees, const Frame& frame, const char* option) {
    LonLat at;
    char end = 0;
    if (std::sscanf(degrees.c_str(), "%lf,%lf%c", &at.lon, &at.lat, &end) != 2)
        throw Error(ErrorKind::bad_input, "A place is written as longitude,latitude, e.g. 102.861,36.342.")
            .with("option", option)
            .with("value", degrees);
    return frame.from_degrees(at);
}

void require(const EditResult& result, const Frame& frame) {
    if (result) return;
    const LonLat at = frame.to_degrees(result.at);
    throw Error(ErrorKind::conflict, fmt::format("The edit was refused and nothing was changed: {}", result.message()))
        .with("rule", name_of(result.rule))
        .with("coordinate", fmt::format("{:.6f},{:.6f}", at.lon, at.lat));
}

}  // namespace

Command grids_command(CLI::App& program, bool& as_json) {
    static std::string project, block, code, vertex, to;
    static bool save = false;
    CLI::App* app =
        add_command(program, "grids", "各网格的人口、工单和形状；改划一栋楼的地块，或移动一个界点",
                    "people, tickets and shape of every grid; give a building's block to another grid, or move a border vertex",
                    "wangge grids longyuan.gpkg --block 102.861,36.342 --give-to 620111004003007 --save", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    auto* block_option = app->add_option("--block", block, say("楼栋所在位置：经度,纬度", "where the building stands: lon,lat"));
    auto* code_option = app->add_option("--give-to", code, say("划入的网格编码", "code of the grid that takes it"));
    auto* vertex_option = app->add_option("--vertex", vertex, say("要移动的界点：经度,纬度", "the border vertex to move: lon,lat"));
    auto* to_option = app->add_option("--to", to, say("移到：经度,纬度", "where to: lon,lat"));
    block_option->needs(code_option);
    code_option->needs(block_option);
    vertex_option->needs(to_option);
    to_option->needs(vertex_option);
    app->add_flag("--save", save, say("把新边界存入项目", "save the new borders in the project"));
    return {app, [&as_json] {
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
                    nlohmann::json list = nlohmann::json::array();
                    for (const GridMetrics& metrics : editor.metrics()) list.push_back(json_of(metrics));
                    print_json({{"grids", list},
                                {"moved",
                                 {{"residents", changes.residents},
                                  {"households", changes.households},
                                  {"buildings", changes.buildings},
                                  {"tickets", changes.tickets}}},
                                {"saved", save && editor.dirty()}});
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
