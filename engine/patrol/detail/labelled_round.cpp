#include "engine/patrol/detail/labelled_round.h"

#include <algorithm>

namespace wangge::detail {

namespace {

constexpr double slack_l = 1e-6;

}  // namespace

LabelledRound::LabelledRound(const RoundProblem& problem, std::size_t team)
    : dump(1, 0), problem_(&problem), team_(&problem.teams[team]), s_per_m_(1 / problem.teams[team].walk_m_s) {
    auto work_s_of = std::make_shared<std::vector<double>>();
    for (const RoundTask& t : problem.tasks) work_s_of->push_back(problem.work_s(*team_, t));
    work_s_ = std::move(work_s_of);
}

double LabelledRound::gap_s(std::uint32_t from, std::uint32_t to, bool by_dump) const {
    if (!by_dump) return problem_->distance_m(from, to) * s_per_m_;
    double best_m = 1e300;
    for (const std::uint32_t d : team_->dumps)
        best_m = std::min(best_m, problem_->distance_m(d, from) + problem_->distance_m(d, to));
    return best_m * s_per_m_ + problem_->dump_s;
}

std::uint32_t LabelledRound::nearest_dump(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t best = team_->dumps.front();
    for (const std::uint32_t d : team_->dumps)
        if (problem_->distance_m(from, d) + problem_->distance_m(d, to) <
            problem_->distance_m(from, best) + problem_->distance_m(best, to))
            best = d;
    return best;
}

void LabelledRound::relabel() {
    const std::size_t n = task.size();
    done_s_.resize(2 * n);
    rest_s_.resize(2 * n);
    if (n == 0) dump.assign(1, 0);
    relabel_loads();
    relabel_done(0);
    relabel_rest(n);
}

void LabelledRound::relabel_loads() {
    const std::size_t n = task.size();
    prefix_l_.resize(n);
    suffix_l_.resize(n);
    for (std::size_t p = 0; p < n; ++p) prefix_l_[p] = problem_->tasks[task[p]].load_l + (p > 0 && !dump[p] ? prefix_l_[p - 1] : 0);
    if (n > 0 && team_->unload_before_end) dump[n] = prefix_l_[n - 1] > slack_l;
    for (std::size_t p = n; p-- > 0;)
        suffix_l_[p] = problem_->tasks[task[p]].load_l + (p + 1 < n && !dump[p + 1] ? suffix_l_[p + 1] : 0);
}

// Labels done_s of the tasks from `from` on.
void LabelledRound::relabel_done(std::size_t from) {
    for (std::size_t p = from; p < task.size(); ++p)
        for (int o = 0; o < 2; ++o) {
            const std::uint32_t in = entry(task[p], o);
            const double arrive_s = p == 0 ? gap_s(in, team_->start, dump[0])
                                           : std::min(done_s_[2 * p - 2] + gap_s(in, entry(task[p - 1], 1), dump[p]),
                                                      done_s_[2 * p - 1] + gap_s(in, entry(task[p - 1], 0), dump[p]));
            done_s_[2 * p + o] = arrive_s + work_s(task[p]);
        }
}

// Labels rest_s of the tasks before `from`, and the duration.
void LabelledRound::relabel_rest(std::size_t from) {
    const std::size_t n = task.size();
    for (std::size_t p = from; p-- > 0;)
        for (int o = 0; o < 2; ++o) {
            const std::uint32_t out = entry(task[p], 1 - o);
            const double onward_s = p + 1 == n ? gap_s(out, team_->start, dump[n])
                                               : std::min(gap_s(out, entry(task[p + 1], 0), dump[p + 1]) + rest_s_[2 * p + 2],
                                                          gap_s(out, entry(task[p + 1], 1), dump[p + 1]) + rest_s_[2 * p + 3]);
            rest_s_[2 * p + o] = onward_s + work_s(task[p]);
        }
    duration_s = n == 0 ? 0
                        : std::min(gap_s(team_->start, entry(task[0], 0), dump[0]) + rest_s_[0],
                                   gap_s(team_->start, entry(task[0], 1), dump[0]) + rest_s_[1]);
}

void LabelledRound::try_insertion(std::uint32_t t, std::size_t p, Insertion& best) const {
    const std::size_t n = task.size();
    const RoundTask& added = problem_->tasks[t];
    const auto consider = [&](bool before, bool behind) {
        for (int o = 0; o < (added.a == added.b ? 1 : 2); ++o) {
            const std::uint32_t in = o ? added.b : added.a, out = o ? added.a : added.b;
            double duration = work_s(t);
            if (p == 0)
                duration += gap_s(in, team_->start, before);
            else
                duration += std::min(done_s_[2 * p - 2] + gap_s(in, entry(task[p - 1], 1), before),
                                     done_s_[2 * p - 1] + gap_s(in, entry(task[p - 1], 0), before));
            if (duration >= best.duration_s) continue;
            if (p == n)
                duration += gap_s(out, team_->start, behind);
            else
                duration += std::min(gap_s(out, entry(task[p], 0), behind) + rest_s_[2 * p],
                                     gap_s(out, entry(task[p], 1), behind) + rest_s_[2 * p + 1]);
            if (duration < best.duration_s) best = {duration, static_cast<std::uint32_t>(p), before, behind};
        }
    };
    const double before_l = p > 0 ? prefix_l_[p - 1] : 0, behind_l = p < n ? suffix_l_[p] : 0;
    const bool fits_before = before_l + added.load_l <= team_->cart_l + slack_l;
    const bool fits_behind = added.load_l + behind_l <= team_->cart_l + slack_l;
    const bool end_dump = p == n && team_->unload_before_end && (dump[n] || added.load_l > slack_l);
    if (p < n && dump[p]) {
        if (fits_before) consider(false, true);
        if (fits_behind) consider(true, false);
    } else if (before_l + added.load_l + behind_l <= team_->cart_l + slack_l) {
        consider(false, end_dump);
    } else {
        if (p > 0 && fits_behind) consider(true, end_dump);
        if (p < n && fits_before) consider(false, true);
    }
}

Insertion LabelledRound::best_insertion(std::uint32_t t) const {
    Insertion best;
    for (std::size_t p = 0; p <= task.size(); ++p) try_insertion(t, p, best);
    return best;
}

void LabelledRound::insert(std::uint32_t t, const Insertion& insertion) {
    const std::size_t p = insertion.place;
    const auto place = static_cast<std::ptrdiff_t>(p);
    const char end_before = dump.back();
    task.insert(task.begin() + place, t);
    dump[p] = insertion.dump_behind;
    dump.insert(dump.begin() + place, static_cast<char>(insertion.dump_before));
    done_s_.insert(done_s_.begin() + 2 * place, 2, 0.0);
    rest_s_.insert(rest_s_.begin() + 2 * place, 2, 0.0);
    relabel_loads();
    relabel_done(p);
    relabel_rest(dump.back() == end_before ? p + 1 : task.size());
}

void LabelledRound::remove_marked(const std::vector<char>& gone) {
    std::size_t kept = 0;
    char carried = 0;
    for (std::size_t p = 0; p < task.size(); ++p) {
        carried = static_cast<char>(carried | dump[p]);
        if (gone[task[p]]) continue;
        task[kept] = task[p];
        dump[kept++] = carried;
        carried = 0;
    }
    const char last = dump[task.size()];
    task.resize(kept);
    dump.resize(kept + 1);
    dump[kept] = team_->unload_before_end ? last : 0;
    dump[0] = 0;
    drop_needless_dumps();
    relabel();
}

void LabelledRound::drop_needless_dumps() {
    const std::size_t n = task.size();
    double trip_l = 0;
    for (std::size_t p = 0; p < n; ++p) {
        if (dump[p]) {
            double next_l = 0;
            for (std::size_t q = p; q < n && (q == p || !dump[q]); ++q) next_l += problem_->tasks[task[q]].load_l;
            if (trip_l + next_l <= team_->cart_l + slack_l)
                dump[p] = 0;
            else
                trip_l = 0;
        }
        trip_l += problem_->tasks[task[p]].load_l;
    }
}

void LabelledRound::place_dumps() {
    const std::size_t n = task.size();
    if (n == 0) return;
    // best_s[q]: least time until the cart stands empty at a dump after tasks 0 .. q - 1, over which dump it is. Trips are
    // extended task by task with one label a direction; a trip ends when the cart would overflow.
    const std::size_t dumps = team_->dumps.size();
    std::vector<double> best_s((n + 1) * dumps, 1e300);
    std::vector<std::uint32_t> from((n + 1) * dumps, 0);
    double end_s = 1e300;
    std::uint32_t end_from = 0;
    for (std::size_t p = 0; p < n; ++p) {
        double at_s[2];
        for (int o = 0; o < 2; ++o) {
            const std::uint32_t in = entry(task[p], o);
            at_s[o] = p == 0 ? gap_s(team_->start, in, false) : 1e300;
            for (std::size_t d = 0; p > 0 && d < dumps; ++d)
                at_s[o] = std::min(at_s[o], best_s[p * dumps + d] + gap_s(team_->dumps[d], in, false));
            at_s[o] += (*work_s_)[task[p]];
        }
        double load_l = problem_->tasks[task[p]].load_l;
        for (std::size_t q = p; q < n; ++q) {
            if (q > p) {
                load_l += problem_->tasks[task[q]].load_l;
                if (load_l > team_->cart_l + slack_l) break;
                double next_s[2];
                for (int o = 0; o < 2; ++o)
                    next_s[o] = std::min(at_s[0] + gap_s(entry(task[q - 1], 1), entry(task[q], o), false),
                                         at_s[1] + gap_s(entry(task[q - 1], 0), entry(task[q], o), false)) +
                                (*work_s_)[task[q]];
                at_s[0] = next_s[0];
                at_s[1] = next_s[1];
            }
            const bool empty_at_end = team_->unload_before_end && load_l > slack_l;
            if (q + 1 == n) {
                const double total_s = std::min(at_s[0] + gap_s(entry(task[q], 1), team_->start, empty_at_end),
                                                at_s[1] + gap_s(entry(task[q], 0), team_->start, empty_at_end));
                if (total_s < end_s) {
                    end_s = total_s;
                    end_from = static_cast<std::uint32_t>(p);
                }
                continue;
            }
            for (std::size_t d = 0; d < dumps; ++d) {
                const double dumped_s = std::min(at_s[0] + gap_s(entry(task[q], 1), team_->dumps[d], false),
                                                 at_s[1] + gap_s(entry(task[q], 0), team_->dumps[d], false)) +
                                        problem_->dump_s;
                if (dumped_s < best_s[(q + 1) * dumps + d]) {
                    best_s[(q + 1) * dumps + d] = dumped_s;
                    from[(q + 1) * dumps + d] = static_cast<std::uint32_t>(p);
                }
            }
        }
    }
    // Trips are closed one by one from the last; which dump was used follows again from the labels.
    std::fill(dump.begin(), dump.end(), 0);
    std::size_t p = end_from;
    while (p > 0) {
        dump[p] = 1;
        // The best dump before task p, given that the trip from p is optimal from any: take the least over dumps of the whole.
        std::size_t best_d = 0;
        double least_s = 1e300;
        for (std::size_t d = 0; d < dumps; ++d) {
            const double onward_s =
                std::min(gap_s(team_->dumps[d], entry(task[p], 0), false), gap_s(team_->dumps[d], entry(task[p], 1), false));
            if (best_s[p * dumps + d] + onward_s < least_s) {
                least_s = best_s[p * dumps + d] + onward_s;
                best_d = d;
            }
        }
        p = from[p * dumps + best_d];
    }
    relabel();
}

Round LabelledRound::to_round() const {
    Round round;
    const std::size_t n = task.size();
    round.duration_s = duration_s;
    round.visits.resize(n);
    std::uint32_t at = team_->start;
    for (std::size_t p = 0; p < n; ++p) {
        Visit& visit = round.visits[p];
        const double forward_s = gap_s(at, entry(task[p], 0), dump[p]) + rest_s_[2 * p];
        const double backward_s = gap_s(at, entry(task[p], 1), dump[p]) + rest_s_[2 * p + 1];
        visit.task = task[p];
        visit.reversed = backward_s < forward_s;
        visit.dump_before = dump[p];
        if (visit.dump_before) visit.dump = nearest_dump(at, entry(task[p], visit.reversed));
        at = entry(task[p], !visit.reversed);
    }
    round.dump_at_end = dump[n];
    if (round.dump_at_end) round.last_dump = nearest_dump(at, team_->start);
    return round;
}

}  // namespace wangge::detail
