#include "viewer/models/ticket_list_model.h"

#include <algorithm>

namespace wangge::viewer {

int TicketListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(tickets_.size());
}

QVariant TicketListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Ticket& ticket = snapshot_->community.tickets[tickets_[std::size_t(index.row())]];
    if (role == Qt::DisplayRole) return QString::fromStdString(ticket.text);
    if (role < int(Role::when) || role > int(Role::y)) return {};
    switch (Role(role)) {
        case Role::when: return ticket.time ? QString::fromStdString(to_string(local_date(*ticket.time))) : tr("日期不明");
        case Role::category: {
            for (const Category& category : snapshot_->community.categories)
                if (category.code == ticket.category) return QString::fromStdString(category.name);
            return QString::fromStdString(ticket.category);
        }
        case Role::content: return QString::fromStdString(ticket.text.empty() ? ticket.address : ticket.text);
        case Role::statusText:
            if (ticket.status == "done") return tr("已办结");
            if (ticket.status == "rejected") return tr("不受理");
            return tr("办理中");
        case Role::open: return ticket.status != "done" && ticket.status != "rejected";
        case Role::x: return ticket.location ? ticket.location->at.x : 0.0;
        case Role::y: return ticket.location ? ticket.location->at.y : 0.0;
    }
    return {};
}

QHash<int, QByteArray> TicketListModel::roleNames() const {
    return {{int(Role::when), "when"},
            {int(Role::category), "category"},
            {int(Role::content), "content"},
            {int(Role::statusText), "statusText"},
            {int(Role::open), "open"},
            {int(Role::x), "x0"},
            {int(Role::y), "y0"}};
}

void TicketListModel::setTickets(SnapshotPtr snapshot, std::vector<std::uint32_t> tickets) {
    beginResetModel();
    snapshot_ = std::move(snapshot);
    tickets_ = std::move(tickets);
    if (snapshot_) {
        const auto& all = snapshot_->community.tickets;
        std::stable_sort(tickets_.begin(), tickets_.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return all[a].time.value_or(0) > all[b].time.value_or(0); });
    }
    endResetModel();
    emit countChanged();
}

}  // namespace wangge::viewer
