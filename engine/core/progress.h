#pragma once

// Progress and cancellation of a long job, in one value that is passed down by const reference.
//
//   Progress progress([](double fraction, std::string_view stage) { show(fraction, stage); });
//   std::jthread worker([progress] { plan_friday(input, options, progress); });
//   progress.cancel();                       // from any thread: the job throws Error(cancelled) at its next poll
//
// Copies share one state. A default Progress reports to nobody and can still be cancelled. Loops that can take over
// 100 ms call poll() or report(); both may be called from worker threads, the listener is called under a lock and
// never with a smaller fraction than before.

#include <functional>
#include <memory>
#include <string_view>

namespace wangge {

class Progress {
public:
    using Listener = std::function<void(double fraction, std::string_view stage)>;

    Progress();
    explicit Progress(Listener listener);

    // Tells the listener that `fraction` (0..1) of this part of the job is done. Throws Error(cancelled).
    void report(double fraction, std::string_view stage) const;
    // Throws Error(cancelled) when somebody called cancel(). Costs one relaxed load.
    void poll() const;

    void cancel() const noexcept;
    bool cancelled() const noexcept;

    // The part of this job between two fractions, as a Progress of its own with the same cancel state.
    Progress part(double from, double to) const;

private:
    struct State;
    std::shared_ptr<State> state_;
    double from_ = 0;
    double to_ = 1;
};

}  // namespace wangge
