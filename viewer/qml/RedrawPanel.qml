import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Redraw mode: history and saving, how even the work is, and what every grid carries.
ColumnLayout {
    id: panel
    required property RedrawSession session
    property bool proposalsOpen: false
    signal gridWanted(int grid)
    signal changesWanted()
    signal proposalsWanted()
    signal printWanted()
    signal keysWanted()
    signal saveWanted()
    signal renameWanted(int grid)
    signal renumberWanted()
    signal weightsWanted()
    readonly property alias chosenGrid: tableOfGrids.chosenGrid
    spacing: 6

    RowLayout {
        spacing: 6
        Layout.fillWidth: true
        PushButton {
            symbol: "qrc:/wangge/icons/undo.svg"
            hint: qsTr("撤销（Ctrl+Z）")
            enabled: panel.session.canUndo
            onClicked: panel.session.undo()
        }
        PushButton {
            symbol: "qrc:/wangge/icons/redo.svg"
            hint: qsTr("重做（Ctrl+Y）")
            enabled: panel.session.canRedo
            onClicked: panel.session.redo()
        }
        PushButton {
            symbol: "qrc:/wangge/icons/magnet.svg"
            hint: panel.session.snapping ? qsTr("吸附：开（N）") : qsTr("吸附：关（N）")
            checked: panel.session.snapping
            onClicked: panel.session.snapping = !panel.session.snapping
        }
        PushButton {
            text: "?"
            hint: qsTr("按键（?）")
            onClicked: panel.keysWanted()
        }
        Item { Layout.fillWidth: true }
        PushButton {
            text: qsTr("放弃")
            hint: qsTr("回到现行方案")
            enabled: panel.session.dirty
            onClicked: panel.session.discard()
        }
        PushButton {
            symbol: "qrc:/wangge/icons/print.svg"
            objectName: "printButton"
            hint: qsTr("打印挂图、调整通知（Ctrl+P）")
            onClicked: panel.printWanted()
        }
        PushButton {
            objectName: "saveButton"
            text: qsTr("保存")
            hint: qsTr("存为版本，或启用（Ctrl+S）")
            primary: true
            enabled: panel.session.dirty
            onClicked: panel.saveWanted()
        }
    }
    RowLayout {
        spacing: 6
        Layout.fillWidth: true
        PushButton {
            objectName: "proposalsButton"
            symbol: "qrc:/wangge/icons/proposals.svg"
            text: qsTr("让电脑出方案")
            hint: qsTr("方案（P）")
            checked: panel.proposalsOpen
            onClicked: panel.proposalsWanted()
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "changesButton"
            symbol: "qrc:/wangge/icons/changes.svg"
            text: qsTr("看变化")
            hint: qsTr("与现行方案相比（D）")
            checked: panel.session.changes.shown
            onClicked: panel.changesWanted()
            Layout.fillWidth: true
        }
    }
    Words {
        text: panel.session.message.length > 0 ? panel.session.message : panel.session.changesText
        font.pixelSize: Theme.smallSize
        color: panel.session.message.length > 0 && panel.session.messageIsRefusal ? Theme.alarm : panel.session.dirty ? Theme.warm : Theme.quietText
        Layout.fillWidth: true
        Layout.preferredHeight: 20
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Rule {}
    RowLayout {
        spacing: 6
        Segments {
            objectName: "measures"
            names: [qsTr("人口"), qsTr("户数"), qsTr("工单"), qsTr("道路"), qsTr("巡查"), qsTr("综合")]
            current: panel.session.metrics.measure
            onChosen: (index) => panel.session.metrics.measure = index
            Layout.fillWidth: true
            Layout.preferredHeight: 26
        }
        PushButton {
            objectName: "weightsButton"
            text: qsTr("权重…")
            hint: qsTr("哪些算进综合负担，各算多少（W）")
            Layout.preferredHeight: 26
            onClicked: panel.weightsWanted()
        }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        Words {
            text: panel.session.metrics.meanText
            font.pixelSize: Theme.smallSize
            quiet: true
            Layout.fillWidth: true
        }
        Words {
            text: panel.session.metrics.spreadText
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignRight
        }
    }
    RowLayout {
        spacing: Theme.gap
        Layout.fillWidth: true
        ValueSlider {
            name: qsTr("容许相差")
            from: 0.02
            to: 0.5
            stepSize: 0.01
            value: panel.session.metrics.tolerance
            valueText: qsTr("±%1 %").arg(Math.round(panel.session.metrics.tolerance * 100))
            onMoved: (value) => panel.session.metrics.tolerance = value
            Layout.fillWidth: true
        }
        Words {
            text: panel.session.metrics.outside === 0 ? qsTr("都在范围内") : qsTr("%1 个超出").arg(panel.session.metrics.outside)
            color: panel.session.metrics.outside === 0 ? Theme.quietText : Theme.warm
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignRight
            Layout.preferredWidth: 74
        }
    }
    CheckMark {
        text: qsTr("按与平均的差距给网格上色")
        checked: panel.session.shadeByMeasure
        onToggled: panel.session.shadeByMeasure = checked
        Layout.fillWidth: true
    }
    MetricsTable {
        id: tableOfGrids
        session: panel.session
        onGridWanted: (grid) => panel.gridWanted(grid)
        onRenameWanted: (grid) => panel.renameWanted(grid)
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    RowLayout {
        spacing: 6
        Layout.fillWidth: true
        PushButton {
            objectName: "renameButton"
            text: qsTr("改名称编码…")
            hint: qsTr("改表中选中的网格（F2，或双击一行）")
            enabled: tableOfGrids.chosenRow >= 0
            focusPolicy: Qt.TabFocus
            Layout.preferredHeight: 26
            Layout.fillWidth: true
            onClicked: panel.renameWanted(tableOfGrids.chosenRow)
        }
        PushButton {
            objectName: "renumberButton"
            text: qsTr("重新编号…")
            hint: qsTr("从西到东、由北到南按规则编号，先看对照（Shift+F2）")
            focusPolicy: Qt.TabFocus
            Layout.preferredHeight: 26
            Layout.fillWidth: true
            onClicked: panel.renumberWanted()
        }
    }
}
