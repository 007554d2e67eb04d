#pragma once

// Small communities for the tests of streets and patrol.

#include <initializer_list>
#include <string>

#include "engine/community/community.h"
#include "engine/core/random.h"

namespace wangge::testing_streets {

inline Street& add_street(Community& community, Line line, StreetKind kind = StreetKind::lane, std::string name = {}) {
    Street street;
    street.id = static_cast<Id>(community.streets.size() + 1);
    street.name = std::move(name);
    street.kind = kind;
    street.line = std::move(line);
    community.streets.push_back(std::move(street));
    return community.streets.back();
}

inline Wall& add_wall(Community& community, Line line) {
    Wall wall;
    wall.id = static_cast<Id>(community.walls.size() + 1);
    wall.kind = "wall";
    wall.line = std::move(line);
    community.walls.push_back(std::move(wall));
    return community.walls.back();
}

inline Gate& add_gate(Community& community, Point at, int opens_min = 0, int closes_min = 1440) {
    Gate gate;
    gate.id = static_cast<Id>(community.gates.size() + 1);
    gate.name = "门" + std::to_string(gate.id);
    gate.at = at;
    gate.opens_min = opens_min;
    gate.closes_min = closes_min;
    community.gates.push_back(std::move(gate));
    return community.gates.back();
}

// A grid of streets, `columns` x `rows` crossings `step_m` apart, each block side a street of its own with some missing.
inline Community street_grid(int columns, int rows, double step_m, Random& random, double missing = 0.15) {
    Community community;
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const Point at{x * step_m, y * step_m};
            if (x + 1 < columns && (y == 0 || !random.chance(missing)))
                add_street(community, {at, {at.x + step_m / 2, at.y + random.uniform(-3, 3)}, {at.x + step_m, at.y}});
            if (y + 1 < rows && (x == 0 || !random.chance(missing))) add_street(community, {at, {at.x, at.y + step_m}});
        }
    return community;
}

}  // namespace wangge::testing_streets
