#include "viewer/models/trade_off_plot.h"

#include <QCursor>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "print/style.h"

namespace wangge::viewer {
namespace {

constexpr double left_px = 38, right_px = 12, top_px = 30, bottom_px = 30;
constexpr double radius_px = 7, reach_px = 13;

double uneven_of(const ProposalFigures& figures) {
    return figures.worst.empty() ? 0 : figures.worst.front();
}

// A share that the axis can end at.
double rounded_up(double share) {
    for (const double end : {0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 5.0})
        if (share <= end) return end;
    return std::ceil(share);
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

double TradeOffPlot::greatestChange() const {
    double most = 0.05;
    for (const Proposal& p : proposals_->front().list) most = std::max(most, p.figures.moved_share);
    return rounded_up(most * 1.05);
}

double TradeOffPlot::greatestUneven() const {
    double most = uneven_of(proposals_->front().in_force);
    for (const Proposal& p : proposals_->front().list) most = std::max(most, uneven_of(p.figures));
    return rounded_up(std::max(most, 0.05));
}

QPointF TradeOffPlot::place(double change, double uneven) const {
    return {left_px + change / greatestChange() * (width() - left_px - right_px),
            height() - bottom_px - uneven / greatestUneven() * (height() - top_px - bottom_px)};
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
    const double change_end = greatestChange(), uneven_end = greatestUneven();
    const auto percent = [](double share) { return QStringLiteral("%1%").arg(std::round(share * 100)); };
    for (const double part : {0.0, 0.5, 1.0}) {
        const QPointF a = place(0, uneven_end * part), b = place(change_end, uneven_end * part);
        painter->setPen(QPen(QColor(0xE0, 0xDA, 0xCE), 1));
        painter->drawLine(a, b);
        painter->drawLine(place(change_end * part, 0), place(change_end * part, uneven_end));
        painter->setPen(style::quiet_text);
        painter->drawText(QRectF(0, a.y() - 8, left_px - 5, 16), Qt::AlignRight | Qt::AlignVCenter, percent(uneven_end * part));
        painter->drawText(QRectF(place(change_end * part, 0).x() - 30, height() - bottom_px + 2, part == 1.0 ? 40 : 60, 13),
                          part == 1.0 ? Qt::AlignRight : Qt::AlignHCenter, percent(change_end * part));
    }
    painter->drawText(QRectF(left_px, height() - 15, width() - left_px - right_px, 14), Qt::AlignHCenter, tr("换网格的人"));
    painter->drawText(QRectF(4, 4, 160, 14), Qt::AlignLeft, tr("人口相差"));
    // The plan in force: nobody moves.
    const QPointF now = place(0, uneven_of(proposals_->front().in_force));
    painter->setPen(QPen(style::text, 2));
    painter->drawLine(now - QPointF(5, 5), now + QPointF(5, 5));
    painter->drawLine(now - QPointF(5, -5), now + QPointF(5, -5));
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
