#include "viewer/models/plan_thumbnail.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "engine/geo/measure.h"
#include "engine/grids/face_colouring.h"
#include "print/style.h"

namespace wangge::viewer {

PlanThumbnail::PlanThumbnail(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void PlanThumbnail::setProposals(ProposalModel* proposals) {
    if (proposals == proposals_) return;
    if (proposals_) proposals_->disconnect(this);
    proposals_ = proposals;
    if (proposals_) connect(proposals_, &ProposalModel::resultChanged, this, [this] { update(); });
    emit proposalsChanged();
    update();
}

void PlanThumbnail::setRow(int row) {
    if (row == row_) return;
    row_ = row;
    emit rowChanged();
    update();
}

void PlanThumbnail::paint(QPainter* painter) {
    if (!proposals_ || row_ < 0 || row_ >= proposals_->rowCount() || !proposals_->session()) return;
    const std::vector<Grid>& grids = proposals_->front().list[std::size_t(row_)].grids;
    const std::vector<Grid>& now = proposals_->session()->grids();
    MultiPolygon all;
    for (const Grid& grid : grids) all.insert(all.end(), grid.shape.begin(), grid.shape.end());
    if (all.empty()) return;
    const Box box = box_of(all);
    const double scale = std::min((width() - 6) / (box.high.x - box.low.x), (height() - 6) / (box.high.y - box.low.y));
    const Point middle{(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
    const auto place = [&](Point p) {
        return QPointF(width() / 2 + (p.x - middle.x) * scale, height() / 2 - (p.y - middle.y) * scale);
    };
    const auto path_of = [&](const MultiPolygon& shape) {
        QPainterPath path;
        const auto add = [&](const Ring& ring) {
            QPolygonF polygon;
            for (const Point p : ring) polygon << place(p);
            path.addPolygon(polygon);
            path.closeSubpath();
        };
        for (const Polygon& polygon : shape) {
            add(polygon.outer);
            for (const Ring& hole : polygon.holes) add(hole);
        }
        return path;
    };
    const std::vector<int> colours = colour_of_grids(grids);
    painter->setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < grids.size(); ++i) {
        const auto same = std::find_if(now.begin(), now.end(), [&](const Grid& g) { return g.code == grids[i].code; });
        const bool changed = same == now.end() || same->shape != grids[i].shape;
        QColor fill = style::grid_fill(colours[i]);
        fill.setAlphaF(changed ? 1.0F : 0.4F);
        painter->setPen(QPen(style::grid_border, changed ? 1.1 : 0.6));
        painter->setBrush(fill);
        painter->drawPath(path_of(grids[i].shape));
    }
}

}  // namespace wangge::viewer
