#include "viewer/models/weight_model.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

#include "viewer/models/plan_words.h"

namespace wangge::viewer {
namespace {

struct Load {
    const char* title;
    double BalanceWeights::*weight;
    double (*amount)(const GridMetrics&);
};

constexpr Load loads[] = {
    {QT_TRANSLATE_NOOP("WeightModel", "人口"), &BalanceWeights::residents,
     [](const GridMetrics& m) { return double(m.residents); }},
    {QT_TRANSLATE_NOOP("WeightModel", "户数"), &BalanceWeights::households,
     [](const GridMetrics& m) { return double(m.households); }},
    {QT_TRANSLATE_NOOP("WeightModel", "楼栋"), &BalanceWeights::buildings,
     [](const GridMetrics& m) { return double(m.buildings); }},
    {QT_TRANSLATE_NOOP("WeightModel", "单元门"), &BalanceWeights::entrances,
     [](const GridMetrics& m) { return double(m.entrances); }},
    {QT_TRANSLATE_NOOP("WeightModel", "工单"), &BalanceWeights::tickets, [](const GridMetrics& m) { return double(m.tickets); }},
    {QT_TRANSLATE_NOOP("WeightModel", "道路（米）"), &BalanceWeights::street_m, [](const GridMetrics& m) { return m.street_m; }},
    {QT_TRANSLATE_NOOP("WeightModel", "巡查（分钟）"), &BalanceWeights::patrol_minutes,
     [](const GridMetrics& m) { return m.patrol_minutes; }},
    {QT_TRANSLATE_NOOP("WeightModel", "面积（平方米）"), &BalanceWeights::area_m2, [](const GridMetrics& m) { return m.area_m2; }},
};
constexpr int fixed = int(std::size(loads));

QString translated(const char* text) {
    return QCoreApplication::translate("WeightModel", text);
}

}  // namespace

int WeightModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !session_ ? 0 : fixed + int(session_->attributes().size());
}

QVariant WeightModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const int row = index.row();
    const bool extra = row >= fixed;
    const BalanceWeights& weights = session_->metrics()->weights();
    const QString title = extra ? attribute_words(session_->attributes()[row - fixed]) : translated(loads[row].title);
    if (role == Qt::DisplayRole) return title;
    if (role < int(Role::title) || role > int(Role::removable)) return {};
    switch (Role(role)) {
        case Role::title: return title;
        case Role::weight: return extra ? weights.extra[std::size_t(row - fixed)] : weights.*loads[row].weight;
        case Role::totalText: {
            double total = 0;
            for (const GridMetrics& m : session_->metrics()->metrics())
                total += extra ? m.extra[std::size_t(row - fixed)] : loads[row].amount(m);
            return QStringLiteral("%L1").arg(total, 0, 'f', 0);
        }
        case Role::removable: return extra;
    }
    return {};
}

QHash<int, QByteArray> WeightModel::roleNames() const {
    return {{int(Role::title), "title"},
            {int(Role::weight), "weight"},
            {int(Role::totalText), "totalText"},
            {int(Role::removable), "removable"}};
}

void WeightModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    beginResetModel();
    session_ = session;
    endResetModel();
    if (session_) {
        connect(session_, &RedrawSession::gridsChanged, this, [this] {
            if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {int(Role::totalText)});
        });
        connect(session_, &RedrawSession::attributesChanged, this, [this] {
            beginResetModel();
            endResetModel();
            emit choicesChanged();
            emit formulaChanged();
        });
        connect(session_, &RedrawSession::documentChanged, this, &WeightModel::choicesChanged);
    }
    emit sessionChanged();
    emit choicesChanged();
    emit formulaChanged();
}

QStringList WeightModel::keysLeft() const {
    if (!session_ || session_->attributes().size() >= qsizetype(max_extra_loads)) return {};
    QStringList keys{QStringLiteral("floor_m2"), QStringLiteral("footprint_m2"), QStringLiteral("rooms"), QStringLiteral("floors")};
    if (session_->document() && session_->document()->isReady()) {
        std::set<std::string> uses;
        for (const Building& building : session_->document()->snapshot()->community.buildings)
            if (!building.use.empty()) uses.insert(building.use);
        for (const std::string& use : uses) keys += QStringLiteral("use=") + QString::fromStdString(use);
    }
    keys = session_->columns() + keys;
    for (const QString& taken : session_->attributes()) keys.removeAll(taken);
    return keys;
}

QStringList WeightModel::choices() const {
    QStringList words;
    for (const QString& key : keysLeft()) words += attribute_words(key);
    return words;
}

QString WeightModel::formula() const {
    QStringList parts;
    for (int row = 0; row < rowCount(); ++row) {
        const double weight = data(index(row), int(Role::weight)).toDouble();
        if (weight > 0) parts += tr("%1 × %2").arg(data(index(row), int(Role::title)).toString()).arg(weight);
    }
    return parts.isEmpty() ? tr("没有一项计入") : parts.join(QStringLiteral(" + "));
}

void WeightModel::setWeight(int row, double weight) {
    if (row < 0 || row >= rowCount()) return;
    BalanceWeights weights = session_->metrics()->weights();
    (row >= fixed ? weights.extra[std::size_t(row - fixed)] : weights.*loads[row].weight) = std::clamp(weight, 0.0, 10.0);
    session_->metrics()->setWeights(weights);
    emit dataChanged(index(row), index(row), {int(Role::weight)});
    emit formulaChanged();
}

bool WeightModel::add(int choice) {
    const QStringList keys = keysLeft();
    if (choice < 0 || choice >= keys.size()) return false;
    BalanceWeights weights = session_->metrics()->weights();
    weights.extra[std::size_t(session_->attributes().size())] = 1;
    if (!session_->setAttributes(session_->attributes() + QStringList{keys[choice]})) return false;
    session_->metrics()->setWeights(weights);
    emit formulaChanged();
    return true;
}

bool WeightModel::remove(int row) {
    if (row < fixed || row >= rowCount()) return false;
    const int gone = row - fixed;
    QStringList attributes = session_->attributes();
    attributes.removeAt(gone);
    BalanceWeights weights = session_->metrics()->weights();
    std::move(weights.extra.begin() + gone + 1, weights.extra.end(), weights.extra.begin() + gone);
    weights.extra.back() = 0;
    if (!session_->setAttributes(attributes)) return false;
    session_->metrics()->setWeights(weights);
    emit formulaChanged();
    return true;
}

}  // namespace wangge::viewer
