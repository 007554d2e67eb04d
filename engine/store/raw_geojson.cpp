#include "engine/store/detail/fields.h"
#include "engine/store/detail/geojson_writer.h"
#include "engine/store/detail/raw_writers.h"

namespace wangge::store {
namespace {

// The visitor of detail/fields.h that writes properties; references become names.
class PropertyWriter {
public:
    PropertyWriter(GeoJsonWriter& out, const Names& names) : out_(out), names_(names) {}

    void id(const Id& id) {
        if (id != no_id) out_.property("fid", std::to_string(id));
    }
    void operator()(const char* name, const std::string& value) { out_.property(name, json_text(value)); }
    void operator()(const char* name, const std::vector<std::string>& value) {
        std::string list;
        for (const std::string& item : value) list += (list.empty() ? "" : ", ") + json_text(item);
        out_.property(name, "[" + list + "]");
    }
    void operator()(const char* name, const StreetKind& value) { out_.property(name, json_text(name_of(value))); }
    void operator()(const char* name, const int& value) { out_.property(name, std::to_string(value)); }
    void operator()(const char* name, const double& value) { out_.property(name, json_number(value)); }
    void operator()(const char* name, const bool& value) { out_.property(name, value ? "true" : "false"); }
    void reference(const char* name, const char* table, const Id& value) {
        if (std::string_view(table) != "buildings") return out_.property(name, json_text(names_.compound(value)));
        const Building* building = names_.building(value);
        out_.property("compound", json_text(building ? names_.compound(building->compound) : ""));
        out_.property(name, json_text(building ? building->number : ""));
        out_.property("building_fid", std::to_string(value));
    }
    void point(const Point& value) { out_.point(value); }
    void line(const Line& value) { out_.line(value); }
    void shape(const MultiPolygon& value) { out_.shape(value); }

private:
    GeoJsonWriter& out_;
    const Names& names_;
};

template <class Row>
std::string geojson_of(std::string_view name, const std::vector<Row>& rows, const Community& community, const Frame& frame) {
    GeoJsonWriter out(name, {{"note", community.note}, {"credit", community.credit}}, frame);
    const Names names(community);
    PropertyWriter writer(out, names);
    for (const Row& row : rows) {
        out.begin_feature();
        fields(writer, row);
        out.end_feature();
    }
    return out.finish();
}

}  // namespace

std::string geojson_of_jurisdiction(const Community& c, const Frame& frame) {
    return geojson_of("jurisdiction", std::vector{c.jurisdiction}, c, frame);
}
std::string geojson_of_buildings(const Community& c, const Frame& frame) {
    return geojson_of("buildings", c.buildings, c, frame);
}
std::string geojson_of_grids(const Community& c, const Frame& frame) {
    return geojson_of("grids", c.grids, c, frame);
}
std::string geojson_of_streets(const Community& c, const Frame& frame) {
    return geojson_of("streets", c.streets, c, frame);
}
std::string geojson_of_walls(const Community& c, const Frame& frame) {
    return geojson_of("walls", c.walls, c, frame);
}
std::string geojson_of_gates(const Community& c, const Frame& frame) {
    return geojson_of("gates", c.gates, c, frame);
}
std::string geojson_of_places(const Community& c, const Frame& frame) {
    return geojson_of("places", c.places, c, frame);
}

std::string geojson_of_entrances(const Community& c, const Frame& frame) {
    std::vector<EntranceRow> rows;
    for (const Building& building : c.buildings) {
        int position = 0;
        for (const Entrance& entrance : building.entrances) rows.push_back({no_id, building.id, position++, entrance});
    }
    return geojson_of("entrances", rows, c, frame);
}

std::string geojson_of_place_areas(const Community& c, const Frame& frame) {
    std::vector<AreaRow> rows;
    for (const Place& place : c.places)
        if (!place.shape.empty()) rows.push_back({place.id, place.name, place.shape});
    return geojson_of("place_areas", rows, c, frame);
}

}  // namespace wangge::store
