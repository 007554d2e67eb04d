#pragma once

// The draft of a plan that is being redrawn, with every step of its undo and redo, in the project file itself.
//
//   RedrawJournal journal(path);                        // keeps the file open and its statements ready
//   if (auto draft = journal.read()) resume(*draft);
//   journal.record({.base_hash = h, .keep = 7, .added = {step}, .cursor = 8, .changed = rows});   // returns: it is on the disk
//
// One user action is one transaction (rollback journal, synced): when record() has returned, neither a kill of the process
// nor a loss of power takes the step away; when it throws, file and journal are as they were before. The bytes of a step mean
// nothing here. Beside the steps the table draft_grids always holds the draft as polygons, of which a transaction rewrites only
// the rows given, so that QGIS shows what is going on and the draft survives a change of the program.
//
// Two programs that redraw the same project exclude each other: the one that comes second gets conflict instead of mixing its
// steps in. Errors: those of project.h. Cost of record(): two syncs of the disk, and the rows given.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/community/grid.h"

namespace wangge {

struct RedrawEntry {
    std::string label;
    std::vector<std::uint8_t> bytes;
};

// A place of the draft (a face of the partition) and the grid there; none where it has been merged away.
struct DraftGrid {
    std::size_t place = 0;
    std::optional<Grid> grid;
};

struct RedrawDraft {
    std::uint64_t base_hash = 0;  // of the plan that the first step starts from
    std::size_t cursor = 0;       // steps that are done; those after it can be redone
    std::vector<RedrawEntry> steps;
    std::vector<DraftGrid> grids;  // ascending places, all with a grid
};

struct RedrawRecord {
    std::uint64_t base_hash = 0;              // as in the draft; a new draft begins with it
    std::size_t keep = 0;                     // steps that stay; those after them are cut off
    std::span<const RedrawEntry> added = {};  // steps behind them
    std::size_t cursor = 0;                   // at most keep + added
    std::span<const DraftGrid> changed = {};  // rows to write; all of them when a draft begins
};

// The polygons of the draft, without opening the file for writing; empty when there is no draft.
std::vector<Grid> draft_grids(const std::string& path);

class RedrawJournal {
public:
    // Brings an older file to the current schema.
    explicit RedrawJournal(const std::string& path);
    ~RedrawJournal();
    RedrawJournal(RedrawJournal&&) noexcept;
    RedrawJournal& operator=(RedrawJournal&&) noexcept;

    // Nothing when no draft was begun. Takes note of the state that later records start from.
    std::optional<RedrawDraft> read();
    // conflict when the draft is no longer the one that was read or recorded last, or when `keep` or `cursor` do not fit.
    void record(const RedrawRecord& record);
    // The draft has been saved elsewhere or is not wanted: steps and rows go.
    void clear();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace wangge
