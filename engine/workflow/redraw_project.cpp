#include "engine/workflow/redraw_project.h"

#include <algorithm>
#include <cstring>
#include <set>

#include "engine/core/error.h"
#include "engine/store/project.h"

namespace wangge {
namespace {

// FNV-1a (Fowler, Noll, Vo), 64 bits.
class Hash {
public:
    void bytes(const void* data, std::size_t size) {
        const auto* p = static_cast<const unsigned char*>(data);
        for (std::size_t i = 0; i < size; ++i) value_ = (value_ ^ p[i]) * 0x100000001b3ULL;
    }
    void number(std::uint64_t value) { bytes(&value, sizeof value); }
    void text(const std::string& text) {
        number(text.size());
        bytes(text.data(), text.size());
    }
    void shape(const MultiPolygon& shape) {
        const auto ring = [&](const Ring& r) {
            number(r.size());
            for (const Point p : r) {
                bytes(&p.x, sizeof p.x);
                bytes(&p.y, sizeof p.y);
            }
        };
        number(shape.size());
        for (const Polygon& polygon : shape) {
            ring(polygon.outer);
            number(polygon.holes.size());
            for (const Ring& hole : polygon.holes) ring(hole);
        }
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

// Of all that the steps start from: the plan and its border, and what this program makes of them.
std::uint64_t hash_of_base(const Community& community, const Partition& partition) {
    Hash hash;
    hash.shape(community.jurisdiction.shape);
    for (const Grid& grid : community.grids) {
        hash.number(static_cast<std::uint64_t>(grid.id));
        for (const auto* text : {&grid.code, &grid.name, &grid.member, &grid.valid_from}) hash.text(*text);
        hash.shape(grid.shape);
    }
    hash.number(partition.at.size());
    hash.bytes(partition.at.data(), partition.at.size() * sizeof(MmPoint));
    for (const auto* links : {&partition.from, &partition.next, &partition.face})
        hash.bytes(links->data(), links->size() * sizeof(std::uint32_t));
    const std::uint64_t value = hash.value();
    return value == 0 ? 1 : value;
}

EditorOptions with_retired(EditorOptions options, const std::string& path) {
    for (std::string& code : retired_codes(path)) options.retired_codes.push_back(std::move(code));
    return options;
}

EditKind kind_of_label(const std::string& label) {
    for (int k = 0; k <= static_cast<int>(EditKind::lock); ++k)
        if (name_of(static_cast<EditKind>(k)) == label) return static_cast<EditKind>(k);
    return EditKind::whole_plan;
}

RedrawEntry entry_of(const GridEditor& editor, std::size_t index) {
    HistoryEntry entry = editor.history_entry(index);
    return {std::string(name_of(entry.kind)), std::move(entry.bytes)};
}

std::string free_name(const std::string& path, const std::string& wanted) {
    const auto versions = list_versions(path);
    std::string name = wanted;
    const auto taken = [&] {
        return std::any_of(versions.begin(), versions.end(), [&](const PlanVersion& v) { return v.name == name; });
    };
    for (int n = 2; taken(); ++n) name = wanted + " " + std::to_string(n);
    return name;
}

}  // namespace

RedrawProject::RedrawProject(const std::string& path, const EditorOptions& options, const Progress& progress)
    : RedrawProject(path, read_project(path, progress.part(0, 0.5)), options, progress.part(0.5, 1)) {}

RedrawProject::RedrawProject(const std::string& path, Community community, const EditorOptions& options, const Progress& progress)
    : path_(path),
      community_(std::move(community)),
      options_(options),
      journal_(path),
      editor_(community_, with_retired(options_, path), progress) {
    base_hash_ = hash_of_base(community_, editor_.partition());
    resume(progress);
}

void RedrawProject::resume(const Progress& progress) {
    const auto draft = journal_.read();
    if (!draft) return mark_rows();
    if (draft->base_hash == base_hash_) {
        try {
            std::vector<HistoryEntry> entries;
            for (const RedrawEntry& step : draft->steps) entries.push_back({kind_of_label(step.label), step.bytes});
            editor_.restore_history(entries, draft->cursor);
            for (std::size_t i = 0; i < entries.size(); ++i) serials_.push_back(editor_.history_serial(i));
            cursor_ = draft->cursor;
            resumed_ = Resumed::history;
            return mark_rows();
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::cancelled) throw;
            editor_ = GridEditor(community_, with_retired(options_, path_), progress);
        }
    }
    take_polygons(*draft);
}

void RedrawProject::take_polygons(const RedrawDraft& draft) {
    std::vector<Grid> grids;
    for (const DraftGrid& row : draft.grids) grids.push_back(*row.grid);
    bool same = false;
    try {
        const EditResult result = editor_.apply_plan(grids);
        same = result.rule == EditRule::nothing_changes;
        if (result) {
            // Steps of the old base go and the one step takes their place in the same transaction.
            const std::vector<RedrawEntry> entries{entry_of(editor_, 0)};
            auto rows = changed_rows(true);
            for (const DraftGrid& row : draft.grids)
                if (row.place >= editor_.facts().size()) rows.push_back({row.place, std::nullopt});
            journal_.record({.base_hash = base_hash_, .keep = 0, .added = entries, .cursor = 1, .changed = rows});
            serials_ = {editor_.history_serial(0)};
            cursor_ = 1;
            resumed_ = Resumed::polygons;
            return mark_rows();
        }
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::conflict) throw;
        if (!editor_.can_undo()) {
            // The polygons are no plan of this land any more.
        } else {
            throw;  // it was the journal that failed
        }
    }
    if (!same && !grids.empty()) {
        wangge::save_version(
            path_,
            {.name = free_name(path_, "未完成的改划草稿"), .note = "现行划分或辖区已变，草稿无法继续，自动另存", .grids = grids});
        resumed_ = Resumed::version;
    }
    journal_.clear();
    start_again();
}

std::string RedrawProject::resumed_message() const {
    switch (resumed_) {
        case Resumed::nothing: return "";
        case Resumed::history: return "已恢复上次未完成的改划，撤销和重做都在。";
        case Resumed::polygons: return "现行划分或程序在上次改划之后变了：草稿的界线已恢复，撤销记录合并为一步。";
        case Resumed::version: return "上次的改划草稿与现在的辖区或划分不再相符，已另存为划分版本。";
    }
    return "";
}

EditResult RedrawProject::edit(const std::function<EditResult(GridEditor&)>& action) {
    const EditResult result = action(editor_);
    if (result) record();
    return result;
}

void RedrawProject::record() {
    // Steps that the file has already, from the last one back: as a rule the first look settles it. Not by their bytes: two renames
    // upon different plans may be the same bytes.
    std::size_t keep = std::min(editor_.history_size(), serials_.size());
    while (keep > 0 && editor_.history_serial(keep - 1) != serials_[keep - 1]) --keep;
    write(keep);
}

bool RedrawProject::undo() {
    // Nothing happened since the last record: then the steps are those of the file, and only the cursor moves.
    const bool known = editor_.revision() == recorded_ && !editor_.dragged();
    if (!editor_.undo()) return false;
    known ? write(serials_.size()) : record();
    return true;
}

bool RedrawProject::redo() {
    const bool known = editor_.revision() == recorded_ && !editor_.dragged();
    if (!editor_.redo()) return false;
    known ? write(serials_.size()) : record();
    return true;
}

void RedrawProject::write(std::size_t keep) {
    const std::size_t size = editor_.history_size(), position = editor_.history_position();
    if (keep == size && size == serials_.size() && position == cursor_) return;
    std::vector<RedrawEntry> added;
    for (std::size_t i = keep; i < size; ++i) added.push_back(entry_of(editor_, i));
    try {
        const auto rows = changed_rows(serials_.empty());
        journal_.record({.base_hash = base_hash_, .keep = keep, .added = added, .cursor = position, .changed = rows});
    } catch (...) {
        take_back(keep);
        throw;
    }
    serials_.resize(keep);
    for (std::size_t i = keep; i < size; ++i) serials_.push_back(editor_.history_serial(i));
    cursor_ = position;
    mark_rows();
}

void RedrawProject::take_back(std::size_t keep) {
    const std::size_t target = std::min(cursor_, keep);
    while (editor_.history_position() > target && editor_.undo()) {}
    while (editor_.history_position() < target && editor_.redo()) {}
}

std::vector<DraftGrid> RedrawProject::changed_rows(bool all) {
    const auto& facts = editor_.facts();
    const auto& metrics = editor_.metrics();
    std::set<std::size_t> places(editor_.touched_grids().begin(), editor_.touched_grids().end());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Grid& now = facts[i];
        if (all || i >= marks_.size() || marks_[i].code != now.code || marks_[i].name != now.name ||
            marks_[i].member != now.member || marks_[i].valid_from != now.valid_from || marks_[i].area_m2 != metrics[i].area_m2 ||
            marks_[i].perimeter_m != metrics[i].perimeter_m)
            places.insert(i);
    }
    for (std::size_t i = facts.size(); i < marks_.size(); ++i) places.insert(i);
    std::vector<DraftGrid> rows;
    for (const std::size_t place : places) {
        DraftGrid& row = rows.emplace_back(DraftGrid{place, std::nullopt});
        if (place >= facts.size() || facts[place].code.empty()) continue;
        row.grid = facts[place];
        row.grid->shape = editor_.shape_of(place);
    }
    return rows;
}

void RedrawProject::mark_rows() {
    const auto& facts = editor_.facts();
    const auto& metrics = editor_.metrics();
    recorded_ = editor_.revision();
    marks_.resize(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i)
        marks_[i] = {facts[i].code,       facts[i].name,      facts[i].member,
                     facts[i].valid_from, metrics[i].area_m2, metrics[i].perimeter_m};
}

PlanVersion RedrawProject::draft_version(PlanVersion header) {
    record();
    header.id = no_id;
    header.grids = editor_.to_grids();
    std::set<std::string> retired(header.retired_codes.begin(), header.retired_codes.end());
    retired.insert(editor_.retired_codes().begin(), editor_.retired_codes().end());
    for (const Grid& grid : header.grids) retired.erase(grid.code);
    header.retired_codes.assign(retired.begin(), retired.end());
    return header;
}

Id write_draft_version(const std::string& path, PlanVersion version) {
    if (version.parent == no_id) {
        const Id in_force = version_in_force(path);
        for (const PlanVersion& other : list_versions(path))
            if (other.id == in_force) version.parent = in_force;
    }
    return save_version(path, version);
}

Id RedrawProject::save_version(PlanVersion header) {
    return write_draft_version(path_, draft_version(std::move(header)));
}

Id RedrawProject::put_in_force(PlanVersion header, PutInForce options) {
    const Id id = save_version(std::move(header));
    options.drop_draft = true;
    wangge::put_in_force(path_, id, options);
    community_.grids = read_project(path_).grids;
    journal_.read();
    start_again();
    return id;
}

void RedrawProject::discard() {
    journal_.clear();
    start_again();
}

void RedrawProject::start_again() {
    editor_ = GridEditor(community_, with_retired(options_, path_));
    base_hash_ = hash_of_base(community_, editor_.partition());
    serials_.clear();
    cursor_ = 0;
    mark_rows();
}

}  // namespace wangge
