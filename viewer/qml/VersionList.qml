pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// The versions kept in the project: compare one, or take it up again.
ListView {
    id: list
    required property VersionModel versions
    objectName: "versionList"
    model: versions
    clip: true
    spacing: 4
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("版本")
    ScrollBar.vertical: SlimScrollBar {}
    delegate: Rectangle {
        id: row
        required property int index
        required property string name
        required property string whenText
        required property string note
        required property bool inForce
        width: list.width - 10
        height: 36
        radius: 4
        color: Theme.raised
        border.color: row.inForce ? Theme.accent : Theme.rule
        Words {
            x: 10
            width: 220
            height: parent.height
            text: row.name
            font.bold: row.inForce
        }
        Words {
            x: 236
            width: 170
            height: parent.height
            text: row.inForce ? qsTr("%1（现行）").arg(row.whenText) : row.whenText
            quiet: true
            font.pixelSize: Theme.smallSize
        }
        Words {
            x: 412
            width: buttons.x - x - 8
            height: parent.height
            text: row.note
            font.pixelSize: Theme.smallSize
        }
        Row {
            id: buttons
            anchors { right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
            spacing: 6
            PushButton {
                height: 26
                text: qsTr("比较")
                hint: qsTr("在图上看与当前划法的差别")
                onClicked: list.versions.compare(row.index)
            }
            PushButton {
                height: 26
                text: qsTr("取回")
                hint: qsTr("换成这个版本的划法，一步可撤销")
                onClicked: list.versions.apply(row.index)
            }
        }
    }
    Paragraph {
        visible: list.count === 0
        anchors.centerIn: parent
        width: Math.min(parent.width - 20, 460)
        horizontalAlignment: Text.AlignHCenter
        text: list.versions.message
        quiet: true
    }
}
