import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// The title of a section of a panel, with a quiet remark at its right end.
RowLayout {
    id: heading
    required property string text
    property string remark: ""
    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.topMargin: 6

    Words {
        text: heading.text
        font.pixelSize: Theme.headingSize
        font.bold: true
        color: Theme.accent
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Words {
        text: heading.remark
        quiet: true
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignRight
        Layout.fillWidth: true
    }
}
