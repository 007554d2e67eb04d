import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// How far a computation is.
ProgressBar {
    id: bar
    required property string name
    implicitHeight: 6
    Accessible.name: name
    background: Rectangle {
        implicitHeight: 6
        radius: 3
        color: Theme.rule
    }
    contentItem: Item {
        Rectangle {
            width: bar.visualPosition * parent.width
            height: parent.height
            radius: 3
            color: Theme.accent
        }
    }
}
