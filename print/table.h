#pragma once

// Tables on paper: columns of fixed width, rows of one or more lines, a header that is repeated on every page.

#include <QPainter>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "print/style.h"

namespace wangge {

struct TableColumn {
    QString title = {};
    double width_mm = 20;
    Qt::Alignment align = Qt::AlignLeft;
};

struct TableCell {
    QString text = {};
    std::optional<QColor> swatch = {};  // a coloured disc with the text in it
    bool swatch_filled = true;
    bool tick_box = false;  // an empty box to tick with a pen
};

using TableRow = std::vector<TableCell>;

struct TableStyle {
    double text_mm = 2.9;
    double row_mm = 5.2;      // of a row with one line
    double padding_mm = 1.2;  // left and right of the text
    bool bands = true;        // every other row tinted
};

// `text` broken into lines no wider than `width` (painter units); breaks anywhere between Chinese characters, and an over-long
// word in its middle. Never empty.
QStringList broken_lines(const QString& text, const QFont& font, double width);
// `text` cut with … so that it fits.
QString elided(const QString& text, const QFont& font, double width);

double table_width_mm(const std::vector<TableColumn>& columns);
// Height of one row with all its lines, and of the header, mm.
double row_height_mm(const std::vector<TableColumn>& columns, const TableRow& row, const TableStyle& style);
double header_height_mm(const TableStyle& style);

// Draws rows from `top_left` (1/100 mm) downwards. Before a row that would pass `bottom` it calls `next_page`, which gives the new
// top (and may change `bottom`); the header is drawn again there. Returns y below the last row.
struct TableFlow {
    double bottom = 0;
    std::function<double()> next_page;  // none: rows that do not fit are drawn all the same
};
double draw_table(QPainter& painter, QPointF top_left, const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                  const TableStyle& style = {}, const TableFlow& flow = {});

}  // namespace wangge
