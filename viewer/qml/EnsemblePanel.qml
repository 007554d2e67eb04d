import QtQuick
import QtQuick.Layouts
import Wangge.Viewer

// Random plans of the same land: where the plan as it stands lies among them.
ColumnLayout {
    id: panel
    required property EnsembleModel ensemble
    spacing: 6
    RowLayout {
        visible: panel.ensemble.hasResult
        spacing: 8
        Layout.fillWidth: true
        Segments {
            names: panel.ensemble.figures
            current: panel.ensemble.figure
            onChosen: (index) => panel.ensemble.figure = index
            Layout.preferredWidth: 420
            Layout.preferredHeight: 26
        }
        Words {
            text: panel.ensemble.placeText
            font.pixelSize: Theme.smallSize
            Layout.fillWidth: true
        }
    }
    HistogramItem {
        objectName: "histogram"
        visible: panel.ensemble.hasResult
        ensemble: panel.ensemble
        Accessible.role: Accessible.Chart
        Accessible.name: panel.ensemble.placeText
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
    Paragraph {
        visible: !panel.ensemble.hasResult
        text: panel.ensemble.message.length > 0 ? panel.ensemble.message : qsTr("随机划出上万个合格的划法，看当前划法排在哪里：是划得特别匀，还是随便一划就能更匀。")
        color: panel.ensemble.message.length > 0 ? Theme.alarm : Theme.quietText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
