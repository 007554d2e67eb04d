// Properties of maps of communities that nobody designed: random features, some of them broken, at random views.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>

#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "print/label_spots.h"
#include "print/map_furniture.h"
#include "print/map_painter.h"
#include "print/north_arrow.h"
#include "print/paper_font.h"
#include "print/route_sheets.h"
#include "print/style.h"
#include "print/wall_map.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using style::mm;
using testing::PaintTest;

Point random_point(Random& random) {
    return {577000 + random.uniform(-100, 700), 4023000 + random.uniform(-100, 600)};
}

MultiPolygon random_shape(Random& random, double size) {
    const Point middle = random_point(random);
    Ring ring;
    const auto corners = random.between(3, 9);
    for (std::int64_t i = 0; i < corners; ++i) {
        const double angle = 2 * 3.14159265358979 * static_cast<double>(i) / static_cast<double>(corners);
        const double radius = size * random.uniform(0.4, 1);
        ring.push_back(middle + Point{radius * std::cos(angle), radius * std::sin(angle)});
    }
    return {{ring, {}}};
}

Line random_line(Random& random) {
    Line line{random_point(random)};
    const auto points = random.between(1, 6);
    for (std::int64_t i = 0; i < points; ++i)
        line.push_back(line.back() + Point{random.uniform(-120, 120), random.uniform(-120, 120)});
    return line;
}

// Everything of the tiny community, and as much again at random.
Community random_community(std::uint64_t seed) {
    Random random(seed);
    Community community = testing::tiny_community();
    const char* kinds[] = {"shop", "school", "park", "flood_channel", "demolition", "hotel", "a kind of tomorrow"};
    for (int i = 0; i < 40; ++i) {
        Building building;
        building.id = 100 + i;
        building.number = std::to_string(random.between(1, 120));
        building.use = random.chance(0.7) ? "residential" : "public";
        building.footprint = random_shape(random, random.uniform(1, 40));
        community.buildings.push_back(building);
        Place place;
        place.id = 100 + i;
        place.kind = kinds[random.below(7)];
        place.name = random.chance(0.9) ? "地方" + std::to_string(i) : "";
        place.at = random_point(random);
        if (random.chance(0.5)) place.shape = random_shape(random, random.uniform(2, 90));
        community.places.push_back(place);
        Street street;
        street.id = 100 + i;
        street.name = random.chance(0.6) ? "随机路" + std::to_string(random.below(9)) : "";
        street.kind = static_cast<StreetKind>(random.below(4));
        street.line = random_line(random);
        street.width_m = random.uniform(0, 20);
        street.sweep = random.chance(0.3);
        community.streets.push_back(street);
    }
    // What readers may let through.
    community.buildings.emplace_back();
    community.places.emplace_back();
    community.streets.emplace_back();
    community.streets.back().line = {random_point(random)};
    community.streets.emplace_back();
    community.streets.back().name = "零长路";
    community.streets.back().line = Line(2, random_point(random));
    community.walls.emplace_back();
    community.gates.emplace_back();
    community.compounds.emplace_back();
    community.grids.emplace_back();
    return community;
}

using RandomMap = PaintTest;

TEST_F(RandomMap, LabelsNeverOverlapAndStayInTheFrame) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed * 77);
        const Community community = random_community(seed);
        const FridayPlan plan = testing::rough_plan(community);
        MapOptions options;
        options.size = random.uniform(0.6, 1.8);
        options.quiet = random.chance(0.5);
        if (random.chance(0.6)) options.rounds.push_back({&plan.routes[0], 2, true, "1"});
        const QRectF rect(mm(12), mm(20), mm(random.uniform(60, 300)), mm(random.uniform(60, 220)));
        options.keep_clear = {QRectF(rect.left(), rect.top(), mm(25), mm(20))};
        const MapView view(rect, random_point(random), random.uniform(700, 9000));
        QImage image(500, 400, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(0.015, 0.015);
        const MapReport report = draw_map(painter, community, view, options);
        for (std::size_t i = 0; i < report.labels.size(); ++i) {
            const Box bounds = report.labels[i].box.bounds();
            EXPECT_TRUE(rect.contains(QPointF(bounds.low.x, bounds.low.y)) && rect.contains(QPointF(bounds.high.x, bounds.high.y)));
            EXPECT_FALSE(QRectF(QPointF(bounds.low.x, bounds.low.y), QPointF(bounds.high.x, bounds.high.y))
                             .intersects(options.keep_clear[0]) &&
                         std::abs(report.labels[i].box.angle) < 1e-9)
                << report.labels[i].text;
            for (std::size_t k = i + 1; k < report.labels.size(); ++k)
                EXPECT_FALSE(overlap(report.labels[i].box, report.labels[k].box))
                    << report.labels[i].text << " and " << report.labels[k].text;
        }
    }
}

TEST_F(RandomMap, TheSamePictureTwice) {
    const Community community = random_community(5);
    const auto picture = [&] {
        QImage image(600, 450, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(0.03, 0.03);
        draw_map(painter, community, fitting_view(QRectF(0, 0, mm(200), mm(150)), extent_of(community), 5));
        painter.end();
        return image;
    };
    EXPECT_EQ(picture(), picture());
}

TEST_F(RandomMap, WallMapAndSheetsOfAnyCommunityAreWritten) {
    const Community community = random_community(9);
    EXPECT_NO_THROW(write_wall_map(community, file("map.pdf"), {.paper = Paper::a4, .date = Date{2024, 4, 12}}));
    EXPECT_NO_THROW(write_route_sheets(community, testing::rough_plan(community), file("sheets.pdf")));
    EXPECT_EQ(testing::info_of(file("map.pdf"), "Pages"), "1");
}

// More ground on the same paper shows no new building numbers: they only fit less well.
TEST_F(RandomMap, SmallerScalesShowFewerBuildingNumbers) {
    const Community community = testing::tiny_community();
    std::size_t before = 1000;
    for (const double denominator : {1500.0, 3000.0, 6000.0, 12000.0, 24000.0}) {
        QImage image(300, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        const MapView view(QRectF(0, 0, mm(400), mm(300)), extent_of(community).centre(), denominator);
        const MapReport report = draw_map(painter, community, view);
        const auto count =
            static_cast<std::size_t>(std::count_if(report.labels.begin(), report.labels.end(),
                                                   [](const PlacedLabel& label) { return label.layer == MapLayer::buildings; }));
        EXPECT_LE(count, before);
        before = count;
    }
    EXPECT_EQ(before, 0U);
}

// Moving the whole community moves nothing on the sheet.
TEST_F(RandomMap, TheFrameDoesNotMatter) {
    Community community = testing::tiny_community();
    const auto labels = [](const Community& of) {
        QImage image(300, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        return draw_map(painter, of, fitting_view(QRectF(0, 0, mm(200), mm(150)), extent_of(of), 5)).labels;
    };
    const auto here = labels(community);
    const Point shift{1024, -2048};
    const auto move = [&](Point& p) { p = p + shift; };
    const auto move_shape = [&](MultiPolygon& shape) {
        for (Polygon& polygon : shape)
            for (Point& p : polygon.outer) move(p);
    };
    move_shape(community.jurisdiction.shape);
    for (Compound& item : community.compounds) move_shape(item.shape);
    for (Building& item : community.buildings) move_shape(item.footprint);
    for (Grid& item : community.grids) move_shape(item.shape);
    for (Place& item : community.places) {
        move_shape(item.shape);
        move(item.at);
    }
    for (Street& item : community.streets)
        for (Point& p : item.line) move(p);
    for (Wall& item : community.walls)
        for (Point& p : item.line) move(p);
    for (Gate& item : community.gates) move(item.at);
    for (Bin& item : community.bins) move(item.at);
    for (GarbagePoint& item : community.garbage_points) move(item.at);
    for (Hotspot& item : community.hotspots) move(item.at);
    const auto there = labels(community);
    ASSERT_EQ(here.size(), there.size());
    for (std::size_t i = 0; i < here.size(); ++i) {
        EXPECT_EQ(here[i].text, there[i].text);
        EXPECT_NEAR(here[i].box.centre.x, there[i].box.centre.x, 0.01);
        EXPECT_NEAR(here[i].box.centre.y, there[i].box.centre.y, 0.01);
    }
}

TEST_F(RandomMap, FurnitureLiesInTheMapAndApart) {
    Random random(3);
    for (int i = 0; i < 60; ++i) {
        const QRectF rect(0, 0, mm(random.uniform(120, 400)), mm(random.uniform(120, 300)));
        const MapView view(rect, {577300, 4023250}, random.uniform(500, 20000));
        const MapFurniture furniture =
            furniture_for(view, random_shape(random, random.uniform(20, 2000)), random.uniform(0.5, 1.2));
        EXPECT_TRUE(rect.contains(furniture.arrow.rect));
        EXPECT_TRUE(rect.contains(furniture.scale.rect));
        EXPECT_FALSE(furniture.arrow.rect.intersects(furniture.scale.rect));
        EXPECT_LT(mm(furniture.bar.length_mm()), furniture.scale.rect.width());
    }
}

TEST_F(RandomMap, NorthIsUp) {
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw_north_arrow(painter, {100, 120}, 100);
    painter.end();
    // The dark half of the arrow is on the left, its tip at the top, its letter above.
    EXPECT_EQ(image.pixelColor(92, 140), style::grid_ink);
    EXPECT_EQ(image.pixelColor(108, 140), QColor(Qt::white));
    int letter = 0;
    for (int y = 0; y < 66; ++y)
        for (int x = 60; x < 140; ++x) letter += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
    EXPECT_GT(letter, 50);
}

TEST_F(RandomMap, TheFaceIsChineseAndScalesWithItsHeight) {
    EXPECT_FALSE(paper_family().isEmpty());
    const QString text = QStringLiteral("龙源社区");
    for (const double height : {1.5, 3.0, 10.0})
        EXPECT_NEAR(text_width(paper_font(height), text), mm(4 * height), mm(0.1 * height));
}

}  // namespace
}  // namespace wangge
