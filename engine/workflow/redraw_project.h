#pragma once

// A project that is open for redrawing: the editor, and the journal that keeps every step of it in the file. The viewer and the
// command line both redraw through this.
//
//   RedrawProject project("longyuan.gpkg");
//   if (project.resumed() != Resumed::nothing) show(project.resumed_message());
//   EditResult result = project.edit([&](GridEditor& e) { return e.reassign_block(at, code); });   // done: it is on the disk
//   project.undo();
//   project.put_in_force({.name = "六月划分"}, {.date = "2024-06-01"});
//
// What edit(), undo(), redo() or record() have returned from survives a kill of the process and a loss of power; opening the
// project again brings the draft back with its whole history of undo and redo. When the plan in force, the jurisdiction or the
// program changed meanwhile so that the steps do not fit, the polygons of the draft are taken as one step upon the plan in force;
// when they fit neither, they are kept as a version. Nothing is dropped but by discard().
//
// A drag is made of previews, which are not recorded: call editor() for begin_drag ... end_drag, then record().
// When a step cannot be written (disk full, another program), the Error of the journal comes through and the editor is taken back
// to what the file holds; the step can be redone.
// Errors: those of read_project, RedrawJournal, plan_versions.h and GridEditor. Not thread safe.

#include <functional>
#include <string>
#include <vector>

#include "engine/grids/editor.h"
#include "engine/store/plan_versions.h"
#include "engine/store/redraw_journal.h"

namespace wangge {

enum class Resumed {
    nothing,   // there was no draft
    history,   // the draft with all its steps
    polygons,  // the draft as one step, since its steps did not fit
    version,   // the draft fitted no more and was kept as a version
};

class RedrawProject {
public:
    // Reads the project and brings an older file to the current schema. Retired codes of the file are added to the options'.
    explicit RedrawProject(const std::string& path, const EditorOptions& options = {}, const Progress& progress = {});
    // With a community that was read from the file already (and, say, located since).
    RedrawProject(const std::string& path, Community community, const EditorOptions& options = {}, const Progress& progress = {});

    const std::string& path() const { return path_; }
    const Community& community() const { return community_; }  // its grids are the plan in force
    GridEditor& editor() { return editor_; }                   // stays the same object for the life of the project
    const GridEditor& editor() const { return editor_; }

    Resumed resumed() const { return resumed_; }
    std::string resumed_message() const;  // Chinese; empty when there was nothing
    bool has_draft() const { return !serials_.empty(); }

    // One user action: the edit, then its record. A refused edit records nothing.
    EditResult edit(const std::function<EditResult(GridEditor&)>& action);
    // Brings the file to where the editor is, in one transaction; nothing to do is no transaction.
    void record();
    bool undo();  // false when there is nothing to undo
    bool redo();

    // Adds the draft as a version; grids are those of the draft, parent is the version in force unless given, retired codes are the
    // editor's. The draft goes on.
    Id save_version(PlanVersion header);
    // What save_version would add. A window that must not wait for the disk makes this, and writes it on another thread with
    // write_draft_version.
    PlanVersion draft_version(PlanVersion header);
    // The same, then the version is put in force and the draft ends. The editor starts anew from it.
    Id put_in_force(PlanVersion header, PutInForce options = {});
    // Ends the draft; the editor starts anew from the plan in force.
    void discard();

private:
    // What a row of the draft was when it was last written.
    struct RowMark {
        std::string code, name, member, valid_from;
        double area_m2 = 0, perimeter_m = 0;
    };
    void resume(const Progress& progress);
    void take_polygons(const RedrawDraft& draft);
    void start_again();
    void write(std::size_t keep);
    void take_back(std::size_t keep);
    std::vector<DraftGrid> changed_rows(bool all);
    void mark_rows();

    std::string path_;
    Community community_;
    EditorOptions options_;  // as asked for, without the codes of the file
    RedrawJournal journal_;
    GridEditor editor_;
    std::uint64_t base_hash_ = 0;
    std::vector<std::uint64_t> serials_;  // of the steps in the file
    std::size_t cursor_ = 0;              // as in the file
    std::uint64_t recorded_ = 0;          // revision of the editor that the file holds
    std::vector<RowMark> marks_;
    Resumed resumed_ = Resumed::nothing;
};

// Adds a version made by draft_version and gives its id; parent is the version in force unless given. Errors: those of
// plan_versions.h.
Id write_draft_version(const std::string& path, PlanVersion version);

}  // namespace wangge
