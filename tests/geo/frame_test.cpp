#include "engine/geo/frame.h"

#include <gtest/gtest.h>

#include <thread>

#include "engine/core/error.h"
#include "engine/core/random.h"
#include "engine/geo/datum.h"
#include "engine/geo/measure.h"

namespace wangge {
namespace {

TEST(Frame, PilotPointToTheTenthOfAMillimetre) {
    const Frame frame(4543);
    const Point p = frame.from_degrees({102.86, 36.34});
    EXPECT_NEAR(p.x, 577207.4356, 1e-4);
    EXPECT_NEAR(p.y, 4023613.1776, 1e-4);
    EXPECT_EQ(frame.name(), "CGCS2000 / 3-degree Gauss-Kruger CM 102E");
}

TEST(Frame, DegreesRoundTripInEveryThread) {
    const Frame frame(4543);
    std::vector<std::jthread> threads;
    std::vector<double> worst(4, 0);
    for (std::size_t t = 0; t < 4; ++t)
        threads.emplace_back([&frame, &worst, t] {
            Random random(t);
            for (int i = 0; i < 1000; ++i) {
                const LonLat d{random.uniform(102.5, 103.2), random.uniform(36, 36.7)};
                const LonLat back = frame.to_degrees(frame.from_degrees(d));
                worst[t] = std::max({worst[t], std::abs(back.lon - d.lon), std::abs(back.lat - d.lat)});
            }
        });
    threads.clear();
    for (const double w : worst) EXPECT_LT(w, 1e-10);
}

TEST(Frame, GeodesicMeasuresDifferFromPlanarByTheScaleOnly) {
    const Frame frame(4543);
    const Point o = frame.from_degrees({102.86, 36.34});
    const MultiPolygon square{{{o, o + Point{1000, 0}, o + Point{1000, 1000}, o + Point{0, 1000}}, {}}};
    // Scale of Gauss-Kruger 77 km off the meridian: k = 1 + x²/2R² = 1.0000732.
    const double k = 1 + std::pow((o.x + 500 - 500000) / 6371000, 2) / 2;
    EXPECT_NEAR(frame.geodesic_area_m2(square), 1e6 / (k * k), 2);
    EXPECT_NEAR(frame.geodesic_perimeter_m(square), 4000 / k, 0.01);
    EXPECT_NEAR(frame.geodesic_length_m({o, o + Point{1000, 0}}), 1000 / k, 0.005);
    EXPECT_EQ(frame.geodesic_area_m2(MultiPolygon{}), 0);
}

TEST(Frame, RefusesWhatIsNotAMetreFrame) {
    EXPECT_THROW(Frame(4490), Error);
    EXPECT_THROW(Frame(999999), Error);
    EXPECT_THROW(Frame(-1), Error);
}

TEST(Frame, ZonesByLongitude) {
    EXPECT_EQ(Frame::gauss_kruger_3_degree(102.86), 4543);
    EXPECT_EQ(Frame::gauss_kruger_3_degree(103.8), 4544);
    EXPECT_EQ(Frame::gauss_kruger_3_degree(116.4), 4548);
}

TEST(Datum, RoundTripsUnderTenNanometres) {
    Random random(9);
    for (int i = 0; i < 20000; ++i) {
        const LonLat wgs{random.uniform(75, 135), random.uniform(5, 53)};
        for (const Datum datum : {Datum::gcj02, Datum::bd09}) {
            const LonLat back = shift(shift(wgs, Datum::wgs84, datum), datum, Datum::wgs84);
            ASSERT_LT(std::hypot(back.lon - wgs.lon, back.lat - wgs.lat) * 111000, 1e-8) << wgs.lon << " " << wgs.lat;
        }
    }
}

TEST(Datum, TrueDatumsAreEqualAndAbroadIsUntouched) {
    const LonLat p{102.86, 36.34};
    EXPECT_EQ(shift(p, Datum::cgcs2000, Datum::wgs84), p);
    EXPECT_EQ(gcj02_from_wgs84({10, 50}), (LonLat{10, 50}));
    EXPECT_EQ(shift(p, Datum::cgcs2000, Datum::gcj02), gcj02_from_wgs84(p));
    EXPECT_EQ(shift(shift(p, Datum::gcj02, Datum::bd09), Datum::bd09, Datum::gcj02), gcj02_from_bd09(bd09_from_gcj02(p)));
}

TEST(Datum, NamesAsPeopleWriteThem) {
    for (const char* text : {"GCJ-02", "gcj02", "火星", "高德", "微信", "GCJ 02"})
        EXPECT_EQ(parse_datum(text), Datum::gcj02) << text;
    for (const char* text : {"BD-09", "bd09ll", "百度"}) EXPECT_EQ(parse_datum(text), Datum::bd09) << text;
    for (const Datum datum : {Datum::wgs84, Datum::cgcs2000, Datum::gcj02, Datum::bd09})
        EXPECT_EQ(parse_datum(name_of(datum)), datum);
    EXPECT_FALSE(parse_datum("北京54"));
}

}  // namespace
}  // namespace wangge
