#include <gtest/gtest.h>

#include "engine/core/error.h"
#include "print/map_corner.h"
#include "print/map_view.h"
#include "print/scale_bar.h"
#include "print/style.h"

namespace wangge {
namespace {

using style::mm;

bool is_round(double value) {
    const double power = std::pow(10, std::floor(std::log10(value) + 1e-9));
    const double lead = value / power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (std::abs(lead - factor) < 1e-6) return true;
    return false;
}

TEST(ScaleBar, HasRoundFieldsAndFits) {
    for (double denominator = 150; denominator < 300000; denominator *= 1.13)
        for (const double room_mm : {30.0, 64.0, 120.0}) {
            const ScaleBar bar = choose_scale_bar(denominator, room_mm);
            EXPECT_TRUE(is_round(bar.step_m)) << bar.step_m;
            EXPECT_TRUE(bar.steps == 2 || bar.steps == 4);
            EXPECT_LE(bar.length_mm(), room_mm + 1e-9);
            EXPECT_GT(bar.length_mm(), room_mm * 0.35);
        }
}

TEST(ScaleBar, OneToFiveThousand) {
    const ScaleBar bar = choose_scale_bar(5000, 64);
    EXPECT_DOUBLE_EQ(bar.length_m(), 200);
    EXPECT_DOUBLE_EQ(bar.length_mm(), 40);
    EXPECT_EQ(ratio_text(5000).toStdString(), "1:5000");
}

TEST(ScaleBar, RefusesNonsense) {
    EXPECT_THROW(choose_scale_bar(0, 60), Error);
    EXPECT_THROW(choose_scale_bar(5000, -1), Error);
}

TEST(MapView, IsTrueToScaleAndInvertible) {
    const MapView view(QRectF(mm(10), mm(20), mm(300), mm(200)), {577500, 4023500}, 4000);
    const QPointF a = view.to_paper(Point{577500, 4023500});
    const QPointF b = view.to_paper(Point{577600, 4023500});
    const QPointF c = view.to_paper(Point{577500, 4023600});
    EXPECT_EQ(a, QRectF(mm(10), mm(20), mm(300), mm(200)).center());
    EXPECT_NEAR(b.x() - a.x(), mm(25), 1e-6);  // 100 m at 1:4000
    EXPECT_NEAR(a.y() - c.y(), mm(25), 1e-6);  // north is up
    const Point back = view.to_ground(view.to_paper(Point{577123.4, 4023321.9}));
    EXPECT_NEAR(back.x, 577123.4, 1e-6);
    EXPECT_NEAR(back.y, 4023321.9, 1e-6);
    EXPECT_NEAR(view.ground().width_m(), 1200, 1e-9);
}

TEST(MapView, TheFittingScaleFitsAndIsTheLargestOfItsKind) {
    const QRectF rect(0, 0, mm(316), mm(250));
    for (double width = 37; width < 60000; width *= 1.37)
        for (const double height : {width * 0.3, width, width * 2.2}) {
            const Box ground{{577000, 4023000}, {577000 + width, 4023000 + height}};
            const double coarse = fitting_denominator(rect, ground, 5);
            const double fine = fitting_denominator(rect, ground, 5, ScaleSteps::fine);
            const double needed = std::max(width / 306, height / 240) * 1000;
            EXPECT_GE(coarse, needed * (1 - 1e-6));
            EXPECT_LE(coarse, needed * 1.34);
            EXPECT_LE(fine, coarse);
            EXPECT_GE(fine, needed * (1 - 1e-6));
            EXPECT_TRUE(fitting_view(rect, ground, 5).ground().contains(ground.low));
        }
    EXPECT_GT(fitting_denominator(rect, Box{}, 5), 0);
}

TEST(MapView, RefusesAnEmptyRectangleOrScale) {
    EXPECT_THROW(MapView(QRectF(0, 0, 0, 10), {}, 1000), Error);
    EXPECT_THROW(MapView(QRectF(0, 0, 10, 10), {}, 0), Error);
    EXPECT_THROW(MapView(QRectF(0, 0, 10, 10), {std::nan(""), 0}, 1000), Error);
    EXPECT_THROW(fitting_denominator(QRectF(0, 0, mm(8), mm(8)), Box{}, 5), Error);
}

TEST(MapCorner, TheFirstFreeCornerIsTaken) {
    const MapView view(QRectF(0, 0, mm(100), mm(100)), {0, 0}, 1000);  // 100 m x 100 m
    const std::vector<Corner> order{Corner::top_right, Corner::bottom_right, Corner::bottom_left, Corner::top_left};
    const MultiPolygon east{{{{10, -50}, {50, -50}, {50, 50}, {10, 50}}, {}}};
    const CornerPlace place = corner_for(view, east, QSizeF(mm(20), mm(10)), mm(2), order);
    EXPECT_TRUE(place.free);
    EXPECT_EQ(place.rect, QRectF(mm(2), mm(88), mm(20), mm(10)));
    const CornerPlace other = corner_for(view, east, QSizeF(mm(20), mm(10)), mm(2), order, {place.rect});
    EXPECT_TRUE(other.free);
    EXPECT_EQ(other.rect.top(), mm(2));
    const MultiPolygon all{{{{-60, -60}, {60, -60}, {60, 60}, {-60, 60}}, {}}};
    const CornerPlace none = corner_for(view, all, QSizeF(mm(20), mm(10)), mm(2), order);
    EXPECT_FALSE(none.free);
    EXPECT_EQ(none.rect.right(), mm(98));
}

}  // namespace
}  // namespace wangge
