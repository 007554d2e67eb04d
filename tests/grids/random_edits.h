#pragma once

// Random edits of every kind on an editor whose land is base + [0, width] x [0, height].

#include <algorithm>
#include <map>
#include <string>

#include "engine/grids/editor.h"
#include "tests/grids/hand_made.h"

namespace wangge::testing {

struct EditCounts {
    int done = 0;
    int refused = 0;
    int reassigned = 0;
    std::map<std::string, int> by_kind;  // done
};

// A grid that lives, at random.
inline std::string some_code(const GridEditor& editor, Random& random) {
    std::vector<std::string> live;
    for (const std::string& code : editor.partition().codes)
        if (!code.empty()) live.push_back(code);
    return live[random.below(live.size())];
}

// An operation on whole grids or borders.
inline EditResult grid_edit(GridEditor& editor, Random& random, Point at, std::string& kind) {
    const auto by = [&](double most) { return Point{random.uniform(-most, most), random.uniform(-most, most)}; };
    const auto here = editor.grid_at(at);
    const std::string code = here ? editor.partition().codes[*here] : some_code(editor, random);
    std::size_t live = 0;
    for (const std::string& c : editor.partition().codes) live += !c.empty();
    switch (random.below(11)) {
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
        case 7: {
            kind = "lock";
            // Few locks at a time, or nothing could be done any more.
            if (editor.locks().size() > 1) return editor.set_lock(editor.locks().front(), false);
            const Lock lock{LockKind::grid, code};
            const bool is_on = std::find(editor.locks().begin(), editor.locks().end(), lock) != editor.locks().end();
            return is_on || random.chance(0.05) ? editor.set_lock(lock, !is_on) : EditResult{EditRule::nothing_changes, at};
        }
        case 8: kind = "compound"; return editor.reassign_compound(random.below(4), some_code(editor, random));
        case 9: {
            kind = "snap";
            const auto edge = editor.nearest_edge(at, 80);
            return edge ? editor.snap_border(edge->edge, 20) : EditResult{EditRule::no_such_place, at};
        }
        default: {
            kind = "plan";
            if (!random.chance(0.1)) return {EditRule::nothing_changes, at};
            // Two neighbours exchange their codes: the same land under other names.
            std::vector<Grid> grids = editor.to_grids();
            std::swap(grids.front().code, grids.back().code);
            return editor.apply_plan(grids);
        }
    }
}

// One edit without undo or redo; whether it was allowed. A refusal that changes the state is reported by throwing.
inline bool plain_edit(GridEditor& editor, Random& random, double width, double height, EditCounts& counts) {
    const Point corner = on(0, 0);
    const Point at = corner + Point{random.uniform(0, width), random.uniform(0, height)};
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
                    return static_cast<bool>(result);
                }
                editor.cancel_drag();
                return false;
            }
            break;
        case 5: {
            result = editor.reassign_block(at, some_code(editor, random));
            counts.reassigned += result ? 1 : 0;
            break;
        }
        case 8:
        case 9:
        case 10: result = grid_edit(editor, random, at, kind); break;
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
            // The outer border must not bend, or its area would not stay what it is: stay away from it.
            for (Point& p : ring)
                p = {std::clamp(p.x, corner.x + 1, corner.x + width - 1), std::clamp(p.y, corner.y + 1, corner.y + height - 1)};
            result = editor.reassign_area({Polygon{ring, {}}}, editor.partition().codes[*grid]);
            counts.reassigned += result ? 1 : 0;
        }
    }
    (result ? counts.done : counts.refused)++;
    if (result) ++counts.by_kind[kind];
    // A lock is looked at after the fact, so the revision may have grown twice; the state is as it was all the same.
    const bool tried = result.rule == EditRule::locked || kind == "brush" || kind == "reshape";
    if (!result && ((!tried && editor.revision() != revision) || (look && editor.state_hash() != before)))
        throw std::logic_error("a refusal changed the state");
    return static_cast<bool>(result);
}

inline void random_edit(GridEditor& editor, Random& random, double width, double height, EditCounts& counts) {
    if (random.chance(0.15)) {
        for (std::uint64_t n = random.below(4); n > 0; --n) editor.undo();
    } else if (random.chance(0.1)) {
        for (std::uint64_t n = random.below(4); n > 0; --n) editor.redo();
    } else {
        plain_edit(editor, random, width, height, counts);
    }
}

}  // namespace wangge::testing
