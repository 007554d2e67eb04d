import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The four modes, one below the other.
Rectangle {
    id: rail
    required property int current
    signal chosen(int mode)
    signal openWanted()
    color: Theme.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("模式")

    Image {
        id: emblem
        anchors { top: parent.top; topMargin: 12; horizontalCenter: parent.horizontalCenter }
        source: "qrc:/wangge/icons/emblem.svg"
        sourceSize { width: 40; height: 40 }
    }
    Column {
        anchors { top: emblem.bottom; topMargin: 16; left: parent.left; right: parent.right }
        RailButton { icon.source: "qrc:/wangge/icons/map.svg"; text: qsTr("地图"); hint: qsTr("看社区、工单和网格（1）"); chosenOne: rail.current === 0; onClicked: rail.chosen(0) }
        RailButton { icon.source: "qrc:/wangge/icons/heat.svg"; text: qsTr("热力"); hint: qsTr("问题集中在哪里（2）"); chosenOne: rail.current === 1; onClicked: rail.chosen(1) }
        RailButton { icon.source: "qrc:/wangge/icons/redraw.svg"; text: qsTr("划格"); hint: qsTr("调整网格界线（3）"); chosenOne: rail.current === 2; onClicked: rail.chosen(2) }
        RailButton { icon.source: "qrc:/wangge/icons/friday.svg"; text: qsTr("周五"); hint: qsTr("排全域无垃圾行动（4）"); chosenOne: rail.current === 3; onClicked: rail.chosen(3) }
    }
    RailButton {
        anchors { bottom: parent.bottom; bottomMargin: 8; left: parent.left; right: parent.right }
        icon.source: "qrc:/wangge/icons/open.svg"
        text: qsTr("打开")
        hint: qsTr("打开另一个项目（Ctrl+O）")
        onClicked: rail.openWanted()
    }
}
