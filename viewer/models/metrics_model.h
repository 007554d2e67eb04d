#pragma once

// The grids of the plan being redrawn, with their figures now and at the start, and how far the chosen measure lies from the mean
// of all grids. Faces that are no grid any more (empty code) are left out. Rows can be sorted by any column; `grid` is the
// position in the plan, whatever the order of the rows.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QColor>

#include "engine/grids/balance.h"
#include "engine/grids/plan_metrics.h"

namespace wangge::viewer {

class MetricsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from RedrawSession")
    Q_PROPERTY(Measure measure READ measure WRITE setMeasure NOTIFY measureChanged)
    Q_PROPERTY(double tolerance READ tolerance WRITE setTolerance NOTIFY summaryChanged)
    Q_PROPERTY(double widest READ widest NOTIFY summaryChanged)
    Q_PROPERTY(int outside READ outside NOTIFY summaryChanged)
    Q_PROPERTY(Column sortedBy READ sortedBy NOTIFY sortChanged)
    Q_PROPERTY(bool descending READ isDescending NOTIFY sortChanged)
    Q_PROPERTY(QString meanText READ meanText NOTIFY summaryChanged)
    Q_PROPERTY(QString spreadText READ spreadText NOTIFY summaryChanged)

public:
    enum class Role {
        grid = Qt::UserRole + 1,
        number,
        colour,
        residents,
        households,
        tickets,
        streetText,
        patrolText,
        areaText,
        compactText,
        detailText,
        deviation,
        deviationText,
        changed,
        changeText,
        connected,
        locked
    };
    Q_ENUM(Role)
    enum class Measure { Residents, Households, Tickets, Streets, Patrol, Weighted };
    Q_ENUM(Measure)
    enum class Column { ByNumber, ByResidents, ByHouseholds, ByTickets, ByStreets, ByPatrol, ByDeviation };
    Q_ENUM(Column)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Measure measure() const { return measure_; }
    void setMeasure(Measure measure);
    // How Measure::Weighted adds the loads up (grids/balance.h).
    const BalanceWeights& weights() const { return weights_; }
    void setWeights(const BalanceWeights& weights);
    QString meanText() const;                        // mean and range of the measure
    QString spreadText() const;                      // coefficient of variation now and at the start
    double deviation(std::size_t grid) const;        // value / mean - 1; 0 when the mean is 0
    double tolerance() const { return tolerance_; }  // share of the mean that a grid may lie off it
    void setTolerance(double tolerance);
    double widest() const;  // greatest |deviation|, at least the tolerance: the scale of the bars
    int outside() const;    // grids beyond the tolerance
    Column sortedBy() const { return column_; }
    bool isDescending() const { return descending_; }
    Q_INVOKABLE void sortBy(Column column);  // again: the other way round
    void sortAgain();                        // after a step: rows stay where they are while a border is dragged

    void setMetrics(const std::vector<GridMetrics>& now, const std::vector<GridMetrics>& before);
    void setColours(const std::vector<QColor>& colours);
    void setLocks(const std::vector<bool>& locks);
    const std::vector<GridMetrics>& metrics() const { return now_; }

signals:
    void measureChanged();
    void summaryChanged();
    void sortChanged();

private:
    const GridMetrics* before(const std::string& code) const;
    double key(std::size_t grid) const;
    std::vector<double> values(const std::vector<GridMetrics>& list) const;  // of the measure, one a grid
    void measureAgain();
    void measureShown();

    Measure measure_ = Measure::Residents;
    BalanceWeights weights_{.residents = 1, .tickets = 0.5};
    std::vector<GridMetrics> now_, before_;
    std::vector<double> values_;
    double variation_before_ = 0;
    std::vector<QColor> colours_;
    std::vector<bool> locks_;
    std::vector<std::size_t> rows_;  // grid of each row
    double mean_ = 0;
    double tolerance_ = 0.1;
    Column column_ = Column::ByNumber;
    bool descending_ = false;
};

}  // namespace wangge::viewer
