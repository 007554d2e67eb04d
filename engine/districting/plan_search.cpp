#include "engine/districting/plan_search.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/districting/detail/anneal.h"
#include "engine/districting/detail/resolve_region.h"

namespace wangge {

namespace {

using detail::SearchFrame;
using detail::SearchState;
using detail::SearchWeights;

void check(const SearchProblem& p) {
    const std::size_t n = p.graph.nodes();
    const auto fail = [](const char* what) { throw Error(ErrorKind::bad_input, std::string("A search for plans needs ") + what); };
    if (p.districts == 0) fail("at least one district");
    if (p.border_cost.size() != p.graph.edges()) fail("one border cost for each edge");
    if (p.start.size() != n || p.was.size() != n || p.stay.size() != n) fail("one entry of start, was and stay for each node");
    if (!p.fixed.empty() && p.fixed.size() != n) fail("one entry of fixed for each node, or none");
    if (!p.closed.empty() && p.closed.size() != p.districts) fail("one entry of closed for each district, or none");
    if (!p.group.empty() && p.group.size() != n) fail("one group for each node, or none");
    for (const SearchLoad& load : p.loads)
        if (load.amount.size() != n) fail("one amount of each load for each node");
    for (const std::uint32_t g : p.group)
        if (g != no_district && g >= p.group_least.size()) fail("a least number of districts for each group");
    if (const auto fault = fault_of(p.graph, p.start, p.districts, {std::numeric_limits<std::int64_t>::min(), INT64_MAX}))
        throw Error(ErrorKind::bad_input, "The plan to start from is not legal: " + *fault);
}

// Keeps what nothing else dominates, at most so many, in the order found.
class Archive {
public:
    void add(const FoundPlan& found) {
        for (const FoundPlan& other : plans_)
            if (other.score == found.score || dominates(other.score, found.score)) return;
        std::erase_if(plans_, [&](const FoundPlan& other) { return dominates(found.score, other.score); });
        plans_.push_back(found);
        if (plans_.size() > most_) thin();
    }
    const std::vector<FoundPlan>& plans() const { return plans_; }
    std::vector<FoundPlan> chosen(std::size_t most) const {
        std::vector<FoundPlan> list;
        for (const std::size_t i : spread(most)) list.push_back(plans_[i]);
        return list;
    }

private:
    static constexpr std::size_t most_ = 160;

    using Place = std::array<double, 4>;
    std::vector<Place> places() const {
        std::vector<Place> all;
        Place low, high;
        low.fill(std::numeric_limits<double>::infinity());
        high.fill(-std::numeric_limits<double>::infinity());
        for (const FoundPlan& f : plans_) {
            // Beyond their tolerances plans differ less than within them.
            const double imbalance = f.score.imbalance <= 1 ? f.score.imbalance : 1 + std::log(f.score.imbalance);
            all.push_back(
                {imbalance, f.score.border, static_cast<double>(f.score.moved), static_cast<double>(f.score.needless_cuts)});
            for (std::size_t k = 0; k < low.size(); ++k) {
                low[k] = std::min(low[k], all.back()[k]);
                high[k] = std::max(high[k], all.back()[k]);
            }
        }
        for (Place& place : all)
            for (std::size_t k = 0; k < low.size(); ++k) place[k] = high[k] > low[k] ? (place[k] - low[k]) / (high[k] - low[k]) : 0;
        return all;
    }
    // The best of each kind and of all kinds together, then always the one farthest from those chosen.
    std::vector<std::size_t> spread(std::size_t most) const {
        const std::vector<Place> at = places();
        std::vector<std::size_t> chosen;
        const auto take = [&](const auto& cost) {
            if (at.empty() || chosen.size() >= most) return;
            std::size_t best = 0;
            for (std::size_t i = 1; i < at.size(); ++i)
                if (cost(i) < cost(best)) best = i;
            if (std::find(chosen.begin(), chosen.end(), best) == chosen.end()) chosen.push_back(best);
        };
        const auto sum = [&](std::size_t i) { return at[i][0] + at[i][1] + at[i][2] + at[i][3]; };
        const auto outside = [&](std::size_t i) { return plans_[i].score.imbalance > 1 ? 100.0 : 0.0; };
        take([&](std::size_t i) { return at[i][0] * 10 + 1e-3 * sum(i); });
        take([&](std::size_t i) { return outside(i) + at[i][2] * 10 + 1e-3 * sum(i); });
        take([&](std::size_t i) { return outside(i) + at[i][1] * 10 + 1e-3 * sum(i); });
        take([&](std::size_t i) { return outside(i) + sum(i); });
        take([&](std::size_t i) { return outside(i) + at[i][3] * 10 + sum(i); });
        // Beyond the tolerances only what comes near the best, while there is enough within.
        double best_imbalance = std::numeric_limits<double>::infinity();
        for (const FoundPlan& f : plans_) best_imbalance = std::min(best_imbalance, f.score.imbalance);
        const double near = std::max(1.0, 1.5 * best_imbalance);
        while (chosen.size() < std::min(most, at.size())) {
            std::size_t best = 0;
            double farthest = -1;
            for (std::size_t i = 0; i < at.size(); ++i) {
                double nearest = std::numeric_limits<double>::infinity();
                for (const std::size_t c : chosen) {
                    double d = 0;
                    for (std::size_t k = 0; k < at[i].size(); ++k) d += (at[i][k] - at[c][k]) * (at[i][k] - at[c][k]);
                    nearest = std::min(nearest, d);
                }
                if (plans_[i].score.imbalance > near)
                    nearest *= 0.01;
                else if (outside(i) > 0)
                    nearest *= 0.25;
                if (nearest <= farthest) continue;
                farthest = nearest;
                best = i;
            }
            if (farthest <= 0) break;
            chosen.push_back(best);
        }
        return chosen;
    }
    void thin() {
        std::vector<std::size_t> keep = spread(most_ / 2);
        std::sort(keep.begin(), keep.end());
        std::vector<FoundPlan> kept;
        for (const std::size_t i : keep) kept.push_back(std::move(plans_[i]));
        plans_ = std::move(kept);
    }

    std::vector<FoundPlan> plans_;
};

// What the runs look for: from nearly free change to nearly none, from balance alone to short borders.
constexpr std::array<SearchWeights, 8> directions{{{20, 60, 0.3, 0.02, 1},
                                                   {20, 60, 0.3, 1.5, 1},
                                                   {10, 60, 0.2, 6.0, 1},
                                                   {10, 60, 1.0, 0.3, 1},
                                                   {5, 60, 3.0, 0.02, 1},
                                                   {10, 60, 0.5, 0.1, 6},
                                                   {5, 60, 2.0, 1.0, 2},
                                                   {100, 200, 0.1, 0.1, 0.5}}};

}  // namespace

PlanScore score_of(const SearchProblem& problem, const Plan& plan) {
    const SearchFrame frame(problem);
    return SearchState(frame, {}, plan).score();
}

bool dominates(const PlanScore& a, const PlanScore& b) {
    const double hair = 1e-9 * std::max(1.0, b.border);
    if (a.imbalance > b.imbalance || a.border > b.border + hair || a.moved > b.moved || a.needless_cuts > b.needless_cuts)
        return false;
    return a.imbalance < b.imbalance || a.border < b.border - hair || a.moved < b.moved || a.needless_cuts < b.needless_cuts;
}

PlanFront search_plans(const SearchProblem& problem, const SearchOptions& options, const Progress& progress) {
    check(problem);
    const SearchFrame frame(problem);
    const auto begin = std::chrono::steady_clock::now();
    std::atomic<bool> cut_short{false};
    // Where time is short every stage gets its part of it.
    double share = 0.5;
    const auto stop = [&] {
        if (options.seconds <= 0) return false;
        if (std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < share * options.seconds) return false;
        cut_short = true;
        return true;
    };
    // First every direction from the start and, with the land dealt anew, from elsewhere; then every direction again from the most
    // even plan found.
    constexpr std::size_t runs = 2 * directions.size();
    std::atomic<std::size_t> finished{0};
    std::mutex reporting;
    const auto run_all = [&](std::size_t count, std::uint64_t salt, const auto& make) {
        std::vector<Archive> found(count);
        parallel_chunks(
            count, 1,
            [&](std::size_t from, std::size_t to) {
                for (std::size_t i = from; i < to; ++i) {
                    Random random(options.seed * 0x9E3779B97F4A7C15ULL + salt + i);
                    auto [state, how] = make(i);
                    how.stop = stop;
                    const auto visit = [&](const SearchState& s) {
                        if (s.moved() <= problem.most_moved) found[i].add({s.plan(), s.score()});
                    };
                    visit(state);
                    detail::anneal(state, how, random, visit, progress);
                    detail::resolve_regions(state, 2, 3'000, stop);
                    visit(state);
                    const std::size_t done = ++finished;
                    const std::lock_guard lock(reporting);
                    progress.report(0.9 * static_cast<double>(done) / static_cast<double>(runs + directions.size()), "plans");
                }
            },
            progress);
        return found;
    };
    Archive all;
    const auto collect = [&](const std::vector<Archive>& found) {
        for (const Archive& archive : found)
            for (const FoundPlan& plan : archive.plans()) all.add(plan);
    };
    collect(run_all(runs, 0, [&](std::size_t i) {
        detail::AnnealOptions how;
        how.steps = options.steps * 6 / 10 / runs;
        if (i >= directions.size()) {
            how.hot = 0.3;
            how.recombine = 0.01;
        }
        return std::pair(SearchState(frame, directions[i % directions.size()], problem.start), how);
    }));
    const Plan even = all.chosen(1).front().plan;
    share = 0.9;
    collect(run_all(directions.size(), runs, [&](std::size_t i) {
        detail::AnnealOptions how;
        how.steps = options.steps * 4 / 10 / directions.size();
        how.hot = 0.01;
        return std::pair(SearchState(frame, directions[i], even), how);
    }));
    std::vector<FoundPlan> chosen = all.chosen(options.most_plans);
    // Each is polished towards balance and towards short borders; what another would rather have had is not taken.
    constexpr std::array<SearchWeights, 2> finish{{{20, 400, 0.3, 1, 1}, {10, 400, 2, 0.5, 1}}};
    share = 1;
    std::vector<FoundPlan> polished(chosen.size());
    parallel_chunks(chosen.size(), 1, [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            polished[i] = chosen[i];
            for (const SearchWeights& weights : finish) {
                SearchState state(frame, weights, polished[i].plan);
                detail::resolve_regions(state, 4, 5'000, stop);
                const PlanScore score = state.score();
                if (state.moved() <= problem.most_moved && dominates(score, polished[i].score)) polished[i] = {state.plan(), score};
            }
        }
    });
    Archive last;
    for (FoundPlan& plan : polished) last.add({plan.plan, score_of(problem, plan.plan)});
    PlanFront front;
    front.plans = last.plans();
    std::stable_sort(front.plans.begin(), front.plans.end(),
                     [](const FoundPlan& a, const FoundPlan& b) { return a.score.imbalance < b.score.imbalance; });
    front.cut_short = cut_short;
    progress.report(1, "plans");
    return front;
}

}  // namespace wangge
