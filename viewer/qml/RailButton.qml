import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// A button of the rail: sign above its name.
AbstractButton {
    id: button
    required property string hint
    property bool chosenOne: false
    width: parent ? parent.width : Theme.railWidth
    height: 62
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.description: hint
    ToolTip.visible: hovered
    ToolTip.text: hint
    ToolTip.delay: 500

    background: Rectangle {
        color: button.chosenOne ? Theme.accent : button.hovered ? Qt.lighter(Theme.rail, 1.25) : "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: Theme.warm
        Rectangle {
            visible: button.chosenOne
            width: 3
            height: parent.height
            color: Theme.ground
        }
    }
    contentItem: Column {
        topPadding: 9
        spacing: 4
        Image {
            anchors.horizontalCenter: parent.horizontalCenter
            source: button.icon.source
            sourceSize { width: 26; height: 26 }
            opacity: button.chosenOne || button.hovered ? 1 : 0.75
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: button.text
            font.family: Theme.family
            font.pixelSize: Theme.smallSize
            color: button.chosenOne ? Theme.accentInk : Theme.railText
        }
    }
}
