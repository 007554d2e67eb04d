#include "engine/grids/detail/noder.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "engine/core/random.h"
#include "engine/grids/detail/arrangement.h"

namespace wangge::detail {
namespace {

MmPoint any(Random& random, std::int64_t most) {
    return {static_cast<std::int32_t>(random.between(-most, most)), static_cast<std::int32_t>(random.between(-most, most))};
}

TEST(Noder, CutsCrossingsAndVerticesOnEdges) {
    const std::vector<Segment> cross{{{0, 0}, {10, 10}, 0}, {{0, 10}, {10, 0}, 1}};
    const Noded noded = node(cross, 0, 2, 5, Progress());
    EXPECT_TRUE(noded.settled);
    EXPECT_THAT(noded.chains[0], ::testing::ElementsAre(MmPoint{0, 0}, MmPoint{5, 5}, MmPoint{10, 10}));
    EXPECT_EQ(noded.chains[1].size(), 3u);
    const std::vector<Segment> tee{{{0, 0}, {10, 0}, 0}, {{4, 0}, {4, 9}, 1}, {{7, 1}, {7, 9}, 2}};
    EXPECT_EQ(node(tee, 0, 3, 5, Progress()).chains[0].size(), 3u);
    EXPECT_EQ(node(tee, 1, 3, 5, Progress()).chains[0].size(), 4u);
}

TEST(Noder, RandomTanglesComeApart) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        std::vector<Segment> segments;
        const std::int64_t most = seed % 3 == 0 ? 15 : seed % 3 == 1 ? 400 : 1'000'000;
        while (segments.size() < 40) {
            const Segment s{any(random, most), any(random, most), 0};
            if (!(s.a == s.b)) segments.push_back(s);
        }
        const Noded noded = node(segments, 0, segments.size(), 30, Progress());
        ASSERT_TRUE(noded.settled) << seed;
        std::set<std::pair<MmPoint, MmPoint>> pieces;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto& chain = noded.chains[i];
            EXPECT_EQ(chain.front(), segments[i].a);
            EXPECT_EQ(chain.back(), segments[i].b);
            for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
                EXPECT_FALSE(chain[k] == chain[k + 1]);
                EXPECT_LE(squared_mm(chain[k], nearest_on(segments[i].a, segments[i].b, chain[k])), 9);
                pieces.insert({std::min(chain[k], chain[k + 1]), std::max(chain[k], chain[k + 1])});
            }
        }
        for (auto p = pieces.begin(); p != pieces.end(); ++p) {
            for (auto q = std::next(p); q != pieces.end(); ++q) {
                EXPECT_FALSE(segments_cross(p->first, p->second, q->first, q->second));
                for (const MmPoint end : {q->first, q->second}) {
                    const bool own = end == p->first || end == p->second;
                    EXPECT_TRUE(own || !on_segment(p->first, p->second, end));
                }
            }
        }
    }
}

TEST(Arrangement, CoversCountHowOftenEachSourceLiesOnAPlace) {
    // Two squares that overlap by a quarter, and a small square of a third source inside the overlap.
    std::vector<Segment> segments;
    const auto square = [&](std::int32_t x, std::int32_t y, std::int32_t side, std::uint32_t source) {
        const std::vector<MmPoint> ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
        for (std::size_t i = 0; i < 4; ++i) segments.push_back({ring[i], ring[(i + 1) % 4], source});
    };
    square(0, 0, 100, 0);
    square(50, 50, 100, 1);
    square(70, 70, 10, 2);
    const Noded noded = node(segments, 0, segments.size(), 5, Progress());
    std::vector<Border> borders;
    for (std::size_t i = 0; i < segments.size(); ++i)
        for (std::size_t k = 0; k + 1 < noded.chains[i].size(); ++k)
            borders.push_back({noded.chains[i][k], noded.chains[i][k + 1], segments[i].source});
    const Arrangement plane = arrange(borders, Progress());
    std::map<Cover, std::int64_t> areas;
    for (std::size_t w = 0; w < plane.covers.size(); ++w) areas[plane.covers[w]] += plane.doubled_areas[w];
    EXPECT_EQ((areas[Cover{{0, 1}}]), 2 * 7500);
    EXPECT_EQ((areas[Cover{{1, 1}}]), 2 * 7500);
    EXPECT_EQ((areas[Cover{{0, 1}, {1, 1}}]), 2 * 2400);
    EXPECT_EQ((areas[Cover{{0, 1}, {1, 1}, {2, 1}}]), 2 * 100);
    EXPECT_EQ(areas.size(), 5u);  // and the outside
}

}  // namespace
}  // namespace wangge::detail
