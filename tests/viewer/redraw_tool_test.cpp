#include "viewer/models/redraw_tool.h"

#include <gtest/gtest.h>

#include <random>

namespace wangge::viewer {
namespace {

using Kind = ToolAct::Kind;

constexpr Point a{0, 0}, b{10, 0}, c{10, 10}, d{0, 10};

RedrawTool tool_of(ToolKind kind) {
    RedrawTool tool;
    tool.set_kind(kind);
    return tool;
}

// A press and its release at one place.
ToolAct click(RedrawTool& tool, Point at) {
    tool.press(at);
    return tool.release(at, false);
}

TEST(RedrawTool, ADragOfABorderIsPickedUpMovedAndDropped) {
    RedrawTool tool;
    EXPECT_EQ(tool.press(a).kind, Kind::pick_up);
    EXPECT_TRUE(tool.takes());
    const ToolAct drag = tool.move(b);
    EXPECT_EQ(drag.kind, Kind::drag);
    EXPECT_EQ(drag.at, b);
    EXPECT_EQ(tool.release(b, true).kind, Kind::drop);
    EXPECT_FALSE(tool.busy());
    EXPECT_EQ(tool.move(c).kind, Kind::look);
}

TEST(RedrawTool, AMereClickOnABorderLeavesNothingBehind) {
    RedrawTool tool;
    tool.press(a);
    EXPECT_EQ(tool.release(a, false).kind, Kind::put_back);
}

TEST(RedrawTool, WhereNothingCanBeHeldTheMapPans) {
    RedrawTool tool;
    tool.press(a);
    tool.not_held();
    EXPECT_FALSE(tool.takes());
    EXPECT_EQ(tool.move(b).kind, Kind::look);
}

TEST(RedrawTool, OneStrokeIsALineOfTwoPoints) {
    for (const auto& [kind, act] : {std::pair(ToolKind::split, Kind::split), std::pair(ToolKind::reshape, Kind::reshape)}) {
        RedrawTool tool = tool_of(kind);
        tool.press(a);
        EXPECT_TRUE(tool.takes());
        EXPECT_EQ(tool.move(b).kind, Kind::look);
        const ToolAct done = tool.release(c, true);
        EXPECT_EQ(done.kind, act);
        EXPECT_EQ(done.line, (Line{a, c}));
        EXPECT_EQ(tool.line(), (Line{a, c})) << "kept until it is carried out, so that a refused line can be mended";
        tool.done();
        EXPECT_FALSE(tool.busy());
    }
}

TEST(RedrawTool, AStrokeTakesThePlaceOfARefusedOneAndAClickGoesOnWithIt) {
    RedrawTool tool = tool_of(ToolKind::split);
    tool.press(a);
    EXPECT_TRUE(tool.release(b, true));  // refused: done() is not called
    tool.press(c);
    EXPECT_EQ(tool.lineTo(d), (Line{c, d})) << "what is shown is the new stroke";
    EXPECT_EQ(tool.release(d, true).line, (Line{c, d}));
    click(tool, a);
    EXPECT_EQ(tool.line(), (Line{c, d, a}));
    tool.press(b);
    tool.release(c, true);
    EXPECT_EQ(tool.line(), (Line{c, d, a, c})) << "a line of clicks is not thrown away";
}

TEST(RedrawTool, ClicksAddVerticesAndEnterEndsTheLine) {
    RedrawTool tool = tool_of(ToolKind::split);
    EXPECT_FALSE(tool.finish()) << "no line yet";
    click(tool, a);
    EXPECT_FALSE(tool.finish()) << "one point is no line";
    click(tool, b);
    click(tool, b);
    click(tool, c);
    const ToolAct done = tool.finish();
    EXPECT_EQ(done.kind, Kind::split);
    EXPECT_EQ(done.line, (Line{a, b, c})) << "the same place twice is one vertex";
}

TEST(RedrawTool, EscapeStepsBackOneVertexThenLeaves) {
    RedrawTool tool = tool_of(ToolKind::reshape);
    for (const Point p : {a, b, c}) click(tool, p);
    for (const std::size_t left : {2u, 1u, 0u}) {
        EXPECT_EQ(tool.escape().kind, Kind::look);
        EXPECT_EQ(tool.line().size(), left);
    }
    EXPECT_EQ(tool.escape().kind, Kind::leave);
}

TEST(RedrawTool, MergeTakesTheOneThatStaysFirst) {
    RedrawTool tool = tool_of(ToolKind::merge);
    tool.press(a);
    EXPECT_FALSE(tool.takes()) << "a drag pans";
    EXPECT_FALSE(tool.release(b, true));
    EXPECT_FALSE(tool.busy());
    EXPECT_EQ(click(tool, a).kind, Kind::look);
    const ToolAct act = click(tool, c);
    EXPECT_EQ(act.kind, Kind::merge);
    EXPECT_EQ(act.from, a);
    EXPECT_EQ(act.at, c);
}

TEST(RedrawTool, ARectangleIsDraggedOrClicked) {
    RedrawTool tool = tool_of(ToolKind::rectangle);
    tool.press(a);
    tool.move(b);
    ToolAct act = tool.release(c, true);
    EXPECT_EQ(act.kind, Kind::rectangle);
    EXPECT_EQ(act.from, a);
    EXPECT_EQ(act.at, c);
    tool.done();
    EXPECT_EQ(click(tool, d).kind, Kind::look);
    act = click(tool, b);
    EXPECT_EQ(act.kind, Kind::rectangle);
    EXPECT_EQ(act.from, d);
}

TEST(RedrawTool, AStrokePaintsFromPressToRelease) {
    RedrawTool tool = tool_of(ToolKind::brush);
    EXPECT_EQ(tool.move(a).kind, Kind::look);
    EXPECT_EQ(tool.press(a).kind, Kind::paint);
    EXPECT_EQ(tool.move(b).kind, Kind::paint);
    EXPECT_EQ(tool.release(b, true).kind, Kind::paint_end);
    tool.press(a);
    EXPECT_EQ(tool.escape().kind, Kind::put_back);
    EXPECT_EQ(tool.move(b).kind, Kind::look) << "the button is still down, but the stroke is over";
    EXPECT_FALSE(tool.release(b, true));
}

TEST(RedrawTool, ABorderIsSnappedByAClickAndADragPans) {
    RedrawTool tool = tool_of(ToolKind::snap);
    EXPECT_EQ(tool.move(a).kind, Kind::look);
    tool.press(a);
    EXPECT_FALSE(tool.takes());
    EXPECT_FALSE(tool.release(b, true));
    const ToolAct act = click(tool, c);
    EXPECT_EQ(act.kind, Kind::snap);
    EXPECT_EQ(act.at, c);
    EXPECT_FALSE(tool.busy());
    EXPECT_EQ(tool.activate(d).kind, Kind::snap) << "and by the key";
}

TEST(RedrawTool, GivingToolsActAtAClick) {
    for (const auto& [kind, act] : {std::pair(ToolKind::block, Kind::block), std::pair(ToolKind::compound, Kind::compound),
                                    std::pair(ToolKind::lock, Kind::lock)}) {
        RedrawTool tool = tool_of(kind);
        EXPECT_EQ(click(tool, c).kind, act);
        tool.press(a);
        EXPECT_FALSE(tool.release(b, true)) << "a drag pans";
    }
}

TEST(RedrawTool, TheKeyDoesWhatTheButtonDoes) {
    RedrawTool tool;
    EXPECT_EQ(tool.activate(a).kind, Kind::pick_up);
    EXPECT_EQ(tool.move(b).kind, Kind::drag);
    EXPECT_EQ(tool.activate(b).kind, Kind::drop);
    tool.set_kind(ToolKind::brush);
    EXPECT_EQ(tool.activate(a).kind, Kind::paint);
    EXPECT_EQ(tool.activate(b).kind, Kind::paint_end);
    tool.set_kind(ToolKind::split);
    tool.activate(a);
    tool.activate(b);
    const ToolAct done = tool.activate(b);
    EXPECT_EQ(done.kind, Kind::split) << "again at the last vertex: the line is done";
    EXPECT_EQ(done.line, (Line{a, b}));
    tool.set_kind(ToolKind::rectangle);
    tool.activate(a);
    EXPECT_EQ(tool.activate(c).kind, Kind::rectangle);
    tool.set_kind(ToolKind::merge);
    tool.activate(a);
    EXPECT_EQ(tool.activate(b).kind, Kind::merge);
}

TEST(RedrawTool, ChoosingAToolForgetsWhatWasBegun) {
    RedrawTool tool = tool_of(ToolKind::split);
    click(tool, a);
    tool.set_kind(ToolKind::merge);
    EXPECT_FALSE(tool.busy());
    EXPECT_EQ(tool.escape().kind, Kind::leave);
}

// Whatever a hand does: a stroke that was begun ends by exactly one of drop, put_back and paint_end, and Esc pressed often enough
// always comes back to nothing.
TEST(RedrawTool, EveryHoldEndsOnceAndEscapeAlwaysLeaves) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        RedrawTool tool = tool_of(ToolKind(random() % 9));
        int open = 0;
        bool down = false;
        const auto note = [&](const ToolAct& act) {
            if (act.kind == Kind::pick_up || (act.kind == Kind::paint && open == 0)) ++open;
            if (act.kind == Kind::drop || act.kind == Kind::put_back || act.kind == Kind::paint_end) --open;
            ASSERT_GE(open, 0);
            ASSERT_LE(open, 1);
            ASSERT_EQ(open == 1, tool.holding());
        };
        for (int step = 0; step < 40; ++step) {
            const Point p{double(random() % 5), double(random() % 5)};
            switch (random() % 5) {
                case 0:
                    if (!down && !tool.holding()) note(tool.press(p)), down = true;
                    break;
                case 1:
                    if (down) note(tool.release(p, random() % 2 == 0)), down = false;
                    break;
                case 2: note(tool.move(p)); break;
                case 3: note(tool.escape()); break;
                case 4:
                    if (!down) note(tool.activate(p));
                    break;
            }
        }
        for (int i = 0; i < 60 && tool.escape().kind != Kind::leave; ++i) {}
        EXPECT_FALSE(tool.busy());
    }
}

}  // namespace
}  // namespace wangge::viewer
