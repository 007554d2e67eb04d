// The history of a GridEditor.

#include "engine/core/error.h"
#include "engine/grids/detail/editor_state.h"

namespace wangge {

bool GridEditor::can_undo() const {
    return !state_->done.empty() || (state_->open && !state_->open->empty());
}
bool GridEditor::can_redo() const {
    return !state_->undone.empty();
}

bool GridEditor::undo() {
    end_drag();
    if (state_->done.empty()) return false;
    state_->replay(state_->done.back(), true);
    state_->undone.push_back(std::move(state_->done.back()));
    state_->done.pop_back();
    return true;
}

bool GridEditor::redo() {
    end_drag();
    if (state_->undone.empty()) return false;
    state_->replay(state_->undone.back(), false);
    state_->done.push_back(std::move(state_->undone.back()));
    state_->undone.pop_back();
    return true;
}

std::size_t GridEditor::history_bytes() const {
    std::size_t bytes = 0;
    for (const auto* steps : {&state_->done, &state_->undone})
        for (const EditStep& step : *steps) bytes += step.bytes();
    return bytes;
}

std::size_t GridEditor::history_size() const {
    return state_->done.size() + state_->undone.size();
}
std::size_t GridEditor::history_position() const {
    return state_->done.size();
}

namespace {

const EditStep& step_at(const std::vector<EditStep>& done, const std::vector<EditStep>& undone, std::size_t index) {
    if (index < done.size()) return done[index];
    if (index - done.size() < undone.size()) return undone[undone.size() - 1 - (index - done.size())];
    throw Error(ErrorKind::not_found, "The history has no such step").with("step", static_cast<std::int64_t>(index));
}

}  // namespace

HistoryEntry GridEditor::history_entry(std::size_t index) const {
    const EditStep& step = step_at(state_->done, state_->undone, index);
    return {step.kind, step.to_bytes()};
}

EditKind GridEditor::history_kind(std::size_t index) const {
    return step_at(state_->done, state_->undone, index).kind;
}

std::uint64_t GridEditor::history_serial(std::size_t index) const {
    return step_at(state_->done, state_->undone, index).serial;
}

void GridEditor::restore_history(const std::vector<HistoryEntry>& entries, std::size_t position) {
    state_->require_no_drag();
    if (history_size() > 0) throw Error(ErrorKind::conflict, "An editor with a history of its own cannot take another");
    if (position > entries.size()) throw Error(ErrorKind::bad_input, "The history ends before its position");
    std::vector<EditStep> steps;
    for (const HistoryEntry& entry : entries) {
        steps.push_back(EditStep::from_bytes(entry.bytes));
        steps.back().serial = ++state_->last_serial;
    }
    for (std::size_t i = 0; i < position; ++i) {
        if (!steps[i].step.fits(state_->partition)) {
            while (undo()) {}
            state_->undone.clear();
            throw Error(ErrorKind::conflict, "The history does not fit this plan").with("step", static_cast<std::int64_t>(i));
        }
        state_->replay(steps[i], false);
        state_->done.push_back(std::move(steps[i]));
    }
    for (std::size_t i = entries.size(); i-- > position;) state_->undone.push_back(std::move(steps[i]));
    state_->saved = 0;
}

}  // namespace wangge
