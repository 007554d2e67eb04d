#include <gmock/gmock.h>

#include <QImage>
#include <fstream>

#include "engine/core/error.h"
#include "engine/geo/overlay.h"
#include "engine/sample/longyuan.h"
#include "print/change_notice.h"
#include "print/map_changes.h"
#include "print/plan_map.h"
#include "print/style.h"
#include "print/wall_map.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using ::testing::HasSubstr;
using testing::info_of;
using ::testing::Not;
using testing::PaintTest;

using Changes = PaintTest;

const Community& sample() {
    static const Community community = make_longyuan(1).community;
    return community;
}

// The pilot with three pieces of land in other hands, one grid under another post and one under another number.
const std::vector<Grid>& redrawn() {
    static const std::vector<Grid> after = [] {
        std::vector<Grid> grids = sample().grids;
        const auto give = [&](std::size_t from, std::size_t to, double reach_m) {
            MultiPolygon piece = intersection_of(grids[from].shape, buffer_of(grids[to].shape, reach_m));
            grids[from].shape = difference_of(grids[from].shape, piece);
            grids[to].shape = union_of(std::vector<MultiPolygon>{grids[to].shape, piece});
        };
        give(3, 4, 60), give(8, 9, 45), give(12, 11, 80);
        grids[0].member = "网格员88";
        return grids;
    }();
    return after;
}

const ChangeNoticeOptions notice_options{.before_name = "2024年方案",
                                         .after_name = "2025年方案",
                                         .valid_from = "2025-01-01",
                                         .author = "龙源社区",
                                         .date = Date{2024, 12, 1}};

TEST_F(Changes, TheNoticeSaysWhatChanges) {
    const ChangeNoticeReport report = write_change_notice(sample(), sample().grids, redrawn(), file("notice.pdf"), notice_options);
    EXPECT_EQ(info_of(file("notice.pdf"), "Pages"), std::to_string(report.pages));
    EXPECT_THAT(info_of(file("notice.pdf"), "Page size"), HasSubstr("A4"));
    const std::string text = testing::text_of(file("notice.pdf"));
    for (const char* part : {"网格调整通知", "2024年方案→2025年方案", "自2025-01-01起执行", "2024年12月1日", "原网格", "比例尺",
                             "调整的地块", "换网格的楼栋", "网格员88"})
        EXPECT_THAT(text, HasSubstr(part));
    ASSERT_FALSE(report.diff.buildings.empty());
    for (const BuildingMoved& b : report.diff.buildings) EXPECT_THAT(text, HasSubstr(b.name));
    std::string note = sample().note;
    std::erase(note, ' ');
    for (int page = 1; page <= report.pages; ++page) EXPECT_THAT(testing::text_of(file("notice.pdf"), page), HasSubstr(note));
    for (const PlacedLabel& label : report.map.labels)
        for (const PlacedLabel& other : report.map.labels)
            ASSERT_TRUE(&label == &other || !overlap(label.box, other.box)) << label.text << other.text;
    EXPECT_EQ(files(), 1U);
}

TEST_F(Changes, TheNoticeInEnglish) {
    ChangeNoticeOptions options = notice_options;
    options.english = true;
    write_change_notice(sample(), sample().grids, redrawn(), file("notice.pdf"), options);
    const std::string text = testing::text_of(file("notice.pdf"));
    for (const char* part :
         {"Changeofgrids", "inforcefrom2025-01-01", "Buildingsthatchangegrid", "Signstoreplace", "Borderuntilnow"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, Not(HasSubstr("换网格")));
}

TEST_F(Changes, LongListsFlowOntoMorePages) {
    std::vector<Grid> swapped = sample().grids;
    for (std::size_t i = 0; i < swapped.size(); ++i) swapped[i].shape = sample().grids[(i + 1) % swapped.size()].shape;
    const ChangeNoticeReport report = write_change_notice(sample(), sample().grids, swapped, file("notice.pdf"), notice_options);
    EXPECT_GT(report.pages, 1);
    EXPECT_LT(report.pages, 12);
    const std::string text = testing::text_of(file("notice.pdf"));
    for (const BuildingMoved& b : report.diff.buildings) EXPECT_THAT(text, HasSubstr(b.name));
    EXPECT_THAT(testing::text_of(file("notice.pdf"), report.pages), HasSubstr("（续）"));
}

// Every grid gives land to the next ones: the first page is the whole change in short, the buildings follow.
TEST_F(Changes, ManyPairsStandOnTheFirstPage) {
    std::vector<Grid> grids = sample().grids;
    for (std::size_t from = 0; from < grids.size(); ++from)
        for (std::size_t to = from + 1, given = 0; to < grids.size() && given < 1; ++to) {
            MultiPolygon piece = intersection_of(grids[from].shape, buffer_of(sample().grids[to].shape, 30));
            if (piece.empty()) continue;
            ++given;
            grids[from].shape = difference_of(grids[from].shape, piece);
            grids[to].shape = union_of(std::vector<MultiPolygon>{grids[to].shape, piece});
        }
    for (const bool english : {false, true}) {
        SCOPED_TRACE(english);
        ChangeNoticeOptions options = notice_options;
        options.english = english;
        const ChangeNoticeReport report = write_change_notice(sample(), sample().grids, grids, file("many.pdf"), options);
        ASSERT_GT(report.diff.moved.size(), 20U);
        ASSERT_LT(report.diff.moved.size(), 46U);
        ASSERT_GE(report.pages, 2);
        const std::string first = testing::text_of(file("many.pdf"), 1), second = testing::text_of(file("many.pdf"), 2);
        const auto number = [](const std::string& code) { return std::to_string(std::stoi(code.substr(code.size() - 3))); };
        for (const LandMoved& m : report.diff.moved) EXPECT_THAT(first, HasSubstr(number(m.from) + "→" + number(m.to)));
        EXPECT_THAT(first, HasSubstr(english ? "Buildingsthatchangegrid" : "换网格的楼栋")) << "begun there, or pointed to";
        EXPECT_THAT(second, HasSubstr(english ? "Buildingsthatchangegrid" : "换网格的楼栋"));
        EXPECT_THAT(first, HasSubstr(english ? "Scale1:" : "比例尺1:"));
        if (english) {
            for (const char* word : {"比例尺", "0米", "网格界", "居民"}) EXPECT_THAT(first, Not(HasSubstr(word)));
        }
    }
}

TEST_F(Changes, NothingToSayAndNoPdf) {
    write_change_notice(testing::tiny_community(), testing::tiny_community().grids, testing::tiny_community().grids, file("a.pdf"));
    EXPECT_THAT(testing::text_of(file("a.pdf")), HasSubstr("没有差别"));
    EXPECT_THROW(write_change_notice(sample(), sample().grids, redrawn(), file("a.png")), Error);
    EXPECT_EQ(files(), 1U);
}

TEST_F(Changes, TheWallMapHighlightsThem) {
    Community later = sample();
    later.grids = redrawn();
    WallMapOptions options;
    options.date = Date{2024, 12, 1};
    options.before = &sample().grids;
    options.before_name = "2024年方案";
    const WallMapReport report = write_wall_map(later, file("map.pdf"), options);
    EXPECT_TRUE(report.change_table);
    EXPECT_TRUE(report.map.missing.empty());
    const std::string text = testing::text_of(file("map.pdf"));
    for (const char* part : {"原网格界", "调整的地块及序号", "换网格的楼栋", "与2024年方案相比"})
        EXPECT_THAT(text, HasSubstr(part));
    write_wall_map(later, file("plain.pdf"), {.date = Date{2024, 12, 1}});
    EXPECT_THAT(testing::text_of(file("plain.pdf")), Not(HasSubstr("原网格界")));
}

std::size_t pixels_like(const QImage& image, const QColor& colour, int tolerance) {
    std::size_t count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += std::abs(c.red() - colour.red()) <= tolerance && std::abs(c.green() - colour.green()) <= tolerance &&
                     std::abs(c.blue() - colour.blue()) <= tolerance;
        }
    return count;
}

TEST_F(Changes, TheWallMapInEnglishHasNoChineseButNames) {
    Community shown = sample();
    shown.grids = redrawn();
    shown.note.clear();
    shown.credit.clear();
    WallMapOptions options{.date = Date{2024, 12, 1}};
    options.before = &sample().grids;
    options.before_name = "2024";
    options.plan_name = "2025";
    options.english = true;
    write_wall_map(shown, file("map.pdf"), options);
    const std::string text = testing::text_of(file("map.pdf"));
    for (const char* part :
         {"gridmap:2025", "Legend", "Whatchangesagainst2024", "Scale1:", "Gridborder", "Compound", "Madeon2024-12-01"})
        EXPECT_THAT(text, HasSubstr(part));
    for (const char* part : {"图例", "比例尺", "网格一览", "网格调整", "居民小区", "住宅楼", "制图", "审图", "合计", "辖区"})
        EXPECT_THAT(text, Not(HasSubstr(part)));
    options.english = false;
    write_wall_map(shown, file("map.pdf"), options);
    EXPECT_THAT(testing::text_of(file("map.pdf")), HasSubstr("网格示意图（2025）"));
}

TEST_F(Changes, CardsShowThePlan) {
    PlanMapOptions options;
    options.before = &sample().grids;
    write_plan_map(sample(), redrawn(), file("card.png"), options);
    const QImage card(QString::fromStdString(file("card.png")));
    EXPECT_EQ(card.width(), std::lround(90 / 25.4 * 200));
    const std::size_t marked = pixels_like(card, style::change, 40);
    EXPECT_GT(marked, 150U);
    options.before = nullptr;
    write_plan_map(sample(), redrawn(), file("plain.png"), options);
    EXPECT_LT(10 * pixels_like(QImage(QString::fromStdString(file("plain.png"))), style::change, 40), marked);
    options.deviation.assign(redrawn().size(), 0.3);
    write_plan_map(sample(), redrawn(), file("shaded.png"), options);
    options.deviation.pop_back();
    EXPECT_THROW(write_plan_map(sample(), redrawn(), file("shaded.png"), options), Error);
    EXPECT_EQ(shade_of(0, 0.3), style::diverging_middle);
    EXPECT_EQ(shade_of(-5, 0.3), style::diverging_low);
    EXPECT_EQ(shade_of(0.3, 0.3), style::diverging_high);
}

}  // namespace
}  // namespace wangge
