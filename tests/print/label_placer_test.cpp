#include "print/label_placer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numbers>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "print/label_spots.h"

namespace wangge {
namespace {

OrientedBox box(double x, double y, double width, double height, double angle = 0) {
    return {{x, y}, width / 2, height / 2, angle};
}

LabelRequest only_at(double x, double y, double width = 10, double height = 4) {
    LabelRequest request;
    request.spots = {{box(x, y, width, height), 0}};
    return request;
}

const OrientedBox& chosen(const std::vector<LabelRequest>& requests, const LabelPlacement& placement, std::size_t i) {
    return requests[i].spots[static_cast<std::size_t>(placement.spot[i])].box;
}

// Everything the header guarantees, by brute force.
void expect_sound(const std::vector<LabelRequest>& requests, const std::vector<LabelObstacle>& obstacles,
                  const PlacerOptions& options, const LabelPlacement& placement) {
    ASSERT_EQ(placement.spot.size(), requests.size());
    std::vector<std::uint32_t> missing;
    for (std::uint32_t i = 0; i < requests.size(); ++i) {
        if (placement.spot[i] < 0) {
            if (requests[i].required) missing.push_back(i);
            continue;
        }
        ASSERT_LT(static_cast<std::size_t>(placement.spot[i]), requests[i].spots.size());
        const OrientedBox& mine = chosen(requests, placement, i);
        if (!options.frame.empty()) {
            EXPECT_TRUE(options.frame.contains(mine.bounds().low) && options.frame.contains(mine.bounds().high));
        }
        for (const LabelObstacle& obstacle : obstacles)
            if (obstacle.cost == hard_obstacle && obstacle.family != requests[i].family) {
                EXPECT_FALSE(overlap(mine, obstacle.box));
            }
        for (std::uint32_t k = i + 1; k < requests.size(); ++k) {
            if (placement.spot[k] < 0) continue;
            const OrientedBox& other = chosen(requests, placement, k);
            EXPECT_FALSE(overlap(mine.grown(options.gap / 2), other.grown(options.gap / 2))) << i << " and " << k;
            if (requests[i].family >= 0 && requests[i].family == requests[k].family) {
                EXPECT_GE(distance_m(mine.centre, other.centre) + 1e-9, std::max(requests[i].apart, requests[k].apart));
            }
        }
    }
    EXPECT_EQ(placement.missing, missing);
}

TEST(LabelPlacer, NothingToPlace) {
    const LabelPlacement placement = place_labels({}, {});
    EXPECT_TRUE(placement.spot.empty());
    EXPECT_TRUE(placement.missing.empty());
}

TEST(LabelPlacer, ARequestWithoutSpotsIsReportedWhenRequired) {
    std::vector<LabelRequest> requests(2);
    requests[1].required = true;
    const LabelPlacement placement = place_labels(requests, {});
    EXPECT_THAT(placement.spot, testing::ElementsAre(-1, -1));
    EXPECT_THAT(placement.missing, testing::ElementsAre(1U));
}

TEST(LabelPlacer, TheCheapestFreeSpotIsTaken) {
    LabelRequest request;
    request.spots = {{box(0, 0, 10, 4), 3}, {box(50, 0, 10, 4), 1}, {box(100, 0, 10, 4), 2}};
    EXPECT_EQ(place_labels({{request}}, {}).spot[0], 1);
    const std::vector<LabelObstacle> hard{{box(50, 0, 4, 4)}};
    EXPECT_EQ(place_labels({{request}}, hard).spot[0], 2);
    const std::vector<LabelObstacle> soft{{box(50, 0, 4, 4), 0.5}};
    EXPECT_EQ(place_labels({{request}}, soft).spot[0], 1);
    const std::vector<LabelObstacle> dear{{box(50, 0, 4, 4), 5}};
    EXPECT_EQ(place_labels({{request}}, dear).spot[0], 2);
}

TEST(LabelPlacer, PriorityDecidesWhoStays) {
    std::vector<LabelRequest> requests{only_at(0, 0), only_at(3, 0)};
    requests[1].priority = 5;
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(-1, 0));
    requests[0].required = true;
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(0, -1));
}

TEST(LabelPlacer, AnEarlierLabelMovesToMakeRoom) {
    // The first would like the only place of the second; it can stand elsewhere.
    std::vector<LabelRequest> requests{only_at(0, 0), only_at(2, 0)};
    requests[0].priority = 5;
    requests[0].spots.push_back({box(40, 0, 10, 4), 7});
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(1, 0));
}

TEST(LabelPlacer, RequiredLabelsOnTheSamePlaceAreReported) {
    std::vector<LabelRequest> requests{only_at(0, 0), only_at(0, 0)};
    requests[0].required = requests[1].required = true;
    const LabelPlacement placement = place_labels(requests, {});
    EXPECT_EQ(placement.missing.size(), 1U);
}

TEST(LabelPlacer, TouchingIsNotOverlappingButTheGapIsKept) {
    const std::vector<LabelRequest> requests{only_at(0, 0, 10, 4), only_at(10, 0, 10, 4)};
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(0, 0));
    EXPECT_THAT(place_labels(requests, {}, {.gap = 1}).spot, testing::ElementsAre(0, -1));
}

TEST(LabelPlacer, LabelsStayInTheFrame) {
    LabelRequest request;
    request.spots = {{box(1, 5, 10, 4), 0}, {box(20, 5, 10, 4), 1}};
    EXPECT_EQ(place_labels({{request}}, {}, {.frame = {{0, 0}, {30, 10}}}).spot[0], 1);
}

TEST(LabelPlacer, AFamilyKeepsItsDistance) {
    std::vector<LabelRequest> requests{only_at(0, 0), only_at(30, 0), only_at(60, 0)};
    for (LabelRequest& request : requests) {
        request.family = 3;
        request.apart = 50;
    }
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(0, -1, 0));
    for (LabelRequest& request : requests) request.apart = 20;
    EXPECT_THAT(place_labels(requests, {}).spot, testing::ElementsAre(0, 0, 0));
}

TEST(LabelPlacer, AnObstacleOfItsOwnFamilyIsIgnored) {
    std::vector<LabelRequest> requests{only_at(0, 0)};
    requests[0].family = 7;
    EXPECT_EQ(place_labels(requests, std::vector<LabelObstacle>{{box(0, 0, 4, 4), hard_obstacle, 7}}).spot[0], 0);
    EXPECT_EQ(place_labels(requests, std::vector<LabelObstacle>{{box(0, 0, 4, 4), hard_obstacle, 8}}).spot[0], -1);
}

TEST(LabelPlacer, CancelStopsIt) {
    const std::vector<LabelRequest> requests{only_at(0, 0)};
    const Progress progress;
    progress.cancel();
    EXPECT_THROW(place_labels(requests, {}, {}, progress), Error);
}

struct Crowd {
    std::vector<LabelRequest> requests;
    std::vector<LabelObstacle> obstacles;
    PlacerOptions options;
};

Crowd random_crowd(std::uint64_t seed, std::size_t count, double side) {
    Random random(seed);
    Crowd crowd;
    crowd.options = {{{0, 0}, {side, side}}, random.uniform(0, 2)};
    for (std::size_t i = 0; i < count; ++i) {
        LabelRequest request;
        request.priority = static_cast<int>(random.below(4));
        request.required = random.chance(0.2);
        const double width = random.uniform(4, 30);
        const double height = random.uniform(3, 6);
        const Point at{random.uniform(0, side), random.uniform(0, side)};
        if (random.chance(0.5)) {
            request.spots = spots_around(at, 2, width, height);
        } else {
            const double angle = random.uniform(-std::numbers::pi / 2, std::numbers::pi / 2);
            for (int k = 0; k < 6; ++k)
                request.spots.push_back(
                    {{at + Point{random.uniform(-20, 20), random.uniform(-20, 20)}, width / 2, height / 2, angle},
                     random.uniform(0, 5)});
        }
        if (random.chance(0.2)) {
            request.family = static_cast<int>(random.below(5));
            request.apart = 60;
        }
        crowd.requests.push_back(std::move(request));
    }
    for (std::size_t i = 0; i < count / 4; ++i)
        crowd.obstacles.push_back({box(random.uniform(0, side), random.uniform(0, side), 6, 5, random.uniform(0, 3)),
                                   random.chance(0.5) ? hard_obstacle : 2.0, -2});
    return crowd;
}

TEST(LabelPlacer, GuaranteesHoldForRandomCrowds) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const Crowd crowd = random_crowd(seed, 20 + seed * 6, 260);
        const LabelPlacement placement = place_labels(crowd.requests, crowd.obstacles, crowd.options);
        SCOPED_TRACE(seed);
        expect_sound(crowd.requests, crowd.obstacles, crowd.options, placement);
    }
}

TEST(LabelPlacer, TheSameCrowdIsPlacedTheSameWay) {
    const Crowd crowd = random_crowd(99, 150, 260);
    const LabelPlacement first = place_labels(crowd.requests, crowd.obstacles, crowd.options);
    const LabelPlacement second = place_labels(crowd.requests, crowd.obstacles, crowd.options);
    EXPECT_EQ(first.spot, second.spot);
    EXPECT_EQ(first.missing, second.missing);
}

TEST(LabelPlacer, AFreeSpotIsNeverLeftUnused) {
    // No label that was left out fits anywhere among those that were placed.
    const Crowd crowd = random_crowd(7, 120, 260);
    LabelPlacement placement = place_labels(crowd.requests, crowd.obstacles, crowd.options);
    for (std::uint32_t i = 0; i < crowd.requests.size(); ++i) {
        if (placement.spot[i] >= 0 || crowd.requests[i].family >= 0) continue;
        for (const LabelSpot& spot : crowd.requests[i].spots) {
            const Box bounds = spot.box.bounds();
            bool free = crowd.options.frame.contains(bounds.low) && crowd.options.frame.contains(bounds.high);
            for (const LabelObstacle& obstacle : crowd.obstacles)
                free = free && !(obstacle.cost == hard_obstacle && overlap(spot.box, obstacle.box));
            for (std::uint32_t k = 0; k < crowd.requests.size(); ++k)
                free =
                    free && !(placement.spot[k] >= 0 && overlap(spot.box.grown(crowd.options.gap / 2),
                                                                chosen(crowd.requests, placement, k).grown(crowd.options.gap / 2)));
            EXPECT_FALSE(free) << "label " << i;
        }
    }
}

}  // namespace
}  // namespace wangge
