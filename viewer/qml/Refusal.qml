import QtQuick
import Wangge.Viewer

// Says at the place why an edit is not allowed, then fades.
Rectangle {
    id: note
    required property Item limits
    function show(position: point, reason: string) {
        words.text = reason
        x = Math.max(8, Math.min(limits.width - width - 8, position.x - width / 2))
        y = Math.max(8, position.y - height - 18)
        opacity = 1
        fade.restart()
    }
    opacity: 0
    visible: opacity > 0
    width: Math.min(words.implicitWidth + 24, 320)
    height: words.height + 12
    radius: Theme.radius
    color: Theme.alarm
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Paragraph {
        id: words
        anchors.centerIn: parent
        width: Math.min(implicitWidth, 296)
        color: Theme.accentInk
    }
    SequentialAnimation {
        id: fade
        PauseAnimation { duration: 2200 }
        NumberAnimation { target: note; property: "opacity"; to: 0; duration: 400 }
    }
}
