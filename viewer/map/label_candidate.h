#pragma once

// A label that the map would like to show; which of them it shows is decided at each settled view.

#include <string>

#include "viewer/map/map_layer.h"
#include "viewer/map/mesh.h"

namespace wangge::viewer {

struct LabelCandidate {
    MapLayer layer = MapLayer::places;
    std::string text = {};
    Point at = {};    // what is named
    Line along = {};  // street names follow this line; empty for names of points and areas
    double size_px = 12;
    bool bold = false;
    Rgba ink = {};
    Rgba halo = {};
    Rgba plate{0, 0, 0, 0};  // a filled disc behind the text (numbers of stops); none when transparent
    double priority = 0;     // higher is placed first
    double min_zoom = 0;
    double clear_px = 0;  // radius of the symbol at `at`: the text goes beside it; 0 = the text is centred on it
    double room_m = 0;    // extent of the named area: shown only where the text fits into it; 0 = always
};

}  // namespace wangge::viewer
