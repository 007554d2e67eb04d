#pragma once

// Takes out of a recorded track what cannot be true, and says what and why.
//
//   const CleanedTrack clean = clean_track(track);            // on foot
//   const CleanedTrack cart = clean_track(track, {.max_speed_m_s = speed_limit(Travel::cart)});
//
// In this order, within each recorded segment:
// 1. fixes that are not finite or whose recorded hdop is over `max_hdop` go;
// 2. fixes whose time runs backwards go: the longest series of times that never falls stays, so one wrong clock reading
//    costs one fix and not all that follow it (Schensted 1961);
// 3. a fix at the same place and time as the one before is a duplicate and goes;
// 4. a silence over `gap_s` starts a new segment;
// 5. a fix that cannot be reached from the one before (farther than slack_m + max_speed_m_s x seconds) is a spike when
//    one of the next `look_ahead` fixes can be reached again: it goes. When the fixes after it agree with it instead,
//    it is a real jump and starts a new segment. Without times the limit is `untimed_jump_m`.
// Segments left with a single fix go too. O(n log n + n look_ahead).
// Fixes that stay keep their order and every bit. Errors: bad_input for limits that are not positive.

#include <string_view>
#include <vector>

#include "engine/community/track.h"

namespace wangge {

enum class Travel { walk, cart, vehicle };

// 3.5, 6 and 25 m/s: what nobody on foot, no tricycle and no patrol car in a community exceeds.
double speed_limit(Travel travel);

struct CleanOptions {
    double max_speed_m_s = 3.5;
    double slack_m = 30;  // noise of both fixes
    double gap_s = 180;
    double max_hdop = 20;  // 0 recorded = not known, never dropped
    double untimed_jump_m = 250;
    int look_ahead = 6;
};

enum class FixFault { not_finite, poor_signal, time_backwards, duplicate, spike, alone };

std::string_view name_of(FixFault fault);  // "not_finite", "poor_signal", ...

struct DroppedFix {
    std::size_t segment = 0;  // as recorded
    std::size_t fix = 0;      // in that segment
    FixFault fault = FixFault::spike;
    std::string reason;  // with figures, for a person
};

struct CleanedTrack {
    Track track;
    std::vector<DroppedFix> dropped;  // by segment, then fix
    std::size_t jumps = 0;            // new segments because of a real jump
    std::size_t gaps = 0;             // new segments because of silence
};

CleanedTrack clean_track(const Track& track, const CleanOptions& options = {});

}  // namespace wangge
