#include "print/paper_font.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "print/style.h"

namespace wangge {
namespace {

QString choose_family() {
    const QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    const QStringList all = QFontDatabase::families();
    for (const char* wanted :
         {"WenQuanYi Micro Hei", "文泉驿微米黑", "WenQuanYi Zen Hei", "Noto Sans CJK SC", "Source Han Sans SC"}) {
        const QString name = QString::fromUtf8(wanted);
        if (all.contains(name)) return name;
    }
    if (!families.isEmpty()) return families.front();
    throw Error(ErrorKind::unsupported, "No Chinese typeface is installed; install the package fonts-wqy-microhei");
}

}  // namespace

const QString& paper_family() {
    if (QCoreApplication::instance() == nullptr)
        throw Error(ErrorKind::internal, "Printing needs a QGuiApplication; make a PaintSession first");
    static const QString family = choose_family();
    return family;
}

QFont paper_font(double height_mm, bool bold) {
    QFont font(paper_family());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style::mm(height_mm)))));
    font.setBold(bold);
    // Advances must not depend on the pixels of a device.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    return font;
}

double text_width(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

}  // namespace wangge
