// A process that redraws is killed at random moments, 500 times: nothing that it had acknowledged may be lost, the file stays
// whole, the partition valid, and the history can be undone and redone.

#include <filesystem>
#include <iostream>

#include "tests/bench/districting/parts.h"
#include "tests/store/temporary_folder.h"
#include "tests/workflow/kill_rounds.h"

namespace wangge::bench {
namespace {

void run(const Arguments& arguments) {
    constexpr int rounds = 500;
    const test::TemporaryFolder folder;
    const auto program = std::filesystem::canonical("/proc/self/exe").parent_path() / "redraw_killed";
    testing::KillRounds kills(program.string(), folder / "a.gpkg", arguments.seed);
    int lost = 0;
    for (int i = 0; i < rounds; ++i) {
        const std::string fault = kills.round();
        if (fault.empty()) continue;
        ++lost;
        std::cerr << "round " << i << ": " << fault << "\n";
    }
    print_case("kills while redrawing: steps acknowledged", static_cast<double>(kills.acknowledged()), "");
    print_case("kills while redrawing: rounds with a step committed but not acknowledged", static_cast<double>(kills.in_flight()),
               "");
    print_case("kills while redrawing: rounds with anything lost or broken of 500", lost, "", Limit{0});
}

const Part part("kill", run);

}  // namespace
}  // namespace wangge::bench
