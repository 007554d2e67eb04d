#include "engine/patrol/plan_friday.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/community/grid_locator.h"
#include "engine/geo/measure.h"
#include "engine/patrol/friday_tasks.h"
#include "engine/patrol/lower_bound.h"
#include "engine/patrol/plan_rounds.h"

namespace wangge {

namespace {

constexpr double contiguous_m = 0.05;

// Follows one round and writes down its stops.
class RouteWriter {
public:
    RouteWriter(const FridayTasks& tasks, std::size_t team, const GridLocator& grids)
        : tasks_(tasks), round_team_(tasks.problem.teams[team]), grids_(grids) {
        const Team& of = *tasks.teams[team];
        route_.team = of.id;
        route_.team_name = of.name;
        from_s_ = of.from_min * 60.0;
        terminal_ = round_team_.start;
        Stop start;
        start.kind = StopKind::start;
        start.name = "集合点";
        arrive(start, round_team_.start);
        route_.path.push_back(start.at);
        push(std::move(start));
    }

    Route write(const Round& round) {
        for (const Visit& visit : round.visits) {
            if (visit.dump_before) dump(visit.dump);
            const RoundTask& task = tasks_.problem.tasks[visit.task];
            const FridayTask& what = tasks_.tasks[visit.task];
            Stop stop;
            stop.kind = what.kind;
            stop.target = what.target;
            stop.code = what.code;
            stop.name = what.name;
            stop.volume_l = task.load_l;
            arrive(stop, visit.reversed ? task.b : task.a);
            if (what.kind == StopKind::sweep) {
                stop.swept = what.swept;
                if (visit.reversed) std::reverse(stop.swept.begin(), stop.swept.end());
                stop.swept_m = task.swept_m;
                terminal_ = visit.reversed ? task.a : task.b;
                route_.streets_m += task.swept_m;
                route_.length_m += task.swept_m;
                append(stop.swept);
            }
            work(stop, tasks_.problem.work_s(round_team_, task));
            load_l_ += task.load_l;
            route_.volume_l += task.load_l;
            if (!joins_last(stop)) push(std::move(stop));
        }
        if (round.dump_at_end) dump(round.last_dump);
        Stop end;
        end.kind = StopKind::end;
        end.name = "集合点";
        arrive(end, round_team_.start);
        if (load_l_ > 0) {
            end.volume_l = -load_l_;
            ++loads_;
        }
        push(std::move(end));
        route_.duration_s = time_s_;
        route_.trips = std::max(1, loads_);
        return std::move(route_);
    }

private:
    void arrive(Stop& stop, std::uint32_t terminal) {
        stop.approach = walk_between(tasks_, terminal_, terminal);
        stop.approach_m = tasks_.problem.distance_m(terminal_, terminal);
        stop.at = tasks_.terminals[terminal].at;
        append(stop.approach);
        route_.length_m += stop.approach_m;
        time_s_ += stop.approach_m / round_team_.walk_m_s;
        terminal_ = terminal;
        stop.arrive_s = static_cast<int>(std::lround(from_s_ + time_s_));
        stop.grid = grids_.code_at(stop.at);
    }

    void work(Stop& stop, double seconds) {
        worked_s_ = seconds;
        stop.service_s = static_cast<int>(std::lround(seconds));
        time_s_ += seconds;
    }

    void dump(std::uint32_t terminal) {
        Stop stop;
        stop.kind = StopKind::dump;
        stop.name = "倒运：" + tasks_.dump_names[terminal];
        arrive(stop, terminal);
        work(stop, tasks_.problem.dump_s);
        stop.volume_l = -load_l_;
        load_l_ = 0;
        ++loads_;
        push(std::move(stop));
    }

    // Pieces of one street swept one after the other are one stop of the sheet.
    bool joins_last(const Stop& stop) {
        if (stop.kind != StopKind::sweep || route_.stops.empty()) return false;
        Stop& last = route_.stops.back();
        if (last.kind != StopKind::sweep || stop.approach_m > contiguous_m) return false;
        const bool same_street =
            last.target == stop.target || (last.name == stop.name && named_.contains(stop.target) && named_.contains(last.target));
        if (!same_street) return false;
        for (const Point p : stop.swept)
            if (!(last.swept.back() == p)) last.swept.push_back(p);
        last.swept_m += stop.swept_m;
        last_work_s_ += worked_s_;
        last.service_s = static_cast<int>(std::lround(last_work_s_));
        return true;
    }

    void push(Stop stop) {
        last_work_s_ = worked_s_;
        worked_s_ = 0;
        route_.stops.push_back(std::move(stop));
    }

    void append(const Line& line) {
        for (const Point p : line)
            if (route_.path.empty() || !(route_.path.back() == p)) route_.path.push_back(p);
    }

public:
    std::map<Id, bool> named_;  // streets with a name of their own

private:
    const FridayTasks& tasks_;
    const RoundTeam& round_team_;
    const GridLocator& grids_;
    Route route_;
    std::uint32_t terminal_ = 0;
    double from_s_ = 0, time_s_ = 0, load_l_ = 0, worked_s_ = 0, last_work_s_ = 0;
    int loads_ = 0;
};

std::string teams_are_full(std::size_t teams) {
    static constexpr const char* numbers[] = {"", "本队", "两队", "三队", "四队", "五队", "六队"};
    return teams < std::size(numbers) ? fmt::format("{}均已排满", numbers[teams]) : fmt::format("{} 支队均已排满", teams);
}

// What did not fit into the hours, one entry a place or street.
std::vector<LeftOut> explain_left_out(const FridayTasks& tasks, const Rounds& rounds) {
    struct Group {
        std::string name;
        double swept_m = 0, late_s = 1e300;
        std::size_t team = 0;
        bool sweep = false;
    };
    std::map<std::string, Group> groups;
    for (const std::uint32_t t : rounds.left_out) {
        const FridayTask& task = tasks.tasks[t];
        Group& group = groups[task.code];
        if (group.name.empty()) group.name = task.name;
        group.sweep = task.kind == StopKind::sweep;
        group.swept_m += tasks.problem.tasks[t].swept_m;
        const LeastOvertime late = least_overtime(tasks.problem, rounds, t);
        if (late.seconds < group.late_s) {
            group.late_s = late.seconds;
            group.team = late.team;
        }
    }
    std::vector<LeftOut> left_out;
    for (const auto& [code, group] : groups) {
        const Team& team = *tasks.teams[group.team];
        const int minutes = std::max(1, static_cast<int>(std::ceil(group.late_s / 60)));
        const std::string what = group.sweep ? fmt::format("再清扫该段（{:.0f}米）", group.swept_m) : std::string("再加这一处");
        left_out.push_back({code, group.name,
                            fmt::format("{}：{}会使{}超过{}，至少晚{}分钟", teams_are_full(tasks.teams.size()), what, team.name,
                                        to_clock(team.until_min * 60), minutes)});
    }
    return left_out;
}

}  // namespace

FridayPlan plan_friday(const Community& community, const FridayOptions& options, const Progress& progress) {
    const FridayTasks tasks = friday_tasks(community, options, progress.part(0, 0.15));
    RoundSearch search;
    search.seed = options.seed;
    search.iterations = iterations_for(tasks.problem, options.seconds);
    const Rounds rounds = plan_rounds(tasks.problem, search, progress.part(0.15, 0.85));
    const LowerBound bound = lower_bound(tasks.problem, rounds.left_out, progress.part(0.85, 0.95));

    FridayPlan plan;
    plan.date = options.date;
    plan.seed = options.seed;
    plan.hotspots = community.hotspots;
    const GridLocator grids(community.grids);
    for (std::size_t t = 0; t < tasks.teams.size(); ++t) {
        RouteWriter writer(tasks, t, grids);
        for (const Street& street : community.streets)
            if (!street.name.empty()) writer.named_[street.id] = true;
        plan.routes.push_back(writer.write(rounds.of_team[t]));
    }
    plan.left_out = tasks.left_out;
    for (LeftOut& left : explain_left_out(tasks, rounds)) {
        // A street may be out of reach in one part and out of time in another.
        const auto same =
            std::find_if(plan.left_out.begin(), plan.left_out.end(), [&](const LeftOut& l) { return l.id == left.id; });
        if (same == plan.left_out.end())
            plan.left_out.push_back(std::move(left));
        else
            same->reason += "；" + left.reason;
    }
    plan.longest_s = rounds.longest_s;
    plan.lower_bound_s = bound.seconds;
    plan.gap = bound.seconds > 0 ? plan.longest_s / bound.seconds - 1 : 0;
    plan.bound_reason = bound.reason;
    progress.report(1, "计划完成");
    return plan;
}

}  // namespace wangge
