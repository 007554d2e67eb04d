#pragma once

// The grids of the plan being redrawn, with their figures now and at the start, and how far the chosen measure lies
// from the mean of all grids.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QColor>

#include "engine/grids/plan_metrics.h"

namespace wangge::viewer {

class MetricsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from RedrawSession")
    Q_PROPERTY(Measure measure READ measure WRITE setMeasure NOTIFY measureChanged)
    Q_PROPERTY(QString meanText READ meanText NOTIFY summaryChanged)
    Q_PROPERTY(QString spreadText READ spreadText NOTIFY summaryChanged)

public:
    enum class Role {
        number = Qt::UserRole + 1,
        colour,
        residents,
        households,
        tickets,
        streetText,
        areaText,
        compactText,
        barShare,
        deviation,
        deviationText,
        changed,
        connected
    };
    Q_ENUM(Role)
    enum class Measure { Residents, Households, Tickets, Streets };
    Q_ENUM(Measure)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Measure measure() const { return measure_; }
    void setMeasure(Measure measure);
    QString meanText() const;                  // mean and range of the measure
    QString spreadText() const;                // coefficient of variation now and at the start
    double deviation(std::size_t grid) const;  // value / mean - 1; 0 when the mean is 0

    void setMetrics(const std::vector<GridMetrics>& now, const std::vector<GridMetrics>& before);
    void setColours(const std::vector<QColor>& colours);
    const std::vector<GridMetrics>& metrics() const { return now_; }

signals:
    void measureChanged();
    void summaryChanged();

private:
    double value(const GridMetrics& metrics) const;
    double mean(const std::vector<GridMetrics>& list) const;
    double variation(const std::vector<GridMetrics>& list) const;

    Measure measure_ = Measure::Residents;
    std::vector<GridMetrics> now_, before_;
    std::vector<QColor> colours_;
    double greatest_ = 1;
};

}  // namespace wangge::viewer
