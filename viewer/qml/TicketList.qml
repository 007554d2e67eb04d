pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

ListView {
    id: list
    signal placeWanted(real x, real y)
    clip: true
    spacing: 6
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("工单")
    ScrollBar.vertical: SlimScrollBar {}
    delegate: ItemDelegate {
        id: row
        required property string when
        required property string category
        required property string content
        required property string statusText
        required property bool open
        required property real x0
        required property real y0
        width: list.width - 10
        height: 54
        padding: 0
        Accessible.name: qsTr("%1，%2，%3").arg(when).arg(category).arg(content)
        onClicked: list.placeWanted(x0, y0)
        background: Rectangle {
            radius: 4
            color: row.hovered ? Theme.band : Theme.raised
            border.color: row.visualFocus ? Theme.warm : Theme.rule
        }
        Item {
            anchors.fill: parent
            Words {
                x: 8
                y: 5
                width: parent.width - state.width - 24
                text: qsTr("%1　%2").arg(row.when).arg(row.category)
                font.pixelSize: Theme.smallSize
                color: Theme.accent
            }
            Words {
                id: state
                anchors { right: parent.right; rightMargin: 8 }
                y: 5
                text: row.statusText
                font.pixelSize: Theme.smallSize
                color: row.open ? Theme.alarm : Theme.quietText
            }
            Words {
                x: 8
                y: 28
                width: parent.width - 16
                text: row.content
            }
        }
    }
}
