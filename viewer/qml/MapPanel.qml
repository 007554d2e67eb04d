import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// Map mode: layers with legend and period, or what is known of the place that was clicked.
ColumnLayout {
    id: panel
    required property LayerModel layerModel
    required property TicketFilterModel filter
    required property IdentifyModel identify
    property int tab: 0
    signal placeWanted(real x, real y)
    spacing: Theme.gap

    Segments {
        names: [qsTr("图层"), qsTr("查看")]
        current: panel.tab
        onChosen: (index) => panel.tab = index
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.controlHeight
    }
    StackLayout {
        currentIndex: panel.tab
        Layout.fillWidth: true
        Layout.fillHeight: true
        ColumnLayout {
            spacing: Theme.gap
            LayerList {
                model: panel.layerModel
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: contentHeight
            }
            Rule {}
            Heading { text: qsTr("工单的时间"); remark: qsTr("每周件数") }
            TimeRange {
                filter: panel.filter
                Layout.fillWidth: true
            }
        }
        IdentifyPanel {
            identify: panel.identify
            onPlaceWanted: (x, y) => panel.placeWanted(x, y)
        }
    }
}
