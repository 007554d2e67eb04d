#pragma once

// The datums on which coordinates arrive in China, and the shifts between them.
//
// WGS 84 and CGCS2000 are taken as equal (decimetres). GCJ-02 (Amap, WeChat, Tencent) is WGS 84 under the published
// obfuscation polynomial on the Krasovsky ellipsoid; BD-09 (Baidu) is GCJ-02 under a further twist. Near the pilot they
// lie 160 m and 980 m off. Forward formulas as published; reference vectors: 406 points agree to 1e-12 degree.
// Inverse: fixed point on the exact forward formula, round trip under 1e-8 m (2e-7 m within 1e-12 degree of the
// formula's kink at longitude 105, exact on it).
// Outside the formula's box (lon 72.004..137.8347, lat 0.8293..55.8271) GCJ-02 equals WGS 84.

#include <optional>
#include <string_view>

#include "engine/geo/point.h"

namespace wangge {

enum class Datum { wgs84, cgcs2000, gcj02, bd09 };

// "WGS84", "CGCS2000", "GCJ02", "BD09".
std::string_view name_of(Datum datum);
// Any usual spelling: WGS-84, wgs84, GCJ-02, gcj02, 火星, 高德, 微信, 腾讯, BD-09, bd09ll, 百度, CGCS2000, 国家2000.
std::optional<Datum> parse_datum(std::string_view text);

LonLat gcj02_from_wgs84(LonLat wgs84);
LonLat wgs84_from_gcj02(LonLat gcj02);
LonLat bd09_from_gcj02(LonLat gcj02);
LonLat gcj02_from_bd09(LonLat bd09);
LonLat bd09_from_wgs84(LonLat wgs84);
LonLat wgs84_from_bd09(LonLat bd09);

// From any datum to any other.
LonLat shift(LonLat degrees, Datum from, Datum to);

}  // namespace wangge
