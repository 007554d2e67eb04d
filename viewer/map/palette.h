#pragma once

// The map's colours: print/style.h as vertex colours, and its heat ramp with the transparency of the screen.

#include <QColor>
#include <array>

#include "print/style.h"
#include "viewer/map/mesh.h"

namespace wangge::viewer {

inline Rgba rgba(const QColor& colour) {
    return {std::uint8_t(colour.red()), std::uint8_t(colour.green()), std::uint8_t(colour.blue()), std::uint8_t(colour.alpha())};
}

inline QColor qcolor(Rgba colour) {
    return QColor(colour.r, colour.g, colour.b, colour.a);
}

// Seven stops at 0, 1/6 ... 1 of the maximum: the first is transparent, the ramp deepens as it darkens.
inline std::array<Rgba, 7> heat_stops() {
    constexpr std::array<double, 7> opacity{0.0, 0.55, 0.68, 0.78, 0.84, 0.88, 0.92};
    std::array<Rgba, 7> stops;
    stops[0] = rgba(style::heat_ramp[0]).with_opacity(0);
    for (std::size_t i = 0; i < style::heat_ramp.size(); ++i) stops[i + 1] = rgba(style::heat_ramp[i]).with_opacity(opacity[i + 1]);
    return stops;
}

}  // namespace wangge::viewer
