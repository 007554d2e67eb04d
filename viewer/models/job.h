#pragma once

// One long computation off the GUI thread, with progress and cancellation over the engine's own token.
//
//   job_.start([snapshot](const Progress& progress) { return plan_friday(snapshot->community, options, progress); },
//              [this](FridayPlan plan) { show(plan); }, [this](const JobFailure& f) { complain(f); });
//
// Starting again, cancelling or destroying the Job asks the work that runs to stop; its result is then dropped and none
// of the callbacks is called. Callbacks run on the thread that owns the Job. `work` must own what it reads.

#include <QFutureWatcher>
#include <QPromise>
#include <QString>
#include <QtConcurrent/QtConcurrentRun>
#include <functional>
#include <memory>
#include <variant>

#include "engine/core/error.h"
#include "engine/core/progress.h"

namespace wangge::viewer {

struct JobFailure {
    ErrorKind kind = ErrorKind::internal;
    QString text;
};

template <class Result>
class Job {
public:
    using Work = std::function<Result(const Progress&)>;
    using Done = std::function<void(Result)>;
    using Failed = std::function<void(const JobFailure&)>;
    using Progressed = std::function<void(double)>;

    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() {
        cancel();
        for (const QFuture<Outcome>& future : left_) QFuture<Outcome>(future).waitForFinished();
    }

    bool running() const { return watcher_ != nullptr; }

    void cancel() {
        if (!watcher_) return;
        token_->cancel();
        watcher_->disconnect();
        left_.push_back(watcher_->future());
        watcher_.release()->deleteLater();  // perhaps we are in one of its signals
        token_.reset();
    }

    void start(Work work, Done done, Failed failed, Progressed progressed = {}) {
        cancel();
        std::erase_if(left_, [](const QFuture<Outcome>& future) { return future.isFinished(); });
        // The listener needs the promise, which lives inside the work; the token is shared through this box.
        auto listener = std::make_shared<std::function<void(double)>>();
        token_ = std::make_shared<Progress>([listener](double fraction, std::string_view) {
            if (*listener) (*listener)(fraction);
        });
        watcher_ = std::make_unique<QFutureWatcher<Outcome>>();
        QObject::connect(watcher_.get(), &QFutureWatcherBase::finished, watcher_.get(), [this, done, failed] {
            Outcome outcome = watcher_->future().takeResult();
            watcher_.release()->deleteLater();
            token_.reset();
            if (auto* failure = std::get_if<JobFailure>(&outcome))
                failed(*failure);
            else
                done(std::move(*std::get<std::shared_ptr<Result>>(outcome)));
        });
        if (progressed)
            QObject::connect(watcher_.get(), &QFutureWatcherBase::progressValueChanged, watcher_.get(),
                             [progressed](int value) { progressed(value / 1000.0); });
        watcher_->setFuture(QtConcurrent::run([work = std::move(work), token = token_, listener](QPromise<Outcome>& promise) {
            promise.setProgressRange(0, 1000);
            *listener = [&promise](double fraction) { promise.setProgressValue(int(fraction * 1000)); };
            try {
                promise.addResult(Outcome(std::make_shared<Result>(work(*token))));
            } catch (const Error& error) {
                promise.addResult(Outcome(JobFailure{error.kind(), QString::fromStdString(error.describe())}));
            } catch (const std::exception& error) {
                promise.addResult(Outcome(JobFailure{ErrorKind::internal, QString::fromUtf8(error.what())}));
            }
            *listener = {};
        }));
    }

private:
    using Outcome = std::variant<std::shared_ptr<Result>, JobFailure>;

    std::unique_ptr<QFutureWatcher<Outcome>> watcher_;
    std::shared_ptr<Progress> token_;
    std::vector<QFuture<Outcome>> left_;  // asked to stop, not yet finished
};

}  // namespace wangge::viewer
