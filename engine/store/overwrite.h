#pragma once

namespace wangge {

// Whether a writer may replace a file that is already there.
enum class Overwrite { no, yes };

}  // namespace wangge
