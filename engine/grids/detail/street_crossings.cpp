#include "engine/grids/detail/street_crossings.h"

namespace wangge::detail {

bool is_left_side(const std::vector<Load>& loads, std::size_t load) {
    return loads[load].piece != nil && loads[load].piece % 2 == 0 && load + 1 < loads.size() &&
           loads[load + 1].piece == loads[load].piece + 1 && loads[load + 1].source == loads[load].source;
}

bool street_goes_on(const std::vector<Load>& loads, std::size_t left) {
    return left + 2 < loads.size() && loads[left + 2].piece == loads[left].piece + 2 &&
           loads[left + 2].source == loads[left].source && is_left_side(loads, left + 2);
}

std::optional<std::pair<FaceId, FaceId>> crossing_from(const std::vector<Load>& loads, const std::vector<FaceId>& face,
                                                       std::size_t left) {
    const FaceId from = face[left];
    if (from == outer_face || face[left + 1] != from) return std::nullopt;
    for (int border = 0; border <= longest_crossing; ++border) {
        if (!street_goes_on(loads, left)) return std::nullopt;
        left += 2;
        const FaceId to = face[left];
        if (face[left + 1] != to) continue;
        if (to == from || to == outer_face) return std::nullopt;
        return std::pair(from, to);
    }
    return std::nullopt;
}

}  // namespace wangge::detail
