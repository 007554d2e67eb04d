#pragma once

// Which streets a track followed.
//
//   const TrackMatcher matcher(network);
//   const MatchedTrack walked = matcher.match(clean_track(track).track);
//
// A hidden Markov model over places on nearby streets (Newson and Krumm 2009): a fix speaks for a place by the distance
// between them, and for a way between two places by how much longer it is than the straight line. Changes to the paper:
// the fixes of a stride are averaged first, so that more fixes never make it worse; the noise is estimated from the track
// where it is not given (jitter from second differences, drift from the distance to the streets of a first answer); and the answer
// is freed of little steps to and fro and of spurs into side streets that are shorter than the noise. Where no street is in reach,
// or no way is short enough, the path ends and starts anew.
//
// One matcher may be used by several threads. O(fixes x candidates² + local searches).

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/community/track.h"
#include "engine/core/progress.h"
#include "engine/streets/network.h"

namespace wangge {

struct MatchOptions {
    double sigma_m = 0;        // standard deviation of a fix on each axis; 0 = estimate it
    double reach_m = 0;        // streets further from a fix are no candidates; 0 = 4 sigma, at least 25 m
    int candidates = 10;       // most streets considered for a fix
    double max_speed_m_s = 7;  // ways that need more, with some allowance for noise, are impossible
};

// A stretch of one edge in the direction walked: to_m < from_m when against the edge.
struct MatchedPiece {
    std::uint32_t edge = 0;
    double from_m = 0;
    double to_m = 0;
    std::optional<Timestamp> time;  // of the fixes that it starts with

    double length_m() const { return from_m < to_m ? to_m - from_m : from_m - to_m; }
};

// Pieces that follow one another without a hole.
struct MatchedPath {
    std::vector<MatchedPiece> pieces;
    Line line;
    double length_m = 0;
};

struct MatchedTrack {
    Id track = no_id;
    std::string grid;  // of the track
    std::vector<MatchedPath> paths;
    std::size_t fixes = 0;      // given
    std::size_t unmatched = 0;  // of them, not used by a path: no street in reach, or outliers
    double sigma_m = 0;         // used
};

class TrackMatcher {
public:
    // Keeps a reference: the network must outlive the matcher.
    explicit TrackMatcher(const Network& network);
    ~TrackMatcher();
    TrackMatcher(TrackMatcher&&) noexcept;

    MatchedTrack match(const Track& track, const MatchOptions& options = {}, const Progress& progress = {}) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Cleans and matches many tracks, in parallel; answers in the order of the tracks.
std::vector<MatchedTrack> match_tracks(const Network& network, std::span<const Track> tracks, const MatchOptions& options = {},
                                       const Progress& progress = {});

}  // namespace wangge
