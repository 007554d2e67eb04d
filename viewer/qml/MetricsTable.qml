pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One row a grid: number, figures, and how far the chosen measure lies from the mean. A title sorts; a row shows its grid, or makes
// it the one that takes land.
Item {
    id: table
    required property RedrawSession session
    readonly property list<int> columns: [0, 58, 104, 146, 188, 236, 276]
    // The row chosen last, and the same while the list has the focus; -1 = none.
    readonly property int chosenRow: list.currentItem ? (list.currentItem as MetricsRow).grid : -1
    readonly property int chosenGrid: list.activeFocus ? chosenRow : -1
    signal gridWanted(int grid)
    signal renameWanted(int grid)

    Row {
        id: titles
        height: 22
        Repeater {
            model: [qsTr("网格"), qsTr("人口"), qsTr("户数"), qsTr("工单"), qsTr("道路 m"), qsTr("巡查"), qsTr("与平均相比")]
            delegate: AbstractButton {
                id: title
                required property int index
                required property string modelData
                readonly property bool sorted: table.session.metrics.sortedBy === index
                width: index < 6 ? table.columns[index + 1] - table.columns[index] : table.width - table.columns[6] - 10
                height: 22
                focusPolicy: Qt.TabFocus
                objectName: "column" + index
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: qsTr("按%1排序").arg(modelData)
                ToolTip.visible: hovered
                ToolTip.text: index === 5 ? qsTr("巡查一遍的分钟数；点按排序") : Accessible.name
                ToolTip.delay: 500
                onClicked: table.session.metrics.sortBy(index)
                contentItem: Words {
                    text: title.modelData + (title.sorted ? (table.session.metrics.descending ? " ▾" : " ▴") : "")
                    quiet: !title.sorted
                    font.pixelSize: 11
                    font.underline: title.hovered || title.visualFocus
                    horizontalAlignment: title.index === 0 ? Text.AlignLeft : title.index === 6 ? Text.AlignHCenter : Text.AlignRight
                }
            }
        }
    }
    ListView {
        id: list
        objectName: "metricsList"
        anchors { left: parent.left; right: parent.right; top: titles.bottom; bottom: parent.bottom }
        model: table.session.metrics
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        currentIndex: -1
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("各网格的负担")
        Keys.onReturnPressed: if (currentItem) (currentItem as MetricsRow).clicked()
        ScrollBar.vertical: SlimScrollBar {}
        delegate: MetricsRow {
            id: row
            width: list.width - 10
            columns: table.columns
            metrics: table.session.metrics
            target: table.session.targetGrid === row.grid
            current: list.activeFocus && ListView.isCurrentItem
            onClicked: {
                list.currentIndex = row.index
                if (table.session.givesLand) {
                    table.session.targetGrid = row.grid
                } else {
                    list.forceActiveFocus()
                    table.gridWanted(row.grid)
                }
            }
            onDoubleClicked: table.renameWanted(row.grid)
            onLockWanted: table.session.toggleLock(row.grid)
        }
    }
}
