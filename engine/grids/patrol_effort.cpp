#include "engine/grids/patrol_effort.h"

namespace wangge {

double patrol_minutes_of(const Tally& t, const PatrolEffort& e) {
    const double walk = e.walk_m_per_minute > 0 ? static_cast<double>(t.street_um) / 1e6 / e.walk_m_per_minute : 0;
    return walk + static_cast<double>(t.buildings) * e.minutes_per_building +
           static_cast<double>(t.entrances) * e.minutes_per_entrance + static_cast<double>(t.tickets) * e.minutes_per_ticket;
}

}  // namespace wangge
