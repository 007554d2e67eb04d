#pragma once

// The codes that grids have or had, kept up as they come and go, so that a city's codes need not be looked through at every split.

#include <set>
#include <string>
#include <unordered_map>

namespace wangge::detail {

class CodeBook {
public:
    // A code may be there several times: of a grid, and among the retired. Empty codes are none. O(log n).
    void add(const std::string& code);
    void remove(const std::string& code);

    bool contains(const std::string& code) const { return uses_.contains(code); }

    // The code for a new grid: the highest sequence (the last three digits) counted on, behind the digits of the code that has it;
    // after 999 with one more digit. Never one that is there. O(log n) but where codes with letters stand among the numbers.
    std::string next() const;

private:
    std::unordered_map<std::string, int> uses_;
    std::set<std::pair<long, std::string>> by_sequence_;
    std::set<std::pair<std::size_t, std::string>> by_size_;
};

}  // namespace wangge::detail
