pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The versions kept in the project, newest first: compare one, take it up again, write it as a file, delete it.
ListView {
    id: list
    required property VersionModel versions
    signal exportWanted(int row)
    objectName: "versionList"
    model: versions
    clip: true
    spacing: 5
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    currentIndex: -1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("版本")
    Keys.onReturnPressed: if (currentIndex >= 0) versions.compare(currentIndex)
    Keys.onDeletePressed: if (currentItem) (currentItem as VersionRow).askRemoval()
    ScrollBar.vertical: SlimScrollBar {}
    delegate: VersionRow {
        width: list.width - 10
        versions: list.versions
        current: list.activeFocus && ListView.isCurrentItem
        onExportWanted: (row) => list.exportWanted(row)
    }
    Paragraph {
        visible: list.count === 0 && !list.versions.reading
        anchors.centerIn: parent
        width: Math.min(parent.width - 20, 460)
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("还没有版本。保存时可以存为版本；启用新方案时，旧方案自动留作版本。")
        quiet: true
    }
}
