import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Attributes and tickets of the feature that was picked.
ColumnLayout {
    id: panel
    required property IdentifyModel identify
    signal placeWanted(real x, real y)
    spacing: 6

    Paragraph {
        visible: !panel.identify.hasFeature
        text: qsTr("点地图上的楼栋、道路、小区或网格，这里显示它的情况和工单。在同一处再点一次，看下面一层。")
        quiet: true
        Layout.fillWidth: true
        Layout.topMargin: 12
    }
    RowLayout {
        visible: panel.identify.hasFeature
        spacing: Theme.gap
        Layout.fillWidth: true
        Words {
            text: panel.identify.title
            font.pixelSize: 16
            font.bold: true
            Layout.fillWidth: true
        }
        Rectangle {
            color: Theme.accentSoft
            radius: 3
            implicitWidth: kind.implicitWidth + 14
            implicitHeight: 22
            Words {
                id: kind
                anchors.centerIn: parent
                text: panel.identify.kindText
                color: Theme.accent
                font.pixelSize: Theme.smallSize
            }
        }
    }
    Repeater {
        model: panel.identify
        delegate: RowLayout {
            id: row
            required property string label
            required property string value
            Layout.fillWidth: true
            spacing: Theme.gap
            Words {
                text: row.label
                quiet: true
                Layout.preferredWidth: 86
            }
            Words {
                text: row.value
                Layout.fillWidth: true
            }
        }
    }
    Rule { visible: panel.identify.hasFeature }
    Heading {
        visible: panel.identify.hasFeature
        text: qsTr("工单")
        remark: qsTr("%L1 件").arg(panel.identify.tickets.count)
    }
    TicketList {
        visible: panel.identify.hasFeature
        model: panel.identify.tickets
        onPlaceWanted: (x, y) => panel.placeWanted(x, y)
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Item {
        visible: !panel.identify.hasFeature
        Layout.fillHeight: true
    }
}
