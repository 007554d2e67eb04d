#include "viewer/map/camera.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"

namespace wangge::viewer {
namespace {

Camera some_camera(Random& random) {
    Camera camera;
    camera.centre = {577000 + random.uniform(-2000, 2000), 4023000 + random.uniform(-2000, 2000)};
    camera.width_px = random.uniform(200, 2600);
    camera.height_px = random.uniform(200, 1600);
    camera.set_zoom(random.uniform(12, 21));
    camera.set_bearing(random.uniform(-720, 720));
    return camera;
}

TEST(Camera, ToWorldUndoesToScreen) {
    Random random(1);
    for (int i = 0; i < 500; ++i) {
        const Camera camera = some_camera(random);
        const ScreenPoint s{random.uniform(0, camera.width_px), random.uniform(0, camera.height_px)};
        const ScreenPoint back = camera.to_screen(camera.to_world(s));
        EXPECT_NEAR(back.x, s.x, 1e-4);
        EXPECT_NEAR(back.y, s.y, 1e-4);
    }
}

TEST(Camera, ZoomAndTurnKeepThePlaceUnderThePointer) {
    Random random(2);
    for (int i = 0; i < 500; ++i) {
        Camera camera = some_camera(random);
        const ScreenPoint s{random.uniform(0, camera.width_px), random.uniform(0, camera.height_px)};
        const Point before = camera.to_world(s);
        camera.zoom_around(s, camera.zoom + random.uniform(-2, 2));
        camera.rotate_around(s, random.uniform(0, 360));
        EXPECT_LT(distance_m(before, camera.to_world(s)), 1e-6);
    }
}

TEST(Camera, OneZoomLevelDoublesTheScale) {
    Camera camera;
    camera.set_zoom(16);
    const double before = camera.pixels_per_metre();
    camera.set_zoom(17);
    EXPECT_NEAR(camera.pixels_per_metre() / before, 2, 1e-12);
    camera.latitude_deg = 0;
    camera.set_zoom(0);  // clamped
    EXPECT_EQ(camera.zoom, Camera::min_zoom);
}

TEST(Camera, ZoomZeroAtTheEquatorIsOneTile) {
    Camera camera;
    camera.latitude_deg = 0;
    camera.set_zoom(18);
    EXPECT_NEAR(camera.metres_per_pixel(), 40075016.685578488 / 256 / std::exp2(18), 1e-9);
}

TEST(Camera, BearingNinetyPutsEastUp) {
    Camera camera;
    camera.width_px = camera.height_px = 100;
    camera.set_bearing(90);
    const ScreenPoint east = camera.to_screen(camera.centre + Point{10, 0});
    EXPECT_NEAR(east.x, 50, 1e-9);
    EXPECT_LT(east.y, 50);
}

TEST(Camera, PanMovesTheGroundWithTheFinger) {
    Random random(3);
    for (int i = 0; i < 200; ++i) {
        Camera camera = some_camera(random);
        const ScreenPoint s{100, 80};
        const Point held = camera.to_world(s);
        camera.pan(37, -21);
        const ScreenPoint now = camera.to_screen(held);
        EXPECT_NEAR(now.x, 137, 1e-4);
        EXPECT_NEAR(now.y, 59, 1e-4);
    }
}

TEST(Camera, FitShowsTheWholeBoxAndFillsOneSide) {
    Random random(4);
    for (int i = 0; i < 200; ++i) {
        Camera camera = some_camera(random);
        Box box;
        box.add(Point{577000, 4023000});
        box.add(Point{577000 + random.uniform(300, 2000), 4023000 + random.uniform(300, 2000)});
        camera.fit(box, 20);
        double reach = 1e9;
        for (const Point corner : {box.low, Point{box.high.x, box.low.y}, box.high, Point{box.low.x, box.high.y}}) {
            const ScreenPoint s = camera.to_screen(corner);
            EXPECT_GE(s.x, 20 - 1e-6);
            EXPECT_GE(s.y, 20 - 1e-6);
            EXPECT_LE(s.x, camera.width_px - 20 + 1e-6);
            EXPECT_LE(s.y, camera.height_px - 20 + 1e-6);
            reach = std::min({reach, s.x - 20, s.y - 20});
        }
        EXPECT_NEAR(reach, 0, 1e-3);
    }
}

TEST(Camera, VisibleBoxHoldsEveryPixel) {
    Random random(5);
    for (int i = 0; i < 200; ++i) {
        const Camera camera = some_camera(random);
        const Box box = camera.visible_box().grown_m(1e-6);
        EXPECT_TRUE(box.contains(camera.to_world({random.uniform(0, camera.width_px), random.uniform(0, camera.height_px)})));
    }
}

TEST(Camera, RefusesWhatIsNoNumber) {
    Camera camera;
    EXPECT_FALSE(camera.set_zoom(std::nan("")));
    EXPECT_FALSE(camera.set_bearing(std::nan("")));
    camera.set_bearing(-90);
    EXPECT_EQ(camera.bearing_deg, 270);
}

TEST(ScaleBar, IsTheLargestRoundLengthThatFits) {
    for (double mpp = 0.01; mpp < 100; mpp *= 1.07) {
        const double metres = scale_bar_m(mpp, 130);
        EXPECT_LE(metres / mpp, 130 * (1 + 1e-12));
        EXPECT_GT(metres / mpp, 130 / 2.5 - 1e-9);
        const double lead = metres / std::pow(10, std::floor(std::log10(metres) + 1e-9));
        EXPECT_TRUE(std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 5) < 1e-6) << metres;
    }
}

}  // namespace
}  // namespace wangge::viewer
