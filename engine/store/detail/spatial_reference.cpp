#include "engine/store/detail/spatial_reference.h"

#include <cpl_conv.h>
#include <ogr_spatialref.h>

#include "engine/core/error.h"
#include "engine/store/detail/ogr.h"

namespace wangge::store {
namespace {

OGRSpatialReference reference_of(int epsg) {
    const GdalScope scope;
    OGRSpatialReference reference;
    if (reference.importFromEPSG(epsg) != OGRERR_NONE)
        throw Error(ErrorKind::bad_input, "There is no coordinate reference system with this EPSG code.").with("epsg", epsg);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

std::string export_wkt(const OGRSpatialReference& reference, const char* format) {
    const GdalScope scope;
    const char* options[] = {format, "MULTILINE=NO", nullptr};
    char* text = nullptr;
    reference.exportToWkt(&text, options);
    std::string wkt = text ? text : "";
    CPLFree(text);
    return wkt;
}

}  // namespace

std::string wkt_of_epsg(int epsg) {
    return export_wkt(reference_of(epsg), "FORMAT=WKT1_GDAL");
}

std::string esri_wkt_of_epsg(int epsg) {
    return export_wkt(reference_of(epsg), "FORMAT=WKT1_ESRI");
}

std::string name_of_epsg(int epsg) {
    const char* name = reference_of(epsg).GetName();
    return name ? name : "EPSG:" + std::to_string(epsg);
}

}  // namespace wangge::store
