pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The tools of redraw mode, one below the other, each with its key.
Rectangle {
    id: tools
    required property RedrawSession session
    readonly property list<string> names: [qsTr("移动界线"), qsTr("改画界线"), qsTr("贴路贴墙"), qsTr("分割网格"), qsTr("合并网格"), qsTr("涂刷地块"), qsTr("框选地块"),
                                           qsTr("划转楼栋"), qsTr("划转小区"), qsTr("加锁、解锁")]
    readonly property list<string> keys: ["V", "R", "T", "S", "M", "B", "X", "G", "C", "K"]
    readonly property list<string> symbols: ["tool_move", "tool_reshape", "tool_follow", "tool_split", "tool_merge", "tool_brush", "tool_rectangle", "tool_block",
                                             "tool_compound", "lock"]
    width: 42
    height: column.height + 8
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.rule
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("划格工具")

    Column {
        id: column
        x: 4
        y: 4
        Repeater {
            model: tools.keys.length
            delegate: Column {
                id: slot
                required property int index
                // Borders, then land, then locks.
                Rectangle {
                    visible: slot.index === 5 || slot.index === 9
                    width: 34
                    height: 5
                    color: "transparent"
                    Rectangle {
                        anchors.centerIn: parent
                        width: 26
                        height: 1
                        color: Theme.rule
                    }
                }
                ToolButton {
                    id: button
                    objectName: "tool" + slot.index
                    width: 34
                    height: 34
                    checked: tools.session.tool === slot.index
                    focusPolicy: Qt.TabFocus
                    Accessible.role: Accessible.RadioButton
                    Accessible.name: qsTr("%1（%2）").arg(tools.names[slot.index]).arg(tools.keys[slot.index])
                    Accessible.checked: checked
                    ToolTip.visible: hovered
                    ToolTip.text: Accessible.name
                    ToolTip.delay: 300
                    onClicked: tools.session.tool = slot.index
                    background: Rectangle {
                        radius: 4
                        color: button.checked ? Theme.accentSoft : button.hovered ? Theme.band : "transparent"
                        border.width: button.visualFocus ? 2 : button.checked ? 1.5 : 0
                        border.color: button.visualFocus ? Theme.warm : Theme.accent
                    }
                    contentItem: Item {
                        Image {
                            x: -2
                            y: -3
                            source: "qrc:/wangge/icons/" + tools.symbols[slot.index] + ".svg"
                            sourceSize { width: 22; height: 22 }
                        }
                        Text {
                            anchors { right: parent.right; bottom: parent.bottom; rightMargin: -3; bottomMargin: -3 }
                            text: tools.keys[slot.index]
                            font.family: Theme.family
                            font.pixelSize: 9
                            font.bold: button.checked
                            color: button.checked ? Theme.accent : Theme.quietText
                        }
                    }
                }
            }
        }
    }
}
