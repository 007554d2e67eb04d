#include "engine/store/raw_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "engine/store/import.h"
#include "engine/store/project.h"
#include "tests/store/community_dump.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// What raw files carry of a community.
Community raw_part(Community community) {
    for (Ticket& ticket : community.tickets) ticket.location.reset();
    community.hotspots.clear();
    community.plans.clear();
    return community;
}

void show(const ImportReport& report) {
    for (const Finding& f : report.findings)
        std::printf("%s %s %s: %s\n", f.rule.c_str(), f.layer.c_str(), f.feature.c_str(), f.message.c_str());
}

TEST(RawFiles, import_gives_the_same_community_back) {
    const TemporaryFolder folder;
    const Community community = small_community();
    write_raw_files(community, folder.path());
    Community back;
    const ImportReport report = import_files({folder.path()}, back);
    show(report);
    EXPECT_TRUE(report.findings.empty());
    expect_same(raw_part(community), back, 1e-4);
}

TEST(RawFiles, shared_borders_stay_shared) {
    const TemporaryFolder folder;
    write_raw_files(small_community(), folder.path());
    Community back;
    import_files({folder / "grids.geojson"}, back);
    ASSERT_EQ(back.grids.size(), 2u);
    const Ring& west = back.grids[0].shape[0].outer;
    const Ring& east = back.grids[1].shape[0].outer;
    int shared = 0;
    for (const Point p : west) shared += static_cast<int>(std::count(east.begin(), east.end(), p));
    EXPECT_EQ(shared, 3);
}

TEST(RawFiles, the_same_community_gives_the_same_bytes) {
    const TemporaryFolder a;
    const TemporaryFolder b;
    const auto first = write_raw_files(small_community(), a.path());
    const auto second = write_raw_files(small_community(), b.path());
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) EXPECT_TRUE(bytes_of(first[i]) == bytes_of(second[i])) << first[i];
}

TEST(RawFiles, the_shapefile_is_as_survey_offices_make_it) {
    const TemporaryFolder folder;
    write_raw_files(small_community(), folder.path());
    EXPECT_FALSE(std::filesystem::exists(folder / "compounds.cpg"));
    const std::string dbf = bytes_of(folder / "compounds.dbf");
    ASSERT_GT(dbf.size(), 32u);
    EXPECT_EQ(dbf[29], 0);
    EXPECT_NE(dbf.find("\xd0\xc2\xba\xa3\xca\xaf\xbc\xd1\xd4\xb7"), std::string::npos);  // 新海石佳苑 in GBK
    EXPECT_NE(bytes_of(folder / "compounds.prj").find("CGCS2000"), std::string::npos);
}

TEST(RawFiles, every_file_with_room_for_it_says_that_the_data_are_invented) {
    const TemporaryFolder folder;
    const Community community = small_community();
    for (const std::string& path : write_raw_files(community, folder.path())) {
        if (!path.ends_with(".geojson") && !path.ends_with(".gpx")) continue;
        EXPECT_NE(bytes_of(path).find(community.note), std::string::npos) << path;
    }
}

TEST(RawFiles, project_from_raw_files_equals_the_import) {
    const TemporaryFolder folder;
    write_raw_files(small_community(), folder / "raw");
    Community back;
    import_files({folder / "raw"}, back);
    write_project(folder / "a.gpkg", back);
    expect_same(back, read_project(folder / "a.gpkg"), 0);
}

}  // namespace
}  // namespace wangge::test
