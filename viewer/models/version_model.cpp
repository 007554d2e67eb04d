#include "viewer/models/version_model.h"

#include <QDateTime>
#include <algorithm>

#include "engine/store/plan_versions.h"

namespace wangge::viewer {

int VersionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(versions_.size());
}

QVariant VersionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const PlanVersion& version = versions_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(version.name);
    if (role < int(Role::name) || role > int(Role::inForce)) return {};
    switch (Role(role)) {
        case Role::name: return QString::fromStdString(version.name);
        case Role::whenText:
            return version.valid_from.empty() ? tr("未启用")
                   : version.valid_until.empty()
                       ? tr("%1 起").arg(QString::fromStdString(version.valid_from))
                       : tr("%1 至 %2")
                             .arg(QString::fromStdString(version.valid_from), QString::fromStdString(version.valid_until));
        case Role::note: return QString::fromStdString(version.note);
        case Role::inForce: return version.id == in_force_;
    }
    return {};
}

QHash<int, QByteArray> VersionModel::roleNames() const {
    return {
        {int(Role::name), "name"}, {int(Role::whenText), "whenText"}, {int(Role::note), "note"}, {int(Role::inForce), "inForce"}};
}

void VersionModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    if (session_) {
        connect(session_, &RedrawSession::versionsChanged, this, &VersionModel::reload);
    }
    emit sessionChanged();
    reload();
}

void VersionModel::reload() {
    std::vector<PlanVersion> versions;
    Id in_force = no_id;
    QString message;
    const QString path = session_ && session_->document() ? session_->document()->path() : QString();
    if (path.isEmpty()) {
        message = tr("这个社区没有项目文件，没有版本");
    } else {
        try {
            versions = list_versions(path.toStdString());
            in_force = version_in_force(path.toStdString());
        } catch (const Error& error) {
            message = QString::fromStdString(error.describe());
        }
    }
    std::reverse(versions.begin(), versions.end());
    beginResetModel();
    versions_ = std::move(versions);
    in_force_ = in_force;
    endResetModel();
    if (message.isEmpty() && versions_.empty()) message = tr("还没有版本。保存时可以存为版本；启用新方案时，旧方案自动留作版本。");
    if (message == message_) return;
    message_ = message;
    emit messageChanged();
}

std::vector<Grid> VersionModel::gridsOf(int row) {
    if (!session_ || !session_->document() || row < 0 || row >= rowCount()) return {};
    try {
        return read_version(session_->document()->path().toStdString(), versions_[std::size_t(row)].id).grids;
    } catch (const Error& error) {
        message_ = QString::fromStdString(error.describe());
        emit messageChanged();
        return {};
    }
}

void VersionModel::compare(int row) {
    if (const std::vector<Grid> grids = gridsOf(row); !grids.empty())
        session_->compareWith(grids, tr("版本“%1”").arg(data(index(row), int(Role::name)).toString()));
}

void VersionModel::apply(int row) {
    if (const std::vector<Grid> grids = gridsOf(row); !grids.empty())
        session_->applyPlan(grids, tr("版本“%1”").arg(data(index(row), int(Role::name)).toString()));
}

}  // namespace wangge::viewer
