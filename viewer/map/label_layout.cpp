#include "viewer/map/label_layout.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "print/label_placer.h"
#include "print/label_spots.h"
#include "print/paper_font.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

constexpr double halo_px = 2.0;
constexpr int atlas_side = 2048;
constexpr std::size_t sprites_kept = 4000;

QFont font_of(const LabelCandidate& label) {
    QFont font(paper_family());
    font.setPixelSize(std::max(8, int(std::lround(label.size_px))));
    font.setBold(label.bold);
    return font;
}

// Size of the text with its halo or plate.
QSizeF size_of(const LabelCandidate& label) {
    const QFontMetricsF metrics(font_of(label));
    const QString text = to_qstring(label.text);
    if (label.plate.a > 0) {
        const double height = label.size_px + 7;
        return {std::max(height, std::ceil(metrics.horizontalAdvance(text)) + 9), height};
    }
    return {std::ceil(metrics.horizontalAdvance(text)) + 2 * halo_px, std::ceil(label.size_px * 1.2) + 2 * halo_px};
}

QImage painted(const LabelCandidate& label, QSizeF size, bool stacked, double dpr) {
    QImage image(QSize(int(std::ceil(size.width() * dpr)), int(std::ceil(size.height() * dpr))),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QFont font = font_of(label);
    const QFontMetricsF metrics(font);
    const QString text = to_qstring(label.text);
    painter.setFont(font);
    if (label.plate.a > 0) {
        const QRectF box = QRectF(QPointF(0, 0), size).adjusted(0.75, 0.75, -0.75, -0.75);
        painter.setPen(QPen(QColor(255, 255, 255, 235), 1.5));
        painter.setBrush(qcolor(label.plate));
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(qcolor(label.ink));
        painter.drawText(QRectF(QPointF(0, 0), size), Qt::AlignCenter, text);
        return image;
    }
    const auto write = [&](const QString& what, QPointF at) {
        QPainterPath path;
        path.addText(at, font, what);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(qcolor(label.halo), 2 * halo_px, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setPen(qcolor(label.ink));
        painter.drawText(at, what);
    };
    if (!stacked) {
        write(text, {halo_px, size.height() / 2 + (metrics.ascent() - metrics.descent()) / 2});
        return image;
    }
    // Every character lies on its left side here: the whole sprite is turned down by the direction of the street.
    double x = halo_px;
    for (const QChar character : text) {
        const double advance = metrics.horizontalAdvance(character);
        painter.save();
        painter.translate(x + advance / 2, size.height() / 2);
        painter.rotate(-90);
        write(character, {-advance / 2, (metrics.ascent() - metrics.descent()) / 2});
        painter.restore();
        x += advance;
    }
    return image;
}

Line to_screen(const Camera& camera, const Line& line) {
    Line result;
    result.reserve(line.size());
    for (const Point p : line) {
        const ScreenPoint s = camera.to_screen(p);
        if (result.empty() || std::hypot(result.back().x - s.x, result.back().y - s.y) > 0.5) result.push_back({s.x, s.y});
    }
    return result;
}

// The longest run of a screen line inside the view: long streets are named where they are seen.
Line seen_part(const Line& line, const Box& view) {
    Line best, run;
    double best_length = 0, length = 0;
    const auto close = [&] {
        if (length > best_length) best = run, best_length = length;
        run.clear();
        length = 0;
    };
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double segment = distance_m(line[i - 1], line[i]);
        const int pieces = std::max(1, int(std::ceil(segment / 24)));
        for (int k = 0; k <= pieces; ++k) {
            if (k == 0 && i > 1) continue;
            const Point p = line[i - 1] + (line[i] - line[i - 1]) * (double(k) / pieces);
            if (!view.contains(p)) {
                close();
                continue;
            }
            if (!run.empty()) length += distance_m(run.back(), p);
            run.push_back(p);
        }
    }
    close();
    // Without the helper points the line is as straight as it was.
    Line thin;
    for (std::size_t i = 0; i < best.size(); ++i) {
        const bool inner = i > 0 && i + 1 < best.size();
        if (inner && std::abs(cross(best[i] - best[i - 1], best[i + 1] - best[i])) < 1e-6) continue;
        thin.push_back(best[i]);
    }
    return thin;
}

double line_length(const Line& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) length += distance_m(line[i - 1], line[i]);
    return length;
}

}  // namespace

const LabelPainter::Sprite& LabelPainter::sprite(const LabelCandidate& label, bool stacked, double dpr) {
    const QString key = QStringLiteral("%1|%2|%3|%4|%5|%6|%7")
                            .arg(to_qstring(label.text))
                            .arg(label.size_px)
                            .arg(label.bold)
                            .arg(qcolor(label.ink).rgba())
                            .arg(qcolor(label.plate).rgba())
                            .arg(stacked)
                            .arg(dpr);
    if (const auto known = sprites_.constFind(key); known != sprites_.constEnd()) return *known;
    if (std::size_t(sprites_.size()) > sprites_kept) sprites_.clear();
    const QSizeF size = size_of(label);
    return *sprites_.insert(key, Sprite{painted(label, size, stacked, dpr), size});
}

LabelLayout LabelPainter::layout(const Camera& camera, std::span<const LabelCandidate* const> candidates, double dpr) {
    struct Draft {
        const LabelCandidate* label;
        std::vector<bool> reads_down;
    };
    std::vector<Draft> drafts;
    std::vector<LabelRequest> requests;
    std::vector<LabelObstacle> obstacles;
    const Box view{{2, 2}, {camera.width_px - 2, camera.height_px - 2}};
    const Box world = camera.visible_box(0.02);
    const double scale = camera.pixels_per_metre();

    for (const LabelCandidate* label : candidates) {
        if (camera.zoom < label->min_zoom || label->text.empty()) continue;
        const bool street = !label->along.empty();
        if (!street && !world.contains(label->at)) continue;
        const QSizeF size = size_of(*label);
        if (label->room_m > 0 && size.width() - 2 * halo_px > label->room_m * scale) continue;
        const ScreenPoint s = camera.to_screen(label->at);
        const Point at{s.x, s.y};
        LabelRequest request;
        request.priority = int(std::lround(label->priority * 100));
        Draft draft{label, {}};
        if (street) {
            const Line line = seen_part(to_screen(camera, label->along), view);
            const double length = line_length(line);
            if (line.size() < 2 || length < size.width() + 8) continue;
            LineSpots spots = spots_along(line, size.width(), size.height(), 12, 3.5, length / 2);
            request.spots = std::move(spots.spots);
            draft.reads_down = std::move(spots.reads_down);
        } else if (label->plate.a > 0) {
            request.spots = spots_near(at, size.width(), size.height(), label->layer == MapLayer::stops ? 14 : 26);
        } else if (label->clear_px > 0) {
            request.family = int(requests.size());
            obstacles.push_back({{at, label->clear_px, label->clear_px, 0}, hard_obstacle, request.family});
            request.spots = spots_around(at, label->clear_px, size.width(), size.height());
        } else {
            for (const auto& [dx, dy, cost] : {std::tuple{0.0, 0.0, 0.0},
                                               {0.0, -0.8, 1.0},
                                               {0.0, 0.8, 1.0},
                                               {-0.3, 0.0, 1.5},
                                               {0.3, 0.0, 1.5},
                                               {0.0, -1.6, 2.5},
                                               {0.0, 1.6, 2.5}}) {
                // A number of a building belongs on the building: it does not move.
                if (cost > 0 && label->layer == MapLayer::buildings) break;
                request.spots.push_back(
                    {{at + Point{dx * size.width(), dy * size.height()}, size.width() / 2, size.height() / 2, 0}, cost});
            }
        }
        requests.push_back(std::move(request));
        drafts.push_back(std::move(draft));
    }

    const LabelPlacement placement = place_labels(requests, obstacles, {.frame = view, .gap = 2});
    LabelLayout result;
    int x = 0, y = 0, shelf = 0;
    QImage atlas(atlas_side, atlas_side, QImage::Format_ARGB32_Premultiplied);
    atlas.fill(Qt::transparent);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const std::int32_t chosen = placement.spot[i];
        if (chosen < 0) continue;
        const LabelCandidate& label = *drafts[i].label;
        const OrientedBox& box = requests[i].spots[std::size_t(chosen)].box;
        const bool stacked = !drafts[i].reads_down.empty() && drafts[i].reads_down[std::size_t(chosen)];
        const Sprite& picture = sprite(label, stacked, dpr);
        if (x + picture.image.width() > atlas_side) x = 0, y += shelf + 1, shelf = 0;
        if (y + picture.image.height() > atlas_side || picture.image.width() > atlas_side) continue;
        for (int row = 0; row < picture.image.height(); ++row)
            std::copy_n(picture.image.constScanLine(row), picture.image.width() * 4, atlas.scanLine(y + row) + x * 4);

        PlacedLabel placed;
        placed.layer = label.layer;
        placed.text = label.text;
        placed.atlas = QRectF(x, y, picture.image.width(), picture.image.height());
        placed.size_px = QSizeF(picture.image.width() / dpr, picture.image.height() / dpr);
        if (!label.along.empty()) {
            placed.anchor = camera.to_world({box.centre.x, box.centre.y});
            placed.follows_line = true;
            double angle = box.angle;
            if (stacked && angle < 0) angle += std::numbers::pi;  // from top to bottom
            placed.world_angle = -angle - camera.bearing_deg * std::numbers::pi / 180;
        } else {
            placed.anchor = label.at;
            const ScreenPoint s = camera.to_screen(label.at);
            placed.offset_px = {box.centre.x - s.x, box.centre.y - s.y};
        }
        result.labels.push_back(std::move(placed));
        x += picture.image.width() + 1;
        shelf = std::max(shelf, picture.image.height());
    }
    if (!result.labels.empty()) result.atlas = atlas.copy(0, 0, atlas_side, std::min(atlas_side, y + shelf + 1));
    return result;
}

}  // namespace wangge::viewer
