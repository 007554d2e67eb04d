// From raw files to the project: as a clerk does it, and what happens with files that are wrong.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/store/project.h"
#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using testing::HasSubstr;

std::string raw(const std::string& name = {}) {
    return (source_dir() / "data/longyuan/raw" / name).string();
}

TEST(Sample, MakesTheCommittedFilesAgain) {
    const Folder folder;
    const Outcome outcome = wangge({"sample", "--out", folder / "longyuan", "--seed", "1"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    const fs::path committed = source_dir() / "data/longyuan", made = folder / "longyuan";
    std::size_t compared = 0;
    for (const auto& entry : fs::recursive_directory_iterator(committed)) {
        if (!entry.is_regular_file()) continue;
        const fs::path name = fs::relative(entry.path(), committed);
        ASSERT_TRUE(fs::exists(made / name)) << name;
        // The project and the ledger are containers: they are compared row by row below and through the project.
        if (name.extension() == ".gpkg" || name.extension() == ".xlsx") continue;
        EXPECT_TRUE(text_of(entry.path()) == text_of(made / name)) << name;
        ++compared;
    }
    EXPECT_GT(compared, 20u);
    EXPECT_EQ(wangge({"sample", "--out", folder / "longyuan", "--seed", "1"}).code, 6);  // never over something

    const Community a = read_project(pilot()), b = read_project(folder / "longyuan/longyuan.gpkg");
    ASSERT_EQ(a.tickets.size(), b.tickets.size());
    for (std::size_t i = 0; i < a.tickets.size(); ++i) {
        EXPECT_EQ(a.tickets[i].number, b.tickets[i].number);
        EXPECT_EQ(a.tickets[i].text, b.tickets[i].text);
        EXPECT_EQ(a.tickets[i].time, b.tickets[i].time);
        EXPECT_EQ(a.tickets[i].source, b.tickets[i].source);
    }
    for (std::size_t i = 0; i < a.grids.size(); ++i) EXPECT_EQ(a.grids[i].shape, b.grids[i].shape);
    for (std::size_t i = 0; i < a.buildings.size(); ++i) EXPECT_EQ(a.buildings[i].footprint, b.buildings[i].footprint);
    EXPECT_EQ(a.tracks.size(), b.tracks.size());
    EXPECT_EQ(a.note, b.note);
    EXPECT_THAT(a.note, HasSubstr("虚构"));
}

TEST(Import, OneFileIntoACopyOfTheProject) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    std::ofstream(folder / "新工单.csv") << "工单号,上报时间,类别,诉求内容,渠道\n"
                                            "N1,2024年4月12日 9:30,01001,万欣佳苑3号楼2单元601楼顶漏水,微信\n"
                                            "N2,2024-02-30,01001,红山路路灯不亮,电话\n"
                                            "N3,2024/4/12 10:05,01001,新海石佳苑4#楼垃圾没清,微信\n";
    const Outcome outcome = wangge({"import", "--project", project, "--as", "tickets", folder / "新工单.csv", "--json"});
    ASSERT_NE(outcome.code, 3) << outcome.err;
    const auto result = outcome.json();
    EXPECT_EQ(result["files"][0]["rows"], 3);
    bool said = false;
    for (const auto& finding : result["findings"])
        said |= finding["rule"] == "date-impossible" && finding["feature"].get<std::string>().find('3') != std::string::npos;
    EXPECT_TRUE(said) << outcome.out;  // row 3 of the file: the 30th of February
    const Community after = read_project(project), before = read_project(pilot());
    EXPECT_GE(after.tickets.size(), before.tickets.size() + 2);
    EXPECT_EQ(after.grids.size(), 23u);
}

TEST(Import, AnEmptyLedgerIsSaidAndNothingIsLost) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    std::ofstream(folder / "台账.csv") << "工单号,上报时间,类别,诉求内容,渠道\n";
    const Outcome header_only = wangge({"import", "--project", project, folder / "台账.csv", "--json"});
    EXPECT_THAT(header_only.out, HasSubstr("台账.csv"));
    EXPECT_FALSE(header_only.json()["findings"].empty());
    EXPECT_EQ(read_project(project).tickets.size(), read_project(pilot()).tickets.size());

    std::ofstream(folder / "空.xlsx");
    const std::string now = text_of(project);
    const Outcome empty = wangge({"import", "--project", project, folder / "空.xlsx", "--json"});
    EXPECT_EQ(empty.code, 3);
    EXPECT_THAT(empty.json()["error"]["context"]["file"].get<std::string>(), HasSubstr("空.xlsx"));
    EXPECT_EQ(text_of(project), now);
}

TEST(Import, WrongEncodingIsAnErrorNotMojibake) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    const std::string before = text_of(project);
    const Outcome outcome = wangge({"import", "--project", project, "--encoding", "utf-8", raw("tickets.csv"), "--json"});
    EXPECT_TRUE(outcome.code == 3 || outcome.code == 1) << outcome.out;
    if (outcome.code == 3) {
        EXPECT_THAT(outcome.json()["error"]["context"]["file"].get<std::string>(), HasSubstr("tickets.csv"));
        EXPECT_EQ(text_of(project), before);
    }
    for (const Ticket& ticket : read_project(project).tickets) ASSERT_EQ(ticket.text.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST(Import, DryRunWritesNothing) {
    const Folder folder;
    const Outcome outcome = wangge({"import", "--project", folder / "new.gpkg", "--dry-run", raw(), "--json"});
    EXPECT_EQ(outcome.code, 0) << outcome.out << outcome.err;
    EXPECT_FALSE(fs::exists(folder / "new.gpkg"));
}

}  // namespace
}  // namespace wangge::test
