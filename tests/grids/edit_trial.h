#pragma once

// A long run of random edits on one editor, and what must hold all along.
//
// After every edit: the grids' areas sum to the jurisdiction's, which is what it was at the start to half a square millimetre, and
// the borders of the grids that were touched hang together. Every `check_every` edits the whole invariant of the partition
// (partition_check.h: no gap, no overlap) and all metrics against a recount from nothing. Every state that undo and redo come by
// again is the same to the byte (state_hash). Faults are counted, the first one is told.

#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/random_edits.h"

namespace wangge::testing {

struct TrialFaults {
    int partition = 0, area = 0, metrics = 0, undo = 0, reload = 0, thrown = 0;
    std::string first;

    int sum() const { return partition + area + metrics + undo + reload + thrown; }
    void count(int& kind, const std::string& what) {
        ++kind;
        if (first.empty()) first = what;
    }
};

// A recount of everything, with what does not change under edits made once.
class Recount {
public:
    Recount(const Community& community, const Partition& p)
        : loads_(loads_of(community, p)), scale_(Frame(community.epsg), p.origin, box_of_grids(community)) {}

    std::vector<GridMetrics> of(const Partition& p) const { return metrics_of(p, loads_, scale_); }

private:
    static Box box_of_grids(const Community& community) {
        Box box;
        for (const Grid& grid : community.grids) box.add(box_of(grid.shape));
        return box;
    }

    std::vector<Load> loads_;
    EarthScale scale_;
};

// The first grid and figure in which they differ.
inline std::string difference_of(const std::vector<GridMetrics>& a, const std::vector<GridMetrics>& b) {
    if (a.size() != b.size()) return std::to_string(a.size()) + " and " + std::to_string(b.size()) + " grids";
    for (std::size_t g = 0; g < a.size(); ++g) {
        const auto words = [](const GridMetrics& m) {
            return std::vector<std::pair<const char*, double>>{{"residents", static_cast<double>(m.residents)},
                                                               {"buildings", static_cast<double>(m.buildings)},
                                                               {"tickets", static_cast<double>(m.tickets)},
                                                               {"street", m.street_m},
                                                               {"patrol", m.patrol_minutes},
                                                               {"area", m.area_m2},
                                                               {"perimeter", m.perimeter_m},
                                                               {"compactness", m.compactness},
                                                               {"reock", m.reock},
                                                               {"hull", m.hull_ratio},
                                                               {"compounds cut", static_cast<double>(m.compounds_cut)},
                                                               {"streets crossed", static_cast<double>(m.streets_crossed)},
                                                               {"parts", static_cast<double>(m.parts)}};
        };
        const auto one = words(a[g]), two = words(b[g]);
        for (std::size_t i = 0; i < one.size(); ++i)
            if (one[i].second != two[i].second)
                return "grid " + std::to_string(g) + ", " + one[i].first + " " + std::to_string(one[i].second) + " and " +
                       std::to_string(two[i].second);
        if (a[g] != b[g]) return "grid " + std::to_string(g) + " " + a[g].code + " and " + b[g].code;
    }
    return "";
}

class EditTrial {
public:
    EditTrial(const Community& community, GridEditor& editor, std::uint64_t seed)
        : site_(community), random_(seed), recount_(community, editor.partition()), area_(doubled_area_of(editor.partition())) {
        compare(editor, "start");
    }

    // An editor that starts anew from a plan that was put in force.
    void start_again(const Community& community, const GridEditor& editor) {
        recount_ = Recount(community, editor.partition());
        states_.clear();
        compare(editor, "start");
        check_quickly(editor);
        check_fully(editor);
    }

    // One action, a run of undo or of redo among them.
    void step(GridEditor& editor, int check_every) {
        ++edits_;
        try {
            if (const double dice = random_.uniform(0, 1); dice < 0.08) {
                for (std::uint64_t n = length_of_run(); n > 0 && editor.undo(); --n) compare(editor, "undo");
            } else if (dice < 0.14) {
                for (std::uint64_t n = length_of_run(); n > 0 && editor.redo(); --n) compare(editor, "redo");
            } else {
                const std::size_t before = editor.history_position();
                plain_edit(editor, random_, site_, counts_);
                if (editor.history_position() != before) states_.resize(before + 1);
                compare(editor, "a refusal");
            }
        } catch (const std::exception& error) {
            faults_.count(faults_.thrown, at(editor, error.what()));
        }
        check_quickly(editor);
        if (edits_ % check_every == 0) check_fully(editor);
    }

    // Back to the start and forth to where it was.
    void there_and_back(GridEditor& editor) {
        const std::size_t position = editor.history_position();
        while (editor.undo()) compare(editor, "undo to the start");
        while (editor.history_position() < position && editor.redo()) compare(editor, "redo from the start");
    }

    // An editor that was read from elsewhere must be where this one is.
    void compare_reloaded(const GridEditor& editor, const GridEditor& again) {
        if (again.state_hash() != editor.state_hash() || again.metrics() != editor.metrics() ||
            again.history_size() != editor.history_size() || again.history_position() != editor.history_position())
            faults_.count(faults_.reload,
                          at(editor, "what was read is not what was saved: " + difference_of(editor.metrics(), again.metrics()) +
                                         (again.partition() == editor.partition() ? "" : " (another partition)")));
    }

    void check_fully(const GridEditor& editor) {
        if (const auto found = faults_of(editor.partition()); !found.empty())
            faults_.count(faults_.partition, at(editor, found.front()));
        else if (const auto other = recount_.of(editor.partition()); editor.metrics() != other)
            faults_.count(faults_.metrics, at(editor, "metrics differ from a recount: " + difference_of(editor.metrics(), other)));
    }

    long edits() const { return edits_; }
    const EditCounts& counts() const { return counts_; }
    TrialFaults& faults() { return faults_; }
    Random& random() { return random_; }

private:
    std::uint64_t length_of_run() { return random_.chance(0.02) ? 200 : 1 + random_.below(8); }

    std::string at(const GridEditor& editor, const std::string& what) const {
        const std::size_t position = editor.history_position();
        return "edit " + std::to_string(edits_) +
               (position > 0 ? " (" + std::string(name_of(editor.history_kind(position - 1))) + ")" : "") + ": " + what;
    }

    void compare(const GridEditor& editor, const char* what) {
        const std::size_t position = editor.history_position();
        if (position >= states_.size()) states_.resize(position + 1, 0);
        const std::uint64_t now = editor.state_hash();
        if (states_[position] != 0 && states_[position] != now)
            faults_.count(faults_.undo, at(editor, std::string("another state after ") + what));
        states_[position] = now;
    }

    void check_quickly(const GridEditor& editor) {
        const Partition& p = editor.partition();
        std::int64_t sum = 0;
        for (FaceId f = 0; f < p.codes.size(); ++f) sum += doubled_area_of(p, f);
        if (sum != area_ || doubled_area_of(p) != area_) {
            faults_.count(faults_.area, at(editor, "the area is " + std::to_string(sum - area_) + " / 2 mm² off"));
            area_ = sum;
        }
        for (const std::size_t g : editor.touched_grids()) {
            if (g >= p.codes.size()) continue;
            for (HalfEdgeId h = p.first_of_face[g]; h != nil; h = p.next_of_face[h])
                if (p.face[h] != g || p.face[p.next[h]] != g || p.from[p.next[h]] != head(p, h) || p.face[twin(h)] == g) {
                    faults_.count(faults_.partition, at(editor, "a border is torn"));
                    return;
                }
        }
    }

    EditSite site_;
    Random random_;
    Recount recount_;
    std::int64_t area_;
    long edits_ = 0;
    EditCounts counts_;
    TrialFaults faults_;
    std::vector<std::uint64_t> states_;  // by position in the history; 0 = not known
};

}  // namespace wangge::testing
