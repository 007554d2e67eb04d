#include "viewer/map/grid_mesh_cache.h"

#include <gtest/gtest.h>

#include "tests/viewer/sample_project.h"
#include "viewer/map/grid_layer.h"

namespace wangge::viewer {
namespace {

template <class Vertex>
bool same(const Mesh<Vertex>& a, const Mesh<Vertex>& b) {
    return a.indices == b.indices && a.vertices.size() == b.vertices.size();
}

TEST(GridMeshCache, GivesWhatAFreshMeshGivesAndTouchesOnlyWhatChanged) {
    std::vector<Grid> grids = test::sample_community().grids;
    const std::vector<Rgba> colours(grids.size(), Rgba{10, 20, 30, 200});
    const Point origin = grids.front().shape.front().outer.front();
    GridMeshCache cache;
    EXPECT_TRUE(same(cache.fills(grids, colours, origin).fills, grid_fill_mesh(grids, colours, origin).fills));
    EXPECT_TRUE(same(cache.lines(grids, origin, true).lines, grid_line_mesh(grids, origin, true).lines));
    EXPECT_EQ(cache.labels(grids).size(), grid_labels(grids).size());
    const std::size_t first = cache.tessellated();
    EXPECT_EQ(first, 2 * grids.size());
    cache.fills(grids, colours, origin);
    EXPECT_EQ(cache.tessellated(), first) << "nothing has changed";
    grids[3].shape[0].outer[0] = grids[3].shape[0].outer[0] + Point{0.5, 0.25};
    EXPECT_TRUE(same(cache.fills(grids, colours, origin).fills, grid_fill_mesh(grids, colours, origin).fills));
    EXPECT_TRUE(same(cache.lines(grids, origin, true).lines, grid_line_mesh(grids, origin, true).lines));
    EXPECT_EQ(cache.tessellated(), first + 2) << "one grid, its fill and its line";
    grids.pop_back();
    EXPECT_EQ(cache.labels(grids).size(), grids.size());
}

}  // namespace
}  // namespace wangge::viewer
