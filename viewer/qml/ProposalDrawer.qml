pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wangge.Viewer

// Proposals under the map: wishes at the left, the trade-off, and the cards side by side.
Rectangle {
    id: drawer
    required property ProposalModel proposals
    required property EnsembleModel ensemble
    required property VersionModel versions
    property int tab: 0  // proposals, random plans, versions
    readonly property bool working: tab === 0 ? proposals.running : tab === 1 && ensemble.running
    signal closeWanted()
    signal exportWanted(int row)
    signal importWanted()
    objectName: "proposalDrawer"
    implicitHeight: 296
    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("方案")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.rule
    }
    RowLayout {
        anchors { fill: parent; margins: 10 }
        spacing: 12
        ColumnLayout {
            spacing: 6
            Layout.preferredWidth: 190
            Layout.maximumWidth: 190
            Layout.fillHeight: true
            Segments {
                objectName: "drawerTabs"
                names: [qsTr("方案"), qsTr("对照"), qsTr("版本")]
                current: drawer.tab
                onChosen: (index) => drawer.tab = index
                Layout.fillWidth: true
                Layout.preferredHeight: 26
            }
            RowLayout {
                visible: drawer.tab === 0
                Words {
                    text: qsTr("网格数")
                    quiet: true
                    font.pixelSize: Theme.smallSize
                    Layout.fillWidth: true
                }
                PushButton { text: "−"; hint: qsTr("少一个网格"); Layout.preferredHeight: 24; onClicked: drawer.proposals.gridCount -= 1 }
                Words {
                    text: drawer.proposals.gridCount
                    font.bold: true
                    horizontalAlignment: Text.AlignHCenter
                    Layout.preferredWidth: 30
                }
                PushButton { text: "+"; hint: qsTr("多一个网格"); Layout.preferredHeight: 24; onClicked: drawer.proposals.gridCount += 1 }
            }
            CheckMark {
                visible: drawer.tab === 0
                text: qsTr("不切开小区")
                checked: drawer.proposals.keepCompounds
                onToggled: drawer.proposals.keepCompounds = checked
            }
            ValueSlider {
                visible: drawer.tab === 0
                name: qsTr("至多换人")
                from: 5
                to: 100
                stepSize: 5
                value: drawer.proposals.changePercent
                valueText: qsTr("%1 %").arg(drawer.proposals.changePercent)
                onMoved: (value) => drawer.proposals.changePercent = Math.round(value)
                Layout.fillWidth: true
            }
            VersionWishes {
                visible: drawer.tab === 2
                versions: drawer.versions
                onExportWanted: drawer.exportWanted(-1)
                onImportWanted: drawer.importWanted()
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            PushButton {
                objectName: "proposeButton"
                visible: drawer.tab < 2
                text: drawer.working ? qsTr("停止") : drawer.tab === 1 ? qsTr("抽样") : drawer.proposals.hasResult ? qsTr("再算一次") : qsTr("算方案")
                hint: drawer.working ? qsTr("停止计算") : drawer.tab === 1 ? qsTr("随机划一万次") : qsTr("约 %1 秒").arg(drawer.proposals.seconds)
                primary: !drawer.working
                onClicked: {
                    if (drawer.tab === 0)
                        drawer.proposals.running ? drawer.proposals.cancel() : drawer.proposals.compute()
                    else
                        drawer.ensemble.running ? drawer.ensemble.cancel() : drawer.ensemble.compute()
                }
                Layout.fillWidth: true
            }
            ProgressLine {
                name: qsTr("算方案")
                visible: drawer.tab < 2
                value: drawer.tab === 0 ? drawer.proposals.progress : drawer.ensemble.progress
                opacity: drawer.working ? 1 : 0
                Layout.fillWidth: true
            }
            Paragraph {
                visible: drawer.tab < 2
                opacity: drawer.tab === 0 ? 1 : 0
                text: drawer.proposals.message.length > 0 ? drawer.proposals.message : drawer.proposals.hasResult ? drawer.proposals.inForceText : ""
                font.pixelSize: Theme.smallSize
                color: drawer.proposals.message.length > 0 ? Theme.warm : Theme.quietText
                elide: Text.ElideRight
                Layout.fillWidth: true
                Layout.fillHeight: true
                ToolTip.visible: over.hovered && truncated
                ToolTip.text: text
                HoverHandler { id: over }
            }
        }
        TradeOffPlot {
            objectName: "tradeOff"
            visible: drawer.tab === 0 && drawer.proposals.hasResult
            proposals: drawer.proposals
            Layout.preferredWidth: 216
            Layout.maximumWidth: 216
            Layout.fillHeight: true
            Accessible.role: Accessible.Chart
            Accessible.name: qsTr("取舍图：横向是换网格的人，纵向是人口相差，颜色越深越紧凑")
        }
        EnsemblePanel {
            visible: drawer.tab === 1
            ensemble: drawer.ensemble
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: 24
        }
        VersionList {
            visible: drawer.tab === 2
            versions: drawer.versions
            onExportWanted: (row) => drawer.exportWanted(row)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: 24
        }
        ListView {
            id: cards
            visible: drawer.tab === 0
            objectName: "proposalCards"
            orientation: ListView.Horizontal
            spacing: 10
            clip: true
            model: drawer.proposals
            currentIndex: drawer.proposals.selected
            highlightMoveDuration: 150
            boundsBehavior: Flickable.StopAtBounds
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rightMargin: 22
            ScrollBar.horizontal: ScrollBar { policy: cards.contentWidth > cards.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
            delegate: ProposalCard {
                proposals: drawer.proposals
                height: cards.height - 10
            }
            Paragraph {
                visible: cards.count === 0
                width: Math.min(parent.width - 20, 460)
                anchors.centerIn: parent
                horizontalAlignment: Text.AlignHCenter
                quiet: true
                text: drawer.proposals.running ? qsTr("正在找几个各有所长的方案：最均衡的、改动最少的、最紧凑的…")
                                               : qsTr("按左边的要求找几个各有所长的方案，每个都写明离能证明的最好还差多少。锁住的网格不动。")
            }
        }
    }
    PushButton {
        anchors { right: parent.right; top: parent.top; margins: 4 }
        width: 24
        height: 24
        symbol: "qrc:/wangge/icons/close.svg"
        hint: qsTr("收起（P）")
        onClicked: drawer.closeWanted()
    }
}
