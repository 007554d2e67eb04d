#include "viewer/map/redraw_layer.h"

#include <QCoreApplication>

#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

const Rgba ink = rgba(QColor(0xE0, 0x6C, 0x00));    // what a click would change
const Rgba moved = rgba(QColor(0x8A, 0x2B, 0x6E));  // what differs from another plan
const Rgba paper = rgba(style::paper);
const Rgba alarm = rgba(style::garbage_point);

}  // namespace

LayerMesh handle_mesh(const RedrawSession& session, Point origin) {
    LayerMesh mesh;
    if (!session.isReady() || session.tool() != RedrawSession::Tool::Borders) return mesh;
    for (const RedrawSession::Handle& handle : session.handles())
        if (handle.movable)
            add_symbol(mesh, handle.at,
                       {.shape = SymbolShape::circle,
                        .fill = paper,
                        .stroke = rgba(style::grid_border),
                        .radius_px = 4.2,
                        .stroke_px = 1.8},
                       origin);
    if (const auto held = session.dragged())
        add_symbol(mesh, *held, {.shape = SymbolShape::circle, .fill = ink, .stroke = paper, .radius_px = 7, .stroke_px = 2},
                   origin);
    return mesh;
}

LayerMesh highlight_mesh(const RedrawSession& session, Point origin) {
    LayerMesh mesh;
    const RedrawSession& s = session;
    const ChangeModel& changes = s.shownChanges();
    if (changes.isShown()) {
        for (const LandMoved& land : changes.diff().moved) add_fill(mesh, land.land, moved.with_opacity(0.38), origin);
        for (const LandMoved& land : changes.diff().moved) add_outline(mesh, land.land, {.colour = moved, .width_px = 2}, origin);
        for (const Grid& grid : changes.after())
            add_outline(mesh, grid.shape, {.colour = moved.with_opacity(0.9), .width_px = 1.6, .dash_px = 7, .space_px = 5},
                        origin);
    }
    for (const std::size_t i : s.lockedGrids())
        if (i < s.grids().size())
            add_outline(mesh, s.grids()[i].shape,
                        {.colour = rgba(style::text), .width_px = 4, .dash_px = 2, .space_px = 6, .shift_px = -4}, origin);
    for (const Line& border : s.lockedBorders())
        add_line(mesh, border, {.colour = rgba(style::text), .width_px = 5, .dash_px = 4, .space_px = 4}, origin);
    if (s.document() && s.document()->isReady())
        for (const std::size_t i : s.lockedCompounds())
            add_outline(mesh, s.document()->snapshot()->community.compounds[i].shape,
                        {.colour = rgba(style::text), .width_px = 3, .dash_px = 4, .space_px = 4}, origin);
    const RedrawSession::Preview& preview = s.preview();
    if (!preview.area.empty()) {
        const bool quiet = s.tool() == RedrawSession::Tool::Locks;
        add_fill(mesh, preview.area, ink.with_opacity(quiet ? 0.12 : 0.28), origin);
        add_outline(mesh, preview.area, {.colour = paper, .width_px = 5}, origin);
        add_outline(mesh, preview.area, {.colour = ink, .width_px = 2.6}, origin);
    }
    for (const Line& border : preview.borders) add_line(mesh, border, {.colour = ink.with_opacity(0.8), .width_px = 6}, origin);
    return mesh;
}

LayerMesh sketch_mesh(const RedrawSession& session, Point origin) {
    LayerMesh mesh;
    const RedrawSession::Preview& preview = session.preview();
    const Rgba colour = preview.refused ? alarm : ink;
    if (preview.line.size() >= 2) {
        add_line(mesh, preview.line, {.colour = paper, .width_px = 6}, origin);
        add_line(mesh, preview.line, {.colour = colour, .width_px = 3, .dash_px = preview.refused ? 6.0 : 0.0, .space_px = 4},
                 origin);
    }
    for (const Point p : session.machine().line())
        add_symbol(mesh, p, {.shape = SymbolShape::circle, .fill = paper, .stroke = colour, .radius_px = 4.5, .stroke_px = 2.2},
                   origin);
    if (preview.snap)
        add_symbol(mesh, preview.snap->at,
                   {.shape = preview.snap->kind == SnapKind::vertex   ? SymbolShape::square
                             : preview.snap->kind == SnapKind::border ? SymbolShape::circle
                                                                      : SymbolShape::diamond,
                    .fill = paper.with_opacity(0.35),
                    .stroke = rgba(QColor(0x9C, 0x1F, 0x8B)),
                    .radius_px = 8,
                    .stroke_px = 2.4},
                   origin);
    if (preview.fault)
        add_symbol(
            mesh, *preview.fault,
            {.shape = SymbolShape::circle, .fill = alarm.with_opacity(0.25), .stroke = alarm, .radius_px = 10, .stroke_px = 2.6},
            origin);
    if (const auto& cursor = session.cursor()) {
        for (const double radius : {11.0, 2.4})
            add_symbol(mesh, *cursor,
                       {.shape = SymbolShape::circle,
                        .fill = radius < 5 ? rgba(style::grid_ink) : paper.with_opacity(0.2),
                        .stroke = radius < 5 ? paper : rgba(style::grid_ink),
                        .radius_px = radius,
                        .stroke_px = radius < 5 ? 1.0 : 2.0},
                       origin);
    }
    return mesh;
}

void mark_locked(std::vector<LabelCandidate>& labels, const RedrawSession& session) {
    const std::string word = QCoreApplication::translate("wangge::viewer::MapView", "锁").toStdString();
    for (const std::size_t grid : session.lockedGrids())
        if (grid < labels.size()) labels[grid].text += " " + word;
}

}  // namespace wangge::viewer
