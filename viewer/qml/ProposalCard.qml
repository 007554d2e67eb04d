pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One proposal: its small map, its figures, apply and compare.
AbstractButton {
    id: card
    required property int index
    required property string title
    required property string firstText
    required property string secondText
    required property string compactText
    required property string movedText
    required property string gapText
    required property string cutText
    required property bool within
    required property ProposalModel proposals
    readonly property bool chosen: proposals.selected === index
    width: 238
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("方案 %1，%2，%3，换网格 %4").arg(index + 1).arg(title).arg(firstText).arg(movedText)
    Accessible.checked: chosen
    onClicked: proposals.selected = index
    onDoubleClicked: proposals.compare(index)
    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.width: card.visualFocus ? 2 : card.chosen ? 2 : 1
        border.color: card.visualFocus ? Theme.warm : card.chosen ? "#E06C00" : Theme.rule
    }
    component Figure: Words {
        font.pixelSize: Theme.smallSize
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 10
    }
    Words {
        id: heading
        x: 10
        y: 7
        width: parent.width - 20
        text: (card.index + 1) + "　" + card.title
        font.bold: true
        color: Theme.accent
    }
    PlanThumbnail {
        id: thumbnail
        x: 8
        y: 30
        width: parent.width - 16
        height: Math.max(60, parent.height - 30 - figures.height - 48)
        proposals: card.proposals
        row: card.index
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("方案 %1 的小图").arg(card.index + 1)
    }
    Column {
        id: figures
        readonly property real half: (width - 6) / 2
        anchors { left: parent.left; right: parent.right; top: thumbnail.bottom; leftMargin: 10; rightMargin: 10; topMargin: 4 }
        spacing: 1
        // What is long has a line of its own.
        Row {
            spacing: 6
            Figure { width: figures.half; text: card.firstText; font.bold: true }
            Figure { width: figures.half; text: card.secondText; font.bold: true }
        }
        Figure { objectName: "moved" + card.index; width: figures.width; text: qsTr("换 %1").arg(card.movedText) }
        Row {
            spacing: 6
            Figure { width: figures.half; text: card.cutText }
            Figure { width: figures.half; text: qsTr("紧凑度 %1").arg(card.compactText) }
        }
        Figure { width: figures.width; text: card.gapText; quiet: true }
    }
    Row {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 8 }
        spacing: 6
        PushButton {
            width: (parent.width - 6) / 2
            height: 26
            text: qsTr("比较")
            hint: qsTr("在图上看与当前划法的差别")
            onClicked: card.proposals.compare(card.index)
        }
        PushButton {
            objectName: "apply" + card.index
            width: (parent.width - 6) / 2
            height: 26
            text: qsTr("采用")
            hint: qsTr("换成这个方案，一步可撤销")
            primary: card.chosen
            onClicked: card.proposals.apply(card.index)
        }
    }
}
