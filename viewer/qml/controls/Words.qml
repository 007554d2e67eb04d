import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One line of text that shows the whole of itself in a tool tip where it is cut.
Text {
    id: words
    property bool quiet: false
    color: quiet ? Theme.quietText : Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    elide: Text.ElideRight
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter

    HoverHandler { id: over }
    ToolTip.visible: over.hovered && truncated
    ToolTip.text: words.text
    ToolTip.delay: 500
}
