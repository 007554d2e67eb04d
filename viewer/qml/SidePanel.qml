import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// The panel of the mode, under the name of the community.
Rectangle {
    id: panel
    required property int mode
    required property ProjectDocument document
    required property LayerModel layerModel
    required property TicketFilterModel filter
    required property HeatMap heat
    required property HotspotModel hotspots
    required property RedrawSession session
    required property FridayPlanner planner
    required property IdentifyModel identify
    property bool proposalsOpen: false
    signal placeWanted(real x, real y)
    signal gridWanted(int grid)
    signal changesWanted()
    signal proposalsWanted()
    signal printWanted()
    signal keysWanted()
    signal saveWanted()
    signal renameWanted(int grid)
    signal renumberWanted()
    signal weightsWanted()
    readonly property alias chosenGrid: redrawPanel.chosenGrid
    function showIdentify() { mapPanel.tab = 1 }
    color: Theme.panel

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.rule
    }
    ColumnLayout {
        anchors { fill: parent; leftMargin: 15; rightMargin: 14; topMargin: 12; bottomMargin: 12 }
        spacing: Theme.gap
        ColumnLayout {
            spacing: 1
            Words {
                text: panel.document.title
                font.pixelSize: Theme.titleSize
                font.bold: true
                color: Theme.accent
                Layout.fillWidth: true
            }
            Words {
                text: panel.document.subtitle
                quiet: true
                font.pixelSize: Theme.smallSize
                Layout.fillWidth: true
            }
        }
        Rule {}
        StackLayout {
            currentIndex: panel.mode
            Layout.fillWidth: true
            Layout.fillHeight: true
            MapPanel {
                id: mapPanel
                layerModel: panel.layerModel
                filter: panel.filter
                identify: panel.identify
                onPlaceWanted: (x, y) => panel.placeWanted(x, y)
            }
            HeatPanel {
                filter: panel.filter
                heat: panel.heat
                hotspots: panel.hotspots
                onPlaceWanted: (x, y) => panel.placeWanted(x, y)
            }
            RedrawPanel {
                id: redrawPanel
                session: panel.session
                proposalsOpen: panel.proposalsOpen
                onGridWanted: (grid) => panel.gridWanted(grid)
                onChangesWanted: panel.changesWanted()
                onProposalsWanted: panel.proposalsWanted()
                onPrintWanted: panel.printWanted()
                onKeysWanted: panel.keysWanted()
                onSaveWanted: panel.saveWanted()
                onRenameWanted: (grid) => panel.renameWanted(grid)
                onRenumberWanted: panel.renumberWanted()
                onWeightsWanted: panel.weightsWanted()
            }
            FridayPanel {
                planner: panel.planner
                teamCount: panel.document.teamCount
                onPlaceWanted: (x, y) => panel.placeWanted(x, y)
            }
        }
    }
}
