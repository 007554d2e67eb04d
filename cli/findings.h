#pragma once

#include <vector>

#include "engine/community/finding.h"
#include "engine/geo/frame.h"

namespace wangge::cli {

// One finding a paragraph: severity, where, what, what to do.
void print_findings(const std::vector<Finding>& findings, const Frame& frame);

}  // namespace wangge::cli
