#include "engine/patrol/plan_rounds.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/core/random.h"
#include "engine/patrol/detail/labelled_round.h"

namespace wangge {

namespace {

using detail::Insertion;
using detail::LabelledRound;

constexpr double mean_share = 0.3;      // of the mean round in the objective
constexpr double overtime_weight = 1;   // a second over the limit, while it may still vanish by itself
constexpr double blink = 0.01;          // chance that a place is overlooked: keeps greedy repair from repeating itself
constexpr std::size_t neighbours = 24;  // places tried beside this many nearest tasks
constexpr double most_removed = 24;     // tasks torn out at most in one iteration
constexpr double longest_string = 10;
constexpr double first_temperature = 0.03, last_temperature = 0.0001;  // shares of the objective
constexpr int put_back_rounds = 5;
constexpr std::uint32_t nowhere = 0xffffffffU;

class Search {
public:
    Search(const RoundProblem& problem, std::uint64_t seed) : problem_(problem), random_(seed) {
        for (std::size_t t = 0; t < problem.teams.size(); ++t) rounds_.emplace_back(problem, t);
        for (LabelledRound& round : rounds_) round.relabel();
        team_of_.assign(problem.tasks.size(), nowhere);
        place_of_.assign(problem.tasks.size(), 0);
        marked_.assign(problem.tasks.size(), 0);
        find_neighbours();
    }

    void insert_all(std::vector<std::uint32_t> tasks) {
        random_.shuffle(tasks);
        std::stable_sort(tasks.begin(), tasks.end(), [&](std::uint32_t p, std::uint32_t q) { return work_s(p) > work_s(q); });
        for (const std::uint32_t t : tasks) insert(t, 0);
    }

    void anneal(std::uint64_t iterations, double heat, const Progress& progress) {
        if (problem_.tasks.empty()) return;
        double current = objective();
        std::vector<LabelledRound> best_rounds = rounds_, before;
        std::vector<std::uint32_t> before_team = team_of_;
        double best = current;
        const double cooling =
            std::pow(last_temperature / first_temperature, 1.0 / static_cast<double>(std::max<std::uint64_t>(iterations, 1)));
        double temperature = heat * first_temperature * (current - overtime_weight_ * overtime_s());
        for (std::uint64_t i = 0; i < iterations; ++i, temperature *= cooling) {
            if (i % 256 == 0) progress.report(static_cast<double>(i) / static_cast<double>(iterations), "排定路线");
            before = rounds_;
            ruin();
            recreate();
            if (needs_dumps_ && i % 16 == 0) improve_dumps();
            const double now = objective();
            if (now < current - temperature * std::log(std::max(random_.uniform(), 1e-300))) {
                current = now;
                if (now < best - 1e-9) {
                    best = now;
                    best_rounds = rounds_;
                }
            } else {
                rounds_.swap(before);
                find_places();
            }
        }
        rounds_ = std::move(best_rounds);
        improve_dumps();
        find_places();
    }

    // Leaves out what the limits do not allow, least important first, and puts back what fits after all.
    void fit_limits(std::uint64_t iterations, const Progress& progress) {
        if (overtime_s() <= 1e-6) return;
        overtime_weight_ = 1e4;  // never to be traded for anything
        longest_share_ = 0;      // every round will be full: now it is the total that leaves room
        mean_share_ = static_cast<double>(rounds_.size());
        for (int round = 0; overtime_s() > 1e-6; ++round) {
            progress.report(0.5 * round / (round + 4.0), "按优先级取舍");
            leave_out_some();
            anneal(iterations / 15, 0.1, Progress(progress.part(1, 1)));
        }
        for (int round = 0; round < put_back_rounds; ++round) {
            progress.report(0.5 + 0.5 * round / put_back_rounds, "按优先级取舍");
            put_back();
            if (std::find(team_of_.begin(), team_of_.end(), nowhere) == team_of_.end()) break;
            if (round + 1 < put_back_rounds) anneal(iterations / 15, 0.1, Progress(progress.part(1, 1)));
        }
        longest_share_ = 1;
        mean_share_ = mean_share;
        anneal(iterations / 15, 0.1, Progress(progress.part(1, 1)));
        put_back();
    }

    Rounds result() const {
        Rounds rounds;
        for (const LabelledRound& round : rounds_) {
            rounds.of_team.push_back(round.to_round());
            rounds.longest_s = std::max(rounds.longest_s, round.duration_s);
            rounds.total_s += round.duration_s;
        }
        for (std::uint32_t t = 0; t < team_of_.size(); ++t)
            if (team_of_[t] == nowhere) rounds.left_out.push_back(t);
        return rounds;
    }

private:
    double work_s(std::uint32_t t) const { return rounds_.front().work_s(t); }

    void find_neighbours() {
        const std::size_t n = problem_.tasks.size();
        neighbours_.resize(n);
        std::vector<std::pair<double, std::uint32_t>> near;
        for (std::uint32_t t = 0; t < n; ++t) {
            near.clear();
            const RoundTask& task = problem_.tasks[t];
            for (std::uint32_t u = 0; u < n; ++u) {
                if (u == t) continue;
                const RoundTask& other = problem_.tasks[u];
                near.push_back({std::min({problem_.distance_m(task.a, other.a), problem_.distance_m(task.a, other.b),
                                          problem_.distance_m(task.b, other.a), problem_.distance_m(task.b, other.b)}),
                                u});
            }
            const std::size_t kept = std::min(near.size(), std::max(neighbours, static_cast<std::size_t>(2 * most_removed)));
            std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(kept), near.end());
            for (std::size_t i = 0; i < kept; ++i) neighbours_[t].push_back(near[i].second);
            needs_dumps_ = needs_dumps_ || task.load_l > 0;
        }
    }

    double objective() const {
        double longest_s = 0, total_s = 0, over_s = 0;
        for (const LabelledRound& round : rounds_) {
            longest_s = std::max(longest_s, round.duration_s);
            total_s += round.duration_s;
            over_s += std::max(0.0, round.duration_s - round.team().limit_s);
        }
        return longest_share_ * longest_s + mean_share_ * total_s / static_cast<double>(rounds_.size()) + overtime_weight_ * over_s;
    }

    double overtime_s() const {
        double over_s = 0;
        for (const LabelledRound& round : rounds_) over_s += std::max(0.0, round.duration_s - round.team().limit_s);
        return over_s;
    }

    void find_places() {
        std::fill(team_of_.begin(), team_of_.end(), nowhere);
        for (std::uint32_t r = 0; r < rounds_.size(); ++r) find_places(r);
    }
    void find_places(std::uint32_t r) {
        const std::vector<std::uint32_t>& tasks = rounds_[r].task;
        for (std::uint32_t p = 0; p < tasks.size(); ++p) {
            team_of_[tasks[p]] = r;
            place_of_[tasks[p]] = p;
        }
    }

    // Strings of tasks near a random one, from whichever rounds they are in.
    void ruin() {
        const auto seed = static_cast<std::uint32_t>(random_.below(problem_.tasks.size()));
        const double target = 1 + random_.uniform() * (std::min(most_removed, 0.4 * static_cast<double>(problem_.tasks.size())));
        removed_.clear();
        const auto mark_string = [&](std::uint32_t t) {
            if (team_of_[t] == nowhere || marked_[t]) return;
            const std::vector<std::uint32_t>& tasks = rounds_[team_of_[t]].task;
            const auto length = std::min<std::size_t>(tasks.size(), 1 + random_.below(static_cast<std::uint64_t>(longest_string)));
            const std::size_t back = random_.below(length);
            const std::size_t place = place_of_[t];
            const std::size_t first = std::min(place > back ? place - back : 0, tasks.size() - length);
            for (std::size_t p = first; p < first + length && static_cast<double>(removed_.size()) < target; ++p)
                if (!marked_[tasks[p]]) {
                    marked_[tasks[p]] = 1;
                    removed_.push_back(tasks[p]);
                }
        };
        mark_string(seed);
        for (const std::uint32_t t : neighbours_[seed]) {
            if (static_cast<double>(removed_.size()) >= target) break;
            mark_string(t);
        }
        std::uint64_t touched = 0;
        for (const std::uint32_t t : removed_) touched |= std::uint64_t{1} << (team_of_[t] % 64);
        for (std::uint32_t r = 0; r < rounds_.size(); ++r)
            if (touched >> (r % 64) & 1) rounds_[r].remove_marked(marked_);
        for (const std::uint32_t t : removed_) {
            marked_[t] = 0;
            team_of_[t] = nowhere;
        }
        for (std::uint32_t r = 0; r < rounds_.size(); ++r)
            if (touched >> (r % 64) & 1) find_places(r);
    }

    void recreate() {
        random_.shuffle(removed_);
        switch (random_.below(4)) {
            case 0: break;
            case 1:
                std::stable_sort(removed_.begin(), removed_.end(),
                                 [&](std::uint32_t p, std::uint32_t q) { return work_s(p) > work_s(q); });
                break;
            case 2: sort_by_distance(1); break;
            default: sort_by_distance(-1); break;
        }
        for (const std::uint32_t t : removed_) insert(t, blink);
    }

    void sort_by_distance(int sign) {
        const std::uint32_t start = problem_.teams.front().start;
        std::stable_sort(removed_.begin(), removed_.end(), [&](std::uint32_t p, std::uint32_t q) {
            return sign * problem_.distance_m(start, problem_.tasks[p].a) < sign * problem_.distance_m(start, problem_.tasks[q].a);
        });
    }

    // The place where the objective grows least.
    void insert(std::uint32_t t, double overlook) {
        candidates_.resize(rounds_.size());
        for (Insertion& candidate : candidates_) candidate = {};
        for (std::uint32_t r = 0; r < rounds_.size(); ++r) {
            rounds_[r].try_insertion(t, rounds_[r].task.size(), candidates_[r]);
            if (!rounds_[r].task.empty()) rounds_[r].try_insertion(t, 0, candidates_[r]);
        }
        std::size_t tried = 0;
        for (const std::uint32_t u : neighbours_[t]) {
            const std::uint32_t r = team_of_[u];
            if (r == nowhere) continue;
            if (++tried > neighbours) break;
            if (overlook > 0 && random_.chance(overlook)) continue;
            rounds_[r].try_insertion(t, place_of_[u], candidates_[r]);
            rounds_[r].try_insertion(t, place_of_[u] + 1, candidates_[r]);
        }
        std::uint32_t best = 0;
        double best_growth = 1e300;
        for (std::uint32_t r = 0; r < rounds_.size(); ++r) {
            const double growth = growth_of(r, candidates_[r].duration_s);
            if (growth < best_growth) {
                best_growth = growth;
                best = r;
            }
        }
        rounds_[best].insert(t, candidates_[best]);
        find_places(best);
    }

    double growth_of(std::uint32_t r, double duration_s) const {
        double longest_s = 0, longest_other_s = 0;
        for (std::uint32_t q = 0; q < rounds_.size(); ++q) {
            longest_s = std::max(longest_s, rounds_[q].duration_s);
            if (q != r) longest_other_s = std::max(longest_other_s, rounds_[q].duration_s);
        }
        const LabelledRound& round = rounds_[r];
        const double limit_s = round.team().limit_s;
        return longest_share_ * (std::max(longest_other_s, duration_s) - longest_s) +
               mean_share_ * (duration_s - round.duration_s) / static_cast<double>(rounds_.size()) +
               overtime_weight_ * (std::max(0.0, duration_s - limit_s) - std::max(0.0, round.duration_s - limit_s));
    }

    void improve_dumps() {
        for (LabelledRound& round : rounds_) {
            if (std::find(round.dump.begin(), round.dump.end() - 1, 1) == round.dump.end() - 1) continue;
            LabelledRound placed = round;
            placed.place_dumps();
            if (placed.duration_s < round.duration_s - 1e-9) round = std::move(placed);
        }
    }

    // Of the least important tasks there are, those that save most, until about the overtime is saved.
    void leave_out_some() {
        int least = 0;
        bool any = false;
        for (std::uint32_t t = 0; t < team_of_.size(); ++t)
            if (team_of_[t] != nowhere && (!any || problem_.tasks[t].importance < least)) {
                least = problem_.tasks[t].importance;
                any = true;
            }
        double to_save_s = overtime_s();
        for (std::size_t count = 0; to_save_s > 1e-6 && count <= problem_.tasks.size() / 20; ++count) {
            double most_s = -1;
            std::uint32_t chosen = nowhere;
            for (std::uint32_t t = 0; t < team_of_.size(); ++t) {
                if (team_of_[t] == nowhere || problem_.tasks[t].importance != least) continue;
                const LabelledRound& round = rounds_[team_of_[t]];
                // A task of a round that is late counts twice: dropping it helps at once.
                const double saved_s = saving_s(t) * (round.duration_s > round.team().limit_s ? 2 : 1);
                if (saved_s > most_s) {
                    most_s = saved_s;
                    chosen = t;
                }
            }
            if (chosen == nowhere) break;
            to_save_s -= saving_s(chosen);
            remove(rounds_[team_of_[chosen]], chosen);
            find_places();
        }
    }

    double saving_s(std::uint32_t t) const {
        LabelledRound without = rounds_[team_of_[t]];
        std::vector<char> gone(problem_.tasks.size(), 0);
        gone[t] = 1;
        without.remove_marked(gone);
        return rounds_[team_of_[t]].duration_s - without.duration_s;
    }

    static void remove(LabelledRound& round, std::uint32_t t, std::vector<char>& marked) {
        marked[t] = 1;
        round.remove_marked(marked);
        marked[t] = 0;
    }
    void remove(LabelledRound& round, std::uint32_t t) { remove(round, t, marked_); }

    // The most important first; where it does not fit, less important tasks may have to make room for it.
    void put_back() {
        for (std::uint32_t tried = nowhere;;) {
            std::vector<std::uint32_t> out;
            for (std::uint32_t t = 0; t < team_of_.size(); ++t)
                if (team_of_[t] == nowhere && (tried == nowhere || comes_before(tried, t))) out.push_back(t);
            if (out.empty()) return;
            tried = *std::min_element(out.begin(), out.end(), [&](std::uint32_t p, std::uint32_t q) { return comes_before(p, q); });
            put_back(tried);
        }
    }

    bool comes_before(std::uint32_t p, std::uint32_t q) const {
        const int a = problem_.tasks[p].importance, b = problem_.tasks[q].importance;
        return a != b ? a > b : p < q;
    }

    void put_back(std::uint32_t t) {
        std::optional<LabelledRound> best;
        double best_cost_s = 1e300;
        std::uint32_t best_round = 0;
        for (std::uint32_t r = 0; r < rounds_.size(); ++r) {
            LabelledRound round = rounds_[r];
            double lost_s = 0;
            round.insert(t, round.best_insertion(t));
            while (round.duration_s > round.team().limit_s) {
                std::uint32_t least = nowhere;
                for (const std::uint32_t u : round.task)
                    if (problem_.tasks[u].importance < problem_.tasks[t].importance && (least == nowhere || comes_before(least, u)))
                        least = u;
                if (least == nowhere) break;
                lost_s += round.work_s(least);
                remove(round, least);
            }
            if (round.duration_s > round.team().limit_s) continue;
            const double cost_s = round.duration_s - rounds_[r].duration_s + 1000 * lost_s;
            if (cost_s < best_cost_s) {
                best_cost_s = cost_s;
                best = std::move(round);
                best_round = r;
            }
        }
        if (!best) return;
        rounds_[best_round] = std::move(*best);
        find_places();
    }

    const RoundProblem& problem_;
    Random random_;
    std::vector<LabelledRound> rounds_;
    std::vector<std::uint32_t> team_of_, place_of_;
    std::vector<std::vector<std::uint32_t>> neighbours_;
    std::vector<char> marked_;
    std::vector<std::uint32_t> removed_;
    std::vector<Insertion> candidates_;
    bool needs_dumps_ = false;
    double longest_share_ = 1, mean_share_ = mean_share, overtime_weight_ = overtime_weight;
};

}  // namespace

Rounds plan_rounds(const RoundProblem& problem, const RoundSearch& search, const Progress& progress) {
    Search rounds(problem, search.seed);
    std::vector<std::uint32_t> all(problem.tasks.size());
    for (std::uint32_t t = 0; t < all.size(); ++t) all[t] = t;
    rounds.insert_all(all);
    rounds.anneal(search.iterations, 1, progress.part(0, 0.7));
    rounds.fit_limits(search.iterations, progress.part(0.7, 1));
    return rounds.result();
}

LeastOvertime least_overtime(const RoundProblem& problem, const Rounds& rounds, std::uint32_t task) {
    LeastOvertime least;
    for (std::size_t t = 0; t < problem.teams.size(); ++t) {
        LabelledRound round(problem, t);
        for (std::size_t p = 0; p < rounds.of_team[t].visits.size(); ++p) {
            round.task.push_back(rounds.of_team[t].visits[p].task);
            round.dump[p] = rounds.of_team[t].visits[p].dump_before;
            round.dump.push_back(0);
        }
        round.dump.back() = rounds.of_team[t].dump_at_end;
        round.relabel();
        const double late_s = round.best_insertion(task).duration_s - problem.teams[t].limit_s;
        if (late_s < least.seconds) least = {late_s, t};
    }
    return least;
}

std::uint64_t iterations_for(const RoundProblem& problem, double seconds) {
    // Microseconds of one iteration: a part that does not depend on the size and one that grows with the rounds.
    const double tasks = static_cast<double>(problem.tasks.size()),
                 teams = static_cast<double>(std::max<std::size_t>(problem.teams.size(), 1));
    const double microseconds = 10 + 0.1 * tasks + 0.2 * tasks / teams;
    return static_cast<std::uint64_t>(std::max(0.0, seconds) * 1e6 / microseconds);
}

}  // namespace wangge
