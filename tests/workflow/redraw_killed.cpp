// redraw_killed PROJECT SEED: redraws at random and without end, until it is killed. See kill_rounds.h.

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "engine/core/error.h"
#include "tests/grids/random_edits.h"
#include "tests/workflow/kill_rounds.h"

namespace {

using namespace wangge;
using namespace wangge::testing;

// Straight to the pipe: what is said is out before the next thing is done.
void say(const std::string& line) {
    const std::string text = line + "\n";
    if (::write(STDOUT_FILENO, text.data(), text.size()) != static_cast<ssize_t>(text.size())) std::abort();
}

void redraw(const std::string& path, std::uint64_t seed) {
    RedrawProject project(path);
    say("open " + state_of(project.editor()));
    Random random(seed);
    EditCounts counts;
    std::string before = state_of(project.editor());
    for (long n = 1;; ++n) {
        const std::string number = std::to_string(n);
        const auto what = project.editor().history_size() > 150 ? 0 : random.below(60);
        if (what == 0) {
            const std::string name = "版本 " + std::to_string(seed) + "-" + number;
            say("will " + number + " force " + name);
            project.put_in_force({.name = name}, {.date = "2024-06-01"});
        } else if (what == 1) {
            say("will " + number + " " + before);
            project.save_version({.name = "草案 " + std::to_string(seed) + "-" + number});
        } else {
            random_edit(project.editor(), random, EditSite(kill_columns * kill_side, kill_rows * kill_side), counts);
            say("will " + number + " " + state_of(project.editor()));
            project.record();
        }
        before = state_of(project.editor());
        say("done " + number);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    try {
        redraw(argv[1], std::strtoull(argv[2], nullptr, 10));
    } catch (const wangge::Error& error) {
        say("failed: " + error.describe());
    } catch (const std::exception& error) {
        say(std::string("failed: ") + error.what());
    }
    return 1;
}
