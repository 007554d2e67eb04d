#include "viewer/map/base_map.h"

#include <unordered_set>

#include "engine/geo/measure.h"
#include "print/street_chains.h"
#include "viewer/map/palette.h"

namespace wangge::viewer {
namespace {

// What only its neighbours look for: named when the map is near.
bool is_minor(const Place& place) {
    static const std::unordered_set<std::string> kinds{"shop", "restaurant", "toilet", "bus_stop", "parking", "clinic"};
    // Greens of compounds carry the name of the compound, which is on the map already.
    return kinds.contains(place.kind) ||
           ((place.kind == "park" || place.kind == "square") && place.name.find("小游园") != std::string::npos);
}

class Builder {
public:
    explicit Builder(const Community& community) : community_(community) {
        map_.extent = extent_of(community);
        map_.origin = map_.extent.empty() ? Point{} : map_.extent.centre();
    }

    void areas() {
        for (const Place& place : community_.places) {
            if (place.shape.empty()) continue;
            const bool water = place.kind == "flood_channel" || place.kind == "river_channel";
            const bool green = place.kind == "park" || place.kind == "square";
            const QColor fill = water                        ? style::water_fill
                                : green                      ? style::green_fill
                                : place.kind == "demolition" ? style::demolition_fill
                                                             : style::plain_area_fill;
            const QColor line = water ? style::water_line : green ? style::green_line : style::plain_area_line;
            LayerMesh& mesh = of(MapLayer::areas);
            add_fill(mesh, place.shape, rgba(fill), map_.origin);
            LineStyle border{.colour = rgba(line), .width_px = 1};
            if (place.kind == "demolition") border.dash_px = 5, border.space_px = 4, border.round = false;
            add_outline(mesh, place.shape, border, map_.origin);
        }
    }

    void compounds() {
        LayerMesh& mesh = of(MapLayer::compounds);
        for (const Compound& compound : community_.compounds) {
            add_fill(mesh, compound.shape, rgba(style::compound_fill), map_.origin);
            add_outline(mesh, compound.shape, {.colour = rgba(style::compound_line), .width_px = 1.2}, map_.origin);
            if (compound.shape.empty()) continue;
            const Box box = box_of(compound.shape);
            map_.labels.push_back({.layer = MapLayer::compounds,
                                   .text = compound.name,
                                   .at = label_point(compound.shape),
                                   .size_px = 14,
                                   .bold = true,
                                   .ink = rgba(QColor(0x5A, 0x48, 0x30)),
                                   .halo = rgba(style::halo),
                                   .priority = 60,
                                   .min_zoom = 14.2,
                                   .room_m = box.width_m() * 1.6});
        }
    }

    void buildings() {
        LayerMesh& mesh = of(MapLayer::buildings);
        for (const Building& building : community_.buildings) {
            const bool home = building.use.empty() || building.use == "residential";
            add_fill(mesh, building.footprint, rgba(home ? style::residential_fill : style::other_building_fill), map_.origin);
            add_outline(
                mesh, building.footprint,
                {.colour = rgba(home ? style::residential_line : style::other_building_line), .width_px = 1, .round = false},
                map_.origin);
            if (building.footprint.empty() || building.number.empty()) continue;
            const Box box = box_of(building.footprint);
            map_.labels.push_back({.layer = MapLayer::buildings,
                                   .text = building.number,
                                   .at = label_point(building.footprint),
                                   .size_px = 11,
                                   .ink = rgba(QColor(0x5F, 0x4F, 0x39)),
                                   .halo = rgba(style::halo).with_opacity(0.6),
                                   .priority = 20,
                                   .min_zoom = 16.2,
                                   .room_m = std::max(box.width_m(), box.height_m())});
        }
    }

    void streets() {
        LayerMesh& mesh = of(MapLayer::streets);
        const auto width_of = [](const Street& street) {
            if (street.width_m > 0) return street.width_m;
            return street.kind == StreetKind::road ? 9.0 : street.kind == StreetKind::lane ? 4.0 : 1.5;
        };
        const auto each = [&](StreetKind kind, auto&& draw) {
            for (const Street& street : community_.streets)
                if (street.kind == kind) draw(street);
        };
        // All casings below all surfaces, so that streets flow into each other where they meet.
        for (const StreetKind kind : {StreetKind::lane, StreetKind::road})
            each(kind, [&](const Street& street) {
                add_line(mesh, street.line,
                         {.colour = rgba(kind == StreetKind::road ? style::road_casing : style::lane_casing),
                          .width_m = width_of(street),
                          .width_px = 2},
                         map_.origin);
            });
        finish(MapLayer::streets);
        each(StreetKind::footpath, [&](const Street& street) {
            add_line(mesh, street.line,
                     {.colour = rgba(style::footpath), .width_px = 1.5, .dash_px = 5, .space_px = 3, .round = false}, map_.origin);
        });
        each(StreetKind::steps, [&](const Street& street) {
            add_line(mesh, street.line,
                     {.colour = rgba(style::steps), .width_px = 3.5, .dash_px = 1.5, .space_px = 2, .round = false}, map_.origin);
        });
        for (const StreetKind kind : {StreetKind::lane, StreetKind::road})
            each(kind, [&](const Street& street) {
                add_line(
                    mesh, street.line,
                    {.colour = rgba(kind == StreetKind::road ? style::road_fill : style::lane_fill), .width_m = width_of(street)},
                    map_.origin);
            });
        for (const StreetChain& chain : street_chains(community_.streets)) {
            const bool road = chain.kind == StreetKind::road;
            map_.labels.push_back({.layer = MapLayer::streets,
                                   .text = chain.name,
                                   .at = point_along(chain.line, length_m(chain.line) / 2),
                                   .along = chain.line,
                                   .size_px = road ? 12.0 : 11.0,
                                   .ink = rgba(QColor(0x4E, 0x49, 0x42)),
                                   .halo = rgba(style::halo),
                                   .priority = road ? 50.0 : 15.0,
                                   .min_zoom = road ? 13.8 : 16.4});
        }
    }

    void walls() {
        LayerMesh& mesh = of(MapLayer::walls);
        for (const Wall& wall : community_.walls) {
            LineStyle line{.colour = rgba(style::wall).with_opacity(0.85), .width_px = 1.6, .round = false};
            if (wall.kind == "channel") line.colour = rgba(style::water_line), line.width_px = 2;
            if (wall.kind == "fence") line.dash_px = 7, line.space_px = 2;
            if (wall.state == "broken") line.dash_px = 3, line.space_px = 4;
            add_line(mesh, wall.line, line, map_.origin);
        }
        for (const Gate& gate : community_.gates)
            add_symbol(mesh, gate.at,
                       {.shape = SymbolShape::square,
                        .fill = rgba(style::paper),
                        .stroke = rgba(style::gate),
                        .radius_px = 3.6,
                        .stroke_px = 1.6},
                       map_.origin);
    }

    void places() {
        for (const Place& place : community_.places) {
            const bool water = place.kind == "flood_channel" || place.kind == "river_channel";
            const bool first = place.kind == "centre";
            const bool minor = is_minor(place);
            const MapLayer layer = minor ? MapLayer::minor_places : MapLayer::places;
            if (!water)
                add_symbol(of(layer), place.at,
                           {.shape = SymbolShape::circle,
                            .fill = rgba(style::place_dot),
                            .stroke = rgba(style::paper),
                            .radius_px = minor ? 3.2 : 4.2,
                            .stroke_px = 1.5},
                           map_.origin);
            map_.labels.push_back({.layer = layer,
                                   .text = place.name,
                                   .at = place.at,
                                   .size_px = minor ? 11.0 : 12.0,
                                   .bold = first,
                                   .ink = water ? rgba(QColor(0x35, 0x6D, 0x8C)) : rgba(style::place_dot),
                                   .halo = rgba(style::halo),
                                   .priority = first   ? 58.0
                                               : minor ? 18.0
                                                       : 40.0,
                                   .min_zoom = first   ? 14.0
                                               : minor ? minor_zoom
                                                       : 15.2,
                                   .clear_px = water   ? 0.0
                                               : minor ? 4.0
                                                       : 5.0});
        }
    }

    void things() {
        for (const Bin& bin : community_.bins)
            add_symbol(of(MapLayer::bins), bin.at,
                       {.shape = SymbolShape::square,
                        .fill = rgba(style::bin),
                        .stroke = rgba(style::paper),
                        .radius_px = 4,
                        .stroke_px = 1.2},
                       map_.origin);
        for (const GarbagePoint& point : community_.garbage_points) {
            add_symbol(of(MapLayer::garbage_points), point.at,
                       {.shape = SymbolShape::diamond,
                        .fill = rgba(style::garbage_point),
                        .stroke = rgba(style::paper),
                        .radius_px = 5.5 + point.priority,
                        .stroke_px = 1.5},
                       map_.origin);
            map_.labels.push_back({.layer = MapLayer::garbage_points,
                                   .text = point.name,
                                   .at = point.at,
                                   .size_px = 11,
                                   .ink = rgba(style::garbage_point),
                                   .halo = rgba(style::halo),
                                   .priority = 30,
                                   .min_zoom = 16.2,
                                   .clear_px = 7});
        }
    }

    void tracks() {
        LayerMesh& mesh = of(MapLayer::tracks);
        for (const Track& track : community_.tracks)
            for (const auto& segment : track.segments) {
                Line line;
                for (const Fix& fix : segment) line.push_back(fix.at);
                add_line(mesh, line, {.colour = rgba(QColor(0x7A, 0x3E, 0x9D)).with_opacity(0.45), .width_px = 1.5, .round = false},
                         map_.origin);
            }
    }

    std::shared_ptr<const BaseMap> done() {
        for (std::size_t i = 0; i < map_layer_count; ++i) finish(MapLayer(i));
        return std::make_shared<const BaseMap>(std::move(map_));
    }

private:
    LayerMesh& of(MapLayer layer) { return meshes_[std::size_t(layer)]; }
    // What comes after lies above all that is there. Areas may overlap, so they are not cut.
    void finish(MapLayer layer) {
        const auto i = std::size_t(layer);
        LayerMesh mesh = std::exchange(meshes_[i], {});
        if (mesh.empty()) return;
        LayerTiles& tiles = map_.layers[i];
        if (layer == MapLayer::areas) return tiles.push_back(whole_tile(std::move(mesh)));
        LayerTiles made = tiles_of(std::move(mesh));
        tiles.insert(tiles.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    }

    const Community& community_;
    BaseMap map_;
    std::array<LayerMesh, map_layer_count> meshes_;
};

}  // namespace

std::shared_ptr<const BaseMap> build_base_map(const Community& community, const Progress& progress) {
    Builder builder(community);
    progress.poll();
    builder.areas();
    builder.compounds();
    progress.poll();
    builder.buildings();
    progress.poll();
    builder.streets();
    builder.walls();
    builder.places();
    builder.things();
    progress.poll();
    builder.tracks();
    return builder.done();
}

}  // namespace wangge::viewer
