import QtQuick
import Wangge.Viewer

// Beside the pointer: what the next click would change.
Rectangle {
    id: bubble
    required property MapView map
    required property RedrawSession session
    readonly property string words: bubble.session.previewText
    visible: words.length > 0 && bubble.map.mode === MapView.Redraw
    x: Math.max(4, Math.min(bubble.map.width - width - 4, bubble.map.pointerPosition.x + 16))
    y: bubble.map.pointerPosition.y + 22 + height > bubble.map.height ? bubble.map.pointerPosition.y - height - 12 : bubble.map.pointerPosition.y + 22
    width: label.implicitWidth + 16
    height: 24
    radius: 4
    color: Theme.text
    opacity: 0.9
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Text {
        id: label
        anchors.centerIn: parent
        text: bubble.words
        font.family: Theme.family
        font.pixelSize: Theme.smallSize
        color: Theme.accentInk
        textFormat: Text.PlainText
    }
}
