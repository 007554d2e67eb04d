// Cuts that begin and end at vertices of the border, of two edges or of more.

#include "engine/grids/split_face.h"

#include <gmock/gmock.h>

#include "engine/geo/measure.h"
#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "tests/grids/hand_made.h"

namespace wangge {
namespace {

using namespace wangge::testing;

TEST(SplitFace, FromVertexToVertexKeepsBothVertices) {
    const Community c = hand_made(4, 3, 6);
    GridEditor editor(c);
    const std::uint64_t before = editor.state_hash();
    Random random(2);
    int done = 0, tried = 0, kept = 0;
    const std::int64_t area = doubled_area_of(editor.partition());
    for (int i = 0; i < 600; ++i) {
        const Partition& p = editor.partition();
        const auto face = static_cast<FaceId>(random.below(c.grids.size()));
        std::vector<VertexId> rim;
        for (HalfEdgeId h = p.first_of_face[face]; h != nil; h = p.next_of_face[h]) rim.push_back(p.from[h]);
        const VertexId a = rim[random.below(rim.size())], b = rim[random.below(rim.size())];
        if (a == b) continue;
        const std::vector<Point> line{editor.position(a), editor.position(b)};
        const std::size_t vertices = p.live_vertices;
        const std::int64_t land = doubled_area_of(p, face);
        std::size_t made = 0;
        ++tried;
        const EditResult r = editor.split_grid(c.grids[face].code, line, {}, &made);
        if (!r) {
            ASSERT_EQ(editor.state_hash(), before) << name_of(r.rule);
            continue;
        }
        ++done;
        ASSERT_THAT(faults_of(editor.partition()), ::testing::IsEmpty()) << "try " << i;
        // Where the line leaves the face on its way, the longest stretch cuts, and its ends are new.
        if (editor.partition().live_vertices == vertices) {
            ++kept;
            EXPECT_EQ(doubled_area_of(editor.partition(), face) + doubled_area_of(editor.partition(), static_cast<FaceId>(made)),
                      land);
        }
        EXPECT_EQ(doubled_area_of(editor.partition()), area);
        ASSERT_TRUE(editor.undo());
        ASSERT_EQ(editor.state_hash(), before);
    }
    EXPECT_GT(done, tried / 3);
    EXPECT_GT(kept, done / 2);
}

// Drawn through, not just from, a vertex; and by a hand that misses it by a millimetre.
TEST(SplitFace, ALineNearAVertexIsDrawnToIt) {
    const Community c = hand_made(4, 3, 6);
    GridEditor editor(c);
    const Partition& p = editor.partition();
    Random random(3);
    int done = 0;
    for (int i = 0; i < 300; ++i) {
        const auto face = static_cast<FaceId>(random.below(12));
        std::vector<VertexId> rim;
        for (HalfEdgeId h = p.first_of_face[face]; h != nil; h = p.next_of_face[h]) rim.push_back(p.from[h]);
        const Point a = editor.position(rim[random.below(rim.size())]), b = editor.position(rim[random.below(rim.size())]);
        if (distance_m(a, b) < 20) continue;
        const Point on_by = (b - a) * 0.02 + Point{random.uniform(-0.001, 0.001), random.uniform(-0.001, 0.001)};
        const std::int64_t area = doubled_area_of(p);
        if (!editor.split_grid(c.grids[face].code, std::vector<Point>{a - on_by, b + on_by})) continue;
        ++done;
        ASSERT_THAT(faults_of(p), ::testing::IsEmpty()) << "try " << i;
        EXPECT_EQ(doubled_area_of(p), area);
        editor.undo();
    }
    EXPECT_GT(done, 60);
}

}  // namespace
}  // namespace wangge
