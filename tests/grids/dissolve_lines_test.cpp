#include "engine/grids/dissolve_lines.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(DissolveLines, JoinsFromNodeToNode) {
    const std::vector<Line> lines{{{1, 1}, {5, 1}}, {{9, 1}, {5, 1}}, {{5, 1}, {5, 4}}, {{5, 4}, {5, 6}, {7, 7}}};
    const std::vector<Line> expected{{{1, 1}, {5, 1}}, {{9, 1}, {5, 1}}, {{5, 1}, {5, 4}, {5, 6}, {7, 7}}};
    EXPECT_EQ(dissolve_lines(lines), expected);
    EXPECT_TRUE(dissolve_lines({}).empty());
    EXPECT_TRUE(dissolve_lines(std::vector<Line>{{}, {{1, 1}}, {{2, 2}, {2, 2}}}).empty());
}

TEST(DissolveLines, ALineWithoutANodeIsClosed) {
    const std::vector<Line> lines{{{0, 0}, {4, 0}, {4, 4}}, {{0, 0}, {0, 4}, {4, 4}}, {{4, 0}, {0, 0}}};
    const auto got = dissolve_lines(lines);
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].size(), 5U);
    EXPECT_EQ(got[0].front(), got[0].back());
}

// On random pieces of a board: the same segments, each once, and no end of a line where just two segments meet.
TEST(DissolveLines, HoldsEverySegmentOnceAndStopsAtNodesOnly) {
    using Key = std::pair<double, double>;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Random random(seed);
        std::vector<Line> lines;
        std::set<std::pair<Key, Key>> drawn;
        std::map<Key, int> degree;
        const auto key = [](Point p) { return Key{p.x, p.y}; };
        for (int i = 0; i < 40; ++i) {
            Line line{{static_cast<double>(random.below(8)), static_cast<double>(random.below(8))}};
            for (std::uint64_t n = random.below(6); n > 0; --n) {
                Point to = line.back();
                (random.chance(0.5) ? to.x : to.y) += random.chance(0.5) ? 1 : -1;
                line.push_back(to);
            }
            for (std::size_t k = 0; k + 1 < line.size(); ++k)
                if (drawn.insert(std::minmax(key(line[k]), key(line[k + 1]))).second) {
                    ++degree[key(line[k])];
                    ++degree[key(line[k + 1])];
                }
            lines.push_back(line);
        }
        std::set<std::pair<Key, Key>> got;
        for (const Line& line : dissolve_lines(lines)) {
            for (std::size_t k = 0; k + 1 < line.size(); ++k)
                EXPECT_TRUE(got.insert(std::minmax(key(line[k]), key(line[k + 1]))).second);
            for (std::size_t k = 1; k + 1 < line.size(); ++k) EXPECT_EQ(degree[key(line[k])], 2);
            for (const Point end : {line.front(), line.back()}) {
                if (line.front() == line.back() && degree[key(end)] == 2) continue;  // closed without a node
                EXPECT_NE(degree[key(end)], 2);
            }
        }
        EXPECT_EQ(got, drawn);
    }
}

}  // namespace
}  // namespace wangge
