#pragma once

// A small community with known borders for the tests of this room, near the pilot's coordinates.

#include <string>

#include "engine/community/community.h"
#include "engine/core/random.h"

namespace wangge::testing {

inline constexpr double base_x = 577000, base_y = 4023000;

inline Point on(double x, double y) {
    return {base_x + x, base_y + y};
}

inline Polygon box(double x, double y, double w, double h) {
    return {{on(x, y), on(x + w, y), on(x + w, y + h), on(x, y + h)}, {}};
}

inline std::string code_of(int n) {
    return "620111004003" + std::string(n < 10 ? "00" : n < 100 ? "0" : "") + std::to_string(n);
}

inline Grid grid_of(int n, MultiPolygon shape) {
    Grid grid;
    grid.id = n;
    grid.code = code_of(n);
    grid.name = "第" + std::to_string(n) + "网格";
    grid.member = "网格员" + std::to_string(n);
    grid.valid_from = "2024-04-01";
    grid.shape = std::move(shape);
    return grid;
}

// columns x rows grids of `side` metres whose common borders are bent at `steps` points between the corners, rounded to
// millimetres.
inline std::vector<Grid> wavy_board(int columns, int rows, double side, int steps, std::uint64_t seed) {
    Random random(seed);
    const auto millimetre = [](Point p) { return Point{std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000}; };
    const auto lines = [&](int across, int along, bool level) {
        std::vector<std::vector<Line>> all(static_cast<std::size_t>(across + 1));
        for (int i = 0; i <= across; ++i) {
            for (int j = 0; j < along; ++j) {
                Line line;
                for (int k = 0; k <= steps + 1; ++k) {
                    const double t = (j + static_cast<double>(k) / (steps + 1)) * side;
                    const bool bent = i > 0 && i < across && k > 0 && k <= steps;
                    const double off = bent ? random.uniform(-0.2, 0.2) * side / (steps + 1) : 0;
                    line.push_back(millimetre(level ? on(t, i * side + off) : on(i * side + off, t)));
                }
                all[static_cast<std::size_t>(i)].push_back(std::move(line));
            }
        }
        return all;
    };
    const auto level = lines(rows, columns, true), upright = lines(columns, rows, false);
    std::vector<Grid> grids;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const auto uc = static_cast<std::size_t>(c), ur = static_cast<std::size_t>(r);
            Ring ring;
            const auto walk = [&](const Line& line, bool back) {
                for (std::size_t i = 0; i + 1 < line.size(); ++i) ring.push_back(back ? line[line.size() - 1 - i] : line[i]);
            };
            walk(level[ur][uc], false);
            walk(upright[uc + 1][ur], false);
            walk(level[ur + 1][uc], true);
            walk(upright[uc][ur], true);
            grids.push_back(grid_of(r * columns + c + 1, {Polygon{ring, {}}}));
        }
    }
    return grids;
}

// A board with buildings, entrances, tickets, streets and two compounds; the middle grid holds an island grid (the last one).
inline Community hand_made(int columns = 3, int rows = 3, std::uint64_t seed = 5, double side = 120) {
    Community c;
    c.grids = wavy_board(columns, rows, side, 3, seed);
    c.jurisdiction.shape = {box(0, 0, columns * side, rows * side)};
    const double mx = (columns / 2 + 0.5) * side, my = (rows / 2 + 0.5) * side;
    const Polygon island{{on(mx - 20, my - 15), on(mx + 20, my - 15), on(mx + 25, my), on(mx + 20, my + 15), on(mx - 20, my + 15)},
                         {}};
    Grid& middle = c.grids[static_cast<std::size_t>(rows / 2 * columns + columns / 2)];
    middle.shape[0].holes.push_back({island.outer.rbegin(), island.outer.rend()});
    c.grids.push_back(grid_of(columns * rows + 1, {island}));

    Random random(seed + 1);
    for (int i = 1; i <= 2; ++i) {
        Compound compound;
        compound.id = i;
        compound.name = i == 1 ? "甲苑" : "乙苑";
        compound.shape = {i == 1 ? box(5, 5, columns * side / 2, rows * side - 10)
                                 : box(columns * side / 2 + 5, 5, columns * side / 2 - 10, rows * side - 10)};
        c.compounds.push_back(compound);
    }
    Id id = 1;
    for (double x = 15; x + 20 < columns * side; x += 40) {
        for (double y = 12; y + 12 < rows * side; y += 30) {
            Building b;
            b.id = id++;
            b.compound = x < columns * side / 2 ? 1 : 2;
            b.number = std::to_string(b.id);
            b.footprint = {box(x, y, 22, 11)};
            b.households = static_cast<int>(random.between(8, 60));
            b.residents = b.households * 3;
            b.entrances = {{1, on(x + 5, y), 4}, {2, on(x + 15, y), 4}};
            c.buildings.push_back(b);
        }
    }
    for (int i = 0; i < 400; ++i) {
        Ticket t;
        t.id = i + 1;
        t.location = Location{on(random.uniform(0, columns * side), random.uniform(0, rows * side)),
                              MatchLevel::building,
                              1,
                              no_id,
                              no_id,
                              "",
                              "",
                              false};
        c.tickets.push_back(t);
    }
    for (int i = 0; i <= columns; ++i) {
        Street s;
        s.id = i + 1;
        s.line = {on(i * side, 0), on(i * side, rows * side)};
        c.streets.push_back(s);
    }
    return c;
}

}  // namespace wangge::testing
