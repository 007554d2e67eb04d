#pragma once

// Chooses the labels of one settled view so that none overlap (print/label_placer.h), and paints them into one atlas.
// Between settled views the same labels ride along with the camera: each is anchored to a place in the world and, for
// street names, to a direction there.

#include <QHash>
#include <QImage>
#include <QRectF>
#include <span>
#include <vector>

#include "viewer/map/camera.h"
#include "viewer/map/label_candidate.h"

namespace wangge::viewer {

struct PlacedLabel {
    Point anchor;               // in the world
    ScreenPoint offset_px;      // of the label's centre from the anchor on the screen
    bool follows_line = false;  // then the label turns with the map
    double world_angle = 0;     // direction of reading in the world, radians counter-clockwise; upright labels: unused
    QSizeF size_px;
    QRectF atlas;  // in pixels of the atlas image
    MapLayer layer = MapLayer::places;
    std::string text;
};

struct LabelLayout {
    QImage atlas;  // premultiplied; null when nothing is placed
    std::vector<PlacedLabel> labels;
};

class LabelPainter {
public:
    // O(candidates in view * spots); a few ms for a community. `device_pixel_ratio` sets the sharpness of the atlas.
    LabelLayout layout(const Camera& camera, std::span<const LabelCandidate* const> candidates, double device_pixel_ratio);

private:
    struct Sprite {
        QImage image;
        QSizeF size_px;
    };
    const Sprite& sprite(const LabelCandidate& label, bool stacked, double device_pixel_ratio);

    QHash<QString, Sprite> sprites_;  // painted texts, kept from view to view
};

}  // namespace wangge::viewer
