#pragma once

// The walkable network: the streets of a community cut into edges at the places where they meet, as flat arrays.
//
//   const Network network = build_network(community, {.minute_of_day = 15 * 60, .carts = true});
//   for (std::uint32_t i = network.first_out[node]; i < network.first_out[node + 1]; ++i)
//       visit(network.head[i], network.length_m[i], network.half[i]);
//
// Where streets meet: where they share a vertex, that is where two vertices lie within `snap_m` (chains of such vertices are
// one node, placed at the first of them in the order of the streets). Lines that merely cross do not meet: bridges stay bridges.
//
// Walls: a street that passes a wall within `gate_m` of a gate passes through that gate; elsewhere it is cut there into two
// dead ends that do not meet, and a finding `street-crosses-wall` says so. A street that only touches a wall, or a wall that
// ends on the street, is no crossing. A gate that lies on no wall sits on the nearest street within `gate_m`.
// Gates: a gate is an edge of its own, at most 1 m long, with `edge_gate` set; all other edges have none. So a search at a
// minute of the day leaves out the gates that are shut and nothing else.
//
// Lengths are planar, in the frame. Build O(n log n) for n vertices. Streets with fewer than two distinct vertices are skipped.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/community/finding.h"

namespace wangge {

struct NetworkOptions {
    std::optional<int> minute_of_day = {};  // set: gates shut at that minute are left out
    std::optional<int> until_minute = {};   // with minute_of_day: gates must be open all the time from there to here
    bool carts = false;                     // no steps
    double snap_m = 0.05;                   // vertices nearer than this are one node
    double gate_m = 3.0;                    // how far from its gate a street may pass the wall
};

inline constexpr std::uint32_t no_gate = 0xffffffffU;

// Invariant: first_out has nodes + 1 entries, ascending from 0 to 2 * edges; the half-edges first_out[v] .. first_out[v + 1]
// leave node v, by ascending `half`. Half-edge number h = 2 * edge runs from the edge's tail to its head (the direction of the
// street's line), h = 2 * edge + 1 back; each h occurs exactly once in `half`. head and length_m belong to the same position as
// half. The shape of edge e is shape[shape_first[e]] .. shape[shape_first[e + 1]], at least two points, the first and last of
// them exactly the places of its nodes; edge_length_m is its length and is positive. Edges of a street are in order along it.
struct Network {
    // Nodes.
    std::vector<Point> node_at;
    std::vector<std::uint32_t> first_out;
    // Half-edges, sorted by the node they leave.
    std::vector<std::uint32_t> head;
    std::vector<double> length_m;
    std::vector<std::uint32_t> half;
    // Edges.
    std::vector<std::uint32_t> edge_tail, edge_head;
    std::vector<double> edge_length_m;
    std::vector<std::uint32_t> edge_street;  // index into Community::streets
    std::vector<Id> edge_street_id;
    std::vector<double> edge_from_m;       // where the edge starts, along the street's line
    std::vector<std::uint32_t> edge_gate;  // index into `gates`, or no_gate
    std::vector<std::uint32_t> shape_first;
    std::vector<Point> shape;

    std::vector<Gate> gates;        // those of the community
    std::vector<Line> walls;        // those of the community
    std::vector<Finding> findings;  // streets cut by walls

    std::size_t nodes() const { return node_at.size(); }
    std::size_t edges() const { return edge_tail.size(); }
    std::uint32_t tail_of(std::uint32_t h) const { return h & 1 ? edge_head[h >> 1] : edge_tail[h >> 1]; }
    std::uint32_t head_of(std::uint32_t h) const { return h & 1 ? edge_tail[h >> 1] : edge_head[h >> 1]; }
};

// A place on the network: `along_m` metres from the tail of an edge, 0 .. its length.
struct NetworkPosition {
    std::uint32_t edge = 0;
    double along_m = 0;

    bool operator==(const NetworkPosition&) const = default;
};

Network build_network(const Community& community, const NetworkOptions& options = {});

// Throws Error(internal) naming the first broken part of the invariant.
void verify(const Network& network);

// Whether a gate is open at a minute of the day; hours over midnight (opens 360, closes 60) are understood.
bool is_open(const Gate& gate, int minute_of_day);

Point point_at(const Network& network, NetworkPosition position);
// The shape of an edge between two distances from its tail, running from the first to the second (which may be smaller).
Line edge_part(const Network& network, std::uint32_t edge, double from_m, double to_m);
// The position at a node: an end of its first edge. The node must have an edge (all do).
NetworkPosition position_of_node(const Network& network, std::uint32_t node);
double total_length_m(const Network& network);

}  // namespace wangge
