#pragma once

// Everything that is known of one community: plain data, in the frame's metres, in the order of the files.
// Readers fill it, analyses take it by const reference, and results go back into it to be stored.

#include "engine/community/building.h"
#include "engine/community/category.h"
#include "engine/community/compound.h"
#include "engine/community/friday_plan.h"
#include "engine/community/grid.h"
#include "engine/community/hotspot.h"
#include "engine/community/jurisdiction.h"
#include "engine/community/place.h"
#include "engine/community/street.h"
#include "engine/community/team.h"
#include "engine/community/ticket.h"
#include "engine/community/track.h"
#include "engine/geo/frame.h"

namespace wangge {

struct Community {
    int epsg = 4543;     // of the frame
    std::string note;    // shown on every print; says so when the data are invented
    std::string credit;  // source line of maps

    Jurisdiction jurisdiction;
    std::vector<Compound> compounds;
    std::vector<Building> buildings;
    std::vector<Grid> grids;
    std::vector<Street> streets;
    std::vector<Wall> walls;
    std::vector<Gate> gates;
    std::vector<Place> places;
    std::vector<Bin> bins;
    std::vector<GarbagePoint> garbage_points;
    std::vector<Team> teams;
    std::vector<Category> categories;
    std::vector<Ticket> tickets;
    std::vector<Track> tracks;
    std::vector<Hotspot> hotspots;
    std::vector<FridayPlan> plans;  // newest last
};

int residents_of(const Community& community);
int households_of(const Community& community);
// The box of the jurisdiction, or of everything there is when it is empty.
Box extent_of(const Community& community);
// Code of the grid that holds p, or empty. O(vertices of the grids); see GridLocator (grid_locator.h) for many points.
std::string grid_at(const Community& community, Point p);

}  // namespace wangge
