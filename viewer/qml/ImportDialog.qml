import QtQuick.Dialogs

// Asks for a plan that was edited in another program.
FileDialog {
    id: dialog
    signal picked(url file)
    title: qsTr("导入改好的划法")
    acceptLabel: qsTr("打开")
    rejectLabel: qsTr("取消")
    nameFilters: [qsTr("划法 (*.gpkg *.geojson *.json *.shp *.kml *.dxf)"), qsTr("全部文件 (*)")]
    onAccepted: dialog.picked(selectedFile)
}
