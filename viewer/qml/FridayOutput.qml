import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Wangge.Viewer

// What becomes of a plan: in the project, as files for phones, on paper.
RowLayout {
    id: output
    required property FridayPlanner planner
    spacing: 6

    PushButton {
        text: qsTr("存入项目")
        enabled: !output.planner.writing
        onClicked: output.planner.saveToProject()
    }
    Item { Layout.fillWidth: true }
    PushButton {
        text: qsTr("导出…")
        hint: qsTr("每队一份 GPX、KML 和 GeoJSON，写到选定的文件夹")
        enabled: !output.planner.writing
        onClicked: exportFolder.open()
    }
    PushButton {
        text: qsTr("打印…")
        hint: qsTr("路线单和墙图（PDF），写到选定的文件夹")
        enabled: !output.planner.writing
        onClicked: printFolder.open()
    }
    FolderDialog {
        id: exportFolder
        title: qsTr("导出到文件夹")
        onAccepted: output.planner.exportRoutes(selectedFolder)
    }
    FolderDialog {
        id: printFolder
        title: qsTr("打印到文件夹")
        onAccepted: output.planner.print(selectedFolder)
    }
}
