#include "print/table.h"

#include "print/map_symbols.h"
#include "print/paper_font.h"

namespace wangge {
namespace {

using style::mm;

constexpr double line_advance = 1.28;  // em
constexpr double middle_of_em = 0.37;

double x_of(const QString& text, const QFont& font, double left, double width, double padding, Qt::Alignment align) {
    if (align.testFlag(Qt::AlignRight)) return left + width - padding - text_width(font, text);
    if (align.testFlag(Qt::AlignHCenter)) return left + (width - text_width(font, text)) / 2;
    return left + padding;
}

bool breaks_before(const QString& text, qsizetype i) {
    // Latin words and numbers stay whole; punctuation stays with what it follows.
    const QChar before = text[i - 1];
    const QChar here = text[i];
    if (QStringLiteral("，。、；：）》”！？·,.;:)%").contains(here)) return false;
    const auto in_word = [](QChar c) { return c.unicode() < 0x2E80 && !c.isSpace() && c != u'/' && c != u'-'; };
    return !(in_word(before) && in_word(here));
}

QStringList cell_lines(const TableCell& cell, const QFont& font, const TableColumn& column, const TableStyle& style) {
    if (cell.swatch) return {cell.text};
    return broken_lines(cell.text, font, mm(column.width_mm - 2 * style.padding_mm));
}

void draw_header(QPainter& painter, QPointF at, const std::vector<TableColumn>& columns, const TableStyle& style) {
    const double height = mm(header_height_mm(style));
    const double width = mm(table_width_mm(columns));
    painter.fillRect(QRectF(at.x(), at.y(), width, height), QColor(0xE7, 0xE1, 0xD4));
    const QFont font = paper_font(style.text_mm, true);
    painter.setFont(font);
    painter.setPen(style::text);
    double x = at.x();
    for (const TableColumn& column : columns) {
        const double room = mm(column.width_mm);
        painter.drawText(QPointF(x_of(column.title, font, x, room, mm(style.padding_mm), column.align),
                                 at.y() + height / 2 + mm(style.text_mm) * middle_of_em),
                         column.title);
        x += room;
    }
    painter.setPen(QPen(style::text, mm(0.25)));
    painter.drawLine(QPointF(at.x(), at.y() + height), QPointF(at.x() + width, at.y() + height));
}

void draw_cell(QPainter& painter, const QRectF& box, const TableColumn& column, const TableCell& cell, const QFont& font,
               const TableStyle& style) {
    if (cell.swatch) {
        const double size = mm(style.text_mm) * 1.52;
        const QColor fill = cell.swatch_filled ? *cell.swatch : QColor(Qt::white);
        const bool dark = cell.swatch_filled && fill.lightness() < 150;
        draw_badge(painter, box.center(), size, cell.text, size * 0.58, fill, cell.swatch_filled ? fill.darker(130) : *cell.swatch,
                   dark ? QColor(Qt::white) : style::text);
        return;
    }
    if (cell.tick_box) {
        const double side = mm(style.text_mm) * 1.05;
        painter.setPen(QPen(style::text, mm(0.18)));
        painter.setBrush(style::paper);
        painter.drawRect(QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side));
        return;
    }
    const QStringList lines = cell_lines(cell, font, column, style);
    const double advance = mm(style.text_mm) * line_advance;
    double y = box.center().y() - advance * (static_cast<double>(lines.size()) - 1) / 2 + mm(style.text_mm) * middle_of_em;
    painter.setFont(font);
    painter.setPen(style::text);
    for (const QString& line : lines) {
        if (!line.isEmpty())
            painter.drawText(QPointF(x_of(line, font, box.left(), box.width(), mm(style.padding_mm), column.align), y), line);
        y += advance;
    }
}

}  // namespace

QStringList broken_lines(const QString& text, const QFont& font, double width) {
    QStringList lines;
    QString line;
    qsizetype may_break = 0;  // position in `line` before which it may be broken
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && breaks_before(text, i)) may_break = line.size();
        line += text[i];
        if (line.size() <= 1 || text_width(font, line) <= width) continue;
        const qsizetype cut = may_break > 0 ? may_break : line.size() - 1;
        lines.append(line.left(cut).trimmed());
        line = line.mid(cut);
        while (line.startsWith(u' ')) line.remove(0, 1);
        may_break = 0;
    }
    if (!line.isEmpty() || lines.isEmpty()) lines.append(line);
    return lines;
}

QString elided(const QString& text, const QFont& font, double width) {
    if (text_width(font, text) <= width) return text;
    QString cut = text;
    while (!cut.isEmpty() && text_width(font, cut + u'…') > width) cut.chop(1);
    return cut + u'…';
}

double table_width_mm(const std::vector<TableColumn>& columns) {
    double width = 0;
    for (const TableColumn& column : columns) width += column.width_mm;
    return width;
}

double header_height_mm(const TableStyle& style) {
    return style.row_mm * 1.12;
}

double row_height_mm(const std::vector<TableColumn>& columns, const TableRow& row, const TableStyle& style) {
    const QFont font = paper_font(style.text_mm);
    qsizetype lines = 1;
    for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i)
        lines = std::max(lines, cell_lines(row[i], font, columns[i], style).size());
    return style.row_mm + static_cast<double>(lines - 1) * style.text_mm * line_advance;
}

double draw_table(QPainter& painter, QPointF top_left, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                  const TableStyle& style, const TableFlow& flow) {
    painter.save();
    const double width = mm(table_width_mm(columns));
    const QFont font = paper_font(style.text_mm);
    double bottom = flow.bottom;
    double y = top_left.y();
    // A header alone at the foot of a page would be an orphan.
    if (flow.next_page && !rows.empty() &&
        y + mm(header_height_mm(style)) + mm(row_height_mm(columns, rows.front(), style)) > bottom)
        y = flow.next_page();
    draw_header(painter, {top_left.x(), y}, columns, style);
    y += mm(header_height_mm(style));
    bool tinted = false;
    for (const TableRow& row : rows) {
        const double height = mm(row_height_mm(columns, row, style));
        if (flow.next_page && y + height > bottom) {
            y = flow.next_page();
            draw_header(painter, {top_left.x(), y}, columns, style);
            y += mm(header_height_mm(style));
            tinted = false;
        }
        if (style.bands && tinted) painter.fillRect(QRectF(top_left.x(), y, width, height), style::table_band);
        tinted = !tinted;
        double x = top_left.x();
        for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
            draw_cell(painter, QRectF(x, y, mm(columns[i].width_mm), height), columns[i], row[i], font, style);
            x += mm(columns[i].width_mm);
        }
        y += height;
        painter.setPen(QPen(style::rule, mm(0.1)));
        painter.drawLine(QPointF(top_left.x(), y), QPointF(top_left.x() + width, y));
    }
    painter.restore();
    return y;
}

}  // namespace wangge
