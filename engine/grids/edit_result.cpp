#include "engine/grids/edit_result.h"

namespace wangge {

std::string_view name_of(EditRule rule) {
    switch (rule) {
        case EditRule::allowed: return "allowed";
        case EditRule::no_such_place: return "no_such_place";
        case EditRule::fixed_border: return "fixed_border";
        case EditRule::outside_jurisdiction: return "outside_jurisdiction";
        case EditRule::node_crossed: return "node_crossed";
        case EditRule::edge_crossed: return "edge_crossed";
        case EditRule::not_simple: return "not_simple";
        case EditRule::collision: return "collision";
        case EditRule::grid_emptied: return "grid_emptied";
        case EditRule::unknown_grid: return "unknown_grid";
        case EditRule::nothing_changes: return "nothing_changes";
        case EditRule::too_fine: return "too_fine";
        case EditRule::end_mismatch: return "end_mismatch";
        case EditRule::twist: return "twist";
        case EditRule::disposition_changed: return "disposition_changed";
        case EditRule::not_neighbours: return "not_neighbours";
        case EditRule::falls_apart: return "falls_apart";
        case EditRule::code_taken: return "code_taken";
        case EditRule::nothing_to_follow: return "nothing_to_follow";
        case EditRule::locked: return "locked";
    }
    return "allowed";
}

std::string_view sentence_of(EditRule rule) {
    switch (rule) {
        case EditRule::allowed: return "";
        case EditRule::no_such_place: return "这里没有可以编辑的界点、界线或楼栋。";
        case EditRule::fixed_border: return "辖区外边界固定不动,不能编辑。";
        case EditRule::outside_jurisdiction: return "不能移到辖区外边界之外。";
        case EditRule::node_crossed: return "界线会压到另一个界点。";
        case EditRule::edge_crossed: return "界线会与另一条界线相交。";
        case EditRule::not_simple: return "界线会折叠到自身上,或者剩下的界点不足。";
        case EditRule::collision: return "移动途中会越过别的界点。";
        case EditRule::grid_emptied: return "这样会使一个网格没有任何范围。";
        case EditRule::unknown_grid: return "没有这个编码的网格。";
        case EditRule::nothing_changes: return "没有变化:这里已经属于该网格。";
        case EditRule::too_fine: return "切割线与现有界线过于接近,毫米精度下无法划分。";
        case EditRule::end_mismatch: return "线的两端要落在网格界线上。";
        case EditRule::twist: return "界线两侧会互换,不能这样改。";
        case EditRule::disposition_changed: return "界线在端点处会与别的界线换位。";
        case EditRule::not_neighbours: return "这两个网格没有共同的界线,不能合并。";
        case EditRule::falls_apart: return "这样切出的部分连不成一片。";
        case EditRule::code_taken: return "这个编码已经用过,不能再用。";
        case EditRule::nothing_to_follow: return "附近没有可以跟随的道路或围墙。";
        case EditRule::locked: return "这里已锁定,不能改动。";
    }
    return "";
}

}  // namespace wangge
