#include "viewer/models/ticket_filter_model.h"

#include <algorithm>
#include <unordered_map>

namespace wangge::viewer {

TicketFilterModel::TicketFilterModel(QObject* parent) : QAbstractListModel(parent) {}

int TicketFilterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

QVariant TicketFilterModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Row& row = rows_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return row.name;
    if (role < int(Role::name) || role > int(Role::garbage)) return {};
    switch (Role(role)) {
        case Role::name: return row.name;
        case Role::code: return QString::fromStdString(row.code);
        case Role::checked: return row.checked;
        case Role::tickets: return row.tickets;
        case Role::share: {
            int greatest = 1;
            for (const Row& other : rows_) greatest = std::max(greatest, other.tickets);
            return double(row.tickets) / greatest;
        }
        case Role::garbage: return row.garbage;
    }
    return {};
}

bool TicketFilterModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return false;
    if (role != int(Role::checked)) return false;
    Row& row = rows_[std::size_t(index.row())];
    if (row.checked == value.toBool()) return true;
    row.checked = value.toBool();
    evaluate();
    return true;
}

Qt::ItemFlags TicketFilterModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QHash<int, QByteArray> TicketFilterModel::roleNames() const {
    return {{int(Role::name), "name"},       {int(Role::code), "code"},   {int(Role::checked), "checked"},
            {int(Role::tickets), "tickets"}, {int(Role::share), "share"}, {int(Role::garbage), "garbage"}};
}

void TicketFilterModel::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    if (document_) document_->disconnect(this);
    document_ = document;
    if (document_) {
        connect(document_, &ProjectDocument::opened, this, &TicketFilterModel::read);
        connect(document_, &ProjectDocument::snapshotChanged, this, [this] {
            if (!rows_.empty() || barCount() > 0) evaluate();
        });
    }
    emit documentChanged();
    read();
}

void TicketFilterModel::read() {
    beginResetModel();
    rows_.clear();
    std::vector<TimeBar> bars;
    if (document_ && document_->isReady()) {
        const Community& community = document_->snapshot()->community;
        for (const Category& category : community.categories)
            rows_.push_back({QString::fromStdString(category.name), category.code, category.garbage, true, 0});
        bars = time_histogram(community, {}, TimeStep::week);
    }
    endResetModel();
    first_ = 0;
    last_ = int(bars.size()) - 1;
    bars_.setBars(std::move(bars));
    evaluate();
}

void TicketFilterModel::evaluate() {
    selected_.clear();
    for (Row& row : rows_) row.tickets = 0;
    if (document_ && document_->isReady()) {
        const Community& community = document_->snapshot()->community;
        const TicketFilter now = filter();
        if (std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.checked; }) || rows_.empty())
            selected_ = select(community, now);
        std::unordered_map<std::string, int> counts;
        for (const Ticket& ticket : community.tickets)
            if (in_period(now, ticket.time)) ++counts[ticket.category];
        for (Row& row : rows_)
            if (const auto found = counts.find(row.code); found != counts.end()) row.tickets = found->second;
        TicketFilter whole = now;
        whole.from.reset();
        whole.until.reset();
        // Bars keep their places: only the counts follow the categories.
        std::vector<TimeBar> bars = bars_.bars();
        for (TimeBar& bar : bars) bar.tickets = 0;
        for (const TimeBar& bar : time_histogram(community, whole, TimeStep::week))
            for (TimeBar& kept : bars)
                if (kept.from == bar.from) kept.tickets = bar.tickets;
        bars_.setBars(std::move(bars));
    }
    bars_.setInside(first_, last_);
    if (!rows_.empty()) emit dataChanged(index(0), index(int(rows_.size()) - 1));
    emit filterChanged();
}

void TicketFilterModel::setFirstBar(int bar) {
    bar = std::clamp(bar, 0, std::max(last_, 0));
    if (bar == first_) return;
    first_ = bar;
    evaluate();
}

void TicketFilterModel::setLastBar(int bar) {
    bar = std::clamp(bar, first_, std::max(first_, barCount() - 1));
    if (bar == last_ || barCount() == 0) return;
    last_ = bar;
    evaluate();
}

QString TicketFilterModel::periodText() const {
    if (barCount() == 0 || last_ < first_) return {};
    const auto& bars = bars_.bars();
    const Date from = local_date(bars[std::size_t(first_)].from);
    const Date until = local_date(bars[std::size_t(last_)].until - 1);
    return tr("%1 至 %2").arg(QString::fromStdString(to_string(from)), QString::fromStdString(to_string(until)));
}

bool TicketFilterModel::isGarbageOnly() const {
    return !rows_.empty() && std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.garbage; }) &&
           std::all_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.checked == row.garbage; });
}

bool TicketFilterModel::isAllCategories() const {
    return std::all_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.checked; });
}

void TicketFilterModel::setChecked(int row, bool checked) {
    setData(index(row), checked, int(Role::checked));
}

void TicketFilterModel::checkAll() {
    for (Row& row : rows_) row.checked = true;
    evaluate();
}

void TicketFilterModel::checkGarbage() {
    for (Row& row : rows_) row.checked = row.garbage;
    evaluate();
}

void TicketFilterModel::checkOnly(int row) {
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].checked = int(i) == row;
    evaluate();
}

TicketFilter TicketFilterModel::filter() const {
    TicketFilter result;
    const auto& bars = bars_.bars();
    // The whole period has no limits, so that tickets without a time are in it.
    if (first_ > 0 && std::size_t(first_) < bars.size()) result.from = bars[std::size_t(first_)].from;
    if (last_ >= 0 && std::size_t(last_) + 1 < bars.size()) result.until = bars[std::size_t(last_)].until;
    if (!isAllCategories())
        for (const Row& row : rows_)
            if (row.checked) result.categories.push_back(row.code);
    return result;
}

}  // namespace wangge::viewer
