#pragma once

// A finding: something wrong in the data that a person can live with, said so that they can mend it.

#include <optional>
#include <string_view>

#include "engine/community/feature.h"

namespace wangge {

enum class Severity { note, warning, error };

std::string_view name_of(Severity severity);  // "note", "warning", "error"

struct Finding {
    Severity severity = Severity::warning;
    std::string rule;     // stable key: grid-gap, grid-overlap, code-malformed, row-unreadable ...
    std::string layer;    // table or file
    std::string feature;  // code, name or row number; empty when it concerns the whole layer
    std::optional<Point> at;
    std::string message;  // what is wrong, with figures (Chinese)
    std::string advice;   // what to do (Chinese)
};

}  // namespace wangge
