#include "viewer/map/map_view.h"

#include <QLocale>
#include <QQuickWindow>
#include <cmath>

#include "engine/geo/measure.h"
#include "engine/grids/face_colouring.h"
#include "viewer/map/grid_layer.h"
#include "viewer/map/hotspot_layer.h"
#include "viewer/map/palette.h"
#include "viewer/map/redraw_layer.h"
#include "viewer/map/route_layer.h"

namespace wangge::viewer {
namespace {

constexpr int settle_ms = 120;
constexpr double fit_margin_px = 26;
constexpr double arrow_gap_px = 95;
constexpr double handle_gap_px = 14;

}  // namespace

MapView::MapView(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setAcceptTouchEvents(true);
    setActiveFocusOnTab(true);
    setClip(true);
    settle_timer_.setSingleShot(true);
    settle_timer_.setInterval(settle_ms);
    connect(&settle_timer_, &QTimer::timeout, this, &MapView::settle);
}

MapView::~MapView() = default;

const Snapshot* MapView::snapshot() const {
    return shown_snapshot_.get();
}
Point MapView::origin() const {
    return shown_snapshot_ ? shown_snapshot_->base_map->origin : Point{};
}

// --- sources ---------------------------------------------------------------------------------------------------------

void MapView::setDocument(ProjectDocument* document) {
    if (document == document_) return;
    if (document_) document_->disconnect(this);
    document_ = document;
    if (document_) {
        connect(document_, &ProjectDocument::snapshotChanged, this, &MapView::takeSnapshot);
        connect(document_, &ProjectDocument::opened, this, [this] {
            select(0, 0);
            fit_wanted_ = true;
            fitViewportToAll();
        });
    }
    takeSnapshot();
    if (shown_snapshot_) fitViewportToAll();
    emit documentChanged();
}

void MapView::setLayers(LayerModel* layers) {
    if (layers == layers_) return;
    if (layers_) layers_->disconnect(this);
    layers_ = layers;
    if (layers_)
        connect(layers_, &LayerModel::shownChanged, this, [this] {
            settle();
            update();
        });
    emit layersChanged();
}

void MapView::setTickets(TicketFilterModel* tickets) {
    if (tickets == tickets_) return;
    if (tickets_) tickets_->disconnect(this);
    tickets_ = tickets;
    if (tickets_) connect(tickets_, &TicketFilterModel::filterChanged, this, [this] { mark({MapLayer::tickets}); });
    mark({MapLayer::tickets});
    emit ticketsChanged();
}

void MapView::setHeat(HeatMap* heat) {
    if (heat == heat_) return;
    if (heat_) heat_->disconnect(this);
    heat_ = heat;
    if (heat_) {
        connect(heat_, &HeatMap::rasterChanged, this, [this] { mark({MapLayer::heat}); });
        connect(heat_, &HeatMap::opacityChanged, this, [this] { update(); });
    }
    mark({MapLayer::heat});
    emit heatChanged();
}

void MapView::setHotspots(HotspotModel* hotspots) {
    if (hotspots == hotspots_) return;
    if (hotspots_) hotspots_->disconnect(this);
    hotspots_ = hotspots;
    if (hotspots_)
        connect(hotspots_, &HotspotModel::hotspotsChanged, this, [this] {
            mark({MapLayer::hotspots});
            settleSoon();
        });
    mark({MapLayer::hotspots});
    emit hotspotsChanged();
}

void MapView::setRedraw(RedrawSession* redraw) {
    if (redraw == redraw_) return;
    if (redraw_) redraw_->disconnect(this);
    redraw_ = redraw;
    if (redraw_) {
        connect(redraw_, &RedrawSession::gridsChanged, this, [this] {
            mark({MapLayer::grid_fill, MapLayer::grid_lines, MapLayer::handles, MapLayer::selection});
            settleSoon();
        });
        const auto changed = [this] {
            mark({MapLayer::selection, MapLayer::sketch});
            if (redrawing()) showRedrawCursor();
        };
        connect(redraw_, &RedrawSession::previewChanged, this, changed);
        connect(redraw_, &RedrawSession::toolChanged, this, [this, changed] {
            mark({MapLayer::handles});
            changed();
        });
        connect(redraw_->changes(), &ChangeModel::changesChanged, this, changed);
        connect(redraw_, &RedrawSession::refused, this, [this](QPointF at, const QString& reason) {
            const ScreenPoint s = camera_.to_screen({at.x(), at.y()});
            emit refused({s.x, s.y}, reason);
        });
    }
    emit redrawChanged();
}

void MapView::setFriday(FridayPlanner* friday) {
    if (friday == friday_) return;
    if (friday_) friday_->disconnect(this);
    friday_ = friday;
    if (friday_) {
        const auto changed = [this] {
            mark({MapLayer::routes, MapLayer::stops, MapLayer::hotspots});
            settleSoon();
        };
        connect(friday_, &FridayPlanner::planChanged, this, changed);
        connect(friday_, &FridayPlanner::focusChanged, this, changed);
    }
    mark({MapLayer::routes, MapLayer::stops});
    emit fridayChanged();
}

void MapView::setMode(Mode mode) {
    if (mode == mode_) return;
    if (drag_ == Drag::tool && redraw_) redraw_->escape();
    drag_ = Drag::none;
    space_ = false;
    mode_ = mode;
    unsetCursor();
    mark({MapLayer::grid_fill, MapLayer::grid_lines, MapLayer::handles, MapLayer::hotspots, MapLayer::selection, MapLayer::sketch});
    settleSoon();
    emit modeChanged();
}

void MapView::takeSnapshot() {
    const SnapshotPtr next = document_ ? document_->snapshot() : nullptr;
    if (next == shown_snapshot_) return;
    const bool same_ground = next && shown_snapshot_ && next->base_map == shown_snapshot_->base_map;
    shown_snapshot_ = next;
    if (same_ground) {
        mark({MapLayer::grid_fill, MapLayer::grid_lines, MapLayer::tickets, MapLayer::hotspots, MapLayer::selection});
    } else {
        if (snapshot()) camera_.latitude_deg = snapshot()->frame.to_degrees(origin()).lat;
        grid_colours_.clear();
        markAll();
    }
    settleSoon();
}

// --- camera ----------------------------------------------------------------------------------------------------------

QGeoCoordinate MapView::center() const {
    return toCoordinate({width() / 2, height() / 2});
}

void MapView::setCenter(const QGeoCoordinate& coordinate) {
    if (!snapshot() || !coordinate.isValid()) return;
    const Point place = snapshot()->frame.from_degrees({coordinate.longitude(), coordinate.latitude()});
    if (!is_finite(place) || distance_m(place, camera_.centre) < 1e-6) return;
    camera_.centre = place;
    cameraMoved();
}

void MapView::setZoomLevel(double zoom) {
    if (camera_.set_zoom(zoom)) cameraMoved();
}

void MapView::setBearing(double degrees) {
    if (camera_.set_bearing(degrees)) cameraMoved();
}

double MapView::scaleBarPixels() const {
    return scale_bar_m(camera_.metres_per_pixel(), 130) / camera_.metres_per_pixel();
}

QString MapView::scaleBarText() const {
    const double metres = scale_bar_m(camera_.metres_per_pixel(), 130);
    return metres >= 1000 ? tr("%1 km").arg(metres / 1000) : tr("%1 m").arg(metres);
}

QGeoCoordinate MapView::toCoordinate(QPointF position) const {
    if (!snapshot()) return {};
    const LonLat degrees = snapshot()->frame.to_degrees(camera_.to_world({position.x(), position.y()}));
    return {degrees.lat, degrees.lon};
}

QPointF MapView::fromCoordinate(const QGeoCoordinate& coordinate) const {
    if (!snapshot() || !coordinate.isValid()) return {qQNaN(), qQNaN()};
    const ScreenPoint s = camera_.to_screen(snapshot()->frame.from_degrees({coordinate.longitude(), coordinate.latitude()}));
    return {s.x, s.y};
}

void MapView::fitViewportToAll() {
    if (!snapshot() || width() < 8 || height() < 8) return;
    fit_wanted_ = false;
    camera_.fit(snapshot()->base_map->extent, fit_margin_px);
    fitted_ = camera_;
    cameraMoved();
}

void MapView::zoomBy(double steps) {
    if (camera_.zoom_around({width() / 2, height() / 2}, camera_.zoom + steps)) cameraMoved();
}

void MapView::showPlace(double x, double y, double radius_m) {
    camera_.centre = {x, y};
    const double wanted =
        std::log2(std::min(width(), height()) / 2 / std::max(radius_m, 1.0) / camera_.pixels_per_metre()) + camera_.zoom;
    camera_.set_zoom(std::max(camera_.zoom, wanted));
    cameraMoved();
}

void MapView::showBox(const QRectF& box) {
    if (box.isEmpty()) return;
    const Point middle{box.x() + box.width() / 2, box.y() + box.height() / 2};
    const double radius = std::hypot(box.width(), box.height()) / 2;
    camera_.centre = middle;
    const double wanted =
        std::log2(std::min(width(), height()) / 2 / std::max(radius * 1.1, 1.0) / camera_.pixels_per_metre()) + camera_.zoom;
    camera_.set_zoom(wanted);
    cameraMoved();
}

void MapView::select(int kind, int index) {
    selected_ = {FeatureKind(kind), std::size_t(index)};
    mark({MapLayer::selection});
}

void MapView::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size()) return;
    const bool fitted = camera_ == fitted_;
    camera_.width_px = std::max(1.0, now.width());
    camera_.height_px = std::max(1.0, now.height());
    if (fit_wanted_ || fitted)  // who looks at the whole keeps seeing it beside a wider panel
        fitViewportToAll();
    else
        cameraMoved();
}

void MapView::cameraMoved() {
    emit cameraChanged();
    settleSoon();
    update();
}

// --- what is drawn ---------------------------------------------------------------------------------------------------

void MapView::mark(std::initializer_list<MapLayer> layers) {
    for (const MapLayer layer : layers) stale_.set(std::size_t(layer));
    polish();
    update();
}

void MapView::markAll() {
    stale_.set();
    polish();
    update();
}

void MapView::settleSoon() {
    if (settled_) {
        settled_ = false;
        emit settledChanged();
    }
    settle_timer_.start();
}

void MapView::settle() {
    settle_timer_.stop();
    const double gap = arrow_gap_px * camera_.metres_per_pixel();
    if (std::abs(std::log2(gap / std::max(arrow_gap_m_, 1e-9))) > 0.3) {
        arrow_gap_m_ = gap;
        stale_.set(std::size_t(MapLayer::routes));
    }
    // Labels follow the meshes: those must be those of now.
    for (std::size_t i = 0; i < map_layer_count; ++i)
        if (stale_.test(i)) rebuild(MapLayer(i));
    const auto candidates = labelCandidates();
    const double dpr = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    placed_ = label_painter_.layout(camera_, candidates, dpr);
    atlas_new_ = true;
    update();
    settled_ = snapshot() != nullptr;
    emit settledChanged();
}

void MapView::updatePolish() {
    for (std::size_t i = 0; i < map_layer_count; ++i)
        if (stale_.test(i)) rebuild(MapLayer(i));
}

bool MapView::isShown(MapLayer layer) const {
    const bool wanted = !layers_ || layers_->isShown(layer);
    switch (layer) {
        case MapLayer::heat: return mode_ == Mode::Heat;
        case MapLayer::routes:
        case MapLayer::stops: return mode_ == Mode::Friday;
        // From afar a city's handles would hide its borders.
        case MapLayer::handles: return mode_ == Mode::Redraw && handle_gap_m_ * camera_.pixels_per_metre() >= handle_gap_px;
        case MapLayer::sketch: return mode_ == Mode::Redraw;
        case MapLayer::grid_fill: return mode_ == Mode::Redraw || (wanted && mode_ == Mode::Map);
        case MapLayer::grid_lines: return wanted || mode_ == Mode::Redraw;
        case MapLayer::tickets:
        case MapLayer::tracks: return wanted && mode_ == Mode::Map;
        case MapLayer::hotspots: return wanted && mode_ != Mode::Redraw;
        case MapLayer::bins: return wanted && (mode_ == Mode::Map || mode_ == Mode::Friday);
        case MapLayer::garbage_points: return wanted && mode_ != Mode::Redraw;
        case MapLayer::minor_places: return (!layers_ || layers_->isShown(MapLayer::places)) && camera_.zoom >= minor_zoom;
        default: return wanted;
    }
}

double MapView::opacityOf(MapLayer layer) const {
    if (!isShown(layer)) return 0;
    if (layer == MapLayer::heat) return heat_ ? heat_->opacity() : 1.0;
    // The day's work stands out from a paler ground.
    const bool quiet = mode_ == Mode::Heat || mode_ == Mode::Friday;
    if (quiet &&
        (layer == MapLayer::buildings || layer == MapLayer::bins || layer == MapLayer::places || layer == MapLayer::minor_places))
        return 0.55;
    if (quiet && layer == MapLayer::grid_lines) return 0.5;
    return 1;
}

std::vector<Hotspot> MapView::shownHotspots() const {
    if (!snapshot()) return {};
    if (mode_ == Mode::Heat && hotspots_) return hotspots_->hotspots();
    if (mode_ == Mode::Friday && friday_ && friday_->hasPlan()) return friday_->plan().hotspots;
    return snapshot()->community.hotspots;
}

void MapView::rebuild(MapLayer layer) {
    const auto i = std::size_t(layer);
    stale_.reset(i);
    upload_.set(i);
    if (!snapshot()) {
        meshes_[i].clear();
        return;
    }
    switch (layer) {
        case MapLayer::grid_fill:
        case MapLayer::grid_lines: meshes_[i] = gridMesh(layer); break;
        case MapLayer::tickets:
            ticket_places_.clear();
            if (tickets_) ticket_places_ = ticket_places(snapshot()->community, tickets_->selected());
            meshes_[i] = tiles_of(ticket_mesh(ticket_places_, origin()));
            break;
        case MapLayer::hotspots: {
            const std::vector<Hotspot> hotspots = shownHotspots();
            meshes_[i] = {whole_tile(hotspot_mesh(hotspots, origin()))};
            hotspot_labels_ = hotspot_labels(hotspots);
            // In Friday's plan hotspots are stops with numbers of their own.
            if (mode_ == Mode::Friday) hotspot_labels_.clear();
            break;
        }
        case MapLayer::routes:
            meshes_[i] = friday_ ? LayerTiles{whole_tile(route_mesh(friday_->plan(), origin(), arrow_gap_m_, friday_->focus()))}
                                 : LayerTiles{};
            break;
        case MapLayer::stops:
            meshes_[i] = friday_ ? LayerTiles{whole_tile(stop_mesh(friday_->plan(), origin(), friday_->focus()))} : LayerTiles{};
            stop_labels_ = friday_ ? stop_labels(friday_->plan(), friday_->focus()) : std::vector<LabelCandidate>();
            break;
        case MapLayer::selection: meshes_[i] = {whole_tile(selectionMesh())}; break;
        case MapLayer::handles:
            meshes_[i] = redrawing() ? tiles_of(handle_mesh(*redraw_, origin())) : LayerTiles{};
            if (redrawing()) {
                const Box& all = snapshot()->base_map->extent;
                handle_gap_m_ =
                    std::sqrt(all.width_m() * all.height_m() / double(std::max<std::size_t>(redraw_->handles().size(), 1)));
            }
            break;
        case MapLayer::sketch:
            meshes_[i] = redrawing() ? LayerTiles{whole_tile(sketch_mesh(*redraw_, origin()))} : LayerTiles{};
            break;
        case MapLayer::heat: break;  // a texture, made with the node
        default: meshes_[i] = snapshot()->base_map->layers[i];
    }
}

LayerTiles MapView::gridMesh(MapLayer layer) {
    const bool editing = mode_ == Mode::Redraw && redraw_ && redraw_->isReady();
    const std::vector<Grid>& grids = editing ? redraw_->grids() : snapshot()->community.grids;
    if (layer == MapLayer::grid_lines) {
        // Numbers need not follow the pointer: they come with the settled view, but locks are to be seen at once.
        grid_labels_ = grid_meshes_.labels(grids);
        if (editing) mark_locked(grid_labels_, *redraw_);
        return grid_meshes_.lines(grids, origin(), mode_ == Mode::Redraw);
    }
    std::vector<Rgba> fills;
    if (editing) {
        fills = redraw_->fills();
    } else {
        grid_colours_ = colour_of_grids(grids, grid_colours_);
        for (const int colour : grid_colours_) fills.push_back(rgba(style::grid_fill(colour)).with_opacity(0.42));
    }
    return grid_meshes_.fills(grids, fills, origin());
}

LayerMesh MapView::selectionMesh() const {
    if (redrawing()) return highlight_mesh(*redraw_, origin());
    LayerMesh mesh;
    const Community& c = snapshot()->community;
    const Rgba ink = rgba(QColor(0xE0, 0x6C, 0x00));
    const auto outline = [&](const MultiPolygon& shape) {
        add_outline(mesh, shape, {.colour = rgba(style::paper), .width_px = 6}, origin());
        add_outline(mesh, shape, {.colour = ink, .width_px = 3}, origin());
    };
    const auto ring = [&](Point at) {
        add_symbol(mesh, at,
                   {.shape = SymbolShape::circle, .fill = ink.with_opacity(0), .stroke = ink, .radius_px = 12, .stroke_px = 3},
                   origin());
    };
    const std::size_t i = selected_.index;
    switch (selected_.kind) {
        case FeatureKind::none: break;
        case FeatureKind::garbage_point:
            if (i < c.garbage_points.size()) ring(c.garbage_points[i].at);
            break;
        case FeatureKind::bin:
            if (i < c.bins.size()) ring(c.bins[i].at);
            break;
        case FeatureKind::gate:
            if (i < c.gates.size()) ring(c.gates[i].at);
            break;
        case FeatureKind::place:
            if (i < c.places.size()) {
                if (c.places[i].shape.empty()) ring(c.places[i].at);
                outline(c.places[i].shape);
            }
            break;
        case FeatureKind::building:
            if (i < c.buildings.size()) outline(c.buildings[i].footprint);
            break;
        case FeatureKind::compound:
            if (i < c.compounds.size()) outline(c.compounds[i].shape);
            break;
        case FeatureKind::grid:
            if (i < c.grids.size() && mode_ != Mode::Redraw) outline(c.grids[i].shape);
            break;
        case FeatureKind::street:
            if (i < c.streets.size())
                add_line(mesh, c.streets[i].line, {.colour = ink.with_opacity(0.75), .width_px = 6}, origin());
            break;
    }
    return mesh;
}

std::vector<const LabelCandidate*> MapView::labelCandidates() const {
    std::vector<const LabelCandidate*> candidates;
    if (!snapshot()) return candidates;
    const auto add = [&](const std::vector<LabelCandidate>& labels) {
        for (const LabelCandidate& label : labels)
            if (isShown(label.layer)) candidates.push_back(&label);
    };
    add(snapshot()->base_map->labels);
    add(grid_labels_);
    add(hotspot_labels_);
    add(stop_labels_);
    return candidates;
}

void MapView::setPointerText(const QString& text) {
    if (text == pointer_text_) return;
    pointer_text_ = text;
    emit pointerTextChanged();
}

}  // namespace wangge::viewer
