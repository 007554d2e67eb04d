#include "viewer/models/project_document.h"

#include <algorithm>

#include "engine/address/geocode_tickets.h"
#include "engine/store/project.h"

namespace wangge::viewer {
namespace {

bool has_place(const Ticket& ticket) {
    return ticket.location && ticket.location->level != MatchLevel::none;
}

}  // namespace

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent) {}
ProjectDocument::~ProjectDocument() = default;

QString ProjectDocument::title() const {
    return snapshot_ ? QString::fromStdString(snapshot_->community.jurisdiction.name) : QString();
}

QString ProjectDocument::subtitle() const {
    if (!snapshot_) return {};
    const Community& c = snapshot_->community;
    return tr("%1 个小区 · %2 个网格 · %L3 人").arg(c.compounds.size()).arg(c.grids.size()).arg(residents_of(c));
}

QString ProjectDocument::note() const {
    return snapshot_ ? QString::fromStdString(snapshot_->community.note) : QString();
}

int ProjectDocument::teamCount() const {
    return snapshot_ ? int(snapshot_->community.teams.size()) : 0;
}
int ProjectDocument::ticketsTotal() const {
    return snapshot_ ? int(snapshot_->community.tickets.size()) : 0;
}

void ProjectDocument::openUrl(const QUrl& url) {
    open(url.isLocalFile() ? url.toLocalFile() : url.toString());
}

void ProjectDocument::open(const QString& path) {
    setError({});
    geocoding_.cancel();
    progress_ = 0;
    loading_.start(
        [path](const Progress& progress) {
            Community community = read_project(path.toStdString(), progress.part(0, 0.7));
            return SnapshotPtr(std::make_shared<const Snapshot>(std::move(community), progress.part(0.7, 1)));
        },
        [this, path](SnapshotPtr snapshot) {
            path_ = path;
            emit pathChanged();
            take(std::move(snapshot), true);
            geocode();
            emit busyChanged();
        },
        [this, path](const JobFailure& failure) {
            setError(tr("打不开 %1：%2").arg(path, failure.text));
            emit busyChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
    emit busyChanged();
}

void ProjectDocument::setCommunity(Community community) {
    loading_.cancel();
    geocoding_.cancel();
    path_.clear();
    emit pathChanged();
    take(std::make_shared<const Snapshot>(std::move(community)), true);
    geocode();
    emit busyChanged();
}

void ProjectDocument::setGrids(std::vector<Grid> grids) {
    if (!snapshot_) return;
    Community next = snapshot_->community;
    next.grids = std::move(grids);
    // A geocoding that runs would bring back the old grids: it starts again on the new ones.
    const bool again = geocoding_.running();
    geocoding_.cancel();
    take(std::make_shared<const Snapshot>(std::move(next), *snapshot_), false);
    if (again) geocode();
    emit busyChanged();
}

void ProjectDocument::setPlan(FridayPlan plan) {
    if (!snapshot_) return;
    Community next = snapshot_->community;
    next.plans.push_back(std::move(plan));
    const bool again = geocoding_.running();
    geocoding_.cancel();
    take(std::make_shared<const Snapshot>(std::move(next), *snapshot_), false);
    if (again) geocode();
}

void ProjectDocument::geocode() {
    const auto& tickets = snapshot_->community.tickets;
    if (std::all_of(tickets.begin(), tickets.end(), [](const Ticket& ticket) { return ticket.location.has_value(); })) return;
    geocoding_.start(
        [before = snapshot_](const Progress& progress) {
            Community next = before->community;
            geocode_tickets(next, progress);
            return SnapshotPtr(std::make_shared<const Snapshot>(std::move(next), *before));
        },
        [this](SnapshotPtr snapshot) {
            take(std::move(snapshot), false);
            emit busyChanged();
        },
        [this](const JobFailure& failure) {
            setError(tr("工单定位失败：%1").arg(failure.text));
            emit busyChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
}

void ProjectDocument::take(SnapshotPtr snapshot, bool other) {
    snapshot_ = std::move(snapshot);
    const auto& tickets = snapshot_->community.tickets;
    located_ = int(std::count_if(tickets.begin(), tickets.end(), has_place));
    emit snapshotChanged();
    if (other) emit opened();
}

void ProjectDocument::setError(const QString& text) {
    if (text == error_text_) return;
    error_text_ = text;
    emit errorTextChanged();
}

}  // namespace wangge::viewer
