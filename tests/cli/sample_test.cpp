// The pilot in data/longyuan is what its documented command makes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "engine/store/project.h"
#include "tests/cli/program.h"

namespace wangge::test {
namespace {

std::vector<std::string> column_of(sqlite3* db, const std::string& sql) {
    std::vector<std::string> rows;
    const auto take = [](void* to, int, char** values, char**) {
        static_cast<std::vector<std::string>*>(to)->push_back(values[0] ? values[0] : "");
        return 0;
    };
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), take, &rows, &message), SQLITE_OK) << sql << ": " << (message ? message : "");
    sqlite3_free(message);
    return rows;
}

TEST(Sample, ThePilotIsMadeAgainByItsCommand) {
    const Folder folder;
    ::setenv("SOURCE_DATE_EPOCH", "1712880000", 1);
    const Outcome made = wangge({"sample", "--out", folder / "again", "--seed", "1"});
    ::unsetenv("SOURCE_DATE_EPOCH");
    ASSERT_EQ(made.code, 0) << made.err;
    const fs::path data = source_dir() / "data/longyuan", again = folder / "again";
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(data)) {
        if (!entry.is_regular_file() || entry.path().extension() == ".gpkg") continue;
        const fs::path name = fs::relative(entry.path(), data);
        EXPECT_TRUE(text_of(again / name) == text_of(entry.path())) << name;
        ++files;
    }
    EXPECT_GT(files, 10U);

    // Table by table, since the bytes of a database depend on the version of SQLite.
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open_v2(("file:" + pilot() + "?mode=ro").c_str(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr),
              SQLITE_OK);
    column_of(db, "ATTACH '" + (again / "longyuan.gpkg").string() + "' AS again");
    EXPECT_THAT(column_of(db, "SELECT value FROM wangge_project WHERE key = 'schema_version'"),
                testing::ElementsAre(std::to_string(project_schema_version)))
        << "make the pilot anew: data/README.md";
    const std::string list =
        "SELECT name FROM %.sqlite_master WHERE type = 'table' AND name NOT LIKE 'rtree%' AND name NOT LIKE 'sqlite%' ORDER BY "
        "name";
    const auto tables = [&](const std::string& schema) {
        std::string sql = list;
        return column_of(db, sql.replace(sql.find('%'), 1, schema));
    };
    ASSERT_EQ(tables("main"), tables("again"));
    for (const std::string& table : tables("main")) {
        // The program's version and the time of making are those of the day.
        const std::string but = table == "wangge_project" ? " WHERE key != 'created_by'" : "";
        for (const auto& [a, b] : {std::pair("main", "again"), std::pair("again", "main")})
            EXPECT_THAT(column_of(db, std::string("SELECT count(*) FROM (SELECT * FROM ") + a + ".\"" + table + "\"" + but +
                                          " EXCEPT SELECT * FROM " + b + ".\"" + table + "\"" + but + ")"),
                        testing::ElementsAre("0"))
                << table;
    }
    sqlite3_close(db);
}

}  // namespace
}  // namespace wangge::test
