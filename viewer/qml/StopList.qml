import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The stops in order, under the name of each team.
ListView {
    id: list
    signal placeWanted(real x, real y)
    objectName: "stopList"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("停靠顺序")
    ScrollBar.vertical: SlimScrollBar {}
    section.property: "teamName"
    section.delegate: Words {
        required property string section
        width: parent ? parent.width : 0
        height: 24
        text: section
        font.pixelSize: Theme.smallSize
        font.bold: true
        quiet: true
    }
    delegate: ItemDelegate {
        id: row
        required property color colour
        required property int number
        required property string kindText
        required property string name
        required property string timeText
        required property string detailText
        required property real x0
        required property real y0
        width: ListView.view ? ListView.view.width - 10 : 0
        height: 26
        padding: 0
        Accessible.name: qsTr("%1，%2，%3，%4").arg(number > 0 ? number : kindText).arg(timeText).arg(kindText).arg(name)
        onClicked: (row.ListView.view as StopList).placeWanted(x0, y0)
        background: Rectangle {
            radius: 3
            color: row.hovered ? Theme.band : "transparent"
            border.width: row.visualFocus ? 1 : 0
            border.color: Theme.warm
        }
        contentItem: Item {
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 24
                height: 18
                radius: row.number > 0 ? 9 : 3
                color: row.number > 0 ? row.colour : Theme.raised
                border.width: row.number > 0 ? 0 : 2
                border.color: row.colour
                Text {
                    anchors.centerIn: parent
                    text: row.number > 0 ? row.number : ""
                    color: Theme.accentInk
                    font.family: Theme.family
                    font.pixelSize: 11
                    font.bold: true
                }
            }
            Words { x: 32; height: parent.height; width: 38; text: row.timeText; quiet: true; font.pixelSize: Theme.smallSize }
            Words { x: 72; height: parent.height; width: 46; text: row.kindText; font.pixelSize: Theme.smallSize; color: Theme.accent }
            Words { x: 120; height: parent.height; width: parent.width - 178; text: row.name; font.pixelSize: Theme.smallSize }
            Words {
                anchors.right: parent.right
                height: parent.height
                width: 54
                text: row.detailText
                quiet: true
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignRight
            }
        }
    }
}
