#include "viewer/models/histogram_item.h"

#include <QPainter>
#include <algorithm>

#include "print/style.h"

namespace wangge::viewer {

void HistogramItem::setEnsemble(EnsembleModel* ensemble) {
    if (ensemble == ensemble_) return;
    if (ensemble_) ensemble_->disconnect(this);
    ensemble_ = ensemble;
    if (ensemble_) connect(ensemble_, &EnsembleModel::resultChanged, this, [this] { update(); });
    emit ensembleChanged();
    update();
}

void HistogramItem::paint(QPainter* painter) {
    const EnsembleMetric* metric = ensemble_ ? ensemble_->shown() : nullptr;
    if (!metric || metric->histogram.counts.empty()) return;
    const Histogram& h = metric->histogram;
    const double value = metric->in_force.value;
    // The axis takes in the mark, which may lie far out.
    const double low = std::min(h.low, value), high = std::max(h.low + h.width * double(h.counts.size()), value);
    const double span = high > low ? high - low : 1;
    const double left = 8, right = width() - 8, top = 16, bottom = height() - 20;
    const auto x = [&](double v) { return left + (v - low) / span * (right - left); };
    const double most = double(std::max<std::uint64_t>(1, *std::max_element(h.counts.begin(), h.counts.end())));
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(0x8F, 0xA9, 0xC4));
    for (std::size_t i = 0; i < h.counts.size(); ++i) {
        const double height_px = double(h.counts[i]) / most * (bottom - top);
        const double a = x(h.low + h.width * double(i)), b = x(h.low + h.width * double(i + 1));
        painter->drawRect(QRectF(a, bottom - height_px, std::max(1.0, b - a - 1), height_px));
    }
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPixelSize(11);
    painter->setFont(font);
    painter->setPen(QPen(QColor(0xE0, 0x6C, 0x00), 2.5));
    painter->drawLine(QPointF(x(value), top), QPointF(x(value), bottom));
    painter->drawText(QRectF(std::clamp(x(value) - 60, 0.0, width() - 120), 0, 120, 15), Qt::AlignCenter, tr("当前划法"));
    painter->setPen(QPen(style::quiet_text, 1));
    painter->drawLine(QPointF(left, bottom), QPointF(right, bottom));
    const auto text = [span](double v) { return QString::number(v, 'f', span < 2 ? 2 : 0); };
    painter->drawText(QRectF(left, bottom + 3, 90, 14), Qt::AlignLeft, text(low));
    painter->drawText(QRectF(right - 90, bottom + 3, 90, 14), Qt::AlignRight, text(high));
}

}  // namespace wangge::viewer
