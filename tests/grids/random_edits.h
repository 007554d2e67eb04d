#pragma once

// Random edits of every kind, with undo and redo among them. Tests, the kill rounds and the benchmark use the same.

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>

#include "engine/geo/measure.h"
#include "engine/grids/editor.h"
#include "engine/grids/reshape.h"
#include "tests/grids/hand_made.h"

namespace wangge::testing {

// Where edits fall.
struct EditSite {
    Box land;
    std::vector<std::string> compounds;

    explicit EditSite(const Community& community) : land(box_of(community.jurisdiction.shape)) {
        for (const Compound& c : community.compounds) compounds.push_back(c.name);
    }
    // Of a hand_made board.
    EditSite(double width, double height) : compounds{"甲苑", "乙苑"} {
        land.add(on(0, 0));
        land.add(on(width, height));
    }
};

struct EditCounts {
    int done = 0;
    int refused = 0;
    int reassigned = 0;
    std::map<std::string, int> by_kind;  // done
    std::vector<Grid> remembered;        // the plan at some moment before
};

// A grid that lives, at random.
inline std::string some_code(const GridEditor& editor, Random& random) {
    std::vector<std::string> live;
    for (const std::string& code : editor.partition().codes)
        if (!code.empty()) live.push_back(code);
    return live[random.below(live.size())];
}

// Few locks at a time, or nothing could be done any more.
inline EditResult lock_edit(GridEditor& editor, Random& random, const EditSite& site, Point at, const std::string& code) {
    if (editor.locks().size() > 1 || (!editor.locks().empty() && random.chance(0.5)))
        return editor.set_lock(editor.locks().front(), false);
    Lock lock{LockKind::grid, code};
    if (const auto edge = editor.nearest_edge(at, 80); edge && random.chance(0.4))
        lock = {LockKind::border, editor.border_name(edge->edge)};
    if (random.chance(0.2) && !site.compounds.empty())
        lock = {LockKind::compound, site.compounds[random.below(site.compounds.size())]};
    return random.chance(0.05) ? editor.set_lock(lock, true) : EditResult{EditRule::nothing_changes, at};
}

// Another plan of the same land: two grids exchange their names, or the plan is as it was some time ago.
inline EditResult plan_edit(GridEditor& editor, Random& random, std::vector<Grid>& remembered) {
    std::vector<Grid> grids = editor.to_grids();
    if (random.chance(0.5)) {
        std::swap(grids.front().code, grids.back().code);
        return editor.apply_plan(grids);
    }
    if (remembered.empty()) {
        remembered = std::move(grids);
        return {EditRule::nothing_changes, {}};
    }
    const std::vector<Grid> plan = std::exchange(remembered, {});
    return editor.apply_plan(plan);
}

// An operation on whole grids or borders.
inline EditResult grid_edit(GridEditor& editor, Random& random, const EditSite& site, Point at, std::string& kind,
                            EditCounts& counts) {
    const auto by = [&](double most) { return Point{random.uniform(-most, most), random.uniform(-most, most)}; };
    const auto here = editor.grid_at(at);
    const std::string code = here ? editor.partition().codes[*here] : some_code(editor, random);
    std::size_t live = 0;
    for (const std::string& c : editor.partition().codes) live += !c.empty();
    switch (random.below(12)) {
        case 0: {
            kind = "split";
            const Point towards = by(1);
            return editor.split_grid(code, std::vector<Point>{at - towards * 300, at + by(10), at + towards * 300});
        }
        case 1: {
            kind = "merge";
            if (live < 5) return {EditRule::no_such_place, at};
            const auto other = editor.grid_at(at + by(80));
            return other ? editor.merge_grids(editor.partition().codes[*other], code) : EditResult{EditRule::no_such_place, at};
        }
        case 2:
        case 3: {
            kind = "reshape";
            const auto edge = editor.nearest_edge(at, 80);
            if (!edge) return {EditRule::no_such_place, at};
            const auto other = editor.nearest_edge(edge->at + by(60), 60);
            if (!other) return {EditRule::no_such_place, at};
            std::vector<Point> line{edge->at};
            for (std::uint64_t n = random.below(3); n > 0; --n) line.push_back((edge->at + other->at) * 0.5 + by(25));
            line.push_back(other->at);
            return editor.reshape(line);
        }
        case 4: {
            kind = "brush";
            if (!editor.begin_brush(code)) return {EditRule::unknown_grid, at};
            Point to = at;
            for (int i = 0; i < 4; ++i) editor.brush_to(to = to + by(30));
            const std::uint64_t before = editor.history_position();
            random.chance(0.8) ? editor.end_drag() : editor.cancel_drag();
            return editor.history_position() > before ? EditResult{} : EditResult{EditRule::nothing_changes, at};
        }
        case 5:
            kind = "rename";
            return editor.rename_grid(code, random.chance(0.3) ? code + "x" : code, "n" + std::to_string(random.below(9)), "post");
        case 6:
            kind = "renumber";
            return random.chance(0.2) ? editor.renumber_by_rule() : EditResult{EditRule::nothing_changes, at};
        case 7: kind = "lock"; return lock_edit(editor, random, site, at, code);
        case 8:
            kind = "compound";
            return editor.reassign_compound(random.below(site.compounds.size() + 1), some_code(editor, random));
        case 9: {
            kind = "snap";
            const auto edge = editor.nearest_edge(at, 80);
            return edge ? editor.snap_border(edge->edge, 20) : EditResult{EditRule::no_such_place, at};
        }
        case 10: {
            kind = "change edge";
            const auto edge = editor.nearest_edge(at, 80);
            if (!edge || editor.border_name(edge->edge).empty()) return {EditRule::no_such_place, at};
            const std::vector<HalfEdgeId> border = border_through(editor.partition(), edge->edge);
            std::vector<Point> line{editor.position(editor.partition().from[border.front()])};
            for (const HalfEdgeId h : border) line.push_back(editor.position(head(editor.partition(), h)));
            for (std::size_t i = 1; i + 1 < line.size(); ++i) line[i] = line[i] + by(4);
            return editor.change_edge(edge->edge, line);
        }
        default:
            kind = "plan";
            return random.chance(0.1) ? plan_edit(editor, random, counts.remembered) : EditResult{EditRule::nothing_changes, at};
    }
}

// One edit without undo or redo; whether it was allowed. A refusal that changes the state is reported by throwing.
inline bool plain_edit(GridEditor& editor, Random& random, const EditSite& site, EditCounts& counts) {
    const Point at{random.uniform(site.land.low.x, site.land.high.x), random.uniform(site.land.low.y, site.land.high.y)};
    const auto by = [&](double most) { return Point{random.uniform(-most, most), random.uniform(-most, most)}; };
    const auto vertex = editor.nearest_vertex(at, 100, random.chance(0.9));
    const auto edge = editor.nearest_edge(at, 100);
    const std::uint64_t revision = editor.revision();
    const bool look = random.chance(0.1);
    const std::uint64_t before = look ? editor.state_hash() : 0;
    EditResult result{EditRule::no_such_place, at};
    std::string kind = "vertex";
    switch (random.below(11)) {
        case 0:
        case 1:
            if (vertex) result = editor.move_vertex(*vertex, editor.position(*vertex) + by(random.chance(0.3) ? 60 : 6));
            break;
        case 2:
            if (edge) result = editor.insert_vertex(edge->edge, edge->at + by(4));
            break;
        case 3:
            if (vertex) result = editor.remove_vertex(*vertex);
            break;
        case 4:
            if (vertex && editor.begin_drag(*vertex)) {
                Point to = editor.position(*vertex);
                for (int i = 0; i < 8; ++i) {
                    to = to + by(5);
                    if (const EditResult r = editor.drag_to(to); r) result = r;
                }
                if (random.chance(0.7)) {
                    editor.end_drag();
                    kind = "drag";
                    break;
                }
                editor.cancel_drag();
                result = {EditRule::nothing_changes, at};
                kind = "brush";  // previews came and went
            }
            break;
        case 5: {
            result = editor.reassign_block(at, some_code(editor, random));
            counts.reassigned += result ? 1 : 0;
            break;
        }
        case 8:
        case 9:
        case 10: result = grid_edit(editor, random, site, at, kind, counts); break;
        default: {
            // Mostly to a neighbour, so that grids stay recognisable; a polygon of three to seven corners.
            const auto grid = editor.grid_at(at + by(60));
            if (!grid) break;
            Ring ring;
            const auto corners = static_cast<int>(random.between(3, 7));
            const double size = random.uniform(3, 40);
            for (int i = 0; i < corners; ++i) {
                const double angle = 6.283185307179586 * (i + random.uniform(0, 0.7)) / corners;
                ring.push_back(at + Point{std::cos(angle), std::sin(angle)} * (size * random.uniform(0.3, 1)));
            }
            if (random.chance(0.2) && vertex) ring[0] = editor.position(*vertex);
            result = editor.reassign_area({Polygon{ring, {}}}, editor.partition().codes[*grid]);
            counts.reassigned += result ? 1 : 0;
        }
    }
    (result ? counts.done : counts.refused)++;
    if (result) ++counts.by_kind[kind];
    // A lock is looked at after the fact, so the revision may have grown twice; the state is as it was all the same.
    const bool tried = result.rule == EditRule::locked || kind == "brush" || kind == "drag";
    if (!result && ((!tried && editor.revision() != revision) || (look && editor.state_hash() != before)))
        throw std::logic_error("a refusal changed the state");
    return static_cast<bool>(result);
}

inline void random_edit(GridEditor& editor, Random& random, const EditSite& site, EditCounts& counts) {
    if (random.chance(0.15)) {
        for (std::uint64_t n = random.below(4); n > 0; --n) editor.undo();
    } else if (random.chance(0.1)) {
        for (std::uint64_t n = random.below(4); n > 0; --n) editor.redo();
    } else {
        plain_edit(editor, random, site, counts);
    }
}

}  // namespace wangge::testing
