#include "engine/store/raster_file.h"

#include <array>
#include <vector>

#include "engine/core/error.h"
#include "engine/store/detail/ogr.h"
#include "engine/store/detail/pending_file.h"

namespace wangge {

using namespace store;

void write_geotiff(const std::string& path, int epsg, const RasterPlacing& placing, std::span<const double> values, bool south_up,
                   Overwrite overwrite) {
    if (placing.columns <= 0 || placing.rows <= 0 || !(placing.cell_m > 0) || !is_finite(placing.origin) ||
        values.size() != static_cast<std::size_t>(placing.columns) * static_cast<std::size_t>(placing.rows))
        throw Error(ErrorKind::bad_input, "The size of the raster does not fit its values.").with("file", path);
    const GdalScope scope;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    if (driver == nullptr) throw Error(ErrorKind::unsupported, "This GDAL cannot write GeoTIFF.").with("file", path);
    PendingFile pending(path, overwrite);
    const char* options[] = {"COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=NO", nullptr};
    {
        const DatasetPtr dataset(
            driver->Create(pending.path().c_str(), placing.columns, placing.rows, 1, GDT_Float64, const_cast<char**>(options)));
        if (!dataset) throw scope.error(ErrorKind::io, "The raster cannot be created.", path);
        OGRSpatialReference reference;
        if (reference.importFromEPSG(epsg) != OGRERR_NONE)
            throw Error(ErrorKind::bad_input, "There is no coordinate reference system with this EPSG code.").with("epsg", epsg);
        dataset->SetSpatialRef(&reference);
        const double half = placing.cell_m / 2;
        const double north = south_up ? placing.origin.y + (placing.rows - 1) * placing.cell_m + half : placing.origin.y + half;
        std::array<double, 6> transform{placing.origin.x - half, placing.cell_m, 0, north, 0, -placing.cell_m};
        dataset->SetGeoTransform(transform.data());
        const auto width = static_cast<std::size_t>(placing.columns);
        for (int row = 0; row < placing.rows; ++row) {
            const int from = south_up ? placing.rows - 1 - row : row;
            std::vector<double> line(values.begin() + static_cast<std::ptrdiff_t>(from * width),
                                     values.begin() + static_cast<std::ptrdiff_t>((from + 1) * width));
            if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, row, placing.columns, 1, line.data(), placing.columns, 1,
                                                    GDT_Float64, 0, 0, nullptr) != CE_None)
                throw scope.error(ErrorKind::io, "The raster cannot be written.", path);
        }
        if (dataset->FlushCache(), !scope.message().empty())
            throw scope.error(ErrorKind::io, "The raster cannot be written.", path);
    }
    pending.commit();
}

}  // namespace wangge
