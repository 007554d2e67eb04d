#pragma once

// GDAL kept on a leash: drivers from an allow-list, no network, and its messages caught instead of printed. Private to
// the store; included only by .cpp files.

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>
#include <vector>

#include "engine/core/error.h"
#include "engine/geo/shape.h"

namespace wangge::store {

// While one lives, GDAL's errors of this thread are collected here. Scopes nest. The first also registers the drivers and
// closes the doors: PROJ_NETWORK off, no VRT, no network file systems, no side files written.
class GdalScope {
public:
    GdalScope();
    ~GdalScope();
    GdalScope(const GdalScope&) = delete;
    GdalScope& operator=(const GdalScope&) = delete;

    // The last error or warning that GDAL gave, or "".
    const std::string& message() const { return message_; }
    Error error(ErrorKind kind, const std::string& sentence, const std::string& path) const;

private:
    std::string message_;
};

struct DatasetCloser {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

// Opens a vector file read-only with one of the drivers named (of: ESRI Shapefile, GeoJSON, XLSX, GPKG).
// not_found, bad_input (not such a file, damaged) with the file and GDAL's words.
DatasetPtr open_vector(const std::string& path, const char* driver, const std::vector<std::string>& options = {});

// A new file by a driver; an existing one is an error. io with GDAL's words.
DatasetPtr create_dataset(const std::string& path, const char* driver, const std::vector<std::string>& options = {});

OGRMultiPolygon ogr_shape_of(const MultiPolygon& shape);

}  // namespace wangge::store
