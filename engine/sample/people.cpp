#include "engine/sample/people.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/sample/compound_plans.h"

namespace wangge::sample_detail {

void settle_people(Draft& draft, int residents_total) {
    Random random = draft.stream(Step::people);
    std::vector<Building>& buildings = draft.community.buildings;
    std::vector<double> wanted(buildings.size(), 0.0);
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        Building& b = buildings[i];
        if (b.use != "residential") continue;
        const double occupancy = compound_plans()[static_cast<std::size_t>(b.compound - 1)].occupancy;
        for (Entrance& e : b.entrances) {
            const int rooms = b.floors * b.rooms_per_floor;
            for (int room = 0; room < rooms; ++room) e.households += random.chance(occupancy) ? 1 : 0;
            b.households += e.households;
        }
        wanted[i] = b.households * random.uniform(2.55, 3.05);
    }
    const double scale = residents_total / std::accumulate(wanted.begin(), wanted.end(), 0.0);
    std::vector<std::size_t> order;
    int left = residents_total;
    for (std::size_t i = 0; i < buildings.size(); ++i) {
        if (wanted[i] == 0) continue;
        buildings[i].residents = static_cast<int>(std::floor(wanted[i] * scale));
        left -= buildings[i].residents;
        order.push_back(i);
    }
    const auto remainder = [&](std::size_t i) { return wanted[i] * scale - buildings[i].residents; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    for (int k = 0; k < left; ++k) ++buildings[order[static_cast<std::size_t>(k)]].residents;
}

}  // namespace wangge::sample_detail
