#include "print/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <set>

#include "engine/core/error.h"
#include "print/legend.h"
#include "print/map_symbols.h"
#include "print/map_text.h"
#include "print/paper_font.h"
#include "print/print_target.h"
#include "tests/print/paper.h"
#include "tests/print/tiny_community.h"

namespace wangge {
namespace {

using style::mm;
using testing::info_of;
using testing::PaintTest;

using Table = PaintTest;

TEST_F(Table, LinesFitTheirColumnAndLoseNothing) {
    const QFont font = paper_font(3);
    const QString text =
        QStringLiteral("距集合点 1,900 米，三支队伍剩余时间最多 12 分钟，往返需 58 分钟；address ABCDEFGHIJKLMNOP-4-3-201。");
    for (const double width_mm : {6.0, 12.0, 25.0, 60.0, 500.0}) {
        const QStringList lines = broken_lines(text, font, mm(width_mm));
        QString joined;
        for (const QString& line : lines) {
            EXPECT_LE(text_width(font, line), mm(width_mm) + 1e-6);
            joined += line;
        }
        QString a = joined;
        QString b = text;
        EXPECT_EQ(a.remove(u' '), b.remove(u' '));
    }
    EXPECT_EQ(broken_lines(QString(), font, 100).size(), 1);
    EXPECT_EQ(broken_lines(text, font, mm(500)).size(), 1);
}

TEST_F(Table, WordsStayWholeAndNoLineBeginsWithAComma) {
    const QFont font = paper_font(3);
    for (const QString& line : broken_lines(QStringLiteral("编号 B012，编号 B013，编号 B014，编号 B015，完。"), font, mm(21))) {
        EXPECT_FALSE(line.startsWith(u'，'));
        EXPECT_FALSE(line.startsWith(u'。'));
        EXPECT_EQ(line.count(u'B'), line.count(QStringLiteral("B01"))) << line.toStdString();
    }
}

TEST_F(Table, ElisionFits) {
    const QFont font = paper_font(3);
    const QString text = QStringLiteral("甘肃省兰州市红古区华龙街道龙源社区");
    EXPECT_EQ(elided(text, font, mm(200)), text);
    const QString cut = elided(text, font, mm(20));
    EXPECT_LE(text_width(font, cut), mm(20));
    EXPECT_TRUE(cut.endsWith(u'…'));
}

TEST_F(Table, RowsFlowOntoPagesWithinTheirBottom) {
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    const std::vector<TableColumn> columns{{QStringLiteral("甲"), 20}, {QStringLiteral("乙"), 30, Qt::AlignRight}};
    const std::vector<TableRow> rows(50, TableRow{{QStringLiteral("一")}, {QStringLiteral("二")}});
    int pages = 1;
    TableFlow flow{mm(100), [&] {
                       ++pages;
                       return mm(20);
                   }};
    const TableStyle look;
    const double end = draw_table(painter, {0, mm(20)}, columns, rows, look, flow);
    const int per_page = static_cast<int>((80 - header_height_mm(look)) / look.row_mm);
    EXPECT_EQ(pages, (50 + per_page - 1) / per_page);
    EXPECT_LE(end, mm(100));
    // Without pages it runs on.
    EXPECT_NEAR(draw_table(painter, {0, 0}, columns, rows, look), mm(header_height_mm(look) + 50 * look.row_mm), 1e-6);
}

TEST_F(Table, ALongCellMakesItsRowHigher) {
    const std::vector<TableColumn> columns{{QStringLiteral("甲"), 20}};
    const TableStyle look;
    const double one = row_height_mm(columns, {{QStringLiteral("短")}}, look);
    const double more = row_height_mm(columns, {{QStringLiteral("一段很长的文字，要分成好几行才能写完")}}, look);
    EXPECT_DOUBLE_EQ(one, look.row_mm);
    EXPECT_GT(more, one * 1.5);
}

using Legend = PaintTest;

TEST_F(Legend, ShowsWhatIsThereAndNothingElse) {
    const Community community = testing::tiny_community();
    const auto names = [](const std::vector<LegendEntry>& entries) {
        std::vector<std::string> result;
        for (const LegendEntry& entry : entries) result.push_back(entry.text.toStdString());
        return result;
    };
    const std::vector<std::string> all = names(legend_entries(community, {}));
    EXPECT_THAT(all, ::testing::IsSupersetOf(
                         {"社区辖区界", "网格界", "道路", "巷道", "步道", "台阶", "破损围墙", "便民服务中心", "学校", "垃圾桶"}));
    EXPECT_THAT(all, ::testing::Not(::testing::Contains("酒店")));
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
    MapOptions options;
    options.layers = LayerSet().without(MapLayer::streets).without(MapLayer::places);
    EXPECT_THAT(names(legend_entries(community, options)), ::testing::Not(::testing::Contains("道路")));
    EXPECT_THAT(names(legend_entries(community, options)), ::testing::Not(::testing::Contains("学校")));
    EXPECT_TRUE(legend_entries(Community{}, {}).empty());
}

using Symbols = PaintTest;

TEST_F(Symbols, StayInTheirSquareAndMarkIt) {
    const auto draw = [](auto paint) {
        QImage image(200, 200, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter);
        painter.end();
        int marked = 0;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x) {
                if (image.pixelColor(x, y).alpha() == 0) continue;
                ++marked;
                EXPECT_TRUE(x >= 28 && x < 172 && y >= 28 && y < 172) << x << "," << y;
            }
        return marked;
    };
    const QPointF at(100, 100);
    for (const char* kind :
         {"centre", "substation", "hotel", "flood_channel", "demolition", "school", "kindergarten", "market", "clinic", "park",
          "square", "parking", "restaurant", "shop", "toilet", "police", "bus_stop", "something else"})
        EXPECT_GT(draw([&](QPainter& painter) { draw_place_symbol(painter, kind, at, 100); }), 1500) << kind;
    EXPECT_GT(draw([&](QPainter& painter) { draw_garbage_symbol(painter, at, 100); }), 1500);
    EXPECT_GT(draw([&](QPainter& painter) { draw_bin_symbol(painter, at, 100); }), 1500);
    EXPECT_GT(draw([&](QPainter& painter) { draw_hotspot_symbol(painter, at, 100); }), 1500);
    EXPECT_GT(draw([&](QPainter& painter) { draw_start_symbol(painter, at, 100, Qt::blue); }), 1500);
    EXPECT_GT(draw([&](QPainter& painter) { draw_dump_symbol(painter, at, 100, Qt::blue); }), 1500);
    EXPECT_GT(draw([&](QPainter& painter) { draw_arrow_head(painter, at, 100, 1, Qt::blue, Qt::white); }), 1500);
    EXPECT_GT(
        draw([&](QPainter& painter) { draw_badge(painter, at, 100, QStringLiteral("123"), 60, Qt::white, Qt::blue, Qt::black); }),
        1500);
}

using MapText = PaintTest;

TEST_F(MapText, StaysInItsBox) {
    for (const bool stacked : {false, true})
        for (const double angle : {0.0, 0.4, 1.2, -1.3}) {
            const QString text = QStringLiteral("龙源路");
            const MapTextStyle look{300, Qt::black, QColor(255, 255, 255), 0, false, 0.1, {}};
            const OrientedBox box{{2000, 2000}, map_text_width(text, look, stacked) / 2, map_text_height(look) / 2, angle};
            QImage image(400, 400, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(0.1, 0.1);
            draw_map_text(painter, box, text, look, stacked);
            painter.end();
            int dark = 0;
            for (int y = 0; y < 400; ++y)
                for (int x = 0; x < 400; ++x) {
                    if (image.pixelColor(x, y).lightness() > 128) continue;
                    ++dark;
                    EXPECT_TRUE(box.grown(20).contains({x * 10.0 + 5, y * 10.0 + 5}));
                }
            EXPECT_GT(dark, 300);
        }
}

using Target = PaintTest;

TEST_F(Target, WithoutFinishNothingIsLeft) {
    for (const char* name : {"a.pdf", "a.png", "a.svg"}) {
        PrintTarget target(file(name), {.width_mm = 100, .height_mm = 50});
        target.painter().drawLine(0, 0, 1000, 1000);
    }
    EXPECT_EQ(files(), 0U);
}

TEST_F(Target, OnlyPdfHasPages) {
    PrintTarget pdf(file("a.pdf"), {.width_mm = 100, .height_mm = 50});
    pdf.new_page();
    EXPECT_EQ(pdf.pages(), 2);
    pdf.finish();
    EXPECT_EQ(info_of(file("a.pdf"), "Pages"), "2");
    PrintTarget png(file("a.png"), {.width_mm = 100, .height_mm = 50});
    EXPECT_THROW(png.new_page(), Error);
}

}  // namespace
}  // namespace wangge
