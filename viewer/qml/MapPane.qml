import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The map with what lies on it: buttons, scale bar, position, legend of the heat, refusals.
Item {
    id: pane
    readonly property alias map: mapItem
    required property ProjectDocument document
    required property LayerModel layerModel
    required property TicketFilterModel filter
    required property HeatMap heat
    required property HotspotModel hotspots
    required property RedrawSession session
    required property FridayPlanner planner
    required property PlanImporter importer
    required property int mode
    readonly property bool redrawing: mode === MapView.Redraw
    signal picked(int kind, int index)
    function toggleLayers() { layersCard.visible = !layersCard.visible && pane.mode !== MapView.Map }
    function closeLayers() { layersCard.visible = false }

    MapView {
        id: mapItem
        objectName: "map"
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: strip.top }
        document: pane.document
        layers: pane.layerModel
        tickets: pane.filter
        heat: pane.heat
        hotspots: pane.hotspots
        redraw: pane.session
        friday: pane.planner
        mode: pane.mode
        focus: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("地图")
        Accessible.description: pane.redrawing ? pane.session.hintText : qsTr("拖动移动，滚轮缩放，方向键移动，加减键缩放，0 看全图")
        onPicked: (kind, index) => pane.picked(kind, index)
        onRefused: (position, reason) => refusal.show(position, reason)
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: mapItem.activeFocus ? 2 : 0
            border.color: Theme.accent
            opacity: 0.35
        }
    }
    PreviewBubble { z: 3; map: mapItem; session: pane.session }
    Refusal { id: refusal; z: 4; limits: mapItem }
    ToolPalette {
        anchors { left: mapItem.left; top: layersButton.bottom; leftMargin: 12; topMargin: 8 }
        visible: pane.redrawing && !layersCard.visible
        session: pane.session
    }
    HintBar {
        id: hints
        anchors { top: mapItem.top; topMargin: 12; horizontalCenter: mapItem.horizontalCenter }
        visible: pane.redrawing
        session: pane.session
        room: mapItem.width - 240
    }
    ToolOptions {
        anchors { top: hints.bottom; topMargin: 6; horizontalCenter: mapItem.horizontalCenter }
        visible: pane.redrawing && wanted
        session: pane.session
    }
    ChangesCard {
        anchors { right: mapItem.right; bottom: mapItem.bottom; margins: 12 }
        visible: pane.redrawing && pane.session.changes.shown
        changes: pane.session.changes
        room: Math.max(140, Math.min(300, mapItem.height - 190))
        onPlaceWanted: (x, y, radius) => mapItem.showPlace(x, y, radius * 2 + 40)
        onCloseWanted: pane.session.showChanges(false)
    }
    ImportCard {
        anchors { left: mapItem.left; bottom: mapItem.bottom; margins: 12; bottomMargin: 54 }
        visible: pane.redrawing && pane.importer.shown
        importer: pane.importer
        session: pane.session
        room: mapItem.height - 120
        onPlaceWanted: (x, y) => mapItem.showPlace(x, y, 60)
    }

    PushButton {
        id: layersButton
        anchors { left: mapItem.left; top: mapItem.top; margins: 12 }
        visible: pane.mode !== MapView.Map
        symbol: "qrc:/wangge/icons/layers.svg"
        text: qsTr("图层")
        hint: qsTr("显示和隐藏图层（L）")
        checked: layersCard.visible
        onClicked: pane.toggleLayers()
    }
    Rectangle {
        id: layersCard
        anchors { left: mapItem.left; top: layersButton.bottom; margins: 12; topMargin: 6 }
        visible: false
        width: 232
        height: Math.min(layersList.contentHeight + 16, mapItem.height - 120)
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.rule
        LayerList {
            id: layersList
            anchors { fill: parent; margins: 8 }
            model: pane.layerModel
        }
    }

    Column {
        anchors { right: mapItem.right; top: mapItem.top; margins: 12 }
        spacing: 6
        PushButton { width: 34; height: 34; symbol: "qrc:/wangge/icons/plus.svg"; hint: qsTr("放大（+）"); onClicked: mapItem.zoomBy(0.5) }
        PushButton { width: 34; height: 34; symbol: "qrc:/wangge/icons/minus.svg"; hint: qsTr("缩小（-）"); onClicked: mapItem.zoomBy(-0.5) }
        PushButton { width: 34; height: 34; symbol: "qrc:/wangge/icons/fit.svg"; hint: qsTr("看全图（F）"); onClicked: mapItem.fitViewportToAll() }
        PushButton {
            width: 34
            height: 34
            visible: mapItem.bearing !== 0
            symbol: "qrc:/wangge/icons/north.svg"
            hint: qsTr("转回正北（0）")
            rotation: -mapItem.bearing
            onClicked: mapItem.bearing = 0
        }
    }

    HeatLegend {
        anchors { right: mapItem.right; bottom: mapItem.bottom; margins: 12 }
        visible: pane.mode === MapView.Heat && pane.heat.maximumPerHectare > 0
        heat: pane.heat
    }

    // Scale bar: two steps of light and dark.
    Rectangle {
        anchors { left: mapItem.left; bottom: mapItem.bottom; margins: 12 }
        width: Math.max(bar.width + 20, 60)
        height: 34
        radius: Theme.radius
        color: Theme.panel
        opacity: 0.92
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("比例尺 %1").arg(mapItem.scaleBarText)
        Words {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 3 }
            text: mapItem.scaleBarText
            font.pixelSize: Theme.smallSize
        }
        Rectangle {
            id: bar
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 7 }
            width: mapItem.scaleBarPixels
            height: 5
            color: Theme.raised
            border.color: Theme.text
            Rectangle {
                width: parent.width / 2
                height: parent.height
                color: Theme.text
            }
        }
    }

    Rectangle {
        id: strip
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 26
        color: Theme.band
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.rule
        }
        Words {
            anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
            width: parent.width - position.width - 36
            text: pane.document.geocoding ? qsTr("正在给工单定位… %1 %").arg(Math.round(pane.document.progress * 100)) : pane.document.note
            quiet: true
            font.pixelSize: Theme.smallSize
        }
        Words {
            id: position
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            text: mapItem.pointerText
            font.pixelSize: Theme.smallSize
        }
    }
}
