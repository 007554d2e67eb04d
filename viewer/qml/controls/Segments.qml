pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One choice among a few, side by side.
Row {
    id: segments
    required property list<string> names
    property int current: 0
    signal chosen(int index)
    height: Theme.controlHeight

    Repeater {
        model: segments.names
        delegate: AbstractButton {
            id: segment
            required property int index
            required property string modelData
            readonly property bool chosenOne: segments.current === index
            width: segments.width / segments.names.length
            height: segments.height
            text: modelData
            focusPolicy: Qt.TabFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: modelData
            Accessible.checked: chosenOne
            onClicked: segments.chosen(index)
            contentItem: Words {
                text: segment.text
                leftPadding: 2
                rightPadding: 2
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
                horizontalAlignment: Text.AlignHCenter
                color: segment.chosenOne ? Theme.accentInk : Theme.accent
            }
            background: Rectangle {
                color: segment.chosenOne ? Theme.accent : segment.hovered ? Theme.band : Theme.raised
                border.width: segment.visualFocus ? 2 : 1
                border.color: segment.visualFocus ? Theme.warm : segment.chosenOne ? Theme.accent : Theme.rule
            }
        }
    }
}
