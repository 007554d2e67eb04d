#pragma once

// Features as GeoJSON text (RFC 7946) with a line a feature; the same input gives the same bytes. Private to the store.

#include <string>
#include <string_view>
#include <vector>

#include "engine/geo/frame.h"

namespace wangge::store {

// "text" with quotes, escaped.
std::string json_text(std::string_view text);
// The shortest form that reads back as the same number.
std::string json_number(double value);

class GeoJsonWriter {
public:
    // `header` members stand before the features: {"note", ...}; empty values are left out. `epsg` 4490 says CGCS2000.
    GeoJsonWriter(std::string_view name, const std::vector<std::pair<std::string, std::string>>& header, const Frame& frame,
                  bool cgcs2000 = true);

    void begin_feature();
    void property(std::string_view name, std::string_view json_value);
    // One geometry a feature; null when none is given.
    void point(Point p);
    void line(const Line& line);
    void lines(const std::vector<Line>& lines);
    void shape(const MultiPolygon& shape);
    void end_feature();
    std::string finish();

private:
    std::string position(Point p) const;
    std::string positions(const Line& line, bool close) const;
    std::string polygon(const Polygon& polygon) const;

    const Frame& frame_;
    std::string text_;
    std::string properties_;
    std::string geometry_;
    bool first_ = true;
};

}  // namespace wangge::store
