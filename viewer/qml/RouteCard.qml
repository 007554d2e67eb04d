import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The round of one team; a click makes it stand out on the map and in the list.
ItemDelegate {
    id: card
    required property int index
    required property string name
    required property color colour
    required property string durationText
    required property string lengthText
    required property string streetsText
    required property int stops
    required property int trips
    required property string periodText
    required property real share
    property bool chosenOne: false
    implicitHeight: 50
    padding: 0
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosenOne
    Accessible.name: qsTr("%1，%2，%3 处，走 %4").arg(name).arg(durationText).arg(stops).arg(lengthText)
    background: Rectangle {
        radius: 4
        color: card.chosenOne ? Theme.accentSoft : card.hovered ? Theme.band : Theme.raised
        border.width: card.visualFocus || card.chosenOne ? 2 : 1
        border.color: card.visualFocus ? Theme.warm : card.chosenOne ? card.colour : Theme.rule
    }
    Item {
        anchors.fill: parent
        Rectangle {
            x: 8
            y: 8
            width: 5
            height: parent.height - 16
            radius: 2
            color: card.colour
        }
        Words {
            x: 21
            y: 5
            width: parent.width - duration.width - 40
            text: card.name
            font.bold: true
        }
        Words {
            id: duration
            anchors { right: parent.right; rightMargin: 10 }
            y: 5
            text: card.durationText
            font.bold: true
        }
        Words {
            x: 21
            y: 26
            width: parent.width - 31
            text: qsTr("%1　%2 处　扫 %3　走 %4　%5 车").arg(card.periodText).arg(card.stops).arg(card.streetsText).arg(card.lengthText).arg(card.trips)
            quiet: true
            font.pixelSize: 11
        }
    }
}
