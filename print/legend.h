#pragma once

// The legend: one entry for everything the map shows, and nothing else.

#include <QPainter>
#include <QPointF>
#include <QString>
#include <functional>
#include <vector>

#include "engine/community/community.h"
#include "print/map_options.h"

namespace wangge {

struct LegendEntry {
    QString text;
    // Draws the sample into a rectangle (painter units).
    std::function<void(QPainter&, const QRectF&)> sample;
};

// Entries for the layers that are on and not empty in the community, kinds of places in the order of their first use.
std::vector<LegendEntry> legend_entries(const Community& community, const MapOptions& options, bool english = false);

struct LegendStyle {
    double width_mm = 74;
    int columns = 2;
    double row_mm = 4.9;
    double text_mm = 2.6;
    double sample_mm = 7.5;  // width of the samples
};

double legend_height_mm(std::size_t entries, const LegendStyle& style);
// Fills the columns from top to bottom.
void draw_legend(QPainter& painter, QPointF top_left, const std::vector<LegendEntry>& entries, const LegendStyle& style);

}  // namespace wangge
