// How RedrawSession saves: what is written is made here, the writing is done on another thread.

#include <QDateTime>

#include "engine/core/time.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

QString RedrawSession::suggestedName() const {
    const QString base = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return tr("%1 划分").arg(base);
}

QString RedrawSession::isoDate(const QString& text) {
    const auto date = parse_date(text.trimmed().toStdString());
    return date ? QString::fromStdString(to_string(*date)) : QString();
}

QString RedrawSession::dateProblem(const QString& text) {
    if (text.trimmed().isEmpty() || !isoDate(text).isEmpty()) return {};
    return tr("日期写成 2024-06-01 这样，并且要有这一天");
}

bool RedrawSession::waits() {
    if (!saving_.running()) return false;
    say(tr("正在保存，请稍候"), true);
    return true;
}

bool RedrawSession::saveVersion(const QString& name, const QString& note, const QString& author, const QString& valid_from) {
    return keep({.name = name.trimmed().toStdString(),
                 .author = author.trimmed().toStdString(),
                 .note = note.trimmed().toStdString(),
                 .valid_from = valid_from.trimmed().toStdString()},
                false);
}

bool RedrawSession::putInForce(const QString& name, const QString& note, const QString& author, const QString& valid_from) {
    return keep({.name = name.trimmed().toStdString(),
                 .author = author.trimmed().toStdString(),
                 .note = note.trimmed().toStdString(),
                 .valid_from = valid_from.trimmed().toStdString()},
                true);
}

bool RedrawSession::keep(PlanVersion header, bool in_force) {
    if (!editor_ || !document_ || waits()) return false;
    if (tool_.holding()) perform(tool_.escape(), 0);
    if (!project_) {
        say(tr("这个社区没有项目文件，不能保存"), true);
        return false;
    }
    const QString typed = QString::fromStdString(header.valid_from);
    if (const QString problem = dateProblem(typed); !problem.isEmpty()) {
        say(problem, true);
        return false;
    }
    const std::string date = isoDate(typed).toStdString();
    header.valid_from = in_force ? std::string() : date;
    const QString name = QString::fromStdString(header.name), author = QString::fromStdString(header.author);
    try {
        header = project_->draft_version(std::move(header));
    } catch (const Error& error) {
        say(tr("没有保存：%1").arg(QString::fromStdString(error.describe())), true);
        return false;
    }
    stop_saving_ = std::make_shared<std::atomic<bool>>(false);
    saving_.start(
        [path = project_->path(), header = std::move(header), date, in_force, snapshot = document_->snapshot(), stop = stop_saving_,
         attributes = attributes_](const Progress& progress) {
            // Once the file is touched there is no way back: a job that was dropped then would leave the window behind the file.
            if (*stop) throw Error(ErrorKind::cancelled, "Saving was cancelled");
            progress.poll();
            const Id id = write_draft_version(path, header);
            Kept kept;
            if (!in_force) return kept;
            try {
                put_in_force(path, id, {.date = date, .drop_draft = true});
            } catch (const Error&) {
                delete_version(path, id);  // or its name would be taken at the next attempt
                throw;
            }
            Community community = snapshot->community;
            community.grids = read_project(path).grids;
            kept.grids = community.grids;
            kept.fresh = std::make_unique<Prepared>(prepared(path, community, attributes, progress));
            return kept;
        },
        [this, name, author, in_force](Kept kept) {
            if (!author.isEmpty()) author_ = author;
            if (kept.fresh) {
                own_grids_ = true;
                document_->setGrids(std::move(kept.grids));
                own_grids_ = false;
                changes_.hide();
                takeEditor(std::move(*kept.fresh));
            } else {
                emit versionsChanged();
            }
            say(in_force ? tr("“%1”已启用，写进项目文件").arg(name) : tr("已存为版本“%1”").arg(name));
            emit savingChanged();
            emit saved(name);
        },
        [this](const JobFailure& failure) {
            const QString why = failure.kind == ErrorKind::cancelled ? tr("已取消，没有保存")
                                : failure.kind == ErrorKind::conflict ? tr("没有保存：这个名称已经用了，或者别的程序正在改这个项目")
                                                                      : tr("没有保存：%1").arg(failure.text);
            say(why, true);
            emit savingChanged();
            emit notSaved(why);
        });
    emit savingChanged();
    return true;
}

void RedrawSession::cancelSaving() {
    if (stop_saving_) *stop_saving_ = true;
}

}  // namespace wangge::viewer
