// The project file as other programs see it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>

#include "engine/core/error.h"
#include "engine/store/detail/embedded_styles.h"
#include "engine/store/detail/geometry_blob.h"
#include "engine/store/detail/sqlite.h"
#include "engine/store/project.h"
#include "tests/store/community_dump.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using store::Database;
using store::OpenMode;
using ::testing::HasSubstr;

std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 4096> buffer{};
    while (pipe != nullptr) {
        const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe);
        if (n == 0) break;
        text.append(buffer.data(), n);
    }
    if (pipe != nullptr) ::pclose(pipe);
    return text;
}

class GeoPackage : public ::testing::Test {
protected:
    void SetUp() override { write_project(path, community_with_results()); }
    std::string ask(const std::string& sql) { return Database(path, OpenMode::read).text_of(sql); }

    TemporaryFolder folder;
    std::string path = folder / "a.gpkg";
};

TEST_F(GeoPackage, says_what_it_is) {
    EXPECT_EQ(ask("PRAGMA application_id"), "1196444487");
    EXPECT_EQ(ask("PRAGMA user_version"), "10300");
    EXPECT_EQ(ask("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask("PRAGMA foreign_key_check"), "");
    EXPECT_EQ(ask("SELECT group_concat(srs_id) FROM gpkg_spatial_ref_sys"), "-1,0,4326,4543");
    EXPECT_EQ(ask("SELECT identifier FROM gpkg_contents WHERE table_name = 'grids'"), "网格");
    EXPECT_EQ(ask("SELECT value FROM wangge_project WHERE key = 'schema_version'"), "2");
}

TEST_F(GeoPackage, every_table_is_registered_and_every_registered_table_is_there) {
    EXPECT_EQ(ask("SELECT group_concat(table_name) FROM gpkg_contents WHERE table_name NOT IN (SELECT name FROM sqlite_master)"),
              "");
    EXPECT_EQ(ask("SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg_%' AND name NOT LIKE "
                  "'rtree_%' AND "
                  "name NOT LIKE 'sqlite_%' AND name NOT IN (SELECT table_name FROM gpkg_contents)"),
              "");
    EXPECT_EQ(ask("SELECT group_concat(table_name) FROM gpkg_geometry_columns WHERE table_name NOT IN (SELECT table_name FROM "
                  "gpkg_extensions)"),
              "track_fixes");
}

TEST_F(GeoPackage, extents_and_indexes_follow_the_features) {
    EXPECT_EQ(ask("SELECT count(*) FROM rtree_grids_geom"), "2");
    EXPECT_EQ(ask("SELECT count(*) FROM rtree_tickets_geom"), "1");  // those that have a place
    auto grids = small_community().grids;
    grids[1].shape[0].outer[1].x += 1000;
    grids.erase(grids.begin());
    save_grids(path, grids);
    EXPECT_EQ(ask("SELECT count(*) FROM rtree_grids_geom"), "1");
    EXPECT_EQ(ask("SELECT max_x FROM gpkg_contents WHERE table_name = 'grids'"), ask("SELECT ST_MaxX(geom) FROM grids"));
    EXPECT_EQ(ask("SELECT min_x FROM gpkg_contents WHERE table_name = 'teams'"), ask("SELECT min(ST_MinX(geom)) FROM teams"));
}

TEST_F(GeoPackage, styles_are_those_of_its_layers) {
    EXPECT_EQ(ask("SELECT count(*) FROM layer_styles"), std::to_string(store::embedded_styles().size()));
    EXPECT_EQ(ask("SELECT group_concat(f_table_name) FROM layer_styles WHERE f_table_name NOT IN (SELECT table_name FROM "
                  "gpkg_geometry_columns)"),
              "");
    EXPECT_EQ(ask("SELECT group_concat(table_name) FROM gpkg_geometry_columns WHERE table_name NOT IN (SELECT f_table_name FROM "
                  "layer_styles)"),
              "");
    EXPECT_THAT(ask("SELECT styleQML FROM layer_styles WHERE f_table_name = 'grids'"), HasSubstr("<renderer-v2"));
    EXPECT_EQ(ask("SELECT min(useAsDefault) FROM layer_styles"), "1");
}

TEST_F(GeoPackage, results_say_what_made_them) {
    save_hotspots(path, community_with_results().hotspots, {.parameters = R"({"bandwidth_m":60})", .made = 1712880000});
    EXPECT_EQ(ask("SELECT parameters FROM wangge_results WHERE table_name = 'hotspots'"), R"({"bandwidth_m":60})");
    EXPECT_EQ(ask("SELECT made FROM wangge_results WHERE table_name = 'hotspots'"), "2024-04-12T00:00:00.000Z");
    EXPECT_EQ(ask("SELECT count(*) FROM wangge_results WHERE table_name = 'plans'"), "2");
    EXPECT_EQ(ask("SELECT count(*) FROM wangge_results WHERE engine_version = ''"), "0");
}

TEST_F(GeoPackage, ogrinfo_lists_every_layer_without_a_warning) {
    if (output_of("ogrinfo --version 2>&1").find("GDAL") == std::string::npos) {
        std::printf("ogrinfo is not here: not run\n");
        return;
    }
    EXPECT_EQ(output_of("ogrinfo -al '" + path + "' 2>&1 >/dev/null"), "");
    const std::string summary = output_of("ogrinfo -al -so '" + path + "' 2>/dev/null");
    EXPECT_THAT(summary, HasSubstr("Layer name: track_fixes"));
    EXPECT_THAT(summary, HasSubstr("CGCS2000 / 3-degree Gauss-Kruger CM 102E"));
    EXPECT_THAT(summary, HasSubstr("Data axis to CRS axis mapping: 2,1"));
    EXPECT_THAT(summary, HasSubstr("IDENTIFIER=诉求工单"));
}

TEST_F(GeoPackage, wal_mode_left_by_another_program_is_read_and_ended) {
    {
        Database db(path, OpenMode::write);
        EXPECT_EQ(db.text_of("PRAGMA journal_mode=WAL"), "wal");
    }
    EXPECT_EQ(read_project(path).grids.size(), 2u);
    EXPECT_EQ(folder.files(), 1u);
    save_grids(path, small_community().grids);
    EXPECT_EQ(ask("PRAGMA journal_mode"), "delete");
    EXPECT_EQ(folder.files(), 1u);
}

// The state of the disk in the middle of a save, as a power cut leaves it.
TEST_F(GeoPackage, a_save_cut_short_by_a_crash_is_played_back) {
    const std::string crashed = folder / "crashed.gpkg";
    {
        Database db(path, OpenMode::write);
        db.run(
            "PRAGMA cache_size = 2; PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE; DELETE FROM tickets; DELETE FROM streets; "
            "DELETE FROM track_fixes; DELETE FROM layer_styles; DELETE FROM buildings;");
        std::filesystem::copy_file(path, crashed);
        std::filesystem::copy_file(path + "-journal", crashed + "-journal");
    }
    ASSERT_GT(std::filesystem::file_size(crashed + "-journal"), 0u);
    expect_same(community_with_results(), read_project(crashed), 0);
    EXPECT_FALSE(std::filesystem::exists(crashed + "-journal"));
    expect_same(community_with_results(), read_project(path), 0);
}

TEST_F(GeoPackage, a_missing_layer_is_named) {
    Database(path, OpenMode::write).run("DROP TABLE streets");
    try {
        read_project(path);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::not_found);
        EXPECT_EQ(error.context().at("layer"), "streets");
        EXPECT_EQ(error.context().at("file"), path);
    }
}

TEST_F(GeoPackage, a_wrong_value_is_named_with_its_row) {
    Database(path, OpenMode::write).run("UPDATE buildings SET floors = 'six' WHERE fid = 2");
    try {
        read_project(path);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::bad_input);
        EXPECT_EQ(error.context().at("layer"), "buildings");
        EXPECT_EQ(error.context().at("feature"), "2");
        EXPECT_EQ(error.context().at("field"), "floors");
    }
}

TEST(GeometryBlob, untrusted_bytes_never_crash) {
    const MultiPolygon shape = small_community().compounds[0].shape;
    const store::Blob whole = store::blob_of(shape, 4543);
    EXPECT_EQ(store::shape_of_blob(whole).value(), shape);
    std::uint64_t state = 7;
    for (int i = 0; i < 20000; ++i) {
        store::Blob blob = whole;
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        blob[(state >> 33) % blob.size()] = static_cast<std::uint8_t>(state >> 24);
        if (i % 3 == 0) blob.resize((state >> 40) % blob.size());
        store::shape_of_blob(blob);
        store::line_of_blob(blob);
        store::point_of_blob(blob);
        store::box_of_blob(blob);
    }
}

}  // namespace
}  // namespace wangge::test
