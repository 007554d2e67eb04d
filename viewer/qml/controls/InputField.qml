import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One line to write in.
TextField {
    id: field
    required property string name
    property bool wrong: false
    implicitHeight: Theme.controlHeight
    leftPadding: 8
    rightPadding: 8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    color: Theme.text
    selectByMouse: true
    selectionColor: Theme.accent
    Accessible.name: name
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.width: field.activeFocus || field.wrong ? 2 : 1
        border.color: field.wrong ? Theme.alarm : field.activeFocus ? Theme.accent : Theme.rule
    }
}
