#include "print/map_painter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/face_colouring.h"
#include "print/style.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using style::mm;
using testing::PaintTest;

constexpr double width_mm = 250;
constexpr double height_mm = 190;
constexpr double pixels_per_mm = 4;

struct Drawn {
    QImage image;
    MapReport report;
    MapView view;

    QColor at(Point ground) const {
        const QPointF paper = view.to_paper(ground);
        return image.pixelColor(static_cast<int>(paper.x() / mm(1) * pixels_per_mm),
                                static_cast<int>(paper.y() / mm(1) * pixels_per_mm));
    }
};

Drawn draw(const Community& community, const MapOptions& options = {}) {
    const QRectF rect(0, 0, mm(width_mm), mm(height_mm));
    Drawn drawn{
        QImage(static_cast<int>(width_mm * pixels_per_mm), static_cast<int>(height_mm * pixels_per_mm), QImage::Format_RGB32),
        {},
        fitting_view(rect, extent_of(community), 8)};
    drawn.image.fill(Qt::magenta);
    QPainter painter(&drawn.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels_per_mm / mm(1), pixels_per_mm / mm(1));
    drawn.report = draw_map(painter, community, drawn.view, options);
    return drawn;
}

std::multiset<std::string> texts(const MapReport& report, MapLayer layer) {
    std::multiset<std::string> result;
    for (const PlacedLabel& label : report.labels)
        if (label.layer == layer) result.insert(label.text);
    return result;
}

Point tiny(double x, double y) {
    return {577000 + x, 4023000 + y};
}

// `top` over `below` with an opacity.
QColor mixed(const QColor& below, const QColor& top, double opacity) {
    const auto mix = [&](int a, int b) { return static_cast<int>(std::lround(a * (1 - opacity) + b * opacity)); };
    return {mix(below.red(), top.red()), mix(below.green(), top.green()), mix(below.blue(), top.blue())};
}

void expect_near(const QColor& seen, const QColor& expected) {
    EXPECT_NEAR(seen.red(), expected.red(), 4) << seen.name().toStdString() << " for " << expected.name().toStdString();
    EXPECT_NEAR(seen.green(), expected.green(), 4);
    EXPECT_NEAR(seen.blue(), expected.blue(), 4);
}

using MapPainter = PaintTest;

TEST_F(MapPainter, EveryFeatureOfTheTinyCommunityIsNamed) {
    const Drawn drawn = draw(testing::tiny_community());
    EXPECT_TRUE(drawn.report.missing.empty());
    EXPECT_THAT(texts(drawn.report, MapLayer::grids), ::testing::UnorderedElementsAre("1", "2", "3", "4"));
    EXPECT_THAT(texts(drawn.report, MapLayer::compounds), ::testing::UnorderedElementsAre("甲苑小区", "乙苑小区"));
    EXPECT_THAT(texts(drawn.report, MapLayer::buildings), ::testing::UnorderedElementsAre("1", "2", "3", "1", "2", "甲3"));
    EXPECT_THAT(texts(drawn.report, MapLayer::places),
                ::testing::UnorderedElementsAre("便民服务中心", "龙源小学", "排洪沟", "小游园"));
    for (const char* name : {"龙源路", "红山路", "甲苑巷"})
        EXPECT_GE(texts(drawn.report, MapLayer::streets).count(name), 1U) << name;
    EXPECT_THAT(texts(drawn.report, MapLayer::hotspots), ::testing::ElementsAre("H1"));
    EXPECT_THAT(texts(drawn.report, MapLayer::garbage_points), ::testing::ElementsAre("G01"));
}

TEST_F(MapPainter, NoTwoLabelsOverlap) {
    const FridayPlan plan = testing::rough_plan(testing::tiny_community());
    MapOptions options;
    for (std::size_t i = 0; i < plan.routes.size(); ++i) options.rounds.push_back({&plan.routes[i], i, true, {}});
    const Drawn drawn = draw(testing::tiny_community(), options);
    const auto& labels = drawn.report.labels;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t k = i + 1; k < labels.size(); ++k)
            EXPECT_FALSE(overlap(labels[i].box, labels[k].box)) << labels[i].text << " and " << labels[k].text;
}

TEST_F(MapPainter, ColoursLieWhereTheFeaturesAre) {
    const Community community = testing::tiny_community();
    const Drawn drawn = draw(community);
    // Empty ground of each grid: its colour over the background.
    const std::vector<int> colours = colour_of_grids(community.grids);
    const std::vector<Point> empty{tiny(8, 200), tiny(215, 200), tiny(30, 40), tiny(208, 60)};
    for (std::size_t i = 0; i < empty.size(); ++i)
        expect_near(drawn.at(empty[i]), mixed(style::background, style::grid_fill(colours[i]), style::grid_fill_opacity));
    expect_near(drawn.at(tiny(27, 183)), style::residential_fill);
    expect_near(drawn.at(tiny(228, 102)), style::other_building_fill);
    expect_near(drawn.at(tiny(100, 153.5)), style::road_fill);
    expect_near(drawn.at(tiny(0, 100)), style::grid_border);
    // Every pixel was painted.
    for (int y = 0; y < drawn.image.height(); ++y)
        for (int x = 0; x < drawn.image.width(); ++x) ASSERT_NE(drawn.image.pixelColor(x, y), QColor(Qt::magenta));
}

TEST_F(MapPainter, TheGridNumberStandsInItsGrid) {
    const Community community = testing::tiny_community();
    const Drawn drawn = draw(community);
    for (const PlacedLabel& label : drawn.report.labels) {
        if (label.layer != MapLayer::grids) continue;
        const Point at = drawn.view.to_ground({label.box.centre.x, label.box.centre.y});
        EXPECT_EQ(grid_at(community, at), "62011100400300" + label.text);
    }
}

TEST_F(MapPainter, BuildingNumbersStayInTheirBuildings) {
    const Community community = testing::tiny_community();
    const Drawn drawn = draw(community);
    for (const PlacedLabel& label : drawn.report.labels) {
        if (label.layer != MapLayer::buildings) continue;
        bool inside = false;
        for (const Building& building : community.buildings) {
            bool all = building.number == label.text;
            for (const Point corner : label.box.corners())
                all = all && distance_m(building.footprint, drawn.view.to_ground({corner.x, corner.y})) < 1e-6;
            inside = inside || all;
        }
        EXPECT_TRUE(inside) << label.text;
    }
}

// Turning a layer off takes away its labels and no other's.
TEST_F(MapPainter, ALayerTurnedOffTakesOnlyItsOwnLabels) {
    const Community community = testing::tiny_community();
    const MapReport all = draw(community).report;
    for (std::size_t i = 0; i < map_layer_count; ++i) {
        const auto off = static_cast<MapLayer>(i);
        SCOPED_TRACE(std::string(name_of(off)));
        MapOptions options;
        options.layers = LayerSet().without(off);
        const MapReport some = draw(community, options).report;
        EXPECT_TRUE(texts(some, off).empty());
        for (std::size_t k = 0; k < map_layer_count; ++k) {
            const auto other = static_cast<MapLayer>(k);
            if (other == off) continue;
            const std::multiset<std::string> before = texts(all, other);
            const std::multiset<std::string> after = texts(some, other);
            EXPECT_TRUE(std::includes(after.begin(), after.end(), before.begin(), before.end())) << name_of(other);
        }
    }
}

TEST_F(MapPainter, ALayerTurnedOffIsNotDrawn) {
    const Community community = testing::tiny_community();
    const auto without = [&](MapLayer layer) {
        MapOptions options;
        options.layers = LayerSet().without(layer);
        return draw(community, options);
    };
    EXPECT_NE(without(MapLayer::buildings).at(tiny(27, 183)), style::residential_fill);
    EXPECT_NE(without(MapLayer::streets).at(tiny(100, 153.5)), style::road_fill);
    expect_near(without(MapLayer::grids).at(tiny(8, 200)), style::background);
}

TEST_F(MapPainter, RoundsAreDrawnInTheTeamColourWithTheirNumbers) {
    const Community community = testing::tiny_community();
    const FridayPlan plan = testing::rough_plan(community);
    MapOptions options;
    options.quiet = true;
    options.rounds.push_back({&plan.routes[0], 0, true, {}});
    const Drawn drawn = draw(community, options);
    EXPECT_TRUE(drawn.report.missing.empty());
    std::multiset<std::string> expected;
    for (std::size_t i = 1; i + 1 < plan.routes[0].stops.size(); ++i) expected.insert(std::to_string(i));
    EXPECT_EQ(texts(drawn.report, MapLayer::routes), expected);
    int of_team = 0;
    for (int y = 0; y < drawn.image.height(); ++y)
        for (int x = 0; x < drawn.image.width(); ++x) of_team += drawn.image.pixelColor(x, y) == style::team_colour(0) ? 1 : 0;
    EXPECT_GT(of_team, 500);
}

TEST_F(MapPainter, AnEmptyCommunityIsABlankMap) {
    const Drawn drawn = draw(Community{});
    EXPECT_TRUE(drawn.report.labels.empty());
    EXPECT_EQ(drawn.image.pixelColor(100, 100), style::background);
}

TEST_F(MapPainter, ThePainterIsLeftAsItWas) {
    const Community community = testing::tiny_community();
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::red, 3));
    painter.scale(0.02, 0.02);
    const QTransform before = painter.transform();
    draw_map(painter, community, fitting_view(QRectF(0, 0, mm(150), mm(120)), extent_of(community), 5));
    EXPECT_EQ(painter.transform(), before);
    EXPECT_EQ(painter.pen(), QPen(Qt::red, 3));
    EXPECT_FALSE(painter.hasClipping());
}

TEST_F(MapPainter, CancelStopsIt) {
    const Community community = testing::tiny_community();
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(draw_map(painter, community, fitting_view(QRectF(0, 0, mm(150), mm(120)), extent_of(community), 5), {}, progress),
                 Error);
}

}  // namespace
}  // namespace wangge
