#include "print/ensemble_chart.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "print/paper_font.h"
#include "print/print_target.h"
#include "print/style.h"
#include "print/table.h"

namespace wangge {
namespace {

using style::mm;

constexpr double width_mm = 210, margin_mm = 12, panel_mm = 48, head_mm = 22, foot_mm = 14;
constexpr double names_mm = 62;  // right of each histogram
constexpr double text_mm = 2.7;

QString number_of(const EnsembleMetric& metric, double value) {
    if (metric.share) return QString::number(value * 100, 'f', 1) + QStringLiteral("%");
    return QString::number(value, 'f', 0);
}

QString title_of(const EnsembleMetric& metric, bool english) {
    if (!english) return to_qstring(metric.word);
    QString name = to_qstring(metric.key);
    return name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

// The plan in force, then the others.
struct Mark {
    QString name;
    QColor ink;
    PlaceInEnsemble place;
};

std::vector<Mark> marks_of(const EnsembleMetric& metric, const EnsembleChartOptions& options) {
    std::vector<Mark> marks{
        {options.english ? QStringLiteral("plan in force") : QStringLiteral("现行划分"), style::text, metric.in_force}};
    for (std::size_t i = 0; i < metric.others.size(); ++i)
        marks.push_back({to_qstring(options.plans[i]), style::team_colour(i), metric.others[i]});
    return marks;
}

// From lowest to highest of bars and marks, with a little air.
struct Axis {
    double low = 0, high = 1, left = 0, right = 1;
    double at(double value) const { return left + (value - low) / (high - low) * (right - left); }
};

Axis axis_of(const EnsembleMetric& metric, const std::vector<Mark>& marks, double left, double right) {
    const Histogram& h = metric.histogram;
    Axis axis{h.low, h.low + h.width * static_cast<double>(h.counts.size()), left, right};
    for (const Mark& mark : marks) {
        axis.low = std::min(axis.low, mark.place.value);
        axis.high = std::max(axis.high, mark.place.value);
    }
    const double air = axis.high > axis.low ? (axis.high - axis.low) * 0.03 : 1;
    axis.low -= air;
    axis.high += air;
    return axis;
}

// 1, 2 or 5 times a power of ten, so that there are four to eight ticks.
double step_of(double span) {
    const double power = std::pow(10, std::floor(std::log10(span / 4)));
    for (const double k : {5.0, 2.0, 1.0})
        if (span / (k * power) >= 4) return k * power;
    return power;
}

void draw_panel(QPainter& painter, const EnsembleMetric& metric, const QRectF& box, const EnsembleChartOptions& options) {
    const std::vector<Mark> marks = marks_of(metric, options);
    const double base = box.bottom() - mm(8), top = box.top() + mm(14);
    const Axis axis = axis_of(metric, marks, box.left(), box.right() - mm(names_mm));
    const QFont font = paper_font(text_mm), bold = paper_font(text_mm, true), small = paper_font(2.3);

    painter.setFont(bold);
    painter.setPen(style::grid_ink);
    painter.drawText(QPointF(box.left(), box.top() + mm(3.5)), title_of(metric, options.english));
    painter.setFont(small);
    painter.setPen(metric.summary.r_hat > 1.01 ? style::change : style::quiet_text);
    const QString law = (options.english ? QStringLiteral("median %1, middle 95 % %2 to %3, R-hat %4, effective samples %5")
                                         : QStringLiteral("中位数 %1，居中 95% 为 %2 至 %3，R-hat %4，有效样本 %5"))
                            .arg(number_of(metric, metric.summary.median), number_of(metric, metric.summary.low),
                                 number_of(metric, metric.summary.high), QString::number(metric.summary.r_hat, 'f', 3),
                                 QString::number(metric.summary.effective_samples, 'f', 0));
    painter.drawText(QPointF(box.left(), box.top() + mm(7.5)), law);

    const Histogram& h = metric.histogram;
    const std::uint64_t most = h.counts.empty() ? 0 : *std::max_element(h.counts.begin(), h.counts.end());
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::compound_line);
    for (std::size_t i = 0; i < h.counts.size() && most > 0; ++i) {
        const double from = axis.at(h.low + h.width * static_cast<double>(i)),
                     to = axis.at(h.low + h.width * static_cast<double>(i + 1));
        const double height = (base - top) * static_cast<double>(h.counts[i]) / static_cast<double>(most);
        painter.drawRect(QRectF(from, base - height, std::max(to - from, mm(0.3)), height));
    }
    painter.setPen(QPen(style::rule, mm(0.25)));
    painter.drawLine(QPointF(axis.left, base), QPointF(axis.right, base));
    painter.setFont(small);
    const double step = step_of(axis.high - axis.low);
    for (double tick = std::ceil(axis.low / step) * step; tick <= axis.high; tick += step) {
        painter.setPen(QPen(style::rule, mm(0.2)));
        painter.drawLine(QPointF(axis.at(tick), base), QPointF(axis.at(tick), base + mm(1)));
        const double value = std::abs(tick) < step / 1e6 ? 0 : tick;
        const QString label =
            metric.share && step >= 0.01 ? QString::number(value * 100, 'f', 0) + QStringLiteral("%") : number_of(metric, value);
        painter.setPen(style::quiet_text);
        painter.drawText(QPointF(axis.at(tick) - text_width(small, label) / 2, base + mm(4)), label);
    }

    double line = top + mm(2);
    const double names = box.right() - mm(names_mm) + mm(6);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks[i];
        const double x = axis.at(mark.place.value);
        painter.setPen(QPen(mark.ink, mm(0.6), i == 0 ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(x, base), QPointF(x, top - mm(0.5)));
        painter.setFont(bold);
        painter.setPen(mark.ink);
        const QString sign = i == 0 ? (options.english ? QStringLiteral("F") : QStringLiteral("现")) : QString::number(i);
        // Signs of plans that stand at the same place stand side by side.
        const auto beside = std::count_if(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(i),
                                          [&](const Mark& other) { return std::abs(axis.at(other.place.value) - x) < mm(2.6); });
        painter.drawText(QPointF(x - text_width(bold, sign) / 2 + mm(3) * static_cast<double>(beside), top - mm(1.2)), sign);
        painter.drawText(QPointF(names, line), sign);
        painter.setFont(font);
        painter.setPen(style::text);
        const QString value = number_of(metric, mark.place.value) + QStringLiteral("  ") +
                              (options.english ? QStringLiteral("above %1%") : QStringLiteral("高于 %1%"))
                                  .arg(mark.place.percentile * 100, 0, 'f', 1);
        const double room = mm(names_mm) - mm(10) - text_width(font, value) - mm(2);
        painter.drawText(QPointF(names + mm(4), line), elided(mark.name, font, room));
        painter.drawText(QPointF(box.right() - text_width(font, value), line), value);
        line += mm(4.4);
    }
}

}  // namespace

void write_ensemble_chart(const PlanEnsemble& ensemble, const std::string& path, const EnsembleChartOptions& options) {
    const std::size_t others = ensemble.metrics.empty() ? 0 : ensemble.metrics.front().others.size();
    if (options.plans.size() != others)
        throw Error(ErrorKind::bad_input, "A chart of an ensemble needs a name for every plan that was placed in it")
            .with("names", std::to_string(options.plans.size()))
            .with("plans", std::to_string(others));
    paper_family();
    const double panel = std::max(panel_mm, 22 + 4.4 * static_cast<double>(others + 1));
    const double height_mm = head_mm + panel * static_cast<double>(ensemble.metrics.size()) + foot_mm;
    const QString title = !options.title.empty() ? to_qstring(options.title)
                          : options.english      ? QStringLiteral("Where the plans stand among %1 random ones").arg(ensemble.plans)
                                            : QStringLiteral("各方案在 %1 个随机方案中的位置").arg(ensemble.plans);
    PrintTarget target(path, {width_mm, height_mm, 200, title});
    QPainter& painter = target.painter();
    painter.fillRect(QRectF(0, 0, mm(width_mm), mm(height_mm)), style::paper);
    const QFont heading = paper_font(5, true), small = paper_font(2.3);
    painter.setFont(heading);
    painter.setPen(style::grid_ink);
    painter.drawText(QPointF(mm(margin_mm), mm(margin_mm + 2)), elided(title, heading, mm(width_mm - 2 * margin_mm)));
    painter.setFont(small);
    painter.setPen(style::quiet_text);
    painter.drawText(
        QPointF(mm(margin_mm), mm(margin_mm + 6)),
        options.english
            ? QStringLiteral("Bars: random plans of the same land that are allowed. \"above 95%\": 95 of 100 of them have less.")
            : QStringLiteral("柱：同一片地上合规的随机方案。“高于 95%”：100 个随机方案里有 95 个比它小。"));
    for (std::size_t i = 0; i < ensemble.metrics.size(); ++i)
        draw_panel(painter, ensemble.metrics[i],
                   QRectF(mm(margin_mm), mm(head_mm + panel * static_cast<double>(i)), mm(width_mm - 2 * margin_mm), mm(panel - 3)),
                   options);
    if (!options.note.empty()) {
        painter.setFont(small);
        painter.setPen(style::quiet_text);
        painter.drawText(QRectF(mm(margin_mm), mm(height_mm - 12), mm(width_mm - 2 * margin_mm), mm(9)),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, to_qstring(options.note));
    }
    target.finish();
}

}  // namespace wangge
