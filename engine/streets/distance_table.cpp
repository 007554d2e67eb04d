#include "engine/streets/distance_table.h"

#include "engine/core/parallel.h"

namespace wangge {

DistanceTable distance_table(const Network& network, std::span<const NetworkPosition> sources,
                             std::span<const NetworkPosition> targets, const Progress& progress) {
    DistanceTable table;
    table.sources = sources.size();
    table.targets = targets.size();
    table.metres.resize(sources.size() * targets.size());
    parallel_chunks(
        sources.size(), 4,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const ShortestPaths paths = shortest_paths(network, sources[i]);
                for (std::size_t j = 0; j < targets.size(); ++j)
                    table.metres[i * targets.size() + j] = distance_to(network, paths, targets[j]);
            }
        },
        progress);
    return table;
}

}  // namespace wangge
