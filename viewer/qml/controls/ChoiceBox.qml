pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Wangge.Viewer

// One choice out of a list that folds away.
ComboBox {
    id: box
    required property string name
    implicitHeight: Theme.controlHeight
    font.family: Theme.family
    font.pixelSize: Theme.smallSize
    Accessible.name: name
    contentItem: Words {
        leftPadding: 8
        rightPadding: 20
        text: box.displayText
        font: box.font
    }
    indicator: Words {
        x: box.width - width - 8
        height: box.height
        text: "▾"
        color: Theme.accent
        font.pixelSize: Theme.smallSize
    }
    background: Rectangle {
        radius: Theme.radius
        color: box.down || box.popup.visible ? Theme.accentSoft : box.hovered ? Theme.band : Theme.raised
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.warm : Theme.rule
    }
    delegate: ItemDelegate {
        id: choice
        required property int index
        required property string modelData
        width: box.popup.availableWidth
        height: 26
        padding: 0
        highlighted: box.highlightedIndex === index
        contentItem: Words {
            leftPadding: 8
            text: choice.modelData
            font.family: Theme.family
            font.pixelSize: Theme.smallSize
            font.bold: box.currentIndex === choice.index
        }
        background: Rectangle { color: choice.highlighted ? Theme.accentSoft : "transparent" }
    }
    popup: Popup {
        y: box.height
        width: Math.max(box.width, 220)
        height: Math.min(contentItem.implicitHeight + 8, 260)
        padding: 4
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: box.popup.visible ? box.delegateModel : null
            currentIndex: box.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: SlimScrollBar {}
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.rule
        }
    }
}
