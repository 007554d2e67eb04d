#include "print/detail/sheet_page.h"

#include "print/map_furniture.h"
#include "print/paper_font.h"
#include "print/table.h"

namespace wangge::detail {

using style::mm;

SheetPage::SheetPage(PrintTarget& target, const Community& community, QString day, bool english)
    : target_(target), community_(community), day_(std::move(day)), english_(english) {}

void SheetPage::begin() {
    if (number_ > 0) target_.new_page();
    ++number_;
    QPainter& paint = painter();
    const double y = sheet_height_mm - 12.2;
    paint.setPen(QPen(style::rule, mm(0.15)));
    paint.drawLine(QPointF(mm(sheet_margin_mm), mm(y)), QPointF(mm(sheet_width_mm - sheet_margin_mm), mm(y)));
    const QFont font = paper_font(2.3);
    paint.setFont(font);
    paint.setPen(style::quiet_text);
    const QString right = (english_ ? QStringLiteral("wangge %1　page %2") : QStringLiteral("wangge %1　第 %2 页"))
                              .arg(QStringLiteral(WANGGE_VERSION))
                              .arg(number_);
    const double right_width = text_width(font, right);
    paint.drawText(QPointF(mm(sheet_width_mm - sheet_margin_mm) - right_width, mm(y + 3.4)), right);
    // The note says that data are invented: it must be whole on every page, in two lines if need be.
    double line_y = y + 3.4;
    for (const QString& line : broken_lines(to_qstring(community_.note), font, mm(sheet_room_mm - 6) - right_width)) {
        paint.drawText(QPointF(mm(sheet_margin_mm), mm(line_y)), line);
        line_y += 3.1;
    }
}

double SheetPage::draw_head(const QString& title, const QString& subtitle, const QColor& colour) {
    QPainter& paint = painter();
    constexpr double top = sheet_margin_mm - 2;
    paint.fillRect(QRectF(mm(sheet_margin_mm), mm(top), mm(2.6), mm(14)), colour);
    paint.setFont(paper_font(7, true));
    paint.setPen(style::text);
    paint.drawText(QPointF(mm(sheet_margin_mm + 5.5), mm(top + 6.6)), title);
    const QFont small = paper_font(3.2);
    paint.setFont(small);
    paint.setPen(style::text);
    paint.drawText(QPointF(mm(sheet_margin_mm + 5.5), mm(top + 12.9)), elided(subtitle, small, mm(sheet_room_mm - 6)));
    // The day at the right: it is what a team checks first.
    const QFont day = paper_font(4.2, true);
    paint.setFont(day);
    paint.drawText(QPointF(mm(sheet_width_mm - sheet_margin_mm) - text_width(day, day_), mm(top + 5.6)), day_);
    return top + 17;
}

double SheetPage::draw_continued_head(const QString& title, const QColor& colour) {
    QPainter& paint = painter();
    constexpr double top = sheet_margin_mm - 2;
    paint.fillRect(QRectF(mm(sheet_margin_mm), mm(top), mm(2.6), mm(6)), colour);
    const QFont font = paper_font(4, true);
    paint.setFont(font);
    paint.setPen(style::text);
    paint.drawText(QPointF(mm(sheet_margin_mm + 5.5), mm(top + 4.4)),
                   title + (english_ ? QStringLiteral(" (continued)") : QStringLiteral("（续）")));
    const QFont day = paper_font(3.2);
    paint.setFont(day);
    paint.drawText(QPointF(mm(sheet_width_mm - sheet_margin_mm) - text_width(day, day_), mm(top + 4.4)), day_);
    return top + 9;
}

double SheetPage::draw_heading(double y_mm, const QString& text) {
    QPainter& paint = painter();
    paint.setFont(paper_font(3.8, true));
    paint.setPen(style::grid_ink);
    paint.drawText(QPointF(mm(sheet_margin_mm), mm(y_mm + 4.6)), text);
    return y_mm + 7;
}

double SheetPage::draw_figures(double y_mm, const std::vector<Figure>& figures) {
    QPainter& paint = painter();
    if (figures.empty()) return y_mm;
    constexpr double height = 11.5;
    const double width = sheet_room_mm / static_cast<double>(figures.size());
    paint.fillRect(QRectF(mm(sheet_margin_mm), mm(y_mm), mm(sheet_room_mm), mm(height)), style::table_band);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double left = sheet_margin_mm + width * static_cast<double>(i);
        if (i > 0) {
            paint.setPen(QPen(style::rule, mm(0.15)));
            paint.drawLine(QPointF(mm(left), mm(y_mm + 2)), QPointF(mm(left), mm(y_mm + height - 2)));
        }
        paint.setFont(paper_font(2.5));
        paint.setPen(style::quiet_text);
        paint.drawText(QPointF(mm(left + 2.2), mm(y_mm + 4.1)), figures[i].name);
        QFont strong = paper_font(3.9, true);
        const double room = mm(width - 3.4);
        const double natural = text_width(strong, figures[i].value);
        if (natural > room) strong.setPixelSize(static_cast<int>(strong.pixelSize() * room / natural));
        paint.setFont(strong);
        paint.setPen(style::text);
        paint.drawText(QPointF(mm(left + 2.2), mm(y_mm + 9.4)), figures[i].value);
    }
    return y_mm + height + 3;
}

double SheetPage::draw_text(double y_mm, const QString& text, double text_mm) {
    const QFont font = paper_font(text_mm);
    QPainter& paint = painter();
    paint.setFont(font);
    paint.setPen(style::text);
    for (const QString& line : broken_lines(text, font, mm(sheet_room_mm))) {
        y_mm += text_mm * 1.5;
        paint.drawText(QPointF(mm(sheet_margin_mm), mm(y_mm)), line);
    }
    return y_mm + text_mm * 0.6;
}

double SheetPage::draw_map(double y_mm, double height_mm, const Box& ground, double margin_mm, MapOptions options,
                           MapReport& report, const Progress& progress) {
    QRectF rect(mm(sheet_margin_mm), mm(y_mm), mm(sheet_room_mm), mm(height_mm));
    MapView view = fitting_view(rect, ground, margin_mm, ScaleSteps::fine);
    // What the ground does not need is left to the table, but a strip is no map.
    constexpr double least_mm = 90;
    const double needed_mm = ground.height_m() * 1000 / view.denominator() + 2 * margin_mm + 14;
    if (needed_mm < height_mm) {
        height_mm = std::min(height_mm, std::max(least_mm, needed_mm));
        rect.setHeight(mm(height_mm));
        view = MapView(rect, ground.empty() ? Point{} : ground.centre(), view.denominator());
    }
    const MapFurniture furniture = furniture_for(view, community_.jurisdiction.shape, 0.62);
    options.keep_clear = furniture.rects();
    report = wangge::draw_map(painter(), community_, view, options, progress);
    draw_furniture(painter(), furniture, english_);
    painter().setBrush(Qt::NoBrush);
    painter().setPen(QPen(style::grid_ink, mm(0.3)));
    painter().drawRect(rect);
    return y_mm + height_mm;
}

}  // namespace wangge::detail
