#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "engine/hotspots/contiguity.h"
#include "engine/hotspots/dbscan.h"
#include "reference.h"

namespace wangge {
namespace {

struct Summary {
    std::int32_t clusters = 0;
    long noise = 0, core = 0;
    std::vector<long> sizes;  // greatest first
};

Summary summary_of(const Clusters& found) {
    Summary s;
    s.clusters = found.count;
    s.sizes.assign(static_cast<std::size_t>(found.count), 0);
    for (std::size_t i = 0; i < found.label.size(); ++i) {
        s.core += found.core[i];
        if (found.label[i] == noise_label) ++s.noise;
        if (found.label[i] != noise_label) ++s.sizes[static_cast<std::size_t>(found.label[i])];
    }
    std::sort(s.sizes.begin(), s.sizes.end(), std::greater<>());
    return s;
}

TEST(ScikitLabels, CityTickets) {
    const auto set = reference::folder("la311_2020");
    if (!set) return;
    struct Expected {
        bool illegal;
        double radius_m;
        int least;
        std::int32_t clusters;
        long noise, core, largest;
    };
    for (const Expected& e : {Expected{true, 250, 5, 12, 771, 107, 38}, Expected{true, 500, 10, 7, 778, 77, 40},
                              Expected{false, 250, 5, 432, 3424, 5445, 556}, Expected{false, 500, 10, 101, 1683, 6799, 2075}}) {
        const Summary found = summary_of(dbscan(reference::city_tickets(*set, e.illegal), e.radius_m, e.least));
        EXPECT_EQ(found.clusters, e.clusters);
        EXPECT_EQ(found.noise, e.noise);
        EXPECT_EQ(found.core, e.core);
        ASSERT_FALSE(found.sizes.empty());
        EXPECT_EQ(found.sizes[0], e.largest);
    }
}

TEST(ScikitLabels, SixShapes) {
    const auto set = reference::folder("hdbscan_blobs");
    if (!set) return;
    std::vector<Point> points;
    std::ifstream file(*set / "clusterable_data.csv");
    for (std::string line; std::getline(file, line);) {
        const auto fields = reference::split_csv(line);
        char* end = nullptr;
        const double x = std::strtod(fields[0].c_str(), &end);
        if (fields.size() == 2 && end != fields[0].c_str()) points.push_back({x, std::strtod(fields[1].c_str(), nullptr)});
    }
    ASSERT_EQ(points.size(), 2309U);
    const Summary wide = summary_of(dbscan(points, 0.025, 5));
    EXPECT_EQ(wide.clusters, 8);
    EXPECT_EQ(wide.noise, 355);
    EXPECT_EQ((std::vector<long>(wide.sizes.begin(), wide.sizes.begin() + 4)), (std::vector<long>{678, 620, 424, 204}));
    const Summary narrow = summary_of(dbscan(points, 0.02, 10));
    EXPECT_EQ(narrow.clusters, 12);
    EXPECT_EQ(narrow.noise, 748);
}

TEST(PairCounts, CityTickets) {
    const auto set = reference::folder("la311_2020");
    if (!set) return;
    const auto illegal = reference::city_tickets(*set, true);
    const double distances[] = {100, 250, 500, 1000, 2000};
    const std::size_t expected[] = {402, 1256, 2964, 7086, 18908};
    for (int i = 0; i < 5; ++i) EXPECT_EQ(contiguity_within(illegal, distances[i]).neighbour.size(), expected[i]);
}

}  // namespace
}  // namespace wangge
