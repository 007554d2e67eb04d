#include "viewer/models/friday_planner.h"

#include <QDate>
#include <QDir>
#include <QLocale>

#include "engine/store/project.h"
#include "engine/store/route_files.h"
#include "engine/workflow/prepare_friday.h"
#include "print/route_sheets.h"
#include "print/wall_map.h"
#include "viewer/models/plan_words.h"

namespace wangge::viewer {
namespace {

QString iso(Date date) {
    return QString::fromStdString(to_string(date));
}

Date next_friday(Date from) {
    std::int64_t day = day_number(from);
    while (weekday(date_of_day(day)) != 5) ++day;
    return date_of_day(day);
}

}  // namespace

FridayPlanner::FridayPlanner(QObject* parent) : QObject(parent) {
    const QDate today = QDate::currentDate();
    date_ = iso(next_friday({today.year(), today.month(), today.day()}));
}
FridayPlanner::~FridayPlanner() = default;

void FridayPlanner::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    if (document_) document_->disconnect(this);
    document_ = document;
    const auto opened = [this] {
        job_.cancel();
        has_plan_ = false;
        plan_ = {};
        focus_ = -1;
        say({});
        if (!document_->isReady()) return;
        const Community& community = document_->snapshot()->community;
        // The plan that the project holds, or the first Friday after its newest ticket.
        if (!community.plans.empty()) {
            planned_on_ = document_->snapshot();
            takePlan(community.plans.back());
            setDate(iso(community.plans.back().date));
        } else {
            std::optional<Timestamp> newest;
            for (const Ticket& ticket : community.tickets)
                if (ticket.time && (!newest || *ticket.time > *newest)) newest = ticket.time;
            if (newest) setDate(iso(next_friday(local_date(*newest + day_s))));
            takePlan({});
            has_plan_ = false;
            emit planChanged();
        }
        emit runningChanged();
    };
    if (document_) {
        connect(document_, &ProjectDocument::opened, this, opened);
        opened();
    }
    emit documentChanged();
}

void FridayPlanner::setDate(const QString& date) {
    if (date == date_) return;
    date_ = date;
    emit inputChanged();
}

bool FridayPlanner::isDateValid() const {
    return parse_date(date_.trimmed().toStdString()).has_value();
}

QString FridayPlanner::weekdayText() const {
    const auto date = parse_date(date_.trimmed().toStdString());
    return date ? QLocale().dayName(weekday(*date), QLocale::ShortFormat) : tr("日期写作 2024-04-12");
}

void FridayPlanner::stepWeek(int weeks) {
    const auto date = parse_date(date_.trimmed().toStdString());
    if (date) setDate(iso(date_of_day(day_number(*date) + 7 * weeks)));
}

void FridayPlanner::setTeams(int teams) {
    if (teams == teams_ || teams < 0) return;
    teams_ = teams;
    emit inputChanged();
}

void FridayPlanner::setSeconds(double seconds) {
    if (seconds == seconds_ || !(seconds > 0)) return;
    seconds_ = seconds;
    emit inputChanged();
}

void FridayPlanner::compute() {
    const auto date = parse_date(date_.trimmed().toStdString());
    if (!document_ || !document_->isReady() || !date) return;
    FridayWork work;
    work.plan.date = *date;
    work.plan.teams = teams_;
    work.plan.seconds = seconds_;
    progress_ = 0;
    emit progressChanged();
    say({});
    planned_on_ = document_->snapshot();
    job_.start(
        [snapshot = planned_on_, work](const Progress& progress) {
            Community community = snapshot->community;  // hotspots are found anew for the day
            return prepare_friday(community, work, progress).plan;
        },
        [this](FridayPlan plan) {
            takePlan(std::move(plan));
            emit runningChanged();
        },
        [this](const JobFailure& failure) {
            say(tr("排不出计划：%1").arg(failure.text), true);
            emit runningChanged();
        },
        [this](double fraction) {
            progress_ = fraction;
            emit progressChanged();
        });
    emit runningChanged();
}

void FridayPlanner::cancel() {
    if (!job_.running()) return;
    job_.cancel();
    say(tr("已取消"));
    emit runningChanged();
}

void FridayPlanner::takePlan(FridayPlan plan) {
    plan_ = std::move(plan);
    has_plan_ = true;
    focus_ = -1;
    routes_.setPlan(plan_);
    stops_.setFocus(-1);
    stops_.setPlan(plan_);
    emit focusChanged();
    emit planChanged();
}

QString FridayPlanner::totalsText() const {
    if (!has_plan_) return {};
    double length = 0, streets = 0;
    int stops = 0;
    for (const Route& route : plan_.routes) {
        length += route.length_m;
        streets += route.streets_m;
        for (const Stop& stop : route.stops) stops += is_numbered(stop) ? 1 : 0;
    }
    return tr("%1 个队，%2 处，清扫 %3，共走 %4")
        .arg(plan_.routes.size())
        .arg(stops)
        .arg(distance_words(streets), distance_words(length));
}

QString FridayPlanner::boundText() const {
    return has_plan_ ? bound_words(plan_) : QString();
}

QString FridayPlanner::leftOutText() const {
    QStringList lines;
    for (const LeftOut& left : plan_.left_out)
        lines.push_back(
            tr("%1：%2").arg(QString::fromStdString(left.name.empty() ? left.id : left.name), QString::fromStdString(left.reason)));
    return lines.join(QLatin1Char('\n'));
}

void FridayPlanner::setFocus(int route) {
    route = route >= 0 && route < routes_.count() ? route : -1;
    if (route == focus_) return;
    focus_ = route;
    stops_.setFocus(route);
    emit focusChanged();
}

void FridayPlanner::saveToProject() {
    if (!has_plan_ || !document_) return;
    if (document_->path().isEmpty()) {
        say(tr("这个社区没有项目文件，不能保存"), true);
        return;
    }
    write([path = document_->path().toStdString(), plan = plan_, done = tr("计划已存入项目")](const Progress&) {
        save_plan(path, plan);
        return done;
    });
}

void FridayPlanner::exportRoutes(const QUrl& folder) {
    if (!has_plan_ || !planned_on_) return;
    write([snapshot = planned_on_, plan = plan_, directory = folder.toLocalFile(),
           done = tr("写了 %1 个文件到 %2")](const Progress&) {
        const auto files = write_route_files(snapshot->community, plan, directory.toStdString());
        return done.arg(files.size()).arg(QDir::toNativeSeparators(directory));
    });
}

void FridayPlanner::print(const QUrl& folder) {
    if (!has_plan_ || !planned_on_) return;
    write([snapshot = planned_on_, plan = plan_, directory = folder.toLocalFile(),
           done = tr("sheets.pdf 和 wallmap.pdf 已写到 %1")](const Progress& progress) {
        const QDir target(directory);
        write_route_sheets(snapshot->community, plan, target.filePath(QStringLiteral("sheets.pdf")).toStdString(),
                           progress.part(0, 0.6));
        write_wall_map(snapshot->community, target.filePath(QStringLiteral("wallmap.pdf")).toStdString(), {.date = plan.date},
                       progress.part(0.6, 1));
        return done.arg(QDir::toNativeSeparators(directory));
    });
}

void FridayPlanner::write(std::function<QString(const Progress&)> work) {
    if (writing_.running()) return;
    say({});
    writing_.start(
        std::move(work),
        [this](const QString& text) {
            say(text);
            emit writingChanged();
        },
        [this](const JobFailure& failure) {
            say(tr("没有写成：%1").arg(failure.text), true);
            emit writingChanged();
        });
    emit writingChanged();
}

void FridayPlanner::say(const QString& text, bool error) {
    if (text == message_ && error == message_is_error_) return;
    message_ = text;
    message_is_error_ = error;
    emit messageChanged();
}

}  // namespace wangge::viewer
