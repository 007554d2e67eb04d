#pragma once

// Times of GPX points and the counting of faults. Private to the GPX reader.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/community/finding.h"
#include "engine/community/track.h"

namespace wangge {

struct GpxTime {
    std::optional<Timestamp> time;
    const char* rule = "";
    const char* fault = nullptr;  // what to tell a person, or nullptr
};

// ISO 8601 with zone; without one it is UTC (a fault to mention); anything else is no time.
GpxTime parse_gpx_time(std::string_view text);

// Puts points back that lie 1024 weeks (give or take a day) before the median time of their segment. Gives their number.
std::size_t mend_week_rollover(std::vector<Fix>& segment);
// How often the time does not advance from one timed fix to the next.
std::size_t count_backward(const std::vector<Fix>& segment);

// One finding for each rule: with the first line and the number of times.
class GpxFaults {
public:
    explicit GpxFaults(std::string layer) : layer_(std::move(layer)) {}
    void add(std::string_view rule, std::int64_t line, std::string_view message, std::size_t times = 1);
    std::vector<Finding> take();

private:
    struct Fault {
        std::int64_t line = 0;
        std::size_t times = 0;
        std::string message;
    };
    std::string layer_;
    std::map<std::string, Fault, std::less<>> faults_;
};

}  // namespace wangge
