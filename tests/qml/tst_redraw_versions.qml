import QtQuick
import QtTest
import Wangge.Viewer

// Versions from saving to deleting, plans as files and back, and the plan on paper.
RedrawCase {
    id: root
    name: "RedrawVersions"

    property PlanImporter importer: null
    property PlanPrinter printer: null

    // One building goes to a neighbour.
    function edit() {
        session.tool = RedrawSession.Blocks
        const gift = bench.gift(map, session)
        mouseClick(map, gift.taker.x, gift.taker.y)
        mouseClick(map, gift.at.x, gift.at.y)
        verify(session.dirty)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Escape)
    }
    function showVersions() {
        if (!findChild(window, "proposalDrawer").visible)
            keyClick(Qt.Key_P)
        findChild(window, "proposalDrawer").tab = 2
        settle()
    }
    function hideDrawer() {
        if (findChild(window, "proposalDrawer").visible)
            keyClick(Qt.Key_P)
        session.showChanges(false)
        settle()
    }
    function text(row, role) { return bench.data(versions, row, role) }
    function save(name, note, author, date, button) {
        map.forceActiveFocus()
        keySequence("Ctrl+S")
        const sheet = opened("saveSheet")
        write(findChild(window, "versionName"), name)
        write(findChild(window, "versionNote"), note)
        write(findChild(window, "versionAuthor"), author)
        write(findChild(window, "versionDate"), date)
        bench.show(map, "save-sheet")
        if (button.length > 0)
            click(button)
        else
            keyClick(Qt.Key_Return)
        tryVerify(() => !sheet.visible, 30000)
        verify(!session.messageIsRefusal, session.message)
        tryVerify(() => !versions.reading && versions.rowCount() > 0, 10000)
    }

    function test_01_a_date_that_does_not_exist_is_refused_at_the_field() {
        edit()
        keySequence("Ctrl+S")
        const sheet = opened("saveSheet")
        write(findChild(window, "versionDate"), "2024-02-30")
        verify(findChild(window, "dateFault").visible)
        verify(!findChild(window, "putInForceButton").enabled)
        bench.show(map, "save-date-refused")
        keyClick(Qt.Key_Return)
        verify(sheet.opened && !session.saving)
        write(findChild(window, "versionDate"), "2024/6/1")
        verify(!findChild(window, "dateFault").visible)
        keyClick(Qt.Key_Tab)
        compare(findChild(window, "versionDate").text, "2024-06-01")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        compare(versions.rowCount(), 0)
    }
    function test_02_save_list_compare_open_delete() {
        edit()
        const edited = bench.figures(session)
        save("June", "new block", "grid office", "2024-06-01", "saveVersionButton")
        compare(versions.rowCount(), 1)
        compare(text(0, "name"), "June")
        compare(text(0, "author"), "grid office")
        verify(text(0, "whenText").indexOf("2024-06-01") >= 0)
        verify(session.dirty, "the draft goes on")
        compare(session.author, "grid office")
        // A name that is taken.
        keySequence("Ctrl+S")
        const sheet = opened("saveSheet")
        compare(findChild(window, "versionAuthor").text, "grid office", "the author is remembered")
        write(findChild(window, "versionName"), "June")
        click("saveVersionButton")
        tryVerify(() => findChild(window, "saveFault").visible, 20000)
        bench.show(map, "save-name-taken")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        while (session.canUndo)
            keySequence("Ctrl+Z")
        const figures = bench.figures(session)
        showVersions()
        bench.show(map, "versions")
        picture("plain")
        click("compare0")
        tryVerify(() => session.changes.shown, 20000)
        verify(session.changes.rowCount() > 0)
        picture("compared")
        verify(bench.difference("plain", "compared") > 0.001)
        bench.show(map, "versions-compared")
        keyClick(Qt.Key_D)
        click("open0")
        tryVerify(() => bench.figures(session) === edited, 20000)
        map.forceActiveFocus()
        keySequence("Ctrl+Z")
        compare(bench.figures(session), figures)
        // Deleting asks, and Esc is no.
        click("delete0")
        bench.show(map, "versions-delete")
        keyClick(Qt.Key_Escape)
        compare(versions.rowCount(), 1)
        const list = findChild(window, "versionList")
        list.forceActiveFocus()
        list.currentIndex = 0
        keyClick(Qt.Key_Delete)
        click("reallyDelete0")
        tryVerify(() => versions.rowCount() === 0 && !versions.reading, 20000)
        hideDrawer()
    }
    function test_03_put_in_force_keeps_the_plan_before() {
        edit()
        save("July", "", "grid office", "2024-07-01", "")
        verify(!session.dirty)
        verify(session.ready)
        tryVerify(() => versions.rowCount() === 2 && !versions.reading, 10000)
        let inForce = -1
        for (let i = 0; i < 2; ++i)
            if (text(i, "inForce"))
                inForce = i
        compare(text(inForce, "name"), "July")
        verify(!text(0, "removable") && !text(1, "removable"), "both are part of the record")
        showVersions()
        bench.show(map, "versions-in-force")
        verify(bench.textsIn(findChild(window, "versionList")) > 6)
        compare(bench.cutTexts(findChild(window, "versionList")).join("|"), "")
        // Against the version, instead of the plan as it stands.
        versions.base = 2 + inForce
        click("compare" + (1 - inForce))
        tryVerify(() => session.changes.shown && session.changes.rowCount() > 0, 20000)
        versions.base = 0
        hideDrawer()
    }
    function test_04_export_in_five_formats_and_back() {
        importer = findChild(window, "importer")
        edit()
        const edited = bench.figures(session)
        showVersions()
        for (const ending of ["gpkg", "geojson", "shp", "kml", "dxf"]) {
            const file = bench.file("plan." + ending)
            versions.exportTo(-1, file)
            tryVerify(() => !versions.busy, 20000)
            verify(!versions.messageIsFault, versions.message)
            verify(bench.size(file) > 500, ending)
        }
        // One that is there is replaced only when somebody says so.
        const there = bench.file("plan.geojson")
        versions.exportTo(-1, there)
        tryVerify(() => !versions.busy && versions.replacing.length > 0, 20000)
        bench.show(map, "export-replace")
        click("replaceButton")
        tryVerify(() => !versions.busy && versions.replacing.length === 0, 20000)
        verify(!versions.messageIsFault, versions.message)
        versions.exportTo(-1, bench.file("plan.doc"))
        verify(versions.messageIsFault)
        hideDrawer()
        map.forceActiveFocus()
        while (session.canUndo)
            keySequence("Ctrl+Z")
        const figures = bench.figures(session)
        picture("plain")
        for (const ending of ["gpkg", "geojson", "shp", "kml"]) {
            importer.examine(bench.file("plan." + ending))
            verify(importer.running)
            tryVerify(() => importer.waiting, 60000)
            verify(importer.acceptable, ending + ": " + importer.summary)
            compare(bench.figures(session), figures, "nothing is changed by looking")
            verify(session.changes.shown && session.changes.rowCount() > 0)
            if (ending === "shp") {
                settle()
                bench.show(map, "import")
                verify(bench.grab(map, "import"))
                verify(bench.difference("plain", "import") > 0.001)
            }
            click("importClose")
            verify(!importer.shown && !session.changes.shown)
        }
        importer.examine(bench.file("plan.gpkg"))
        tryVerify(() => importer.acceptable, 60000)
        click("importTakeUp")
        compare(bench.figures(session), edited)
        keySequence("Ctrl+Z")
        compare(bench.figures(session), figures)
        importer.examine(bench.file("plan.gpkg"))
        tryVerify(() => importer.acceptable, 60000)
        const rows = versions.rowCount()
        write(findChild(window, "importName"), "from QGIS")
        keyClick(Qt.Key_Return)
        tryVerify(() => !importer.shown, 20000)
        tryVerify(() => !versions.reading && versions.rowCount() === rows + 1, 20000)
        compare(text(0, "name"), "from QGIS")
        session.showChanges(false)
    }
    function test_05_a_damaged_file_is_refused_with_a_reason() {
        importer = findChild(window, "importer")
        const figures = bench.figures(session)
        const rows = versions.rowCount()
        for (const name of ["cut.gpkg", "cut.geojson", "cut.shp"]) {
            importer.examine(bench.damaged(bench.file(name.replace("cut", "plan")), name))
            tryVerify(() => !importer.running, 60000)
            verify(importer.shown && !importer.acceptable, name)
            verify(importer.summary.length > 0)
            if (name === "cut.geojson") {
                settle()
                bench.show(map, "import-damaged")
            }
            click("importClose")
        }
        importer.examine(bench.withGap(bench.file("gap.geojson"), session))
        tryVerify(() => importer.waiting, 60000)
        verify(!importer.acceptable && importer.rowCount() > 0)
        settle()
        bench.show(map, "import-gap")
        click("importClose")
        compare(bench.figures(session), figures)
        compare(versions.rowCount(), rows)
    }
    function test_06_import_can_be_stopped() {
        importer = findChild(window, "importer")
        importer.examine(bench.file("plan.gpkg"))
        click("importClose")
        wait(500)
        verify(!importer.shown && !session.changes.shown)
    }
    function test_07_wall_map_and_notice_come_out_as_pages() {
        printer = findChild(window, "printer")
        edit()
        map.forceActiveFocus()
        keySequence("Ctrl+P")
        const sheet = opened("printSheet")
        bench.show(map, "print")
        sheet.print(bench.file("wall.pdf"))
        verify(printer.running)
        tryVerify(() => !printer.running, 60000)
        verify(!printer.failed, printer.message)
        compare(bench.pdfPages(bench.file("wall.pdf")), 1)
        findChild(window, "printHighlight").checked = false
        sheet.print(bench.file("plain.pdf"))
        tryVerify(() => !printer.running, 60000)
        verify(bench.size(bench.file("plain.pdf")) < bench.size(bench.file("wall.pdf")), "the changes are on the map")
        const kinds = findChild(window, "printKind")
        mouseClick(kinds, kinds.width * 0.75, 10)
        compare(sheet.kind, 1)
        write(findChild(window, "noticeDate"), "2024-13-01")
        verify(!findChild(window, "printGo").enabled)
        write(findChild(window, "noticeDate"), "2024-07-01")
        bench.show(map, "print-notice")
        sheet.print(bench.file("notice.pdf"))
        tryVerify(() => !printer.running, 60000)
        verify(!printer.failed, printer.message)
        verify(bench.pdfPages(bench.file("notice.pdf")) >= 1)
        sheet.print(bench.file("no-such-folder/notice.pdf"))
        tryVerify(() => !printer.running, 60000)
        verify(printer.failed)
        bench.show(map, "print-failed")
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        map.forceActiveFocus()
        keySequence("Ctrl+Z")
    }
    function test_08_weights_shade_and_count() {
        const figures = begin()
        keyClick("W")
        const sheet = opened("weightSheet")
        compare(session.metrics.measure, MetricsModel.Weighted)
        session.shadeByMeasure = true
        settle()
        verify(bench.grab(map, "shade-1"))
        const before = session.metrics.spreadText
        for (let i = 0; i < 4; ++i)
            click("weightMore4")
        write(bench.item(window, "weight0"), "0")
        keyClick(Qt.Key_Tab)
        verify(session.metrics.spreadText !== before)
        settle()
        bench.show(map, "weights")
        verify(bench.grab(map, "shade-2"))
        verify(bench.difference("shade-1", "shade-2") > 0.01)
        click("attributeAdd")
        tryVerify(() => session.ready, 30000)
        compare(session.attributes().length, 1)
        settle()
        bench.show(map, "weights-attribute")
        compare(bench.figures(session), figures)
        click("weightGone8")
        tryVerify(() => session.ready, 30000)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !sheet.visible, 3000)
        session.shadeByMeasure = false
        session.metrics.measure = MetricsModel.Residents
    }
}
