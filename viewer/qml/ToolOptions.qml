import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// What the tool in hand lets one choose, below its hint: how far a border may go, what a lock goes on.
Rectangle {
    id: options
    required property RedrawSession session
    readonly property bool follows: session.tool === RedrawSession.Follow
    readonly property bool locks: session.tool === RedrawSession.Locks
    readonly property bool wanted: follows || locks
    implicitWidth: choices.implicitWidth + 20
    implicitHeight: 34
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.rule
    opacity: 0.96
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("%1的选项").arg(session.toolName)

    RowLayout {
        id: choices
        anchors { verticalCenter: parent.verticalCenter; horizontalCenter: parent.horizontalCenter }
        spacing: 6
        Words {
            visible: options.follows
            text: qsTr("最远")
            quiet: true
            font.pixelSize: Theme.smallSize
        }
        PushButton {
            objectName: "followLess"
            visible: options.follows
            symbol: "qrc:/wangge/icons/minus.svg"
            hint: qsTr("近一些（[）")
            focusPolicy: Qt.TabFocus
            Layout.preferredHeight: 24
            onClicked: options.session.followWithin -= 5
        }
        Words {
            visible: options.follows
            text: qsTr("%1 米").arg(options.session.followWithin)
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: 44
        }
        PushButton {
            objectName: "followMore"
            visible: options.follows
            symbol: "qrc:/wangge/icons/plus.svg"
            hint: qsTr("远一些（]）")
            focusPolicy: Qt.TabFocus
            Layout.preferredHeight: 24
            onClicked: options.session.followWithin += 5
        }
        Segments {
            objectName: "lockKinds"
            visible: options.locks
            names: [qsTr("网格、界线"), qsTr("小区")]
            current: options.session.locksCompounds ? 1 : 0
            onChosen: (index) => options.session.locksCompounds = index === 1
            Layout.preferredWidth: 180
            Layout.preferredHeight: 24
        }
    }
}
