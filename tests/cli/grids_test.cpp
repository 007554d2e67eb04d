// `wangge grids` and its sub-commands, as a person uses them on a copy of the pilot.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "engine/geo/measure.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "tests/cli/program.h"

namespace wangge::test {
namespace {

using testing::HasSubstr;

class Grids : public testing::Test {
protected:
    Outcome grids(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "grids");
        return wangge(arguments);
    }
    // A building and a grid beside its own that takes its block.
    nlohmann::json given_away(std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"edit", project, "--block", building, "--give-to", "002", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = grids(arguments);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return outcome.code == 0 ? outcome.json() : nlohmann::json();
    }
    void SetUp() override {
        project = copy_of_pilot(folder);
        const Community community = read_project(project);
        const Frame frame(community.epsg);
        // The nearest building of grid 001 to grid 002.
        const Grid* one = nullptr;
        const Grid* two = nullptr;
        for (const Grid& g : community.grids) {
            if (g.code.ends_with("001")) one = &g;
            if (g.code.ends_with("002")) two = &g;
        }
        double least = 1e9;
        for (const Building& b : community.buildings) {
            const Point at = label_point(b.footprint);
            if (!contains(one->shape, at)) continue;
            for (const Point p : two->shape[0].outer)
                if (distance_m(p, at) < least) {
                    least = distance_m(p, at);
                    const LonLat d = frame.to_degrees(at);
                    building = fmt::format("{:.7f},{:.7f}", d.lon, d.lat);
                }
        }
    }
    std::string versions_json() { return grids({"versions", project, "--json"}).out; }

    Folder folder;
    std::string project, building;
};

TEST_F(Grids, the_plain_table_still_works_and_help_lists_the_parts) {
    const Outcome outcome = grids({project, "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.json()["grids"].size(), 23u);
    const std::string help = grids({"--help"}).out;
    for (const char* part : {"check", "edit", "versions", "diff", "export", "import", "notice", "propose", "ensemble"})
        EXPECT_THAT(help, HasSubstr(part));
    EXPECT_EQ(grids({}).code, 3);
    for (const char* part : {"check", "edit", "versions", "diff", "export", "import", "notice"}) {
        EXPECT_EQ(grids({part, "--help"}).code, 0);
        EXPECT_EQ(grids({part}).code, 2) << part;
    }
}

TEST_F(Grids, check_finds_nothing_in_the_pilot_and_a_gap_in_a_damaged_plan) {
    EXPECT_EQ(grids({"check", project, "--json"}).json()["errors"], 0);
    auto plan = read_project(project).grids;
    for (Point& p : plan[3].shape[0].outer) p.x += 2;
    save_version(project, {.name = "坏", .grids = plan});
    const Outcome outcome = grids({"check", project, "--plan", "坏", "--json"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_GT(outcome.json()["errors"], 0);
    EXPECT_EQ(grids({"check", project, "--plan", "没有"}).code, 4);
}

TEST_F(Grids, edits_are_kept_in_the_draft_undone_and_redone_by_later_runs) {
    const auto first = given_away();
    EXPECT_EQ(first["steps"], 1);
    EXPECT_EQ(first["moved"]["buildings"].get<int>() >= 1, true);
    EXPECT_TRUE(first["draft"]);
    const auto locked = grids({"edit", project, "--lock", "grid:005", "--json"}).json();
    EXPECT_EQ(locked["steps"], 2);
    EXPECT_EQ(locked["locks"].size(), 1u);
    const auto undone = grids({"edit", project, "--undo", "2", "--json"}).json();
    EXPECT_EQ(undone["position"], 0);
    EXPECT_EQ(undone["moved"]["buildings"], 0);
    const auto redone = grids({"edit", project, "--redo", "1", "--json"}).json();
    EXPECT_EQ(redone["moved"], first["moved"]);
    // The plan in force is what it was.
    EXPECT_EQ(read_project(project).grids[0].shape, read_project(pilot()).grids[0].shape);
    const auto discarded = grids({"edit", project, "--discard", "--json"}).json();
    EXPECT_FALSE(discarded["draft"]);
    EXPECT_EQ(grids({"edit", project, "--undo", "1"}).code, 6);
}

TEST_F(Grids, split_merge_rename_and_renumber) {
    const Community community = read_project(project);
    const Frame frame(community.epsg);
    const Grid& grid = community.grids[6];
    const Box box = box_of(grid.shape);
    const Point middle = label_point(grid.shape);
    const auto at = [&](Point p) {
        const LonLat d = frame.to_degrees(p);
        return fmt::format("{:.8f},{:.8f}", d.lon, d.lat);
    };
    const std::string line = at({middle.x, box.low.y - 5}) + " " + at({middle.x, box.high.y + 5});
    const Outcome split = grids({"edit", project, "--split", grid.code, "--line", line, "--json"});
    if (split.code == 0) {
        EXPECT_EQ(split.json()["grids"].size(), 24u);
        EXPECT_EQ(split.json()["grids"].back()["code"], "620111004003024");
        const auto merged = grids({"edit", project, "--merge", "024", "--into", grid.code, "--json"});
        ASSERT_EQ(merged.code, 0) << merged.err;
        EXPECT_EQ(merged.json()["grids"].size(), 23u);
        EXPECT_EQ(merged.json()["moved"]["residents"], 0);
    } else {
        EXPECT_EQ(split.code, 6) << "the line crosses the grid more than once: refused with the rule";
        EXPECT_THAT(split.out, HasSubstr("rule"));
    }
    const auto renamed = grids({"edit", project, "--rename", "003", "--member", "网格员99", "--json"});
    EXPECT_EQ(renamed.code, 0) << renamed.err;
    EXPECT_EQ(grids({"edit", project, "--rename", "003", "--code", "620111004003004"}).code, 6);
    EXPECT_EQ(grids({"edit", project, "--rename", "999"}).code, 4);
    const auto saved = grids({"edit", project, "--save-as", "改名", "--json"}).json();
    bool found = false;
    for (const Grid& g : read_version(project, saved["version"]).grids) found = found || g.member == "网格员99";
    EXPECT_TRUE(found);
}

// Whatever the editor can do can be done from the command line, each as one step of the draft.
TEST_F(Grids, every_operation_of_the_editor_is_one_step) {
    const Community community = read_project(project);
    const Frame frame(community.epsg);
    const auto at = [&](Point p) {
        const LonLat d = frame.to_degrees(p);
        return fmt::format("{:.8f},{:.8f}", d.lon, d.lat);
    };
    int steps = 0;
    const auto step = [&](std::vector<std::string> arguments) {
        SCOPED_TRACE(arguments[0]);
        arguments.insert(arguments.begin(), {"edit", project});
        arguments.push_back("--json");
        const Outcome outcome = grids(arguments);
        EXPECT_EQ(outcome.code, 0) << outcome.err << outcome.out;
        if (outcome.code != 0) return nlohmann::json();
        EXPECT_EQ(outcome.json()["steps"], ++steps);
        return outcome.json();
    };
    // The course of the border between the first two grids that share three points or more in a row.
    std::vector<Point> shared;
    std::string beside;
    for (std::size_t b = 1; b < community.grids.size() && shared.size() < 3; ++b) {
        shared.clear();
        beside = community.grids[b].code;
        const Ring& other = community.grids[b].shape[0].outer;
        const Ring& ring = community.grids[0].shape[0].outer;
        for (const Point p : ring)
            if (std::find(other.begin(), other.end(), p) != other.end()) shared.push_back(p);
    }
    ASSERT_GE(shared.size(), 3U);
    const Point inner = shared[shared.size() / 2];
    const Point building_place = label_point(community.buildings[40].footprint);
    const Point next_place = label_point(community.buildings[41].footprint);
    const auto holder = [&](Point p) {
        for (const Grid& g : community.grids)
            if (contains(g.shape, p)) return g.code;
        return std::string();
    };
    std::string neighbour;  // a grid that touches the one of building 40
    for (const Grid& g : community.grids)
        if (g.code != holder(building_place) && neighbour.empty())
            for (const Grid& own : community.grids)
                if (own.code == holder(building_place))
                    for (const Point p : own.shape[0].outer)
                        if (std::find(g.shape[0].outer.begin(), g.shape[0].outer.end(), p) != g.shape[0].outer.end())
                            neighbour = g.code;
    ASSERT_FALSE(neighbour.empty());

    step({"--insert", at({(shared[0].x + shared[1].x) / 2, (shared[0].y + shared[1].y) / 2})});
    step({"--remove", at({(shared[0].x + shared[1].x) / 2, (shared[0].y + shared[1].y) / 2})});
    step({"--vertex", at(inner), "--to", at({inner.x + 0.5, inner.y + 0.5})});
    step({"--faces", at(building_place) + " " + at(next_place), "--give-to", neighbour});
    step({"--area",
          at({building_place.x - 4, building_place.y - 4}) + " " + at({building_place.x + 4, building_place.y - 4}) + " " +
              at({building_place.x + 4, building_place.y + 4}) + " " + at({building_place.x - 4, building_place.y + 4}),
          "--give-to", holder(building_place)});
    step({"--rename", "005", "--name", "学校网格", "--member", "网格员55"});
    step({"--lock", "compound:平安里"});
    const Outcome locked = grids({"edit", project, "--compound", "平安里", "--give-to", "010", "--json"});
    EXPECT_EQ(locked.json()["error"]["context"]["rule"], "locked");
    step({"--unlock", "compound:平安里"});
    step({"--compound", "平安里", "--give-to", "010"});
    step({"--renumber"});
    // The whole plan, from a file: what is in force comes back.
    ASSERT_EQ(grids({"export", project, folder / "before.geojson"}).code, 0);
    const auto whole = step({"--plan", folder / "before.geojson"});
    EXPECT_EQ(whole["moved"]["residents"], 0);
    const auto undone = grids({"edit", project, "--undo", std::to_string(steps), "--json"}).json();
    EXPECT_EQ(undone["position"], 0);
    EXPECT_EQ(grids({"edit", project, "--area", "102.86,36.34 102.87,36.34", "--give-to", "010"}).code, 3);
    EXPECT_EQ(grids({"edit", project, "--faces", "100.0,30.0", "--give-to", "010"}).code, 4);
    EXPECT_EQ(grids({"edit", project, "--border", "102.86,36.34"}).code, 2) << "--course is wanted";
}

TEST_F(Grids, bad_places_and_refusals_say_what_and_change_nothing) {
    const Outcome place = grids({"edit", project, "--block", "北京", "--give-to", "002", "--json"});
    EXPECT_EQ(place.code, 3);
    EXPECT_EQ(place.json()["error"]["context"]["option"], "--block");
    EXPECT_EQ(grids({"edit", project, "--vertex", "102.8,36.3", "--to", "102.86,36.34"}).code, 4);
    EXPECT_EQ(grids({"edit", project, "--reshape", "102.86,36.34"}).code, 3);
    EXPECT_EQ(grids({"edit", project, "--lock", "网格"}).code, 3);
    EXPECT_EQ(grids({"edit", project, "--compound", "没有", "--give-to", "002"}).code, 4);
    EXPECT_EQ(grids({"edit", project, "--block", building}).code, 2) << "--give-to is wanted";
    grids({"edit", project, "--lock", "grid:001"});
    const Outcome locked = grids({"edit", project, "--block", building, "--give-to", "002", "--json"});
    EXPECT_EQ(locked.code, 6);
    EXPECT_EQ(locked.json()["error"]["context"]["rule"], "locked");
    EXPECT_EQ(grids({"edit", project, "--json"}).json()["steps"], 1);
}

TEST_F(Grids, a_plan_is_saved_compared_put_in_force_and_kept) {
    given_away();
    const auto saved = grids({"versions", project, "save", "六月方案", "--note", "试", "--json"}).json();
    const auto diff = grids({"diff", project, "in-force", "六月方案", "--json"});
    ASSERT_EQ(diff.code, 0) << diff.err;
    EXPECT_FALSE(diff.json()["empty"]);
    EXPECT_GE(diff.json()["buildings"].size(), 1u);
    EXPECT_EQ(grids({"diff", project, "draft", "六月方案", "--json"}).json()["empty"], true);
    EXPECT_THAT(wangge({"grids", "diff", project, "in-force", "draft"}).out, HasSubstr("公示牌"));

    grids({"export", project, folder / "same.shp"});
    EXPECT_TRUE(grids({"import", project, folder / "same.shp", "--json"}).json()["diff"]["empty"]) << "unchanged is unchanged";

    const Outcome refused = grids({"versions", project, "put-in-force", "六月方案", "--date", "2024-06-01", "--json"});
    EXPECT_EQ(refused.code, 6) << "the draft would be lost";
    const Outcome done = grids({"versions", project, "put-in-force", "六月方案", "--date", "2024-06-01", "--drop-draft", "--json"});
    ASSERT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(done.json()["version"], saved["version"]);
    const Outcome list = grids({"versions", project, "--json"});
    ASSERT_EQ(list.json()["versions"].size(), 2u);
    EXPECT_TRUE(list.json()["versions"][0]["in_force"]);
    EXPECT_EQ(list.json()["versions"][1]["valid_until"], "2024-06-01");
    EXPECT_EQ(grids({"versions", project, "delete", "六月方案"}).code, 6);
    EXPECT_EQ(grids({"versions", project, "show", "六月方案", "--json"}).json()["grids"].size(), 23u);
    EXPECT_EQ(grids({"versions", project, "show"}).code, 3);
    EXPECT_EQ(grids({"versions", project, "save", "六月方案"}).code, 6) << "the name is taken";
    EXPECT_EQ(wangge({"check", project}).code, 0);
}

TEST_F(Grids, edit_saves_and_puts_in_force_in_one_go) {
    const auto result = given_away({"--put-in-force", "直接生效", "--date", "2024-06-01"});
    EXPECT_TRUE(result["in_force"]);
    EXPECT_FALSE(result["draft"]);
    EXPECT_EQ(version_in_force(project), result["version"]);
    EXPECT_THAT(versions_json(), HasSubstr("原划分"));
}

TEST_F(Grids, every_format_goes_out_and_comes_back_with_a_diff_first) {
    given_away();
    for (const std::string ending : {".gpkg", ".geojson", ".shp", ".kml", ".dxf"}) {
        const std::string file = folder / ("out" + ending);
        ASSERT_EQ(grids({"export", project, file, "--plan", "draft"}).code, 0);
        EXPECT_EQ(grids({"export", project, file}).code, 6) << "not over a file that is there";
        const std::string before = versions_json();
        const Outcome looked = grids({"import", project, file, "--json"});
        ASSERT_EQ(looked.code, 0) << looked.err << looked.out;
        EXPECT_TRUE(looked.json()["acceptable"]);
        EXPECT_GE(looked.json()["diff"]["buildings"].size(), 1u) << ending;
        EXPECT_EQ(versions_json(), before) << "nothing changes until accepted";
        const Outcome accepted = grids({"import", project, file, "--accept", "--name", "来自" + ending, "--json"});
        ASSERT_EQ(accepted.code, 0) << accepted.err;
        EXPECT_EQ(read_version(project, accepted.json()["version"]).grids.size(), 23u);
    }
    EXPECT_EQ(grids({"export", project, folder / "a.dwg"}).code, 7);
    EXPECT_EQ(grids({"import", project, folder / "none.shp"}).code, 4);
}

TEST_F(Grids, a_broken_plan_is_not_accepted_even_when_asked) {
    auto plan = read_project(project).grids;
    plan[3].shape[0].outer[0].x += 4;
    save_version(project, {.name = "坏", .grids = plan});
    ASSERT_EQ(grids({"export", project, folder / "bad.geojson", "--plan", "坏"}).code, 0);
    const Outcome outcome = grids({"import", project, folder / "bad.geojson", "--accept", "--json"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_FALSE(outcome.json()["acceptable"]);
    EXPECT_TRUE(outcome.json()["version"].is_null());
    EXPECT_EQ(list_versions(project).size(), 1u);
    std::ofstream(folder / "text.geojson") << "no plan at all";
    EXPECT_EQ(grids({"import", project, folder / "text.geojson"}).code, 3);
}

TEST_F(Grids, the_change_notice_is_a_pdf) {
    given_away();
    const Outcome outcome = grids({"notice", project, "draft", "--out", folder / "n.pdf", "--valid-from", "2024-06-01", "--json"});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_GE(outcome.json()["pages"], 1);
    EXPECT_EQ(text_of(folder / "n.pdf").substr(0, 4), "%PDF");
    EXPECT_EQ(grids({"notice", project, "draft", "--out", folder / "n.pdf", "--valid-from", "明天"}).code, 3);
    EXPECT_EQ(grids({"diff", project, "in-force", "draft", "--map", folder / "d.png"}).code, 0);
    EXPECT_TRUE(fs::exists(folder / "d.png"));
}

TEST_F(Grids, any_version_is_printed_with_what_changes_marked) {
    given_away();
    grids({"versions", project, "save", "六月方案"});
    const auto printed = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"print", project, "--out", folder / "map.pdf", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return wangge(arguments);
    };
    const Outcome plain = printed({});
    ASSERT_EQ(plain.code, 0) << plain.err;
    EXPECT_FALSE(plain.json()["change_table"].get<bool>());
    const Outcome changed = printed({"--version", "六月方案", "--against", "in-force"});
    ASSERT_EQ(changed.code, 0) << changed.err;
    EXPECT_TRUE(changed.json()["change_table"].get<bool>());
    EXPECT_FALSE(printed({"--version", "draft", "--against", "六月方案"}).json()["change_table"].get<bool>()) << "the same plan";
    ASSERT_EQ(grids({"export", project, folder / "june.geojson", "--plan", "六月方案"}).code, 0);
    EXPECT_TRUE(printed({"--version", folder / "june.geojson", "--against", "现行"}).json()["change_table"].get<bool>());
    EXPECT_EQ(printed({"--version", "没有"}).code, 4);
    EXPECT_EQ(printed({"--against", "没有"}).code, 4);
    EXPECT_EQ(printed({"--what", "sheets", "--version", "六月方案"}).code, 3);
}

TEST_F(Grids, importing_tickets_later_keeps_versions_and_draft) {
    given_away();
    grids({"versions", project, "save", "甲"});
    const Outcome outcome = wangge({"import", "--project", project, (source_dir() / "data/longyuan/raw/streets.geojson").string()});
    EXPECT_EQ(list_versions(project).size(), 1u) << outcome.err;
    EXPECT_EQ(grids({"edit", project, "--json"}).json()["steps"], 1);
}

}  // namespace
}  // namespace wangge::test
