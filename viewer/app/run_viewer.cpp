#include "viewer/app/run_viewer.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTextStream>
#include <QTranslator>

#include "viewer/app/picture_taker.h"

namespace wangge::viewer {
namespace {

int complain(const QString& text, int code) {
    QTextStream(stderr) << text << Qt::endl;
    return code;
}

QString preferred_language() {
    const QStringList wanted = QLocale::system().uiLanguages();
    // Chinese first: English only for those who ask for it.
    return !wanted.isEmpty() && wanted.front().startsWith(QLatin1String("en")) &&
                   qEnvironmentVariable("LANG").startsWith(QLatin1String("en"))
               ? QStringLiteral("en")
               : QStringLiteral("zh_CN");
}

}  // namespace

bool install_language(const QString& language) {
    QLocale::setDefault(QLocale(language));
    // The translators live as long as the application. Qt brings the words of its own dialogs, where its package is installed.
    for (const char* part : {"qtbase", "qtdeclarative"}) {
        auto* own = new QTranslator(qApp);
        if (own->load(QStringLiteral("%1_%2").arg(QLatin1String(part), language),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(own);
    }
    auto* translator = new QTranslator(qApp);
    const bool found = translator->load(QStringLiteral(":/i18n/wangge_%1.qm").arg(language));
    if (found) QCoreApplication::installTranslator(translator);
    return found;
}

void install_font() {
    QFont font(QStringLiteral("WenQuanYi Micro Hei"));
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}

void prepare_engine(QQmlApplicationEngine& engine) {
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

int run_viewer(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    const QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wangge-viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WANGGE_VERSION));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    install_font();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("wangge-viewer PROJECT: the map of one community\n网格地图：打开一个社区的项目文件"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PROJECT"), QStringLiteral("project file (.gpkg) 项目文件"),
                                 QStringLiteral("[PROJECT]"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("write the settled window to FILE (.png) and quit 截图"),
                                        QStringLiteral("FILE"));
    const QCommandLineOption mode(QStringLiteral("mode"), QStringLiteral("map, heat, redraw or friday 模式"),
                                  QStringLiteral("MODE"), QStringLiteral("map"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("size of the window 窗口大小"), QStringLiteral("WxH"),
                                  QStringLiteral("1280x800"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("zh_CN or en 语言"), QStringLiteral("LANG"),
                                  preferred_language());
    const QCommandLineOption measure(QStringLiteral("measure"),
                                     QStringLiteral("print start-up and frame times as JSON and quit 测量启动和帧时间"));
    parser.addOptions({screenshot, mode, size, lang, measure});
    if (!parser.parse(app.arguments())) return complain(parser.errorText(), 2);
    if (parser.isSet(QStringLiteral("help"))) parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();

    static const QStringList modes{QStringLiteral("map"), QStringLiteral("heat"), QStringLiteral("redraw"),
                                   QStringLiteral("friday")};
    const auto mode_index = modes.indexOf(parser.value(mode));
    if (mode_index < 0) return complain(QStringLiteral("--mode is map, heat, redraw or friday"), 2);
    const auto match = QRegularExpression(QStringLiteral("^(\\d{3,5})[x×](\\d{3,5})$")).match(parser.value(size));
    if (!match.hasMatch()) return complain(QStringLiteral("--size looks like 1280x800"), 2);
    if (!install_language(parser.value(lang))) return complain(QStringLiteral("--lang is zh_CN or en"), 2);
    if (parser.positionalArguments().size() > 1) return complain(QStringLiteral("one PROJECT at a time"), 2);

    QQmlApplicationEngine engine;
    prepare_engine(engine);
    QVariantMap properties{{QStringLiteral("width"), match.captured(1).toInt()},
                           {QStringLiteral("height"), match.captured(2).toInt()},
                           {QStringLiteral("modeIndex"), int(mode_index)}};
    if (!parser.positionalArguments().isEmpty())
        properties.insert(QStringLiteral("projectPath"), parser.positionalArguments().constFirst());
    const bool picture = parser.isSet(screenshot);
    if (picture && mode_index == 3) properties.insert(QStringLiteral("computeFriday"), true);
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wangge/Viewer/Main.qml")));
    if (engine.rootObjects().isEmpty()) return complain(QStringLiteral("the window could not be made"), 1);
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window) return complain(QStringLiteral("the window could not be made"), 1);

    PictureTaker taker(window, clock);
    if (picture) taker.takePicture(parser.value(screenshot));
    if (parser.isSet(measure)) taker.measure();
    return QGuiApplication::exec();
}

}  // namespace wangge::viewer
