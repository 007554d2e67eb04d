pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The figures of one grid. The bar grows to the right of the mean for more, to the left for less: it can be read without colour.
ItemDelegate {
    id: row
    required property int index
    required property int grid
    required property string number
    required property color colour
    required property int residents
    required property int households
    required property int tickets
    required property string streetText
    required property string patrolText
    required property string detailText
    required property string changeText
    required property real deviation
    required property string deviationText
    required property bool changed
    required property bool connected
    required property bool locked
    required property list<int> columns
    required property MetricsModel metrics
    required property bool target
    required property bool current
    readonly property bool outside: Math.abs(deviation) > metrics.tolerance
    readonly property color tone: deviation >= 0 ? Theme.more : Theme.less
    signal lockWanted()
    height: 21
    padding: 0
    focusPolicy: Qt.NoFocus
    Accessible.name: qsTr("第%1网格，%2 人，%3 户，%4 件，%5").arg(number).arg(residents).arg(households).arg(tickets).arg(deviationText)
    ToolTip.visible: hovered && !lock.hovered
    ToolTip.text: row.changeText.length > 0 ? row.detailText + "\n" + row.changeText : row.detailText
    ToolTip.delay: 700
    background: Rectangle {
        color: row.target ? Theme.accentSoft : row.changed ? "#FFF4E2" : row.hovered ? Theme.band : "transparent"
        border.width: row.current || row.target ? 1.5 : 0
        border.color: row.current ? Theme.warm : Theme.accent
        radius: 3
    }
    Item {
        anchors.fill: parent
        Rectangle {
            x: 2
            anchors.verticalCenter: parent.verticalCenter
            width: 30
            height: 16
            radius: 3
            color: row.colour
            border.width: row.connected ? 0 : 2
            border.color: Theme.alarm
            Text {
                anchors.centerIn: parent
                text: row.number
                font.family: Theme.family
                font.pixelSize: Theme.smallSize
                font.bold: true
                color: Theme.text
            }
        }
        AbstractButton {
            id: lock
            x: 36
            width: 20
            height: parent.height
            focusPolicy: Qt.NoFocus
            objectName: "lock" + row.grid
            Accessible.name: row.locked ? qsTr("解锁第%1网格").arg(row.number) : qsTr("锁定第%1网格").arg(row.number)
            ToolTip.visible: hovered
            ToolTip.text: Accessible.name
            ToolTip.delay: 300
            onClicked: row.lockWanted()
            Image {
                anchors.centerIn: parent
                visible: row.locked || row.hovered || lock.hovered
                source: row.locked ? "qrc:/wangge/icons/lock.svg" : "qrc:/wangge/icons/unlock.svg"
                sourceSize { width: 15; height: 15 }
                opacity: row.locked ? 1 : 0.45
            }
        }
        Repeater {
            model: [row.residents.toLocaleString(Qt.locale(), "f", 0), row.households.toLocaleString(Qt.locale(), "f", 0),
                    row.tickets.toLocaleString(Qt.locale(), "f", 0), row.streetText, row.patrolText]
            delegate: Words {
                required property int index
                required property string modelData
                x: row.columns[index + 1]
                width: row.columns[index + 2] - row.columns[index + 1]
                height: parent ? parent.height : 0
                text: modelData
                font.pixelSize: Theme.smallSize
                font.bold: index === row.metrics.measure
                horizontalAlignment: Text.AlignRight
            }
        }
        Item {
            id: track
            x: row.columns[6] + 6
            width: parent.width - x - 40
            height: parent.height
            readonly property real unit: width / 2 / row.metrics.widest
            // The tolerance, and the mean in its middle.
            Rectangle {
                anchors.centerIn: parent
                width: Math.min(parent.width, 2 * row.metrics.tolerance * track.unit)
                height: parent.height
                color: Theme.rule
                opacity: 0.55
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: row.deviation >= 0 ? track.width / 2 : track.width / 2 - width
                width: Math.max(1, Math.min(track.width / 2, Math.abs(row.deviation) * track.unit))
                height: 9
                radius: 1.5
                color: row.tone
                opacity: row.outside ? 1 : 0.45
            }
            Rectangle {
                x: track.width / 2 - 0.5
                width: 1
                height: parent.height
                color: Theme.text
            }
        }
        Words {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: 40
            text: row.deviationText
            color: row.outside ? row.tone : Theme.quietText
            font.pixelSize: 11
            font.bold: row.outside
            horizontalAlignment: Text.AlignRight
        }
    }
}
