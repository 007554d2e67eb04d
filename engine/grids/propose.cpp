#include "engine/grids/propose.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/detail/distinct_plans.h"
#include "engine/grids/detail/plan_shapes.h"
#include "engine/grids/detail/proposal_bounds.h"
#include "engine/grids/detail/start_plan.h"

namespace wangge {

namespace {

constexpr std::uint64_t steps_a_second = 1'500'000;  // a usual machine needs two thirds of the time for them
constexpr double astray_cost = 3;                    // a metre of border across open land, against one along a street

void check(const Community& community, const ProposeOptions& options) {
    const auto share = [](double value, double most, const char* what) {
        if (!(value >= 0) || value > most)
            throw Error(ErrorKind::bad_input, std::string("Out of range: ") + what).with("value", fmt::format("{}", value));
    };
    if (community.grids.empty()) throw Error(ErrorKind::bad_input, "The project has no grids to start from");
    if (options.balance.empty()) throw Error(ErrorKind::bad_input, "A proposal needs at least one thing to balance");
    for (const BalanceWish& wish : options.balance) {
        share(wish.tolerance, 10, "the tolerance of a load, a share of the mean");
        share(wish.importance, 1e6, "the importance of a load");
    }
    share(options.change_at_most, 1, "the share of residents that may move");
    for (const std::string& code : options.locked)
        if (std::none_of(community.grids.begin(), community.grids.end(), [&](const Grid& g) { return g.code == code; }))
            throw Error(ErrorKind::not_found, "No grid has the code that is to be locked").with("code", code);
}

SearchProblem problem_of(const PlanUnits& units, const ProposeOptions& options, const detail::StartPlan& start) {
    SearchProblem p;
    p.graph = units.graph;
    p.districts = start.districts;
    for (const BalanceWish& wish : options.balance) {
        SearchLoad load{{}, wish.tolerance, wish.importance};
        for (const Tally& tally : units.load) load.amount.push_back(amount_of(wish, tally, options.loads));
        p.loads.push_back(std::move(load));
    }
    const bool follow = options.follow_streets || options.follow_walls;
    for (std::size_t e = 0; e < units.graph.edges(); ++e) {
        const double length = units.graph.border_m[e], along = units.followed_m[e];
        p.border_cost.push_back(follow ? along + astray_cost * (length - along) : length);
    }
    p.start = start.plan;
    p.was = start.was;
    for (const Tally& tally : units.load) p.stay.push_back(tally.residents);
    p.closed = start.closed;
    const std::int64_t people = std::accumulate(p.stay.begin(), p.stay.end(), std::int64_t{0});
    p.most_moved = static_cast<std::int64_t>(std::floor(options.change_at_most * static_cast<double>(people) + 1e-9));
    if (options.keep == KeepCompounds::soft) {
        std::map<std::size_t, std::uint32_t> groups;
        std::vector<std::int64_t> weight;
        p.group.assign(units.graph.nodes(), no_district);
        for (std::size_t u = 0; u < units.compound.size(); ++u) {
            if (!units.compound[u]) continue;
            const auto [it, is_new] = groups.try_emplace(*units.compound[u], static_cast<std::uint32_t>(groups.size()));
            if (is_new) weight.push_back(0);
            p.group[u] = it->second;
            weight[it->second] += units.load[u].residents;
        }
        // A compound that is larger than a grid should be is cut into no more grids than that takes.
        double most = static_cast<double>(people) / p.districts;
        for (const BalanceWish& wish : options.balance)
            if (wish.measure == BalanceMeasure::residents) most *= 1 + wish.tolerance;
        for (const std::int64_t w : weight)
            p.group_least.push_back(
                std::max<std::uint32_t>(1, static_cast<std::uint32_t>(std::ceil(static_cast<double>(w) / std::max(1.0, most)))));
    }
    return p;
}

ProposalFigures figures_of(const PlanUnits& units, const ProposeOptions& options, const Plan& plan, std::uint32_t districts,
                           const std::vector<std::uint32_t>& old_of_district, const std::vector<GridMetrics>& metrics) {
    ProposalFigures f;
    f.within = true;
    for (const BalanceWish& wish : options.balance) {
        std::vector<std::int64_t> sums(districts, 0);
        for (std::size_t u = 0; u < plan.size(); ++u) sums[plan[u]] += amount_of(wish, units.load[u], options.loads);
        const double mean = static_cast<double>(std::accumulate(sums.begin(), sums.end(), std::int64_t{0})) / districts;
        double worst = 0;
        for (const std::int64_t sum : sums)
            if (mean > 0) worst = std::max(worst, std::abs(static_cast<double>(sum) / mean - 1));
        f.worst.push_back(worst);
        f.within = f.within && worst <= wish.tolerance + 1e-9;
    }
    double followed = 0;
    for (std::size_t e = 0; e < units.graph.edges(); ++e) {
        if (plan[units.graph.ends[e].first] == plan[units.graph.ends[e].second]) continue;
        f.border_m += units.graph.border_m[e];
        followed += units.followed_m[e];
    }
    f.followed = f.border_m > 0 ? followed / f.border_m : 1;
    std::map<std::size_t, std::set<std::uint32_t>> in_compound;
    std::int64_t people = 0;
    for (std::size_t u = 0; u < plan.size(); ++u) {
        people += units.load[u].residents;
        if (old_of_district[plan[u]] != units.grid[u]) f.moved += units.load[u];
        if (units.compound[u] && units.load[u].buildings > 0) in_compound[*units.compound[u]].insert(plan[u]);
    }
    for (const auto& [compound, held] : in_compound) f.compounds_cut += held.size() > 1;
    f.moved_share = people > 0 ? static_cast<double>(f.moved.residents) / static_cast<double>(people) : 0;
    for (const GridMetrics& m : metrics) f.compactness += m.compactness / static_cast<double>(metrics.size());
    return f;
}

std::string sentence_of(const Community& community, const BaseFaces& faces, const PlanUnits& units, const ProposeOptions& options,
                        const BalanceWish& wish, const BalanceBound& bound, std::uint32_t districts) {
    const auto name_of_unit = [&](std::uint32_t u) -> std::string {
        if (units.compound[u] && units.faces[u].size() > 1) return "小区“" + community.compounds[*units.compound[u]].name + "”";
        for (const std::uint32_t f : units.faces[u])
            for (const std::uint32_t b : faces.list[f].buildings) {
                const Building& building = community.buildings[b];
                const auto at = std::find_if(community.compounds.begin(), community.compounds.end(),
                                             [&](const Compound& c) { return c.id == building.compound; });
                if (building.residents > 0)
                    return (at != community.compounds.end() ? at->name : std::string()) + building.number + "号楼";
            }
        return fmt::format("第{}块地", u + 1);
    };
    std::int64_t total = 0;
    for (const Tally& tally : units.load) total += amount_of(wish, tally, options.loads);
    const double scale = amounts_in_one(wish);
    const double mean = static_cast<double>(total) / districts / scale;
    const double most = mean * (1 + wish.tolerance);
    std::string text = fmt::format("{}：要求每个网格偏离平均不超过 {:.1f}%，可以证明任何方案都至少偏离 {:.1f}%。", word_of(wish),
                                   wish.tolerance * 100, bound.least_worst * 100);
    switch (bound.reason) {
        case BalanceBound::Reason::heavy_unit: {
            const double heavy = static_cast<double>(amount_of(wish, units.load[bound.units[0]], options.loads)) / scale;
            const double grids = std::floor(static_cast<double>(total) / scale * (1 + wish.tolerance) / heavy + 1e-9);
            text += fmt::format("{}有 {:.0f}，不能拆开，而一个网格最多 {:.0f}，超出 {:.0f}。", name_of_unit(bound.units[0]), heavy,
                                most, heavy - most);
            text += grids >= 1 ? fmt::format("可以拆分它，或把网格减到 {:.0f} 个以内。", grids) : std::string("可以拆分它。");
            break;
        }
        case BalanceBound::Reason::heavy_rest:
            text += fmt::format("{}等 {} 处过重，其余网格分不到那么多。可以拆分它们，或减少网格。", name_of_unit(bound.units[0]),
                                bound.units.size());
            break;
        case BalanceBound::Reason::pigeonhole:
            text += fmt::format("{}等 {} 处中必有几处同在一个网格。可以增加网格，或拆分它们。", name_of_unit(bound.units[0]),
                                bound.units.size());
            break;
        case BalanceBound::Reason::too_few_units:
            text += fmt::format("只有 {} 处有{}，却要分成 {} 个网格，必有网格为零。可以减少网格，或允许拆分小区。",
                                bound.units.size(), word_of(wish), districts);
            break;
        case BalanceBound::Reason::no_subset:
            text += fmt::format("{} 处不可拆分的地块的所有分法都已试过。可以放宽要求，或允许拆分小区。", bound.units.size());
            break;
        case BalanceBound::Reason::closed: text += "锁定的网格已经偏离这么多。可以解锁，或放宽要求。"; break;
        case BalanceBound::Reason::none: break;
    }
    return text;
}

// What a proposal is best at among all, or else where it comes nearest to that. Those beyond the tolerances stand behind the
// others, except for being even.
void name_proposals(std::vector<Proposal>& list, const std::vector<FoundPlan>& found) {
    struct Kind {
        const char *first, *ranked;
        std::vector<double> cost;
    };
    std::vector<Kind> kinds{{"最均衡", "第{}均衡", {}},
                            {"改动最少", "改动第{}少", {}},
                            {"界线最短", "界线第{}短", {}},
                            {"小区最完整", "小区第{}完整", {}}};
    for (std::size_t i = 0; i < list.size(); ++i) {
        const double outside = list[i].figures.within ? 0.0 : 1e9;
        kinds[0].cost.push_back(found[i].score.imbalance);
        kinds[1].cost.push_back(outside + list[i].figures.moved_share);
        kinds[2].cost.push_back(outside + list[i].figures.border_m);
        kinds[3].cost.push_back(outside + static_cast<double>(list[i].figures.compounds_cut));
    }
    for (const Kind& kind : kinds) {
        if (list.empty()) break;
        const auto at = static_cast<std::size_t>(std::min_element(kind.cost.begin(), kind.cost.end()) - kind.cost.begin());
        if (list[at].title.empty()) list[at].title = kind.first;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].title.empty()) continue;
        std::size_t best = list.size() + 1;
        for (const Kind& kind : kinds) {
            // Equals stand in the order of the list, so that no place is named twice.
            std::size_t place = 1;
            for (std::size_t k = 0; k < list.size(); ++k)
                place += kind.cost[k] < kind.cost[i] || (kind.cost[k] == kind.cost[i] && k < i);
            if (place >= best) continue;
            best = place;
            list[i].title = fmt::format(fmt::runtime(kind.ranked), place);
        }
    }
}

}  // namespace

ProposalFront propose_grids(const Community& community, const ProposeOptions& asked, const Progress& progress) {
    check(community, asked);
    ProposeOptions options = asked;
    options.loads = loads_for(community, options.balance, std::move(options.loads));
    const auto began = std::chrono::steady_clock::now();
    const BaseFaces faces = make_base_faces(
        community, {.follow_streets = options.follow_streets, .follow_walls = options.follow_walls}, progress.part(0, 0.02));
    const PlanUnits units =
        make_plan_units(community, faces, {.whole_compounds = options.keep == KeepCompounds::hard, .loads = options.loads},
                        progress.part(0.02, 0.04));
    const std::size_t present = community.grids.size();
    std::vector<bool> locked(present, false);
    for (std::size_t g = 0; g < present; ++g)
        locked[g] = std::find(options.locked.begin(), options.locked.end(), community.grids[g].code) != options.locked.end();
    const auto wanted = static_cast<std::uint32_t>(options.grids == 0 ? present : options.grids);
    const detail::StartPlan start = detail::start_plan(units, locked, wanted, options.seed);
    const SearchProblem problem = problem_of(units, options, start);

    ProposalFront front;
    front.units = units.graph.nodes();
    Plan as_is(units.grid.begin(), units.grid.end());
    std::vector<std::uint32_t> same(present);
    std::iota(same.begin(), same.end(), 0U);
    MetricsOptions metrics_options;
    metrics_options.loads = options.loads;
    front.in_force =
        figures_of(units, options, as_is, static_cast<std::uint32_t>(present), same, metrics_of(community, metrics_options));
    for (const BalanceWish& wish : options.balance) {
        std::vector<std::int64_t> open, closed(present, 0);
        for (std::size_t u = 0; u < units.load.size(); ++u) {
            const std::int64_t amount = amount_of(wish, units.load[u], options.loads);
            if (locked[units.grid[u]])
                closed[units.grid[u]] += amount;
            else
                open.push_back(amount);
        }
        std::vector<std::int64_t> shut;
        std::vector<std::uint32_t> open_units;
        for (std::size_t g = 0; g < present; ++g)
            if (locked[g]) shut.push_back(closed[g]);
        for (std::uint32_t u = 0; u < units.load.size(); ++u)
            if (!locked[units.grid[u]]) open_units.push_back(u);
        BalanceBound bound = balance_bound(open, wanted - static_cast<std::uint32_t>(shut.size()), shut);
        for (std::uint32_t& u : bound.units) u = open_units[u];
        if (bound.least_worst > wish.tolerance + 1e-9)
            front.obstacles.push_back(sentence_of(community, faces, units, options, wish, bound, wanted));
        front.bounds.push_back(std::move(bound));
    }
    std::vector<std::uint32_t> closed(units.grid.size(), no_district);
    std::vector<double> tolerances;
    for (std::size_t u = 0; u < closed.size(); ++u)
        if (locked[units.grid[u]]) closed[u] = units.grid[u];
    for (const BalanceWish& wish : options.balance) tolerances.push_back(wish.tolerance);
    detail::ProposalBounds bounds(units, options.balance, options.loads, present, wanted, std::move(closed));
    front.least_moved = bounds.least_moved(tolerances);
    std::int64_t people = 0;
    for (const Tally& tally : units.load) people += tally.residents;
    if (front.least_moved > problem.most_moved)
        front.obstacles.push_back(
            fmt::format("改动：最多允许 {} 人换网格，可以证明要达到人口要求至少要动 {} 人，差 {} 人。可以放宽改动上限或人口要求。",
                        problem.most_moved, front.least_moved, front.least_moved - problem.most_moved));

    SearchOptions how;
    how.steps =
        options.steps > 0
            ? options.steps
            : static_cast<std::uint64_t>((options.seconds > 0 ? options.seconds : 10) * static_cast<double>(steps_a_second));
    how.seconds = 0.75 * options.seconds;     // what is left goes to bounds and shapes
    how.most_plans = 2 * options.most_plans;  // some are twins
    how.seed = options.seed;
    PlanFront found = search_plans(problem, how, progress.part(0.04, 0.85));
    front.cut_short = found.cut_short;
    const auto over = [&](double share) {
        return [&front, &options, began, share] {
            const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - began;
            if (options.seconds <= 0 || spent.count() < share * options.seconds) return false;
            front.cut_short = true;
            return true;
        };
    };
    front.least_border_m = bounds.least_border_m(tolerances, 120, over(0.88), progress);
    // The plan in force is no proposal.
    if (problem.districts == present)
        std::erase_if(found.plans,
                      [&](const FoundPlan& f) { return std::equal(f.plan.begin(), f.plan.end(), units.grid.begin()); });
    found.plans = detail::distinct_plans(std::move(found.plans), problem, options.most_plans);

    // Codes: those of grids that go on stay; new ones count on from the highest ever used.
    std::vector<std::string> used = options.retired;
    for (const Grid& grid : community.grids) used.push_back(grid.code);
    for (std::size_t i = 0; i < found.plans.size(); ++i) {
        progress.report(0.87 + 0.13 * static_cast<double>(i) / static_cast<double>(found.plans.size()), "shapes");
        const Plan& plan = found.plans[i].plan;
        std::vector<std::uint32_t> old = relabel(plan, problem.districts, {units.grid.begin(), units.grid.end()},
                                                 static_cast<std::uint32_t>(present), problem.stay);
        // Locked grids keep their names whatever else would be shorter.
        for (std::uint32_t d = 0; d < problem.districts; ++d)
            if (!problem.closed.empty() && problem.closed[d]) {
                for (std::uint32_t e = 0; e < problem.districts; ++e)
                    if (e != d && old[e] == start.old_grid[d]) std::swap(old[d], old[e]);
                old[d] = start.old_grid[d];
            }
        std::vector<Grid> attributes;
        detail::CodeGiver codes(used);
        for (std::uint32_t d = 0; d < problem.districts; ++d) {
            bool changed = old[d] == no_district;
            for (std::size_t u = 0; u < plan.size() && !changed; ++u) changed = (plan[u] == d) != (units.grid[u] == old[d]);
            Grid grid;
            if (old[d] != no_district) {
                grid = community.grids[old[d]];
            } else {
                grid.code = codes.next();
                grid.name = codes.name_of(grid.code);
            }
            if (changed && !options.valid_from.empty()) grid.valid_from = options.valid_from;
            attributes.push_back(std::move(grid));
        }
        Proposal proposal;
        proposal.grids = detail::plan_shapes(community, faces, units, plan, attributes);
        Community with = community;
        with.grids = proposal.grids;
        proposal.metrics = metrics_of(with, metrics_options);
        proposal.figures = figures_of(units, options, plan, problem.districts, old, proposal.metrics);
        for (std::size_t l = 0; l < options.balance.size(); ++l)
            proposal.gap.push_back(std::max(0.0, proposal.figures.worst[l] - front.bounds[l].least_worst));
        proposal.least_moved = front.least_moved;
        proposal.least_border_m = front.least_border_m;
        if (!proposal.figures.within) {
            std::vector<double> as_even = tolerances;
            for (std::size_t l = 0; l < as_even.size(); ++l) as_even[l] = std::max(as_even[l], proposal.figures.worst[l]);
            proposal.least_moved = bounds.least_moved(as_even);
            proposal.least_border_m = bounds.least_border_m(as_even, 8, over(1), progress);
        }
        front.list.push_back(std::move(proposal));
    }
    // What is proved of less even plans holds for more even ones.
    for (Proposal& p : front.list) {
        for (const Proposal& other : front.list) {
            bool looser = true;
            for (std::size_t l = 0; l < tolerances.size(); ++l)
                looser = looser && std::max(other.figures.worst[l], tolerances[l]) >= std::max(p.figures.worst[l], tolerances[l]);
            if (looser) p.least_border_m = std::max(p.least_border_m, other.least_border_m);
        }
        front.least_border_m = std::max(front.least_border_m, p.least_border_m);
    }
    for (Proposal& p : front.list)
        if (p.figures.within) p.least_border_m = front.least_border_m;
    name_proposals(front.list, found.plans);
    progress.report(1, "proposals");
    return front;
}

}  // namespace wangge
