#include "engine/store/route_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/store/gpx_reader.h"
#include "engine/store/import.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::HasSubstr;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(RouteFiles, one_of_each_kind_for_every_team) {
    const TemporaryFolder folder;
    const Community c = community_with_results();
    const auto files = write_route_files(c, c.plans[0], folder / "out");
    ASSERT_EQ(files.size(), 3u);
    EXPECT_THAT(files[0], HasSubstr("team-1.gpx"));
    EXPECT_THAT(files[1], HasSubstr("team-1.kml"));
    EXPECT_THAT(files[2], HasSubstr("team-1.geojson"));
    for (const std::string& file : files) {
        EXPECT_THAT(bytes_of(file), HasSubstr(c.note));
        EXPECT_TRUE(is_utf8(bytes_of(file)));
    }
}

TEST(RouteFiles, the_gpx_reads_back_as_the_way_and_its_stops) {
    const TemporaryFolder folder;
    const Community c = community_with_results();
    const Route& route = c.plans[0].routes[0];
    const auto files = write_route_files(c, c.plans[0], folder.path());
    const GpxFile gpx = read_gpx(files[0]);
    EXPECT_TRUE(gpx.findings.empty());
    ASSERT_EQ(gpx.tracks.size(), 1u);
    EXPECT_TRUE(gpx.tracks[0].route);
    ASSERT_EQ(gpx.tracks[0].segments.at(0).size(), route.path.size());
    const Frame frame(c.epsg);
    for (std::size_t i = 0; i < route.path.size(); ++i)
        EXPECT_LT(distance_m(frame.from_degrees(gpx.tracks[0].segments[0][i].degrees), route.path[i]), 0.01);
    ASSERT_EQ(gpx.waypoints.size(), route.stops.size());
    EXPECT_EQ(gpx.waypoints[1].name, "02 14:05 北环路");
    EXPECT_EQ(gpx.waypoints[0].name, "01 14:00 集合");
}

TEST(RouteFiles, the_kml_has_the_colour_of_the_team) {
    const TemporaryFolder folder;
    const Community c = community_with_results();
    FridayPlan plan = c.plans[0];
    plan.routes.push_back(plan.routes[0]);
    plan.routes[1].team_name = "甲 & <乙>";
    const auto files = write_route_files(c, plan, folder.path());
    EXPECT_THAT(bytes_of(files[1]), HasSubstr("<color>ffB27200</color>"));  // #0072B2 as alpha, blue, green, red
    EXPECT_THAT(bytes_of(files[4]), HasSubstr("<color>ff005ED5</color>"));
    EXPECT_THAT(bytes_of(files[4]), HasSubstr("甲 &amp; &lt;乙&gt;"));
}

TEST(RouteFiles, the_geojson_has_the_route_the_sweeps_and_the_stops_in_order) {
    const TemporaryFolder folder;
    const Community c = community_with_results();
    const auto files = write_route_files(c, c.plans[0], folder.path());
    const auto json = nlohmann::json::parse(bytes_of(files[2]));
    EXPECT_FALSE(json.contains("crs"));
    ASSERT_EQ(json["features"].size(), 5u);
    EXPECT_EQ(json["features"][0]["properties"]["role"], "route");
    EXPECT_EQ(json["features"][0]["properties"]["length_m"], c.plans[0].routes[0].length_m);
    EXPECT_EQ(json["features"][2]["properties"]["order"], 2);
    EXPECT_EQ(json["features"][2]["properties"]["arrive"], "14:05");
    EXPECT_EQ(json["features"][3]["properties"]["role"], "sweep");
}

TEST(RouteFiles, the_same_plan_gives_the_same_bytes) {
    const TemporaryFolder a;
    const TemporaryFolder b;
    const Community c = community_with_results();
    const auto first = write_route_files(c, c.plans[0], a.path());
    const auto second = write_route_files(c, c.plans[0], b.path());
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_TRUE(bytes_of(first[i]) == bytes_of(second[i]));
}

}  // namespace
}  // namespace wangge::test
