#pragma once

// What a map shows.

#include <QColor>
#include <QRectF>
#include <bitset>
#include <string>
#include <string_view>
#include <vector>

#include "engine/community/friday_plan.h"

namespace wangge {

struct MapChanges;  // map_changes.h

enum class MapLayer {
    areas,  // water, green, school grounds ...
    compounds,
    grids,  // fills, borders, numbers
    streets,
    walls,
    gates,
    buildings,  // with their numbers
    places,
    bins,
    garbage_points,
    hotspots,
    routes,  // of the plan in MapOptions
    mask,    // the veil outside the jurisdiction, and its border
};
inline constexpr std::size_t map_layer_count = 13;

std::string_view name_of(MapLayer layer);  // "areas", "compounds" ...

// A set of layers; by default all.
class LayerSet {
public:
    LayerSet() { bits_.set(); }
    bool has(MapLayer layer) const { return bits_.test(static_cast<std::size_t>(layer)); }
    LayerSet with(MapLayer layer) const { return changed(layer, true); }
    LayerSet without(MapLayer layer) const { return changed(layer, false); }

private:
    LayerSet changed(MapLayer layer, bool on) const {
        LayerSet result = *this;
        result.bits_.set(static_cast<std::size_t>(layer), on);
        return result;
    }
    std::bitset<map_layer_count> bits_;
};

struct MapOptions {
    LayerSet layers = {};
    double size = 1;                        // factor of line widths, symbols and text (1.6 for A1 read from two steps away)
    bool grid_fill = true;                  // colour fills of grids
    std::vector<QColor> grid_colours = {};  // one a grid; empty: the palette, neighbours apart
    const MapChanges* changes = nullptr;    // against an earlier plan; must outlive the call
    bool quiet = false;                     // paler ground, for a route on top of it
    bool street_names = true;
    bool building_numbers = true;
    bool minor_places = true;             // shops, restaurants, car parks, toilets, bus stops
    std::vector<QRectF> keep_clear = {};  // of labels: what is drawn over the map afterwards (1/100 mm)
    // Rounds to draw. The pointers must outlive the call; `colour` is the index of the team colour.
    struct Round {
        const Route* route = nullptr;
        std::size_t colour = 0;
        bool numbers = true;   // a badge with its order at every stop
        std::string tag = {};  // written a few times along the round, to tell rounds apart without colour
    };
    std::vector<Round> rounds = {};
};

}  // namespace wangge
