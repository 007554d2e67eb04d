import QtQuick
import Wangge.Viewer

// One end of a TimeRange.
Rectangle {
    id: handle
    required property string name
    signal stepped(int steps)
    signal draggedTo(real position)
    y: 0
    width: 14
    height: 64
    color: "transparent"
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.focusable: true
    Keys.onLeftPressed: handle.stepped(-1)
    Keys.onRightPressed: handle.stepped(1)

    Rectangle {
        x: 6
        width: 2
        height: 58
        color: Theme.accent
    }
    Rectangle {
        y: 50
        width: 14
        height: 14
        radius: 7
        color: Theme.raised
        border.width: handle.activeFocus ? 3 : 2
        border.color: handle.activeFocus ? Theme.warm : Theme.accent
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.SizeHorCursor
        preventStealing: true
        onPressed: handle.forceActiveFocus()
        onPositionChanged: (mouse) => {
            if (pressed)
                handle.draggedTo(handle.x + mouse.x)
        }
    }
}
