#include "viewer/models/ensemble_model.h"

#include <algorithm>
#include <cmath>

namespace wangge::viewer {

void EnsembleModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    session_ = session;
    emit sessionChanged();
}

QList<QString> EnsembleModel::figures() const {
    QList<QString> words;
    for (const EnsembleMetric& metric : ensemble_.metrics) words += QString::fromStdString(metric.word);
    return words;
}

void EnsembleModel::setFigure(int figure) {
    if (figure == figure_ || figure < 0 || std::size_t(figure) >= ensemble_.metrics.size()) return;
    figure_ = figure;
    emit resultChanged();
}

const EnsembleMetric* EnsembleModel::shown() const {
    return std::size_t(figure_) < ensemble_.metrics.size() ? &ensemble_.metrics[std::size_t(figure_)] : nullptr;
}

QString EnsembleModel::placeText() const {
    const EnsembleMetric* metric = shown();
    if (!metric) return {};
    return tr("当前划法小于 %L1 个随机划法中的 %2 %")
        .arg(ensemble_.plans)
        .arg(std::lround((1 - metric->in_force.percentile) * 100));
}

void EnsembleModel::compute() {
    if (!session_ || !session_->isReady() || !session_->document() || !session_->document()->isReady()) return;
    progress_ = 0;
    message_.clear();
    sampling_.start(
        [snapshot = session_->document()->snapshot(), grids = session_->grids()](const Progress& p) {
            Community community = snapshot->community;
            community.grids = grids;
            return place_in_ensemble(community, {}, {}, p);
        },
        [this](PlanEnsemble ensemble) {
            take(std::move(ensemble));
            emit runningChanged();
        },
        [this](const JobFailure& failure) {
            message_ = failure.text;
            emit runningChanged();
            emit resultChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
    emit runningChanged();
    emit progressChanged();
}

void EnsembleModel::cancel() {
    sampling_.cancel();
    emit runningChanged();
}

void EnsembleModel::take(PlanEnsemble ensemble) {
    ensemble_ = std::move(ensemble);
    figure_ = std::clamp(figure_, 0, std::max(0, int(ensemble_.metrics.size()) - 1));
    emit resultChanged();
}

}  // namespace wangge::viewer
