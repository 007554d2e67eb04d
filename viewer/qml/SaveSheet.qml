import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Under which name the plan is kept: as a version, or as the plan in force from today.
Popup {
    id: sheet
    objectName: "saveSheet"
    required property RedrawSession session
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (parent.height - height) / 2 : 0
    width: 420
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: {
        nameField.text = sheet.session.suggestedName()
        noteField.text = ""
        nameField.forceActiveFocus()
        nameField.selectAll()
    }
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 10
        Words {
            text: qsTr("保存方案")
            font.pixelSize: Theme.titleSize
            font.bold: true
            color: Theme.accent
        }
        Paragraph {
            text: qsTr("每一步都已记在项目文件里，关掉也不会丢。启用后，地图、派单和周五安排都按新界线。")
            quiet: true
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
        }
        InputField {
            id: nameField
            objectName: "versionName"
            name: qsTr("名称")
            placeholderText: name
            Layout.fillWidth: true
            onAccepted: forceButton.clicked()
        }
        InputField {
            id: noteField
            name: qsTr("说明（为什么改）")
            placeholderText: name
            Layout.fillWidth: true
            onAccepted: forceButton.clicked()
        }
        Words {
            text: sheet.session.changesText
            font.pixelSize: Theme.smallSize
            color: Theme.warm
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 8
            PushButton {
                text: qsTr("取消")
                onClicked: sheet.close()
            }
            Item { Layout.fillWidth: true }
            PushButton {
                objectName: "saveVersionButton"
                text: qsTr("存为版本")
                hint: qsTr("留着以后比较，现行方案不变")
                enabled: nameField.text.trim().length > 0
                onClicked: if (sheet.session.saveVersion(nameField.text, noteField.text)) sheet.close()
            }
            PushButton {
                id: forceButton
                objectName: "putInForceButton"
                text: qsTr("启用新方案")
                hint: qsTr("从今天起按这个方案（回车）")
                primary: true
                enabled: nameField.text.trim().length > 0
                onClicked: if (sheet.session.putInForce(nameField.text, noteField.text)) sheet.close()
            }
        }
        Words {
            visible: sheet.session.messageIsRefusal
            text: sheet.session.message
            color: Theme.alarm
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
        }
    }
}
