#include "engine/store/redraw_journal.h"

#include <fmt/format.h>

#include <charconv>

#include "engine/store/detail/plan_tables.h"

namespace wangge {

using namespace store;

namespace {

std::string text_of_hash(std::uint64_t hash) {
    return fmt::format("{:016x}", hash);
}

std::uint64_t hash_of_text(std::string_view text) {
    std::uint64_t hash = 0;
    std::from_chars(text.data(), text.data() + text.size(), hash, 16);
    return hash;
}

ProjectFile opened(const std::string& path) {
    ProjectFile file = open_project(path, OpenMode::write);
    if (!file.complete()) {
        Transaction transaction(*file.db);
        migrate(file);
        transaction.commit();
    }
    return file;
}

std::string replace_sql() {
    std::string sql = insert_sql(layer::draft_grids, columns_of<DraftGridRow>());
    return "INSERT OR REPLACE" + sql.substr(std::string_view("INSERT").size());
}

}  // namespace

struct RedrawJournal::State {
    explicit State(const std::string& path)
        : file(opened(path)),
          db(*file.db),
          ask_state(db, "SELECT cursor, base_hash, revision, (SELECT count(*) FROM redraw_steps) FROM redraw_state WHERE id = 1"),
          set_state(db,
                    "UPDATE redraw_state SET cursor = ?1, base_hash = ?2, revision = revision + 1, started = "
                    "coalesce(started, ?3) WHERE id = 1"),
          cut(db, "DELETE FROM redraw_steps WHERE position >= ?1"),
          add(db, "INSERT INTO redraw_steps (position, label, bytes, made) VALUES (?,?,?,?)"),
          drop_row(db, "DELETE FROM draft_grids WHERE fid = ?1"),
          put_row(db, replace_sql()),
          writer(put_row, layer::draft_grids, file.epsg) {}

    struct Position {
        std::size_t cursor = 0, steps = 0;
        std::string base;
        std::int64_t revision = 0;
    };

    Position position() {
        Position p;
        if (!ask_state.step())
            throw Error(ErrorKind::bad_input, "The table redraw_state has lost its row; take the last copy that opens.")
                .with("file", db.path())
                .with("layer", layer::redraw_state.table);
        p = {static_cast<std::size_t>(ask_state.integer(0)), static_cast<std::size_t>(ask_state.integer(3)),
             std::string(ask_state.text(1)), ask_state.integer(2)};
        ask_state.execute();
        return p;
    }

    void require_unchanged(const Position& p) const {
        if (!revision || *revision != p.revision)
            throw Error(ErrorKind::conflict, "Another program has redrawn this project meanwhile; open it again.")
                .with("file", db.path())
                .with("layer", layer::redraw_steps.table);
    }

    void write(const DraftGrid& row) {
        const Id id = static_cast<Id>(row.place) + 1;
        if (!row.grid) {
            drop_row.bind(1, id);
            drop_row.execute();
            return;
        }
        try {
            const DraftGridRow draft{id, *row.grid};
            writer.begin();
            fields(writer, draft);
            put_row.execute();
        } catch (Error& error) {
            error.with_default("layer", layer::draft_grids.table).with_default("feature", row.grid->code);
            throw;
        }
    }

    ProjectFile file;
    Database& db;
    Statement ask_state, set_state, cut, add, drop_row, put_row;
    RowWriter writer;
    std::optional<std::int64_t> revision;  // of the state that was seen last
};

RedrawJournal::RedrawJournal(const std::string& path) : state_(std::make_unique<State>(path)) {}
RedrawJournal::~RedrawJournal() = default;
RedrawJournal::RedrawJournal(RedrawJournal&&) noexcept = default;
RedrawJournal& RedrawJournal::operator=(RedrawJournal&&) noexcept = default;

std::optional<RedrawDraft> RedrawJournal::read() {
    State& s = *state_;
    Transaction transaction(s.db);
    const auto position = s.position();
    s.revision = position.revision;
    if (position.base.empty()) return std::nullopt;
    RedrawDraft draft;
    draft.base_hash = hash_of_text(position.base);
    draft.cursor = position.cursor;
    Statement steps(s.db, "SELECT position, label, bytes FROM redraw_steps ORDER BY position");
    while (steps.step()) {
        if (steps.integer(0) != static_cast<std::int64_t>(draft.steps.size()))
            throw Error(ErrorKind::bad_input, "A step of the draft is missing; take the last copy that opens.")
                .with("file", s.db.path())
                .with("layer", layer::redraw_steps.table)
                .with("feature", static_cast<std::int64_t>(draft.steps.size()));
        const auto bytes = steps.blob(2);
        draft.steps.push_back({std::string(steps.text(1)), {bytes.begin(), bytes.end()}});
    }
    for (DraftGridRow& row : read_rows<DraftGridRow>(s.db, layer::draft_grids, true))
        draft.grids.push_back({static_cast<std::size_t>(row.id - 1), std::move(row.grid)});
    return draft;
}

void RedrawJournal::record(const RedrawRecord& record) {
    State& s = *state_;
    Transaction transaction(s.db);
    const auto position = s.position();
    s.require_unchanged(position);
    const bool begins = position.base.empty();
    if (record.keep > (begins ? 0 : position.steps) || record.cursor > record.keep + record.added.size())
        throw Error(ErrorKind::conflict, "The step does not fit the draft in the file; open the project again.")
            .with("file", s.db.path())
            .with("layer", layer::redraw_steps.table);
    const std::string time = gpkg_time(now());
    if (record.keep < position.steps) {
        s.cut.bind(1, static_cast<std::int64_t>(record.keep));
        s.cut.execute();
    }
    std::int64_t next = static_cast<std::int64_t>(record.keep);
    for (const RedrawEntry& entry : record.added) {
        s.add.bind(1, next++);
        s.add.bind(2, std::string_view(entry.label));
        s.add.bind(3, std::span<const std::uint8_t>(entry.bytes));
        s.add.bind(4, std::string_view(time));
        s.add.execute();
    }
    for (const DraftGrid& row : record.changed) s.write(row);
    s.set_state.bind(1, static_cast<std::int64_t>(record.cursor));
    s.set_state.bind(2, std::string_view(text_of_hash(record.base_hash)));
    s.set_state.bind(3, std::string_view(time));
    s.set_state.execute();
    if (begins) touch_contents(s.db, layer::draft_grids.table, true, now());
    transaction.commit();
    s.revision = position.revision + 1;
}

void RedrawJournal::clear() {
    State& s = *state_;
    Transaction transaction(s.db);
    const auto position = s.position();
    s.require_unchanged(position);
    clear_draft(s.db, now());
    transaction.commit();
    s.revision = position.revision + 1;
}

std::vector<Grid> draft_grids(const std::string& path) {
    try {
        ProjectFile file = open_project(path, OpenMode::read);
        file.db->run("BEGIN");
        std::vector<Grid> grids;
        if (!has_draft(file)) return grids;
        for (DraftGridRow& row : read_rows<DraftGridRow>(*file.db, layer::draft_grids, file.complete()))
            grids.push_back(std::move(row.grid));
        return grids;
    } catch (Error& error) {
        error.with_default("file", path);
        throw;
    }
}

}  // namespace wangge
