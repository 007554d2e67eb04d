#include "print/wall_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QSvgRenderer>
#include <fstream>

#include "engine/core/error.h"
#include "engine/sample/longyuan.h"
#include "print/grid_table.h"
#include "print/style.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using ::testing::HasSubstr;
using testing::info_of;
using testing::PaintTest;

const Community& sample() {
    static const Community community = make_longyuan(1).community;
    return community;
}

const WallMapOptions on_a_day{.date = Date{2024, 4, 12}};

using WallMap = PaintTest;

TEST_F(WallMap, ThePdfHasOnePageOfThePaper) {
    const std::vector<std::pair<Paper, std::string>> papers{{Paper::a4, "(A4)"}, {Paper::a3, "(A3)"}, {Paper::a1, "(A1)"}};
    for (const auto& [paper, name] : papers) {
        WallMapOptions options = on_a_day;
        options.paper = paper;
        write_wall_map(testing::tiny_community(), file("map.pdf"), options);
        EXPECT_EQ(info_of(file("map.pdf"), "Pages"), "1");
        EXPECT_THAT(info_of(file("map.pdf"), "Page size"), HasSubstr(name));
    }
    EXPECT_EQ(info_of(file("map.pdf"), "Title"), "龙源社区网格示意图");
    EXPECT_EQ(files(), 1U);
}

TEST_F(WallMap, TheTextOfThePilotCanBeSearched) {
    const Community& community = sample();
    const WallMapReport report = write_wall_map(community, file("map.pdf"), on_a_day);
    EXPECT_TRUE(report.map.missing.empty());
    EXPECT_TRUE(report.grid_table);
    const std::string text = testing::text_of(file("map.pdf"));
    for (const char* part : {"龙源社区网格示意图", "图例", "网格一览", "比例尺", "审图号：", "制图日期：2024-04-12", "北", "合计"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(text, HasSubstr("1:" + std::to_string(static_cast<int>(report.denominator))));
    ASSERT_EQ(community.grids.size(), 23U);
    for (const Grid& grid : community.grids) EXPECT_EQ(testing::count_of(text, grid.code), 1U) << grid.code;
    for (const Compound& compound : community.compounds) EXPECT_THAT(text, HasSubstr(compound.name));
    std::size_t roads = 0;
    for (const PlacedLabel& label : report.map.labels) {
        if (label.layer != MapLayer::streets) continue;
        EXPECT_THAT(text, HasSubstr(label.text));
        ++roads;
    }
    EXPECT_GT(roads, 10U);
    std::string note = community.note;
    std::erase(note, ' ');
    EXPECT_THAT(text, HasSubstr(note));
}

TEST_F(WallMap, NoTwoLabelsOfThePilotOverlap) {
    const WallMapReport report = write_wall_map(sample(), file("map.svg"), on_a_day);
    const auto& labels = report.map.labels;
    EXPECT_GT(labels.size(), 150U);
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t k = i + 1; k < labels.size(); ++k)
            ASSERT_FALSE(overlap(labels[i].box, labels[k].box)) << labels[i].text << " and " << labels[k].text;
}

TEST_F(WallMap, ThePngHasTheSizeAndTheColours) {
    WallMapOptions options = on_a_day;
    options.dpi = 100;
    write_wall_map(sample(), file("map.png"), options);
    const QImage image(QString::fromStdString(file("map.png")));
    EXPECT_EQ(image.width(), 1654);
    EXPECT_EQ(image.height(), 1169);
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 100, 0.1);
    int ground = 0;
    int border = 0;
    int water = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            // The veil over it rounds by one.
            ground +=
                std::abs(colour.red() - style::background.red()) + std::abs(colour.blue() - style::background.blue()) < 4 ? 1 : 0;
            border += colour == style::grid_border ? 1 : 0;
            water += std::abs(colour.blue() - style::water_fill.blue()) < 8 && colour.blue() > colour.red() + 20 ? 1 : 0;
        }
    EXPECT_GT(ground, 20000);
    EXPECT_GT(border, 3000);
    EXPECT_GT(water, 3000);
    EXPECT_EQ(image.pixelColor(3, 3), style::paper);
}

TEST_F(WallMap, TheScaleBarIsAsLongAsItSays) {
    WallMapOptions options = on_a_day;
    options.dpi = 254;  // ten pixels a millimetre
    options.paper = Paper::a4;
    options.denominator = 2000;
    write_wall_map(testing::tiny_community(), file("map.png"), options);
    const QImage image(QString::fromStdString(file("map.png")));
    // At 1:2000 and 45 mm at most: four fields of 20 m, 10 mm each, dark and light in turn. In the middle of the bar two dark
    // runs of 100 pixels begin 200 pixels apart.
    bool found = false;
    for (int y = 0; y < image.height() && !found; ++y) {
        std::vector<int> starts;
        int run = 0;
        for (int x = 0; x < image.width(); ++x) {
            run = image.pixelColor(x, y) == style::text ? run + 1 : 0;
            if (run == 95) starts.push_back(x);
        }
        found = starts.size() == 2 && std::abs(starts[1] - starts[0] - 200) <= 1;
    }
    EXPECT_TRUE(found);
}

TEST_F(WallMap, TheSvgIsADrawingWithTheTitle) {
    write_wall_map(testing::tiny_community(), file("map.svg"), on_a_day);
    std::ifstream in(file("map.svg"));
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_THAT(text, HasSubstr("<svg"));
    EXPECT_THAT(text, HasSubstr("width=\"420mm\""));
    EXPECT_THAT(text, HasSubstr("龙源社区网格示意图"));
    EXPECT_THAT(text, HasSubstr("</svg>"));
}

// Qt's SVG has no clipping: what the painter relies on must not leak into the drawing.
TEST_F(WallMap, TheSvgLooksLikeThePng) {
    WallMapOptions options = on_a_day;
    options.dpi = 50;
    write_wall_map(testing::tiny_community(), file("map.png"), options);
    write_wall_map(testing::tiny_community(), file("map.svg"), options);
    const QImage png(QString::fromStdString(file("map.png")));
    QImage svg(png.size(), QImage::Format_RGB32);
    svg.fill(style::paper);
    QSvgRenderer renderer(QString::fromStdString(file("map.svg")));
    ASSERT_TRUE(renderer.isValid());
    QPainter painter(&svg);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    int different = 0;
    for (int y = 0; y < png.height(); ++y)
        for (int x = 0; x < png.width(); ++x) {
            const QColor a = png.pixelColor(x, y);
            const QColor b = svg.pixelColor(x, y);
            different += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) > 90 ? 1 : 0;
        }
    // Letters differ (no bold face, other hinting); areas must agree.
    EXPECT_LT(different, png.width() * png.height() / 40);
}

TEST_F(WallMap, AGivenScaleIsUsedOrRefused) {
    WallMapOptions options = on_a_day;
    options.denominator = 3000;
    EXPECT_DOUBLE_EQ(write_wall_map(testing::tiny_community(), file("map.pdf"), options).denominator, 3000);
    options.denominator = 500;
    try {
        write_wall_map(testing::tiny_community(), file("map.pdf"), options);
        FAIL() << "the jurisdiction does not fit";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_EQ(error.context().at("paper"), "a3");
    }
}

TEST_F(WallMap, AnUnwritablePlaceIsAnErrorThatNamesTheFile) {
    try {
        write_wall_map(testing::tiny_community(), file("no/such/folder/map.pdf"), on_a_day);
        FAIL() << "there is no such folder";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::io);
        EXPECT_EQ(error.context().at("file"), file("no/such/folder/map.pdf"));
    }
    EXPECT_EQ(files(), 0U);
}

TEST_F(WallMap, AnUnknownEndingIsRefused) {
    try {
        write_wall_map(testing::tiny_community(), file("map.docx"), on_a_day);
        FAIL() << "not a format of ours";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unsupported);
    }
}

TEST_F(WallMap, AnErrorOrACancelLeavesTheOlderPrint) {
    std::ofstream(file("map.pdf")) << "older";
    const Progress progress([&](double fraction, std::string_view) {
        if (fraction > 0.3) throw Error(ErrorKind::cancelled, "stop");
    });
    EXPECT_THROW(write_wall_map(testing::tiny_community(), file("map.pdf"), on_a_day, progress), Error);
    std::string text;
    std::ifstream(file("map.pdf")) >> text;
    EXPECT_EQ(text, "older");
    EXPECT_EQ(files(), 1U);
    write_wall_map(testing::tiny_community(), file("map.pdf"), on_a_day);
    EXPECT_EQ(info_of(file("map.pdf"), "Pages"), "1");
}

TEST_F(WallMap, ProgressRunsFromNothingToAll) {
    std::vector<double> seen;
    const Progress progress([&](double fraction, std::string_view) { seen.push_back(fraction); });
    write_wall_map(testing::tiny_community(), file("map.pdf"), on_a_day, progress);
    ASSERT_GT(seen.size(), 4U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_DOUBLE_EQ(seen.back(), 1);
}

TEST_F(WallMap, AnEmptyCommunityStillPrints) {
    Community community;
    EXPECT_NO_THROW(write_wall_map(community, file("map.pdf"), on_a_day));
    EXPECT_EQ(info_of(file("map.pdf"), "Pages"), "1");
}

TEST(PaperNames, ReadBothWays) {
    for (const Paper paper : {Paper::a4, Paper::a3, Paper::a2, Paper::a1, Paper::a0}) EXPECT_EQ(parse_paper(name_of(paper)), paper);
    EXPECT_EQ(parse_paper("A1"), Paper::a1);
    EXPECT_FALSE(parse_paper("letter"));
}

TEST(GridTable, AddsUpToTheCommunity) {
    const std::vector<GridRow> rows = grid_rows(sample());
    ASSERT_EQ(rows.size(), 23U);
    int residents = 0;
    int buildings = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].number, static_cast<int>(i) + 1);
        residents += rows[i].residents;
        buildings += rows[i].buildings;
    }
    EXPECT_EQ(residents, residents_of(sample()));
    EXPECT_EQ(static_cast<std::size_t>(buildings), sample().buildings.size());
}

}  // namespace
}  // namespace wangge
