// Random edits of every kind with undo, redo, saving and reading again: no gap, no overlap, the exact area, metrics as counted
// anew.
//
// Half of the edits fall on small boards, where everything is checked after every edit, half on the pilot, where the whole check
// comes every 50. What is checked: tests/grids/edit_trial.h. The project file is a real one: it is recorded and opened again every
// few hundred edits, and now and then the draft is put in force and redrawing goes on from there.

#include <iostream>
#include <memory>

#include "engine/sample/longyuan.h"
#include "engine/store/project.h"
#include "engine/workflow/redraw_project.h"
#include "tests/bench/districting/parts.h"
#include "tests/grids/edit_trial.h"
#include "tests/store/temporary_folder.h"

namespace wangge::bench {
namespace {

using namespace wangge::testing;

struct Ground {
    std::string name;
    Community community;
    int seeds;
    int check_every, reload_every, force_every;
};

struct Sums {
    long edits = 0, done = 0, refused = 0, reloads = 0, forced = 0;
    std::map<std::string, int> by_kind;
    TrialFaults faults;
};

void run_seed(const Ground& ground, std::uint64_t seed, int edits, const std::string& path, Sums& sums) {
    write_project(path, ground.community, Overwrite::yes);
    auto project = std::make_unique<RedrawProject>(path);
    EditTrial trial(project->community(), project->editor(), seed);
    for (int i = 1; i <= edits; ++i) {
        trial.step(project->editor(), ground.check_every);
        if (i % ground.force_every == 0) {
            trial.there_and_back(project->editor());
            project->put_in_force({.name = "第" + std::to_string(i) + "步"}, {.date = "2024-06-01"});
            trial.start_again(project->community(), project->editor());
            ++sums.forced;
        } else if (i % ground.reload_every == 0) {
            project->record();
            auto again = std::make_unique<RedrawProject>(path);
            trial.compare_reloaded(project->editor(), again->editor());
            project = std::move(again);
            ++sums.reloads;
        }
    }
    trial.there_and_back(project->editor());
    trial.check_fully(project->editor());
    sums.edits += trial.edits();
    sums.done += trial.counts().done;
    sums.refused += trial.counts().refused;
    for (const auto& [kind, n] : trial.counts().by_kind) sums.by_kind[kind] += n;
    const TrialFaults& f = trial.faults();
    if (f.sum() > 0) std::cerr << ground.name << ", seed " << seed << ": " << f.first << "\n";
    for (int TrialFaults::*kind : {&TrialFaults::partition, &TrialFaults::area, &TrialFaults::metrics, &TrialFaults::undo,
                                   &TrialFaults::reload, &TrialFaults::thrown})
        sums.faults.*kind += f.*kind;
}

void run(const Arguments& arguments) {
    const int total = arguments.edits > 0 ? arguments.edits : 100'000;
    const test::TemporaryFolder folder;
    const Ground grounds[] = {{"boards", hand_made(3, 3, 1), 4, 1, 500, 5000},
                              {"pilot", make_longyuan(1).community, 2, 50, 2500, 12500}};
    Sums sums;
    const double start = cpu_ms();
    for (const Ground& ground : grounds)
        for (int i = 0; i < ground.seeds; ++i)
            run_seed(ground, arguments.seed * 1000 + static_cast<std::uint64_t>(i), total / 2 / ground.seeds, folder / "a.gpkg",
                     sums);
    print_case("random edits, undo and redo runs", static_cast<double>(sums.edits), "");
    print_case("random edits: done", static_cast<double>(sums.done), "");
    print_case("random edits: refused", static_cast<double>(sums.refused), "");
    for (const auto& [kind, n] : sums.by_kind) print_case("random edits: " + kind, n, "");
    print_case("random edits: saved and read again", static_cast<double>(sums.reloads), "");
    print_case("random edits: put in force", static_cast<double>(sums.forced), "");
    print_case("random edits: gaps, overlaps, torn borders", sums.faults.partition, "", Limit{0});
    print_case("random edits: area not exact", sums.faults.area, "", Limit{0});
    print_case("random edits: metrics unlike a recount", sums.faults.metrics, "", Limit{0});
    print_case("random edits: undo or redo not byte-identical", sums.faults.undo, "", Limit{0});
    print_case("random edits: read unlike saved", sums.faults.reload, "", Limit{0});
    print_case("random edits: errors thrown", sums.faults.thrown, "", Limit{0});
    print_case("random edits: processor time", (cpu_ms() - start) / 1000, "s");
}

const Part part("random", run);

}  // namespace
}  // namespace wangge::bench
