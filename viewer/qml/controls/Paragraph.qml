import QtQuick
import Wangge.Viewer

// Text that wraps.
Text {
    property bool quiet: false
    color: quiet ? Theme.quietText : Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    lineHeight: 1.25
}
