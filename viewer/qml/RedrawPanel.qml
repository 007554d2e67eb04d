import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Redraw mode: tools, history, and what every grid carries.
ColumnLayout {
    id: panel
    required property RedrawSession session
    spacing: 6

    Segments {
        names: [qsTr("移动界线"), qsTr("划转楼栋")]
        current: panel.session.tool === RedrawSession.Borders ? 0 : 1
        onChosen: (index) => panel.session.tool = index === 0 ? RedrawSession.Borders : RedrawSession.Blocks
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.controlHeight
    }
    Paragraph {
        text: panel.session.message.length > 0 ? panel.session.message
              : panel.session.tool === RedrawSession.Borders ? qsTr("拖界线上的圆点；在界线中间拖，会多出一个点。") : panel.session.targetText
        color: panel.session.messageIsRefusal ? Theme.alarm : Theme.quietText
        font.pixelSize: Theme.smallSize
        maximumLineCount: 2
        elide: Text.ElideRight
        Layout.fillWidth: true
        Layout.preferredHeight: 38
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
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
        Item { Layout.fillWidth: true }
        PushButton {
            text: qsTr("放弃")
            hint: qsTr("回到上次保存的方案")
            enabled: panel.session.dirty
            onClicked: panel.session.discard()
        }
        PushButton {
            text: panel.session.saving ? qsTr("保存中…") : qsTr("保存")
            hint: qsTr("写进项目文件（Ctrl+S）")
            primary: true
            enabled: panel.session.dirty && !panel.session.saving
            onClicked: panel.session.save()
        }
    }
    Words {
        text: panel.session.changesText
        font.pixelSize: Theme.smallSize
        color: panel.session.dirty ? Theme.warm : Theme.quietText
        Layout.fillWidth: true
    }
    Rule {}
    Segments {
        names: [qsTr("人口"), qsTr("户数"), qsTr("工单"), qsTr("道路")]
        current: panel.session.metrics.measure
        onChosen: (index) => panel.session.metrics.measure = index
        Layout.fillWidth: true
        Layout.preferredHeight: 26
    }
    CheckMark {
        text: qsTr("按与平均的差距给网格上色")
        checked: panel.session.shadeByMeasure
        onToggled: panel.session.shadeByMeasure = checked
        Layout.fillWidth: true
    }
    Words {
        text: panel.session.metrics.meanText
        font.pixelSize: Theme.smallSize
        quiet: true
        Layout.fillWidth: true
    }
    Words {
        text: panel.session.metrics.spreadText
        font.pixelSize: Theme.smallSize
        Layout.fillWidth: true
    }
    MetricsTable {
        session: panel.session
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
