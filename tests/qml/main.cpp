// Runs the tst_*.qml beside it with the viewer's module and the test bench.

#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>

#include "tests/qml/test_bench.h"
#include "viewer/app/run_viewer.h"

Q_IMPORT_QML_PLUGIN(Wangge_ViewerPlugin)

namespace {

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        wangge::viewer::install_font();
        wangge::viewer::install_language(QStringLiteral("zh_CN"));
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterType<wangge::viewer::test::TestBench>("Wangge.ViewerTest", 1, 0, "TestBench");
    }
};

}  // namespace

QUICK_TEST_MAIN_WITH_SETUP(viewer, Setup)

#include "main.moc"
