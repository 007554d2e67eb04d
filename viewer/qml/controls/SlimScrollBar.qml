import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

ScrollBar {
    id: bar
    padding: 1
    minimumSize: 0.08
    policy: size < 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: bar.pressed ? Theme.accent : Theme.quietText
        opacity: bar.pressed || bar.hovered ? 0.8 : 0.35
    }
    background: Item {}
}
