#pragma once

// What the parts of the districting benchmark share. Each part is one file of this folder and enters itself:
//
//   const Part part("editing", run);
//
// Times are processor time of the calling thread, so that other programs on the machine do not count.

#include <optional>
#include <string>
#include <vector>

namespace wangge::bench {

struct Arguments {
    std::vector<std::string> files;  // graph files of the ../shared/data/districting/graphs format; none = all there are
    std::string objective;           // cut-edges, moment-of-inertia, or empty for both
    double seconds = 10;             // for each search
    std::string out;                 // the plan found, as JSON: district of each node
    int edits = 0;                   // 0: as many as the part finds right
    std::uint64_t seed = 1;
};

class Part {
public:
    Part(const char* name, void (*run)(const Arguments&));
};

double cpu_ms();  // of this thread

// A gate that is a ceiling (times, errors) or a floor (rates). No gate: reported only.
struct Limit {
    double value;
    enum { at_most, at_least } sense = at_most;
};
void print_case(const std::string& name, double value, const std::string& unit, std::optional<Limit> gate = std::nullopt);
// p50, and p99 with the gate.
void print_latency(const std::string& name, std::vector<double> times_ms, double gate_ms);

// $WANGGE_REFERENCE_DATA or ../shared/data, and the path under it; empty when it is not there (said on standard error).
std::string reference_file(const std::string& path);

}  // namespace wangge::bench
