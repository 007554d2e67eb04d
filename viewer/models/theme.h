#pragma once

// Colours, sizes and the typeface of the window: the calm paper of print/style.h carried into the controls.

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QObject>

#include "print/style.h"

namespace wangge::viewer {

class Theme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QColor ground READ ground CONSTANT)
    Q_PROPERTY(QColor panel READ panel CONSTANT)
    Q_PROPERTY(QColor raised READ raised CONSTANT)
    Q_PROPERTY(QColor band READ band CONSTANT)
    Q_PROPERTY(QColor rule READ rule CONSTANT)
    Q_PROPERTY(QColor text READ text CONSTANT)
    Q_PROPERTY(QColor quietText READ quietText CONSTANT)
    Q_PROPERTY(QColor accent READ accent CONSTANT)
    Q_PROPERTY(QColor accentSoft READ accentSoft CONSTANT)
    Q_PROPERTY(QColor accentInk READ accentInk CONSTANT)
    Q_PROPERTY(QColor rail READ rail CONSTANT)
    Q_PROPERTY(QColor railText READ railText CONSTANT)
    Q_PROPERTY(QColor alarm READ alarm CONSTANT)
    Q_PROPERTY(QColor warm READ warm CONSTANT)
    Q_PROPERTY(QColor more READ more CONSTANT)
    Q_PROPERTY(QColor less READ less CONSTANT)
    Q_PROPERTY(QList<QColor> heatRamp READ heatRamp CONSTANT)
    Q_PROPERTY(QString family READ family CONSTANT)
    Q_PROPERTY(int titleSize READ titleSize CONSTANT)
    Q_PROPERTY(int headingSize READ headingSize CONSTANT)
    Q_PROPERTY(int bodySize READ bodySize CONSTANT)
    Q_PROPERTY(int smallSize READ smallSize CONSTANT)
    Q_PROPERTY(int gap READ gap CONSTANT)
    Q_PROPERTY(int radius READ radius CONSTANT)
    Q_PROPERTY(int controlHeight READ controlHeight CONSTANT)
    Q_PROPERTY(int panelWidth READ panelWidth CONSTANT)
    Q_PROPERTY(int wideWidth READ wideWidth CONSTANT)
    Q_PROPERTY(int railWidth READ railWidth CONSTANT)

public:
    explicit Theme(QObject* parent = nullptr) : QObject(parent) {}

    QColor ground() const { return style::background; }
    QColor panel() const { return {0xFB, 0xFA, 0xF6}; }
    QColor raised() const { return style::paper; }
    QColor band() const { return style::table_band; }
    QColor rule() const { return {0xE0, 0xDA, 0xCE}; }
    QColor text() const { return style::text; }
    QColor quietText() const { return style::quiet_text; }
    QColor accent() const { return style::grid_border; }
    QColor accentSoft() const { return {0xE3, 0xEA, 0xF1}; }
    QColor accentInk() const { return style::paper; }
    QColor rail() const { return style::grid_ink; }
    QColor railText() const { return {0xC9, 0xD6, 0xE2}; }
    QColor alarm() const { return style::garbage_point; }
    QColor warm() const { return {0xC2, 0x5B, 0x2A}; }
    QColor more() const { return style::diverging_high; }
    QColor less() const { return style::diverging_low; }
    QList<QColor> heatRamp() const { return {style::heat_ramp.begin(), style::heat_ramp.end()}; }
    QString family() const { return QStringLiteral("WenQuanYi Micro Hei"); }
    int titleSize() const { return 19; }
    int headingSize() const { return 14; }
    int bodySize() const { return 13; }
    int smallSize() const { return 12; }
    int gap() const { return 8; }
    int radius() const { return 5; }
    int controlHeight() const { return 30; }
    int panelWidth() const { return 328; }
    int wideWidth() const { return 436; }  // of the panel with the table of the grids
    int railWidth() const { return 68; }
};

}  // namespace wangge::viewer
