import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// A button; `primary` for the one that a panel is about.
Button {
    id: button
    property bool primary: false
    property string hint: ""
    property string symbol: ""
    implicitHeight: Theme.controlHeight
    leftPadding: text.length > 0 ? 12 : 6
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: 0
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: text.length > 0 ? text : hint
    ToolTip.visible: hovered && hint.length > 0
    ToolTip.text: hint
    ToolTip.delay: 500

    contentItem: Row {
        spacing: 6
        opacity: button.enabled ? 1 : 0.4
        Image {
            visible: button.symbol.length > 0
            source: button.symbol
            sourceSize { width: 18; height: 18 }
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            visible: button.text.length > 0
            text: button.text
            font: button.font
            color: button.primary ? Theme.accentInk : Theme.accent
            height: parent.height
            verticalAlignment: Text.AlignVCenter
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? (button.down ? Qt.darker(Theme.accent, 1.2) : Theme.accent)
                              : (button.down || button.checked ? Theme.accentSoft : button.hovered ? Theme.band : Theme.raised)
        opacity: button.primary && !button.enabled ? 0.5 : 1
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus ? Theme.warm : button.primary ? Theme.accent : Theme.rule
    }
}
