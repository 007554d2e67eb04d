import QtQuick.Dialogs

// Asks where a plan goes, and in which of the five formats.
FileDialog {
    id: dialog
    property int row: -1
    signal picked(int row, url file)
    function ask(wanted: int) {
        row = wanted
        open()
    }
    title: qsTr("导出划法")
    fileMode: FileDialog.SaveFile
    acceptLabel: qsTr("保存")
    rejectLabel: qsTr("取消")
    defaultSuffix: ["gpkg", "geojson", "shp", "kml", "dxf"][selectedNameFilter.index] ?? "gpkg"
    nameFilters: ["GeoPackage (*.gpkg)", "GeoJSON (*.geojson)", qsTr("Shapefile，GBK (*.shp)"), "KML (*.kml)", "DXF (*.dxf)"]
    onAccepted: dialog.picked(row, selectedFile)
}
