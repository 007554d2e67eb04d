import QtQuick.Dialogs

// Asks for a project file.
FileDialog {
    id: dialog
    signal picked(url file)
    title: qsTr("打开项目")
    acceptLabel: qsTr("打开")
    rejectLabel: qsTr("取消")
    nameFilters: [qsTr("项目文件 (*.gpkg)"), qsTr("全部文件 (*)")]
    onAccepted: dialog.picked(selectedFile)
}
