#pragma once

// Where lines pass walls, and through which gates.

#include <span>

#include "engine/geo/box_index.h"
#include "engine/streets/network.h"

namespace wangge::detail {

// A place on a line where it passes a wall: through a gate (index), or without one (no_gate: the way is shut).
struct Passage {
    double along_m = 0;
    std::uint32_t gate = no_gate;
};

struct GatedLine {
    const Line* line = nullptr;
    Id compound = no_id;  // breaks ties between lines that are equally near a gate
};

// For every line its passages by ascending along_m. O((n + crossings) log n).
std::vector<std::vector<Passage>> find_passages(std::span<const GatedLine> lines, const std::vector<Line>& walls,
                                                const std::vector<Gate>& gates, double gate_m);

// Whether the straight way a-b passes a wall. Touching at a or at b is not passing. `walls` as box index over segments.
class WallIndex {
public:
    explicit WallIndex(const std::vector<Line>& walls);
    // Distances along a-b at which walls are passed, ascending, without repeats.
    std::vector<double> crossings(Point a, Point b) const;
    bool blocks(Point a, Point b) const { return !crossings(a, b).empty(); }
    // As crossings, but contacts with the ends of a-b count too (`touching`), for chains of segments.
    struct Contact {
        double along_m = 0;
        Point wall_direction;
    };
    std::vector<Contact> contacts(Point a, Point b) const;

private:
    struct Segment {
        Point a, b;
        bool free_a = false, free_b = false;  // an end of its wall
    };
    std::vector<Segment> segments_;
    BoxIndex index_;
};

}  // namespace wangge::detail
