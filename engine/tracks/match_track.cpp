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
#include "engine/tracks/detail/tidy_path.h"

namespace wangge {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double centre_line_m = 2;  // people keep to a side of the street

// Fixes that stand together, as one observation.
struct Observation {
    Point at;
    std::optional<Timestamp> time;
    std::size_t fixes = 0;
    double sigma_m = 0;  // of `at`
};

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

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Seconds from the first fix; whole numbers where the track has no times.
std::vector<double> clock_of(const std::vector<Fix>& fixes) {
    const bool timed = std::all_of(fixes.begin(), fixes.end(), [](const Fix& f) { return f.time.has_value(); });
    std::vector<double> clock;
    for (std::size_t i = 0; i < fixes.size(); ++i)
        clock.push_back(timed ? static_cast<double>(*fixes[i].time - *fixes.front().time) : static_cast<double>(i));
    return clock;
}

// The mean of the fixes in [from, until).
Point mean_of(const std::vector<Fix>& fixes, std::size_t from, std::size_t until) {
    Point sum{0, 0};
    for (std::size_t i = from; i < until; ++i) sum = sum + (fixes[i].at - fixes[from].at);
    return fixes[from].at + sum * (1.0 / static_cast<double>(until - from));
}

// Metres a second, seen over runs of fixes long enough for the noise to average out: the median over the segment.
double usual_speed(const std::vector<Fix>& fixes, const std::vector<double>& clock, double sigma_m) {
    for (std::size_t run = 2;; run *= 2) {
        const std::size_t length = std::min(run, fixes.size() / 2);
        if (length < 1) return 0;
        std::vector<double> speeds, steps;
        for (std::size_t i = 0; i + 2 * length <= fixes.size(); i += length) {
            const double step = distance_m(mean_of(fixes, i, i + length), mean_of(fixes, i + length, i + 2 * length));
            const double seconds = clock[i + length] - clock[i];
            steps.push_back(step);
            speeds.push_back(seconds > 0 ? step / seconds : 0);
        }
        // The noise alone makes steps of about 1.8 sigma / sqrt(length).
        if (length < run || median(steps) > 5 * sigma_m / std::sqrt(static_cast<double>(length))) return median(speeds);
    }
}

// The mean of the fixes in each window of time in which the walker usually moves about `stride_m`: more fixes make an
// observation surer, not more observations. The bend of the way within a window makes it less sure.
std::vector<Observation> observations_of(const std::vector<Fix>& fixes, double sigma_m) {
    std::vector<Observation> seen;
    const std::vector<double> clock = clock_of(fixes);
    const double stride_m = 10 + sigma_m / 2;
    const double speed = usual_speed(fixes, clock, sigma_m);
    const double window = speed > 0 ? stride_m / speed : 0;
    for (std::size_t from = 0; from < fixes.size();) {
        std::size_t until = from + 1;
        while (until < fixes.size() && clock[until] - clock[from] < window) ++until;
        const double count = static_cast<double>(until - from);
        const double bend = until - from > 1 ? speed * (clock[until - 1] - clock[from]) / 6 : 0;
        Observation o;
        o.at = mean_of(fixes, from, until);
        o.time = fixes[from + (until - from) / 2].time;
        o.fixes = until - from;
        o.sigma_m = std::sqrt(sigma_m * sigma_m / count + bend * bend + centre_line_m * centre_line_m);
        seen.push_back(o);
        from = until;
    }
    return seen;
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
            c.misfit = n.distance * n.distance / (2 * seen.sigma_m * seen.sigma_m);
            candidates.push_back(c);
        }
        return candidates;
    }

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

void check_options(const MatchOptions& options) {
    if (!(options.sigma_m >= 0) || !(options.reach_m >= 0) || options.candidates < 1 || !(options.max_speed_m_s > 0))
        throw Error(ErrorKind::bad_input, "The limits for matching a track must be positive.");
}

}  // namespace

TrackMatcher::TrackMatcher(const Network& network) : impl_(std::make_unique<Impl>(network)) {}
TrackMatcher::~TrackMatcher() = default;
TrackMatcher::TrackMatcher(TrackMatcher&&) noexcept = default;

MatchedTrack TrackMatcher::match(const Track& track, const MatchOptions& options, const Progress& progress) const {
    check_options(options);
    MatchedTrack result;
    result.track = track.id;
    result.grid = track.grid;
    result.sigma_m = options.sigma_m > 0 ? options.sigma_m : estimated_sigma_m(track);
    const double reach = options.reach_m > 0 ? options.reach_m : std::max(25.0, 4 * result.sigma_m);
    const double noise = 1.5 * result.sigma_m;
    detail::NearWalks walks(impl_->network);

    std::vector<Step> steps;
    const auto finish = [&] {
        if (steps.size() > 1) {
            MatchedPath path = path_of(impl_->network, steps, options, walks, noise);
            if (!path.pieces.empty()) result.paths.push_back(std::move(path));
        }
        steps.clear();
    };
    for (const std::vector<Fix>& segment : track.segments) {
        result.fixes += segment.size();
        for (const Observation& seen : observations_of(segment, result.sigma_m)) {
            progress.poll();
            Step next{seen, impl_->candidates_at(seen, reach, static_cast<std::size_t>(options.candidates))};
            if (next.candidates.empty()) {
                result.unmatched += seen.fixes;
                finish();
                continue;
            }
            if (steps.empty() || !advance(steps.back(), next, options, walks)) {
                finish();
                for (Candidate& c : next.candidates) c.cost = c.misfit;
            }
            steps.push_back(std::move(next));
        }
        finish();
    }
    return result;
}

double estimated_sigma_m(const Track& track) {
    std::vector<double> jitter;
    for (const std::vector<Fix>& segment : track.segments) {
        for (std::size_t i = 1; i + 1 < segment.size(); ++i) {
            const Point second = segment[i - 1].at - segment[i].at * 2 + segment[i + 1].at;
            if (!is_finite(second)) continue;
            jitter.push_back(std::abs(second.x));
            jitter.push_back(std::abs(second.y));
        }
    }
    if (jitter.size() < 10) return 6;
    // Second differences of white noise have the deviation sqrt(6) sigma; 0.6745 is the median of a standard normal's size.
    return std::clamp(median(jitter) / 0.6745 / std::sqrt(6.0), 3.0, 25.0);
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
