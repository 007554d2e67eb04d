pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// Hotspots, hottest first; a click shows the place.
ListView {
    id: list
    signal placeWanted(real x, real y)
    clip: true
    spacing: 4
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("热点")
    ScrollBar.vertical: SlimScrollBar {}
    delegate: ItemDelegate {
        id: row
        required property int rank
        required property string name
        required property int tickets
        required property string strength
        required property string trendText
        required property bool rising
        required property real x0
        required property real y0
        width: list.width - 10
        height: 46
        padding: 0
        Accessible.name: qsTr("热点 %1，%2，%3 件").arg(rank).arg(name).arg(tickets)
        onClicked: list.placeWanted(x0, y0)
        background: Rectangle {
            radius: 4
            color: row.hovered ? Theme.band : Theme.raised
            border.color: row.visualFocus ? Theme.warm : Theme.rule
        }
        Item {
            anchors.fill: parent
            Rectangle {
                id: badge
                x: 8
                anchors.verticalCenter: parent.verticalCenter
                width: 22
                height: 22
                radius: 11
                color: Theme.heatRamp[4]
                Text {
                    anchors.centerIn: parent
                    text: row.rank
                    color: Theme.accentInk
                    font.family: Theme.family
                    font.pixelSize: Theme.smallSize
                    font.bold: true
                }
            }
            Words {
                x: 38
                y: 4
                width: parent.width - 46
                text: row.name
            }
            Words {
                x: 38
                y: 24
                width: parent.width - 46
                text: row.trendText.length > 0 ? qsTr("%L1 件　%2　%3").arg(row.tickets).arg(row.strength).arg(row.trendText)
                                               : qsTr("%L1 件　%2").arg(row.tickets).arg(row.strength)
                font.pixelSize: Theme.smallSize
                color: row.rising ? Theme.alarm : Theme.quietText
            }
        }
    }
    Paragraph {
        visible: list.count === 0
        width: parent.width - 10
        text: qsTr("所选的时间和类别里没有比偶然更集中的地方。")
        quiet: true
    }
}
