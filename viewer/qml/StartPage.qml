import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// What is seen before a project is open.
Rectangle {
    id: page
    required property ProjectDocument document
    signal openWanted()
    color: Theme.ground

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(460, parent.width - 80)
        spacing: 14
        Image {
            source: "qrc:/wangge/icons/emblem.svg"
            sourceSize { width: 72; height: 72 }
            Layout.alignment: Qt.AlignHCenter
        }
        Words {
            text: qsTr("网格")
            font.pixelSize: 34
            font.bold: true
            color: Theme.accent
            Layout.alignment: Qt.AlignHCenter
        }
        Paragraph {
            text: qsTr("看清一个社区：在哪里出问题，网格怎样划，周五怎样走。")
            quiet: true
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        PushButton {
            text: qsTr("打开项目…")
            hint: qsTr("打开一个社区的 .gpkg 文件（Ctrl+O）")
            primary: true
            visible: !page.document.loading
            focus: true
            Layout.alignment: Qt.AlignHCenter
            onClicked: page.openWanted()
        }
        Words {
            visible: page.document.loading
            text: qsTr("正在打开…")
            Layout.alignment: Qt.AlignHCenter
        }
        ProgressLine {
            visible: page.document.loading
            name: qsTr("正在打开")
            value: page.document.progress
            Layout.fillWidth: true
        }
        Paragraph {
            visible: text.length > 0
            text: page.document.errorText
            color: Theme.alarm
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
