#include "engine/sample/grid_plans.h"

#include <fmt/format.h>

#include "engine/geo/measure.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;

std::vector<Corner> block(Along south, Along north, Across west, Across east) {
    return {{south, west}, {south, east}, {north, east}, {north, west}};
}

// In the order of their codes: rows from north to south, in each row from west to east.
std::vector<std::vector<Corner>> faces() {
    return {
        block(A::beihuan, A::hill, X::longyuan, X::kangning),  // 001 拆迁区
        {{A::binhe, X::west},
         {A::binhe, X::pingan},
         {A::channel, X::pingan},
         {A::channel, X::longyuan},
         {A::beihuan, X::longyuan},
         {A::beihuan, X::west}},  // 002 排洪沟
        block(A::hualong, A::channel, X::pingan, X::haishi),
        block(A::hualong, A::channel, X::haishi, X::longyuan),
        block(A::hualong, A::beihuan, X::longyuan, X::jinhai),
        block(A::hualong, A::beihuan, X::jinhai, X::kangning),
        block(A::hualong, A::beihuan, X::kangning, X::cut_c4),
        block(A::hualong, A::beihuan, X::cut_c4, X::tuanjie),
        block(A::hongshan, A::hualong, X::pingan, X::haishi),
        block(A::hongshan, A::hualong, X::haishi, X::cut_b1),
        block(A::hongshan, A::hualong, X::cut_b1, X::longyuan),
        block(A::hongshan, A::hualong, X::longyuan, X::cut_b2),
        block(A::hongshan, A::hualong, X::cut_b2, X::jinhai),
        block(A::hongshan, A::hualong, X::jinhai, X::kangning),
        block(A::hongshan, A::hualong, X::kangning, X::cut_b4),
        block(A::hongshan, A::hualong, X::cut_b4, X::tuanjie),
        block(A::binhe, A::hongshan, X::pingan, X::haishi),
        block(A::binhe, A::hongshan, X::haishi, X::longyuan),
        block(A::binhe, A::hongshan, X::longyuan, X::jinhai),
        block(A::binhe, A::hongshan, X::jinhai, X::kangning),
        block(A::binhe, A::hongshan, X::kangning, X::tuanjie),
        block(A::river, A::binhe, X::west, X::longyuan),
        block(A::river, A::binhe, X::longyuan, X::kangning),
    };
}

}  // namespace

void draw_jurisdiction(Draft& draft) {
    Jurisdiction& j = draft.community.jurisdiction;
    j.id = 1;
    j.code = "620111004003";
    j.name = "龙源社区";
    j.district = "甘肃省兰州市红古区华龙街道";
    j.shape = shape_of(draft.layout.outline());
}

void draw_grids(Draft& draft) {
    int number = 0;
    for (const auto& corners : faces()) {
        ++number;
        Grid grid;
        grid.id = number;
        grid.code = fmt::format("{}{:03}", draft.community.jurisdiction.code, number);
        grid.name = fmt::format("第{}网格", number);
        grid.member = fmt::format("网格员{:02}", number);
        grid.shape = shape_of(draft.layout.face(corners));
        grid.valid_from = "2023-03-01";
        draft.community.grids.push_back(std::move(grid));
    }
}

}  // namespace wangge::sample_detail
