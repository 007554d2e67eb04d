import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// A check box with its text at the right.
CheckBox {
    id: check
    spacing: 8
    padding: 2
    implicitHeight: 24
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: text

    indicator: Rectangle {
        x: check.leftPadding
        y: (check.height - height) / 2
        width: 16
        height: 16
        radius: 3
        color: check.checked ? Theme.accent : Theme.raised
        border.width: check.visualFocus ? 2 : 1
        border.color: check.visualFocus ? Theme.warm : check.checked ? Theme.accent : Theme.quietText
        Image {
            anchors.centerIn: parent
            visible: check.checked
            source: "qrc:/wangge/icons/check.svg"
            sourceSize { width: 14; height: 14 }
        }
    }
    contentItem: Words {
        leftPadding: check.indicator.width + check.spacing
        text: check.text
        font: check.font
    }
}
