#pragma once

// Reads where something lies in relation to a named thing: 对面, 旁边, 门口, 北侧, 东北角, 南门, 往东50米, 以北约三十米.
// Normalised text. O(1), no allocation.

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/geo/point.h"

namespace wangge {

enum class RelationKind {
    none,
    near,       // 旁边 附近 隔壁 周边 边上
    inside,     // 里 内 院内
    opposite,   // 对面 斜对面 对过
    front,      // 前面 门前
    behind,     // 后面
    gate,       // 门口 大门 南门
    direction,  // 北侧 东北角 往东
    crossing,   // 路口 交叉口 十字 交汇处
    below,      // 楼下 楼道 楼顶: still the building
};

struct Relation {
    RelationKind kind = RelationKind::none;
    Point towards;                     // unit vector, (0, 0) without a direction; x east, y north
    std::optional<double> distance_m;  // as written
    std::size_t begin = 0, end = 0;    // characters

    explicit operator bool() const { return kind != RelationKind::none; }
};

// The relation that starts at `at` (after 的 or a comma), or kind none.
Relation read_relation(std::u32string_view text, std::size_t at);

}  // namespace wangge
