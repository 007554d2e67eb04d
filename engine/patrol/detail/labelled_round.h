#pragma once

// One team's sequence of tasks with labels from both ends, so that the best directions of all street pieces and the price of
// putting a task anywhere are known at once (implicit orientation: Beullens et al. 2003, Vidal 2017).
//
// Invariant after relabel(): n tasks; dump[p] says whether the cart is emptied between task p - 1 and task p (p = n: before the
// end). For o = 0 (a to b), 1 (b to a): done_s[2p + o] is the least time at which task p is finished in direction o;
// rest_s[2p + o] the least time from arriving at task p in direction o to the end of the round. prefix_l[p] is what is on the
// cart after task p, suffix_l[p] what is loaded from task p until the next dump. duration_s is exact for the order and dumps.

#include <memory>

#include "engine/patrol/rounds.h"

namespace wangge::detail {

// Where and how a task goes into a round.
struct Insertion {
    double duration_s = 1e300;  // of the round with it
    std::uint32_t place = 0;
    bool dump_before = false, dump_behind = false;
};

class LabelledRound {
public:
    LabelledRound(const RoundProblem& problem, std::size_t team);

    std::vector<std::uint32_t> task;
    std::vector<char> dump;  // n + 1
    double duration_s = 0;

    const RoundTeam& team() const { return *team_; }
    double work_s(std::uint32_t t) const { return (*work_s_)[t]; }

    void relabel();
    // Task t at one place: keeps `best` or makes it better. O(1).
    void try_insertion(std::uint32_t t, std::size_t place, Insertion& best) const;
    // The cheapest place for task t. There always is one. O(n).
    Insertion best_insertion(std::uint32_t t) const;
    void insert(std::uint32_t t, const Insertion& insertion);
    // Takes out every task for which gone[task] is set; dumps that are no longer needed go with them.
    void remove_marked(const std::vector<char>& gone);
    // Sets the dumps anew: the best ones for this order of tasks. O(n * tasks between dumps).
    void place_dumps();
    // With the directions and dump places chosen.
    Round to_round() const;

private:
    void relabel_loads();
    void relabel_done(std::size_t from);
    void relabel_rest(std::size_t from);
    double gap_s(std::uint32_t from, std::uint32_t to, bool by_dump) const;
    std::uint32_t nearest_dump(std::uint32_t from, std::uint32_t to) const;
    std::uint32_t entry(std::uint32_t t, int o) const { return o ? problem_->tasks[t].b : problem_->tasks[t].a; }
    void drop_needless_dumps();

    const RoundProblem* problem_;
    const RoundTeam* team_;
    double s_per_m_;
    std::shared_ptr<const std::vector<double>> work_s_;  // of every task for this team; shared by copies
    std::vector<double> done_s_, rest_s_, prefix_l_, suffix_l_;
};

}  // namespace wangge::detail
