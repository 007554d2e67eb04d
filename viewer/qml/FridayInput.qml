import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// For which day and how many teams; the button that computes.
ColumnLayout {
    id: input
    required property FridayPlanner planner
    required property int teamCount
    spacing: 6

    RowLayout {
        spacing: 6
        Words { text: qsTr("日期"); quiet: true; Layout.preferredWidth: 44 }
        PushButton {
            symbol: "qrc:/wangge/icons/left.svg"
            hint: qsTr("前一周")
            onClicked: input.planner.stepWeek(-1)
        }
        InputField {
            name: qsTr("日期")
            text: input.planner.date
            wrong: !input.planner.dateValid
            Layout.fillWidth: true
            Layout.minimumWidth: 96
            onTextEdited: input.planner.date = text
        }
        PushButton {
            symbol: "qrc:/wangge/icons/right.svg"
            hint: qsTr("后一周")
            onClicked: input.planner.stepWeek(1)
        }
        Words {
            text: input.planner.weekdayText
            color: input.planner.dateValid ? Theme.quietText : Theme.alarm
            font.pixelSize: Theme.smallSize
            Layout.preferredWidth: 46
        }
    }
    RowLayout {
        spacing: 6
        Words { text: qsTr("队数"); quiet: true; Layout.preferredWidth: 44 }
        PushButton {
            symbol: "qrc:/wangge/icons/minus.svg"
            hint: qsTr("少一队")
            enabled: count.shown > 1
            onClicked: input.planner.teams = count.shown - 1
        }
        Words {
            id: count
            readonly property int shown: input.planner.teams > 0 ? input.planner.teams : input.teamCount
            text: qsTr("%1 队").arg(shown)
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: 44
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("队数 %1").arg(shown)
        }
        PushButton {
            symbol: "qrc:/wangge/icons/plus.svg"
            hint: qsTr("多一队")
            enabled: count.shown < input.teamCount
            onClicked: input.planner.teams = count.shown + 1
        }
        Item { Layout.fillWidth: true }
        PushButton {
            text: input.planner.running ? qsTr("取消") : input.planner.hasPlan ? qsTr("重新排") : qsTr("排计划")
            objectName: "computeButton"
            primary: true
            enabled: input.planner.running || input.planner.dateValid
            onClicked: {
                if (input.planner.running)
                    input.planner.cancel()
                else
                    input.planner.compute()
            }
        }
    }
    ProgressLine {
        name: qsTr("排计划的进度")
        value: input.planner.progress
        opacity: input.planner.running ? 1 : 0
        Layout.fillWidth: true
    }
}
