import QtQuick.Dialogs

// Asks where the print goes.
FileDialog {
    id: dialog
    property bool notice: false
    signal picked(url file)
    title: notice ? qsTr("打印调整通知") : qsTr("打印挂图")
    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("保存")
    rejectLabel: qsTr("取消")
    defaultSuffix: "pdf"
    nameFilters: notice ? [qsTr("PDF (*.pdf)")] : [qsTr("PDF (*.pdf)"), qsTr("图片 (*.png)"), qsTr("矢量图 (*.svg)")]
    onAccepted: dialog.picked(selectedFile)
}
