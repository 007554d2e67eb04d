#include "engine/patrol/verify_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/geo/measure.h"

namespace wangge {

namespace {

constexpr double place_m = 0.05;  // between ends that should meet
constexpr double length_m_tol = 0.1;
constexpr double gate_m = 3.6;  // half a gate edge more than the network allows
constexpr double sweep_m_tol = 0.5;

class Checker {
public:
    Checker(const Community& community, const FridayOptions& options, const FridayPlan& plan)
        : community_(community), options_(options), plan_(plan) {}

    std::vector<std::string> check() {
        const std::size_t teams = options_.teams > 0 ? static_cast<std::size_t>(options_.teams) : community_.teams.size();
        require(plan_.routes.size() == teams, "there is not one route a team");
        double longest_s = 0;
        for (const Route& route : plan_.routes) {
            check_route(route);
            longest_s = std::max(longest_s, route.duration_s);
        }
        require(std::abs(longest_s - plan_.longest_s) < 1e-3, "longest_s is not the longest route");
        require(plan_.lower_bound_s <= plan_.longest_s + 1e-6, "the lower bound is above the plan");
        if (plan_.lower_bound_s > 0)
            require(std::abs(plan_.longest_s / plan_.lower_bound_s - 1 - plan_.gap) < 1e-9, "the gap is wrong");
        check_left_out();
        check_places();
        check_streets();
        return faults_;
    }

private:
    void require(bool holds, const std::string& fault) {
        if (!holds) faults_.push_back(fault);
    }

    void check_route(const Route& route) {
        const Team* team = find_by_id(community_.teams, route.team);
        if (!team || route.stops.size() < 2) {
            faults_.push_back(fmt::format("route {} has no team or no stops", route.team));
            return;
        }
        const std::string of = fmt::format("team {}: ", route.team_name);
        require(route.stops.front().kind == StopKind::start && route.stops.back().kind == StopKind::end, of + "no start or no end");
        require(
            distance_m(route.stops.front().at, team->start) < place_m && distance_m(route.stops.back().at, team->start) < place_m,
            of + "does not start and end at its place");
        double time_s = team->from_min * 60.0, walked_m = 0, swept_m = 0, load_l = 0, taken_l = 0;
        Point at = route.stops.front().at;
        Line path{at};
        const auto follow = [&](const Line& line) {
            for (const Point p : line)
                if (distance_m(path.back(), p) > 1e-9) path.push_back(p);
        };
        for (std::size_t i = 0; i < route.stops.size(); ++i) {
            const Stop& stop = route.stops[i];
            const std::string here = fmt::format("{}stop {} {}: ", of, i, stop.code);
            if (stop.approach.empty()) {
                require(distance_m(at, stop.at) < place_m && stop.approach_m < place_m, here + "no way leads here");
            } else {
                require(distance_m(stop.approach.front(), at) < place_m && distance_m(stop.approach.back(), stop.at) < place_m,
                        here + "the way does not continue");
                require(std::abs(length_m(stop.approach) - stop.approach_m) < length_m_tol, here + "the way has another length");
                follow(stop.approach);
            }
            at = stop.at;
            time_s += stop.approach_m / team->walk_m_s;
            require(std::abs(time_s - stop.arrive_s) < 1.5, here + "arrival does not follow from the times before");
            double service_s = stop.service_s;
            if (stop.kind == StopKind::sweep) {
                require(stop.swept.size() >= 2 && distance_m(stop.swept.front(), at) < place_m,
                        here + "sweeping does not begin here");
                require(std::abs(length_m(stop.swept) - stop.swept_m) < length_m_tol, here + "the swept part has another length");
                follow(stop.swept);
                service_s = stop.swept_m / team->sweep_m_s;
                require(std::abs(service_s - stop.service_s) < 1, here + "sweeping takes another time");
                at = stop.swept.back();
                for (std::size_t k = 0; k + 1 < stop.swept.size(); ++k) swept_.push_back({stop.swept[k], stop.swept[k + 1]});
            }
            time_s += service_s;
            walked_m += stop.approach_m + stop.swept_m;
            swept_m += stop.swept_m;
            if (stop.volume_l >= 0) taken_l += stop.volume_l;
            load_l += stop.volume_l;
            require(load_l <= team->cart_l + 1e-6, here + "the cart overflows");
            require(load_l >= -1e-6, here + "more is dumped than was taken");
            if (stop.kind == StopKind::dump) require(std::abs(load_l) < 1e-6, here + "the cart is not empty after the dump");
            if (stop.kind == StopKind::bin || stop.kind == StopKind::hotspot || stop.kind == StopKind::garbage_point)
                served_[{stop.kind, stop.target}].push_back(&stop);
        }
        require(std::abs(load_l) < 1e-6, of + "comes home with a loaded cart");
        require(std::abs(time_s - team->from_min * 60.0 - route.duration_s) < 0.5, of + "the duration is wrong");
        require(time_s <= team->until_min * 60.0 + 0.5, of + "works over time");
        require(std::abs(walked_m - route.length_m) < length_m_tol && std::abs(swept_m - route.streets_m) < length_m_tol,
                of + "the lengths do not add up");
        require(std::abs(length_m(path) - route.length_m) < 0.01 * route.length_m + 1,
                of + "the stops' ways are not as long as the route");
        require(path.size() == 1 || std::abs(length_m(route.path) - length_m(path)) < 1, of + "the path is not that of the stops");
        require(std::abs(taken_l - route.volume_l) < 1e-3, of + "the volumes do not add up");
        check_walls(path, of);
    }

    void check_walls(const Line& path, const std::string& of) {
        for (const Wall& wall : community_.walls)
            for (std::size_t w = 0; w + 1 < wall.line.size(); ++w)
                for (std::size_t i = 0; i + 1 < path.size(); ++i) {
                    const Point a = path[i], b = path[i + 1], c = wall.line[w], d = wall.line[w + 1];
                    const double length = distance_m(a, b), wall_length = distance_m(c, d);
                    // Clearly from one side to the other, for both: touching is allowed.
                    const double clear_a = 0.02 * wall_length, clear_c = 0.02 * length;
                    if (!(cross(d - c, a - c) * cross(d - c, b - c) < 0 && cross(b - a, c - a) * cross(b - a, d - a) < 0)) continue;
                    if (std::min(std::abs(cross(d - c, a - c)), std::abs(cross(d - c, b - c))) < clear_a) continue;
                    if (std::min(std::abs(cross(b - a, c - a)), std::abs(cross(b - a, d - a))) < clear_c) continue;
                    const double share = cross(d - c, a - c) / (cross(d - c, a - c) - cross(d - c, b - c));
                    const Point at = a + (b - a) * share;
                    bool gated = false;
                    for (const Gate& gate : community_.gates) gated = gated || distance_m(gate.at, at) <= gate_m;
                    require(gated, fmt::format("{}passes a wall at {:.1f} {:.1f}", of, at.x, at.y));
                }
    }

    void check_left_out() {
        for (const LeftOut& left : plan_.left_out) {
            require(!left.reason.empty(), left.id + " is left out without a reason");
            require(left_out_.insert(left.id).second, left.id + " is left out twice");
        }
    }

    void check_place(StopKind kind, Id id, const std::string& code, Point at, double volume_l) {
        double taken_l = 0;
        const auto& stops = served_[{kind, id}];
        for (const Stop* stop : stops) {
            taken_l += stop->volume_l;
            require(distance_m(stop->at, at) < place_m, code + " is served elsewhere");
        }
        const bool in_full = !stops.empty() && std::abs(taken_l - volume_l) < 1e-3;
        require(in_full != left_out_.contains(code),
                code + (in_full ? " is served and left out" : " is neither served in full nor left out"));
        require(taken_l <= volume_l + 1e-3, code + " is served twice");
    }

    void check_places() {
        std::map<Id, double> at_least_l;
        int number = 0;
        for (const Hotspot& hotspot : community_.hotspots) {
            const std::string code = fmt::format("H{}", ++number);
            double nearest_m = options_.same_place_m;
            const GarbagePoint* same = nullptr;
            for (const GarbagePoint& point : community_.garbage_points)
                if (distance_m(point.at, hotspot.at) <= nearest_m) {
                    nearest_m = distance_m(point.at, hotspot.at);
                    same = &point;
                }
            if (same) {
                at_least_l[same->id] = options_.hotspot_l;
                require(served_[{StopKind::hotspot, hotspot.id}].empty(), code + " is served beside the garbage point that it is");
            } else {
                check_place(StopKind::hotspot, hotspot.id, code, hotspot.at, options_.hotspot_l);
            }
        }
        for (const GarbagePoint& point : community_.garbage_points)
            check_place(StopKind::garbage_point, point.id, point.code, point.at, std::max(point.volume_l, at_least_l[point.id]));
        for (const Bin& bin : community_.bins)
            check_place(StopKind::bin, bin.id, bin.code, bin.at, std::max(0.0, bin.volume_l * std::clamp(bin.fill, 0.0, 1.0)));
    }

    // How many metres of a-b are swept, each time counted.
    double swept_along(Point a, Point b) const {
        const double length = distance_m(a, b);
        if (length <= 0) return 0;
        const Point way = (b - a) * (1 / length);
        double sum_m = 0;
        for (const auto& [p, q] : swept_) {
            if (std::abs(cross(way, p - a)) > place_m || std::abs(cross(way, q - a)) > place_m) continue;
            const double from = std::clamp(dot(way, p - a), 0.0, length), to = std::clamp(dot(way, q - a), 0.0, length);
            sum_m += std::abs(to - from);
        }
        return sum_m;
    }

    void check_streets() {
        for (const Street& street : community_.streets) {
            if (!street.sweep) continue;
            double swept_m = 0;
            for (std::size_t i = 0; i + 1 < street.line.size(); ++i) swept_m += swept_along(street.line[i], street.line[i + 1]);
            const std::string code = fmt::format("S{}", street.id);
            const double length = length_m(street.line);
            require(swept_m < length + sweep_m_tol,
                    fmt::format("{} is swept more than once: {:.1f} of {:.1f} m", code, swept_m, length));
            if (!left_out_.contains(code))
                require(swept_m > length - 1 - sweep_m_tol,
                        fmt::format("{} is not swept: {:.1f} of {:.1f} m", code, swept_m, length));
        }
    }

    const Community& community_;
    const FridayOptions& options_;
    const FridayPlan& plan_;
    std::vector<std::string> faults_;
    std::set<std::string> left_out_;
    std::map<std::pair<StopKind, Id>, std::vector<const Stop*>> served_;
    std::vector<std::pair<Point, Point>> swept_;
};

}  // namespace

std::vector<std::string> faults_of(const Community& community, const FridayOptions& options, const FridayPlan& plan) {
    return Checker(community, options, plan).check();
}

}  // namespace wangge
