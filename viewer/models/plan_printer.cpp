#include "viewer/models/plan_printer.h"

#include <QFileInfo>
#include <QLocale>
#include <algorithm>

#include "print/change_notice.h"
#include "print/wall_map.h"

namespace wangge::viewer {

void PlanPrinter::setSession(RedrawSession* session) {
    if (session == session_) return;
    session_ = session;
    emit sessionChanged();
}

bool PlanPrinter::ready() const {
    return session_ && session_->isReady() && session_->document() && session_->document()->isReady();
}

QUrl PlanPrinter::folder() const {
    const QString path = session_ && session_->document() ? session_->document()->path() : QString();
    return path.isEmpty() ? QUrl() : QUrl::fromLocalFile(QFileInfo(path).absolutePath());
}

void PlanPrinter::printMap(const QUrl& file, int paper, bool highlight) {
    if (!ready()) return;
    const std::vector<Grid>& before = session_->document()->snapshot()->community.grids;
    start(file, [community = session_->communityNow(), before, highlight, paper = Paper(std::clamp(paper, 0, 4)),
                 name = tr("现行方案").toStdString()](const std::string& path, const Progress& progress) {
        WallMapOptions options{.paper = paper};
        if (highlight) options.before = &before, options.before_name = name;
        write_wall_map(community, path, options, progress);
        return 1;
    });
}

void PlanPrinter::printNotice(const QUrl& file, const QString& valid_from, const QString& author) {
    if (!ready()) return;
    const std::vector<Grid>& before = session_->document()->snapshot()->community.grids;
    ChangeNoticeOptions options;
    options.before_name = tr("现行方案").toStdString();
    options.after_name = tr("新方案").toStdString();
    options.valid_from = RedrawSession::isoDate(valid_from).toStdString();
    options.author = author.trimmed().toStdString();
    options.english = QLocale().language() == QLocale::English;
    start(file, [community = session_->communityNow(), before, options](const std::string& path, const Progress& progress) {
        return write_change_notice(community, before, community.grids, path, options, progress).pages;
    });
}

void PlanPrinter::start(const QUrl& file, const Work& work) {
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    progress_ = 0;
    failed_ = false;
    message_ = tr("正在打印…");
    printing_.start([path = path.toStdString(), work](const Progress& progress) { return work(path, progress); },
                    [this, path](int pages) {
                        message_ = tr("已打印 %1 页到 %2").arg(pages).arg(path);
                        emit stateChanged();
                        emit printed(path, pages);
                    },
                    [this](const JobFailure& failure) {
                        failed_ = true;
                        message_ = tr("没有打印：%1").arg(failure.text);
                        emit stateChanged();
                    },
                    [this](double fraction) {
                        progress_ = fraction;
                        emit progressChanged();
                    });
    emit progressChanged();
    emit stateChanged();
}

void PlanPrinter::cancel() {
    if (!printing_.running()) return;
    printing_.cancel();
    message_ = tr("已停止，没有打印");
    emit stateChanged();
}

}  // namespace wangge::viewer
