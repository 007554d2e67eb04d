import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// A slider with its name at the left and its value at the right.
RowLayout {
    id: row
    required property string name
    required property string valueText
    property alias from: slider.from
    property alias to: slider.to
    property alias stepSize: slider.stepSize
    property alias value: slider.value
    signal moved(real value)
    spacing: Theme.gap

    Words {
        text: row.name
        quiet: true
        font.pixelSize: Theme.smallSize
        Layout.preferredWidth: 62
    }
    Slider {
        id: slider
        Layout.fillWidth: true
        implicitHeight: 22
        Accessible.name: row.name
        onMoved: row.moved(value)
        background: Rectangle {
            x: slider.leftPadding
            y: (slider.height - height) / 2
            width: slider.availableWidth
            height: 4
            radius: 2
            color: Theme.rule
            Rectangle {
                width: slider.visualPosition * parent.width
                height: parent.height
                radius: 2
                color: Theme.accent
            }
        }
        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
            y: (slider.height - height) / 2
            width: 16
            height: 16
            radius: 8
            color: Theme.raised
            border.width: slider.visualFocus ? 3 : 2
            border.color: slider.visualFocus ? Theme.warm : Theme.accent
        }
    }
    Words {
        text: row.valueText
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignRight
        Layout.preferredWidth: 46
    }
}
