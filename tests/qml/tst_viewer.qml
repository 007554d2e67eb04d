import QtQuick
import QtTest
import Wangge.Viewer
import Wangge.ViewerTest

// The window as a person uses it. Every picture is compared with another or with blank ground.
TestCase {
    id: cases
    name: "Viewer"
    when: windowShown
    width: 10
    height: 10
    visible: true

    property Main window: null
    property MapView map: null
    property RedrawSession session: null
    property FridayPlanner planner: null
    property TicketFilterModel filter: null
    TestBench { id: bench }
    Component { id: maker; Main {} }

    function initTestCase() {
        const started = Date.now()
        window = maker.createObject(null)
        verify(window)
        map = findChild(window, "map")
        session = findChild(window, "redraw")
        planner = findChild(window, "friday")
        filter = findChild(window, "filter")
        verify(map && session && planner && filter)
        // Keys go to the window that holds the test case.
        cases.parent = window.contentItem
        window.requestActivate()
        tryVerify(() => window.active, 5000)
        bench.fill(findChild(window, "document"))
        settle()
        verify(map.GraphicsInfo.api !== GraphicsInfo.Software, "the software renderer draws no map")
        console.log("window to settled map: " + (Date.now() - started) + " ms")
    }
    function cleanupTestCase() { window.close() }
    function init() {
        window.modeIndex = 0
        filter.checkAll()
        filter.firstBar = 0
        filter.lastBar = filter.barCount - 1
        map.bearing = 0
        map.fitViewportToAll()
        settle()
    }
    function settle() {
        tryVerify(() => window.settled, 60000)
        wait(50)
    }
    function picture(name) {
        verify(bench.grab(map, name))
        verify(bench.ink(name) > 0.25, "the map is blank")
        verify(bench.colours(name) > 150, "the map is nearly blank")
    }

    function test_01_the_map_is_drawn_and_its_labels_do_not_overlap() {
        picture("map")
        verify(map.labelCount > 20)
        verify(!bench.overlapping(map))
    }
    function test_02_drag_pans() {
        picture("before")
        const centre = map.toCoordinate(Qt.point(map.width / 2, map.height / 2))
        mouseDrag(map, 300, 300, 120, 60)
        settle()
        picture("after")
        verify(bench.difference("before", "after") > 0.1)
        verify(map.center.distanceTo(centre) > 20)
        verify(map.center.longitude < centre.longitude, "the ground follows the pointer")
    }
    function test_03_wheel_keeps_the_place_under_the_pointer() {
        const at = Qt.point(500, 260)
        const held = map.toCoordinate(at)
        const zoom = map.zoomLevel
        mouseWheel(map, at.x, at.y, 0, 240)
        verify(map.zoomLevel > zoom + 0.5)
        verify(map.toCoordinate(at).distanceTo(held) < 0.01)
        const back = map.fromCoordinate(held)
        verify(Math.abs(back.x - at.x) < 0.1 && Math.abs(back.y - at.y) < 0.1)
        settle()
        picture("near")
        verify(!bench.overlapping(map))
        mouseWheel(map, at.x, at.y, 0, -240)
        fuzzyCompare(map.zoomLevel, zoom, 1e-9)
    }
    function test_04_keys_move_zoom_and_fit() {
        map.forceActiveFocus()
        const zoom = map.zoomLevel
        const centre = map.toCoordinate(Qt.point(map.width / 2, map.height / 2))
        keyClick(Qt.Key_Plus)
        verify(map.zoomLevel > zoom)
        keyClick(Qt.Key_Right)
        verify(map.center.longitude > centre.longitude)
        keyClick(Qt.Key_PageDown)
        compare(map.bearing, 15)
        settle()
        verify(!bench.overlapping(map))
        keyClick(Qt.Key_Home)
        compare(map.bearing, 0)
        fuzzyCompare(map.zoomLevel, zoom, 1e-9)
        keyClick(Qt.Key_3)
        compare(window.modeIndex, 2)
        keyClick(Qt.Key_1)
        compare(window.modeIndex, 0)
    }
    function test_05_a_click_identifies_a_building() {
        const index = bench.buildingInMiddle(map)
        picture("unmarked")
        mouseClick(map, bench.buildingOnScreen(map, index).x, bench.buildingOnScreen(map, index).y)
        const identify = findChild(window, "identify")
        verify(identify.hasFeature)
        compare(identify.kindText, "楼栋")
        verify(identify.title.length > 2)
        verify(identify.rowCount() > 3)
        wait(50)
        picture("marked")
        verify(bench.difference("unmarked", "marked") > 0)
        mouseClick(map, bench.buildingOnScreen(map, index).x, bench.buildingOnScreen(map, index).y)
        verify(identify.kindText !== "楼栋", "a second click goes below")
        keyClick(Qt.Key_Escape)
        verify(!identify.hasFeature)
    }
    function test_06_a_layer_can_be_hidden() {
        picture("with")
        const layers = findChild(window, "layers")
        layers.setShown(3, false)
        settle()
        picture("without")
        verify(bench.difference("with", "without") > 0.02)
        layers.setShown(3, true)
        settle()
        picture("again")
        compare(bench.difference("with", "again"), 0)
    }
    function test_07_the_time_range_changes_the_heat() {
        keyClick(Qt.Key_2)
        settle()
        picture("year")
        verify(bench.shareOf("year", "#B52F4E") > 0 || bench.difference("year", "map") > 0.02)
        filter.lastBar = 8
        settle()
        picture("spring")
        verify(bench.difference("year", "spring") > 0.005)
        filter.lastBar = filter.barCount - 1
        settle()
        picture("yearAgain")
        compare(bench.difference("year", "yearAgain"), 0)
    }
    function test_08_dragging_a_vertex_changes_the_figures_and_undo_restores_them() {
        keyClick(Qt.Key_3)
        settle()
        const way = bench.draggableVertex(map, session)
        verify(way.from !== undefined, "there is a vertex to drag")
        settle()
        picture("plan")
        const figures = bench.figures(session)
        mousePress(map, way.from.x, way.from.y)
        let live = ""
        for (let i = 1; i <= 10; ++i) {
            mouseMove(map, way.from.x + (way.to.x - way.from.x) * i / 10, way.from.y + (way.to.y - way.from.y) * i / 10, 5, Qt.LeftButton)
            live = bench.figures(session)
        }
        verify(live !== figures, "figures change while dragging")
        mouseRelease(map, way.to.x, way.to.y)
        verify(session.dirty && session.canUndo)
        settle()
        picture("moved")
        verify(bench.difference("plan", "moved") > 0.0005)
        keySequence("Ctrl+Z")
        compare(bench.figures(session), figures)
        verify(!session.canUndo)
        mouseMove(map, 5, 5)
        settle()
        picture("undone")
        compare(bench.difference("plan", "undone"), 0)
        keySequence("Ctrl+Y")
        verify(session.dirty)
        session.discard()
        compare(bench.figures(session), figures)
    }
    function test_09_friday_is_computed_and_its_routes_appear() {
        keyClick(Qt.Key_4)
        settle()
        picture("ground")
        planner.seconds = 0.2
        mouseClick(findChild(window, "computeButton"))
        verify(planner.running)
        tryVerify(() => !planner.running, 60000)
        verify(planner.hasPlan, planner.message)
        settle()
        picture("routes")
        verify(bench.difference("ground", "routes") > 0.02)
        for (const colour of ["#0072B2", "#D55E00", "#009E73"])
            verify(bench.shareOf("routes", colour) > 0.0005, "every team has its colour on the map")
        const list = findChild(window, "stopList")
        compare(list.count, planner.stops.count)
        verify(list.count > 10)
        verify(!bench.overlapping(map))
        planner.focus = 1
        settle()
        picture("one")
        verify(bench.difference("routes", "one") > 0.005)
    }
}
