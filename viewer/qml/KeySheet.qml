pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// Every key, on one sheet (?).
Popup {
    id: sheet
    objectName: "keySheet"
    readonly property list<string> keys: ["V", "R", "T", "S", "M", "B", "X", "G", "C", "K", "F2", "Shift+F2", "W", "N", "[  ]", "Enter", "Esc", "Space", "↑ ↓ ← →", "Shift ↑ ↓",
                                          "Ctrl+Z", "Ctrl+Y", "Ctrl+S", "Ctrl+P", "D", "P", "F", "L", "1 2 3 4", "?"]
    readonly property list<string> meanings: [qsTr("移动界线"), qsTr("改画界线"), qsTr("界线贴路贴墙"), qsTr("分割网格"), qsTr("合并网格"), qsTr("涂刷地块"), qsTr("框选地块"),
                                              qsTr("划转楼栋"), qsTr("划转小区"), qsTr("加锁、解锁；再按换成锁小区"), qsTr("改网格的编码、名称、网格员"), qsTr("按规则重新编号"),
                                              qsTr("权重"), qsTr("吸附开关"), qsTr("换接收的网格；贴路的距离"),
                                              qsTr("完成线；有十字时等于点一下"), qsTr("退一点；再按退出工具"), qsTr("按住：任何工具里都能拖动地图"), qsTr("移动十字"),
                                              qsTr("十字移动一个像素"), qsTr("撤销"), qsTr("重做（也可 Ctrl+Shift+Z）"), qsTr("保存"), qsTr("打印"), qsTr("看变化"), qsTr("方案、对照、版本"),
                                              qsTr("看全图"), qsTr("图层"), qsTr("地图、热力、划格、周五"), qsTr("这张表")]
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (parent.height - height) / 2 : 0
    width: 660
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    Column {
        width: sheet.availableWidth
        spacing: 14
        Words {
            text: qsTr("按键")
            font.pixelSize: Theme.titleSize
            font.bold: true
            color: Theme.accent
        }
        Grid {
            columns: 2
            columnSpacing: 24
            rowSpacing: 7
            flow: Grid.TopToBottom
            rows: Math.ceil(sheet.keys.length / 2)
            Repeater {
                model: sheet.keys.length
                delegate: Row {
                    id: line
                    required property int index
                    spacing: 10
                    Accessible.role: Accessible.StaticText
                    Accessible.name: sheet.keys[index] + "　" + sheet.meanings[index]
                    Rectangle {
                        width: 76
                        height: 22
                        radius: 4
                        color: Theme.raised
                        border.color: Theme.rule
                        Words {
                            anchors.centerIn: parent
                            text: sheet.keys[line.index]
                            font.pixelSize: Theme.smallSize
                            font.bold: true
                        }
                    }
                    Words {
                        width: 204
                        height: 22
                        text: sheet.meanings[line.index]
                    }
                }
            }
        }
    }
}
