#pragma once

// Streets of one name and kind joined end to end, so that a name is written along the whole street and not once a
// segment. Ends join when they lie within `snap_m`; where more than two meet, the straightest pair is joined.
// Chains come in the order of their first street. O(n log n) in streets, O(k^2) within a name of k streets.

#include <string>
#include <vector>

#include "engine/community/street.h"

namespace wangge {

struct StreetChain {
    std::string name;
    StreetKind kind = StreetKind::lane;
    double width_m = 0;  // of its widest street
    Line line;
};

// Streets without a name are left out.
std::vector<StreetChain> street_chains(const std::vector<Street>& streets, double snap_m = 0.05);

}  // namespace wangge
