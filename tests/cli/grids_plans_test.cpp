// wangge grids propose, repair and ensemble, as a planner would type them.

#include <gmock/gmock.h>

#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(GridsPropose, WholeCompoundsWithinTolerances) {
    const Outcome run = wangge({"grids", "propose", pilot(), "--grids", "6", "--keep-compounds", "hard", "--tolerance",
                                "residents:0.1,tickets:0.3", "--seconds", "3", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    const auto json = run.json();
    ASSERT_FALSE(json["proposals"].empty());
    const auto& best = json["proposals"][0];
    EXPECT_TRUE(best["within_tolerances"].get<bool>());
    EXPECT_LE(best["worst_deviation"]["residents"].get<double>(), 0.1);
    EXPECT_LE(best["worst_deviation"]["tickets"].get<double>(), 0.3);
    EXPECT_EQ(best["compounds_cut"], 0);
    EXPECT_EQ(best["grids"].size(), 6U);
    EXPECT_GE(best["worst_deviation"]["residents"].get<double>(), json["least_deviation"]["residents"].get<double>());
    EXPECT_GE(best["moved"]["residents"].get<int>(), json["least_moved_residents"].get<int>());
    // How far from the proven best, in all three directions.
    for (const auto& plan : json["proposals"]) {
        for (const char* load : {"residents", "tickets"}) EXPECT_GE(plan["gap"][load].get<double>(), 0);
        EXPECT_GE(plan["gap"]["border_m"].get<double>(), 0);
        EXPECT_GE(plan["gap"]["moved_residents"].get<int>(), 0);
        EXPECT_GT(plan["least_border_m"].get<double>(), 0);
        EXPECT_NEAR(plan["gap"]["border_m"].get<double>() + plan["least_border_m"].get<double>(), plan["border_m"].get<double>(),
                    1e-6);
    }
    int people = 0;
    for (const auto& grid : best["grids"]) people += grid["residents"].get<int>();
    EXPECT_EQ(people, 12000);
}

TEST(GridsPropose, AWishThatCannotBeMetIsAnsweredWithTheReasonAndItsOwnExitCode) {
    const Outcome run = wangge({"grids", "propose", pilot(), "--keep-compounds", "hard", "--seconds", "1", "--lang", "zh_CN"});
    EXPECT_EQ(run.code, 8);
    EXPECT_THAT(run.out, HasSubstr("做不到：人口"));
    EXPECT_THAT(run.out, HasSubstr("小区“万欣佳苑”有 1552"));
    EXPECT_THAT(run.out, HasSubstr("超出 978"));
}

TEST(GridsPropose, StepsInPlaceOfSecondsGiveTheSamePlansEveryTime) {
    const std::vector<std::string> arguments{"grids", "propose", pilot(),  "--grids", "6", "--keep-compounds",
                                             "hard",  "--steps", "300000", "--json"};
    const Outcome first = wangge(arguments), again = wangge(arguments);
    EXPECT_FALSE(first.json()["cut_short"].get<bool>());
    EXPECT_FALSE(first.json()["proposals"].empty());
    EXPECT_EQ(first.out, again.out);
    EXPECT_EQ(wangge({"grids", "propose", pilot(), "--steps", "1000", "--seconds", "1"}).code, 2);
}

TEST(GridsPropose, APlanIsSavedAsAVersionAndTheFileIsOtherwiseAsItWas) {
    const Folder folder;
    const std::string project = copy_of_pilot(folder);
    const Outcome before = wangge({"grids", project, "--json"});
    const Outcome run = wangge({"grids", "propose", project, "--grids", "8", "--keep-compounds", "hard", "--tolerance", "0.3",
                                "--seconds", "1", "--save-version", "八个网格", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_TRUE(run.json()["version"].is_number());
    EXPECT_EQ(wangge({"grids", project, "--json"}).out, before.out);
    EXPECT_THAT(wangge({"grids", "versions", project}).out, HasSubstr("八个网格"));
    const Outcome again = wangge({"grids", "propose", project, "--grids", "8", "--keep-compounds", "hard", "--tolerance", "0.3",
                                  "--seconds", "1", "--save-version", "八个网格"});
    EXPECT_EQ(again.code, 6);  // the name is taken
}

TEST(GridsPropose, WrongWordsAreNamed) {
    for (const auto& [option, value] :
         {std::pair("--balance", "people:1"), std::pair("--balance", "residents:x"), std::pair("--tolerance", "-1"),
          std::pair("--follow", "rivers"), std::pair("--lock", "999")}) {
        const Outcome run = wangge({"grids", "propose", pilot(), option, value, "--seconds", "1"});
        EXPECT_THAT(run.code, ::testing::AnyOf(3, 4)) << option;
        EXPECT_THAT(run.err, HasSubstr(option));
    }
}

TEST(GridsRepair, SaysTheLeastChangeOrWhyThereIsNone) {
    const Outcome whole = wangge({"grids", "repair", pilot(), "--make", "contiguous", "--json"});
    ASSERT_EQ(whole.code, 0) << whole.err;
    EXPECT_EQ(whole.json()["change"], 0);
    EXPECT_TRUE(whole.json()["proven"].get<bool>());
    const Outcome heavy = wangge({"grids", "repair", pilot(), "--whole-compounds", "--tolerance", "0.5"});
    EXPECT_EQ(heavy.code, 8);
    EXPECT_THAT(heavy.err, Not(HasSubstr("internal")));
}

TEST(GridsEnsemble, GivesPercentilesWithDiagnostics) {
    const Outcome run = wangge(
        {"grids", "ensemble", pilot(), "--tolerance", "0.3", "--chains", "2", "--samples", "50", "--burn-in", "20", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    const auto json = run.json();
    EXPECT_EQ(json["plans"], 100);
    for (const auto& metric : json["metrics"]) {
        EXPECT_GE(metric["percentile"].get<double>(), 0);
        EXPECT_LE(metric["percentile"].get<double>(), 1);
        EXPECT_TRUE(metric.contains("r_hat"));
    }
    EXPECT_EQ(wangge({"grids", "ensemble", pilot(), "--whole-compounds", "--tolerance", "0.3"}).code, 8);
}

}  // namespace
}  // namespace wangge::test
