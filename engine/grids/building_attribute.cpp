#include "engine/grids/building_attribute.h"

#include "engine/core/error.h"
#include "engine/geo/measure.h"

namespace wangge {

namespace {

struct Column {
    std::string_view name;
    double (*value)(const Building&);
};
constexpr Column columns[] = {
    {"residents", [](const Building& b) { return double(b.residents); }},
    {"households", [](const Building& b) { return double(b.households); }},
    {"entrances", [](const Building& b) { return static_cast<double>(b.entrances.size()); }},
    {"floors", [](const Building& b) { return double(b.floors); }},
    {"rooms", [](const Building& b) { return double(b.floors) * b.rooms_per_floor * static_cast<double>(b.entrances.size()); }},
    {"footprint_m2", [](const Building& b) { return area_m2(b.footprint); }},
    {"floor_m2", [](const Building& b) { return area_m2(b.footprint) * b.floors; }}};

}  // namespace

std::vector<double> building_attribute(const Community& community, std::string_view name) {
    std::vector<double> values;
    values.reserve(community.buildings.size());
    if (name.starts_with("use=")) {
        for (const Building& b : community.buildings) values.push_back(b.use == name.substr(4) ? 1 : 0);
        return values;
    }
    std::string known;
    for (const Column& column : columns) {
        if (column.name == name) {
            for (const Building& b : community.buildings) values.push_back(column.value(b));
            return values;
        }
        known += std::string(column.name) + ", ";
    }
    throw Error(ErrorKind::not_found, "The buildings layer has no such attribute")
        .with("attribute", std::string(name))
        .with("there are", known + "use=KIND");
}

}  // namespace wangge
