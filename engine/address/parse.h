#pragma once

// Takes an address text apart without knowing any place: which words are the road, the compound, the building, the room.
//
//   parse("甘肃省兰州市红古区华龙街道北环路18号新海石佳苑4号楼3单元201室")
//   province 甘肃省, city 兰州市, district 红古区, street_office 华龙街道, road 北环路, road_no 18, compound 新海石佳苑,
//   building 4, unit 3, room 201
//
// Rules by suffix and position only, so unusual names are cut imperfectly; the geocoder matches against the gazetteer
// instead and does not depend on this. Later taggers fill the same struct. Never throws on any bytes. O(length).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/address/relation.h"

namespace wangge {

// One part: its text as written, and where it stands in the source.
struct AddressField {
    std::string text;
    std::size_t begin = 0, end = 0;  // bytes of the source

    bool empty() const { return begin == end; }
};

struct ParsedAddress {
    AddressField province, city, district, street_office, community;
    AddressField road, road_no;                // 北环路; 18 of 18号
    AddressField second_road;                  // of a crossing
    AddressField compound;                     // or another name that stands before the building
    AddressField house;                        // building to room as written: 4号楼3单元201室
    AddressField building, unit, floor, room;  // as written: 4号楼, 3单元, 2楼, 201室
    AddressField relation;                     // 东北角50米
    std::string building_number;               // 4, 甲3, A
    std::optional<int> unit_number, floor_number, room_number;
    RelationKind relation_kind = RelationKind::none;
    std::optional<double> distance_m;
};

ParsedAddress parse(std::string_view text);

}  // namespace wangge
