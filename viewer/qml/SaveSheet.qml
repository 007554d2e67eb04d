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
    width: 460
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape  // a click beside it must not lose what was typed
    readonly property string dateFault: session.dateProblem(dateField.text)
    readonly property bool complete: nameField.text.trim().length > 0 && dateFault.length === 0 && !session.saving
    property string fault: ""
    function save(inForce: bool) {
        if (!complete)
            return
        fault = ""
        const begun = inForce ? session.putInForce(nameField.text, noteField.text, authorField.text, dateField.text)
                              : session.saveVersion(nameField.text, noteField.text, authorField.text, dateField.text)
        if (!begun)
            fault = session.message
    }
    onAboutToShow: {
        nameField.text = sheet.session.suggestedName()
        noteField.text = ""
        authorField.text = sheet.session.author
        dateField.text = ""
        fault = ""
        nameField.forceActiveFocus()
        nameField.selectAll()
    }
    onAboutToHide: session.cancelSaving()
    Connections {
        target: sheet.session
        function onSaved() { sheet.close() }
        function onNotSaved(why: string) { sheet.fault = why }
    }
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 6
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
        FieldName { text: qsTr("名称") }
        InputField {
            id: nameField
            objectName: "versionName"
            name: qsTr("名称")
            Layout.fillWidth: true
            onAccepted: sheet.save(true)
        }
        FieldName { text: qsTr("说明（为什么改）") }
        InputField {
            id: noteField
            objectName: "versionNote"
            name: qsTr("说明（为什么改）")
            Layout.fillWidth: true
            onAccepted: sheet.save(true)
        }
        RowLayout {
            spacing: 12
            ColumnLayout {
                spacing: 4
                FieldName { text: qsTr("编制（岗位，不写人名）") }
                InputField {
                    id: authorField
                    objectName: "versionAuthor"
                    name: qsTr("编制（岗位，不写人名）")
                    Layout.fillWidth: true
                    onAccepted: sheet.save(true)
                }
            }
            ColumnLayout {
                spacing: 4
                FieldName { text: qsTr("从哪天起") }
                InputField {
                    id: dateField
                    objectName: "versionDate"
                    name: qsTr("从哪天起，如 2024-06-01")
                    placeholderText: qsTr("今天，或 2024-06-01")
                    wrong: sheet.dateFault.length > 0
                    Layout.fillWidth: true
                    onAccepted: sheet.save(true)
                    onEditingFinished: {
                        const iso = sheet.session.isoDate(text)
                        if (iso.length > 0)
                            text = iso
                    }
                }
            }
        }
        Words {
            objectName: "dateFault"
            visible: sheet.dateFault.length > 0
            text: sheet.dateFault
            color: Theme.alarm
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
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
                objectName: "saveCancel"
                text: sheet.session.saving ? qsTr("停止保存") : qsTr("取消")
                onClicked: sheet.session.saving ? sheet.session.cancelSaving() : sheet.close()
            }
            Words {
                text: sheet.session.saving ? qsTr("正在保存…") : ""
                quiet: true
                font.pixelSize: Theme.smallSize
                Layout.fillWidth: true
            }
            PushButton {
                objectName: "saveVersionButton"
                text: qsTr("存为版本")
                hint: qsTr("留着以后比较，现行方案不变")
                enabled: sheet.complete
                onClicked: sheet.save(false)
            }
            PushButton {
                objectName: "putInForceButton"
                text: qsTr("启用新方案")
                hint: qsTr("从那天起按这个方案（回车）")
                primary: true
                enabled: sheet.complete
                onClicked: sheet.save(true)
            }
        }
        Paragraph {
            objectName: "saveFault"
            visible: sheet.fault.length > 0
            text: sheet.fault
            color: Theme.alarm
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
        }
    }
}
