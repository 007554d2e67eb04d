#pragma once

// Reads what stands after the name of a compound: building, unit, floor, room, in all the ways people write it.
//
//   4号楼3单元201室  4#楼 4#3-201  4-3-201  4-201  四号楼  第四栋  甲3号楼  B座  A区3号楼  3号楼601  5号楼2单元6楼东户  4号
//
// Normalised text in; no gazetteer, so what a bare number means stays open: `form` says how sure the writing is.
// Dates, times, amounts and counts (3月4号, 4号上午, 4楼, 3个单元, 20元) give no building. O(length), no allocation.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wangge {

// A building number as one comparable word: letter before (甲, A, 东), number, letter after. "4", "甲3", "B", "3A".
using BuildingKey = std::uint64_t;
inline constexpr BuildingKey no_building_key = 0;

BuildingKey make_building_key(char32_t prefix, int number, char32_t suffix);
// Of Building.number: with or without 号楼, 栋 ...; no_building_key when it is not a number form (综合楼).
BuildingKey building_key(std::string_view number);
std::string to_string(BuildingKey key);

enum class BuildingForm {
    none,   // no building was read (a unit, floor or room may have been)
    named,  // 4号楼, 4栋, 4幢, 4座, 4#楼, 4#
    chain,  // 4-3-201, 4-201
    door,   // 4号: may also be a day, a door, a room
    bare,   // 4 followed by a unit, a comma or the end
};

struct Span {
    std::size_t begin = 0, end = 0;  // characters; empty = not written

    bool empty() const { return begin == end; }
    bool operator==(const Span&) const = default;
};

struct BuildingPart {
    BuildingForm form = BuildingForm::none;
    BuildingKey building = no_building_key;
    std::optional<int> unit, floor, room;
    char32_t unit_side = 0;  // 东, 中, 西 of 东单元
    Span span, building_span, unit_span, floor_span, room_span;
    int chain_length = 0;  // numbers in 4-3-201
    bool spaced = false;   // the chain was joined by blanks only

    bool empty() const { return span.empty(); }
};

// The part that starts at `at`, after optional fillers (小区, 的, commas, A区, 二期).
BuildingPart read_building_part(std::u32string_view text, std::size_t at);
// The first part in [at, end) whose writing alone is enough to know a building: 4号楼, 4#楼, 4-3-201; not 4号, not 有4栋楼.
BuildingPart find_building_part(std::u32string_view text, std::size_t at, std::size_t end);

}  // namespace wangge
