#include "engine/tracks/clean_track.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace wangge {

namespace {

struct Kept {
    std::size_t index;  // in the recorded segment
    const Fix* fix;
};

// Marks the members of a longest series of times that never falls; fixes without a time belong to it.
std::vector<bool> in_time_order(const std::vector<Kept>& fixes) {
    std::vector<std::size_t> last;  // last[k]: the end of a series of k + 1 fixes with the earliest end time
    std::vector<std::size_t> before(fixes.size(), fixes.size());
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        if (!fixes[i].fix->time) continue;
        const auto place = std::upper_bound(
            last.begin(), last.end(), i, [&](std::size_t a, std::size_t b) { return *fixes[a].fix->time < *fixes[b].fix->time; });
        if (place != last.begin()) before[i] = *(place - 1);
        if (place == last.end()) {
            last.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<bool> keep(fixes.size());
    for (std::size_t i = 0; i < fixes.size(); ++i) keep[i] = !fixes[i].fix->time;
    for (std::size_t i = last.empty() ? fixes.size() : last.back(); i < fixes.size(); i = before[i]) keep[i] = true;
    return keep;
}

std::optional<double> seconds_between(const Fix& a, const Fix& b) {
    if (!a.time || !b.time) return std::nullopt;
    return static_cast<double>(*b.time - *a.time);
}

bool reachable(const Fix& from, const Fix& to, const CleanOptions& options) {
    const double metres = distance_m(from.at, to.at);
    const auto seconds = seconds_between(from, to);
    return seconds ? metres <= options.slack_m + options.max_speed_m_s * *seconds : metres <= options.untimed_jump_m;
}

std::string spike_reason(const Fix& from, const Fix& to, const CleanOptions& options) {
    const double metres = distance_m(from.at, to.at);
    const auto seconds = seconds_between(from, to);
    if (!seconds) return fmt::format("距前一点 {:.0f} 米，随后又回到原处", metres);
    if (*seconds <= 0) return fmt::format("与前一点同时，却相距 {:.0f} 米", metres);
    return fmt::format("{:.0f} 秒内移动 {:.0f} 米（{:.1f} 米/秒），超过上限 {:.1f} 米/秒", *seconds, metres, metres / *seconds,
                       options.max_speed_m_s);
}

// One recorded segment on its way to clean ones.
class SegmentCleaner {
public:
    SegmentCleaner(const std::vector<Fix>& recorded, std::size_t segment, const CleanOptions& options, CleanedTrack& result)
        : segment_(segment), options_(options), result_(result) {
        for (std::size_t i = 0; i < recorded.size(); ++i) fixes_.push_back({i, &recorded[i]});
    }

    void run() {
        drop_unusable();
        drop_backwards();
        drop_duplicates();
        split();
    }

private:
    void drop(const Kept& kept, FixFault fault, std::string reason) {
        result_.dropped.push_back({segment_, kept.index, fault, std::move(reason)});
    }

    void drop_unusable() {
        std::erase_if(fixes_, [&](const Kept& k) {
            if (!is_finite(k.fix->at)) return drop(k, FixFault::not_finite, "坐标不是有效数字"), true;
            if (k.fix->hdop <= options_.max_hdop) return false;
            return drop(k, FixFault::poor_signal, fmt::format("卫星信号差（HDOP {:.1f}）", k.fix->hdop)), true;
        });
    }

    void drop_backwards() {
        const std::vector<bool> keep = in_time_order(fixes_);
        std::vector<Kept> left;
        for (std::size_t i = 0; i < fixes_.size(); ++i) {
            if (keep[i]) {
                left.push_back(fixes_[i]);
            } else {
                drop(fixes_[i], FixFault::time_backwards,
                     "时间 " + to_local_string(*fixes_[i].fix->time) + " 与前后各点的先后顺序不符");
            }
        }
        fixes_ = std::move(left);
    }

    void drop_duplicates() {
        std::vector<Kept> left;
        for (const Kept& k : fixes_) {
            if (!left.empty() && left.back().fix->at == k.fix->at && left.back().fix->time == k.fix->time) {
                drop(k, FixFault::duplicate, "与前一点重复");
            } else {
                left.push_back(k);
            }
        }
        fixes_ = std::move(left);
    }

    // The first of the next fixes that can be reached from `from`, or the number of fixes.
    std::size_t reached_again(std::size_t from, std::size_t first) const {
        const std::size_t end = std::min(fixes_.size(), first + static_cast<std::size_t>(options_.look_ahead));
        for (std::size_t i = first; i < end; ++i)
            if (reachable(*fixes_[from].fix, *fixes_[i].fix, options_)) return i;
        return fixes_.size();
    }

    void split() {
        std::vector<Kept> current;
        std::size_t last = 0;  // position of current.back()
        for (std::size_t i = 0; i < fixes_.size(); ++i) {
            if (current.empty()) {
                current.push_back(fixes_[i]);
                last = i;
                continue;
            }
            const auto seconds = seconds_between(*fixes_[last].fix, *fixes_[i].fix);
            const bool silent = seconds && *seconds > options_.gap_s;
            if (!silent && !reachable(*fixes_[last].fix, *fixes_[i].fix, options_)) {
                const std::size_t again = reached_again(last, i + 1);
                if (again < fixes_.size()) {
                    for (; i < again; ++i)
                        drop(fixes_[i], FixFault::spike, spike_reason(*fixes_[last].fix, *fixes_[i].fix, options_));
                } else {
                    finish(current, &result_.jumps);
                }
            } else if (silent) {
                finish(current, &result_.gaps);
            }
            current.push_back(fixes_[i]);
            last = i;
        }
        finish(current, nullptr);
    }

    void finish(std::vector<Kept>& current, std::size_t* counter) {
        if (current.size() == 1) {
            drop(current.front(), FixFault::alone, "前后都连不上的单个点");
        } else if (!current.empty()) {
            std::vector<Fix> segment;
            for (const Kept& k : current) segment.push_back(*k.fix);
            result_.track.segments.push_back(std::move(segment));
            if (counter) ++*counter;
        }
        current.clear();
    }

    std::size_t segment_;
    const CleanOptions& options_;
    CleanedTrack& result_;
    std::vector<Kept> fixes_;
};

}  // namespace

double speed_limit(Travel travel) {
    switch (travel) {
        case Travel::walk: return 3.5;
        case Travel::cart: return 6;
        case Travel::vehicle: return 25;
    }
    return 3.5;
}

std::string_view name_of(FixFault fault) {
    switch (fault) {
        case FixFault::not_finite: return "not_finite";
        case FixFault::poor_signal: return "poor_signal";
        case FixFault::time_backwards: return "time_backwards";
        case FixFault::duplicate: return "duplicate";
        case FixFault::spike: return "spike";
        case FixFault::alone: return "alone";
    }
    return "";
}

CleanedTrack clean_track(const Track& track, const CleanOptions& options) {
    if (!(options.max_speed_m_s > 0) || !(options.slack_m >= 0) || !(options.gap_s > 0) || !(options.untimed_jump_m > 0) ||
        options.look_ahead < 1)
        throw Error(ErrorKind::bad_input, "The limits for cleaning a track must be positive.");
    CleanedTrack result;
    result.track = track;
    result.track.segments.clear();
    for (std::size_t segment = 0; segment < track.segments.size(); ++segment)
        SegmentCleaner(track.segments[segment], segment, options, result).run();
    std::sort(result.dropped.begin(), result.dropped.end(), [](const DroppedFix& a, const DroppedFix& b) {
        return a.segment != b.segment ? a.segment < b.segment : a.fix < b.fix;
    });
    return result;
}

}  // namespace wangge
