#include "engine/core/progress.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "engine/core/error.h"

namespace wangge {

struct Progress::State {
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    Listener listener;
    double reached = 0;
};

Progress::Progress() : state_(std::make_shared<State>()) {}

Progress::Progress(Listener listener) : Progress() {
    state_->listener = std::move(listener);
}

void Progress::report(double fraction, std::string_view stage) const {
    poll();
    if (!state_->listener) return;
    const std::lock_guard lock(state_->mutex);
    const double whole = from_ + (to_ - from_) * std::clamp(fraction, 0.0, 1.0);
    state_->reached = std::max(state_->reached, whole);
    state_->listener(state_->reached, stage);
}

void Progress::poll() const {
    if (cancelled()) throw Error(ErrorKind::cancelled, "The job was cancelled; nothing was changed.");
}

void Progress::cancel() const noexcept {
    state_->cancelled.store(true, std::memory_order_relaxed);
}

bool Progress::cancelled() const noexcept {
    return state_->cancelled.load(std::memory_order_relaxed);
}

Progress Progress::part(double from, double to) const {
    Progress inner = *this;
    inner.from_ = from_ + (to_ - from_) * from;
    inner.to_ = from_ + (to_ - from_) * to;
    return inner;
}

}  // namespace wangge
