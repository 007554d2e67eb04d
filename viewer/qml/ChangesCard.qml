pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// What differs between two plans, pair by pair; a row shows the land.
Rectangle {
    id: card
    required property ChangeModel changes
    property real room: 300
    signal placeWanted(real x, real y, real radius)
    signal closeWanted()
    objectName: "changesCard"
    width: 352
    height: Math.min(96 + list.count * 22, card.room)
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.rule

    Words {
        id: title
        anchors { left: parent.left; right: close.left; top: parent.top; margins: 10 }
        text: card.changes.title
        font.bold: true
        color: "#8A2B6E"
    }
    PushButton {
        id: close
        anchors { right: parent.right; top: parent.top; margins: 5 }
        width: 26
        height: 26
        symbol: "qrc:/wangge/icons/close.svg"
        hint: qsTr("不再显示（D）")
        onClicked: card.closeWanted()
    }
    Paragraph {
        id: summary
        anchors { left: parent.left; right: parent.right; top: title.bottom; margins: 10; topMargin: 4 }
        text: card.changes.summary
        font.pixelSize: Theme.smallSize
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: summary.bottom; bottom: parent.bottom; margins: 10; topMargin: 6 }
        model: card.changes
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: card.changes.title
        Keys.onReturnPressed: if (currentItem) (currentItem as ItemDelegate).clicked()
        ScrollBar.vertical: SlimScrollBar {}
        delegate: ItemDelegate {
            id: row
            required property string from
            required property string to
            required property int residents
            required property int buildings
            required property int tickets
            required property string areaText
            required property real placeX
            required property real placeY
            required property real radius
            width: list.width - 10
            height: 22
            padding: 0
            Accessible.name: qsTr("第%1网格到第%2网格，%3 栋，%4 人").arg(from).arg(to).arg(buildings).arg(residents)
            onClicked: card.placeWanted(placeX, placeY, radius)
            background: Rectangle {
                radius: 3
                color: row.hovered ? Theme.band : "transparent"
                border.width: row.ListView.isCurrentItem && list.activeFocus ? 1 : 0
                border.color: Theme.warm
            }
            Words {
                x: 4
                width: 66
                height: parent.height
                text: row.from + " → " + row.to
                font.bold: true
                font.pixelSize: Theme.smallSize
            }
            Words {
                x: 72
                width: parent.width - 76
                height: parent.height
                text: row.buildings > 0 ? qsTr("%1 栋，%L2 人，%L3 件，%4").arg(row.buildings).arg(row.residents).arg(row.tickets).arg(row.areaText)
                                        : qsTr("只有土地，%1").arg(row.areaText)
                font.pixelSize: Theme.smallSize
            }
        }
    }
}
