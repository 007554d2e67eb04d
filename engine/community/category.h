#pragma once

#include "engine/community/feature.h"

namespace wangge {

// A matter category of the user's table; the pilot's follow GB/T 47678.5.
struct Category {
    std::string code;      // unique in the table, e.g. 07001
    std::string name;      // 暴露垃圾
    std::string origin;    // the standard or "own"
    bool garbage = false;  // counts for the Friday cleanup
};

}  // namespace wangge
