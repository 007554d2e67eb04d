#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/grids_commands.h"
#include "cli/grids_common.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/store/project.h"
#include "engine/workflow/redraw_project.h"

namespace wangge::cli {
namespace {

struct Wishes {
    std::string project;
    std::string block, compound, area, faces, give_to;
    std::string vertex, to, insert, remove;
    std::string reshape, border, course, snap, split, line, merge, into, plan;
    std::string rename, code, name, member;
    std::string lock, unlock;
    std::string save_as, in_force, date, note, author;
    double within_m = 20;
    int undo = 0, redo = 0;
    bool renumber = false, discard = false, relocate = false;
};

// What a person wrote of a grid: the code or its last three digits, in the draft.
std::string code_in(const RedrawProject& project, const std::string& text, const char* option) {
    return codes_of(text, project.editor().to_grids(), option).at(0);
}

VertexId vertex_at(const GridEditor& editor, const Frame& frame, const std::string& text, const char* option) {
    const auto found = editor.nearest_vertex(place_of(text, frame, option), 5, true);
    if (!found)
        throw Error(ErrorKind::not_found, "No movable border vertex within 5 m.").with("option", option).with("value", text);
    return *found;
}

EdgeId edge_at(const GridEditor& editor, Point at, const std::string& text, const char* option) {
    const auto found = editor.nearest_edge(at, 20);
    if (!found) throw Error(ErrorKind::not_found, "No border within 20 m.").with("option", option).with("value", text);
    return found->edge;
}

// grid:003, border:003|007, compound:新海石佳苑.
Lock lock_of(const RedrawProject& project, const std::string& text, const char* option) {
    const auto error = [&](const char* sentence) {
        return Error(ErrorKind::bad_input, sentence).with("option", option).with("value", text);
    };
    const auto colon = text.find(':');
    const std::string kind = text.substr(0, colon), name = colon == std::string::npos ? "" : text.substr(colon + 1);
    if (kind == "grid") return {LockKind::grid, code_in(project, name, option)};
    if (kind == "compound") return {LockKind::compound, name};
    if (kind == "border") {
        const auto bar = name.find('|');
        if (bar == std::string::npos) throw error("A border is named by its two grids: border:003|007.");
        std::string a = code_in(project, name.substr(0, bar), option), b = code_in(project, name.substr(bar + 1), option);
        if (b < a) std::swap(a, b);
        return {LockKind::border, a + "|" + b};
    }
    throw error("A lock is grid:CODE, border:CODE|CODE or compound:NAME.");
}

std::size_t compound_named(const Community& community, const std::string& name) {
    for (std::size_t i = 0; i < community.compounds.size(); ++i)
        if (community.compounds[i].name == name) return i;
    throw Error(ErrorKind::not_found, "There is no compound of this name.").with("option", "--compound").with("value", name);
}

// The base faces (blocks between streets, walls and compound borders) that hold these places.
std::vector<std::uint32_t> faces_at(GridEditor& editor, const std::vector<Point>& places) {
    const BaseFaces& base = editor.base_faces();
    std::vector<std::uint32_t> found;
    for (const Point p : places)
        if (const auto face = base.face_at(p)) found.push_back(static_cast<std::uint32_t>(*face));
    if (found.empty()) throw Error(ErrorKind::not_found, "There is no land at these places.").with("option", "--faces");
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

EditResult rename(const Wishes& w, const RedrawProject& project, GridEditor& editor) {
    const std::string code = code_in(project, w.rename, "--rename");
    const auto& facts = editor.facts();
    const auto grid = std::find_if(facts.begin(), facts.end(), [&](const Grid& g) { return g.code == code; });
    return editor.rename_grid(code, w.code.empty() ? code : w.code, w.name.empty() ? grid->name : w.name,
                              w.member.empty() ? grid->member : w.member);
}

// The edits that were asked for, each one step.
void edit(const Wishes& w, RedrawProject& project, const Frame& frame) {
    const auto step = [&](const std::function<EditResult(GridEditor&)>& action) { require(project.edit(action), frame); };
    const auto target = [&] { return code_in(project, w.give_to, "--give-to"); };
    if (!w.unlock.empty()) step([&](GridEditor& e) { return e.set_lock(lock_of(project, w.unlock, "--unlock"), false); });
    if (!w.block.empty()) step([&](GridEditor& e) { return e.reassign_block(place_of(w.block, frame, "--block"), target()); });
    if (!w.compound.empty())
        step([&](GridEditor& e) { return e.reassign_compound(compound_named(project.community(), w.compound), target()); });
    if (!w.area.empty())
        step([&](GridEditor& e) {
            Ring ring = line_of(w.area, frame, "--area");
            if (ring.size() < 3)
                throw Error(ErrorKind::bad_input, "An area has three corners or more.")
                    .with("option", "--area")
                    .with("value", w.area);
            return e.reassign_area({Polygon{std::move(ring), {}}}, target());
        });
    if (!w.faces.empty())
        step([&](GridEditor& e) { return e.reassign_base_faces(faces_at(e, places_of(w.faces, frame, "--faces")), target()); });
    if (!w.plan.empty())
        step(
            [&](GridEditor& e) { return e.apply_plan(plan_or_file(project.path(), project.community(), w.plan, "--plan").grids); });
    if (!w.vertex.empty())
        step(
            [&](GridEditor& e) { return e.move_vertex(vertex_at(e, frame, w.vertex, "--vertex"), place_of(w.to, frame, "--to")); });
    if (!w.insert.empty())
        step([&](GridEditor& e) {
            const Point at = place_of(w.insert, frame, "--insert");
            return e.insert_vertex(edge_at(e, at, w.insert, "--insert"), at);
        });
    if (!w.remove.empty()) step([&](GridEditor& e) { return e.remove_vertex(vertex_at(e, frame, w.remove, "--remove")); });
    if (!w.reshape.empty()) step([&](GridEditor& e) { return e.reshape(line_of(w.reshape, frame, "--reshape")); });
    if (!w.border.empty())
        step([&](GridEditor& e) {
            return e.change_edge(edge_at(e, place_of(w.border, frame, "--border"), w.border, "--border"),
                                 line_of(w.course, frame, "--course"));
        });
    if (!w.snap.empty())
        step([&](GridEditor& e) {
            return e.snap_border(edge_at(e, place_of(w.snap, frame, "--snap-border"), w.snap, "--snap-border"), w.within_m);
        });
    if (!w.split.empty())
        step([&](GridEditor& e) {
            return e.split_grid(code_in(project, w.split, "--split"), line_of(w.line, frame, "--line"), w.code);
        });
    if (!w.merge.empty())
        step(
            [&](GridEditor& e) { return e.merge_grids(code_in(project, w.into, "--into"), code_in(project, w.merge, "--merge")); });
    if (!w.rename.empty()) step([&](GridEditor& e) { return rename(w, project, e); });
    if (w.renumber) step([&](GridEditor& e) { return e.renumber_by_rule(); });
    if (!w.lock.empty()) step([&](GridEditor& e) { return e.set_lock(lock_of(project, w.lock, "--lock"), true); });
    for (int i = 0; i < w.undo; ++i)
        if (!project.undo()) throw Error(ErrorKind::conflict, "There are no more steps to undo.").with("option", "--undo");
    for (int i = 0; i < w.redo; ++i)
        if (!project.redo()) throw Error(ErrorKind::conflict, "There are no more steps to redo.").with("option", "--redo");
}

void add_options(CLI::App* app, Wishes& w) {
    app->add_option("PROJECT", w.project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    auto* block =
        app->add_option("--block", w.block, say("划出一栋楼的地块：楼栋位置 经度,纬度", "block of the building at lon,lat"));
    auto* compound = app->add_option("--compound", w.compound, say("划出整个小区：名称", "a whole compound, by its name"));
    auto* area = app->add_option("--area", w.area,
                                 say("划出一片地：\"经度,纬度 经度,纬度 经度,纬度 …\"（矩形或多边形的角）",
                                     "the land in an area: the corners of a rectangle or polygon"));
    auto* faces = app->add_option("--faces", w.faces,
                                  say("划出这些位置所在的地块（路、墙、小区界之间）：\"经度,纬度 …\"",
                                      "the blocks between streets, walls and compounds at these places"));
    auto* give_to =
        app->add_option("--give-to", w.give_to, say("划入的网格：编码或末三位", "grid that takes it: code or last three digits"));
    block->needs(give_to)->excludes(compound);
    compound->needs(give_to)->excludes(area);
    area->needs(give_to)->excludes(block)->excludes(faces);
    faces->needs(give_to)->excludes(block)->excludes(compound);
    auto* vertex = app->add_option("--vertex", w.vertex, say("移动界点：经度,纬度", "border vertex to move: lon,lat"));
    auto* to = app->add_option("--to", w.to, say("移到：经度,纬度", "where to: lon,lat"));
    vertex->needs(to);
    to->needs(vertex);
    app->add_option("--insert", w.insert,
                    say("在最近的界线上加一个界点：经度,纬度", "a new vertex on the nearest border: lon,lat"));
    app->add_option("--remove", w.remove, say("去掉界点：经度,纬度", "take a vertex out: lon,lat"));
    app->add_option(
        "--reshape", w.reshape,
        say("界线改走这条线，两端在界线上：\"经度,纬度 经度,纬度 …\"", "the border takes this line, from border to border"));
    auto* border = app->add_option("--border", w.border,
                                   say("整条界线改走另一条线：界线上一点 经度,纬度", "a whole border, by a place on it"));
    auto* course =
        app->add_option("--course", w.course, say("它的新走向，两端是原来的交点", "its new course; the ends are the nodes it had"));
    border->needs(course);
    course->needs(border);
    app->add_option("--snap-border", w.snap,
                    say("最近的界线贴合道路和围墙：经度,纬度", "the nearest border follows streets and walls"));
    app->add_option("--within", w.within_m, say("贴合的最大距离（米）", "how far to follow, metres"))
        ->check(CLI::Range(0.1, 200.0))
        ->capture_default_str();
    auto* split = app->add_option("--split", w.split, say("拆分网格：编码或末三位", "grid to split: code or last three digits"));
    auto* line = app->add_option("--line", w.line, say("拆分线：\"经度,纬度 经度,纬度 …\"", "line across the grid"));
    split->needs(line);
    line->needs(split);
    auto* merge = app->add_option("--merge", w.merge, say("撤并的网格：编码或末三位", "grid that goes: code or last three digits"));
    auto* into = app->add_option("--into", w.into, say("并入的网格", "grid that takes its land"));
    merge->needs(into);
    into->needs(merge);
    app->add_option("--rename", w.rename, say("改编码、名称或网格员的网格", "grid whose code, name or member changes"));
    app->add_option("--code", w.code, say("新编码（改名、拆分用）", "new code, for --rename and --split"));
    app->add_option("--name", w.name, say("新名称", "new name"));
    app->add_option("--member", w.member, say("新网格员岗位", "new post"));
    app->add_option("--plan", w.plan,
                    say("整个换成另一个划分：版本名称、编号或文件", "another plan in place of all this: a version, or a file"));
    app->add_flag("--renumber", w.renumber,
                  say("全部重新编号：自西向东、自北向南", "all codes anew: west to east, north to south"));
    app->add_option("--lock", w.lock,
                    say("锁定：grid:003、border:003|007、compound:名称", "lock grid:003, border:003|007, compound:NAME"));
    app->add_option("--unlock", w.unlock, say("解锁，写法同上", "unlock, written the same way"));
    auto* undo = app->add_option("--undo", w.undo, say("撤销几步", "steps to undo"))->check(CLI::Range(1, 1'000'000));
    app->add_option("--redo", w.redo, say("重做几步", "steps to redo"))->check(CLI::Range(1, 1'000'000))->excludes(undo);
    auto* discard = app->add_flag("--discard", w.discard, say("放弃草稿", "give up the draft"));
    app->add_option("--save-as", w.save_as, say("把草稿存为版本：名称", "save the draft as a version of this name"))
        ->excludes(discard);
    app->add_option("--put-in-force", w.in_force, say("把草稿存为版本并生效：名称", "save it under this name and put it in force"))
        ->excludes(discard);
    app->add_option("--date", w.date, say("生效日期，默认今天", "first day in force, today by default"));
    app->add_option("--note", w.note, say("版本说明", "note of the version"));
    app->add_option("--author", w.author, say("编制岗位（不写人名）", "post of the author, no names of persons"));
    app->add_flag("--relocate-tickets", w.relocate, say("生效时改写工单的网格", "write the new grid into located tickets"));
}

}  // namespace

Command grids_edit_command(CLI::App& grids, bool& as_json) {
    static Wishes w;
    CLI::App* app = add_command(grids, "edit", "改划网格：每一步都记入项目里的草稿，可撤销，可存为版本，可生效",
                                "redraw: every step is kept in the draft in the project, to be undone, saved or put in force",
                                "wangge grids edit longyuan.gpkg --compound 平安里 --give-to 010", as_json);
    add_options(app, w);
    return {
        app, [&as_json] {
            const Progress progress = console_progress();
            Community community = read_project(w.project, progress.part(0, 0.4));
            locate_where_needed(community, progress.part(0.4, 0.5));
            const Frame frame(community.epsg);
            RedrawProject project(w.project, std::move(community), {}, progress.part(0.5, 1));
            edit(w, project, frame);
            const std::vector<GridMetrics> metrics = project.editor().metrics();
            const Tally changes = project.editor().changes();
            const std::size_t steps = project.editor().history_size(), position = project.editor().history_position();
            Id version = no_id;
            if (w.discard) project.discard();
            if (!w.save_as.empty()) version = project.save_version({.name = w.save_as, .author = w.author, .note = w.note});
            if (!w.in_force.empty())
                version = project.put_in_force({.name = w.in_force, .author = w.author, .note = w.note},
                                               {.date = w.date, .relocate_tickets = w.relocate});
            end_progress();
            if (as_json) {
                nlohmann::json locks = nlohmann::json::array();
                constexpr std::array kinds{"grid", "border", "compound"};
                for (const Lock& lock : project.editor().locks())
                    locks.push_back(std::string(kinds[static_cast<std::size_t>(lock.kind)]) + ":" + lock.name);
                print_json({{"grids", json_of(metrics)},
                            {"moved", json_of(changes)},
                            {"steps", steps},
                            {"position", position},
                            {"locks", locks},
                            {"draft", project.has_draft()},
                            {"resumed", project.resumed_message()},
                            {"version", version == no_id ? nlohmann::json() : nlohmann::json(version)},
                            {"in_force", !w.in_force.empty()},
                            {"discarded", w.discard}});
                return int{exit_ok};
            }
            if (!project.resumed_message().empty() && project.resumed() != Resumed::history) print_line(project.resumed_message());
            print_table(metrics);
            print_line(fmt::format(fmt::runtime(text("改划：{} 人，{} 户，{} 栋楼，{} 条工单；草稿第 {} 步，共 {} 步。",
                                                     "Moved: {} people, {} households, {} buildings, {} tickets; step {} of {}.")),
                                   changes.residents, changes.households, changes.buildings, changes.tickets, position, steps));
            if (w.discard)
                print_line(text("草稿已放弃。", "The draft is given up."));
            else if (!w.in_force.empty())
                print_line(fmt::format(fmt::runtime(text("已生效：版本 {}。", "In force: version {}.")), version));
            else if (version != no_id)
                print_line(fmt::format(fmt::runtime(text("已存为版本 {}。", "Saved as version {}.")), version));
            else if (project.has_draft())
                print_line(text("记在草稿里；--undo 1 撤销，--save-as 存为版本，--put-in-force 生效。",
                                "Kept in the draft; --undo 1 takes back, --save-as and --put-in-force save."));
            return int{exit_ok};
        }};
}

}  // namespace wangge::cli
