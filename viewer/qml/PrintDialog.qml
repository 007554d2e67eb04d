import QtQuick.Dialogs

// Asks where the wall map goes.
FileDialog {
    id: dialog
    signal picked(url file)
    title: qsTr("打印挂图")
    fileMode: FileDialog.SaveFile
    defaultSuffix: "pdf"
    nameFilters: [qsTr("PDF (*.pdf)"), qsTr("图片 (*.png)")]
    onAccepted: dialog.picked(selectedFile)
}
