#include "engine/grids/base_faces.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/partition_check.h"
#include "engine/sample/longyuan.h"

namespace wangge {
namespace {

Polygon box(double x0, double y0, double x1, double y1) {
    return {{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}};
}

Community plain() {
    Community c;
    c.jurisdiction.shape = {box(0, 0, 200, 100)};
    Street street;
    street.line = {{100, -5}, {100, 105}};
    c.streets.push_back(street);
    return c;
}

Building building(double x, double y) {
    Building b;
    b.footprint = {box(x, y, x + 30, y + 12)};
    return b;
}

const Community& longyuan() {
    static const Community community = make_longyuan(1).community;
    return community;
}
const BaseFaces& longyuan_faces() {
    static const BaseFaces faces = make_base_faces(longyuan());
    return faces;
}

TEST(BaseFaces, AStreetDividesTheLandAndIsFollowed) {
    const BaseFaces faces = make_base_faces(plain());
    ASSERT_EQ(faces.list.size(), 2U);
    EXPECT_THAT(faces.borders, testing::ElementsAre(FaceBorder{0, 1, 100, 100}));
    EXPECT_EQ(faces.face_at({10, 10}), 0U);
    EXPECT_EQ(faces.face_at({150, 10}), 1U);
    EXPECT_EQ(faces.face_at({250, 10}), std::nullopt);
}

TEST(BaseFaces, ParcelLinesRunInTheMiddleBetweenBuildings) {
    Community c = plain();
    c.buildings = {building(20, 10), building(20, 40), building(20, 80)};
    const BaseFaces faces = make_base_faces(c);
    ASSERT_EQ(faces.list.size(), 4U);
    std::vector<double> areas;
    for (const BaseFace& f : faces.list) areas.push_back(std::round(f.area_m2));
    // Cuts at y = 66 (the wider gap first) and y = 31.
    EXPECT_THAT(areas, testing::UnorderedElementsAre(10000, 3400, 3500, 3100));
    for (const BaseFace& f : faces.list) EXPECT_LE(f.buildings.size(), 1U);
}

TEST(BaseFaces, BuildingsThatNoStraightLinePartsStayTogether) {
    Community c = plain();
    c.buildings = {building(20, 10), building(20, 23)};  // one metre apart
    EXPECT_EQ(make_base_faces(c).list.size(), 2U);
    EXPECT_EQ(make_base_faces(c, {.gap_m = 0.5}).list.size(), 3U);
}

TEST(BaseFaces, ASliverJoinsItsNeighbour) {
    Community c = plain();
    Wall wall;
    wall.line = {{101, -5}, {101, 105}};  // a metre beside the street
    c.walls.push_back(wall);
    EXPECT_EQ(make_base_faces(c).list.size(), 2U);
}

TEST(BaseFaces, NothingToCutIsAnError) {
    EXPECT_THROW(make_base_faces({}), Error);
}

TEST(BaseFaces, FillTheJurisdictionExactlyOnce) {
    double sum = 0;
    for (const BaseFace& f : longyuan_faces().list) sum += f.area_m2;
    EXPECT_NEAR(sum, area_m2(longyuan().jurisdiction.shape), 0.5);
    std::vector<Grid> as_grids;
    for (std::size_t f = 0; f < longyuan_faces().list.size(); ++f) {
        Grid grid;
        grid.code = std::to_string(f);
        grid.shape = {longyuan_faces().list[f].shape};
        as_grids.push_back(grid);
    }
    EXPECT_NO_THROW(build_partition(as_grids, longyuan().jurisdiction.shape));
}

TEST(BaseFaces, EveryBuildingIsInOneFaceAndEveryFaceInOneGrid) {
    std::vector<int> times(longyuan().buildings.size());
    for (const BaseFace& f : longyuan_faces().list) {
        EXPECT_TRUE(f.grid.has_value());
        for (const std::uint32_t b : f.buildings) ++times[b];
    }
    EXPECT_THAT(times, testing::Each(1));
    std::size_t alone = 0;
    for (const BaseFace& f : longyuan_faces().list) alone += f.buildings.size() == 1;
    EXPECT_GT(alone, longyuan().buildings.size() * 9 / 10);
}

TEST(BaseFaces, GridAndCompoundShapesAreUnionsOfFaces) {
    std::vector<double> of_grid(longyuan().grids.size()), of_compound(longyuan().compounds.size());
    for (const BaseFace& f : longyuan_faces().list) {
        of_grid[*f.grid] += f.area_m2;
        if (f.compound) of_compound[*f.compound] += f.area_m2;
    }
    for (std::size_t g = 0; g < of_grid.size(); ++g) EXPECT_NEAR(of_grid[g], area_m2(longyuan().grids[g].shape), 1) << g;
    for (std::size_t c = 0; c < of_compound.size(); ++c)
        EXPECT_NEAR(of_compound[c], area_m2(longyuan().compounds[c].shape), 60) << longyuan().compounds[c].name;
}

TEST(BaseFaces, BordersAreSymmetricAndMostlyFollowSomething) {
    double length = 0, followed = 0;
    for (const FaceBorder& border : longyuan_faces().borders) {
        EXPECT_LT(border.a, border.b);
        EXPECT_GT(border.length_m, 0);
        EXPECT_LE(border.followed_m, border.length_m + 1e-9);
        length += border.length_m;
        followed += border.followed_m;
    }
    double perimeter = 0;
    for (const BaseFace& f : longyuan_faces().list) perimeter += perimeter_m({f.shape});
    EXPECT_NEAR(2 * length + perimeter_m(longyuan().jurisdiction.shape), perimeter, 1);
    EXPECT_GT(followed / length, 0.5);
}

}  // namespace
}  // namespace wangge
