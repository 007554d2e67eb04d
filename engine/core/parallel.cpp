#include "engine/core/parallel.h"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace wangge {

void parallel_chunks(std::size_t count, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& body,
                     const Progress& progress) {
    grain = std::max<std::size_t>(grain, 1);
    const std::size_t chunks = (count + grain - 1) / grain;
    tbb::parallel_for(std::size_t{0}, chunks, [&](std::size_t chunk) {
        progress.poll();
        body(chunk * grain, std::min(count, (chunk + 1) * grain));
    });
}

}  // namespace wangge
