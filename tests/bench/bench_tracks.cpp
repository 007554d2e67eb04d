// Matching walks on the pilot's streets by default settings: mismatch = (missed + wrongly added) / true length at 1 m and
// 15 m, and fixes a second of one thread. The error of a fix drifts (15 s) and one fix in a hundred is far off.
//
//   bench_tracks [walks]      default 25 a case; one JSON line a case: bench, case, value, unit, gate, pass

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/sample/longyuan.h"
#include "tests/tracks/walk_simulator.h"

namespace {

using namespace wangge;

void print(const std::string& name, double value, const std::string& unit, double gate, bool pass) {
    std::cout << nlohmann::json{{"bench", "tracks"}, {"case", name}, {"value", value},
                                {"unit", unit},      {"gate", gate}, {"pass", pass}}
                     .dump()
              << std::endl;
}

double cpu_s() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Gates of the targets for street networks of a dense town.
struct Case {
    double sigma_m;
    int interval_s;
    double gate_1_m, gate_15_m;
};

}  // namespace

int main(int argc, char** argv) {
    const int walks = argc > 1 ? std::atoi(argv[1]) : 25;
    const Network network = build_network(make_longyuan(1).community);
    const TrackMatcher matcher(network);
    for (const Case& c : {Case{5, 1, 0.023, 0.008}, Case{10, 5, 0.10, 0.045}, Case{20, 15, 0.22, 0.11}}) {
        Random random(42);
        double at_1_m = 0, at_15_m = 0, seconds = 0;
        std::size_t fixes = 0;
        for (int i = 0; i < walks; ++i) {
            const auto walk = simulation::random_walk(network, 2000, random);
            const Track track = simulation::record_drifting(walk.line, 1.4, c.interval_s, c.sigma_m, random);
            const double start = cpu_s();
            const MatchedTrack matched = matcher.match(track);
            seconds += cpu_s() - start;
            fixes += track.segments[0].size();
            at_1_m += simulation::mismatch(walk, matched, 1) / walks;
            at_15_m += simulation::mismatch(walk, matched, 15) / walks;
        }
        const std::string name =
            "pilot walks sigma " + std::to_string(static_cast<int>(c.sigma_m)) + " m every " + std::to_string(c.interval_s) + " s";
        print(name + ", mismatch at 1 m", at_1_m, "share", c.gate_1_m, at_1_m <= c.gate_1_m);
        print(name + ", mismatch at 15 m", at_15_m, "share", c.gate_15_m, at_15_m <= c.gate_15_m);
        const double rate = static_cast<double>(fixes) / seconds;
        print(name + ", rate", rate, "fixes/s", 100'000, rate >= 100'000);
    }
    return 0;
}
