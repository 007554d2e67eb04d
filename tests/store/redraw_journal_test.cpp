#include "engine/store/redraw_journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/core/random.h"
#include "engine/store/detail/sqlite.h"
#include "engine/store/project.h"
#include "tests/store/kind_of_error.h"
#include "tests/store/small_community.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

using ::testing::HasSubstr;

class Journal : public ::testing::Test {
protected:
    void SetUp() override { write_project(path, community); }
    std::string ask(const std::string& sql) { return store::Database(path, store::OpenMode::read).text_of(sql); }

    TemporaryFolder folder;
    Community community = small_community();
    std::string path = folder / "a.gpkg";
};

bool operator==(const RedrawEntry& a, const RedrawEntry& b) {
    return a.label == b.label && a.bytes == b.bytes;
}

// What the file must hold, kept beside it.
struct Model {
    std::size_t cursor = 0;
    std::vector<RedrawEntry> steps;
    std::vector<std::optional<Grid>> rows = std::vector<std::optional<Grid>>(6);

    void expect_in(const std::optional<RedrawDraft>& draft) const {
        ASSERT_TRUE(draft);
        EXPECT_EQ(draft->cursor, cursor);
        ASSERT_EQ(draft->steps.size(), steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i) EXPECT_TRUE(draft->steps[i] == steps[i]);
        auto it = draft->grids.begin();
        for (std::size_t place = 0; place < rows.size(); ++place) {
            if (!rows[place]) continue;
            ASSERT_NE(it, draft->grids.end());
            EXPECT_EQ(it->place, place);
            EXPECT_EQ(it->grid->code, rows[place]->code);
            EXPECT_EQ(it->grid->id, rows[place]->id);
            EXPECT_EQ(it->grid->shape, rows[place]->shape);
            ++it;
        }
        EXPECT_EQ(it, draft->grids.end());
    }
};

TEST_F(Journal, random_steps_undone_redone_and_cut_come_back_after_every_one) {
    Random random(3);
    Model model;
    std::optional<RedrawJournal> journal(std::in_place, path);
    EXPECT_FALSE(journal->read());
    for (int round = 0; round < 60; ++round) {
        std::vector<RedrawEntry> added;
        std::size_t keep = model.steps.size();
        if (model.steps.empty() || random.below(3) > 0) {
            keep = model.cursor;
            const auto n = 1 + random.below(2);
            for (std::uint64_t i = 0; i < n; ++i) {
                std::vector<std::uint8_t> bytes(random.below(400));
                for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random.below(256));
                added.push_back({"第" + std::to_string(round) + "步", bytes});
            }
            model.steps.resize(keep);
            model.steps.insert(model.steps.end(), added.begin(), added.end());
            model.cursor = model.steps.size();
        } else {
            model.cursor = random.below(model.steps.size() + 1);
        }
        std::vector<DraftGrid> rows;
        const auto place = random.below(6);
        if (random.below(4) > 0) {
            Grid grid = community.grids[random.below(2)];
            grid.id = static_cast<Id>(random.below(50));
            grid.shape[0].outer[0].x += random.uniform(-1, 1);
            rows.push_back({place, grid});
        } else {
            rows.push_back({place, std::nullopt});
        }
        model.rows[place] = rows[0].grid;
        journal->record({.base_hash = 77, .keep = keep, .added = added, .cursor = model.cursor, .changed = rows});
        if (random.below(4) == 0) {
            journal.emplace(path);
            model.expect_in(journal->read());
        }
    }
    model.expect_in(RedrawJournal(path).read());
    EXPECT_EQ(ask("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask("SELECT count(*) FROM rtree_draft_grids_geom"), ask("SELECT count(*) FROM draft_grids"));
    EXPECT_EQ(folder.files(), 1u);
}

TEST_F(Journal, a_step_that_cannot_be_written_changes_nothing_and_the_next_one_can) {
    RedrawJournal journal(path);
    journal.read();
    const std::vector<RedrawEntry> first{{"甲", {1}}}, second{{"乙", {2}}};
    const std::vector<DraftGrid> rows{{0, community.grids[0]}};
    journal.record({.base_hash = 1, .added = first, .cursor = 1, .changed = rows});
    std::vector<DraftGrid> broken = rows;
    broken[0].grid->shape[0].outer[0].x = std::numeric_limits<double>::infinity();
    const Error error =
        error_of([&] { journal.record({.base_hash = 1, .keep = 1, .added = second, .cursor = 2, .changed = broken}); });
    EXPECT_EQ(error.kind(), ErrorKind::bad_input);
    EXPECT_THAT(error.describe(), HasSubstr("draft_grids"));
    EXPECT_EQ(RedrawJournal(path).read()->steps.size(), 1u);
    journal.record({.base_hash = 1, .keep = 1, .added = second, .cursor = 2, .changed = rows});
    EXPECT_EQ(RedrawJournal(path).read()->steps.size(), 2u);
}

TEST_F(Journal, what_does_not_fit_is_refused) {
    RedrawJournal journal(path);
    const std::vector<RedrawEntry> steps{{"甲", {1}}};
    EXPECT_EQ(kind_of_error([&] { journal.record({.base_hash = 1, .added = steps, .cursor = 1}); }), ErrorKind::conflict)
        << "the state was not read";
    journal.read();
    EXPECT_EQ(kind_of_error([&] { journal.record({.base_hash = 1, .keep = 1, .added = steps, .cursor = 2}); }),
              ErrorKind::conflict);
    EXPECT_EQ(kind_of_error([&] { journal.record({.base_hash = 1, .added = steps, .cursor = 2}); }), ErrorKind::conflict);
    EXPECT_FALSE(journal.read());
}

TEST_F(Journal, two_programs_exclude_each_other) {
    RedrawJournal one(path), two(path);
    one.read();
    two.read();
    const std::vector<RedrawEntry> steps{{"甲", {1}}};
    one.record({.base_hash = 1, .added = steps, .cursor = 1});
    EXPECT_THAT(error_of([&] { two.record({.base_hash = 1, .added = steps, .cursor = 1}); }).describe(), HasSubstr("Another"));
    EXPECT_EQ(kind_of_error([&] { two.clear(); }), ErrorKind::conflict);
    EXPECT_EQ(two.read()->steps.size(), 1u);
    two.clear();
    EXPECT_EQ(kind_of_error([&] { one.record({.base_hash = 1, .keep = 1, .cursor = 0}); }), ErrorKind::conflict);
    EXPECT_FALSE(one.read());
    EXPECT_EQ(ask("SELECT count(*) FROM draft_grids"), "0");
}

TEST_F(Journal, other_saves_and_the_draft_do_not_disturb_each_other) {
    RedrawJournal journal(path);
    journal.read();
    const std::vector<RedrawEntry> steps{{"甲", {1}}};
    journal.record({.base_hash = 1, .added = steps, .cursor = 1});
    save_locations(path, {});
    save_hotspots(path, community_with_results().hotspots);
    journal.record({.base_hash = 1, .keep = 1, .added = steps, .cursor = 2});
    EXPECT_EQ(read_project(path).hotspots.size(), 2u);
    EXPECT_EQ(RedrawJournal(path).read()->cursor, 2u);
}

TEST_F(Journal, a_missing_step_is_said_instead_of_guessed) {
    {
        RedrawJournal journal(path);
        journal.read();
        const std::vector<RedrawEntry> steps{{"甲", {1}}, {"乙", {2}}, {"丙", {3}}};
        journal.record({.base_hash = 1, .added = steps, .cursor = 3});
    }
    store::Database(path, store::OpenMode::write).run("DELETE FROM redraw_steps WHERE position = 1");
    EXPECT_THAT(error_of([&] { RedrawJournal(path).read(); }).describe(), HasSubstr("layer: redraw_steps"));
}

}  // namespace
}  // namespace wangge::test
