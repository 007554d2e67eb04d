#include "engine/store/building_figures.h"

#include <gmock/gmock.h>

#include "engine/store/detail/geopackage.h"
#include "engine/store/detail/sqlite.h"
#include "engine/store/project.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge {
namespace {

using ::testing::ElementsAre;

// A project to which somebody added columns.
std::string added_to(const test::TemporaryFolder& folder, const Community& community, const std::string& sql) {
    const std::string path = folder / "p.gpkg";
    write_project(path, community, Overwrite::yes);
    store::Database db(path, store::OpenMode::write);
    db.run(sql);
    db.close();
    return path;
}

TEST(BuildingFigures, NumbersAreReadInTheOrderOfTheBuildings) {
    const test::TemporaryFolder folder;
    const Community community = test::small_community();
    ASSERT_GE(community.buildings.size(), 2U);
    const std::string path =
        added_to(folder, community,
                 "ALTER TABLE buildings ADD COLUMN elders INTEGER; ALTER TABLE buildings ADD COLUMN \"店铺 \"\"A\"\"\" REAL;"
                 "ALTER TABLE buildings ADD COLUMN remark TEXT; ALTER TABLE buildings ADD COLUMN blank INTEGER;"
                 "UPDATE buildings SET elders = fid * 10 WHERE fid = (SELECT max(fid) FROM buildings);"
                 "UPDATE buildings SET \"店铺 \"\"A\"\"\" = 2.5, remark = '3';");
    const Community read = read_project(path);
    const auto figures = read_building_figures(path, read.buildings);
    ASSERT_EQ(figures.size(), 2U) << "texts and empty columns are no figures";
    EXPECT_EQ(figures[0].name, "elders");
    EXPECT_EQ(figures[1].name, "店铺 \"A\"");
    for (std::size_t b = 0; b < read.buildings.size(); ++b) {
        EXPECT_EQ(figures[0].values[b], b + 1 == read.buildings.size() ? static_cast<double>(read.buildings[b].id) * 10 : 0);
        EXPECT_EQ(figures[1].values[b], 2.5);
    }
    // In another order, or without some of them.
    const std::vector<Building> last{read.buildings.back()};
    EXPECT_THAT(read_building_figures(path, last)[0].values, ElementsAre(static_cast<double>(last[0].id) * 10));
}

TEST(BuildingFigures, AreKeptWhenTheProjectIsWrittenAnew) {
    const test::TemporaryFolder folder;
    const Community community = test::small_community();
    const std::string path =
        added_to(folder, community,
                 "ALTER TABLE buildings ADD COLUMN elders INTEGER; ALTER TABLE buildings ADD COLUMN share REAL;"
                 "UPDATE buildings SET elders = 7, share = 0.25 WHERE fid = (SELECT min(fid) FROM buildings);");
    const Community read = read_project(path);
    const auto before = read_building_figures(path, read.buildings);
    rewrite_project(path, read);
    const auto after = read_building_figures(path, read_project(path).buildings);
    ASSERT_EQ(after.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(after[i].name, before[i].name);
        EXPECT_EQ(after[i].values, before[i].values);
    }
    store::Database db(path, store::OpenMode::read);
    EXPECT_EQ(db.text_of("SELECT typeof(elders) || typeof(share) FROM buildings WHERE elders IS NOT NULL"), "integerreal");
    EXPECT_EQ(db.text_of("SELECT count(*) FROM buildings WHERE elders IS NOT NULL"), "1") << "empty stays empty";
}

TEST(BuildingFigures, NoneWhereNobodyAddedAny) {
    const test::TemporaryFolder folder;
    const std::string path = folder / "p.gpkg";
    write_project(path, test::small_community());
    EXPECT_TRUE(read_building_figures(path, read_project(path).buildings).empty());
}

}  // namespace
}  // namespace wangge
