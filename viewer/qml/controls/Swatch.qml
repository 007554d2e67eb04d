pragma ComponentBehavior: Bound
import QtQuick
import Wangge.Viewer

// The sign of one layer in the legend, as the map draws it.
Item {
    id: swatch
    required property int kind
    required property color fill
    required property color line
    width: 26
    height: 18

    Rectangle {
        visible: swatch.kind === LayerModel.Area
        anchors.centerIn: parent
        width: 22
        height: 13
        color: swatch.fill
        border.color: swatch.line
    }
    Rectangle {
        visible: swatch.kind === LayerModel.Street
        anchors.centerIn: parent
        width: 24
        height: 9
        color: swatch.fill
        border.color: swatch.line
        border.width: 1.5
    }
    Rectangle {
        visible: swatch.kind === LayerModel.Line || swatch.kind === LayerModel.Wall
        anchors.centerIn: parent
        width: 24
        height: 2
        color: swatch.line
    }
    Rectangle {
        visible: swatch.kind === LayerModel.Wall
        anchors.centerIn: parent
        width: 8
        height: 8
        color: swatch.fill
        border.color: Theme.text
        border.width: 1.5
    }
    Rectangle {
        visible: swatch.kind === LayerModel.Circle || swatch.kind === LayerModel.Square || swatch.kind === LayerModel.Diamond
        anchors.centerIn: parent
        width: swatch.kind === LayerModel.Circle ? 12 : 10
        height: width
        radius: swatch.kind === LayerModel.Circle ? 6 : 1
        rotation: swatch.kind === LayerModel.Diamond ? 45 : 0
        antialiasing: true
        color: swatch.fill
    }
    Row {
        visible: swatch.kind === LayerModel.Dotted
        anchors.centerIn: parent
        spacing: 3
        Repeater {
            model: 3
            delegate: Rectangle {
                width: 6
                height: 2
                color: swatch.line
            }
        }
    }
    Rectangle {
        visible: swatch.kind === LayerModel.Badge
        anchors.centerIn: parent
        width: 24
        height: 2
        color: swatch.line
        Rectangle {
            anchors.centerIn: parent
            width: 16
            height: 16
            radius: 8
            color: swatch.fill
            Text {
                anchors.centerIn: parent
                text: "7"
                color: Theme.accentInk
                font.family: Theme.family
                font.pixelSize: 10
                font.bold: true
            }
        }
    }
}
