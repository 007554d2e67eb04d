#pragma once

// What the pointer and the keys mean while grids are redrawn: a state machine that knows neither the map nor the plan. The
// session (redraw_session.h) carries its acts out.
//
//   RedrawTool tool;
//   tool.set_kind(ToolKind::split);
//   tool.press(a); tool.move(b);
//   ToolAct act = tool.release(b, true);     // kind split, line {a, b}
//
// A line is drawn by clicks and ended by Enter or a double click; one stroke with the button held is a line of two points. Esc
// takes back the last vertex of a line, then whatever else was begun; when nothing was begun it gives back `leave`.
// Points are metres in the frame. O(1) a call, O(points) for a finished line.

#include <optional>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge::viewer {

enum class ToolKind { move, reshape, snap, split, merge, brush, rectangle, block, compound, lock };

struct ToolAct {
    enum class Kind {
        none,       // nothing to do
        look,       // what is shown under the pointer changes
        pick_up,    // take hold of the border at `at`
        drag,       // what is held goes to `at`
        drop,       // the drag ends as one step
        put_back,   // the drag ends as nothing
        paint,      // the stroke reaches `at` (the first one begins it)
        paint_end,  // the stroke ends as one step
        reshape,    // along `line`
        snap,       // the border at `at` goes along streets and walls
        split,      // along `line`
        merge,      // the grid at `at` goes into the one at `from`
        rectangle,  // everything between the corners `from` and `at`
        block,      // the block at `at`
        compound,   // the compound at `at`
        lock,       // what lies at `at` is locked, or unlocked
        leave       // Esc with nothing begun: back to the first tool
    };
    Kind kind = Kind::none;
    Point at = {};
    Point from = {};
    Line line = {};

    explicit operator bool() const { return kind != Kind::none; }
};

class RedrawTool {
public:
    ToolKind kind() const { return kind_; }
    void set_kind(ToolKind kind);  // forgets what was begun
    // The tool draws a line, or gives land to a target.
    bool draws() const { return kind_ == ToolKind::reshape || kind_ == ToolKind::split; }
    bool gives() const;
    bool busy() const;     // something was begun
    bool holding() const;  // a drag or a stroke: moves are acts
    const Line& line() const { return line_; }
    Line lineTo(Point at) const;                               // as it would be if the button went up here
    std::optional<Point> first() const { return first_; }      // corner of the rectangle, or the grid that stays
    std::optional<Point> pointer() const { return pointer_; }  // where it was last

    // The button goes down. False in `takes`: the press is not for the tool, and the map may pan; a click may follow.
    ToolAct press(Point at);
    bool takes() const { return taken_; }
    ToolAct move(Point at);
    ToolAct release(Point at, bool moved);  // moved: far enough not to be a click
    ToolAct finish();                       // Enter, or a double click
    ToolAct activate(Point at);             // the key that stands for the button, at the keyboard's cursor
    ToolAct escape();
    // The drag could not begin: there was nothing to take hold of.
    void not_held();
    // The act was carried out: a line, a rectangle or a first pick is done with. A refused one stays, to be mended.
    void done();

private:
    ToolAct click(Point at);

    ToolKind kind_ = ToolKind::move;
    Line line_;
    bool stroke_ = false;  // the line is one stroke that was refused: the next stroke takes its place, a click goes on with it
    std::optional<Point> first_, pointer_;
    bool pressed_ = false, taken_ = false, held_ = false;
    std::optional<Point> pressed_at_;
};

}  // namespace wangge::viewer
