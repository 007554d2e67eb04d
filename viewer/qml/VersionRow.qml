import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// One version: its papers, and what can be done with it. Deleting asks in the row itself.
Rectangle {
    id: row
    required property int index
    required property string name
    required property string author
    required property string createdText
    required property string whenText
    required property string note
    required property string parentName
    required property bool inForce
    required property bool removable
    required property VersionModel versions
    required property bool current
    property bool asking: false
    readonly property string papers: (author.length > 0 ? author + "　" : "") + qsTr("%1 存").arg(createdText)
                                     + (parentName.length > 0 ? "　" + qsTr("由“%1”改来").arg(parentName) : "")
                                     + (note.length > 0 ? "　" + note : "")
    signal exportWanted(int row)
    function askRemoval() {
        if (!removable)
            return
        asking = true
        no.forceActiveFocus()
    }
    height: texts.height + 12
    radius: 4
    color: Theme.raised
    border.width: current ? 2 : 1
    border.color: current ? Theme.warm : inForce ? Theme.accent : Theme.rule
    Accessible.role: Accessible.ListItem
    Accessible.name: name + "　" + whenText + "　" + papers

    Column {
        id: texts
        anchors { left: parent.left; right: buttons.left; leftMargin: 10; rightMargin: 10; verticalCenter: parent.verticalCenter }
        spacing: 1
        Row {
            spacing: 10
            Words {
                text: row.name
                font.bold: true
                color: row.inForce ? Theme.accent : Theme.text
            }
            Words {
                text: row.whenText
                font.pixelSize: Theme.smallSize
                color: row.inForce ? Theme.accent : Theme.quietText
                height: parent.height
            }
        }
        Paragraph {
            width: parent.width
            text: row.papers
            font.pixelSize: Theme.smallSize
            quiet: true
        }
    }
    RowLayout {
        id: buttons
        anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
        spacing: 6
        PushButton {
            objectName: "compare" + row.index
            visible: !row.asking
            text: qsTr("比较")
            hint: qsTr("在图上和表里看差别（回车）")
            enabled: !row.versions.busy
            Layout.preferredHeight: 26
            onClicked: row.versions.compare(row.index)
        }
        PushButton {
            objectName: "open" + row.index
            visible: !row.asking
            text: qsTr("取回")
            hint: qsTr("换成这个版本的划法，一步可撤销")
            enabled: !row.versions.busy
            Layout.preferredHeight: 26
            onClicked: row.versions.apply(row.index)
        }
        PushButton {
            objectName: "export" + row.index
            visible: !row.asking
            text: qsTr("导出…")
            hint: qsTr("给 QGIS、CAD 等别的程序")
            enabled: !row.versions.busy
            Layout.preferredHeight: 26
            onClicked: row.exportWanted(row.index)
        }
        PushButton {
            objectName: "delete" + row.index
            visible: !row.asking
            symbol: "qrc:/wangge/icons/close.svg"
            hint: row.removable ? qsTr("删除（Delete）") : qsTr("现行的和用过的方案要留作记录，不能删除")
            enabled: row.removable && !row.versions.busy
            Layout.preferredHeight: 26
            onClicked: row.askRemoval()
        }
        Words {
            visible: row.asking
            text: qsTr("删除后不能恢复")
            color: Theme.alarm
            font.pixelSize: Theme.smallSize
        }
        PushButton {
            objectName: "reallyDelete" + row.index
            visible: row.asking
            text: qsTr("删除")
            primary: true
            Layout.preferredHeight: 26
            Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Escape
            Keys.onEscapePressed: row.asking = false
            onClicked: {
                row.asking = false
                row.versions.remove(row.index)
            }
        }
        // Where the cross was: a second click there deletes nothing.
        PushButton {
            id: no
            objectName: "keep" + row.index
            visible: row.asking
            text: qsTr("留着")
            Layout.preferredHeight: 26
            Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Escape
            Keys.onEscapePressed: row.asking = false
            onClicked: row.asking = false
        }
    }
}
