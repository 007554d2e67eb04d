pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The layers with their legend and check marks.
ListView {
    id: list
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("图层")
    ScrollBar.vertical: SlimScrollBar {}
    delegate: Item {
        id: row
        required property int index
        required property string title
        required property bool shown
        required property int swatch
        required property color fill
        required property color line
        width: list.width
        height: 27
        CheckMark {
            anchors { left: parent.left; right: sign.left; verticalCenter: parent.verticalCenter }
            text: row.title
            checked: row.shown
            onToggled: (list.model as LayerModel).setShown(row.index, checked)
        }
        Swatch {
            id: sign
            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            kind: row.swatch
            fill: row.fill
            line: row.line
            opacity: row.shown ? 1 : 0.4
        }
    }
}
