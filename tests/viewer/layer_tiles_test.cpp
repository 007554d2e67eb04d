#include "viewer/map/layer_tiles.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/core/random.h"

namespace wangge::viewer {
namespace {

using Corner = std::tuple<float, float, std::uint8_t>;

LayerMesh many_squares(int count) {
    LayerMesh mesh;
    Random random(1);
    for (int i = 0; i < count; ++i) {
        const Point at{random.uniform(-3000, 3000), random.uniform(-2000, 2000)};
        add_fill(mesh, {{{at, at + Point{20, 0}, at + Point{20, 20}, at + Point{0, 20}}, {}}}, {std::uint8_t(i % 250), 0, 0, 255},
                 {});
        add_line(mesh, {at, at + Point{20, 20}}, {.colour = {0, 0, 0, 255}, .width_m = 8}, {});
    }
    return mesh;
}

std::multiset<Corner> corners(const LayerTiles& tiles) {
    std::multiset<Corner> all;
    for (const LayerTile& tile : tiles)
        for (const std::uint32_t i : tile.mesh->fills.indices) {
            const FillVertex& v = tile.mesh->fills.vertices[i];
            all.insert({v.x, v.y, v.colour.r});
        }
    return all;
}

TEST(LayerTiles, ACommunityIsOnePieceAKind) {
    const LayerTiles tiles = tiles_of(many_squares(100));
    ASSERT_EQ(tiles.size(), 2U);
    EXPECT_FALSE(tiles[0].mesh->fills.empty());
    EXPECT_FALSE(tiles[1].mesh->lines.empty());
}

TEST(LayerTiles, ACityIsCutAndNothingIsLost) {
    const LayerMesh mesh = many_squares(20'000);
    const LayerTiles tiles = tiles_of(mesh);
    EXPECT_GT(tiles.size(), 40U);
    EXPECT_EQ(corners(tiles), corners({whole_tile(mesh)}));
    std::size_t lines = 0;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        lines += tiles[i].mesh->lines.indices.size();
        EXPECT_TRUE(tiles[i].mesh->fills.empty() != tiles[i].mesh->lines.empty());
        if (i > 0 && !tiles[i].mesh->fills.empty()) {
            EXPECT_TRUE(tiles[i - 1].mesh->lines.empty()) << "fills lie below lines";
        }
    }
    EXPECT_EQ(lines, mesh.lines.indices.size());
}

TEST(LayerTiles, TheBoxHoldsTheWidthOfTheLines) {
    LayerMesh mesh;
    add_line(mesh, {{0, 0}, {100, 0}}, {.colour = {0, 0, 0, 255}, .width_m = 8}, {});
    const LayerTile tile = whole_tile(mesh);
    EXPECT_LE(tile.box.low.y, -4);
    EXPECT_GE(tile.box.high.y, 4);
    EXPECT_FALSE(whole_tile({}).box.intersects(tile.box));
}

}  // namespace
}  // namespace wangge::viewer
