import QtQuick
import QtTest
import Wangge.Viewer
import Wangge.ViewerTest

// What the cases of redraw mode share: the window with the pilot in a project file of its own, pictures before and after, undo.
TestCase {
    id: cases
    when: windowShown
    width: 10
    height: 10
    visible: true

    property Main window: null
    property MapView map: null
    property RedrawSession session: null
    property ProposalModel proposals: null
    property VersionModel versions: null
    readonly property TestBench bench: TestBench {}
    Component { id: maker; Main {} }

    function initTestCase() {
        window = maker.createObject(null)
        verify(window)
        map = findChild(window, "map")
        session = findChild(window, "redraw")
        proposals = findChild(window, "proposals")
        versions = findChild(window, "versions")
        verify(map && session && proposals && versions)
        cases.parent = window.contentItem
        window.requestActivate()
        tryVerify(() => window.active, 5000)
        findChild(window, "document").open(bench.projectFile())
        tryVerify(() => findChild(window, "document").ready, 60000)
        settle()
        verify(map.GraphicsInfo.api !== GraphicsInfo.Software, "the software renderer draws no map")
        keyClick(Qt.Key_3)
        settle()
        tryVerify(() => session.ready, 60000)
    }
    function cleanupTestCase() { window.close() }
    function init() {
        while (session.canUndo)
            session.undo()
        session.targetGrid = -1
        session.tool = RedrawSession.Borders
        session.snapping = false
        map.fitViewportToAll()
        map.forceActiveFocus()
        mouseMove(map, 12, 340)
        mouseMove(map, 3, 300)
        settle()
    }
    function settle() {
        tryVerify(() => window.settled, 60000)
        wait(60)
    }
    function picture(name) {
        // Away with the keyboard's cross and with what the pointer lights up.
        mouseMove(map, 12, 340)
        mouseMove(map, 3, 300)
        session.pointerLeft()
        settle()
        verify(bench.grab(map, name))
        verify(bench.ink(name) > 0.25, "the map is blank")
    }
    // The plan changed and undo brings it back, to the last pixel.
    function changedAndBack(figures) {
        verify(bench.figures(session) !== figures, "the figures change: " + session.message)
        picture("after")
        verify(bench.difference("before", "after") > 0.0005, "the picture changes")
        keySequence("Ctrl+Z")
        compare(bench.figures(session), figures)
        picture("undone")
        if (bench.difference("before", "undone") > 0)
            bench.show(map, "not-undone")
        compare(bench.difference("before", "undone"), 0)
        keySequence("Ctrl+Shift+Z")
        verify(bench.figures(session) !== figures, "redo")
        keySequence("Ctrl+Z")
        compare(bench.figures(session), figures)
    }
    function drag(from, to, steps) {
        mousePress(map, from.x, from.y)
        for (let i = 1; i <= steps; ++i)
            mouseMove(map, from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps, 2, Qt.LeftButton)
    }
    // The key chooses the tool and leaves the plan as it was.
    function choose(key, tool) {
        keyClick(key)
        compare(session.tool, tool)
    }
    function begin(name) {
        picture("before")
        bench.show(map, "before")
        return bench.figures(session)
    }
    // Writes into a field as a person does: all of it is chosen, then typed over.
    function write(field, text) {
        field.forceActiveFocus()
        field.selectAll()
        bench.type(window, text)
    }
    function click(name) {
        const button = bench.item(window, name)
        verify(button && button.enabled, name)
        still(button)
        mouseClick(button)
    }
    // What has only just come into view is laid out in the next frame: a click waits until it stands where it will stay.
    function still(item) {
        let seen = null
        tryVerify(() => {
            waitForRendering(item, 50)
            const now = item.mapToItem(null, 0, 0)
            const same = seen !== null && item.width > 0 && Math.abs(now.x - seen.x) + Math.abs(now.y - seen.y) < 0.5
            seen = now
            return same
        }, 3000)
    }
    function opened(name) {
        const sheet = findChild(window, name)
        tryVerify(() => sheet.opened, 3000)
        wait(200)
        return sheet
    }
}
