#pragma once

// The one typeface of paper: WenQuanYi Micro Hei, whose text can be searched and copied from a PDF (Noto Sans CJK
// yields radical code points there). Where it is missing another Chinese face is taken; where there is none,
// Error(unsupported) says which package to install.

#include <QFont>
#include <QString>
#include <string>

namespace wangge {

// Family in use. Needs a QGuiApplication: Error(internal) without one.
const QString& paper_family();

// A font whose em is `height_mm` on paper, in painters of 1/100 mm.
QFont paper_font(double height_mm, bool bold = false);

// Advance of a text in 1/100 mm.
double text_width(const QFont& font, const QString& text);

inline QString to_qstring(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace wangge
