#include "engine/store/gpx_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "engine/core/error.h"
#include "engine/store/detail/gpx_times.h"
#include "engine/store/text_encoding.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::Contains;
using ::testing::Field;

auto rule(const char* name) {
    return Contains(Field(&Finding::rule, name));
}

class Gpx : public ::testing::Test {
protected:
    GpxFile read(const std::string& content) {
        std::ofstream(folder / "a.gpx", std::ios::binary) << content;
        return read_gpx(folder / "a.gpx");
    }
    static std::string track(const std::string& points) {
        return "<gpx><trk><name>甲</name><trkseg>" + points + "</trkseg></trk></gpx>";
    }
    static std::string point(const std::string& lat, const std::string& lon, const std::string& inside = "") {
        return "<trkpt lat=\"" + lat + "\" lon=\"" + lon + "\">" + inside + "</trkpt>\n";
    }
    TemporaryFolder folder;
};

TEST_F(Gpx, a_track_with_everything) {
    const GpxFile gpx = read(
        "<?xml version='1.0'?><g:gpx xmlns:g='http://www.topografix.com/GPX/1/1'><g:trk><g:name>甲 &amp; "
        "乙</g:name><g:cmt>620111004003001</g:cmt>"
        "<g:trkseg><g:trkpt lat='36.34' lon='102.86'><g:ele>1</g:ele><g:time>2024-04-12T06:05:09.25Z</g:time><g:hdop>1.5</g:hdop>"
        "<g:extensions><x><time>1999-01-01T00:00:00Z</time></x></g:extensions></g:trkpt></g:trkseg><g:trkseg/>"
        "<g:trkseg><g:trkpt lat='36.35' lon='102.87'/></g:trkseg></g:trk></g:gpx>");
    EXPECT_TRUE(gpx.complete);
    EXPECT_TRUE(gpx.findings.empty());
    ASSERT_EQ(gpx.tracks.size(), 1u);
    EXPECT_EQ(gpx.tracks[0].name, "甲 & 乙");
    EXPECT_EQ(gpx.tracks[0].comment, "620111004003001");
    ASSERT_EQ(gpx.tracks[0].segments.size(), 2u);
    const Fix& fix = gpx.tracks[0].segments[0][0];
    EXPECT_EQ(fix.degrees, (LonLat{102.86, 36.34}));
    EXPECT_EQ(to_utc_string(*fix.time), "2024-04-12T06:05:09Z");
    EXPECT_EQ(fix.hdop, 1.5);
}

// However a file is cut, every point that was complete before the cut is there, and no other.
TEST_F(Gpx, any_cut_keeps_every_complete_point) {
    std::string whole = track(point("36.340", "102.860") + point("36.341", "102.861", "<time>2024-04-12T06:05:09Z</time>") +
                              point("36.342", "102.862"));
    for (std::size_t cut = 5; cut < whole.size(); ++cut) {
        const std::string part = whole.substr(0, cut);
        std::size_t ends = 0;
        for (auto at = part.find("</trkpt>"); at != std::string::npos; at = part.find("</trkpt>", at + 1)) ++ends;
        EXPECT_EQ(read(part).points, ends) << cut;
    }
}

TEST_F(Gpx, what_is_dropped_is_counted_with_its_first_line) {
    const GpxFile gpx = read(track("\n" + point("0", "0") + point("36", "102") + point("0.0", "-0.0") + point("91", "10") +
                                   point("", "10") + point("nan", "10")));
    EXPECT_EQ(gpx.points, 1u);
    EXPECT_EQ(gpx.dropped, 5u);
    EXPECT_THAT(gpx.findings, rule("point-null-island"));
    EXPECT_THAT(gpx.findings, rule("point-out-of-range"));
    EXPECT_THAT(gpx.findings, rule("point-unreadable"));
    for (const Finding& f : gpx.findings)
        if (f.rule == "point-null-island") {
            EXPECT_EQ(f.feature, "2");
        }
}

TEST_F(Gpx, gbk_text_is_found_out_even_when_the_file_says_otherwise) {
    const std::string text = track(point("36", "102"));
    EXPECT_EQ(read(to_gb18030("<?xml version=\"1.0\" encoding=\"GBK\"?>" + text)).tracks.at(0).name, "甲");
    EXPECT_EQ(read(to_gb18030("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text)).tracks.at(0).name, "甲");
}

TEST_F(Gpx, routes_and_waypoints) {
    const GpxFile gpx =
        read("<gpx><wpt lat=\"0\" lon=\"0\"><name>甲</name></wpt><rte><name>乙</name><rtept lat=\"1\" lon=\"2\"/></rte></gpx>");
    ASSERT_EQ(gpx.waypoints.size(), 1u);
    EXPECT_EQ(gpx.waypoints[0].name, "甲");
    ASSERT_EQ(gpx.tracks.size(), 1u);
    EXPECT_TRUE(gpx.tracks[0].route);
}

TEST_F(Gpx, what_is_no_gpx) {
    EXPECT_THROW(read(""), Error);
    EXPECT_THROW(read("plain text"), Error);
    EXPECT_THROW(read_gpx(folder / "none.gpx"), Error);
    EXPECT_THAT(read("<html><body/></html>").findings, rule("gpx-root"));
    EXPECT_THAT(read("<!DOCTYPE gpx [<!ENTITY a \"b\">]><gpx><trk><name>&a;</name></trk></gpx>").findings, rule("gpx-entity"));
}

TEST(GpxTime, the_usual_form_and_the_others_agree) {
    for (const char* text :
         {"2024-04-12T06:05:09Z", "2024-04-12T14:05:09+08:00", " 2024-04-12T06:05:09.999Z\n", "2024-04-12T06:05:09z"}) {
        const GpxTime time = parse_gpx_time(text);
        EXPECT_EQ(to_utc_string(time.time.value()), "2024-04-12T06:05:09Z") << text;
        EXPECT_EQ(time.fault, nullptr);
    }
    EXPECT_STREQ(parse_gpx_time("2024-04-12T06:05:09").rule, "time-no-zone");
    for (const char* text : {"2024-02-30T06:05:09Z", "2024-04-12", "1712880000", "12/04/2024 06:05:09", "2024-04-12T25:05:09Z",
                             "2024-04-1xT06:05:09Z"})
        EXPECT_STREQ(parse_gpx_time(text).rule, "time-unreadable") << text;
    EXPECT_STREQ(parse_gpx_time("1234-12-12T08:00:00Z").rule, "time-impossible");
    EXPECT_FALSE(parse_gpx_time("").time);
}

TEST(GpxTime, week_rollover_is_mended_only_where_it_is_one) {
    const Timestamp now = at({2026, 1, 5});
    std::vector<Fix> segment(5);
    for (std::size_t i = 0; i < segment.size(); ++i) segment[i].time = now + static_cast<Timestamp>(i);
    EXPECT_EQ(mend_week_rollover(segment), 0u);
    *segment[2].time -= 1024LL * 7 * 86400;
    *segment[3].time -= 1000LL * 7 * 86400;
    EXPECT_EQ(mend_week_rollover(segment), 1u);
    EXPECT_EQ(*segment[2].time, now + 2);
    EXPECT_EQ(count_backward(segment), 1u);
}

}  // namespace
}  // namespace wangge::test
