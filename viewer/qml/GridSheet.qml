import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Code, name and post of one grid.
Popup {
    id: sheet
    objectName: "gridSheet"
    required property RedrawSession session
    property int grid: -1
    readonly property string problem: grid < 0 ? "" : session.nameProblem(grid, codeField.text, nameField.text)
    readonly property bool changed: grid >= 0 && (codeField.text.trim() !== session.codeOf(grid) || nameField.text.trim() !== session.nameOf(grid)
                                                  || memberField.text.trim() !== session.memberOf(grid))
    function show(wanted: int) {
        if (wanted < 0)
            return
        grid = wanted
        codeField.text = session.codeOf(wanted)
        nameField.text = session.nameOf(wanted)
        memberField.text = session.memberOf(wanted)
        open()
        nameField.forceActiveFocus()
        nameField.selectAll()
    }
    function accept() {
        if (problem.length === 0 && session.rename(grid, codeField.text, nameField.text, memberField.text))
            close()
    }
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (parent.height - height) / 2 : 0
    width: 380
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape  // a click beside it must not lose what was typed
    onClosed: grid = -1
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 6
        Words {
            text: qsTr("改名称、编码、网格员")
            font.pixelSize: Theme.titleSize
            font.bold: true
            color: Theme.accent
            Layout.bottomMargin: 4
        }
        FieldName { text: qsTr("名称") }
        InputField {
            id: nameField
            objectName: "gridName"
            name: qsTr("名称")
            wrong: sheet.opened && text.trim().length === 0
            Layout.fillWidth: true
            onAccepted: sheet.accept()
        }
        FieldName { text: qsTr("编码") }
        InputField {
            id: codeField
            objectName: "gridCode"
            name: qsTr("编码")
            wrong: sheet.opened && sheet.problem.length > 0 && nameField.text.trim().length > 0
            Layout.fillWidth: true
            onAccepted: sheet.accept()
        }
        FieldName { text: qsTr("网格员（岗位，不写人名）") }
        InputField {
            id: memberField
            objectName: "gridMember"
            name: qsTr("网格员（岗位，不写人名）")
            Layout.fillWidth: true
            onAccepted: sheet.accept()
        }
        Paragraph {
            objectName: "gridProblem"
            text: sheet.problem.length > 0 ? sheet.problem : qsTr("改了编码，原编码从此停用，不会再给别的网格。")
            color: sheet.problem.length > 0 ? Theme.alarm : Theme.quietText
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
            Layout.topMargin: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            spacing: 8
            Layout.topMargin: 6
            PushButton {
                text: qsTr("取消")
                onClicked: sheet.close()
            }
            Item { Layout.fillWidth: true }
            PushButton {
                objectName: "gridAccept"
                text: qsTr("改好了")
                hint: qsTr("一步可撤销（回车）")
                primary: true
                enabled: sheet.problem.length === 0 && sheet.changed
                onClicked: sheet.accept()
            }
        }
    }
}
