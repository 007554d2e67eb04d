#include "print/map_text.h"

#include <QPainterPath>
#include <QTransform>
#include <cmath>
#include <numbers>

#include "print/paper_font.h"
#include "print/style.h"

namespace wangge {
namespace {

constexpr double stack_advance = 1.06;  // em
constexpr double halo_tolerance = 4;    // 0.04 mm
constexpr double middle_of_em = 0.37;   // of a Chinese character above its baseline, em

QFont font_of(const MapTextStyle& style) {
    QFont font = paper_font(style.height / style::units_per_mm, style.bold);
    // As a share: absolute spacing is scaled by the resolution of a PDF.
    if (style.spacing > 0) font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + style.spacing));
    return font;
}

// Coordinates in whole hundredths of a millimetre: half the bytes in a PDF, and nobody sees the difference.
void round_to_units(QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        path.setElementPositionAt(i, std::round(element.x), std::round(element.y));
    }
}

// `turn` takes the line of text, which begins at `baseline`, to its place on the sheet.
void draw_line_of_text(QPainter& painter, const QTransform& turn, QPointF baseline, const QString& text, const QFont& font,
                       const MapTextStyle& style) {
    if (style.halo_width > 0 && style.halo.alpha() > 0) {
        QPainterPath outline;
        outline.addText(baseline, font, text);
        // A PDF holds translucent strokes as outlines anyway; made here they are coarse and small.
        QPainterPathStroker stroker;
        stroker.setWidth(style.halo_width * 2);
        stroker.setJoinStyle(Qt::BevelJoin);
        stroker.setCurveThreshold(halo_tolerance);
        QPainterPath halo = turn.map(stroker.createStroke(outline));
        halo.setFillRule(Qt::WindingFill);
        round_to_units(halo);
        painter.save();
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.halo);
        painter.drawPath(halo);
        painter.restore();
    }
    painter.save();
    painter.setTransform(turn, true);
    painter.setFont(font);
    painter.setPen(style.ink);
    painter.drawText(baseline, text);
    painter.restore();
}

void draw_plate(QPainter& painter, const QTransform& turn, const OrientedBox& box, const MapTextStyle& style) {
    if (style.plate.alpha() == 0 || !style.plate.isValid()) return;
    painter.save();
    painter.setTransform(turn, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.plate);
    const double height = std::min(box.half_height, style.height * 0.46);
    painter.drawRoundedRect(QRectF(-box.half_width, -height, 2 * box.half_width, 2 * height), height * 0.4, height * 0.4);
    painter.restore();
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
    const QTransform place = QTransform::fromTranslate(box.centre.x, box.centre.y);
    painter.save();
    const QTransform along = QTransform().rotateRadians(box.angle) * place;
    draw_plate(painter, along, box, style);
    if (!stacked) {
        draw_line_of_text(painter, along, {-map_text_width(text, style) / 2, style.height * middle_of_em}, text, font, style);
    } else {
        // The box runs along the street; characters stand across it, the first at the upper end.
        const double down = box.angle >= 0 ? box.angle : box.angle + std::numbers::pi;
        const QTransform upright_turn = QTransform().rotateRadians(down - std::numbers::pi / 2) * place;
        const double advance = style.height * (stack_advance + style.spacing);
        const QFont upright = paper_font(style.height / style::units_per_mm, style.bold);
        double y = -advance * (static_cast<double>(text.size()) - 1) / 2;
        for (const QChar character : text) {
            const QString glyph(character);
            draw_line_of_text(painter, upright_turn, {-text_width(upright, glyph) / 2, y + style.height * middle_of_em}, glyph,
                              upright, style);
            y += advance;
        }
    }
    painter.restore();
}

}  // namespace wangge
