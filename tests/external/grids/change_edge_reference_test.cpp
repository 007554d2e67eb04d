// PostGIS' cases of ST_ChangeEdgeGeom (tests/grids/edge_moves.h).

#include <gmock/gmock.h>

#include "tests/grids/edge_moves.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

TEST(ChangeEdgeReference, AllStepsOfPostGIS) {
    const auto moves = test::reference("districting/topology/postgis_edge_moves.json");
    const auto start = test::reference("districting/topology/postgis_city_data.json");
    if (!moves || !start) return;
    const auto outcome = testing::edge_moves::run_moves(test::text_of(*start), test::text_of(*moves));
    EXPECT_THAT(outcome.wrong, ::testing::IsEmpty());
    EXPECT_EQ(outcome.steps, 33);
    EXPECT_EQ(outcome.right, 33);
}

}  // namespace
}  // namespace wangge
