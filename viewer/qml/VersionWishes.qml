import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// Beside the list of versions: what they are compared with, files in and out, and what is under way.
ColumnLayout {
    id: wishes
    required property VersionModel versions
    signal exportWanted()
    signal importWanted()
    spacing: 6

    FieldName { text: qsTr("与哪个方案比较") }
    ChoiceBox {
        objectName: "compareBase"
        name: qsTr("与哪个方案比较")
        model: wishes.versions.bases
        currentIndex: wishes.versions.base
        onActivated: (index) => wishes.versions.base = index
        Layout.fillWidth: true
        Layout.preferredHeight: 26
    }
    PushButton {
        objectName: "importButton"
        text: qsTr("导入改好的…")
        hint: qsTr("在 QGIS、CAD 里改好的划法：先看差别，再决定")
        Layout.fillWidth: true
        Layout.preferredHeight: 26
        Layout.topMargin: 4
        onClicked: wishes.importWanted()
    }
    PushButton {
        objectName: "exportButton"
        text: qsTr("导出当前划法…")
        hint: qsTr("GeoPackage、GeoJSON、Shapefile、KML、DXF")
        enabled: !wishes.versions.busy
        Layout.fillWidth: true
        Layout.preferredHeight: 26
        onClicked: wishes.exportWanted()
    }
    RowLayout {
        visible: wishes.versions.busy
        spacing: 6
        ProgressLine {
            name: qsTr("进度")
            value: wishes.versions.progress
            Layout.fillWidth: true
        }
        PushButton {
            objectName: "versionsStop"
            text: qsTr("停止")
            Layout.preferredHeight: 24
            onClicked: wishes.versions.cancel()
        }
    }
    Paragraph {
        objectName: "versionsMessage"
        text: wishes.versions.message
        font.pixelSize: Theme.smallSize
        color: wishes.versions.messageIsFault ? Theme.alarm : Theme.quietText
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 5
        elide: Text.ElideRight
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    RowLayout {
        visible: wishes.versions.replacing.length > 0
        spacing: 6
        PushButton {
            text: qsTr("不替换")
            Layout.preferredHeight: 24
            onClicked: wishes.versions.cancel()
        }
        PushButton {
            objectName: "replaceButton"
            text: qsTr("替换")
            primary: true
            Layout.preferredHeight: 24
            onClicked: wishes.versions.replace()
        }
    }
    Item { Layout.fillHeight: true }
}
