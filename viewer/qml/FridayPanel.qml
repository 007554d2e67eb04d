pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Friday: date and teams, the plan in plain words, the rounds, the stops, files and paper.
ColumnLayout {
    id: panel
    required property FridayPlanner planner
    required property int teamCount
    signal placeWanted(real x, real y)
    spacing: 6

    FridayInput {
        planner: panel.planner
        teamCount: panel.teamCount
        Layout.fillWidth: true
    }
    Paragraph {
        visible: panel.planner.message.length > 0
        text: panel.planner.message
        color: panel.planner.messageIsError ? Theme.alarm : Theme.quietText
        font.pixelSize: Theme.smallSize
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Paragraph {
        visible: !panel.planner.hasPlan && !panel.planner.running
        text: qsTr("按工单找出热点，加上垃圾桶、登记点位和要扫的街道，给每个队排一条回到集合点的路线，让最晚收工的队尽早收工。")
        quiet: true
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: panel.planner.hasPlan
        spacing: 6
        Layout.fillWidth: true
        Layout.fillHeight: true
        Rule {}
        Words {
            text: panel.planner.totalsText
            font.bold: true
            Layout.fillWidth: true
        }
        Paragraph {
            text: panel.planner.boundText
            font.pixelSize: Theme.smallSize
            quiet: true
            Layout.fillWidth: true
        }
        Paragraph {
            visible: text.length > 0
            text: panel.planner.leftOutText
            font.pixelSize: Theme.smallSize
            color: Theme.alarm
            maximumLineCount: 4
            elide: Text.ElideRight
            Layout.fillWidth: true
            HoverHandler { id: overLeftOut }
            ToolTip.visible: overLeftOut.hovered && truncated
            ToolTip.text: text
        }
        Repeater {
            model: panel.planner.routes
            delegate: RouteCard {
                chosenOne: panel.planner.focus === index
                onClicked: panel.planner.focus = chosenOne ? -1 : index
                Layout.fillWidth: true
            }
        }
        StopList {
            model: panel.planner.stops
            onPlaceWanted: (x, y) => panel.placeWanted(x, y)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        FridayOutput {
            planner: panel.planner
            Layout.fillWidth: true
        }
    }
    Item {
        visible: !panel.planner.hasPlan
        Layout.fillHeight: true
    }
}
