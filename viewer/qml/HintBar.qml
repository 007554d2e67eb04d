import QtQuick
import Wangge.Viewer

// What the tool in hand wants next, over the map.
Rectangle {
    id: bar
    required property RedrawSession session
    property real room: 600
    implicitWidth: Math.min(room, name.implicitWidth + hint.implicitWidth + 34)
    implicitHeight: 30
    radius: 15
    color: Theme.panel
    border.color: Theme.rule
    opacity: 0.96
    Accessible.role: Accessible.StaticText
    Accessible.name: bar.session.toolName + "　" + bar.session.hintText

    Words {
        id: name
        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        text: bar.session.toolName
        font.bold: true
        color: Theme.accent
    }
    Words {
        id: hint
        anchors { left: name.right; leftMargin: 8; right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        text: bar.session.hintText
        font.pixelSize: Theme.smallSize
    }
}
