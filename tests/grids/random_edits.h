#pragma once

// Random edits of every kind on an editor whose land is base + [0, width] x [0, height].

#include "engine/grids/editor.h"
#include "tests/grids/hand_made.h"

namespace wangge::testing {

struct EditCounts {
    int done = 0;
    int refused = 0;
    int reassigned = 0;
};

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
    switch (random.below(8)) {
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
            const std::string& code = editor.partition().codes[random.below(editor.partition().codes.size())];
            result = editor.reassign_block(at, code);
            counts.reassigned += result ? 1 : 0;
            break;
        }
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
    if (!result && (editor.revision() != revision || (look && editor.state_hash() != before)))
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
