#include "engine/tracks/match_track.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"
#include "engine/tracks/clean_track.h"
#include "engine/tracks/detail/near_walks.h"
#include "engine/tracks/detail/observations.h"
#include "engine/tracks/detail/tidy_path.h"
#include "engine/tracks/fix_noise.h"

namespace wangge {

namespace {

using detail::median;
using detail::Noise;
using detail::Observation;

constexpr double infinite = std::numeric_limits<double>::infinity();

constexpr std::size_t most_skipped = 3;
constexpr double first_drift_m = 4;
constexpr double least_sigma_m = 3;

struct Candidate {
    NetworkPosition position;
    double cost = infinite;  // least sum of squares up to here
    std::size_t before = 0;  // candidate of the observation before
    double misfit = 0;
};

struct Step {
    Observation seen;
    std::vector<Candidate> candidates;
};

// Minus the logarithm of a normal density, beyond three sigma of one with heavy tails: phones do err by that much.
double misfit_of(double sigmas) {
    return sigmas < 3 ? sigmas * sigmas / 2 : 3 * sigmas - 4.5;
}

}  // namespace

struct TrackMatcher::Impl {
    explicit Impl(const Network& n) : network(n) {
        std::vector<Box> boxes;
        for (std::size_t edge = 0; edge < n.edges(); ++edge) {
            shapes.emplace_back(n.shape.begin() + n.shape_first[edge], n.shape.begin() + n.shape_first[edge + 1]);
            boxes.push_back(box_of(shapes.back()));
        }
        index = BoxIndex(boxes);
    }

    // The nearest place on every edge in reach, nearest edges first.
    std::vector<Candidate> candidates_at(const Observation& seen, double reach_m, std::size_t most) const {
        struct Near {
            double distance;
            NetworkPosition position;
        };
        std::vector<Near> near;
        Box box;
        box.add(seen.at);
        for (const std::uint32_t edge : index.intersecting(box.grown_m(reach_m))) {
            const NearestOnLine place = nearest_on_line(shapes[edge], seen.at);
            if (place.distance_m <= reach_m)
                near.push_back({place.distance_m, {edge, std::min(place.along_m, network.edge_length_m[edge])}});
        }
        std::sort(near.begin(), near.end(), [](const Near& a, const Near& b) {
            return a.distance != b.distance ? a.distance < b.distance : a.position.edge < b.position.edge;
        });
        if (near.size() > most) near.resize(most);
        std::vector<Candidate> candidates;
        for (const Near& n : near) {
            Candidate c;
            c.position = n.position;
            c.misfit = misfit_of(n.distance / seen.sigma_m);
            candidates.push_back(c);
        }
        return candidates;
    }

    MatchedTrack match(const Track& track, const Noise& noise, const MatchOptions& options, const Progress& progress) const;

    const Network& network;
    std::vector<Line> shapes;
    BoxIndex index;
};

namespace {

// How far a way may be: the straight line with turns, or what the time allows.
double limit_of(const Observation& a, const Observation& b, const MatchOptions& options) {
    const double straight = distance_m(a.at, b.at);
    const double by_shape = 2 * straight + 4 * (a.sigma_m + b.sigma_m) + 30;
    if (!a.time || !b.time) return by_shape;
    const double by_time = options.max_speed_m_s * static_cast<double>(*b.time - *a.time) + 4 * (a.sigma_m + b.sigma_m) + 10;
    return std::min(by_shape + 100, std::max(by_time, straight));
}

// Fills the costs of `next` from those of `last`; false when no way leads over.
bool advance(const Step& last, Step& next, const MatchOptions& options, detail::NearWalks& walks) {
    const double straight = distance_m(last.seen.at, next.seen.at);
    const double limit = limit_of(last.seen, next.seen, options);
    const double detour_scale = 2 + (last.seen.sigma_m + next.seen.sigma_m) / 2;
    bool reached = false;
    for (std::size_t from = 0; from < last.candidates.size(); ++from) {
        const Candidate& start = last.candidates[from];
        if (start.cost == infinite) continue;
        walks.search(start.position, limit);
        for (Candidate& c : next.candidates) {
            const double way = walks.distance_m(c.position);
            if (way > limit) continue;
            const double cost = start.cost + std::abs(way - straight) / detour_scale + c.misfit;
            if (cost < c.cost) c.cost = cost, c.before = from, reached = true;
        }
    }
    return reached;
}

// The cheapest chain through the steps, walked.
MatchedPath path_of(const Network& network, const std::vector<Step>& steps, const MatchOptions& options, detail::NearWalks& walks,
                    double noise_m) {
    std::vector<std::size_t> chosen(steps.size());
    const auto& last = steps.back().candidates;
    chosen.back() = static_cast<std::size_t>(
        std::min_element(last.begin(), last.end(), [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; }) -
        last.begin());
    for (std::size_t i = steps.size() - 1; i > 0; --i) chosen[i - 1] = steps[i].candidates[chosen[i]].before;

    std::vector<MatchedPiece> pieces;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const std::size_t before = pieces.size();
        walks.search(steps[i].candidates[chosen[i]].position, limit_of(steps[i].seen, steps[i + 1].seen, options));
        walks.append_walk(steps[i + 1].candidates[chosen[i + 1]].position, pieces);
        for (std::size_t k = before; k < pieces.size(); ++k) pieces[k].time = steps[i].seen.time;
    }
    MatchedPath path;
    path.pieces = detail::tidy_path(std::move(pieces), noise_m);
    for (const MatchedPiece& piece : path.pieces) {
        path.length_m += piece.length_m();
        for (const Point p : edge_part(network, piece.edge, piece.from_m, piece.to_m))
            if (path.line.empty() || !(path.line.back() == p)) path.line.push_back(p);
    }
    return path;
}

// The size of the noise as the fixes of a matched track show it: half the fixes of a normal error in the plane across a
// street lie within 0.6745 sigma of it. Fixes far from the path do not count: they may belong to a way that is not drawn.
double distance_from_path(const Track& track, const MatchedTrack& matched) {
    std::vector<Line> parts;
    std::vector<Box> boxes;
    for (const MatchedPath& path : matched.paths) {
        for (std::size_t i = 0; i + 1 < path.line.size(); ++i) {
            parts.push_back({path.line[i], path.line[i + 1]});
            boxes.push_back(box_of(parts.back()));
        }
    }
    if (parts.empty()) return 0;
    const BoxIndex parts_index(boxes);
    std::vector<double> distances;
    for (const std::vector<Fix>& segment : track.segments) {
        const std::size_t stride = std::max<std::size_t>(1, segment.size() / 400);  // a sample is enough for a median
        for (std::size_t i = 0; i < segment.size(); i += stride) {
            const Point p = segment[i].at;
            Box box;
            box.add(p);
            double nearest = infinite;
            for (const std::uint32_t k : parts_index.intersecting(box.grown_m(2 * most_sigma_m)))
                nearest = std::min(nearest, nearest_on_line(parts[k], p).distance_m);
            if (nearest < infinite) distances.push_back(nearest);
        }
    }
    return distances.empty() ? 0 : median(distances) / 0.6745;
}

void check_options(const MatchOptions& options) {
    if (!(options.sigma_m >= 0) || !(options.reach_m >= 0) || options.candidates < 1 || !(options.max_speed_m_s > 0))
        throw Error(ErrorKind::bad_input, "The limits for matching a track must be positive.");
}

}  // namespace

MatchedTrack TrackMatcher::Impl::match(const Track& track, const Noise& noise, const MatchOptions& options,
                                       const Progress& progress) const {
    MatchedTrack result;
    result.track = track.id;
    result.grid = track.grid;
    result.sigma_m = noise.total_m();
    const double reach = options.reach_m > 0 ? options.reach_m : std::max(25.0, 4 * result.sigma_m);
    detail::NearWalks walks(network);

    std::vector<Step> steps;
    std::size_t on_path = 0;
    const auto finish = [&] {
        if (steps.size() > 1) {
            for (const Step& step : steps) on_path += step.seen.fixes;
            MatchedPath path = path_of(network, steps, options, walks, 1.5 * result.sigma_m);
            if (!path.pieces.empty()) result.paths.push_back(std::move(path));
        }
        steps.clear();
    };
    for (const std::vector<Fix>& segment : track.segments) {
        result.fixes += segment.size();
        const std::vector<Observation> observations = detail::observations_of(segment, noise);
        std::size_t skipped = 0;
        for (std::size_t i = 0; i < observations.size(); ++i) {
            progress.poll();
            Step next{observations[i], candidates_at(observations[i], reach, static_cast<std::size_t>(options.candidates))};
            const bool first = steps.empty() && !next.candidates.empty();
            if (first) {
                for (Candidate& c : next.candidates) c.cost = c.misfit;
            }
            if (first || (!next.candidates.empty() && advance(steps.back(), next, options, walks))) {
                steps.push_back(std::move(next));
                skipped = 0;
                continue;
            }
            // An outlier must not cut the path: pass over a few, and only then begin a new path at the first of them.
            if (!steps.empty() && skipped < most_skipped) {
                ++skipped;
                continue;
            }
            if (!steps.empty()) {
                finish();
                i -= skipped + 1;
                skipped = 0;
            }
        }
        finish();
    }
    result.unmatched = result.fixes - on_path;
    return result;
}

TrackMatcher::TrackMatcher(const Network& network) : impl_(std::make_unique<Impl>(network)) {}
TrackMatcher::~TrackMatcher() = default;
TrackMatcher::TrackMatcher(TrackMatcher&&) noexcept = default;

MatchedTrack TrackMatcher::match(const Track& track, const MatchOptions& options, const Progress& progress) const {
    check_options(options);
    const double jitter = estimated_sigma_m(track);
    if (options.sigma_m > 0) {
        const double own = std::min(jitter, options.sigma_m);
        return impl_->match(track, {own, std::sqrt(options.sigma_m * options.sigma_m - own * own)}, options, progress);
    }
    // Second differences do not see what drifts; the distance of the fixes from the streets of a first answer does.
    const Noise first{jitter, first_drift_m};
    MatchedTrack matched = impl_->match(track, first, options, progress);
    const double total = std::clamp(distance_from_path(track, matched), least_sigma_m, most_sigma_m);
    const Noise second{std::min(jitter, total), std::sqrt(std::max(0.0, total * total - jitter * jitter))};
    if (matched.paths.empty() || std::abs(second.total_m() - first.total_m()) < 0.15 * first.total_m()) return matched;
    return impl_->match(track, second, options, progress);
}

std::vector<MatchedTrack> match_tracks(const Network& network, std::span<const Track> tracks, const MatchOptions& options,
                                       const Progress& progress) {
    const TrackMatcher matcher(network);
    std::vector<MatchedTrack> matched(tracks.size());
    const CleanOptions cleaning{.max_speed_m_s = options.max_speed_m_s};
    parallel_chunks(
        tracks.size(), 1,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                matched[i] = matcher.match(clean_track(tracks[i], cleaning).track, options, progress);
        },
        progress);
    return matched;
}

}  // namespace wangge
