#pragma once

// The histogram of one figure of the ensemble with the mark of the plan as it stands.

#include <QtQml/qqmlregistration.h>

#include <QPointer>
#include <QQuickPaintedItem>

#include "viewer/models/ensemble_model.h"

namespace wangge::viewer {

class HistogramItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::EnsembleModel* ensemble READ ensemble WRITE setEnsemble NOTIFY ensembleChanged)

public:
    explicit HistogramItem(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}

    EnsembleModel* ensemble() const { return ensemble_; }
    void setEnsemble(EnsembleModel* ensemble);
    void paint(QPainter* painter) override;

signals:
    void ensembleChanged();

private:
    QPointer<EnsembleModel> ensemble_;
};

}  // namespace wangge::viewer
