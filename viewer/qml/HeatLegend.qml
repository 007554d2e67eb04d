import QtQuick
import Wangge.Viewer

// What the colours of the heat mean.
Rectangle {
    id: legend
    required property HeatMap heat
    width: 196
    height: 62
    radius: Theme.radius
    color: Theme.panel
    opacity: 0.95
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("热力图例：每公顷 0 至 %1 件").arg(legend.heat.maximumPerHectare.toFixed(0))

    Words {
        x: 12
        y: 6
        text: qsTr("每公顷工单（件）")
        font.pixelSize: Theme.smallSize
    }
    Rectangle {
        x: 12
        y: 26
        width: parent.width - 24
        height: 10
        border.color: Theme.rule
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: Theme.ground }
            GradientStop { position: 1 / 6; color: Theme.heatRamp[0] }
            GradientStop { position: 2 / 6; color: Theme.heatRamp[1] }
            GradientStop { position: 3 / 6; color: Theme.heatRamp[2] }
            GradientStop { position: 4 / 6; color: Theme.heatRamp[3] }
            GradientStop { position: 5 / 6; color: Theme.heatRamp[4] }
            GradientStop { position: 1; color: Theme.heatRamp[5] }
        }
    }
    Words { x: 12; y: 40; text: "0"; font.pixelSize: Theme.smallSize; quiet: true }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 40
        text: (legend.heat.maximumPerHectare / 2).toFixed(0)
        font.pixelSize: Theme.smallSize
        quiet: true
    }
    Words {
        anchors { right: parent.right; rightMargin: 12 }
        y: 40
        text: legend.heat.maximumPerHectare.toFixed(0)
        font.pixelSize: Theme.smallSize
        quiet: true
    }
}
