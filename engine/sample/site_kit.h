#pragma once

// A pen for what is not a compound: public buildings, grounds, paths, walls and places on one site.

#include <initializer_list>
#include <string>
#include <vector>

#include "engine/sample/draft.h"

namespace wangge::sample_detail {

class SiteKit {
public:
    SiteKit(Draft& draft, const SitePlan& plan) : draft_(draft), plan_(plan), site_(draft.layout, plan) {}

    const Site& site() const { return site_; }
    double width_m() const { return site_.width_m(); }
    double height_m() const { return site_.height_m(); }

    // A rectangle with its south-west corner at (x, y), or any ring, in the site's axes.
    void building(const char* use, int floors, double x, double y, double width, double depth);
    void building(const char* use, int floors, const Ring& ring);
    void path(StreetKind kind, double width, const Line& line, const char* name = "");
    // From a point inside, straight to the centre line of a road beside the site.
    void path_to_road(StreetKind kind, double width, Point from, char side);  // 's', 'n', 'w', 'e'
    // The whole border as four walls, with gates where `gates` lie on it.
    void enclose(const char* kind, const char* state, std::initializer_list<Point> gates, const char* gate_name, int opens = 0,
                 int closes = 1440);
    // A place with its address on a road (empty: none); the shape may be empty.
    void place(const char* kind, const char* name, std::vector<std::string> aliases, Point at, const char* road,
               const Ring& shape = {});

    static Ring box(double x, double y, double width, double depth) {
        return {{x, y}, {x + width, y}, {x + width, y + depth}, {x, y + depth}};
    }
    static Ring oval(double x, double y, double width, double depth);  // a stadium: a rectangle with round ends

private:
    Draft& draft_;
    SitePlan plan_;
    Site site_;
};

// Adds a closed border as one wall a side; `gates` (frame points on the border) become vertices. Sides part at turns over 30
// degrees.
void add_border_walls(Draft& draft, const Ring& border, const char* kind, const char* state);
// Puts a point on the nearest edge of a ring as a vertex.
void insert_on_border(Ring& border, Point at);
// A wall that is left open where streets pass, `spare_m` wider than they are on either side.
void add_wall_with_openings(Draft& draft, const Line& line, const char* kind, const char* state, double spare_m = 1);
void add_gate(Draft& draft, const std::string& name, Id compound, Point at, int opens, int closes);

}  // namespace wangge::sample_detail
