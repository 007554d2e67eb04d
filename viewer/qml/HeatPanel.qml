import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Heat mode: period, categories, shape of the heat, hotspots.
ColumnLayout {
    id: panel
    required property TicketFilterModel filter
    required property HeatMap heat
    required property HotspotModel hotspots
    signal placeWanted(real x, real y)
    spacing: 5

    Heading { text: qsTr("时间"); remark: qsTr("每周件数") }
    TimeRange {
        filter: panel.filter
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: 6
        Layout.fillWidth: true
        Heading { text: qsTr("类别") }
        PushButton {
            text: qsTr("全部")
            implicitHeight: 24
            checked: panel.filter.allCategories
            onClicked: panel.filter.checkAll()
        }
        PushButton {
            text: qsTr("垃圾类")
            implicitHeight: 24
            hint: qsTr("只看周五要清的类别")
            checked: panel.filter.garbageOnly
            onClicked: panel.filter.checkGarbage()
        }
    }
    CategoryList {
        model: panel.filter
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 168)
    }
    ValueSlider {
        name: qsTr("影响半径")
        valueText: qsTr("%1 m").arg(Math.round(panel.heat.bandwidth))
        from: 20
        to: 200
        stepSize: 5
        value: panel.heat.bandwidth
        onMoved: (value) => panel.heat.bandwidth = value
        Layout.fillWidth: true
    }
    ValueSlider {
        name: qsTr("浓淡")
        valueText: qsTr("%1 %").arg(Math.round(panel.heat.opacity * 100))
        from: 0.2
        to: 1
        value: panel.heat.opacity
        onMoved: (value) => panel.heat.opacity = value
        Layout.fillWidth: true
    }
    Rule {}
    Heading {
        text: qsTr("热点")
        remark: panel.hotspots.running ? qsTr("正在找…") : qsTr("%1 处，比偶然更集中").arg(panel.hotspots.count)
    }
    HotspotList {
        model: panel.hotspots
        onPlaceWanted: (x, y) => panel.placeWanted(x, y)
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: 100
    }
}
