#include "print/route_legs.h"

namespace wangge {
namespace {

// Two sweeps join when the cart is not moved further than across the street between them.
constexpr double joined_m = 1.0;

bool continues(const RouteLeg& leg, const Stop& stop) {
    return leg.kind == StopKind::sweep && stop.kind == StopKind::sweep && !stop.name.empty() && stop.name == leg.name &&
           stop.approach_m < joined_m;
}

}  // namespace

std::string RouteLeg::number() const {
    return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

std::vector<RouteLeg> route_legs(const Route& route) {
    std::vector<RouteLeg> legs;
    for (std::size_t i = 0; i < route.stops.size(); ++i) {
        const Stop& stop = route.stops[i];
        if (!legs.empty() && continues(legs.back(), stop)) {
            RouteLeg& leg = legs.back();
            leg.last = i;
            leg.code.clear();
            leg.swept.insert(leg.swept.end(), stop.swept.begin(), stop.swept.end());
            leg.swept_m += stop.swept_m;
            leg.volume_l += stop.volume_l;
            continue;
        }
        legs.push_back({i, i, stop.kind, stop.code, stop.name, stop.grid, stop.at, stop.swept, stop.approach_m, stop.swept_m,
                        stop.volume_l, stop.arrive_s});
    }
    return legs;
}

}  // namespace wangge
