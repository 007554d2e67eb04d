pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Old and new codes side by side before the grids are renumbered.
Popup {
    id: sheet
    objectName: "renumberSheet"
    required property RenumberModel codes
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (parent.height - height) / 2 : 0
    width: 440
    padding: 22
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onAboutToShow: codes.reload()
    onOpened: list.forceActiveFocus()
    function accept() {
        if (codes.count > 0 && codes.apply())
            close()
    }
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 10
        Words {
            text: qsTr("按规则重新编号")
            font.pixelSize: Theme.titleSize
            font.bold: true
            color: Theme.accent
        }
        Paragraph {
            objectName: "renumberSummary"
            text: sheet.codes.count > 0
                  ? qsTr("从西到东、由北到南，001 起。%1 个网格换编码；以号为名的跟着改，空出来的编码从此停用。").arg(sheet.codes.count)
                  : qsTr("编码已经符合规则：从西到东、由北到南，001 起。")
            font.pixelSize: Theme.smallSize
            quiet: true
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "renumberList"
            visible: count > 0
            model: sheet.codes
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 300)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("原编码与新编码")
            Keys.onReturnPressed: sheet.accept()
            ScrollBar.vertical: SlimScrollBar {}
            delegate: Rectangle {
                id: row
                required property int index
                required property string before
                required property string after
                required property string name
                width: list.width - 10
                height: 24
                color: row.index % 2 === 0 ? Theme.band : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1，%2 改为 %3").arg(name).arg(before).arg(after)
                Words { x: 8; width: 130; height: parent.height; text: row.before; font.pixelSize: Theme.smallSize; quiet: true }
                Words { x: 142; width: 20; height: parent.height; text: "→"; quiet: true }
                Words { x: 166; width: 130; height: parent.height; text: row.after; font.pixelSize: Theme.smallSize; font.bold: true }
                Words { x: 300; width: parent.width - 304; height: parent.height; text: row.name; font.pixelSize: Theme.smallSize }
            }
        }
        RowLayout {
            spacing: 8
            PushButton {
                text: sheet.codes.count > 0 ? qsTr("取消") : qsTr("关闭")
                onClicked: sheet.close()
            }
            Item { Layout.fillWidth: true }
            PushButton {
                objectName: "renumberAccept"
                visible: sheet.codes.count > 0
                text: qsTr("重新编号")
                hint: qsTr("一步可撤销（回车）")
                primary: true
                onClicked: sheet.accept()
            }
        }
    }
}
