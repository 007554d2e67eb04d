#pragma once

// A small map of one proposal: its grids, those that change drawn stronger.

#include <QtQml/qqmlregistration.h>

#include <QPointer>
#include <QQuickPaintedItem>

#include "viewer/models/proposal_model.h"

namespace wangge::viewer {

class PlanThumbnail : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProposalModel* proposals READ proposals WRITE setProposals NOTIFY proposalsChanged)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged)

public:
    explicit PlanThumbnail(QQuickItem* parent = nullptr);

    ProposalModel* proposals() const { return proposals_; }
    void setProposals(ProposalModel* proposals);
    int row() const { return row_; }
    void setRow(int row);
    void paint(QPainter* painter) override;

signals:
    void proposalsChanged();
    void rowChanged();

private:
    QPointer<ProposalModel> proposals_;
    int row_ = -1;
};

}  // namespace wangge::viewer
