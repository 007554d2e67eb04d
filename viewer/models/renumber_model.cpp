#include "viewer/models/renumber_model.h"

namespace wangge::viewer {

int RenumberModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(changes_.size());
}

QVariant RenumberModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const RedrawSession::CodeChange& change = changes_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(change.before + " → " + change.after);
    if (role < int(Role::before) || role > int(Role::name)) return {};
    switch (Role(role)) {
        case Role::before: return QString::fromStdString(change.before);
        case Role::after: return QString::fromStdString(change.after);
        case Role::name: return QString::fromStdString(change.name);
    }
    return {};
}

QHash<int, QByteArray> RenumberModel::roleNames() const {
    return {{int(Role::before), "before"}, {int(Role::after), "after"}, {int(Role::name), "name"}};
}

void RenumberModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    session_ = session;
    emit sessionChanged();
    reload();
}

void RenumberModel::reload() {
    beginResetModel();
    changes_ = session_ ? session_->codesByRule() : std::vector<RedrawSession::CodeChange>{};
    endResetModel();
    emit changesChanged();
}

bool RenumberModel::apply() {
    const bool done = session_ && session_->renumber();
    reload();
    return done;
}

}  // namespace wangge::viewer
