#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "print/detail/map_changes_layer.h"
#include "print/detail/notice_rows.h"
#include "print/map_changes.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using testing::PaintTest;

using ChangeRows = PaintTest;

// The tiny community with its south-western grid given to its neighbour, building by building named.
struct Given {
    Community before = testing::tiny_community();
    std::vector<Grid> after;
    PlanDiff diff;

    Given() {
        after = before.grids;
        std::swap(after[0].shape, after[1].shape);
        diff = diff_plans(before, before.grids, after);
    }
};

TEST_F(ChangeRows, BuildingsStandInTheOrderPeopleLookThemUp) {
    const Community community = testing::tiny_community();
    PlanDiff diff;
    const auto add = [&](const char* from, const char* name) {
        diff.buildings.push_back({0, name, {}, from, "620111004003009"});
        diff.signs.push_back({0, 0, name, {}, from, "620111004003009", "", "", true});
    };
    add("620111004003002", "甲苑1号楼");
    add("620111004003001", "甲苑10号楼");
    add("620111004003001", "甲苑2号楼");
    add("620111004003001", "丙苑3号楼");
    add("", "甲苑7号楼");
    const std::vector<TableRow> rows = detail::building_rows(diff, community, false, 60);
    QStringList names;
    for (const TableRow& row : rows) names << row[0].text;
    EXPECT_EQ(names, (QStringList{"甲苑7号楼", "丙苑3号楼", "甲苑2号楼", "甲苑10号楼", "甲苑1号楼"}));
    EXPECT_EQ(rows[0][1].text, QStringLiteral("辖区外"));
    EXPECT_EQ(rows[1][1].text, QStringLiteral("1"));
    EXPECT_EQ(rows[1][2].text, QStringLiteral("9"));
    EXPECT_TRUE(rows[1][5].tick_box);
    EXPECT_EQ(detail::building_rows(diff, community, true, 60)[0][1].text, QStringLiteral("outside"));
    // A name longer than its column is cut, not written over the next one.
    diff.buildings[0].name = std::string("很") + "长很长很长很长很长很长很长很长的小区名称1号楼";
    EXPECT_TRUE(detail::building_rows(diff, community, false, 20).back()[0].text.endsWith(u'…'));
}

TEST_F(ChangeRows, EveryEntranceHasASign) {
    const Given given;
    const std::vector<TableRow> rows = detail::building_rows(given.diff, given.before, false, 60);
    ASSERT_EQ(rows.size(), given.diff.buildings.size());
    ASSERT_GT(rows.size(), 0U);
    std::int64_t signs = 0;
    for (const TableRow& row : rows) {
        const QStringList parts = row[4].text.split(u'＋');
        for (const QString& part : parts) signs += part.toInt();
    }
    EXPECT_EQ(signs, static_cast<std::int64_t>(given.diff.signs.size()));
}

TEST_F(ChangeRows, SignsThatOnlyChangeTheirTextAreOneRowAGrid) {
    Community community = testing::tiny_community();
    std::vector<Grid> after = community.grids;
    after[0].member = "网格员77";
    after[1].name = "新名";
    const PlanDiff diff = diff_plans(community, community.grids, after);
    const std::vector<TableRow> rows = detail::other_sign_rows(diff, false);
    ASSERT_GE(rows.size(), 1U);
    std::int64_t signs = 0;
    QString all;
    for (const TableRow& row : rows) {
        all += row[1].text + u'\n';
        signs += row[3].text.toInt();
    }
    EXPECT_EQ(signs, static_cast<std::int64_t>(diff.signs.size()));
    EXPECT_TRUE(all.contains(QStringLiteral("→ 网格员77")) || all.contains(QStringLiteral("→ 新名"))) << all.toStdString();
    EXPECT_TRUE(detail::building_rows(diff, community, false, 60).empty());
    EXPECT_TRUE(detail::fates_text(diff, false).startsWith(QStringLiteral("名称或网格员更改的网格：")));
}

TEST_F(ChangeRows, WhatBecomesOfGridsIsSaidInASentence) {
    PlanDiff diff;
    const auto add = [&](GridFate fate, const char* code, const char* before) {
        GridChange change;
        change.fate = fate, change.code = code, change.code_before = before;
        diff.grids.push_back(change);
    };
    EXPECT_EQ(detail::fates_text(diff, false), QString());
    add(GridFate::added, "620111004003024", "");
    add(GridFate::added, "620111004003025", "");
    add(GridFate::removed, "620111004003003", "620111004003003");
    add(GridFate::renumbered, "620111004003026", "620111004003007");
    add(GridFate::reshaped, "620111004003001", "620111004003001");
    EXPECT_EQ(detail::fates_text(diff, false), QStringLiteral("新设网格：24、25。 撤销网格：3（编码不再使用）。 编号更改：7→26。"));
    EXPECT_TRUE(detail::fates_text(diff, true).startsWith(QStringLiteral("New grids: 24, 25.")));
}

TEST_F(ChangeRows, AreasAreWrittenAsPeopleSayThem) {
    EXPECT_EQ(detail::area_text(860.4, false), QStringLiteral("860 平方米"));
    EXPECT_EQ(detail::area_text(0.2, false), QStringLiteral("1 平方米"));
    EXPECT_EQ(detail::area_text(12400, false), QStringLiteral("1.24 公顷"));
    EXPECT_EQ(detail::area_text(12400, true), QStringLiteral("1.24 ha"));
    EXPECT_EQ(detail::thousands(12345), QStringLiteral("12,345"));
}

// Badges keep apart from each other and from what is drawn later, at any scale; one for each piece that is on the map.
TEST_F(ChangeRows, BadgesNeverMeet) {
    const Community community = testing::tiny_community();
    PlanDiff diff;
    for (int i = 0; i < 24; ++i) {
        LandMoved moved;
        const double x = 577000 + 20.0 * (i % 6), y = 4023000 + 15.0 * (i / 6);
        moved.land = {Polygon{{{x, y}, {x + 18, y}, {x + 18, y + 13}, {x, y + 13}}, {}}};
        diff.moved.push_back(moved);
    }
    const MapChanges changes{&diff, nullptr};
    for (const double denominator : {1000.0, 2500.0, 6000.0, 20000.0}) {
        QImage image(10, 10, QImage::Format_RGB32);
        QPainter painter(&image);
        const MapView view(QRectF(0, 0, 12000, 9000), {577100, 4023050}, denominator);
        MapOptions options;
        options.changes = &changes;
        options.keep_clear = {QRectF(5000, 4000, 900, 700)};
        const detail::MapContext map{painter, community, view, options, view.ground()};
        const auto badges = detail::change_badges(map);
        EXPECT_GE(badges.size(), denominator < 5000 ? 16U : 8U) << denominator;
        for (std::size_t i = 0; i < badges.size(); ++i) {
            const auto rect = [](const detail::ChangeBadge& b) {
                return QRectF(b.at.x() - b.size / 2, b.at.y() - b.size / 2, b.size, b.size);
            };
            EXPECT_TRUE(view.rect().contains(rect(badges[i])));
            EXPECT_FALSE(options.keep_clear[0].intersects(rect(badges[i])));
            for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(rect(badges[i]).intersects(rect(badges[k]))) << denominator;
        }
    }
    EXPECT_EQ(legend_of_changes(diff).size(), 2U);  // no building moved
    EXPECT_TRUE(legend_of_changes(PlanDiff{}).empty());
    EXPECT_TRUE(box_of(PlanDiff{}).empty());
    EXPECT_NEAR(box_of(diff).width_m(), 118, 1e-9);
}

// The order of drawing: land that moved is hatched in the colour of changes, inside the land and nowhere else.
TEST_F(ChangeRows, HatchingStaysInTheLandThatMoves) {
    const Given given;
    Community later = given.before;
    later.grids = given.after;
    const MapChanges changes{&given.diff, &given.before.grids, false, false};
    MapOptions options;
    options.layers = LayerSet().without(MapLayer::buildings).without(MapLayer::hotspots).without(MapLayer::garbage_points);
    options.grid_fill = false;
    options.changes = &changes;
    const MapView view = fitting_view(QRectF(0, 0, 12000, 9000), extent_of(later), 4);
    const auto drawn = [&] {
        QImage image(1200, 900, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.scale(0.1, 0.1);
        draw_map(painter, later, view, options);
        return image;
    };
    const QImage with = drawn();
    options.changes = nullptr;
    const QImage without = drawn();
    std::size_t inside = 0, outside = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) == without.pixel(x, y)) continue;
            const Point ground = view.to_ground(QPointF(x * 10.0 + 5, y * 10.0 + 5));
            double away = 1e9;
            for (const LandMoved& moved : given.diff.moved) away = std::min(away, distance_m(moved.land, ground));
            // Half the outline, its joins, and a badge of a grid that went elsewhere.
            (away * view.units_per_m() < style::mm(1.2) ? inside : outside)++;
        }
    EXPECT_GT(inside, 20000U);
    EXPECT_LT(outside, inside / 10);
}

}  // namespace
}  // namespace wangge
