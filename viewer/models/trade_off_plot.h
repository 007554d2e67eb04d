#pragma once

// The proposals as points: how many people change their grid against how uneven the work stays; the darker the point, the more
// compact the grids. The axes span the proposals; the cross is the plan in force, and where it lies beyond, an arrow at the top
// points to it and says its figure. A dashed line is the least that is proved possible. A click, or the arrow keys, choose a
// proposal.

#include <QtQml/qqmlregistration.h>

#include <QPointer>
#include <QQuickPaintedItem>

#include "viewer/models/proposal_model.h"

namespace wangge::viewer {

class TradeOffPlot : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProposalModel* proposals READ proposals WRITE setProposals NOTIFY proposalsChanged)
    Q_PROPERTY(int hovered READ hovered NOTIFY hoveredChanged)

public:
    explicit TradeOffPlot(QQuickItem* parent = nullptr);

    ProposalModel* proposals() const { return proposals_; }
    void setProposals(ProposalModel* proposals);
    int hovered() const { return hovered_; }
    void paint(QPainter* painter) override;
    // Where the point of a proposal lies in the item, px.
    Q_INVOKABLE QPointF placeOf(int row) const;

signals:
    void proposalsChanged();
    void hoveredChanged();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int rowAt(QPointF position) const;
    void setHovered(int row);
    struct Axis {
        double low = 0, high = 1, step = 1;

        bool holds(double share) const { return share >= low && share <= high; }
    };
    static Axis axis_over(double least, double most);
    Axis axis_of(double (*figure)(const ProposalFigures&)) const;
    Axis changeAxis() const;
    Axis unevenAxis() const;
    QPointF place(double change, double uneven) const;
    void paintInForce(QPainter& painter) const;

    QPointer<ProposalModel> proposals_;
    int hovered_ = -1;
};

}  // namespace wangge::viewer
