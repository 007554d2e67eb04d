import QtQuick
import QtTest
import Wangge.Viewer

// Names and codes, borders along streets, locks on compounds: with the mouse and with the keyboard.
RedrawCase {
    name: "RedrawNames"

    function names() {
        let text = ""
        for (let i = 0; i < session.metrics.rowCount(); ++i)
            text += session.codeOf(i) + "/" + session.nameOf(i) + "/" + session.memberOf(i) + ";"
        return text
    }
    function test_01_rename_data() { return [{tag: "double click", mouse: true}, {tag: "F2", mouse: false}] }
    function test_01_rename(data) {
        const list = findChild(window, "metricsList")
        const before = names(), figures = begin()
        if (data.mouse) {
            mouseDoubleClickSequence(list, 150, 2 * 21 + 10)
        } else {
            list.forceActiveFocus()
            list.currentIndex = 2
            keyClick(Qt.Key_F2)
        }
        const sheet = opened("gridSheet")
        compare(sheet.grid, 2)
        compare(findChild(window, "gridName").text, session.nameOf(2))
        write(findChild(window, "gridName"), "North-Gate")
        write(findChild(window, "gridMember"), "post-77")
        bench.show(map, "rename")
        if (data.mouse)
            click("gridAccept")
        else
            keyClick(Qt.Key_Return)
        tryVerify(() => !sheet.visible, 3000)
        compare(session.nameOf(2), "North-Gate")
        compare(session.memberOf(2), "post-77")
        compare(bench.figures(session), figures)
        map.forceActiveFocus()
        keySequence("Ctrl+Z")
        compare(names(), before)
        keySequence("Ctrl+Y")
        compare(session.nameOf(2), "North-Gate")
        keySequence("Ctrl+Z")
    }
    function test_02_a_code_that_is_taken_is_refused_at_the_field() {
        map.forceActiveFocus()
        const at = bench.gridPlace(map, session, 4)
        mouseMove(map, at.x, at.y)
        keyClick(Qt.Key_F2)
        const sheet = opened("gridSheet")
        compare(sheet.grid, 4)
        const own = session.codeOf(4)
        write(findChild(window, "gridCode"), session.codeOf(5))
        verify(sheet.problem.length > 0)
        verify(!findChild(window, "gridAccept").enabled)
        bench.show(map, "rename-refused")
        keyClick(Qt.Key_Return)
        verify(sheet.opened)
        write(findChild(window, "gridCode"), own.slice(0, -3) + "777")
        compare(sheet.problem, "")
        keyClick(Qt.Key_Return)
        tryVerify(() => !sheet.visible, 3000)
        compare(session.codeOf(4), own.slice(0, -3) + "777")
        picture("coded")
        verify(bench.grab(map, "coded"))
        verify(session.nameProblem(5, own, "x").length > 0, "the old code is retired")
        mouseMove(map, 12, 340)
        keySequence("Ctrl+Z")
        compare(session.codeOf(4), own)
        compare(session.nameProblem(4, own, "x"), "")
    }
    function test_03_renumber_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_03_renumber(data) {
        const before = names(), figures = begin()
        if (data.mouse)
            click("renumberButton")
        else
            keySequence("Shift+F2")
        const sheet = opened("renumberSheet")
        const list = findChild(window, "renumberList")
        verify(list.count > 0)
        bench.show(map, "renumber")
        compare(names(), before)
        // Away first: nothing happened.
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        compare(names(), before)
        verify(!session.canUndo)
        map.forceActiveFocus()
        keySequence("Shift+F2")
        opened("renumberSheet")
        if (data.mouse)
            click("renumberAccept")
        else
            keyClick(Qt.Key_Return)
        tryVerify(() => !sheet.visible, 3000)
        verify(names() !== before)
        map.forceActiveFocus()
        picture("renumbered")
        verify(bench.difference("before", "renumbered") > 0.0003, "the numbers on the map")
        keySequence("Shift+F2")
        opened("renumberSheet")
        compare(list.count, 0)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        map.forceActiveFocus()
        keySequence("Ctrl+Z")
        compare(names(), before)
        compare(bench.figures(session), figures)
        picture("undone")
        compare(bench.difference("before", "undone"), 0)
    }
    function test_04_a_border_follows_the_streets_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_04_a_border_follows_the_streets(data) {
        choose(Qt.Key_T, RedrawSession.Follow)
        const way = bench.followPlace(map, session)
        verify(way.at !== undefined)
        session.followWithin = way.within
        const figures = begin()
        if (data.mouse)
            mouseMove(map, way.at.x, way.at.y)
        else
            bench.putCross(map, session, way.at)
        verify(session.previewText.length > 0)
        compare(bench.figures(session), figures)
        settle()
        verify(bench.grab(map, "hover"))
        verify(bench.difference("before", "hover") > 0.0003, "the course is shown before the click")
        bench.show(map, "follow-preview")
        if (data.mouse)
            mouseClick(map, way.at.x, way.at.y)
        else
            keyClick(Qt.Key_Return)
        verify(!session.messageIsRefusal, session.message)
        changedAndBack(figures)
    }
    function test_05_the_way_to_the_street_has_a_limit() {
        choose(Qt.Key_T, RedrawSession.Follow)
        const way = bench.followPlace(map, session)
        session.followWithin = 20
        keyClick(Qt.Key_BracketRight)
        compare(session.followWithin, 25)
        keyClick(Qt.Key_BracketLeft)
        keyClick(Qt.Key_BracketLeft)
        compare(session.followWithin, 15)
        click("followMore")
        compare(session.followWithin, 20)
        session.followWithin = 5
        const far = bench.farFromStreets(map, session)
        verify(far.at !== undefined)
        mouseMove(map, far.at.x, far.at.y)
        verify(session.previewText.length > 0)
        mouseClick(map, far.at.x, far.at.y)
        verify(session.messageIsRefusal)
        bench.show(map, "follow-refused")
        verify(!session.canUndo)
        wait(2700)
    }
    function test_06_a_compound_is_locked_data() { return [{tag: "mouse", mouse: true}, {tag: "keyboard", mouse: false}] }
    function test_06_a_compound_is_locked(data) {
        session.tool = RedrawSession.Compounds
        const gift = bench.gift(map, session)
        verify(gift.grid !== undefined)
        wait(2700)  // what the bench tried in vain has faded
        choose(Qt.Key_K, RedrawSession.Locks)
        if (data.mouse) {
            const kinds = findChild(window, "lockKinds")
            still(kinds)
            mouseClick(kinds, kinds.width * 0.75, 10)
        } else {
            keyClick(Qt.Key_K)
        }
        verify(session.locksCompounds)
        map.forceActiveFocus()
        const figures = begin()
        if (data.mouse) {
            mouseMove(map, gift.at.x, gift.at.y)
            tryVerify(() => session.previewText.length > 0, 3000)
            bench.show(map, "lock-compound-preview")
            mouseClick(map, gift.at.x, gift.at.y)
        } else {
            bench.putCross(map, session, gift.at)
            keyClick(Qt.Key_Return)
        }
        verify(!session.messageIsRefusal && session.message.length > 0, session.message)
        picture("locked")
        verify(bench.difference("before", "locked") > 0.0002, "the lock is on the map")
        bench.show(map, "lock-compound")
        session.tool = RedrawSession.Compounds
        for (const p of [gift.taker, gift.at])
            mouseClick(map, p.x, p.y)
        verify(session.messageIsRefusal, "a locked compound stays where it is: " + session.message)
        compare(bench.figures(session), figures)
        bench.show(map, "lock-compound-refused")
        wait(2700)
        keySequence("Ctrl+Z")
        verify(!session.canUndo)
        session.targetGrid = -1
        session.tool = RedrawSession.Locks
        picture("unlocked")
        compare(bench.difference("before", "unlocked"), 0)
        mouseClick(map, 40, map.height - 60)
        verify(session.messageIsRefusal, "no compound out there")
        session.locksCompounds = false
        wait(2700)
    }
}
