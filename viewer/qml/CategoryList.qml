pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// Categories with the number of their tickets in the period.
ListView {
    id: list
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("类别")
    ScrollBar.vertical: SlimScrollBar {}
    delegate: Item {
        id: row
        required property int index
        required property string name
        required property bool checked
        required property int tickets
        required property real share
        width: list.width - 10
        height: 24
        CheckMark {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            width: parent.width * 0.58
            text: row.name
            checked: row.checked
            onToggled: (list.model as TicketFilterModel).setChecked(row.index, checked)
        }
        Rectangle {
            x: parent.width * 0.6
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(1, row.share * parent.width * 0.25)
            height: 8
            radius: 2
            color: row.checked ? Theme.warm : Theme.rule
        }
        Words {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: row.tickets.toLocaleString(Qt.locale(), "f", 0)
            quiet: !row.checked
            font.pixelSize: Theme.smallSize
        }
    }
}
