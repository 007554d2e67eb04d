pragma ComponentBehavior: Bound
import QtQuick
import Wangge.Viewer

// A period of whole weeks under a histogram, with a handle at each end. Keys: left and right move the handle in focus.
Item {
    id: range
    required property TicketFilterModel filter
    readonly property real barWidth: filter.barCount > 0 ? (width - 14) / filter.barCount : 0
    implicitHeight: 92

    Rectangle {
        x: 7 + range.filter.firstBar * range.barWidth
        width: Math.max(0, (range.filter.lastBar + 1 - range.filter.firstBar) * range.barWidth)
        height: 58
        color: Theme.accentSoft
    }
    Row {
        x: 7
        height: 58
        Repeater {
            model: range.filter.bars
            delegate: Item {
                id: bar
                required property real share
                required property bool inside
                width: range.barWidth
                height: 58
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: Math.max(1, bar.width - 1)
                    height: Math.max(bar.share > 0 ? 1 : 0, bar.share * 54)
                    color: bar.inside ? Theme.warm : Theme.rule
                }
            }
        }
    }
    Rectangle {
        x: 7
        y: 58
        width: parent.width - 14
        height: 1
        color: Theme.quietText
    }
    RangeHandle {
        name: qsTr("起始周")
        x: range.filter.firstBar * range.barWidth
        onStepped: (steps) => range.filter.firstBar += steps
        onDraggedTo: (position) => range.filter.firstBar = Math.round((position - 7) / range.barWidth)
    }
    RangeHandle {
        name: qsTr("结束周")
        x: (range.filter.lastBar + 1) * range.barWidth
        onStepped: (steps) => range.filter.lastBar += steps
        onDraggedTo: (position) => range.filter.lastBar = Math.round((position - 7) / range.barWidth) - 1
    }
    Words {
        anchors.bottom: parent.bottom
        width: parent.width * 0.68
        text: range.filter.periodText
        font.pixelSize: Theme.smallSize
    }
    Words {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: parent.width * 0.3
        text: qsTr("%L1 件").arg(range.filter.selectedCount)
        font.pixelSize: Theme.smallSize
        font.bold: true
        horizontalAlignment: Text.AlignRight
    }
}
