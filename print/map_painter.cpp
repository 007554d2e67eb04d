#include "print/map_painter.h"

#include <array>

#include "print/detail/map_context.h"

namespace wangge {
namespace {

// Restores the painter also when a cancel throws.
class SavedPainter {
public:
    explicit SavedPainter(QPainter& painter) : painter_(painter) { painter_.save(); }
    ~SavedPainter() { painter_.restore(); }
    SavedPainter(const SavedPainter&) = delete;
    SavedPainter& operator=(const SavedPainter&) = delete;

private:
    QPainter& painter_;
};

}  // namespace

std::string_view name_of(MapLayer layer) {
    static constexpr std::array<std::string_view, map_layer_count> names{
        "areas",  "compounds", "grids",          "streets",  "walls",  "gates", "buildings",
        "places", "bins",      "garbage_points", "hotspots", "routes", "mask"};
    return names[static_cast<std::size_t>(layer)];
}

MapReport draw_map(QPainter& painter, const Community& community, const MapView& view, const MapOptions& options,
                   const Progress& progress) {
    constexpr double margin_m = 60;  // widest symbol or street that may reach in from outside
    const detail::MapContext map{painter, community, view, options, view.ground().grown_m(margin_m)};
    const SavedPainter saved(painter);
    painter.setClipRect(view.rect(), Qt::IntersectClip);
    progress.report(0.0, "地图底图");
    painter.fillRect(view.rect(), style::background);
    detail::draw_ground(map);
    progress.report(0.3, "网格与路线");
    detail::draw_borders(map);
    detail::draw_rounds(map);
    detail::draw_symbols(map);
    progress.report(0.5, "注记");
    MapReport report = detail::draw_labels(map, progress.part(0.5, 1));
    progress.report(1, "地图");
    return report;
}

}  // namespace wangge
