#include "engine/grids/building_attribute.h"

#include "engine/core/error.h"
#include "engine/geo/measure.h"

namespace wangge {

namespace {

struct Column {
    std::string_view name, word;
    double (*value)(const Building&);
};
constexpr Column columns[] = {
    {"residents", "人口", [](const Building& b) { return double(b.residents); }},
    {"households", "户数", [](const Building& b) { return double(b.households); }},
    {"entrances", "单元门", [](const Building& b) { return static_cast<double>(b.entrances.size()); }},
    {"floors", "层数", [](const Building& b) { return double(b.floors); }},
    {"rooms", "房间",
     [](const Building& b) { return double(b.floors) * b.rooms_per_floor * static_cast<double>(b.entrances.size()); }},
    {"footprint_m2", "占地面积", [](const Building& b) { return area_m2(b.footprint); }},
    {"floor_m2", "建筑面积", [](const Building& b) { return area_m2(b.footprint) * b.floors; }}};

}  // namespace

std::vector<double> building_attribute(const Community& community, std::string_view name) {
    std::vector<double> values;
    values.reserve(community.buildings.size());
    if (name.starts_with("use=")) {
        for (const Building& b : community.buildings) values.push_back(b.use == name.substr(4) ? 1 : 0);
        return values;
    }
    for (const Column& column : columns) {
        if (column.name != name) continue;
        for (const Building& b : community.buildings) values.push_back(column.value(b));
        return values;
    }
    std::string known;
    for (const std::string& each : building_attributes()) known += each + ", ";
    throw Error(ErrorKind::not_found, "The buildings layer has no such attribute")
        .with("attribute", std::string(name))
        .with("there are", known + "use=KIND");
}

std::vector<std::string> building_attributes() {
    std::vector<std::string> names;
    for (const Column& column : columns) names.emplace_back(column.name);
    return names;
}

std::string word_of_attribute(std::string_view name) {
    for (const Column& column : columns)
        if (column.name == name) return std::string(column.word);
    return std::string(name);
}

}  // namespace wangge
