pragma ComponentBehavior: Bound
import QtQuick
import Wangge.Viewer

// The keys of the window; KeySheet.qml lists them. Those of the tools count in redraw mode only.
Item {
    id: keys
    required property Window window
    required property MapView map
    required property RedrawSession session
    signal modeWanted(int mode)
    signal layersWanted()
    signal openWanted()
    signal escaped()
    signal changesWanted()
    signal proposalsWanted()
    signal sheetWanted()
    signal saveWanted()
    signal printWanted()
    signal renameWanted()
    signal renumberWanted()
    signal weightsWanted()
    readonly property list<string> tools: ["V", "R", "T", "S", "M", "B", "X", "G", "C", "K"]
    readonly property bool redrawing: session.active && !writing
    // While somebody writes, letters and digits are text.
    readonly property bool writing: window.activeFocusItem instanceof TextInput

    Repeater {
        model: 4
        delegate: Item {
            id: digit
            required property int index
            Shortcut {
                sequence: String(digit.index + 1)
                enabled: !keys.writing
                onActivated: keys.modeWanted(digit.index)
            }
        }
    }
    Repeater {
        model: keys.tools
        delegate: Item {
            id: letter
            required property int index
            required property string modelData
            Shortcut {
                sequence: letter.modelData
                enabled: keys.redrawing
                onActivated: {
                    // The key of the locks again: compounds instead of grids and borders.
                    if (letter.index === RedrawSession.Locks && keys.session.tool === RedrawSession.Locks)
                        keys.session.locksCompounds = !keys.session.locksCompounds
                    keys.session.tool = letter.index
                    keys.map.forceActiveFocus()
                }
            }
        }
    }
    Shortcut { sequence: "N"; enabled: keys.redrawing; onActivated: keys.session.snapping = !keys.session.snapping }
    Shortcut { sequence: "D"; enabled: keys.redrawing; onActivated: keys.changesWanted() }
    Shortcut { sequence: "P"; enabled: keys.redrawing; onActivated: keys.proposalsWanted() }
    Shortcut { sequence: "W"; enabled: keys.redrawing; onActivated: keys.weightsWanted() }
    Shortcut { sequence: "F2"; enabled: keys.redrawing; onActivated: keys.renameWanted() }
    Shortcut { sequence: "Shift+F2"; enabled: keys.redrawing; onActivated: keys.renumberWanted() }
    Shortcut { sequences: ["?", "F1"]; enabled: !keys.writing; onActivated: keys.sheetWanted() }
    Shortcut { sequence: "F"; enabled: !keys.writing; onActivated: keys.map.fitViewportToAll() }
    Shortcut { sequence: "L"; enabled: !keys.writing; onActivated: keys.layersWanted() }
    Shortcut { sequence: "Esc"; onActivated: keys.escaped() }
    Shortcut { sequences: ["Ctrl+O"]; onActivated: keys.openWanted() }
    Shortcut { sequences: ["Ctrl+S"]; enabled: keys.session.dirty; onActivated: keys.saveWanted() }
    Shortcut { sequences: ["Ctrl+P"]; enabled: keys.session.active && keys.session.ready; onActivated: keys.printWanted() }
    Shortcut { sequences: ["Ctrl+Z"]; enabled: keys.session.active; onActivated: keys.session.undo() }
    Shortcut { sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]; enabled: keys.session.active; onActivated: keys.session.redo() }
}
