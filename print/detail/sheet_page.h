#pragma once

// One A4 page of the route sheets and of the change notice: margins, heads, foot, headings.

#include <QColor>
#include <QPainter>
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/community/community.h"
#include "print/map_painter.h"
#include "print/print_target.h"
#include "print/style.h"

namespace wangge::detail {

inline constexpr double sheet_width_mm = 210;
inline constexpr double sheet_height_mm = 297;
inline constexpr double sheet_margin_mm = 12;
inline constexpr double sheet_room_mm = sheet_width_mm - 2 * sheet_margin_mm;  // between the margins
inline constexpr double sheet_bottom_mm = sheet_height_mm - 17;                // above the foot

struct Figure {
    QString name, value;
};

class SheetPage {
public:
    // `day` stands at the right of every head.
    SheetPage(PrintTarget& target, const Community& community, QString day, bool english = false);

    QPainter& painter() { return target_.painter(); }
    // Begins a page (the first one of the file is there already) and draws its foot.
    void begin();
    // The head of the first page of a part; returns y below it, mm.
    double draw_head(const QString& title, const QString& subtitle, const QColor& colour);
    // The slim head of a page that goes on; returns y below it, mm.
    double draw_continued_head(const QString& title, const QColor& colour);
    double draw_heading(double y_mm, const QString& text);
    // A row of boxed figures across the page; returns y below it, mm.
    double draw_figures(double y_mm, const std::vector<Figure>& figures);
    // Lines of running text; returns y below them, mm.
    double draw_text(double y_mm, const QString& text, double text_mm = 3.1);
    // A map of this width with frame, scale bar and north arrow; `height_mm` at most, less when the ground is wide. Returns y
    // below it, mm.
    double draw_map(double y_mm, double height_mm, const Box& ground, double margin_mm, MapOptions options, MapReport& report,
                    const Progress& progress);
    int number() const { return number_; }

private:
    PrintTarget& target_;
    const Community& community_;
    QString day_;
    bool english_;
    int number_ = 0;
};

}  // namespace wangge::detail
