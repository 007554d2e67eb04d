#include "viewer/models/version_model.h"

#include <QFileInfo>
#include <algorithm>

#include "engine/core/time.h"
#include "engine/store/plan_files.h"
#include "engine/store/plan_versions.h"

namespace wangge::viewer {

int VersionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(versions_.size());
}

QVariant VersionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const PlanVersion& version = versions_[std::size_t(index.row())];
    if (role == Qt::DisplayRole) return QString::fromStdString(version.name);
    if (role < int(Role::name) || role > int(Role::removable)) return {};
    switch (Role(role)) {
        case Role::name: return QString::fromStdString(version.name);
        case Role::author: return QString::fromStdString(version.author);
        case Role::createdText: return QString::fromStdString(to_string(local_date(version.created)));
        case Role::whenText: {
            const QString from = QString::fromStdString(version.valid_from), until = QString::fromStdString(version.valid_until);
            if (version.valid_from.empty()) return tr("未启用");
            if (version.id == in_force_) return tr("现行，%1 起").arg(from);
            return version.valid_until.empty() ? tr("拟从 %1 起").arg(from) : tr("%1 至 %2").arg(from, until);
        }
        case Role::note: return QString::fromStdString(version.note);
        case Role::parentName: {
            const auto parent =
                std::find_if(versions_.begin(), versions_.end(), [&](const PlanVersion& v) { return v.id == version.parent; });
            return version.parent == no_id || parent == versions_.end() ? QString() : QString::fromStdString(parent->name);
        }
        case Role::inForce: return version.id == in_force_;
        // The record needs those that are or were in force.
        case Role::removable: return version.id != in_force_ && version.valid_until.empty();
    }
    return {};
}

QHash<int, QByteArray> VersionModel::roleNames() const {
    return {{int(Role::name), "name"},         {int(Role::author), "author"},      {int(Role::createdText), "createdText"},
            {int(Role::whenText), "whenText"}, {int(Role::note), "note"},          {int(Role::parentName), "parentName"},
            {int(Role::inForce), "inForce"},   {int(Role::removable), "removable"}};
}

void VersionModel::setSession(RedrawSession* session) {
    if (session == session_) return;
    if (session_) session_->disconnect(this);
    session_ = session;
    if (session_) {
        connect(session_, &RedrawSession::versionsChanged, this, &VersionModel::reload);
        // Another project: what was under way belongs to the one before.
        connect(session_, &RedrawSession::gridsChanged, this, [this] {
            if (session_->isReady() || !acting_.running()) return;
            acting_.cancel();
            emit busyChanged();
        });
    }
    emit sessionChanged();
    reload();
}

QString VersionModel::path() const {
    return session_ && session_->document() ? session_->document()->path() : QString();
}

QString VersionModel::title(int row) const {
    return row < 0 ? tr("当前划法") : tr("版本“%1”").arg(QString::fromStdString(versions_[std::size_t(row)].name));
}

void VersionModel::say(const QString& text, bool fault) {
    if (text == message_ && fault == fault_) return;
    message_ = text;
    fault_ = fault;
    emit messageChanged();
}

void VersionModel::reload() {
    const auto take = [this](List list) {
        std::reverse(list.versions.begin(), list.versions.end());
        // A version chosen as the base stays chosen.
        const Id chosen = base_ >= 2 && base_ - 2 < rowCount() ? versions_[std::size_t(base_ - 2)].id : no_id;
        beginResetModel();
        versions_ = std::move(list.versions);
        in_force_ = list.in_force;
        endResetModel();
        if (base_ >= 2) {
            const auto found =
                std::find_if(versions_.begin(), versions_.end(), [&](const PlanVersion& v) { return v.id == chosen; });
            base_ = chosen == no_id || found == versions_.end() ? 0 : int(found - versions_.begin()) + 2;
        }
        emit basesChanged();
        emit busyChanged();
    };
    if (path().isEmpty()) {
        listing_.cancel();
        take({});
        return;
    }
    listing_.start(
        [path = path().toStdString()](const Progress&) {
            return List{list_versions(path), version_in_force(path)};
        },
        take,
        [this](const JobFailure& failure) {
            say(tr("版本读不出来：%1").arg(failure.text), true);
            emit busyChanged();
        });
    emit busyChanged();
}

QStringList VersionModel::bases() const {
    QStringList names{tr("当前划法"), tr("现行方案")};
    for (const PlanVersion& version : versions_) names += QString::fromStdString(version.name);
    return names;
}

void VersionModel::setBase(int base) {
    if (base == base_ || base < 0 || base >= rowCount() + 2) return;
    base_ = base;
    emit basesChanged();
}

void VersionModel::act(Job<Outcome>::Work work, Job<Outcome>::Done done) {
    replacing_.clear();
    progress_ = 0;
    say({});
    acting_.start(
        std::move(work),
        [this, done = std::move(done)](Outcome outcome) {
            done(std::move(outcome));
            emit busyChanged();
        },
        [this](const JobFailure& failure) {
            say(failure.text, true);
            emit busyChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
    emit progressChanged();
    emit busyChanged();
}

void VersionModel::compare(int row) {
    if (!has(row) || !session_->isReady()) return;
    const Id id = versions_[std::size_t(row)].id;
    const Id base = base_ >= 2 ? versions_[std::size_t(base_ - 2)].id : no_id;
    std::vector<Grid> before = base_ == 0   ? session_->grids()
                               : base_ == 1 ? session_->document()->snapshot()->community.grids
                                            : std::vector<Grid>{};
    act(
        [path = path().toStdString(), id, base, before = std::move(before)](const Progress&) {
            return Outcome{read_version(path, id).grids, base == no_id ? before : read_version(path, base).grids, {}};
        },
        [this, words = tr("%1，与%2相比").arg(title(row), base_ < 2 ? bases()[base_] : title(base_ - 2))](Outcome outcome) {
            session_->compare(std::move(outcome.before), std::move(outcome.grids), words);
        });
}

void VersionModel::apply(int row) {
    if (!has(row)) return;
    act(
        [path = path().toStdString(), id = versions_[std::size_t(row)].id](const Progress&) {
            return Outcome{read_version(path, id).grids, {}, {}};
        },
        [this, name = title(row)](Outcome outcome) {
            if (const EditResult result = session_->applyPlan(outcome.grids, name); !result) say(session_->message(), true);
        });
}

void VersionModel::remove(int row) {
    if (!has(row)) return;
    const QString name = title(row);
    act(
        [path = path().toStdString(), id = versions_[std::size_t(row)].id](const Progress&) {
            delete_version(path, id);
            return Outcome{};
        },
        [this, name](const Outcome&) {
            reload();
            say(tr("%1已删除").arg(name));
        });
}

void VersionModel::exportTo(int row, const QUrl& file) {
    if (!session_ || !session_->isReady() || row >= rowCount()) return;
    write(row, file.isLocalFile() ? file.toLocalFile() : file.toString(), false);
}

void VersionModel::write(int row, const QString& target, bool overwrite) {
    if (!plan_format_of(target.toStdString())) {
        say(tr("文件名要以 .gpkg、.geojson、.shp、.kml 或 .dxf 结尾"), true);
        return;
    }
    export_row_ = row;
    act(
        [path = path().toStdString(), target = target.toStdString(), overwrite, name = title(row).toStdString(),
         id = row < 0 ? no_id : versions_[std::size_t(row)].id, grids = session_->grids(),
         snapshot = session_->document()->snapshot()](const Progress& progress) {
            progress.report(0.1, "reading");
            const std::vector<Grid> plan = id == no_id ? grids : read_version(path, id).grids;
            progress.report(0.4, "writing");
            const Community& community = snapshot->community;
            try {
                return Outcome{{},
                               {},
                               write_plan_file(target, plan, community.epsg,
                                               {.overwrite = overwrite ? Overwrite::yes : Overwrite::no,
                                                .title = name,
                                                .note = community.note,
                                                .credit = community.credit})};
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::conflict) throw;
                return Outcome{};  // no file: it is there already
            }
        },
        [this, target](const Outcome& outcome) {
            if (outcome.files.empty()) {
                replacing_ = target;
                say(tr("%1 已经有了，要替换吗？").arg(QFileInfo(target).fileName()), true);
            } else {
                say(tr("已导出到 %1").arg(QString::fromStdString(outcome.files.front())));
            }
        });
}

void VersionModel::replace() {
    if (replacing_.isEmpty()) return;
    write(export_row_, QString(replacing_), true);
}

void VersionModel::cancel() {
    if (!replacing_.isEmpty()) {
        replacing_.clear();
        say(tr("没有导出"));
        emit messageChanged();
    }
    if (!acting_.running()) return;
    acting_.cancel();
    say(tr("已停止"));
    emit busyChanged();
}

}  // namespace wangge::viewer
