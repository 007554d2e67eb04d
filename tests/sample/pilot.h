#pragma once

// The pilot of the tests: made once a program.

#include <map>
#include <string>

#include "engine/geo/measure.h"
#include "engine/sample/longyuan.h"

namespace wangge::test {

inline const Sample& pilot() {
    static const Sample sample = make_longyuan(1);
    return sample;
}

inline const Community& town() {
    return pilot().community;
}

using Millimetres = std::pair<std::int64_t, std::int64_t>;

inline Millimetres millimetres(Point p) {
    return {std::llround(p.x * 1000), std::llround(p.y * 1000)};
}

}  // namespace wangge::test
