#include "engine/store/detail/ogr.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <mutex>

namespace wangge::store {
namespace {

constexpr std::array allowed{"GPKG", "ESRI Shapefile", "GeoJSON", "XLSX", "GPX", "LIBKML", "KML", "DXF", "GTiff"};

void collect(CPLErr severity, CPLErrorNum, const char* text) {
    if (severity < CE_Warning) return;
    auto* message = static_cast<std::string*>(CPLGetErrorHandlerUserData());
    if (message) *message = text;
}

void start_gdal() {
    CPLSetConfigOption("PROJ_NETWORK", "OFF");
    CPLSetConfigOption("OGR_ENABLE_PARTIAL_REPROJECTION", "NO");
    CPLSetConfigOption("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}");
    CPLSetConfigOption("GDAL_PAM_ENABLED", "NO");
    CPLSetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "FALSE");
    CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "64");  // MB of one feature
    const GdalScope quiet;
    GDALAllRegister();
    GDALDriverManager* manager = GetGDALDriverManager();
    for (int i = manager->GetDriverCount() - 1; i >= 0; --i) {
        GDALDriver* driver = manager->GetDriver(i);
        const auto same = [&](const char* name) { return std::strcmp(name, driver->GetDescription()) == 0; };
        if (std::any_of(allowed.begin(), allowed.end(), same)) continue;
        manager->DeregisterDriver(driver);
        delete driver;
    }
}

struct Options {
    explicit Options(const std::vector<std::string>& values) {
        for (const std::string& value : values) list_.AddString(value.c_str());
    }
    char** get() { return list_.List(); }

private:
    CPLStringList list_;
};

OGRLinearRing ogr_ring_of(const Ring& ring) {
    OGRLinearRing out;
    for (const Point p : ring) out.addPoint(p.x, p.y);
    if (!ring.empty()) out.addPoint(ring.front().x, ring.front().y);
    return out;
}

}  // namespace

GdalScope::GdalScope() {
    CPLPushErrorHandlerEx(collect, &message_);
    static std::once_flag once;
    static thread_local bool inside = false;
    if (inside) return;
    inside = true;
    std::call_once(once, start_gdal);
    inside = false;
}

GdalScope::~GdalScope() {
    CPLPopErrorHandler();
}

Error GdalScope::error(ErrorKind kind, const std::string& sentence, const std::string& path) const {
    Error error(kind, sentence);
    error.with("file", path);
    if (!message_.empty()) error.with("gdal", message_);
    return error;
}

DatasetPtr open_vector(const std::string& path, const char* driver, const std::vector<std::string>& options) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) throw Error(ErrorKind::not_found, "There is no such file.").with("file", path);
    if (!std::filesystem::is_regular_file(path, ignored))
        throw Error(ErrorKind::bad_input, "This is not a file but a folder or a device.").with("file", path);
    if (std::filesystem::file_size(path, ignored) == 0) throw Error(ErrorKind::bad_input, "The file is empty.").with("file", path);
    const GdalScope scope;
    Options open_options(options);
    const char* drivers[] = {driver, nullptr};
    auto* dataset = GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, open_options.get(), nullptr);
    if (!dataset)
        throw scope.error(ErrorKind::bad_input,
                          std::string("The file cannot be read as ") + driver + ": damaged or of another kind.", path);
    return DatasetPtr(dataset);
}

DatasetPtr create_dataset(const std::string& path, const char* driver, const std::vector<std::string>& options) {
    const GdalScope scope;
    GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver);
    if (!found) throw Error(ErrorKind::unsupported, std::string("This GDAL has no driver ") + driver + ".").with("file", path);
    Options creation(options);
    auto* dataset = found->Create(path.c_str(), 0, 0, 0, GDT_Unknown, creation.get());
    if (!dataset) throw scope.error(ErrorKind::io, "The file cannot be created.", path);
    return DatasetPtr(dataset);
}

OGRMultiPolygon ogr_shape_of(const MultiPolygon& shape) {
    OGRMultiPolygon out;
    for (const Polygon& polygon : shape) {
        OGRPolygon part;
        OGRLinearRing outer = ogr_ring_of(polygon.outer);
        part.addRing(&outer);
        for (const Ring& hole : polygon.holes) {
            OGRLinearRing inner = ogr_ring_of(hole);
            part.addRing(&inner);
        }
        out.addGeometry(&part);
    }
    return out;
}

}  // namespace wangge::store
