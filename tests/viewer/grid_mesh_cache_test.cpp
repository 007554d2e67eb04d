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

// One community is one group: a fill, or the band and the border above it.
Mesh<FillVertex> fills_of(const LayerTiles& tiles) {
    EXPECT_EQ(tiles.size(), 1U);
    return tiles.at(0).mesh->fills;
}
std::size_t line_corners(const LayerTiles& tiles) {
    std::size_t count = 0;
    for (const LayerTile& tile : tiles) count += tile.mesh->lines.indices.size();
    return count;
}

TEST(GridMeshCache, GivesWhatAFreshMeshGivesAndTouchesOnlyWhatChanged) {
    std::vector<Grid> grids = test::sample_community().grids;
    const std::vector<Rgba> colours(grids.size(), Rgba{10, 20, 30, 200});
    const Point origin = grids.front().shape.front().outer.front();
    GridMeshCache cache;
    EXPECT_TRUE(same(fills_of(cache.fills(grids, colours, origin)), grid_fill_mesh(grids, colours, origin).fills));
    EXPECT_EQ(line_corners(cache.lines(grids, origin, true)), grid_line_mesh(grids, origin, true).lines.indices.size());
    EXPECT_EQ(cache.labels(grids).size(), grid_labels(grids).size());
    const std::size_t first = cache.tessellated();
    EXPECT_EQ(first, 2 * grids.size());
    cache.fills(grids, colours, origin);
    EXPECT_EQ(cache.tessellated(), first) << "nothing has changed";
    grids[3].shape[0].outer[0] = grids[3].shape[0].outer[0] + Point{0.5, 0.25};
    EXPECT_TRUE(same(fills_of(cache.fills(grids, colours, origin)), grid_fill_mesh(grids, colours, origin).fills));
    EXPECT_EQ(line_corners(cache.lines(grids, origin, true)), grid_line_mesh(grids, origin, true).lines.indices.size());
    EXPECT_EQ(cache.tessellated(), first + 2) << "one grid, its fill and its line";
    grids.pop_back();
    EXPECT_EQ(cache.labels(grids).size(), grids.size());
}

TEST(GridMeshCache, AChangeMakesOnlyItsGroupNew) {
    std::vector<Grid> grids;
    for (int copy = 0; copy < 10; ++copy)
        for (Grid grid : test::sample_community().grids) {
            for (Polygon& part : grid.shape)
                for (Point& p : part.outer) p = p + Point{2000.0 * copy, 0};
            grids.push_back(std::move(grid));
        }
    const Point origin = grids.front().shape.front().outer.front();
    GridMeshCache cache;
    const LayerTiles before = cache.lines(grids, origin, true);
    grids[100].shape[0].outer[0] = grids[100].shape[0].outer[0] + Point{0.5, 0.25};
    const LayerTiles after = cache.lines(grids, origin, true);
    ASSERT_EQ(before.size(), after.size());
    ASSERT_GT(before.size(), 10U);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) changed += before[i].mesh != after[i].mesh;
    EXPECT_EQ(changed, 2U) << "the band and the border of one group";
    grids.pop_back();
    EXPECT_EQ(cache.lines(grids, origin, true).size(), after.size());
}

}  // namespace
}  // namespace wangge::viewer
