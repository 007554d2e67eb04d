// wangge-viewer PROJECT [--screenshot FILE --mode map|heat|redraw|friday] [--size 1280x800] [--lang zh_CN|en]

#include <QtQml/qqmlextensionplugin.h>

#include "viewer/app/run_viewer.h"

Q_IMPORT_QML_PLUGIN(Wangge_ViewerPlugin)

int main(int argc, char** argv) {
    return wangge::viewer::run_viewer(argc, argv);
}
