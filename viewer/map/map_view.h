#pragma once

// The map: a Qt Quick item that draws an open project through scene-graph nodes and lets a person move in it.
//
//   MapView { document: project; layers: layerModel; onPicked: (kind, index) => identify.show(kind, index) }
//
// Names follow Qt Location's Map: center, zoomLevel, bearing, toCoordinate, fromCoordinate. Meshes are in metres about
// the community's centre and are uploaded once; panning, zooming and turning change one matrix. Labels are placed anew
// when the view has been still for a moment (`settled`) and ride along until then.
//
// Mouse: drag pans, wheel zooms around the pointer, click picks (again at the same place: the next thing below). Touch:
// one finger pans, two zoom and turn. Keys: arrows, + and -, Home or 0 shows everything, PgUp / PgDn turn.
// In redraw mode the tool in hand (models/redraw_tool.h) comes first; with Space held, or another button than the left one, a drag
// pans as ever. There the arrows move a cross (Shift: by a pixel), Enter acts at it as a click would, Esc goes one step back.

#include <QtQml/qqmlregistration.h>

#include <QGeoCoordinate>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <array>
#include <bitset>
#include <memory>

#include "viewer/map/camera.h"
#include "viewer/map/grid_mesh_cache.h"
#include "viewer/map/label_layout.h"
#include "viewer/map/ticket_layer.h"
#include "viewer/models/friday_planner.h"
#include "viewer/models/heat_map.h"
#include "viewer/models/hotspot_model.h"
#include "viewer/models/layer_model.h"
#include "viewer/models/project_document.h"
#include "viewer/models/redraw_session.h"
#include "viewer/models/ticket_filter_model.h"

namespace wangge::viewer {

class MapView : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::LayerModel* layers READ layers WRITE setLayers NOTIFY layersChanged)
    Q_PROPERTY(wangge::viewer::TicketFilterModel* tickets READ tickets WRITE setTickets NOTIFY ticketsChanged)
    Q_PROPERTY(wangge::viewer::HeatMap* heat READ heat WRITE setHeat NOTIFY heatChanged)
    Q_PROPERTY(wangge::viewer::HotspotModel* hotspots READ hotspots WRITE setHotspots NOTIFY hotspotsChanged)
    Q_PROPERTY(wangge::viewer::RedrawSession* redraw READ redraw WRITE setRedraw NOTIFY redrawChanged)
    Q_PROPERTY(wangge::viewer::FridayPlanner* friday READ friday WRITE setFriday NOTIFY fridayChanged)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY cameraChanged)
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY cameraChanged)
    Q_PROPERTY(double bearing READ bearing WRITE setBearing NOTIFY cameraChanged)
    Q_PROPERTY(double scaleBarPixels READ scaleBarPixels NOTIFY cameraChanged)
    Q_PROPERTY(QString scaleBarText READ scaleBarText NOTIFY cameraChanged)
    Q_PROPERTY(QPointF pointerPosition READ pointerPosition NOTIFY pointerPositionChanged)
    Q_PROPERTY(QString pointerText READ pointerText NOTIFY pointerTextChanged)
    Q_PROPERTY(bool settled READ isSettled NOTIFY settledChanged)
    Q_PROPERTY(int labelCount READ labelCount NOTIFY settledChanged)

public:
    enum class Mode { Map, Heat, Redraw, Friday };
    Q_ENUM(Mode)

    explicit MapView(QQuickItem* parent = nullptr);
    ~MapView() override;

    ProjectDocument* document() const { return document_; }
    LayerModel* layers() const { return layers_; }
    TicketFilterModel* tickets() const { return tickets_; }
    HeatMap* heat() const { return heat_; }
    HotspotModel* hotspots() const { return hotspots_; }
    RedrawSession* redraw() const { return redraw_; }
    FridayPlanner* friday() const { return friday_; }
    Mode mode() const { return mode_; }
    QGeoCoordinate center() const;
    double zoomLevel() const { return camera_.zoom; }
    double bearing() const { return camera_.bearing_deg; }
    double scaleBarPixels() const;
    QString scaleBarText() const;
    const QString& pointerText() const { return pointer_text_; }
    QPointF pointerPosition() const { return last_position_; }  // of the mouse, or of the keyboard's cross
    bool isSettled() const { return settled_; }
    int labelCount() const { return int(placed_.labels.size()); }
    const Camera& camera() const { return camera_; }
    const std::vector<PlacedLabel>& labels() const { return placed_.labels; }

    void setDocument(ProjectDocument* document);
    void setLayers(LayerModel* layers);
    void setTickets(TicketFilterModel* tickets);
    void setHeat(HeatMap* heat);
    void setHotspots(HotspotModel* hotspots);
    void setRedraw(RedrawSession* redraw);
    void setFriday(FridayPlanner* friday);
    void setMode(Mode mode);
    void setCenter(const QGeoCoordinate& coordinate);
    void setZoomLevel(double zoom);
    void setBearing(double degrees);

    // As in Qt Location; an invalid coordinate when nothing is open.
    Q_INVOKABLE QGeoCoordinate toCoordinate(QPointF position) const;
    Q_INVOKABLE QPointF fromCoordinate(const QGeoCoordinate& coordinate) const;
    Q_INVOKABLE void fitViewportToAll();
    Q_INVOKABLE void zoomBy(double steps);  // around the middle
    // Moves to a place in the frame (m) and shows at least `radius_m` around it.
    Q_INVOKABLE void showPlace(double x, double y, double radius_m);
    // Shows a box in the frame (m) as large as it fits.
    Q_INVOKABLE void showBox(const QRectF& box);
    // One step back in what was begun in redraw mode (Esc); false when nothing was.
    Q_INVOKABLE bool stepBack();
    // Marks a feature that was picked; FeatureKind and index into its vector. kind 0 clears.
    Q_INVOKABLE void select(int kind, int index);

signals:
    void documentChanged();
    void layersChanged();
    void ticketsChanged();
    void heatChanged();
    void hotspotsChanged();
    void redrawChanged();
    void fridayChanged();
    void modeChanged();
    void cameraChanged();
    void pointerTextChanged();
    void pointerPositionChanged();
    void settledChanged();
    // A click: the feature on top and its place in the community; kind 0 when there is nothing.
    void picked(int kind, int index);
    void refused(QPointF position, const QString& reason);

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void updatePolish() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void touchEvent(QTouchEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Nodes;
    enum class Drag { none, pan, tool };

    const Snapshot* snapshot() const;
    Point origin() const;
    void mark(std::initializer_list<MapLayer> layers);
    void markAll();
    void cameraMoved();
    void settleSoon();
    void settle();
    void takeSnapshot();
    void rebuild(MapLayer layer);
    LayerTiles gridMesh(MapLayer layer);
    LayerMesh selectionMesh() const;
    std::vector<Hotspot> shownHotspots() const;
    bool isShown(MapLayer layer) const;
    double opacityOf(MapLayer layer) const;
    std::vector<const LabelCandidate*> labelCandidates() const;
    QSGNode* heatNode() const;
    void updateLabelNode(Nodes& nodes) const;
    void hover(QPointF position);
    void click(QPointF position);
    void setPointerText(const QString& text);
    // map_view_redraw.cpp
    bool redrawing() const;
    double reach() const;  // m on the ground, around the pointer
    void showRedrawCursor();
    void moveCross(double dx_px, double dy_px);
    bool redrawKey(QKeyEvent* event);

    QPointer<ProjectDocument> document_;
    QPointer<LayerModel> layers_;
    QPointer<TicketFilterModel> tickets_;
    QPointer<HeatMap> heat_;
    QPointer<HotspotModel> hotspots_;
    QPointer<RedrawSession> redraw_;
    QPointer<FridayPlanner> friday_;
    Mode mode_ = Mode::Map;
    Camera camera_;
    Camera fitted_;  // as the last fit left it
    bool fit_wanted_ = true;

    SnapshotPtr shown_snapshot_;
    std::array<LayerTiles, map_layer_count> meshes_;
    std::bitset<map_layer_count> stale_;   // mesh to be made anew (GUI thread)
    std::bitset<map_layer_count> upload_;  // node to be made anew (render thread, while the GUI thread waits)
    std::vector<int> grid_colours_;
    std::vector<LabelCandidate> grid_labels_;
    std::vector<LabelCandidate> stop_labels_;
    std::vector<LabelCandidate> hotspot_labels_;
    std::vector<TicketPlace> ticket_places_;
    double handle_gap_m_ = 0;  // mean distance between vertices of borders
    double arrow_gap_m_ = 0;
    MapFeature selected_;
    GridMeshCache grid_meshes_;

    LabelPainter label_painter_;
    LabelLayout placed_;
    bool atlas_new_ = false;
    QTimer settle_timer_;
    bool settled_ = false;

    Drag drag_ = Drag::none;
    QPointF press_position_;
    QPointF last_position_;
    QPointF hovered_;
    bool moved_ = false;
    bool space_ = false;  // held: the map pans in every tool
    QPointF last_click_;
    std::size_t click_depth_ = 0;
    QString pointer_text_;
};

}  // namespace wangge::viewer
