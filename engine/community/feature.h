#pragma once

// What every feature of a community has in common.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/core/time.h"
#include "engine/geo/shape.h"

namespace wangge {

// Identifies a feature within its layer: the primary key `fid` of its table, positive and never reused.
using Id = std::int64_t;
inline constexpr Id no_id = 0;

// The feature with an id, or nullptr. O(n); build a map where it is asked often.
template <class Feature>
const Feature* find_by_id(const std::vector<Feature>& features, Id id) {
    for (const Feature& feature : features)
        if (feature.id == id) return &feature;
    return nullptr;
}

}  // namespace wangge
