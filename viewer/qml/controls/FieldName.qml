import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// The name of the field below it.
Words {
    quiet: true
    font.pixelSize: Theme.smallSize
    Layout.fillWidth: true
    Layout.topMargin: 2
}
