#include "engine/geo/datum.h"

#include <cmath>
#include <string>
#include <utility>

namespace wangge {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double krasovsky_a_m = 6378245.0;
constexpr double krasovsky_e2 = 0.00669342162296594323;
constexpr double bd_pi = pi * 3000.0 / 180.0;

bool outside_china(LonLat p) {
    return p.lon < 72.004 || p.lon > 137.8347 || p.lat < 0.8293 || p.lat > 55.8271;
}

// What GCJ-02 adds to a WGS 84 position, in degrees.
LonLat obfuscation(LonLat wgs) {
    const double x = wgs.lon - 105.0;
    const double y = wgs.lat - 35.0;
    const double root = std::sqrt(std::abs(x));
    const double common = (20.0 * std::sin(6.0 * pi * x) + 20.0 * std::sin(2.0 * pi * x)) * 2.0 / 3.0;
    double north_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common;
    north_m += (20.0 * std::sin(pi * y) + 40.0 * std::sin(pi * y / 3.0)) * 2.0 / 3.0;
    north_m += (160.0 * std::sin(pi * y / 12.0) + 320.0 * std::sin(pi * y / 30.0)) * 2.0 / 3.0;
    double east_m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common;
    east_m += (20.0 * std::sin(pi * x) + 40.0 * std::sin(pi * x / 3.0)) * 2.0 / 3.0;
    east_m += (150.0 * std::sin(pi * x / 12.0) + 300.0 * std::sin(pi * x / 30.0)) * 2.0 / 3.0;

    const double phi = wgs.lat / 180.0 * pi;
    const double magic = 1 - krasovsky_e2 * std::sin(phi) * std::sin(phi);
    const double root_magic = std::sqrt(magic);
    return {east_m * 180.0 / (krasovsky_a_m / root_magic * std::cos(phi) * pi),
            north_m * 180.0 / (krasovsky_a_m * (1 - krasovsky_e2) / (magic * root_magic) * pi)};
}

// The position whose image under `forward` is `target`: fixed point, which contracts by about 1e-3 a step. The square
// root of GCJ-02 has a kink at longitude 105, where the iteration would circle 2e-12 degree away: the kink itself is
// one more candidate.
template <class Forward>
LonLat inverse(LonLat target, const Forward& forward) {
    LonLat best = target;
    double best_error = HUGE_VAL;
    const auto consider = [&](LonLat guess) {
        const LonLat image = forward(guess);
        const LonLat miss{image.lon - target.lon, image.lat - target.lat};
        const double error = std::abs(miss.lon) + std::abs(miss.lat);
        if (error < best_error) best_error = error, best = guess;
        return miss;
    };
    LonLat guess = target;
    for (int step = 0; step < 12 && best_error > 0; ++step) {
        const LonLat miss = consider(guess);
        guess = {guess.lon - miss.lon, guess.lat - miss.lat};
    }
    if (std::abs(best.lon - 105) < 1e-11) {
        guess = {105, best.lat};
        for (int step = 0; step < 4; ++step) guess.lat -= consider(guess).lat;
    }
    return best;
}

}  // namespace

std::string_view name_of(Datum datum) {
    switch (datum) {
        case Datum::wgs84: return "WGS84";
        case Datum::cgcs2000: return "CGCS2000";
        case Datum::gcj02: return "GCJ02";
        case Datum::bd09: return "BD09";
    }
    return "WGS84";
}

std::optional<Datum> parse_datum(std::string_view text) {
    std::string key;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '_' || c == '\t') continue;
        key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    static constexpr std::pair<std::string_view, Datum> names[] = {
        {"wgs84", Datum::wgs84},
        {"epsg:4326", Datum::wgs84},
        {"gps", Datum::wgs84},
        {"cgcs2000", Datum::cgcs2000},
        {"epsg:4490", Datum::cgcs2000},
        {"国家2000", Datum::cgcs2000},
        {"2000国家大地坐标系", Datum::cgcs2000},
        {"大地2000", Datum::cgcs2000},
        {"gcj02", Datum::gcj02},
        {"gcj", Datum::gcj02},
        {"火星", Datum::gcj02},
        {"火星坐标", Datum::gcj02},
        {"高德", Datum::gcj02},
        {"微信", Datum::gcj02},
        {"腾讯", Datum::gcj02},
        {"bd09", Datum::bd09},
        {"bd09ll", Datum::bd09},
        {"bd", Datum::bd09},
        {"百度", Datum::bd09},
    };
    for (const auto& [name, datum] : names)
        if (key == name) return datum;
    return std::nullopt;
}

LonLat gcj02_from_wgs84(LonLat wgs84) {
    if (outside_china(wgs84)) return wgs84;
    const LonLat shift = obfuscation(wgs84);
    return {wgs84.lon + shift.lon, wgs84.lat + shift.lat};
}

LonLat wgs84_from_gcj02(LonLat gcj02) {
    // Near the box's edge a position can lie outside it while its image lies inside; both readings are honest there.
    return inverse(gcj02, gcj02_from_wgs84);
}

LonLat bd09_from_gcj02(LonLat gcj02) {
    const double z = std::hypot(gcj02.lon, gcj02.lat) + 0.00002 * std::sin(gcj02.lat * bd_pi);
    const double theta = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * bd_pi);
    return {z * std::cos(theta) + 0.0065, z * std::sin(theta) + 0.006};
}

LonLat gcj02_from_bd09(LonLat bd09) {
    return inverse(bd09, bd09_from_gcj02);
}

LonLat bd09_from_wgs84(LonLat wgs84) {
    return bd09_from_gcj02(gcj02_from_wgs84(wgs84));
}

LonLat wgs84_from_bd09(LonLat bd09) {
    return wgs84_from_gcj02(gcj02_from_bd09(bd09));
}

LonLat shift(LonLat degrees, Datum from, Datum to) {
    const auto is_true = [](Datum datum) { return datum == Datum::wgs84 || datum == Datum::cgcs2000; };
    if (from == to || (is_true(from) && is_true(to))) return degrees;
    if (from == Datum::bd09) degrees = gcj02_from_bd09(degrees);
    if (to == Datum::bd09) return bd09_from_gcj02(is_true(from) ? gcj02_from_wgs84(degrees) : degrees);
    if (to == Datum::gcj02) return is_true(from) ? gcj02_from_wgs84(degrees) : degrees;
    return wgs84_from_gcj02(degrees);
}

}  // namespace wangge
