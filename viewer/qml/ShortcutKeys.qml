pragma ComponentBehavior: Bound
import QtQuick
import Wangge.Viewer

// The keys of the window. 1-4 modes, F everything in view, L layers, Esc, Ctrl+Z, Ctrl+Y, Ctrl+S, Ctrl+O.
Item {
    id: keys
    required property Window window
    required property MapView map
    required property RedrawSession session
    signal modeWanted(int mode)
    signal layersWanted()
    signal openWanted()
    signal escaped()
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
    Shortcut { sequence: "F"; enabled: !keys.writing; onActivated: keys.map.fitViewportToAll() }
    Shortcut { sequence: "L"; enabled: !keys.writing; onActivated: keys.layersWanted() }
    Shortcut { sequence: "Esc"; onActivated: keys.escaped() }
    Shortcut { sequences: ["Ctrl+O"]; onActivated: keys.openWanted() }
    Shortcut { sequences: ["Ctrl+S"]; enabled: keys.session.dirty; onActivated: keys.session.save() }
    Shortcut { sequences: ["Ctrl+Z"]; enabled: keys.session.active; onActivated: keys.session.undo() }
    Shortcut { sequences: ["Ctrl+Y", "Ctrl+Shift+Z"]; enabled: keys.session.active; onActivated: keys.session.redo() }
}
