// The scene graph of MapView: the only place where it draws. Runs on the render thread while the GUI thread waits.

#include <QMatrix4x4>
#include <QQuickWindow>
#include <QSGSimpleRectNode>
#include <QSGTexture>
#include <QSGTextureMaterial>
#include <QSGTransformNode>
#include <cmath>
#include <numbers>
#include <unordered_set>

#include "viewer/map/map_materials.h"
#include "viewer/map/map_view.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {

namespace {

// What a width in pixels may reach beyond a tile.
constexpr double reach_px = 40;

struct TileNode : public QSGNode {
    explicit TileNode(const LayerTile& of) : tile(of) {
        for (QSGNode* node : {static_cast<QSGNode*>(fill_node(of.mesh->fills)), static_cast<QSGNode*>(line_node(of.mesh->lines)),
                              static_cast<QSGNode*>(symbol_node(of.mesh->symbols))})
            if (node) appendChildNode(node);
    }
    bool isSubtreeBlocked() const override { return hidden; }

    LayerTile tile;
    bool hidden = false;
};

// Nodes of tiles that are still there stay as they are.
void renew(QSGNode& layer, const LayerTiles& tiles) {
    std::unordered_set<const LayerMesh*> wanted;
    for (const LayerTile& tile : tiles) wanted.insert(tile.mesh.get());
    const auto drop = [&](QSGNode* node) {
        layer.removeChildNode(node);
        delete node;
    };
    for (QSGNode *node = layer.firstChild(), *next = nullptr; node; node = next) {
        next = node->nextSibling();
        const auto* tile = dynamic_cast<TileNode*>(node);
        if (!tile || !wanted.contains(tile->tile.mesh.get())) drop(node);
    }
    QSGNode* at = layer.firstChild();
    for (const LayerTile& tile : tiles) {
        if (at && static_cast<TileNode*>(at)->tile.mesh == tile.mesh) {
            at = at->nextSibling();
            continue;
        }
        auto* made = new TileNode(tile);
        if (at)
            layer.insertChildNodeBefore(made, at);
        else
            layer.appendChildNode(made);
    }
    while (at) {  // came in another order
        QSGNode* next = at->nextSibling();
        drop(at);
        at = next;
    }
}

void show_seen(QSGNode& layer, const Box& seen) {
    for (QSGNode* node = layer.firstChild(); node; node = node->nextSibling()) {
        auto* tile = static_cast<TileNode*>(node);
        const bool hidden = !tile->tile.box.intersects(seen);
        if (hidden == tile->hidden) continue;
        tile->hidden = hidden;
        tile->markDirty(QSGNode::DirtySubtreeBlocked);
    }
}

}  // namespace

struct MapView::Nodes : public QSGNode {
    Nodes() {
        ground = new QSGSimpleRectNode;
        ground->setColor(style::background);
        appendChildNode(ground);
        world = new QSGTransformNode;
        appendChildNode(world);
        for (QSGOpacityNode*& layer : layers) {
            layer = new QSGOpacityNode;
            world->appendChildNode(layer);
        }
    }

    QSGSimpleRectNode* ground;
    QSGTransformNode* world;
    std::array<QSGOpacityNode*, map_layer_count> layers{};
    QSGGeometryNode* labels = nullptr;
    QSGGeometry* label_geometry = nullptr;
    std::unique_ptr<QSGTexture> atlas;
};

QSGNode* MapView::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* nodes = static_cast<Nodes*>(old);
    if (!nodes) {
        nodes = new Nodes;
        upload_.set();
        atlas_new_ = true;
    }
    nodes->ground->setRect(boundingRect());

    // World (metres about the origin, y up) to item pixels.
    const ScreenPoint zero = camera_.to_screen(origin());
    const double scale = camera_.pixels_per_metre();
    const double turn = camera_.bearing_deg * std::numbers::pi / 180;
    const auto c = float(std::cos(turn) * scale);
    const auto s = float(std::sin(turn) * scale);
    QMatrix4x4 matrix(c, -s, 0, float(zero.x), -s, -c, 0, float(zero.y), 0, 0, 1, 0, 0, 0, 0, 1);
    nodes->world->setMatrix(matrix);

    const Box view = camera_.visible_box();
    const Point reach = Point{reach_px, reach_px} * camera_.metres_per_pixel();
    const Box seen{view.low - origin() - reach, view.high - origin() + reach};

    for (std::size_t i = 0; i < map_layer_count; ++i) {
        QSGOpacityNode* layer = nodes->layers[i];
        const double opacity = opacityOf(MapLayer(i));
        if (layer->opacity() != opacity) layer->setOpacity(opacity);
        if (opacity <= 0) continue;  // hidden layers are uploaded when they are shown
        if (MapLayer(i) != MapLayer::heat) {
            if (upload_.test(i)) renew(*layer, meshes_[i]);
            show_seen(*layer, seen);
        } else if (upload_.test(i)) {
            while (QSGNode* child = layer->firstChild()) {
                layer->removeChildNode(child);
                delete child;
            }
            if (QSGNode* node = heatNode()) layer->appendChildNode(node);
        }
        upload_.reset(i);
    }
    updateLabelNode(*nodes);
    atlas_new_ = false;
    return nodes;
}

QSGNode* MapView::heatNode() const {
    const auto raster = heat_ ? heat_->raster() : nullptr;
    if (!raster || heat_->maximum() <= 0 || raster->values.empty()) return nullptr;
    const Box box = raster->frame.box();
    const Point low = box.low - origin();
    const Point high = box.high - origin();
    return heat_node(window(), packed_floats(raster->values, raster->frame.columns, raster->frame.rows), float(low.x), float(low.y),
                     float(high.x), float(high.y), float(heat_->maximum()), heat_stops());
}

void MapView::updateLabelNode(Nodes& nodes) const {
    if (atlas_new_) {
        if (nodes.labels) {
            nodes.removeChildNode(nodes.labels);
            delete nodes.labels;
            nodes.labels = nullptr;
        }
        nodes.atlas.reset();
        if (!placed_.atlas.isNull()) {
            nodes.atlas.reset(window()->createTextureFromImage(placed_.atlas, QQuickWindow::TextureHasAlphaChannel));
            nodes.atlas->setFiltering(QSGTexture::Linear);
            const auto count = int(placed_.labels.size());
            auto* geometry = new QSGGeometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 4 * count, 6 * count,
                                             QSGGeometry::UnsignedIntType);
            geometry->setDrawingMode(QSGGeometry::DrawTriangles);
            std::uint32_t* index = geometry->indexDataAsUInt();
            for (std::uint32_t i = 0; i < std::uint32_t(count); ++i)
                for (const std::uint32_t corner : {0u, 1u, 2u, 0u, 2u, 3u}) *index++ = 4 * i + corner;
            auto* material = new QSGTextureMaterial;
            material->setTexture(nodes.atlas.get());
            material->setFiltering(QSGTexture::Linear);
            material->setFlag(QSGMaterial::Blending);
            nodes.labels = new QSGGeometryNode;
            nodes.labels->setGeometry(geometry);
            nodes.labels->setMaterial(material);
            nodes.labels->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
            nodes.appendChildNode(nodes.labels);
        }
    }
    if (!nodes.labels) return;
    const double dpr = window()->effectiveDevicePixelRatio();
    const double atlas_w = placed_.atlas.width();
    const double atlas_h = placed_.atlas.height();
    QSGGeometry::TexturedPoint2D* vertex = nodes.labels->geometry()->vertexDataAsTexturedPoint2D();
    for (const PlacedLabel& label : placed_.labels) {
        const ScreenPoint anchor = camera_.to_screen(label.anchor);
        double x = anchor.x + label.offset_px.x;
        double y = anchor.y + label.offset_px.y;
        const double half_w = label.size_px.width() / 2;
        const double half_h = label.size_px.height() / 2;
        double angle = 0;
        if (label.follows_line) angle = -(label.world_angle + camera_.bearing_deg * std::numbers::pi / 180);
        const double cos_a = std::cos(angle);
        const double sin_a = std::sin(angle);
        if (!label.follows_line) {
            // On whole device pixels the text stays sharp.
            x = std::round((x - half_w) * dpr) / dpr + half_w;
            y = std::round((y - half_h) * dpr) / dpr + half_h;
        }
        const QRectF& a = label.atlas;
        const auto put = [&](double dx, double dy, double u, double v) {
            vertex->set(float(x + dx * cos_a - dy * sin_a), float(y + dx * sin_a + dy * cos_a), float(u / atlas_w),
                        float(v / atlas_h));
            ++vertex;
        };
        put(-half_w, -half_h, a.left(), a.top());
        put(half_w, -half_h, a.right(), a.top());
        put(half_w, half_h, a.right(), a.bottom());
        put(-half_w, half_h, a.left(), a.bottom());
    }
    nodes.labels->markDirty(QSGNode::DirtyGeometry);
}

}  // namespace wangge::viewer
