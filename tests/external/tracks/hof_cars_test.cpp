#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/geo/frame.h"
#include "engine/tracks/match_track.h"
#include "tests/tracks/walk_simulator.h"

namespace wangge {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> matching_data() {
    const char* data = std::getenv("WANGGE_REFERENCE_DATA");
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    const fs::path path = (data ? fs::path(data) : fs::path(source ? source : ".") / ".." / "shared" / "data") / "matching";
    if (fs::is_directory(path)) return path;
    std::cout << "NOT RUN: no reference data at " << path << " (set WANGGE_REFERENCE_DATA)\n";
    return std::nullopt;
}

struct Vertex {
    LonLat degrees;
    bool on_map = false;  // seven decimals or fewer: a node of the map
};

// All numbers of a WKT line "(lon lat,lon lat,...)" of one part.
std::vector<Vertex> vertices_of(const std::string& part) {
    std::vector<Vertex> vertices;
    std::size_t at = 0;
    while (at < part.size()) {
        const std::size_t end = std::min(part.find(',', at), part.size());
        const std::string pair = part.substr(at, end - at);
        const std::size_t blank = pair.find(' ', pair.find_first_not_of(' '));
        const auto decimals = [](const std::string& text) {
            const std::size_t dot = text.find('.');
            return dot == std::string::npos ? std::size_t{0} : text.find_last_of("0123456789") - dot;
        };
        const std::string lon = pair.substr(0, blank);
        const std::string lat = pair.substr(blank + 1);
        vertices.push_back(
            {{std::strtod(lon.c_str(), nullptr), std::strtod(lat.c_str(), nullptr)}, decimals(lon) <= 7 && decimals(lat) <= 7});
        at = end + 1;
    }
    return vertices;
}

std::vector<std::vector<Vertex>> parts_of(const std::string& wkt) {
    std::vector<std::vector<Vertex>> parts;
    for (std::size_t open = wkt.find_first_of("0123456789-"); open != std::string::npos;) {
        const std::size_t close = wkt.find(')', open);
        parts.push_back(vertices_of(wkt.substr(open, close - open)));
        open = wkt.find_first_of("0123456789-", close);
    }
    return parts;
}

// The README's closed network: the union of the true routes, every road both ways.
Community union_of_routes(const std::map<int, std::vector<std::vector<Vertex>>>& routes, const Frame& frame) {
    std::set<std::pair<std::pair<std::int64_t, std::int64_t>, std::pair<std::int64_t, std::int64_t>>> pieces;
    for (const auto& [id, parts] : routes) {
        for (const auto& part : parts) {
            std::optional<std::pair<std::int64_t, std::int64_t>> last;
            for (const Vertex& v : part) {
                if (!v.on_map) continue;
                const std::pair<std::int64_t, std::int64_t> key{std::llround(v.degrees.lon * 1e7),
                                                                std::llround(v.degrees.lat * 1e7)};
                if (last && *last != key) pieces.insert(std::minmax(*last, key));
                last = key;
            }
        }
    }
    Community community;
    for (const auto& [a, b] : pieces) {
        Street street;
        street.id = static_cast<Id>(community.streets.size() + 1);
        street.line = {frame.from_degrees({a.first * 1e-7, a.second * 1e-7}),
                       frame.from_degrees({b.first * 1e-7, b.second * 1e-7})};
        community.streets.push_back(street);
    }
    return community;
}

TEST(HofCars, ByDefaultAboveTheFloor) {
    const auto folder = matching_data();
    if (!folder) return;
    const Frame frame(25832);  // UTM 32 N

    std::map<int, std::vector<std::vector<Vertex>>> routes;
    std::ifstream truth(*folder / "hof-fcd-even-truth.csv");
    std::string line;
    std::getline(truth, line);
    while (std::getline(truth, line)) routes[std::atoi(line.c_str())] = parts_of(line.substr(line.find('(')));

    std::map<int, Track> tracks;
    std::ifstream points(*folder / "hof-fcd-even-points.csv");
    std::getline(points, line);
    while (std::getline(points, line)) {
        const std::size_t comma = line.find(',');
        const std::size_t open = line.find('(');
        Fix fix;
        fix.degrees = vertices_of(line.substr(open + 1, line.find(')') - open - 1)).front().degrees;
        fix.at = frame.from_degrees(fix.degrees);
        fix.time = parse_time(line.substr(comma + 1, 25));
        ASSERT_TRUE(fix.time) << line;
        Track& track = tracks[std::atoi(line.c_str())];
        if (track.segments.empty()) track.segments.emplace_back();
        track.segments[0].push_back(fix);
    }
    ASSERT_EQ(tracks.size(), 132U);

    const Network network = build_network(union_of_routes(routes, frame));
    const TrackMatcher matcher(network);
    double truth_m = 0, missed_m = 0, added_m = 0;
    std::size_t unmatched = 0;
    for (const auto& [id, track] : tracks) {
        const MatchedTrack matched = matcher.match(track, {.max_speed_m_s = 50});
        std::vector<Line> route, found;
        for (const auto& part : routes.at(id)) {
            Line projected;
            for (const Vertex& v : part) projected.push_back(frame.from_degrees(v.degrees));
            truth_m += length_m(projected);
            route.push_back(projected);
        }
        for (const MatchedPath& path : matched.paths) {
            found.push_back(path.line);
            added_m += simulation::metres_away(path.line, route, 1);
        }
        for (const Line& part : route) missed_m += simulation::metres_away(part, found, 1);
        unmatched += matched.unmatched;
    }
    const double correct = 1 - (missed_m + added_m) / (truth_m + added_m);
    std::cout << "Hof, union of routes, both directions: correct " << correct << ", unmatched fixes " << unmatched << "\n";
    EXPECT_GT(correct, 0.93);  // measured 0.941; dual carriageways cannot be told apart when both directions are allowed
}

}  // namespace
}  // namespace wangge
