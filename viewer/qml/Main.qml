import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// The window: rail of modes, map, panel of the mode. It owns the models and hands them down.
ApplicationWindow {
    id: window
    property string projectPath: ""
    property int modeIndex: 0
    property bool computeFriday: false
    property bool proposalsOpen: false
    readonly property string errorText: project.errorText
    readonly property bool mapDrawn: project.ready && pane.map.settled
    // Nothing is under way: a picture taken now shows everything.
    readonly property bool settled: project.ready ? pane.map.settled && !project.loading && !project.geocoding && !heatMap.busyNow
                                                    && !hotspotList.busyNow && !planner.running && !computeFriday
                                                    && (modeIndex !== MapView.Redraw || session.ready)
                                                  : !project.loading && projectPath === ""
    width: 1280
    height: 800
    minimumWidth: 1000
    minimumHeight: 620
    visible: true
    color: Theme.ground
    title: project.ready ? qsTr("%1 · 网格").arg(project.title) : qsTr("网格")
    font.family: Theme.family
    font.pixelSize: Theme.bodySize

    ProjectDocument {
        id: project
        objectName: "document"
    }
    LayerModel { id: layerModel; objectName: "layers" }
    TicketFilterModel { id: filterModel; objectName: "filter"; document: project }
    HeatMap {
        id: heatMap
        readonly property bool busyNow: active && running
        objectName: "heat"
        document: project
        filter: filterModel
        active: window.modeIndex === MapView.Heat
    }
    HotspotModel {
        id: hotspotList
        readonly property bool busyNow: active && running
        objectName: "hotspots"
        document: project
        filter: filterModel
        active: window.modeIndex === MapView.Heat
    }
    RedrawSession {
        id: session
        objectName: "redraw"
        document: project
        active: window.modeIndex === MapView.Redraw
    }
    ProposalModel { id: proposalModel; objectName: "proposals"; session: session }
    EnsembleModel { id: ensembleModel; objectName: "ensemble"; session: session }
    VersionModel { id: versionModel; objectName: "versions"; session: session }
    PlanImporter { id: importer; objectName: "importer"; session: session }
    PlanPrinter { id: printer; objectName: "printer"; session: session }
    FridayPlanner { id: planner; objectName: "friday"; document: project }
    IdentifyModel { id: identifyModel; objectName: "identify"; document: project }

    Component.onCompleted: if (projectPath !== "") project.open(projectPath)

    Connections {
        target: project
        function onBusyChanged() { window.maybeComputeFriday() }
    }
    function maybeComputeFriday() {
        if (computeFriday && project.ready && !project.geocoding && !project.loading) {
            planner.compute()
            computeFriday = false
        }
    }

    ShortcutKeys {
        window: window
        map: pane.map
        session: session
        onModeWanted: (mode) => window.modeIndex = mode
        onLayersWanted: pane.toggleLayers()
        onOpenWanted: opener.open()
        onChangesWanted: session.showChanges(!session.changes.shown)
        onProposalsWanted: window.proposalsOpen = !window.proposalsOpen
        onSheetWanted: keySheet.open()
        onSaveWanted: saveSheet.open()
        onPrintWanted: printSheet.open()
        onRenameWanted: gridSheet.show(sidePanel.chosenGrid >= 0 ? sidePanel.chosenGrid : session.gridInHand())
        onRenumberWanted: renumberSheet.open()
        onWeightsWanted: weightSheet.visible ? weightSheet.close() : weightSheet.open()
        onEscaped: {
            if (pane.map.stepBack())
                return
            identifyModel.clear()
            pane.map.select(0, 0)
            pane.closeLayers()
        }
    }
    OpenDialog { id: opener; onPicked: (url) => project.openUrl(url) }
    ExportDialog { id: exporter; currentFolder: printer.folder; onPicked: (row, file) => versionModel.exportTo(row, file) }
    ImportDialog { id: importDialog; currentFolder: printer.folder; onPicked: (file) => importer.examine(file) }
    PrintSheet { id: printSheet; printer: printer; session: session }
    KeySheet { id: keySheet }
    SaveSheet { id: saveSheet; session: session }
    GridSheet { id: gridSheet; session: session }
    WeightSheet { id: weightSheet; session: session; weights: WeightModel { session: session } }
    RenumberSheet { id: renumberSheet; codes: RenumberModel { session: session } }

    StartPage {
        anchors.fill: parent
        visible: !project.ready
        document: project
        onOpenWanted: opener.open()
    }
    RowLayout {
        anchors.fill: parent
        visible: project.ready
        spacing: 0
        ModeRail {
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.railWidth
            current: window.modeIndex
            onChosen: (mode) => window.modeIndex = mode
            onOpenWanted: opener.open()
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true
                MapPane {
                    id: pane
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    document: project
                    layerModel: layerModel
                    filter: filterModel
                    heat: heatMap
                    hotspots: hotspotList
                    session: session
                    planner: planner
                    importer: importer
                    mode: window.modeIndex
                    onPicked: (kind, index) => {
                        identifyModel.show(kind, index)
                        if (kind > 0 && window.modeIndex === MapView.Map)
                            sidePanel.showIdentify()
                    }
                }
                SidePanel {
                    id: sidePanel
                    Layout.fillHeight: true
                    Layout.preferredWidth: window.modeIndex === MapView.Redraw ? Theme.wideWidth : Theme.panelWidth
                    mode: window.modeIndex
                    document: project
                    layerModel: layerModel
                    filter: filterModel
                    heat: heatMap
                    hotspots: hotspotList
                    session: session
                    planner: planner
                    identify: identifyModel
                    proposalsOpen: window.proposalsOpen
                    onPlaceWanted: (x, y) => pane.map.showPlace(x, y, 90)
                    onGridWanted: (grid) => pane.map.showBox(session.extentOf(grid))
                    onChangesWanted: session.showChanges(!session.changes.shown)
                    onProposalsWanted: window.proposalsOpen = !window.proposalsOpen
                    onPrintWanted: printSheet.open()
                    onKeysWanted: keySheet.open()
                    onSaveWanted: saveSheet.open()
                    onRenameWanted: (grid) => gridSheet.show(grid)
                    onRenumberWanted: renumberSheet.open()
                    onWeightsWanted: weightSheet.open()
                }
            }
            ProposalDrawer {
                visible: window.modeIndex === MapView.Redraw && window.proposalsOpen
                proposals: proposalModel
                ensemble: ensembleModel
                versions: versionModel
                onCloseWanted: window.proposalsOpen = false
                onExportWanted: (row) => exporter.ask(row)
                onImportWanted: importDialog.open()
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(implicitHeight, window.height * 0.42)
            }
        }
    }
}
