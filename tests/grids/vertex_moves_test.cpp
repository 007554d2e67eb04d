// Moves against a film of them: an allowed motion must not touch anything at any of its pictures.

#include "engine/grids/vertex_moves.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/build_partition.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

constexpr std::int32_t pictures = 16;

// Whether the edges of the vertex touch anything while it stands at from + (to - from) * k / pictures. Exact: everything is scaled.
bool touches(const Partition& p, VertexId vertex, MmPoint to, std::int32_t k) {
    const auto scaled = [](MmPoint m) { return MmPoint{m.x * pictures, m.y * pictures}; };
    const MmPoint from = p.at[vertex];
    const MmPoint now{from.x * pictures + (to.x - from.x) * k, from.y * pictures + (to.y - from.y) * k};
    std::vector<VertexId> ends;
    HalfEdgeId h = p.out[vertex];
    do {
        ends.push_back(head(p, h));
        h = turn_left(p, h);
    } while (h != p.out[vertex]);
    for (const VertexId end : ends) {
        for (EdgeId e = 0; 2 * e < p.from.size(); ++e) {
            const VertexId a = p.from[2 * e], b = p.from[2 * e + 1];
            if (a == vertex || b == vertex) continue;
            const MmPoint pa = scaled(p.at[a]), pb = scaled(p.at[b]), pe = scaled(p.at[end]);
            if (a == end || b == end) {
                const MmPoint other = a == end ? pb : pa;
                if (on_segment(now, pe, other) || on_segment(pe, other, now)) return true;
            } else if (segments_meet(now, pe, pa, pb)) {
                return true;
            }
        }
        for (const VertexId other : ends)
            if (other != end && on_segment(now, scaled(p.at[end]), scaled(p.at[other]))) return true;
    }
    return false;
}

TEST(VertexMoves, AllowedMotionsTouchNothingOnTheWay) {
    const Community c = hand_made(3, 3, 30);
    Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const EdgeGrid index(p);
    Random random(12);
    int allowed = 0, refused = 0, seen = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto v = static_cast<VertexId>(random.below(p.at.size()));
        if (on_outer_border(p, v)) continue;
        const double reach = random.chance(0.5) ? 15'000 : 90'000;
        const MmPoint to{p.at[v].x + static_cast<std::int32_t>(random.uniform(-reach, reach)),
                         p.at[v].y + static_cast<std::int32_t>(random.uniform(-reach, reach))};
        bool film = false;
        for (std::int32_t k = 1; k <= pictures && !film; ++k) film = touches(p, v, to, k);
        if (check_move(p, index, v, to)) {
            ++allowed;
            EXPECT_FALSE(film) << i;
        } else {
            ++refused;
            seen += film;
        }
    }
    EXPECT_GT(allowed, 500);
    EXPECT_GT(refused, 250);
    // Pictures may miss a touch between them, but not often.
    EXPECT_GT(seen, refused * 9 / 10);
}

TEST(VertexMoves, AllowedInsertsAndRemovesAreSound) {
    const Community c = hand_made(3, 3, 31);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const EdgeGrid index(p);
    Random random(13);
    int inserted = 0, removed = 0;
    for (int i = 0; i < 600; ++i) {
        Partition q = p;
        PartitionEdit edit(q);
        if (random.chance(0.5)) {
            const auto e = static_cast<EdgeId>(random.below(p.from.size() / 2));
            const MmPoint a = p.at[p.from[2 * e]];
            const MmPoint at{a.x + static_cast<std::int32_t>(random.between(-40'000, 40'000)),
                             a.y + static_cast<std::int32_t>(random.between(-40'000, 40'000))};
            if (!check_insert(p, index, e, at)) continue;
            edit.split_edge(e, at);
            ++inserted;
        } else {
            const auto v = static_cast<VertexId>(random.below(p.at.size()));
            if (!check_remove(p, index, v)) continue;
            edit.dissolve_vertex(v);
            ++removed;
        }
        (void)edit.finish();
        ASSERT_THAT(faults_of(q), ::testing::IsEmpty()) << i;
        EXPECT_EQ(doubled_area_of(q), doubled_area_of(p));
    }
    EXPECT_GT(inserted, 50);
    EXPECT_GT(removed, 50);
}

TEST(VertexMoves, AnIslandIsNeverSweptOver) {
    // The rim of the middle grid bends around the island: its vertices may not jump to the other side of it.
    const Community c = hand_made(3, 3, 32);
    const Partition p = build_partition(c.grids, c.jurisdiction.shape);
    const EdgeGrid index(p);
    for (VertexId v = 0; v < p.at.size(); ++v) {
        const Point at = to_metres(p, p.at[v]);
        if (on_outer_border(p, v) || std::abs(at.x - base_x - 120) > 12 || std::abs(at.y - base_y - 180) > 5) continue;
        const EditResult r = check_move(p, index, v, to_mm(p, on(215, 180)));
        EXPECT_FALSE(r);
        EXPECT_LT(distance_m(r.at, on(160, 180)), 25);
        return;
    }
    FAIL() << "no vertex beside the island";
}

TEST(VertexMoves, ATriangleKeepsItsWinding) {
    const Ring triangle{on(40, 40), on(60, 40), on(50, 60)};
    const std::vector<Grid> grids{grid_of(1, {Polygon{box(0, 0, 100, 100).outer, {{triangle[2], triangle[1], triangle[0]}}}}),
                                  grid_of(2, {Polygon{triangle, {}}})};
    const Partition p = build_partition(grids, {box(0, 0, 100, 100)});
    const EdgeGrid index(p);
    VertexId tip = nil, foot = nil;
    for (VertexId v = 0; v < p.at.size(); ++v) {
        if (to_metres(p, p.at[v]) == triangle[2]) tip = v;
        if (to_metres(p, p.at[v]) == triangle[0]) foot = v;
    }
    EXPECT_EQ(check_move(p, index, tip, to_mm(p, on(50, 20))).rule, EditRule::edge_crossed);  // through the base
    EXPECT_FALSE(check_move(p, index, tip, to_mm(p, on(50, 40))));                            // onto the base
    EXPECT_FALSE(check_move(p, index, tip, to_mm(p, on(70, 40))));                            // flat
    EXPECT_TRUE(check_move(p, index, tip, to_mm(p, on(90, 41))));
    EXPECT_FALSE(check_remove(p, index, foot));  // two points enclose nothing
    EXPECT_EQ(check_move(p, index, tip, p.at[foot]).rule, EditRule::node_crossed);
}

}  // namespace
}  // namespace wangge
