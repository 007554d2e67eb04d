pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The figures of one grid.
ItemDelegate {
    id: row
    required property int index
    required property string number
    required property color colour
    required property int residents
    required property int households
    required property int tickets
    required property real barShare
    required property real deviation
    required property string deviationText
    required property bool changed
    required property bool connected
    required property list<int> columns
    required property bool target
    readonly property color tone: deviation > 0.25 ? Theme.more : deviation < -0.25 ? Theme.less : Theme.quietText
    height: 19
    padding: 0
    Accessible.name: qsTr("第%1网格，%2 人，%3 户，%4 件，%5").arg(number).arg(residents).arg(households).arg(tickets).arg(deviationText)
    background: Rectangle {
        color: row.target ? Theme.accentSoft : row.changed ? "#FFF4E2" : row.hovered ? Theme.band : "transparent"
        border.width: row.visualFocus || row.target ? 1 : 0
        border.color: row.visualFocus ? Theme.warm : Theme.accent
        radius: 3
    }
    Item {
        anchors.fill: parent
        Rectangle {
            x: 2
            anchors.verticalCenter: parent.verticalCenter
            width: 28
            height: 15
            radius: 3
            color: row.colour
            border.width: row.connected ? 0 : 2
            border.color: Theme.alarm
            Text {
                anchors.centerIn: parent
                text: row.number
                font.family: Theme.family
                font.pixelSize: Theme.smallSize
                font.bold: true
                color: Theme.text
            }
        }
        Repeater {
            model: [row.residents, row.households, row.tickets]
            delegate: Words {
                required property int index
                required property int modelData
                x: row.columns[index + 1]
                width: row.columns[index + 2] - row.columns[index + 1]
                height: parent ? parent.height : 0
                text: modelData
                font.pixelSize: Theme.smallSize
                horizontalAlignment: Text.AlignRight
            }
        }
        Rectangle {
            id: track
            x: row.columns[4] + 10
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 44
            height: 8
            radius: 2
            color: Theme.rule
            Rectangle {
                width: Math.max(2, row.barShare * parent.width)
                height: parent.height
                radius: 2
                color: row.tone
            }
        }
        Words {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 42
            text: row.deviationText
            color: row.tone
            font.pixelSize: 11
            horizontalAlignment: Text.AlignRight
        }
    }
}
