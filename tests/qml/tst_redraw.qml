import QtQuick
import QtTest
import Wangge.Viewer

// Every tool of redraw mode with the mouse and with the keyboard: figures change, pictures differ, and undo brings both back.
RedrawCase {
    name: "Redraw"

    function test_01_split_with_the_mouse() {
        choose(Qt.Key_S, RedrawSession.Split)
        const way = bench.splitLine(map, session)
        verify(way.from !== undefined)
        const figures = begin()
        const rows = session.metrics.rowCount()
        drag(way.from, way.to, 8)
        verify(session.previewText.length > 0, "who would be in the new grid")
        bench.show(map, "split-preview")
        mouseRelease(map, way.to.x, way.to.y)
        compare(session.metrics.rowCount(), rows + 1)
        changedAndBack(figures)
    }
    function test_02_split_with_the_keyboard() {
        choose(Qt.Key_S, RedrawSession.Split)
        const way = bench.splitLine(map, session)
        const figures = begin()
        bench.putCross(map, session, way.from)
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Right)
        bench.putCross(map, session, way.to)
        bench.show(map, "split-keyboard")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Return)
        changedAndBack(figures)
    }
    function test_03_escape_steps_back_a_vertex_then_leaves() {
        choose(Qt.Key_S, RedrawSession.Split)
        mouseClick(map, 300, 300)
        wait(600)
        mouseClick(map, 340, 330)
        wait(600)
        mouseClick(map, 380, 300)
        wait(600)
        bench.show(map, "line")
        verify(session.busy)
        for (let i = 0; i < 3; ++i) {
            keyClick(Qt.Key_Escape)
            compare(session.tool, RedrawSession.Split)
        }
        verify(!session.busy)
        keyClick(Qt.Key_Escape)
        compare(session.tool, RedrawSession.Borders)
        verify(!session.canUndo)
    }
    function test_04_reshape_with_clicks_and_enter() {
        choose(Qt.Key_R, RedrawSession.Reshape)
        session.snapping = true
        const way = bench.reshapeLine(map, session)
        verify(way.from !== undefined)
        session.snapping = false
        const figures = begin()
        bench.putCross(map, session, way.from)
        keyClick(Qt.Key_Return)
        bench.putCross(map, session, way.over)
        keyClick(Qt.Key_Return)
        bench.putCross(map, session, way.to)
        bench.show(map, "reshape-preview")
        keyClick(Qt.Key_Return)
        keyClick(Qt.Key_Return)
        changedAndBack(figures)
        for (const p of [way.from, way.over, way.to]) {
            mouseClick(map, p.x, p.y)
            wait(600)
        }
        keyClick(Qt.Key_Return)
        verify(bench.figures(session) !== figures, session.message)
    }
    function test_05_merge_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_05_merge(data) {
        choose(Qt.Key_M, RedrawSession.Merge)
        const way = bench.neighbours(map, session)
        const figures = begin()
        const rows = session.metrics.rowCount()
        for (const p of [way.from, way.to]) {
            if (data.mouse) {
                mouseMove(map, p.x, p.y)
                mouseClick(map, p.x, p.y)
                bench.show(map, "merge-preview")
            } else {
                bench.putCross(map, session, p)
                keyClick(Qt.Key_Return)
            }
        }
        compare(session.metrics.rowCount(), rows - 1)
        changedAndBack(figures)
    }
    function test_06_brush_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_06_brush(data) {
        choose(Qt.Key_B, RedrawSession.Brush)
        const way = bench.stroke(map, session)
        verify(way.from !== undefined)
        const figures = begin()
        if (data.mouse) {
            drag(way.from, way.to, 12)
            verify(bench.figures(session) !== figures, "live, before the button goes up")
            bench.show(map, "brush")
            mouseRelease(map, way.to.x, way.to.y)
        } else {
            bench.putCross(map, session, way.from)
            keyClick(Qt.Key_Return)
            for (let i = 1; i <= 12; ++i)
                bench.putCross(map, session, Qt.point(way.from.x + (way.to.x - way.from.x) * i / 12, way.from.y + (way.to.y - way.from.y) * i / 12))
            keyClick(Qt.Key_Return)
        }
        changedAndBack(figures)
    }
    function test_07_rectangle_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_07_rectangle(data) {
        choose(Qt.Key_X, RedrawSession.Rectangle)
        const way = bench.stroke(map, session)
        verify(way.from !== undefined)
        const figures = begin()
        if (data.mouse) {
            drag(way.from, way.to, 6)
            bench.show(map, "rectangle")
            mouseRelease(map, way.to.x, way.to.y)
        } else {
            for (const p of [way.from, way.to]) {
                bench.putCross(map, session, p)
                keyClick(Qt.Key_Return)
            }
        }
        changedAndBack(figures)
    }
    function test_08_give_data() {
        return [{tag: "block, mouse", key: Qt.Key_G, tool: RedrawSession.Blocks, mouse: true},
                {tag: "block, keyboard", key: Qt.Key_G, tool: RedrawSession.Blocks, mouse: false},
                {tag: "compound, mouse", key: Qt.Key_C, tool: RedrawSession.Compounds, mouse: true},
                {tag: "compound, keyboard", key: Qt.Key_C, tool: RedrawSession.Compounds, mouse: false}]
    }
    function test_08_give(data) {
        choose(data.key, data.tool)
        const gift = bench.gift(map, session)
        verify(gift.grid !== undefined)
        const figures = begin()
        for (const p of [gift.taker, gift.at]) {
            if (data.mouse) {
                mouseMove(map, p.x, p.y)
                mouseClick(map, p.x, p.y)
            } else {
                bench.putCross(map, session, p)
                keyClick(Qt.Key_Return)
            }
        }
        compare(session.targetGrid, gift.grid)
        bench.show(map, "give-" + data.tool)
        keyClick(Qt.Key_Escape)
        compare(session.targetGrid, -1)
        changedAndBack(figures)
    }
    function test_09_a_lock_holds_and_is_seen() {
        const way = bench.neighbours(map, session)
        picture("unlocked")
        choose(Qt.Key_K, RedrawSession.Locks)
        mouseClick(map, way.from.x, way.from.y)
        picture("locked")
        verify(bench.difference("unlocked", "locked") > 0.0002, "the lock is on the map")
        bench.show(map, "locked")
        const figures = bench.figures(session)
        choose(Qt.Key_M, RedrawSession.Merge)
        for (const p of [way.to, way.from])
            mouseClick(map, p.x, p.y)
        verify(session.messageIsRefusal, "a locked grid is not merged: " + session.message)
        bench.show(map, "refused")
        compare(bench.figures(session), figures)
        wait(2700)
    }
    function test_10_space_pans_in_every_tool() {
        choose(Qt.Key_B, RedrawSession.Brush)
        const figures = bench.figures(session)
        const held = map.toCoordinate(Qt.point(map.width / 2, map.height / 2))
        keyPress(Qt.Key_Space)
        drag(Qt.point(300, 300), Qt.point(380, 340), 4)
        mouseRelease(map, 380, 340)
        keyRelease(Qt.Key_Space)
        verify(map.center.distanceTo(held) > 10)
        compare(bench.figures(session), figures)
    }
    function test_11_dragging_with_the_keyboard() {
        const way = bench.draggableVertex(map, session)
        const figures = begin()
        bench.putCross(map, session, way.from)
        keyClick(Qt.Key_Return)
        bench.putCross(map, session, way.to)
        keyClick(Qt.Key_Return)
        changedAndBack(figures)
    }
    function test_12_frames_while_dragging() {
        const way = bench.draggableVertex(map, session)
        const frames = bench.dragFrames(map, way.from, way.to, 120)
        console.log("drag frames: p50 " + frames.p50.toFixed(1) + " ms, p95 " + frames.p95.toFixed(1) + " ms, most " + frames.most.toFixed(1) + " ms; processor " + frames.cpu.toFixed(1) + " ms a frame")
        verify(frames.frames === 120)
    }
    function test_13_the_table_sorts_and_shows_its_grid() {
        const zoom = map.zoomLevel
        const list = findChild(window, "metricsList")
        mouseClick(list.parent, 90, 11)
        compare(session.metrics.sortedBy, MetricsModel.ByResidents)
        verify(session.metrics.descending)
        mouseClick(list, 80, 10)
        verify(map.zoomLevel > zoom)
        session.shadeByMeasure = true
        settle()
        bench.show(map, "table")
        session.shadeByMeasure = false
        mouseClick(list.parent, 20, 11)
    }
    function test_14_proposals_are_compared_and_applied() {
        keyClick(Qt.Key_P)
        settle()
        bench.show(map, "proposals-empty")
        proposals.seconds = 3
        mouseClick(findChild(window, "proposeButton"))
        verify(proposals.running)
        tryVerify(() => !proposals.running, 120000)
        verify(proposals.hasResult, proposals.message)
        settle()
        const figures = begin()
        const plot = findChild(window, "tradeOff")
        mouseClick(plot, plot.placeOf(0).x, plot.placeOf(0).y)
        compare(proposals.selected, 0)
        proposals.compare(0)
        tryVerify(() => session.changes.shown, 20000)
        settle()
        bench.show(map, "proposals")
        verify(bench.item(window, "moved0").text.length > 3)
        const cards = findChild(window, "proposalCards")
        verify(bench.textsIn(cards) > 12, "every card says what it is worth")
        compare(bench.cutTexts(cards).join("|"), "")
        compare(bench.cutTexts(findChild(window, "changesCard")).join("|"), "")
        picture("compared")
        verify(bench.difference("before", "compared") > 0.003)
        keyClick(Qt.Key_D)
        verify(!session.changes.shown)
        proposals.apply(0)
        changedAndBack(figures)
        proposals.apply(0)
        keyClick(Qt.Key_P)
        keyClick(Qt.Key_D)
        tryVerify(() => session.changes.shown && session.changes.rowCount() > 0, 20000)
        settle()
        bench.show(map, "changes")
        keyClick(Qt.Key_D)
    }
    function test_15_the_key_sheet() {
        keyClick("?")
        const sheet = findChild(window, "keySheet")
        tryVerify(() => sheet.opened, 3000)
        wait(250)
        bench.show(map, "keys")
        sheet.close()
        tryVerify(() => !sheet.visible, 3000)
    }
    function test_16_a_plan_is_saved_as_a_version_and_put_in_force() {
        const gift = (() => { session.tool = RedrawSession.Blocks; return bench.gift(map, session) })()
        mouseClick(map, gift.taker.x, gift.taker.y)
        mouseClick(map, gift.at.x, gift.at.y)
        verify(session.dirty)
        keySequence("Ctrl+S")
        const sheet = findChild(window, "saveSheet")
        tryVerify(() => sheet.opened, 3000)
        wait(250)
        bench.show(map, "save")
        click("saveVersionButton")
        tryVerify(() => !sheet.visible, 20000)
        verify(!session.messageIsRefusal, session.message)
        verify(session.dirty, "the draft goes on")
        keySequence("Ctrl+S")
        opened("saveSheet")
        write(findChild(window, "versionName"), "second")
        keyClick(Qt.Key_Return)
        tryVerify(() => !sheet.visible, 20000)
        verify(!session.dirty, session.message)
    }
}
