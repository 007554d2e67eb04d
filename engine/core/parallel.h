#pragma once

// Parallel loops whose results do not depend on the number of threads.
//
// The range is cut into chunks of `grain` indices; each chunk runs whole on one thread. A body must write only to
// places that belong to its own indices; sums over chunks are made afterwards, in index order.

#include <cstddef>
#include <functional>

#include "engine/core/progress.h"

namespace wangge {

// Calls body(begin, end) for consecutive chunks of [0, count). Polls `progress` before each chunk.
// The first exception thrown by a body is thrown here after the other chunks have stopped.
void parallel_chunks(std::size_t count, std::size_t grain, const std::function<void(std::size_t begin, std::size_t end)>& body,
                     const Progress& progress = {});

}  // namespace wangge
