#include "engine/grids/detail/coverage_rings.h"

#include <algorithm>

#include "engine/grids/detail/point_table.h"

namespace wangge::detail {

namespace {

std::int64_t doubled_area_of(std::span<const MmPoint> ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) sum += doubled_area(ring[i], ring[i + 1 == ring.size() ? 0 : i + 1]);
    return sum;
}

void add_ring(CoverageRings& rings, const Ring& ring, const CoverageScale& scale, CoverageRings::Place place) {
    const std::size_t start = rings.points.size();
    for (const Point p : ring) {
        const MmPoint step = scale.to_steps(p);
        if (rings.points.size() == start || rings.points.back() != step) rings.points.push_back(step);
    }
    while (rings.points.size() > start + 1 && rings.points.back() == rings.points[start]) rings.points.pop_back();
    const auto points = std::span(rings.points).subspan(start);
    const std::int64_t area = doubled_area_of(points);
    // A ring that crosses itself may have no area in sum, yet cover something.
    if (area == 0 && std::all_of(points.begin(), points.end(), [&](MmPoint p) {
            return orientation(points.front(), points[points.size() > 1 ? 1 : 0], p) == 0;
        })) {
        rings.flat.insert(rings.flat.end(), points.begin(), points.end());
        rings.points.resize(start);
        return;
    }
    place.land_left = (area > 0) != place.hole;
    rings.places.push_back(place);
    rings.starts.push_back(static_cast<std::uint32_t>(rings.points.size()));
}

bool lies_within(std::span<const MmPoint> hole, std::span<const MmPoint> outer) {
    for (const MmPoint p : hole) {
        bool inside = false, on = false;
        for (std::size_t i = 0; i < outer.size() && !on; ++i) {
            const MmPoint a = outer[i], b = outer[i + 1 == outer.size() ? 0 : i + 1];
            on = on_segment(a, b, p);
            if (east_ray_meets(p, a, b)) inside = !inside;
        }
        if (!on) return inside;
    }
    // Every corner lies on the border. Rings of one region do not cross, so the smaller one lies in the larger.
    return std::abs(doubled_area_of(hole)) < std::abs(doubled_area_of(outer));
}

Ring to_ring(std::span<const MmPoint> points, const CoverageScale& scale) {
    Ring ring;
    ring.reserve(points.size());
    for (const MmPoint p : points) ring.push_back(scale.from_steps(p));
    return ring;
}

}  // namespace

CoverageRings read_rings(std::span<const MultiPolygon> shapes, const CoverageScale& scale) {
    CoverageRings rings;
    std::size_t total = 0;
    for (const MultiPolygon& shape : shapes)
        for (const Polygon& polygon : shape) total += polygon.outer.size();
    rings.points.reserve(total);
    for (std::uint32_t s = 0; s < shapes.size(); ++s) {
        for (std::uint32_t k = 0; k < shapes[s].size(); ++k) {
            add_ring(rings, shapes[s][k].outer, scale, {s, k, false, true});
            for (const Ring& hole : shapes[s][k].holes) add_ring(rings, hole, scale, {s, k, true, true});
        }
    }
    return rings;
}

CoverageEdges edges_of(const CoverageRings& rings, const Progress& progress) {
    CoverageEdges result;
    result.used.resize(rings.points.size());
    result.edges.reserve(rings.points.size() / 2 + 16);
    PositionTable table(rings.points.size());
    for (std::size_t r = 0; r < rings.size(); ++r) {
        if (r % 256 == 0) progress.poll();
        const CoverageRings::Place& place = rings.places[r];
        for (std::uint32_t i = rings.starts[r]; i < rings.starts[r + 1]; ++i) {
            const MmPoint a = rings.points[i], b = rings.points[rings.after(r, i)];
            // The same for both directions.
            const std::uint64_t hash = mixed(word_of(a)) + mixed(word_of(b));
            const auto e = table.find_or_enter(hash, static_cast<std::uint32_t>(result.edges.size()), [&](std::uint32_t k) {
                const CoverageEdge& edge = result.edges[k];
                return (edge.from == a && edge.to == b) || (edge.from == b && edge.to == a);
            });
            if (e == result.edges.size()) result.edges.push_back({a, b, {0, 0}, {nothing, nothing}});
            CoverageEdge& edge = result.edges[e];
            const bool against = edge.from != a;
            const int side = against == place.land_left ? 1 : 0;
            if (edge.uses[side]++ == 0) edge.shape[side] = place.shape;
            result.used[i] = 2 * e + (against ? 1 : 0);
        }
    }
    return result;
}

std::vector<MultiPolygon> trace_regions(const std::vector<RegionEdge>& edges, std::size_t count, const CoverageScale& scale) {
    std::vector<MultiPolygon> result(count);
    // Leaving edges by vertex and region, in lists.
    PointNumbers vertices(edges.size());
    std::vector<std::uint32_t> first, later(edges.size(), nothing), next(edges.size(), nothing);
    for (std::uint32_t e = static_cast<std::uint32_t>(edges.size()); e-- > 0;) {
        const std::uint32_t v = vertices.of(edges[e].from);
        if (v == first.size()) first.push_back(nothing);
        later[e] = first[v];
        first[v] = e;
    }
    for (std::uint32_t e = 0; e < edges.size(); ++e) {
        const std::uint32_t v = vertices.find(edges[e].to);
        if (v == nothing) continue;
        const MmPoint at = edges[e].to, back = edges[e].from;
        // The first one met when turning clockwise from the way we came: the last in counter-clockwise order from there.
        for (std::uint32_t o = first[v]; o != nothing; o = later[o]) {
            if (edges[o].region != edges[e].region) continue;
            if (next[e] == nothing) {
                next[e] = o;
                continue;
            }
            const MmPoint one = edges[next[e]].to, two = edges[o].to;
            const bool one_after = earlier_angle(at, back, one), two_after = earlier_angle(at, back, two);
            // Counter-clockwise from `back`: those after it in the order from east come first, then those before it.
            const bool two_later = one_after != two_after ? one_after : earlier_angle(at, one, two);
            if (two_later) next[e] = o;
        }
    }
    struct Found {
        std::vector<MmPoint> points;
        std::uint32_t region;
        std::int64_t area;
    };
    std::vector<std::vector<Found>> holes(count);
    std::vector<std::vector<Found>> outers(count);
    std::vector<bool> done(edges.size());
    std::vector<std::uint32_t> seen(vertices.at.size(), nothing);  // place in `chain`
    std::vector<MmPoint> chain;
    for (std::uint32_t start = 0; start < edges.size(); ++start) {
        if (done[start]) continue;
        chain.clear();
        const auto keep = [&](std::vector<MmPoint> ring) {
            const std::int64_t area = doubled_area_of(ring);
            if (area == 0) return;
            auto& kept = (area > 0 ? outers : holes)[edges[start].region];
            kept.push_back({std::move(ring), edges[start].region, area});
        };
        std::uint32_t e = start;
        while (e != nothing && !done[e]) {
            done[e] = true;
            const std::uint32_t v = vertices.find(edges[e].from);
            if (seen[v] != nothing) {  // a simple ring is closed: taken out, the walk goes on
                const std::size_t from = seen[v];
                keep({chain.begin() + static_cast<std::ptrdiff_t>(from), chain.end()});
                for (std::size_t i = from; i < chain.size(); ++i) seen[vertices.find(chain[i])] = nothing;
                chain.resize(from);
            }
            seen[v] = static_cast<std::uint32_t>(chain.size());
            chain.push_back(edges[e].from);
            e = next[e];
        }
        for (const MmPoint p : chain) seen[vertices.find(p)] = nothing;
        keep(chain);
    }
    for (std::size_t region = 0; region < count; ++region) {
        auto& shape = result[region];
        for (const Found& outer : outers[region]) shape.push_back({to_ring(outer.points, scale), {}});
        for (const Found& hole : holes[region]) {
            std::size_t holder = nothing;
            for (std::size_t i = 0; i < outers[region].size(); ++i) {
                const Found& outer = outers[region][i];
                if (outers[region].size() > 1 && (outer.area <= -hole.area || !lies_within(hole.points, outer.points))) continue;
                if (holder == nothing || outer.area < outers[region][holder].area) holder = i;
            }
            if (holder != nothing) shape[holder].holes.push_back(to_ring(hole.points, scale));
        }
    }
    return result;
}

}  // namespace wangge::detail
