import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// The plan on paper: the wall map with what changed, or the notice of the change.
Popup {
    id: sheet
    objectName: "printSheet"
    required property PlanPrinter printer
    required property RedrawSession session
    property int kind: 0  // wall map, notice
    property int paper: 1
    readonly property string dateFault: session.dateProblem(dateField.text)
    function print(file: url) {
        if (kind === 0)
            printer.printMap(file, paper, highlight.checked)
        else
            printer.printNotice(file, dateField.text, authorField.text)
    }
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (parent.height - height) / 2 : 0
    width: 420
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: authorField.text = session.author
    onOpened: goButton.forceActiveFocus()
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    PrintDialog {
        id: dialog
        notice: sheet.kind === 1
        currentFolder: sheet.printer.folder
        selectedFile: sheet.printer.folder + "/" + (notice ? qsTr("网格调整通知") : qsTr("网格示意图")) + ".pdf"
        onPicked: (file) => sheet.print(file)
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 10
        Words {
            text: qsTr("打印")
            font.pixelSize: Theme.titleSize
            font.bold: true
            color: Theme.accent
        }
        Segments {
            objectName: "printKind"
            names: [qsTr("挂图"), qsTr("调整通知")]
            current: sheet.kind
            onChosen: (index) => sheet.kind = index
            Layout.fillWidth: true
        }
        Paragraph {
            text: sheet.kind === 0 ? qsTr("当前划法的网格示意图，一张纸。")
                                   : qsTr("哪些楼换了网格、要换哪些公示牌，A4 竖排，给居民和网格员看。")
            font.pixelSize: Theme.smallSize
            quiet: true
            Layout.fillWidth: true
        }
        Segments {
            visible: sheet.kind === 0
            names: ["A4", "A3", "A2", "A1", "A0"]
            current: sheet.paper
            onChosen: (index) => sheet.paper = index
            Layout.fillWidth: true
            Layout.preferredHeight: 26
        }
        CheckMark {
            id: highlight
            objectName: "printHighlight"
            visible: sheet.kind === 0
            text: qsTr("标出与现行方案不同的地方")
            checked: true
            Layout.fillWidth: true
        }
        FieldName { visible: sheet.kind === 1; text: qsTr("发布单位（可不填）") }
        InputField {
            id: authorField
            visible: sheet.kind === 1
            name: qsTr("发布单位（可不填）")
            Layout.fillWidth: true
        }
        FieldName { visible: sheet.kind === 1; text: qsTr("从哪天起，如 2024-06-01（可不填）") }
        InputField {
            id: dateField
            objectName: "noticeDate"
            visible: sheet.kind === 1
            name: qsTr("从哪天起，如 2024-06-01（可不填）")
            wrong: sheet.dateFault.length > 0
            Layout.fillWidth: true
        }
        Words {
            visible: sheet.kind === 1 && sheet.dateFault.length > 0
            text: sheet.dateFault
            color: Theme.alarm
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
        }
        ProgressLine {
            name: qsTr("打印")
            value: sheet.printer.progress
            opacity: sheet.printer.running ? 1 : 0
            Layout.fillWidth: true
        }
        Paragraph {
            objectName: "printMessage"
            visible: text.length > 0
            text: sheet.printer.message
            color: sheet.printer.failed ? Theme.alarm : Theme.text
            font.pixelSize: Theme.smallSize
            wrapMode: Text.WrapAnywhere
            Layout.fillWidth: true
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        RowLayout {
            spacing: 8
            PushButton {
                text: qsTr("关闭")
                onClicked: sheet.close()
            }
            Item { Layout.fillWidth: true }
            PushButton {
                id: goButton
                objectName: "printGo"
                text: sheet.printer.running ? qsTr("停止") : qsTr("打印到文件…")
                hint: sheet.printer.running ? qsTr("停止打印") : qsTr("选文件名（回车）")
                primary: !sheet.printer.running
                enabled: sheet.printer.running || sheet.kind === 0 || sheet.dateFault.length === 0
                Keys.onReturnPressed: clicked()
                onClicked: sheet.printer.running ? sheet.printer.cancel() : dialog.open()
            }
        }
    }
}
