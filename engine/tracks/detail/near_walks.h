#pragma once

// Shortest walks from one place to others nearby, again and again on the same network without clearing all of it.

#include <vector>

#include "engine/streets/network.h"
#include "engine/tracks/match_track.h"

namespace wangge::detail {

class NearWalks {
public:
    explicit NearWalks(const Network& network);

    // Finds all nodes within limit_m of a place.
    void search(NetworkPosition from, double limit_m);
    // Length of the walk from the place of the last search; infinite beyond its limit.
    double distance_m(NetworkPosition to) const;
    // Appends the walk there, nothing when it has no length. Must be within the limit.
    void append_walk(NetworkPosition to, std::vector<MatchedPiece>& pieces) const;

private:
    double over_tail(NetworkPosition to) const { return distance_[network_.edge_tail[to.edge]] + to.along_m; }
    double over_head(NetworkPosition to) const {
        return distance_[network_.edge_head[to.edge]] + network_.edge_length_m[to.edge] - to.along_m;
    }
    void reach(std::uint32_t node, double distance, std::uint32_t half);

    const Network& network_;
    NetworkPosition from_;
    std::vector<double> distance_;     // by node, infinite where not reached
    std::vector<std::uint32_t> half_;  // by node: the last half-edge of its walk, none next to the start
    std::vector<std::uint32_t> touched_;
    std::vector<std::pair<double, std::uint32_t>> heap_;
};

}  // namespace wangge::detail
