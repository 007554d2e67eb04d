#include "print/map_text.h"

#include <QPainterPath>
#include <cmath>
#include <numbers>

#include "print/paper_font.h"
#include "print/style.h"

namespace wangge {
namespace {

constexpr double stack_advance = 1.06;  // em
constexpr double middle_of_em = 0.37;   // of a Chinese character above its baseline, em

QFont font_of(const MapTextStyle& style) {
    QFont font = paper_font(style.height / style::units_per_mm, style.bold);
    // As a share: absolute spacing is scaled by the resolution of a PDF.
    if (style.spacing > 0) font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + style.spacing));
    return font;
}

void draw_line_of_text(QPainter& painter, QPointF baseline, const QString& text, const QFont& font, const MapTextStyle& style) {
    if (style.halo_width > 0 && style.halo.alpha() > 0) {
        QPainterPath outline;
        outline.addText(baseline, font, text);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QBrush(style.halo), style.halo_width * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(outline);
    }
    painter.setFont(font);
    painter.setPen(style.ink);
    painter.drawText(baseline, text);
}

}  // namespace

double map_text_width(const QString& text, const MapTextStyle& style, bool stacked) {
    if (stacked) return static_cast<double>(text.size()) * style.height * (stack_advance + style.spacing);
    const double width = text_width(font_of(style), text);
    return std::max(0.0, width - style.height * style.spacing);
}

double map_text_height(const MapTextStyle& style) {
    return style.height * 1.06;
}

void draw_map_text(QPainter& painter, const OrientedBox& box, const QString& text, const MapTextStyle& style, bool stacked) {
    const QFont font = font_of(style);
    painter.save();
    painter.translate(box.centre.x, box.centre.y);
    if (!stacked) {
        painter.rotate(box.angle * 180 / std::numbers::pi);
        draw_line_of_text(painter, {-map_text_width(text, style) / 2, style.height * middle_of_em}, text, font, style);
    } else {
        // The box runs along the street; characters stand across it, the first at the upper end.
        const double down = box.angle >= 0 ? box.angle : box.angle + std::numbers::pi;
        painter.rotate((down - std::numbers::pi / 2) * 180 / std::numbers::pi);
        const double advance = style.height * (stack_advance + style.spacing);
        const QFont upright = paper_font(style.height / style::units_per_mm, style.bold);
        double y = -advance * (static_cast<double>(text.size()) - 1) / 2;
        for (const QChar character : text) {
            const QString glyph(character);
            draw_line_of_text(painter, {-text_width(upright, glyph) / 2, y + style.height * middle_of_em}, glyph, upright, style);
            y += advance;
        }
    }
    painter.restore();
}

}  // namespace wangge
