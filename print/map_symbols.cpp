#include "print/map_symbols.h"

#include <QPainterPath>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <string_view>

#include "print/paper_font.h"
#include "print/style.h"

namespace wangge {
namespace {

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

QPainterPath star() {
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 0.36 : 0.15;
        const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        points.append({radius * std::cos(angle), 0.03 + radius * std::sin(angle)});
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

// A letter as an outline, about 0.6 of the symbol high: an outline is no text, so it does not disturb searching.
QPainterPath letters(const QString& text, double height) {
    QPainterPath path;
    QFont font = paper_font(1, true);
    path.addText(0, 0, font, text);
    const QRectF box = path.boundingRect();
    QTransform fit;
    fit.scale(height / box.height(), height / box.height());
    fit.translate(-box.center().x(), -box.center().y());
    return fit.map(path);
}

QPainterPath bed() {
    QPainterPath path = polygon({{-0.34, -0.22},
                                 {-0.26, -0.22},
                                 {-0.26, 0.06},
                                 {0.34, 0.06},
                                 {0.34, 0.26},
                                 {0.26, 0.26},
                                 {0.26, 0.16},
                                 {-0.26, 0.16},
                                 {-0.26, 0.26},
                                 {-0.34, 0.26}});
    path.addEllipse(QPointF(-0.14, -0.06), 0.09, 0.09);
    path.addRoundedRect(QRectF(-0.02, -0.14, 0.36, 0.17), 0.07, 0.07);
    return path;
}

QPainterPath flag_on_house() {
    QPainterPath path = polygon({{-0.32, 0.3},
                                 {-0.32, 0.02},
                                 {0, -0.16},
                                 {0.32, 0.02},
                                 {0.32, 0.3},
                                 {0.08, 0.3},
                                 {0.08, 0.12},
                                 {-0.08, 0.12},
                                 {-0.08, 0.3}});
    path.addPath(polygon({{-0.02, -0.16}, {-0.02, -0.38}, {0.2, -0.31}, {0.02, -0.24}, {0.02, -0.16}}));
    return path;
}

QPainterPath basket() {
    QPainterPath path = polygon({{-0.36, -0.08}, {0.36, -0.08}, {0.27, 0.28}, {-0.27, 0.28}});
    path.addPath(polygon({{-0.24, -0.08}, {-0.08, -0.34}, {-0.01, -0.3}, {-0.14, -0.08}}));
    path.addPath(polygon({{0.24, -0.08}, {0.08, -0.34}, {0.01, -0.3}, {0.14, -0.08}}));
    return path;
}

QPainterPath tree() {
    QPainterPath path = polygon({{0, -0.38},
                                 {0.2, -0.08},
                                 {0.12, -0.08},
                                 {0.3, 0.2},
                                 {0.05, 0.2},
                                 {0.05, 0.36},
                                 {-0.05, 0.36},
                                 {-0.05, 0.2},
                                 {-0.3, 0.2},
                                 {-0.12, -0.08},
                                 {-0.2, -0.08}});
    return path;
}

QPainterPath bus() {
    QPainterPath body;
    body.addRoundedRect(QRectF(-0.28, -0.32, 0.56, 0.54), 0.08, 0.08);
    QPainterPath windows;
    windows.addRect(QRectF(-0.2, -0.22, 0.4, 0.2));
    QPainterPath path = body.subtracted(windows);
    path.addRect(QRectF(-0.22, 0.22, 0.1, 0.1));
    path.addRect(QRectF(0.12, 0.22, 0.1, 0.1));
    return path;
}

QPainterPath crane() {
    QPainterPath path = polygon(
        {{-0.3, 0.32}, {-0.3, -0.02}, {-0.14, -0.02}, {-0.14, -0.16}, {0.04, -0.16}, {0.04, 0.06}, {0.2, 0.06}, {0.2, 0.32}});
    path.addPath(polygon({{0.12, -0.34}, {0.3, -0.2}, {0.2, -0.06}, {0.06, -0.2}}));
    return path;
}

QPainterPath waves() {
    QPainterPath path;
    for (const double y : {-0.18, 0.04, 0.26}) {
        path.moveTo(-0.34, y);
        path.cubicTo(-0.2, y - 0.16, -0.12, y - 0.16, 0, y - 0.02);
        path.cubicTo(0.12, y + 0.1, 0.2, y + 0.1, 0.34, y - 0.04);
        path.lineTo(0.34, y + 0.04);
        path.cubicTo(0.2, y + 0.18, 0.12, y + 0.18, 0, y + 0.06);
        path.cubicTo(-0.12, y - 0.08, -0.2, y - 0.08, -0.34, y + 0.08);
        path.closeSubpath();
    }
    return path;
}

QPainterPath fork_and_knife() {
    QPainterPath path;
    path.addRect(QRectF(-0.2, -0.34, 0.05, 0.22));
    path.addRect(QRectF(-0.1, -0.34, 0.05, 0.22));
    path.addRect(QRectF(-0.2, -0.14, 0.15, 0.07));
    path.addRect(QRectF(-0.15, -0.1, 0.06, 0.44));
    path.addPath(polygon({{0.08, -0.34}, {0.2, -0.24}, {0.2, 0.06}, {0.14, 0.06}, {0.14, 0.34}, {0.08, 0.34}}));
    return path;
}

// Pictograms in a square of side 1 about the origin; empty for kinds without one.
const QPainterPath& pictogram(const std::string& kind) {
    static const std::map<std::string, QPainterPath, std::less<>> pictograms{
        {"centre", star()},
        {"substation", polygon({{0.08, -0.38}, {-0.22, 0.06}, {-0.02, 0.06}, {-0.08, 0.38}, {0.22, -0.08}, {0.02, -0.08}})},
        {"hotel", bed()},
        {"school", flag_on_house()},
        {"kindergarten", flag_on_house()},
        {"market", basket()},
        {"shop", basket()},
        {"clinic", polygon({{-0.1, -0.32},
                            {0.1, -0.32},
                            {0.1, -0.1},
                            {0.32, -0.1},
                            {0.32, 0.1},
                            {0.1, 0.1},
                            {0.1, 0.32},
                            {-0.1, 0.32},
                            {-0.1, 0.1},
                            {-0.32, 0.1},
                            {-0.32, -0.1},
                            {-0.1, -0.1}})},
        {"park", tree()},
        {"square", tree()},
        {"parking", letters(QStringLiteral("P"), 0.56)},
        {"toilet", letters(QStringLiteral("WC"), 0.38)},
        {"police", polygon({{0, -0.36}, {0.3, -0.24}, {0.26, 0.1}, {0, 0.36}, {-0.26, 0.1}, {-0.3, -0.24}})},
        {"bus_stop", bus()},
        {"demolition", crane()},
        {"flood_channel", waves()},
        {"river_channel", waves()},
        {"restaurant", fork_and_knife()},
    };
    static const QPainterPath none;
    const auto it = pictograms.find(kind);
    return it == pictograms.end() ? none : it->second;
}

QColor place_colour(const std::string& kind) {
    if (kind == "park" || kind == "square") return {0x5E, 0x7F, 0x4C};
    if (kind == "flood_channel" || kind == "river_channel") return {0x4C, 0x7D, 0x97};
    if (kind == "clinic") return {0xA8, 0x4A, 0x4A};
    if (kind == "demolition") return {0x8A, 0x6A, 0x4C};
    if (kind == "centre") return {0xA6, 0x3A, 0x2C};
    return style::place_dot;
}

}  // namespace

void draw_place_symbol(QPainter& painter, const std::string& kind, QPointF at, double size) {
    painter.save();
    painter.translate(at);
    const QPainterPath& picture = pictogram(kind);
    const QColor colour = place_colour(kind);
    painter.setPen(QPen(Qt::white, size * 0.09));
    painter.setBrush(colour);
    if (picture.isEmpty()) {
        painter.drawEllipse(QPointF(0, 0), size * 0.28, size * 0.28);
    } else {
        painter.drawRoundedRect(QRectF(-size / 2, -size / 2, size, size), size * 0.2, size * 0.2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPath(QTransform::fromScale(size, size).map(picture));
    }
    painter.restore();
}

void draw_garbage_symbol(QPainter& painter, QPointF at, double size) {
    painter.save();
    painter.translate(at);
    painter.setPen(QPen(Qt::white, size * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(style::garbage_point);
    const double half = size / 2;
    painter.drawPolygon(QPolygonF({{0, -half}, {half * 1.05, half * 0.8}, {-half * 1.05, half * 0.8}}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(-size * 0.055, -size * 0.16, size * 0.11, size * 0.28));
    painter.drawEllipse(QPointF(0, size * 0.23), size * 0.07, size * 0.07);
    painter.restore();
}

void draw_bin_symbol(QPainter& painter, QPointF at, double size) {
    painter.save();
    painter.translate(at);
    painter.setPen(QPen(Qt::white, size * 0.14));
    painter.setBrush(style::bin);
    const double half = size / 2;
    painter.drawPolygon(
        QPolygonF({{-half * 0.8, -half * 0.5}, {half * 0.8, -half * 0.5}, {half * 0.6, half}, {-half * 0.6, half}}));
    painter.drawRect(QRectF(-half, -half, size, half * 0.45));
    painter.restore();
}

void draw_gate_symbol(QPainter& painter, QPointF at, double size, double angle) {
    painter.save();
    painter.translate(at);
    painter.rotate(angle * 180 / std::numbers::pi);
    painter.setPen(QPen(Qt::white, size * 0.12));
    painter.setBrush(style::gate);
    painter.drawRect(QRectF(-size * 0.2, -size * 0.62, size * 0.4, size * 0.4));
    painter.drawRect(QRectF(-size * 0.2, size * 0.22, size * 0.4, size * 0.4));
    painter.restore();
}

void draw_hotspot_symbol(QPainter& painter, QPointF at, double size) {
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::halo, size * 0.3));
    painter.drawEllipse(at, size * 0.42, size * 0.42);
    painter.setPen(QPen(style::hotspot, size * 0.11));
    painter.drawEllipse(at, size * 0.45, size * 0.45);
    painter.drawEllipse(at, size * 0.24, size * 0.24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::hotspot);
    painter.drawEllipse(at, size * 0.09, size * 0.09);
    painter.restore();
}

void draw_start_symbol(QPainter& painter, QPointF at, double size, const QColor& colour) {
    painter.save();
    painter.translate(at);
    painter.setPen(QPen(Qt::white, size * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(-size / 2, -size / 2, size, size), size * 0.16, size * 0.16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(-size * 0.24, -size * 0.34, size * 0.09, size * 0.7));
    painter.drawPolygon(QPolygonF({{-size * 0.15, -size * 0.34}, {size * 0.3, -size * 0.15}, {-size * 0.15, size * 0.05}}));
    painter.restore();
}

void draw_dump_symbol(QPainter& painter, QPointF at, double size, const QColor& colour) {
    painter.save();
    painter.translate(at);
    painter.setPen(QPen(Qt::white, size * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(-size / 2, -size / 2, size, size), size * 0.16, size * 0.16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({{-size * 0.07, -size * 0.36},
                                   {size * 0.07, -size * 0.36},
                                   {size * 0.07, -size * 0.08},
                                   {size * 0.22, -size * 0.08},
                                   {0, size * 0.16},
                                   {-size * 0.22, -size * 0.08},
                                   {-size * 0.07, -size * 0.08}}));
    painter.drawPolygon(QPolygonF({{-size * 0.34, size * 0.02},
                                   {-size * 0.24, size * 0.02},
                                   {-size * 0.24, size * 0.24},
                                   {size * 0.24, size * 0.24},
                                   {size * 0.24, size * 0.02},
                                   {size * 0.34, size * 0.02},
                                   {size * 0.34, size * 0.34},
                                   {-size * 0.34, size * 0.34}}));
    painter.restore();
}

void draw_badge(QPainter& painter, QPointF at, double size, const QString& number, double text_height, const QColor& fill,
                const QColor& line, const QColor& ink) {
    painter.save();
    const double width = size * 0.09;
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    painter.drawEllipse(at, (size - width) / 2, (size - width) / 2);
    QFont font = paper_font(text_height / style::units_per_mm, true);
    // Long numbers are set narrower so that the disc stays the same for all.
    const double room = size * 0.80;
    const double width_of_text = text_width(font, number);
    if (width_of_text > room) font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * room / width_of_text)));
    painter.setFont(font);
    painter.setPen(ink);
    const double width_now = text_width(font, number);
    // Digits stand about 0.73 em high in this face.
    painter.drawText(QPointF(at.x() - width_now / 2, at.y() + font.pixelSize() * 0.365), number);
    painter.restore();
}

void draw_arrow_head(QPainter& painter, QPointF at, double size, double angle, const QColor& fill, const QColor& line) {
    painter.save();
    painter.translate(at);
    painter.rotate(angle * 180 / std::numbers::pi);
    painter.setPen(QPen(line, size * 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF({{size / 2, 0}, {-size / 2, -size * 0.42}, {-size * 0.25, 0}, {-size / 2, size * 0.42}}));
    painter.restore();
}

QString place_kind_name(const std::string& kind, bool english) {
    struct Name {
        const char *chinese, *english;
    };
    static const std::map<std::string_view, Name> names{{"centre", {"便民服务中心", "Service centre"}},
                                                        {"substation", {"变电所", "Substation"}},
                                                        {"hotel", {"酒店", "Hotel"}},
                                                        {"flood_channel", {"排洪沟", "Flood channel"}},
                                                        {"river_channel", {"河道", "River"}},
                                                        {"demolition", {"拆迁区", "Demolition area"}},
                                                        {"school", {"学校", "School"}},
                                                        {"kindergarten", {"幼儿园", "Kindergarten"}},
                                                        {"market", {"市场", "Market"}},
                                                        {"clinic", {"卫生服务站", "Clinic"}},
                                                        {"park", {"公园", "Park"}},
                                                        {"square", {"广场", "Square"}},
                                                        {"parking", {"停车场", "Car park"}},
                                                        {"restaurant", {"餐饮", "Restaurant"}},
                                                        {"shop", {"商店", "Shop"}},
                                                        {"toilet", {"公厕", "Toilets"}},
                                                        {"police", {"警务室", "Police"}},
                                                        {"bus_stop", {"公交站", "Bus stop"}}};
    const auto it = names.find(kind);
    if (it == names.end()) return QString::fromStdString(kind);
    return QString::fromUtf8(english ? it->second.english : it->second.chinese);
}

}  // namespace wangge
