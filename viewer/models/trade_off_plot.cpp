#include "viewer/models/trade_off_plot.h"

#include <QCursor>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "print/style.h"

namespace wangge::viewer {
namespace {

constexpr double left_px = 38, right_px = 12, top_px = 30, bottom_px = 30;
constexpr double radius_px = 7, reach_px = 13;

double uneven_of(const ProposalFigures& figures) {
    return figures.worst.empty() ? 0 : figures.worst.front();
}

}  // namespace

TradeOffPlot::TradeOffPlot(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
}

void TradeOffPlot::setProposals(ProposalModel* proposals) {
    if (proposals == proposals_) return;
    if (proposals_) proposals_->disconnect(this);
    proposals_ = proposals;
    if (proposals_) {
        connect(proposals_, &ProposalModel::resultChanged, this, [this] { update(); });
        connect(proposals_, &ProposalModel::selectedChanged, this, [this] { update(); });
    }
    emit proposalsChanged();
    update();
}

// Ends and step at round figures, with room for the points.
TradeOffPlot::Axis TradeOffPlot::axis_over(double least, double most) {
    const double span = std::max(most - least, 0.01);
    double step = std::pow(10.0, std::floor(std::log10(span)));
    for (const double factor : {0.5, 1.0, 2.0, 5.0, 10.0})
        if (factor * step * 2 >= span) {
            step *= factor;
            break;
        }
    const double low = std::max(0.0, std::floor((least - 0.1 * span) / step) * step);
    return {low, std::max(std::ceil((most + 0.1 * span) / step), std::floor(low / step) + 2) * step, step};
}

TradeOffPlot::Axis TradeOffPlot::axis_of(double (*figure)(const ProposalFigures&)) const {
    double least = std::numeric_limits<double>::infinity(), most = 0;
    for (const Proposal& p : proposals_->front().list)
        least = std::min(least, figure(p.figures)), most = std::max(most, figure(p.figures));
    return axis_over(std::min(least, most), most);
}

TradeOffPlot::Axis TradeOffPlot::changeAxis() const {
    return axis_of([](const ProposalFigures& figures) { return figures.moved_share; });
}

TradeOffPlot::Axis TradeOffPlot::unevenAxis() const {
    return axis_of(uneven_of);
}

QPointF TradeOffPlot::place(double change, double uneven) const {
    const Axis x = changeAxis(), y = unevenAxis();
    return {left_px + (change - x.low) / (x.high - x.low) * (width() - left_px - right_px),
            height() - bottom_px - (uneven - y.low) / (y.high - y.low) * (height() - top_px - bottom_px)};
}

QPointF TradeOffPlot::placeOf(int row) const {
    if (!proposals_ || row < 0 || row >= proposals_->rowCount()) return {};
    const ProposalFigures& figures = proposals_->front().list[std::size_t(row)].figures;
    return place(figures.moved_share, uneven_of(figures));
}

int TradeOffPlot::rowAt(QPointF position) const {
    if (!proposals_) return -1;
    int best = -1;
    double nearest = reach_px;
    for (int i = 0; i < proposals_->rowCount(); ++i) {
        const QPointF away = placeOf(i) - position;
        if (const double distance = std::hypot(away.x(), away.y()); distance < nearest) nearest = distance, best = i;
    }
    return best;
}

void TradeOffPlot::setHovered(int row) {
    if (row == hovered_) return;
    hovered_ = row;
    setCursor(QCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor));
    emit hoveredChanged();
    update();
}

void TradeOffPlot::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    if (const int row = rowAt(event->position()); row >= 0) proposals_->setSelected(row);
    event->accept();
}

void TradeOffPlot::hoverMoveEvent(QHoverEvent* event) {
    setHovered(rowAt(event->position()));
}

void TradeOffPlot::hoverLeaveEvent(QHoverEvent*) {
    setHovered(-1);
}

void TradeOffPlot::keyPressEvent(QKeyEvent* event) {
    if (!proposals_ || proposals_->rowCount() == 0) return event->ignore();
    const int count = proposals_->rowCount();
    const int now = std::max(proposals_->selected(), 0);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up: proposals_->setSelected((now + count - 1) % count); break;
        case Qt::Key_Right:
        case Qt::Key_Down: proposals_->setSelected((now + 1) % count); break;
        case Qt::Key_Return:
        case Qt::Key_Enter: proposals_->apply(now); break;
        default: event->ignore();
    }
}

void TradeOffPlot::paintInForce(QPainter& painter) const {
    const Axis change = changeAxis(), uneven = unevenAxis();
    const double now = uneven_of(proposals_->front().in_force);
    painter.setPen(QPen(style::text, 2));
    painter.setBrush(Qt::NoBrush);
    if (change.low <= 0 && uneven.holds(now)) {  // nobody moves
        const QPointF at = place(0, now);
        painter.drawLine(at - QPointF(5, 5), at + QPointF(5, 5));
        painter.drawLine(at - QPointF(5, -5), at + QPointF(5, -5));
        return;
    }
    const QPointF tip(left_px + 2, now > uneven.high ? top_px - 6 : place(change.low, std::max(now, uneven.low)).y() - 6);
    const QPointF way = now > uneven.high ? QPointF(0, 1) : QPointF(1, 0);
    painter.drawLine(tip, tip + 10 * way);
    painter.drawLine(tip, tip + 4 * way + 4 * QPointF(way.y(), way.x()));
    painter.drawLine(tip, tip + 4 * way - 4 * QPointF(way.y(), way.x()));
    painter.drawText(QRectF(tip.x() + 10, tip.y() - 7, width() - tip.x() - 10, 14), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("现行 %1%，无人换").arg(std::round(now * 100)));
}

void TradeOffPlot::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPixelSize(11);
    painter->setFont(font);
    if (hasActiveFocus()) {
        painter->setPen(QPen(QColor(0xC2, 0x5B, 0x2A), 2));
        painter->drawRect(QRectF(1, 1, width() - 2, height() - 2));
    }
    if (!proposals_ || !proposals_->hasResult()) return;
    const Axis change = changeAxis(), uneven = unevenAxis();
    const auto percent = [](double share, double step) {
        return QStringLiteral("%1%").arg(share * 100, 0, 'f', step < 0.0099 ? 1 : 0);
    };
    const QPen rule(QColor(0xE0, 0xDA, 0xCE), 1);
    for (int i = 0; uneven.low + i * uneven.step <= uneven.high + 1e-9; ++i) {
        const double share = uneven.low + i * uneven.step;
        const QPointF a = place(change.low, share);
        painter->setPen(rule);
        painter->drawLine(a, place(change.high, share));
        painter->setPen(style::quiet_text);
        painter->drawText(QRectF(0, a.y() - 8, left_px - 5, 16), Qt::AlignRight | Qt::AlignVCenter, percent(share, uneven.step));
    }
    for (int i = 0; change.low + i * change.step <= change.high + 1e-9; ++i) {
        const double share = change.low + i * change.step;
        const QPointF a = place(share, uneven.low);
        painter->setPen(rule);
        painter->drawLine(a, place(share, uneven.high));
        painter->setPen(style::quiet_text);
        const bool last = a.x() > width() - right_px - 12;
        painter->drawText(QRectF(a.x() - 30, a.y() + 2, last ? 40 : 60, 13), last ? Qt::AlignRight : Qt::AlignHCenter,
                          percent(share, change.step));
    }
    painter->drawText(QRectF(left_px, height() - 15, width() - left_px - right_px, 14), Qt::AlignHCenter, tr("换网格的人"));
    painter->drawText(QRectF(4, 4, 90, 14), Qt::AlignLeft, tr("%1相差").arg(proposals_->measureText()));
    if (!proposals_->front().bounds.empty() && uneven.holds(proposals_->front().bounds.front().least_worst)) {
        const double least = proposals_->front().bounds.front().least_worst;
        painter->setPen(QPen(style::quiet_text, 1, Qt::DashLine));
        painter->drawLine(place(change.low, least), place(change.high, least));
    }
    paintInForce(*painter);
    double low = 1, high = 0;
    for (const Proposal& p : proposals_->front().list)
        low = std::min(low, p.figures.compactness), high = std::max(high, p.figures.compactness);
    for (int i = 0; i < proposals_->rowCount(); ++i) {
        const ProposalFigures& figures = proposals_->front().list[std::size_t(i)].figures;
        const double share = high > low ? (figures.compactness - low) / (high - low) : 1;
        const auto mixed = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
        const QColor dark = style::grid_border;
        const QPointF at = placeOf(i);
        const bool strong = i == proposals_->selected();
        painter->setPen(QPen(strong ? QColor(0xE0, 0x6C, 0x00) : QColor(style::paper), strong ? 3 : 1.5));
        painter->setBrush(QColor(mixed(0xC6, dark.red()), mixed(0xD6, dark.green()), mixed(0xE8, dark.blue())));
        painter->drawEllipse(at, radius_px + (i == hovered_ ? 2 : 0), radius_px + (i == hovered_ ? 2 : 0));
        painter->setPen(share > 0.5 ? QColor(style::paper) : QColor(style::text));
        painter->drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt::AlignCenter, QString::number(i + 1));
    }
}

}  // namespace wangge::viewer
