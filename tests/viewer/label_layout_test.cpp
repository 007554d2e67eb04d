#include "viewer/map/label_layout.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "print/oriented_box.h"
#include "tests/viewer/sample_project.h"
#include "viewer/map/grid_layer.h"

namespace wangge::viewer {
namespace {

using test::sample_snapshot;

OrientedBox box_of_label(const Camera& camera, const PlacedLabel& label) {
    const ScreenPoint s = camera.to_screen(label.anchor);
    const double angle = label.follows_line ? -(label.world_angle + camera.bearing_deg * std::numbers::pi / 180) : 0;
    return {{s.x + label.offset_px.x, s.y + label.offset_px.y}, label.size_px.width() / 2, label.size_px.height() / 2, angle};
}

Camera fitted(double width, double height) {
    Camera camera;
    camera.width_px = width;
    camera.height_px = height;
    camera.fit(sample_snapshot().base_map->extent, 20);
    return camera;
}

std::vector<const LabelCandidate*> pointers(const std::vector<LabelCandidate>& labels) {
    std::vector<const LabelCandidate*> list;
    for (const LabelCandidate& label : labels) list.push_back(&label);
    return list;
}

TEST(LabelLayout, NoTwoLabelsOverlapAtAnyZoomOrBearing) {
    std::vector<LabelCandidate> all = sample_snapshot().base_map->labels;
    for (const LabelCandidate& label : grid_labels(sample_snapshot().community.grids)) all.push_back(label);
    LabelPainter painter;
    for (const double deeper : {0.0, 1.0, 2.0, 3.5})
        for (const double bearing : {0.0, 30.0, 200.0}) {
            Camera camera = fitted(880, 760);
            camera.set_bearing(bearing);
            camera.set_zoom(camera.zoom + deeper);
            const LabelLayout layout = painter.layout(camera, pointers(all), 1);
            EXPECT_GE(layout.labels.size(), deeper > 3 ? 4u : 20u) << deeper << " " << bearing;
            for (std::size_t a = 0; a < layout.labels.size(); ++a)
                for (std::size_t b = a + 1; b < layout.labels.size(); ++b)
                    EXPECT_FALSE(overlap(box_of_label(camera, layout.labels[a]), box_of_label(camera, layout.labels[b])))
                        << layout.labels[a].text << " / " << layout.labels[b].text << " at " << deeper << ", " << bearing;
        }
}

TEST(LabelLayout, LabelsStayInTheView) {
    LabelPainter painter;
    const Camera camera = fitted(700, 500);
    const LabelLayout layout = painter.layout(camera, pointers(sample_snapshot().base_map->labels), 1);
    for (const PlacedLabel& label : layout.labels)
        for (const Point corner : box_of_label(camera, label).corners()) {
            EXPECT_GE(corner.x, 0) << label.text;
            EXPECT_GE(corner.y, 0) << label.text;
            EXPECT_LE(corner.x, 700) << label.text;
            EXPECT_LE(corner.y, 500) << label.text;
        }
}

TEST(LabelLayout, EveryGridNumberIsPlaced) {
    const auto labels = grid_labels(sample_snapshot().community.grids);
    LabelPainter painter;
    EXPECT_EQ(painter.layout(fitted(880, 760), pointers(labels), 1).labels.size(), labels.size());
}

TEST(LabelLayout, TheAtlasHoldsInkForEveryLabelAtBothScales) {
    for (const double dpr : {1.0, 2.0}) {
        LabelPainter painter;
        const LabelLayout layout = painter.layout(fitted(880, 760), pointers(sample_snapshot().base_map->labels), dpr);
        ASSERT_FALSE(layout.atlas.isNull());
        for (const PlacedLabel& label : layout.labels) {
            ASSERT_TRUE(QRectF(layout.atlas.rect()).contains(label.atlas));
            EXPECT_NEAR(label.atlas.width() / dpr, label.size_px.width(), 1.01);
            int dark = 0;
            for (int y = int(label.atlas.top()); y < int(label.atlas.bottom()); ++y)
                for (int x = int(label.atlas.left()); x < int(label.atlas.right()); ++x)
                    if (qAlpha(layout.atlas.pixel(x, y)) > 200 && qGray(layout.atlas.pixel(x, y)) < 150) ++dark;
            EXPECT_GT(dark, 4) << label.text;
        }
    }
}

TEST(LabelLayout, NothingToSayGivesNoAtlas) {
    LabelPainter painter;
    const LabelLayout layout = painter.layout(fitted(400, 300), {}, 1);
    EXPECT_TRUE(layout.labels.empty());
    EXPECT_TRUE(layout.atlas.isNull());
}

TEST(LabelLayout, SmallNamesWaitForTheirZoom) {
    LabelCandidate label;
    label.text = "小店";
    label.at = sample_snapshot().base_map->extent.centre();
    label.min_zoom = 18;
    const std::vector<const LabelCandidate*> one{&label};
    LabelPainter painter;
    Camera camera = fitted(800, 600);
    EXPECT_TRUE(painter.layout(camera, one, 1).labels.empty());
    camera.set_zoom(18);
    EXPECT_EQ(painter.layout(camera, one, 1).labels.size(), 1u);
}

}  // namespace
}  // namespace wangge::viewer
