#pragma once

// A named road as a line with door numbers: where 18号 lies between the numbers that are known.

#include <optional>
#include <string>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge {

// Pieces joined end to end (within `snap_m`) into chains, longest first. O(pieces²).
std::vector<Line> join_lines(std::vector<Line> pieces, double snap_m = 0.5);

enum class NumberEvidence {
    known,         // this very number is in the gazetteer
    interpolated,  // between two known numbers
    beyond,        // outside the known numbers: the nearest one
    one_known,     // only one number of the road is known: there
    unknown,       // none is: the middle of the road
};

struct NumberPlace {
    Point at;
    NumberEvidence evidence = NumberEvidence::unknown;
};

class RoadNumbers {
public:
    RoadNumbers() = default;
    explicit RoadNumbers(std::vector<Line> chains) : chains_(std::move(chains)) {}

    // A feature with a door number, wherever it stands beside the road.
    void add(int number, Point at);
    void freeze();

    // Numbers of the same parity (the same side of the road) go first; linear along the road between neighbours.
    // O(known numbers).
    NumberPlace place_of(int number) const;

    const std::vector<Line>& chains() const { return chains_; }
    Point middle() const;
    Point nearest(Point p) const;

private:
    struct Known {
        int number;
        std::size_t chain;
        double along_m;
        Point at;
    };

    std::vector<Line> chains_;
    std::vector<Known> known_;  // by number
};

}  // namespace wangge
