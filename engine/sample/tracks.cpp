#include "engine/sample/tracks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "engine/geo/measure.h"
#include "engine/streets/network.h"

namespace wangge::sample_detail {
namespace {

constexpr Date first_day{2024, 3, 11};
constexpr int weeks = 4;

// The edges that belong to a member's round: in the grid or on its border.
std::vector<char> edges_of_grid(const Network& network, const Grid& grid) {
    std::vector<char> own(network.edges(), 0);
    for (std::size_t e = 0; e < network.edges(); ++e) {
        const Line shape(network.shape.begin() + network.shape_first[e], network.shape.begin() + network.shape_first[e + 1]);
        const auto within = [&](Point p) { return distance_m(grid.shape, p) < 1.5; };
        own[e] = within(shape.front()) && within(point_along(shape, network.edge_length_m[e] / 2)) && within(shape.back()) ? 1 : 0;
    }
    return own;
}

// A round of about `length_m` metres that prefers edges not walked yet and turns back only at dead ends.
Line round_through(const Network& network, const std::vector<char>& own, double length_m, Random& random) {
    std::vector<std::uint32_t> starts;
    for (std::uint32_t v = 0; v < network.nodes(); ++v)
        for (std::uint32_t i = network.first_out[v]; i < network.first_out[v + 1]; ++i)
            if (own[network.half[i] >> 1]) {
                starts.push_back(v);
                break;
            }
    std::uint32_t node = starts[random.below(starts.size())];
    std::vector<int> walked(network.edges(), 0);
    std::uint32_t came = no_gate;
    Line line{network.node_at[node]};
    for (double done = 0; done < length_m;) {
        std::vector<std::uint32_t> halves;
        std::vector<double> weights;
        for (std::uint32_t i = network.first_out[node]; i < network.first_out[node + 1]; ++i) {
            const std::uint32_t edge = network.half[i] >> 1;
            if (!own[edge]) continue;
            halves.push_back(network.half[i]);
            weights.push_back((edge == came ? 0.002 : 1.0) / (1 + 6.0 * walked[edge] * walked[edge]));
        }
        const std::uint32_t half = halves[random.weighted(weights)];
        const std::uint32_t edge = half >> 1;
        Line shape(network.shape.begin() + network.shape_first[edge], network.shape.begin() + network.shape_first[edge + 1]);
        if ((half & 1) != 0) std::reverse(shape.begin(), shape.end());
        line.insert(line.end(), shape.begin() + 1, shape.end());
        ++walked[edge];
        done += network.edge_length_m[edge];
        came = edge;
        node = network.head_of(half);
    }
    return line;
}

// Where the member really is at each second, stops included, thinned to one place every `step_s` seconds.
std::vector<Point> places_in_time(const Line& line, double step_s, Random& random) {
    std::vector<Point> places;
    const double length = length_m(line);
    double speed = random.uniform(0.95, 1.3);
    double next_stop = random.uniform(150, 500);
    for (double along = 0; along < length;) {
        places.push_back(point_along(line, along));
        along += speed * step_s * random.uniform(0.85, 1.15);
        if (along < next_stop) continue;
        const auto stay = static_cast<std::size_t>(random.uniform(40, 200) / step_s);
        places.insert(places.end(), stay, point_along(line, along));
        next_stop = along + random.uniform(200, 700);
        speed = random.uniform(0.95, 1.3);
    }
    return places;
}

Fix fix_at(const Frame& frame, Point p, Timestamp time, double hdop) {
    LonLat degrees = frame.to_degrees(p);
    degrees = {std::round(degrees.lon * 1e7) / 1e7, std::round(degrees.lat * 1e7) / 1e7};
    return {frame.from_degrees(degrees), degrees, time, hdop};
}

std::vector<std::vector<Fix>> record(const Frame& frame, const std::vector<Point>& places, Timestamp start, int step_s,
                                     Random& random) {
    const double sigma = random.uniform(4, 8) / std::numbers::sqrt2;  // of each axis
    const double keep = std::exp(-step_s / 25.0);
    const double fresh = std::sqrt(1 - keep * keep);
    Point error{random.normal(0, sigma), random.normal(0, sigma)};
    std::vector<std::vector<Fix>> segments(1);
    std::size_t off_until = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        error = error * keep + Point{random.normal(0, sigma), random.normal(0, sigma)} * fresh;
        if (i < off_until) continue;
        Point p = places[i] + error;
        double hdop = std::round(random.uniform(0.8, 2.2) * 10) / 10;
        if (random.chance(0.004)) {  // a fix that no walker can have made
            const double turn = random.uniform(0, 2 * std::numbers::pi);
            const double far = random.uniform(150, 900);
            p = p + Point{far * std::cos(turn), far * std::sin(turn)};
            hdop = std::round(random.uniform(2, 9) * 10) / 10;
        }
        segments.back().push_back(fix_at(frame, p, start + static_cast<Timestamp>(i) * step_s, hdop));
        if (random.chance(0.0025)) {  // in a stairwell, or the recorder was switched off
            off_until = i + 1 + static_cast<std::size_t>(random.uniform(60, 360) / step_s);
            if (random.chance(0.5)) segments.emplace_back();
        }
    }
    std::erase_if(segments, [](const std::vector<Fix>& s) { return s.size() < 2; });
    return segments;
}

}  // namespace

void make_tracks(Draft& draft, const Progress& progress) {
    static constexpr std::array<int, 5> members{3, 4, 9, 17, 22};  // numbers of their grids
    Random random = draft.stream(Step::tracks);
    Community& community = draft.community;
    const Network network = build_network(community);
    for (int week = 0; week < weeks; ++week)
        for (std::size_t m = 0; m < members.size(); ++m) {
            progress.poll();
            const Grid& grid = community.grids[static_cast<std::size_t>(members[m] - 1)];
            const std::vector<char> own = edges_of_grid(network, grid);
            const int rounds = (week + static_cast<int>(m)) % 9 == 4 ? 2 : 1;
            for (int round = 0; round < rounds; ++round) {
                const Date day =
                    date_of_day(day_number(first_day) + 7 * week + static_cast<int>(random.below(3)) + (round == 0 ? 0 : 3));
                const int step_s = static_cast<int>(random.between(6, 10));
                const Line line = round_through(network, own, random.uniform(2200, 3900), random);
                const Timestamp start = at(day, static_cast<int>(random.uniform(8.6, 16.2) * 3600));
                Track track;
                track.id = static_cast<Id>(community.tracks.size() + 1);
                track.name = fmt::format("{} {}", grid.member, to_string(day));
                track.grid = grid.code;
                track.source = fmt::format("{:04}{:02}{:02}-grid{}.gpx", day.year, day.month, day.day, grid.code.substr(12));
                track.segments = record(draft.frame, places_in_time(line, step_s, random), start, step_s, random);
                community.tracks.push_back(std::move(track));
            }
        }
}

}  // namespace wangge::sample_detail
