#include "viewer/models/proposal_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "viewer/models/plan_words.h"

namespace wangge::viewer {
namespace {

QString percent(double share, int digits = 1) {
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', digits);
}

double worst_of(const ProposalFigures& figures, std::size_t wish) {
    return wish < figures.worst.size() ? figures.worst[wish] : 0;
}

QString words_of(const BalanceWish& wish) {
    const auto translated = [](const char* text) { return QCoreApplication::translate("ProposalModel", text); };
    switch (wish.measure) {
        case BalanceMeasure::residents: return translated(QT_TRANSLATE_NOOP("ProposalModel", "人口"));
        case BalanceMeasure::households: return translated(QT_TRANSLATE_NOOP("ProposalModel", "户数"));
        case BalanceMeasure::buildings: return translated(QT_TRANSLATE_NOOP("ProposalModel", "楼栋"));
        case BalanceMeasure::entrances: return translated(QT_TRANSLATE_NOOP("ProposalModel", "单元门"));
        case BalanceMeasure::tickets: return translated(QT_TRANSLATE_NOOP("ProposalModel", "工单"));
        case BalanceMeasure::street: return translated(QT_TRANSLATE_NOOP("ProposalModel", "道路"));
        case BalanceMeasure::patrol: return translated(QT_TRANSLATE_NOOP("ProposalModel", "巡查"));
        case BalanceMeasure::attribute: return attribute_words(QString::fromStdString(wish.attribute));
    }
    return {};
}

}  // namespace

int ProposalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(front_.list.size());
}

QVariant ProposalModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Proposal& proposal = front_.list[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(proposal.title);
    if (role < int(Role::title) || role > int(Role::within)) return {};
    const ProposalFigures& figures = proposal.figures;
    switch (Role(role)) {
        case Role::title: return QString::fromStdString(proposal.title);
        case Role::firstText: return tr("%1相差 %2").arg(measureText(), percent(worst_of(figures, 0)));
        case Role::secondText:
            return made_for_.size() < 2 ? QString() : tr("%1相差 %2").arg(words_of(made_for_[1]), percent(worst_of(figures, 1)));
        case Role::compactText: return QString::number(figures.compactness, 'f', 2);
        case Role::movedText: return tr("%L1 人（%2）").arg(figures.moved.residents).arg(percent(figures.moved_share, 0));
        case Role::gapText:
            if (proposal.gap.empty()) return QString();
            return proposal.gap.front() < 0.0005 ? tr("已是最优，有证明") : tr("离最优至多 %1").arg(percent(proposal.gap.front()));
        case Role::cutText: return figures.compounds_cut == 0 ? tr("小区都完整") : tr("切开 %1 个小区").arg(figures.compounds_cut);
        case Role::within: return figures.within;
    }
    return {};
}

QHash<int, QByteArray> ProposalModel::roleNames() const {
    return {{int(Role::title), "title"},           {int(Role::firstText), "firstText"},
            {int(Role::secondText), "secondText"}, {int(Role::compactText), "compactText"},
            {int(Role::movedText), "movedText"},   {int(Role::gapText), "gapText"},
            {int(Role::cutText), "cutText"},       {int(Role::within), "within"}};
}

void ProposalModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    if (session_) connect(session_, &RedrawSession::gridsChanged, this, &ProposalModel::wishChanged);
    emit sessionChanged();
    emit wishChanged();
}

int ProposalModel::gridCount() const {
    return grid_count_ > 0 ? grid_count_ : session_ ? int(session_->grids().size()) : 0;
}

void ProposalModel::setGridCount(int count) {
    if (count == gridCount() || count < 2 || count > 999) return;
    grid_count_ = count;
    emit wishChanged();
}

void ProposalModel::setKeepCompounds(bool keep) {
    if (keep == keep_) return;
    keep_ = keep;
    emit wishChanged();
}

void ProposalModel::setChangePercent(int percent) {
    percent = std::clamp(percent, 1, 100);
    if (percent == change_percent_) return;
    change_percent_ = percent;
    emit wishChanged();
}

void ProposalModel::setSeconds(double seconds) {
    if (seconds == seconds_) return;
    seconds_ = seconds;
    emit wishChanged();
}

QString ProposalModel::inForceText() const {
    QStringList parts;
    for (std::size_t i = 0; i < made_for_.size(); ++i)
        parts += tr("%1相差 %2").arg(words_of(made_for_[i]), percent(worst_of(front_.in_force, i)));
    return tr("现行方案：%1").arg(parts.join(tr("，")));
}

QString ProposalModel::measureText() const {
    return made_for_.empty() ? QString() : words_of(made_for_.front());
}

std::vector<BalanceWish> ProposalModel::wishes() const {
    ProposeOptions usual;
    const MetricsModel& metrics = *session_->metrics();
    usual.balance[0].tolerance = metrics.tolerance();
    if (metrics.measure() != MetricsModel::Measure::Weighted) return usual.balance;
    const BalanceWeights& w = metrics.weights();
    std::vector<BalanceWish> wishes;
    for (const auto& [measure, weight] :
         {std::pair(BalanceMeasure::residents, w.residents), std::pair(BalanceMeasure::households, w.households),
          std::pair(BalanceMeasure::buildings, w.buildings), std::pair(BalanceMeasure::entrances, w.entrances),
          std::pair(BalanceMeasure::tickets, w.tickets), std::pair(BalanceMeasure::street, w.street_m),
          std::pair(BalanceMeasure::patrol, w.patrol_minutes)}) {
        if (weight <= 0) continue;
        BalanceWish wish;
        wish.measure = measure;
        wish.importance = weight;
        // What weighs most is held to the tolerance, the others to one that leaves room.
        wish.tolerance = std::max(metrics.tolerance(), usual.balance[1].tolerance);
        wishes.push_back(wish);
    }
    const std::vector<ExtraLoad>& extra = session_->extraLoads();
    for (std::size_t i = 0; i < extra.size() && i < max_extra_loads; ++i)
        if (w.extra[i] > 0)
            wishes.push_back(attribute_wish(extra[i].name, w.extra[i], std::max(metrics.tolerance(), usual.balance[1].tolerance)));
    if (wishes.empty()) return usual.balance;
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const BalanceWish& a, const BalanceWish& b) { return a.importance > b.importance; });
    wishes.front().tolerance = metrics.tolerance();
    return wishes;
}

void ProposalModel::setSelected(int row) {
    row = row >= 0 && row < rowCount() ? row : -1;
    if (row == selected_) return;
    selected_ = row;
    emit selectedChanged();
}

void ProposalModel::compute() {
    if (!session_ || !session_->isReady() || !session_->document() || !session_->document()->isReady()) return;
    ProposeOptions options;
    options.grids = std::size_t(gridCount());
    options.keep = keep_ ? KeepCompounds::hard : KeepCompounds::soft;
    options.change_at_most = change_percent_ / 100.0;
    options.seconds = seconds_;
    options.balance = wishes();
    options.loads.extra = session_->extraLoads();
    for (const std::size_t grid : session_->lockedGrids()) options.locked.push_back(session_->grids()[grid].code);
    progress_ = 0;
    message_.clear();
    searching_.start(
        [snapshot = session_->document()->snapshot(), grids = session_->grids(), options](const Progress& p) {
            Community community = snapshot->community;
            community.grids = grids;
            return propose_grids(community, options, p);
        },
        [this, wishes = options.balance](ProposalFront front) {
            made_for_ = wishes;
            take(std::move(front));
            emit runningChanged();
        },
        [this](const JobFailure& failure) {
            message_ = tr("没有算出方案：%1").arg(failure.text);
            emit runningChanged();
            emit resultChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
    emit progressChanged();
    emit runningChanged();
    emit resultChanged();
}

void ProposalModel::cancel() {
    if (!searching_.running()) return;
    searching_.cancel();
    message_ = tr("已停止");
    emit runningChanged();
    emit resultChanged();
}

void ProposalModel::take(ProposalFront front) {
    beginResetModel();
    front_ = std::move(front);
    endResetModel();
    QStringList obstacles;
    for (const std::string& obstacle : front_.obstacles) obstacles += QString::fromStdString(obstacle);
    message_ = obstacles.join(QStringLiteral("\n"));
    if (message_.isEmpty() && front_.list.empty()) message_ = tr("没有找到别的方案");
    selected_ = front_.list.empty() ? -1 : 0;
    emit resultChanged();
    emit selectedChanged();
}

void ProposalModel::apply(int row) {
    if (!session_ || row < 0 || row >= rowCount()) return;
    const Proposal& proposal = front_.list[std::size_t(row)];
    setSelected(row);
    session_->applyPlan(proposal.grids, tr("方案 %1").arg(row + 1));
}

void ProposalModel::compare(int row) {
    if (!session_ || row < 0 || row >= rowCount()) return;
    setSelected(row);
    session_->compareWith(front_.list[std::size_t(row)].grids, tr("方案 %1").arg(row + 1));
}

}  // namespace wangge::viewer
