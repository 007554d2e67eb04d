#include "viewer/models/plan_importer.h"

#include <QFileInfo>

#include "engine/store/plan_versions.h"

namespace wangge::viewer {

int PlanImporter::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !examined_ ? 0 : int(examined_->findings.size());
}

QVariant PlanImporter::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Finding& finding = examined_->findings[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(finding.message);
    if (role < int(Role::text) || role > int(Role::y)) return {};
    switch (Role(role)) {
        case Role::text: return QString::fromStdString(finding.message);
        case Role::advice: return QString::fromStdString(finding.advice);
        case Role::isError: return finding.severity == Severity::error;
        case Role::hasPlace: return finding.at.has_value();
        case Role::x: return finding.at ? finding.at->x : 0;
        case Role::y: return finding.at ? finding.at->y : 0;
    }
    return {};
}

QHash<int, QByteArray> PlanImporter::roleNames() const {
    return {{int(Role::text), "message"},      {int(Role::advice), "advice"}, {int(Role::isError), "isError"},
            {int(Role::hasPlace), "hasPlace"}, {int(Role::x), "placeX"},      {int(Role::y), "placeY"}};
}

void PlanImporter::setSession(RedrawSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    // Another project: what was examined belongs to the one before.
    if (session_)
        connect(session_, &RedrawSession::gridsChanged, this, [this] {
            if (!session_->isReady() && isShown()) dismiss();
        });
    emit sessionChanged();
}

QString PlanImporter::fileName() const {
    return QFileInfo(path_).fileName();
}

QString PlanImporter::suggestedName() const {
    return QFileInfo(path_).completeBaseName();
}

QString PlanImporter::summary() const {
    if (!fault_.isEmpty()) return fault_;
    if (isRunning()) return examined_ ? tr("正在存为版本…") : tr("正在检查、比较…");
    if (!examined_) return {};
    if (!isAcceptable()) return tr("这个划分有错误，不能接受，项目没有改动。请按下面的建议在原软件里修改。");
    if (examined_->diff.empty()) return tr("与现行方案相同，%1 个网格").arg(examined_->grids.size());
    const LandMoved sum = examined_->diff.total();
    return tr("%1 个网格；与现行方案相比 %L2 栋、%L3 人换网格，图上紫色是换手的土地。项目还没有改动。")
        .arg(examined_->grids.size())
        .arg(sum.buildings)
        .arg(sum.residents);
}

void PlanImporter::examine(const QUrl& file) {
    if (!session_ || !session_->document() || !session_->document()->isReady()) return;
    forget();
    path_ = file.isLocalFile() ? file.toLocalFile() : file.toString();
    examining_.start([snapshot = session_->document()->snapshot(), path = path_.toStdString()](
                         const Progress& progress) { return examine_plan_file(snapshot->community, path, {}, progress); },
                     [this](PlanImport examined) { take(std::move(examined)); },
                     [this](const JobFailure& failure) {
                         switch (failure.kind) {
                             case ErrorKind::not_found: fail(tr("没有这个文件，或者里面没有网格：%1").arg(failure.text)); break;
                             case ErrorKind::unsupported:
                                 fail(tr("这种文件读不了；可以读 .gpkg、.geojson、.shp、.kml、.dxf"));
                                 break;
                             default: fail(tr("读不出划分，文件可能坏了：%1").arg(failure.text));
                         }
                     },
                     [this](double fraction) {
                         progress_ = fraction;
                         emit progressChanged();
                     });
    emit progressChanged();
    emit stateChanged();
}

void PlanImporter::take(PlanImport examined) {
    beginResetModel();
    examined_ = std::move(examined);
    endResetModel();
    if (isAcceptable()) session_->changes()->show(examined_->diff, examined_->grids, tr("%1，与现行方案相比").arg(fileName()));
    emit stateChanged();
}

void PlanImporter::fail(const QString& why) {
    fault_ = why;
    emit stateChanged();
}

void PlanImporter::keep(const QString& name, const QString& author) {
    if (!isAcceptable() || isRunning() || !session_->document()) return;
    const QString project = session_->document()->path();
    if (project.isEmpty()) {
        fail(tr("这个社区没有项目文件，不能存为版本"));
        return;
    }
    PlanVersion version{.name = name.trimmed().toStdString(), .author = author.trimmed().toStdString(), .grids = examined_->grids};
    version.note = tr("从 %1 导入").arg(fileName()).toStdString();
    keeping_.start(
        [path = project.toStdString(), version = std::move(version)](const Progress&) {
            write_draft_version(path, version);
            return true;
        },
        [this](bool) {
            forget();
            emit session_->versionsChanged();
        },
        [this](const JobFailure& failure) {
            fail(failure.kind == ErrorKind::conflict ? tr("没有存：这个名称已经用了，换一个") : tr("没有存：%1").arg(failure.text));
        });
    fault_.clear();
    emit stateChanged();
}

void PlanImporter::takeUp() {
    if (!isAcceptable() || isRunning()) return;
    const EditResult result = session_->applyPlan(examined_->grids, tr("“%1”的划法").arg(fileName()));
    if (result || result.rule == EditRule::nothing_changes)
        forget();
    else
        fail(session_->message());
}

void PlanImporter::dismiss() {
    const bool showing = isAcceptable();
    forget();
    if (showing && session_) session_->showChanges(false);
}

void PlanImporter::forget() {
    examining_.cancel();
    keeping_.cancel();
    beginResetModel();
    examined_.reset();
    endResetModel();
    fault_.clear();
    progress_ = 0;
    emit stateChanged();
}

}  // namespace wangge::viewer
