#pragma once

// Where scale bar and north arrow go: the corner of the map that hides least of the jurisdiction.

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "engine/geo/shape.h"
#include "print/map_view.h"

namespace wangge {

enum class Corner { top_right, bottom_right, bottom_left, top_left };

// A rectangle of `size`, `inset` from the frame (all 1/100 mm), in the first of `order` that neither meets the shape nor one of
// `taken`; when every corner meets the shape, in the first that is not taken. `free` says which it was.
struct CornerPlace {
    QRectF rect;
    bool free = false;
};
CornerPlace corner_for(const MapView& view, const MultiPolygon& shape, const QSizeF& size, double inset,
                       const std::vector<Corner>& order, const std::vector<QRectF>& taken = {});

}  // namespace wangge
