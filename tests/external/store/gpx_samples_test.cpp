#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "engine/core/error.h"
#include "engine/store/gpx_reader.h"

namespace wangge::test {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

fs::path samples() {
    if (const char* data = std::getenv("WANGGE_REFERENCE_DATA")) return fs::path(data) / "gpx";
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    return fs::path(source ? source : ".") / "../shared/data/gpx";
}

bool absent() {
    if (fs::is_directory(samples())) return false;
    std::printf("the GPX samples are not here: not run\n");
    return true;
}

std::vector<fs::path> files_in(const char* folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(samples() / folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

GpxFile read(const char* folder, const char* name) {
    return read_gpx((samples() / folder / name).string());
}

std::size_t count_of(const fs::path& file, std::initializer_list<std::string_view> tags) {
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    for (auto at = text.find("<!--"); at != std::string::npos; at = text.find("<!--"))
        text.erase(at, text.find("-->", at) + 3 - at);
    std::size_t count = 0;
    for (const std::string_view tag : tags)
        for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag, at + 1)) ++count;
    return count;
}

auto has_rule(const char* rule) {
    return Contains(Field(&Finding::rule, rule));
}

std::size_t timed(const GpxFile& gpx) {
    std::size_t n = 0;
    for (const GpxTrack& track : gpx.tracks)
        for (const auto& segment : track.segments)
            for (const Fix& fix : segment) n += fix.time ? 1 : 0;
    return n;
}

TEST(GpxSamples, good_files_load_fully) {
    if (absent()) return;
    for (const fs::path& file : files_in("good")) {
        const GpxFile gpx = read_gpx(file.string());
        EXPECT_TRUE(gpx.complete) << file;
        EXPECT_EQ(gpx.dropped, 0u) << file;
        EXPECT_EQ(gpx.points, count_of(file, {"<trkpt", "<rtept"})) << file;
        EXPECT_EQ(gpx.waypoints.size(), count_of(file, {"<wpt"})) << file;
    }
}

TEST(GpxSamples, odd_files_load_with_warnings_at_most) {
    if (absent()) return;
    for (const fs::path& file : files_in("odd")) {
        const GpxFile gpx = read_gpx(file.string());
        EXPECT_TRUE(gpx.complete) << file;
        for (const Finding& finding : gpx.findings) EXPECT_NE(finding.severity, Severity::error) << file;
    }
}

TEST(GpxSamples, bad_files_never_crash_and_say_what_they_are) {
    if (absent()) return;
    for (const fs::path& file : files_in("bad")) {
        try {
            const GpxFile gpx = read_gpx(file.string());
            EXPECT_TRUE(gpx.dropped == 0 || !gpx.findings.empty()) << file;
            for (const Finding& finding : gpx.findings) EXPECT_FALSE(finding.message.empty()) << file;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::bad_input) << file;
            EXPECT_TRUE(error.context().contains("file"));
        }
    }
}

TEST(GpxSamples, a_phone_that_died_does_not_lose_the_patrol) {
    if (absent()) return;
    const GpxFile killed = read("bad", "hand-truncated-app-killed.gpx");
    EXPECT_FALSE(killed.complete);
    EXPECT_EQ(killed.points, 2u);
    EXPECT_THAT(killed.findings, has_rule("file-truncated"));
    EXPECT_EQ(read("bad", "hand-truncated-in-attribute.gpx").points, 1u);
}

TEST(GpxSamples, times_are_read_by_the_rules) {
    if (absent()) return;
    const GpxFile gpx = read("bad", "hand-time-formats.gpx");
    ASSERT_EQ(gpx.points, 7u);
    const auto& fixes = gpx.tracks.at(0).segments.at(0);
    EXPECT_EQ(to_utc_string(fixes[0].time.value()), "2026-01-05T08:00:00Z");
    EXPECT_EQ(to_utc_string(fixes[1].time.value()), "2026-01-05T08:00:10Z");
    EXPECT_EQ(to_utc_string(fixes[2].time.value()), "2026-01-05T08:00:20Z");
    EXPECT_FALSE(fixes[3].time);
    EXPECT_FALSE(fixes[4].time);
    EXPECT_EQ(to_utc_string(fixes[5].time.value()), "2026-01-05T08:01:00Z");
    EXPECT_FALSE(fixes[6].time);
    EXPECT_THAT(gpx.findings, has_rule("time-no-zone"));
    EXPECT_THAT(gpx.findings, has_rule("time-unreadable"));
}

TEST(GpxSamples, null_island_is_dropped_and_the_week_rollover_mended) {
    if (absent()) return;
    const GpxFile gpx = read("bad", "hand-null-island-and-week-rollover.gpx");
    EXPECT_EQ(gpx.points, 3u);
    EXPECT_EQ(gpx.dropped, 2u);
    EXPECT_THAT(gpx.findings, has_rule("time-week-rollover"));
    const auto& fixes = gpx.tracks.at(0).segments.at(0);
    EXPECT_EQ(to_utc_string(fixes[1].time.value()), "2026-01-05T08:00:13Z");
}

TEST(GpxSamples, impossible_points_are_dropped) {
    if (absent()) return;
    EXPECT_EQ(read("bad", "hand-coord-out-of-range.gpx").points, 2u);
    EXPECT_EQ(read("bad", "hand-missing-lat.gpx").points, 2u);
    EXPECT_EQ(read("bad", "hand-decimal-comma.gpx").points, 2u);
    const GpxFile nan = read("bad", "hand-nan-inf.gpx");
    EXPECT_GT(nan.dropped, 0u);
    for (const GpxTrack& track : nan.tracks)
        for (const auto& segment : track.segments)
            for (const Fix& fix : segment) EXPECT_TRUE(std::isfinite(fix.degrees.lon) && std::isfinite(fix.degrees.lat));
}

TEST(GpxSamples, order_of_recording_is_kept_and_flagged) {
    if (absent()) return;
    const GpxFile gpx = read("bad", "hand-time-backwards-and-duplicate.gpx");
    EXPECT_THAT(gpx.findings, has_rule("time-backward"));
    EXPECT_EQ(timed(gpx), gpx.points);
}

TEST(GpxSamples, entities_are_not_expanded) {
    if (absent()) return;
    for (const char* name : {"hand-entity-expansion.gpx", "hand-external-entity.gpx"}) {
        const GpxFile gpx = read("bad", name);
        EXPECT_FALSE(gpx.complete) << name;
        EXPECT_THAT(gpx.findings, has_rule("gpx-entity")) << name;
        for (const GpxTrack& track : gpx.tracks) EXPECT_LT(track.name.size(), 1000u);
    }
}

TEST(GpxSamples, chinese_names_survive_their_encodings) {
    if (absent()) return;
    EXPECT_THAT(read("odd", "hand-gbk-encoding.gpx").tracks.at(0).name, ::testing::HasSubstr("兰州巡逻轨迹"));
    const GpxFile utf16 = read("odd", "hand-utf16le-with-bom.gpx");
    ASSERT_THAT(utf16.tracks, Not(IsEmpty()));
    EXPECT_TRUE(std::any_of(utf16.tracks[0].name.begin(), utf16.tracks[0].name.end(), [](char c) { return (c & 0x80) != 0; }));
}

TEST(GpxSamples, dilution_is_read) {
    if (absent()) return;
    const GpxFile gpx = read("odd", "gpsbabel-dop-test.gpx");
    double most = 0;
    for (const GpxTrack& track : gpx.tracks)
        for (const auto& segment : track.segments)
            for (const Fix& fix : segment) most = std::max(most, fix.hdop);
    for (const GpxWaypoint& waypoint : gpx.waypoints) most = std::max(most, waypoint.fix.hdop);
    EXPECT_GT(most, 0);
}

}  // namespace
}  // namespace wangge::test
