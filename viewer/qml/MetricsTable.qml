pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One row a grid: number, figures, a bar of the chosen measure and its distance from the mean.
Item {
    id: table
    required property RedrawSession session
    readonly property list<int> columns: [0, 40, 88, 130, 172]

    Row {
        id: titles
        height: 22
        Repeater {
            model: [qsTr("网格"), qsTr("人口"), qsTr("户数"), qsTr("工单"), qsTr("与平均相比")]
            delegate: Words {
                required property int index
                required property string modelData
                width: index < 4 ? table.columns[index + 1] - table.columns[index] : table.width - table.columns[4] - 10
                text: modelData
                quiet: true
                font.pixelSize: Theme.smallSize
                horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
            }
        }
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: titles.bottom; bottom: parent.bottom }
        model: table.session.metrics
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("各网格的负担")
        ScrollBar.vertical: SlimScrollBar {}
        delegate: MetricsRow {
            width: list.width - 10
            columns: table.columns
            target: table.session.tool === RedrawSession.Blocks && table.session.targetGrid === index
            onClicked: {
                if (table.session.tool === RedrawSession.Blocks)
                    table.session.targetGrid = index
            }
        }
    }
}
