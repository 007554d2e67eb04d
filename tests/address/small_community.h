#pragma once

// A hand-made community of four compounds, two roads and a few places, small enough to know by heart.

#include <string>

#include "engine/community/community.h"

namespace wangge::testing {

inline MultiPolygon rectangle(double x, double y, double width, double height) {
    return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, {}}};
}

// Near the pilot: the frame's origin of the tests.
inline constexpr Point origin{577000, 4023500};

inline Building building_at(Id id, Id compound, std::string number, double x, double y, int units = 3) {
    Building building;
    building.id = id;
    building.compound = compound;
    building.number = std::move(number);
    building.use = "residential";
    building.footprint = rectangle(x, y, 15.0 * units, 12);
    building.floors = 6;
    building.rooms_per_floor = 2;
    for (int unit = 1; unit <= units; ++unit) building.entrances.push_back({unit, {x + 15.0 * unit - 7.5, y - 1}, 12});
    return building;
}

inline Community small_community() {
    Community community;
    const double x = origin.x;
    const double y = origin.y;
    community.epsg = 4543;
    community.jurisdiction = {1, "620111004003", "龙源社区", "甘肃省兰州市红古区华龙街道", rectangle(x, y, 800, 800)};
    const auto compound = [&](Id id, std::string name, std::vector<std::string> aliases, double east, double north,
                              std::string road, std::string no) {
        Compound made;
        made.id = id;
        made.name = std::move(name);
        made.aliases = std::move(aliases);
        made.shape = rectangle(x + east, y + north, 300, 300);
        made.road = std::move(road);
        made.road_no = std::move(no);
        community.compounds.push_back(made);
    };
    compound(1, "新海石佳苑", {"石佳小区"}, 20, 420, "北环路", "12");
    compound(2, "万欣佳苑", {"老万欣"}, 420, 420, "北环路", "30");
    compound(3, "金海天嘉园", {}, 20, 20, "龙源路", "8");
    compound(4, "电力家属院", {"变电所家属院"}, 420, 20, "", "");
    Id id = 0;
    for (const Compound& made : community.compounds) {
        const Point low = made.shape[0].outer[0];
        for (int number = 1; number <= 12; ++number)
            community.buildings.push_back(building_at(++id, made.id, std::to_string(number), low.x + 10 + 70 * ((number - 1) % 4),
                                                      low.y + 20 + 90 * ((number - 1) / 4)));
        community.buildings.push_back(building_at(++id, made.id, "甲3", low.x + 10, low.y + 280, 1));
    }
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 2; ++column) {
            Grid grid;
            grid.id = row * 2 + column + 1;
            grid.code = "62011100400300" + std::to_string(grid.id);
            grid.shape = rectangle(x + 400 * column, y + 400 * (1 - row), 400, 400);
            community.grids.push_back(grid);
        }
    const auto street = [&](Id number, std::string name, Line line) {
        Street made;
        made.id = number;
        made.name = std::move(name);
        made.kind = StreetKind::road;
        made.line = std::move(line);
        community.streets.push_back(made);
    };
    street(1, "北环路", {{x, y + 760}, {x + 400, y + 760}});
    street(2, "北环路", {{x + 400, y + 760}, {x + 800, y + 760}});
    street(3, "龙源路", {{x + 400, y}, {x + 400, y + 760}});
    const auto gate = [&](Id number, std::string name, Id owner, double east, double north) {
        Gate made;
        made.id = number;
        made.name = std::move(name);
        made.compound = owner;
        made.at = {x + east, y + north};
        community.gates.push_back(made);
    };
    gate(1, "新海石佳苑北门", 1, 100, 720);
    gate(2, "新海石佳苑东门", 1, 320, 500);
    gate(3, "万欣佳苑北门", 2, 600, 720);
    gate(4, "金海天嘉园东门", 3, 320, 100);
    const auto place = [&](Id number, std::string name, std::vector<std::string> aliases, double east, double north,
                           std::string road, std::string no) {
        Place made;
        made.id = number;
        made.name = std::move(name);
        made.aliases = std::move(aliases);
        made.at = {x + east, y + north};
        made.road = std::move(road);
        made.road_no = std::move(no);
        community.places.push_back(made);
    };
    place(1, "便民服务中心", {"党群服务中心", "社区办公室"}, 410, 350, "龙源路", "20");
    place(2, "红山路变电所", {"变电所"}, 700, 780, "", "");
    place(3, "排洪沟", {"洪沟"}, 200, 790, "", "");
    place(4, "悦港生态酒店", {"悦港酒店"}, 760, 750, "北环路", "50");
    community.places[2].shape = rectangle(x, y + 785, 780, 10);
    GarbagePoint garbage;
    garbage.id = 1;
    garbage.code = "G01";
    garbage.name = "新海石佳苑北侧排洪沟";
    garbage.at = {x + 170, y + 785};
    community.garbage_points.push_back(garbage);
    return community;
}

}  // namespace wangge::testing
