import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

Rectangle {
    Layout.fillWidth: true
    Layout.topMargin: 4
    implicitHeight: 1
    color: Theme.rule
}
