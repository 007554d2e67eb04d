#include "engine/hotspots/dbscan.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

// The textbook: expand from every core in index order over all pairs.
Clusters by_definition(const std::vector<Point>& points, double radius, int min_points) {
    const std::size_t n = points.size();
    const auto near = [&](std::size_t i, std::size_t j) {
        return dot(points[i] - points[j], points[i] - points[j]) <= radius * radius;
    };
    Clusters result{std::vector<std::int32_t>(n, noise_label), std::vector<bool>(n, false), 0};
    for (std::size_t i = 0; i < n; ++i) {
        int count = 0;
        for (std::size_t j = 0; j < n; ++j) count += near(i, j);
        result.core[i] = count >= min_points;
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!result.core[i] || result.label[i] != noise_label) continue;
        std::vector<std::size_t> stack{i};
        result.label[i] = result.count;
        while (!stack.empty()) {
            const std::size_t k = stack.back();
            stack.pop_back();
            if (!result.core[k]) continue;
            for (std::size_t j = 0; j < n; ++j) {
                if (result.label[j] != noise_label || !near(k, j)) continue;
                result.label[j] = result.count;
                stack.push_back(j);
            }
        }
        ++result.count;
    }
    return result;
}

std::vector<Point> blobs(std::uint64_t seed, std::size_t count) {
    Random random(seed);
    std::vector<Point> points;
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre{100.0 * static_cast<double>(random.below(4)), 80.0 * static_cast<double>(random.below(3))};
        points.push_back(random.chance(0.3) ? Point{random.uniform(-50, 400), random.uniform(-50, 300)}
                                            : Point{random.normal(centre.x, 12), random.normal(centre.y, 9)});
        if (random.chance(0.1)) points.push_back(points.back());
        if (random.chance(0.1)) points.back() = {std::round(points.back().x), std::round(points.back().y)};  // ties
    }
    return points;
}

TEST(Dbscan, EqualsTheTextbook) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto points = blobs(seed, 350);
        for (const auto& [radius, least] :
             std::vector<std::pair<double, int>>{{5, 4}, {10, 8}, {3, 1}, {25, 30}, {1, 2}, {400, 5}}) {
            const Clusters expected = by_definition(points, radius, least);
            const Clusters found = dbscan(points, radius, least);
            ASSERT_EQ(found.count, expected.count) << seed << ' ' << radius;
            ASSERT_EQ(found.label, expected.label) << seed << ' ' << radius;
            ASSERT_EQ(found.core, expected.core) << seed << ' ' << radius;
        }
    }
}

TEST(Dbscan, OrderOfPointsChangesOnlyNumbers) {
    auto points = blobs(77, 400);
    const Clusters first = dbscan(points, 8, 6);
    std::vector<std::size_t> order(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    Random random(5);
    random.shuffle(order);
    std::vector<Point> shuffled;
    for (const std::size_t i : order) shuffled.push_back(points[i]);
    const Clusters second = dbscan(shuffled, 8, 6);
    EXPECT_EQ(first.count, second.count);
    std::map<std::int32_t, std::int32_t> partner;
    for (std::size_t k = 0; k < order.size(); ++k) {
        EXPECT_EQ(first.core[order[k]], second.core[k]);
        EXPECT_EQ(first.label[order[k]] == noise_label, second.label[k] == noise_label);
        if (!second.core[k]) continue;
        const auto [it, fresh] = partner.emplace(second.label[k], first.label[order[k]]);
        EXPECT_EQ(it->second, first.label[order[k]]);
    }
}

TEST(Dbscan, RadiusIncludesItsBorder) {
    const std::vector<Point> points{{0, 0}, {3, 4}, {6, 8}};
    const Clusters clusters = dbscan(points, 5, 3);
    EXPECT_EQ(clusters.count, 1);
    EXPECT_EQ(clusters.label, (std::vector<std::int32_t>{0, 0, 0}));
    EXPECT_EQ(clusters.core, (std::vector<bool>{false, true, false}));
}

TEST(Dbscan, BorderPointGoesToTheLowestCluster) {
    // Two pairs of cores left and right; the point between is in reach of one core of each.
    const std::vector<Point> points{{10, 0}, {10, 0}, {10, 0}, {5, 0}, {0, 0}, {0, 0}, {0, 0}};
    const Clusters clusters = dbscan(points, 5, 4);
    EXPECT_EQ(clusters.label[0], 0);
    EXPECT_EQ(clusters.label[4], clusters.core[3] ? 0 : 1);
    EXPECT_EQ(clusters.label[3], 0);
}

TEST(Dbscan, ManyPointsAtOneSpot) {
    const std::vector<Point> points(20000, Point{577207.4356, 4023613.1776});
    const Clusters clusters = dbscan(points, 0.5, 5);
    EXPECT_EQ(clusters.count, 1);
    EXPECT_EQ(clusters.label.back(), 0);
}

TEST(Dbscan, PointsThatAreNotFiniteAreNoise) {
    const std::vector<Point> points{{std::nan(""), 0}, {0, 0}, {0, 1}};
    EXPECT_EQ(dbscan(points, 2, 2).label, (std::vector<std::int32_t>{noise_label, 0, 0}));
    EXPECT_EQ(dbscan({}, 2, 2).count, 0);
}

TEST(Dbscan, RefusesWhatMakesNoSense) {
    EXPECT_THROW(dbscan({}, 0, 2), Error);
    EXPECT_THROW(dbscan({}, 1, 0), Error);
    EXPECT_THROW(dbscan(std::vector<Point>{{0, 0}, {1e9, 0}}, 1e-3, 2), Error);
}

}  // namespace
}  // namespace wangge
