pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Which loads count, and how much. Bars, shading and deviations follow while a weight is moved.
Popup {
    id: sheet
    objectName: "weightSheet"
    required property WeightModel weights
    required property RedrawSession session
    x: parent ? parent.width - Theme.wideWidth - width - 14 : 0
    y: 60
    width: 380
    padding: 18
    focus: true
    closePolicy: Popup.CloseOnEscape
    onAboutToShow: session.metrics.measure = MetricsModel.Weighted
    background: Rectangle {
        radius: 8
        color: Theme.panel
        border.color: Theme.rule
    }
    ColumnLayout {
        width: sheet.availableWidth
        spacing: 6
        RowLayout {
            Words {
                text: qsTr("负担怎么算")
                font.pixelSize: Theme.titleSize
                font.bold: true
                color: Theme.accent
                Layout.fillWidth: true
            }
            PushButton {
                objectName: "weightsClose"
                symbol: "qrc:/wangge/icons/close.svg"
                hint: qsTr("收起（Esc）")
                Layout.preferredHeight: 26
                onClicked: sheet.close()
            }
        }
        Paragraph {
            text: qsTr("每项先除以各网格的平均，再乘权重相加。0 不计。")
            font.pixelSize: Theme.smallSize
            quiet: true
            Layout.fillWidth: true
        }
        ListView {
            id: list
            objectName: "weightList"
            model: sheet.weights
            clip: true
            spacing: 2
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 330)
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("权重")
            ScrollBar.vertical: SlimScrollBar {}
            delegate: RowLayout {
                id: row
                required property int index
                required property string title
                required property real weight
                required property string totalText
                required property bool removable
                width: list.width - 10
                spacing: 6
                Words {
                    text: row.title
                    font.bold: row.weight > 0
                    Layout.preferredWidth: 104
                }
                Words {
                    text: row.totalText
                    quiet: true
                    font.pixelSize: Theme.smallSize
                    horizontalAlignment: Text.AlignRight
                    Layout.fillWidth: true
                }
                PushButton {
                    objectName: "weightLess" + row.index
                    symbol: "qrc:/wangge/icons/minus.svg"
                    hint: qsTr("%1少算一些").arg(row.title)
                    enabled: row.weight > 0
                    Layout.preferredHeight: 24
                    onClicked: sheet.weights.setWeight(row.index, Math.round((row.weight - 0.25) * 100) / 100)
                }
                InputField {
                    objectName: "weight" + row.index
                    name: qsTr("%1的权重").arg(row.title)
                    text: row.weight
                    horizontalAlignment: TextInput.AlignRight
                    validator: DoubleValidator { bottom: 0; top: 10; decimals: 2; notation: DoubleValidator.StandardNotation }
                    Layout.preferredWidth: 52
                    Layout.preferredHeight: 24
                    onEditingFinished: sheet.weights.setWeight(row.index, Number(text))
                }
                PushButton {
                    objectName: "weightMore" + row.index
                    symbol: "qrc:/wangge/icons/plus.svg"
                    hint: qsTr("%1多算一些").arg(row.title)
                    Layout.preferredHeight: 24
                    onClicked: sheet.weights.setWeight(row.index, Math.round((row.weight + 0.25) * 100) / 100)
                }
                PushButton {
                    objectName: "weightGone" + row.index
                    symbol: "qrc:/wangge/icons/close.svg"
                    hint: qsTr("去掉%1").arg(row.title)
                    opacity: row.removable ? 1 : 0
                    enabled: row.removable
                    Layout.preferredHeight: 24
                    onClicked: sheet.weights.remove(row.index)
                }
            }
        }
        RowLayout {
            visible: sheet.weights.choices.length > 0
            spacing: 6
            ChoiceBox {
                id: choice
                objectName: "attributeChoice"
                name: qsTr("楼栋的其他属性")
                model: sheet.weights.choices
                Layout.fillWidth: true
                Layout.preferredHeight: 26
            }
            PushButton {
                objectName: "attributeAdd"
                text: qsTr("加这一项")
                hint: qsTr("楼栋图层的属性，最多四项")
                enabled: sheet.session.ready
                Layout.preferredHeight: 26
                onClicked: sheet.weights.add(choice.currentIndex)
            }
        }
        Paragraph {
            objectName: "weightFormula"
            text: qsTr("负担 = %1").arg(sheet.weights.formula)
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
            Layout.topMargin: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
