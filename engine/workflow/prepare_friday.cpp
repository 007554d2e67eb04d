#include "engine/workflow/prepare_friday.h"

#include <utility>

#include "engine/core/error.h"

namespace wangge {

FridayResult prepare_friday(Community& community, const FridayWork& work, const Progress& progress) {
    if (!is_valid(work.plan.date)) throw Error(ErrorKind::bad_input, "This day does not exist; give the date as 2024-04-12.");
    FridayResult result;
    result.geocoded = geocode_tickets(community, progress.part(0, 0.2));

    HotspotOptions options;
    options.filter.until = at(work.plan.date);
    options.filter.from = *options.filter.until - work.days * day_s;
    auto before = std::exchange(community.hotspots, find_hotspots(community, options, progress.part(0.2, 0.3)));
    try {
        result.plan = plan_friday(community, work.plan, progress.part(0.3, 1));
    } catch (...) {
        community.hotspots = std::move(before);
        throw;
    }
    std::erase_if(community.plans, [&](const FridayPlan& plan) { return plan.date == work.plan.date; });
    community.plans.push_back(result.plan);
    return result;
}

}  // namespace wangge
