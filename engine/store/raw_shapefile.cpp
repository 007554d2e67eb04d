#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "engine/store/detail/ogr.h"
#include "engine/store/detail/raw_writers.h"
#include "engine/store/detail/spatial_reference.h"
#include "engine/store/text_encoding.h"

namespace wangge::store {
namespace fs = std::filesystem;
namespace {

// The layer is told nothing of encodings: bytes go through as they are.
struct Columns {
    std::vector<std::string> names;

    void add(OGRLayer& layer, const char* name, OGRFieldType type, int width) {
        names.push_back(to_gb18030(clipped(name, 10, TextEncoding::gb18030)));
        OGRFieldDefn field(names.back().c_str(), type);
        field.SetWidth(width);
        if (layer.CreateField(&field) != OGRERR_NONE) throw Error(ErrorKind::io, "A column of the shapefile cannot be created.");
    }
};

std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : "、") + item;
    return text;
}

void write_layer(GDALDataset& dataset, const Community& community) {
    const GdalScope scope;
    const char* options[] = {"ENCODING=", nullptr};
    OGRLayer* layer = dataset.CreateLayer("compounds", nullptr, wkbPolygon, const_cast<char**>(options));
    if (layer == nullptr) throw scope.error(ErrorKind::io, "The shapefile cannot be created.", "compounds.shp");
    Columns columns;
    columns.add(*layer, "标识", OFTInteger, 9);
    columns.add(*layer, "小区名称", OFTString, 80);
    columns.add(*layer, "别名", OFTString, 200);
    columns.add(*layer, "所在道路", OFTString, 60);
    columns.add(*layer, "门牌号", OFTString, 20);
    columns.add(*layer, "物业类型", OFTString, 40);
    columns.add(*layer, "建成年份", OFTInteger, 4);
    columns.add(*layer, "开放式", OFTString, 4);
    for (const Compound& compound : community.compounds) {
        OGRFeature feature(layer->GetLayerDefn());
        feature.SetField(0, static_cast<int>(compound.id));
        const auto put = [&](int field, const std::string& text) {
            const auto width = static_cast<std::size_t>(layer->GetLayerDefn()->GetFieldDefn(field)->GetWidth());
            feature.SetField(field, to_gb18030(clipped(text, width, TextEncoding::gb18030)).c_str());
        };
        put(1, compound.name);
        put(2, joined(compound.aliases));
        put(3, compound.road);
        put(4, compound.road_no);
        put(5, compound.manager);
        if (compound.built_year != 0) feature.SetField(6, compound.built_year);
        put(7, compound.open ? "是" : "否");
        OGRMultiPolygon shape = ogr_shape_of(compound.shape);
        feature.SetGeometry(&shape);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            throw scope.error(ErrorKind::io, "A compound cannot be written to the shapefile.", "compounds.shp")
                .with("feature", compound.name);
    }
}

// The driver stamps the day of writing and a language; survey offices' files have neither of use.
void patch_dbf(const std::string& path) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    constexpr std::array<char, 3> day{124, 4, 12};  // 2024-04-12
    file.seekp(1);
    file.write(day.data(), day.size());
    file.seekp(29);
    file.put(0);
    if (!file) throw Error(ErrorKind::io, "The .dbf file cannot be written.").with("file", path);
}

}  // namespace

std::vector<std::string> write_compounds_shapefile(const Community& community, const std::string& folder) {
    const std::string stem = (fs::path(folder) / "compounds").string();
    std::error_code ignored;
    for (const char* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) fs::remove(stem + ending, ignored);
    {
        const DatasetPtr dataset = create_dataset(stem + ".shp", "ESRI Shapefile");
        write_layer(*dataset, community);
    }
    fs::remove(stem + ".cpg", ignored);
    patch_dbf(stem + ".dbf");
    std::ofstream(stem + ".prj") << esri_wkt_of_epsg(community.epsg);
    return {stem + ".shp", stem + ".shx", stem + ".dbf", stem + ".prj"};
}

}  // namespace wangge::store
