#include "engine/sample/compounds.h"

#include <algorithm>
#include <cmath>

#include "engine/sample/house_rows.h"
#include "engine/sample/roads.h"
#include "engine/sample/site_kit.h"

namespace wangge::sample_detail {
namespace {

Building building_of(const Site& site, const CompoundPlan& plan, const House& house, Id compound) {
    const RowPlan& row = plan.rows[static_cast<std::size_t>(house.row)];
    Building b;
    b.compound = compound;
    b.use = "residential";
    b.footprint = shape_of(site.to_frame(house_ring(house)));
    b.floors = row.floors;
    b.rooms_per_floor = row.rooms_per_floor;
    const double middle = (house.x0 + house.x1) / 2;
    for (int unit = 1; unit <= house.units; ++unit) {
        double x = house.x0 + (house.x1 - house.x0) * (unit - 0.5) / house.units;
        if (house.step_m > 0 && std::abs(x - middle) < 0.5) x = middle - 1.5;
        const double y =
            plan.south_entrances ? house.y0 + (x < middle ? house.step_m : 0) : house.y1 - (x > middle ? house.step_m : 0);
        b.entrances.push_back({unit, site.to_frame(Point{x, y}), 0});
    }
    return b;
}

// The point of the surrounding road's centre line straight outside a border point.
Point on_road(const Site& site, const SitePlan& plan, Side side, Point border) {
    const Point p = site.to_plan(border);
    const Layout& layout = site.layout();
    const auto bearing = [&](Along line) { return Point{p.x, layout.v_of(line, p.x)}; };
    const auto across = [&](Across line) { return Point{layout.u_of(line, p.y), p.y}; };
    switch (side) {
        case Side::south: return bearing(plan.south);
        case Side::north: return bearing(plan.north == Along::channel ? Along::beihuan : plan.north);
        case Side::west: return across(plan.west);
        case Side::east: return across(plan.east);
    }
    return p;
}

// The drive that leads out through a gate: from a lane inside to the border point, in the site's axes.
Line drive_to_gate(const Site& site, const CompoundPlan& plan, const HouseRows& rows, const GatePlan& gate) {
    if (gate.side == Side::west || gate.side == Side::east) {
        const RowLine& row = rows.rows[static_cast<std::size_t>(gate.row)];
        return gate.side == Side::west ? Line{{row.x0, row.lane_y}, {site.left(row.lane_y), row.lane_y}}
                                       : Line{{row.x1, row.lane_y}, {site.right(row.lane_y), row.lane_y}};
    }
    const RowLine& row = gate.side == Side::south ? rows.rows.back() : rows.rows.front();
    const Spot spot = plan.wall_drive() ? gate.spot : Spot::spine;
    const double x = spot == Spot::left ? row.x0 : row.spine_x;
    return {{x, row.lane_y}, {x, gate.side == Side::south ? site.bottom(x) : site.top(x)}};
}

void draw_gates(Draft& draft, const Site& site, const CompoundPlan& plan, const HouseRows& rows, Compound& compound, Ring& border) {
    for (std::size_t i = 0; i < plan.gates.size(); ++i) {
        const GatePlan& gate = plan.gates[i];
        const Line inside = drive_to_gate(site, plan, rows, gate);
        const Point at = site.to_frame(inside.back());
        const Point outside = on_road(site, plan.site, gate.side, inside.back());
        // Over the flood channel only people pass: a footbridge.
        const bool bridge = gate.side == Side::north && plan.site.north == Along::channel;
        draft.paths.push_back({"", StreetKind::lane, bridge ? 2.5 : 5, compound.id, {site.to_frame(inside.front()), at}, false, 0});
        draft.paths.push_back({"",
                               bridge ? StreetKind::footpath : StreetKind::lane,
                               bridge ? 2.5 : 5,
                               no_id,
                               {at, draft.to_frame(outside)},
                               false,
                               0});
        insert_on_border(border, at);
        if (!plan.open) add_gate(draft, std::string(plan.name) + gate.name, compound.id, at, gate.opens_min, gate.closes_min);
        if (i == 0) compound.road_no = road_number(draft.layout, plan.road, site.to_plan(inside.back()));
    }
}

void draw_drives(Draft& draft, const Site& site, const CompoundPlan& plan, const HouseRows& rows, Id compound) {
    const auto add = [&](StreetKind kind, double width, const Line& line) {
        draft.paths.push_back({"", kind, width, compound, site.to_frame(line), false, 0});
    };
    Line west;
    for (const RowLine& row : rows.rows) {
        west.push_back({row.x0, row.lane_y});
        add(StreetKind::lane, 4, {{row.x0, row.lane_y}, {row.x1, row.lane_y}});
    }
    if (plan.wall_drive()) {
        add(StreetKind::lane, 5, west);
        return;
    }
    for (std::size_t i = 0; i + 1 < rows.rows.size(); ++i) {
        const double x = rows.rows[plan.south_entrances ? i + 1 : i].spine_x;
        add(StreetKind::lane, 4.5, {{x, rows.rows[i].lane_y}, {x, rows.rows[i + 1].lane_y}});
    }
}

void add_garden(Draft& draft, const Site& site, const CompoundPlan& plan, double x0, double y0, double x1, double y1) {
    constexpr double bevel = 3;
    Place garden;
    garden.kind = "park";
    garden.name = std::string(plan.name) + "小游园";
    garden.shape = shape_of(site.to_frame(Line{{x0 + bevel, y0},
                                               {x1 - bevel, y0},
                                               {x1, y0 + bevel},
                                               {x1, y1 - bevel},
                                               {x1 - bevel, y1},
                                               {x0 + bevel, y1},
                                               {x0, y1 - bevel},
                                               {x0, y0 + bevel}}));
    garden.at = site.to_frame(Point{(x0 + x1) / 2, (y0 + y1) / 2});
    draft.community.places.push_back(garden);
}

// The compound's garden: where a house was left out, else south of the first row, west of the spine.
void draw_garden(Draft& draft, const Site& site, const CompoundPlan& plan, const HouseRows& rows) {
    for (const RowLine& row : rows.rows) {
        if (row.skipped.empty()) continue;
        const double low = plan.south_entrances ? row.y0 - 1 : row.y0 - 8;  // away from the drive
        return add_garden(draft, site, plan, row.skipped[0] + 2, low, row.skipped[1] - 2, low + row.y1 - row.y0 + 9);
    }
    const std::size_t i = plan.built_year % 2 == 0 ? 0 : 1;  // not in the same place everywhere
    const RowLine &upper = rows.rows[i], &lower = rows.rows[i + 1];
    const double low = std::max(lower.y1, lower.lane_y) + 4.5;
    const double high = std::min(upper.y0, upper.lane_y) - 4.5;
    const double spine = rows.rows[plan.south_entrances ? i + 1 : i].spine_x;
    const double x0 = std::max(upper.x0, lower.x0) + (plan.wall_drive() ? 14 : 2);
    add_garden(draft, site, plan, x0, low, std::min(spine - 6, x0 + 62), high);
}

// Where rows of towers stand far apart, a garden with a round path between them.
void draw_courts(Draft& draft, const Site& site, const CompoundPlan& plan, const HouseRows& rows, Id compound) {
    for (std::size_t i = 0; i + 1 < rows.rows.size(); ++i) {
        const double low = rows.rows[i + 1].lane_y + 8, high = rows.rows[i].y0 - 9;
        if (plan.rows[i].floors < 12 || high - low < 30) continue;
        const double x0 = rows.rows[i].x0 + 45, x1 = rows.rows[i].x1 - 45;
        Place court;
        court.kind = "park";
        court.name = std::string(plan.name) + "中心花园";
        court.shape = shape_of(site.to_frame(SiteKit::oval(x0, low, x1 - x0, high - low)));
        court.at = site.to_frame(Point{(x0 + x1) / 2, (low + high) / 2});
        draft.community.places.push_back(court);
        Ring round = SiteKit::oval(x0 + 5, low + 5, x1 - x0 - 10, high - low - 10);
        round.push_back(round.front());
        draft.paths.push_back({"", StreetKind::footpath, 2, compound, site.to_frame(round), false, 0});
        const double y = (low + high) / 2;
        const RowLine &upper = rows.rows[i], &lower = rows.rows[i + 1];
        const double drive_x = lower.x0 + (upper.x0 - lower.x0) * (y - lower.lane_y) / (upper.lane_y - lower.lane_y);
        draft.paths.push_back({"", StreetKind::footpath, 2, compound, site.to_frame(Line{{drive_x, y}, {x0 + 5, y}}), false, 0});
    }
}

}  // namespace

void draw_compounds(Draft& draft) {
    Random random = draft.stream(Step::compounds);
    Community& community = draft.community;
    for (const CompoundPlan& plan : compound_plans()) {
        const Site site(draft.layout, plan.site);
        const HouseRows rows = lay_rows(site, plan, random);
        Compound compound;
        compound.id = static_cast<Id>(community.compounds.size() + 1);
        compound.name = plan.name;
        compound.aliases.assign(plan.aliases.begin(), plan.aliases.end());
        compound.road = plan.road;
        compound.manager = plan.manager;
        compound.built_year = plan.built_year;
        compound.open = plan.open;
        Ring border = site.frame_ring();
        draw_gates(draft, site, plan, rows, compound, border);
        draw_drives(draft, site, plan, rows, compound.id);
        draw_garden(draft, site, plan, rows);
        draw_courts(draft, site, plan, rows, compound.id);
        compound.shape = shape_of(border);
        if (!plan.open) add_border_walls(draft, border, plan.built_year < 2005 ? "wall" : "fence", "good");
        int number = 0;
        for (const House& house : rows.houses) {
            Building b = building_of(site, plan, house, compound.id);
            b.id = static_cast<Id>(community.buildings.size() + 1);
            b.number = std::to_string(++number);
            community.buildings.push_back(std::move(b));
        }
        community.compounds.push_back(std::move(compound));
    }
}

}  // namespace wangge::sample_detail
