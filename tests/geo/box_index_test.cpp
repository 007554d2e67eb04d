#include "engine/geo/box_index.h"

#include <gtest/gtest.h>

#include "engine/core/random.h"

namespace wangge {
namespace {

TEST(BoxIndex, AnswersAsALoopWould) {
    Random random(1);
    std::vector<Box> boxes(500);
    for (Box& box : boxes) {
        box.add(Point{random.uniform(0, 100), random.uniform(0, 100)});
        box.add(box.low + Point{random.uniform(0, 5), random.uniform(0, 5)});
    }
    boxes[3] = Box{};
    const BoxIndex index(boxes);
    EXPECT_EQ(index.size(), 499u);
    const auto distance = [](const Box& box, Point p) {
        return std::hypot(std::max({box.low.x - p.x, p.x - box.high.x, 0.0}), std::max({box.low.y - p.y, p.y - box.high.y, 0.0}));
    };
    for (int round = 0; round < 100; ++round) {
        Box query;
        query.add(Point{random.uniform(0, 100), random.uniform(0, 100)});
        query = query.grown_m(random.uniform(0, 10));
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < boxes.size(); ++i)
            if (!boxes[i].empty() && boxes[i].intersects(query)) expected.push_back(i);
        EXPECT_EQ(index.intersecting(query), expected);

        const Point p{random.uniform(-20, 120), random.uniform(-20, 120)};
        std::vector<std::pair<double, std::uint32_t>> order;
        for (std::uint32_t i = 0; i < boxes.size(); ++i)
            if (!boxes[i].empty()) order.emplace_back(distance(boxes[i], p), i);
        std::sort(order.begin(), order.end());
        const auto nearest = index.nearest(p, 7);
        ASSERT_EQ(nearest.size(), 7u);
        for (std::size_t i = 0; i < 7; ++i) EXPECT_NEAR(distance(boxes[nearest[i]], p), order[i].first, 1e-12);
    }
}

TEST(BoxIndex, TiesByIndexAndEmptyIndex) {
    const std::vector<Point> points{{1, 1}, {0, 0}, {0, 0}, {0, 0}};
    const BoxIndex index{std::span<const Point>(points)};
    EXPECT_EQ(index.nearest({0, 0}, 2), (std::vector<std::uint32_t>{1, 2}));
    EXPECT_TRUE(BoxIndex().nearest({0, 0}, 3).empty());
    EXPECT_TRUE(BoxIndex().intersecting({{0, 0}, {1, 1}}).empty());
    EXPECT_EQ(index.nearest({0, 0}, 99).size(), 4u);
}

}  // namespace
}  // namespace wangge
