#pragma once

// The connected parts of a network.

#include "engine/streets/network.h"

namespace wangge {

struct Components {
    std::vector<std::uint32_t> of_node;  // parts are numbered by the first of their nodes
    std::vector<double> length_m;        // of streets in each part
    std::uint32_t largest = 0;           // by length; 0 when there is none

    std::size_t count() const { return length_m.size(); }
};

// O(n + m).
Components components(const Network& network);

}  // namespace wangge
