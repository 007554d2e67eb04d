pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// A plan from another program, while it is examined and until it is decided what becomes of it.
Rectangle {
    id: card
    required property PlanImporter importer
    required property RedrawSession session
    property real room: 300
    signal placeWanted(real x, real y)
    objectName: "importCard"
    width: 372
    height: Math.min(column.implicitHeight + 24, room)
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.rule
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("导入 %1").arg(card.importer.fileName)

    ColumnLayout {
        id: column
        anchors { fill: parent; margins: 12 }
        spacing: 8
        RowLayout {
            Words {
                text: qsTr("导入 %1").arg(card.importer.fileName)
                font.bold: true
                color: "#8A2B6E"
                Layout.fillWidth: true
            }
            PushButton {
                objectName: "importClose"
                symbol: "qrc:/wangge/icons/close.svg"
                hint: card.importer.running ? qsTr("停止") : qsTr("不要了，什么也没有改")
                Layout.preferredHeight: 26
                onClicked: card.importer.dismiss()
            }
        }
        Paragraph {
            objectName: "importSummary"
            text: card.importer.summary
            color: card.importer.running || card.importer.acceptable ? Theme.text : Theme.alarm
            font.pixelSize: Theme.smallSize
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ProgressLine {
            visible: card.importer.running
            name: qsTr("检查划分")
            value: card.importer.progress
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "importFindings"
            visible: card.importer.count > 0
            model: card.importer
            clip: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Math.min(contentHeight, 170)
            Layout.minimumHeight: 40
            Accessible.role: Accessible.List
            Accessible.name: qsTr("检查结果")
            ScrollBar.vertical: SlimScrollBar {}
            delegate: ItemDelegate {
                id: row
                required property string message
                required property string advice
                required property bool isError
                required property bool hasPlace
                required property real placeX
                required property real placeY
                width: list.width - 10
                padding: 3
                enabled: hasPlace
                Accessible.name: message + " " + advice
                onClicked: card.placeWanted(placeX, placeY)
                contentItem: Paragraph {
                    text: row.advice.length > 0 ? row.message + " " + row.advice : row.message
                    color: row.isError ? Theme.alarm : Theme.text
                    font.pixelSize: Theme.smallSize
                    font.underline: row.hovered
                }
                background: Rectangle {
                    radius: 3
                    color: row.hovered ? Theme.band : "transparent"
                }
            }
        }
        RowLayout {
            visible: card.importer.acceptable
            spacing: 6
            InputField {
                id: nameField
                objectName: "importName"
                name: qsTr("版本名称")
                text: card.importer.suggestedName
                Layout.fillWidth: true
                Layout.preferredHeight: 26
                onAccepted: keepButton.clicked()
            }
            PushButton {
                id: keepButton
                objectName: "importKeep"
                text: qsTr("存为版本")
                hint: qsTr("留着，还不启用")
                enabled: nameField.text.trim().length > 0 && !card.importer.running
                Layout.preferredHeight: 26
                onClicked: card.importer.keep(nameField.text, card.session.author)
            }
            PushButton {
                objectName: "importTakeUp"
                text: qsTr("接着改")
                hint: qsTr("换成这个划法，一步可撤销")
                primary: true
                enabled: !card.importer.running
                Layout.preferredHeight: 26
                onClicked: card.importer.takeUp()
            }
        }
    }
}
