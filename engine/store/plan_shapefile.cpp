#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "engine/store/detail/ogr.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/plan_writers.h"
#include "engine/store/detail/spatial_reference.h"
#include "engine/store/text_encoding.h"

namespace wangge::store {
namespace fs = std::filesystem;
namespace {

constexpr std::array endings{".shp", ".shx", ".dbf", ".prj", ".cpg"};

struct Column {
    const char* name;
    int width;
    std::string Grid::*value;
};
constexpr std::array columns{Column{"网格编码", 20, &Grid::code}, Column{"网格名称", 80, &Grid::name},
                             Column{"网格员", 80, &Grid::member}, Column{"生效日期", 12, &Grid::valid_from}};

// Whether a text needs the four bytes of GB18030, which programs that know GBK only cannot read.
bool beyond_gbk(const std::string& gb18030) {
    for (std::size_t i = 0; i + 1 < gb18030.size(); ++i) {
        if (static_cast<unsigned char>(gb18030[i]) < 0x80) continue;
        if (gb18030[i + 1] >= '0' && gb18030[i + 1] <= '9') return true;
        ++i;
    }
    return false;
}

// A folder beside the target, gone afterwards: the parts of a shapefile have one stem.
struct Workshop {
    explicit Workshop(const fs::path& target)
        : path((target.has_parent_path() ? target.parent_path() : fs::path(".")) /
               fmt::format(".{}.{}", target.stem().string(), ::getpid())) {
        std::error_code ignored;
        fs::remove_all(path, ignored);
        if (!fs::create_directory(path, ignored))
            throw Error(ErrorKind::io, "Nothing can be written in this folder.").with("file", target.string());
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

// Gives whether a text went beyond GBK.
bool write_layer(const std::string& path, const std::vector<Grid>& grids) {
    const GdalScope scope;
    const DatasetPtr dataset = create_dataset(path, "ESRI Shapefile");
    // Bytes go through as they are.
    const char* options[] = {"ENCODING=", nullptr};
    OGRLayer* layer = dataset->CreateLayer("plan", nullptr, wkbPolygon, const_cast<char**>(options));
    if (!layer) throw scope.error(ErrorKind::io, "The shapefile cannot be created.", path);
    for (const Column& column : columns) {
        OGRFieldDefn field(to_gb18030(column.name).c_str(), OFTString);
        field.SetWidth(column.width);
        if (layer->CreateField(&field) != OGRERR_NONE) throw scope.error(ErrorKind::io, "A column cannot be created.", path);
    }
    bool beyond = false;
    for (const Grid& grid : grids) {
        OGRFeature feature(layer->GetLayerDefn());
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto width = static_cast<std::size_t>(columns[c].width);
            const std::string text = to_gb18030(clipped(grid.*columns[c].value, width, TextEncoding::gb18030));
            beyond = beyond || beyond_gbk(text);
            feature.SetField(static_cast<int>(c), text.c_str());
        }
        OGRMultiPolygon shape = ogr_shape_of(grid.shape);
        feature.SetGeometry(&shape);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            throw scope.error(ErrorKind::io, "A grid cannot be written to the shapefile.", path).with("feature", grid.code);
    }
    return beyond;
}

void require_finite(const std::vector<Grid>& grids) {
    for (const Grid& grid : grids)
        for (const Polygon& polygon : grid.shape) {
            const auto check = [&](const Ring& ring) {
                for (const Point p : ring)
                    if (!is_finite(p))
                        throw Error(ErrorKind::bad_input, "A coordinate is not finite; it cannot be written.")
                            .with("feature", grid.code);
            };
            check(polygon.outer);
            for (const Ring& hole : polygon.holes) check(hole);
        }
}

}  // namespace

std::vector<std::string> write_plan_shapefile(const std::string& path, const std::vector<Grid>& grids, int epsg,
                                              Overwrite overwrite) {
    require_finite(grids);
    const fs::path target(path);
    std::vector<std::string> files;
    for (const char* ending : endings) {
        files.push_back(fs::path(target).replace_extension(ending).string());
        std::error_code ignored;
        if (overwrite == Overwrite::no && fs::exists(files.back(), ignored))
            throw Error(ErrorKind::conflict, "The file exists already; choose another name or allow overwriting.")
                .with("file", files.back());
    }
    std::error_code ignored;
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), ignored))
        throw Error(ErrorKind::not_found, "The folder to write into does not exist.").with("file", path);
    const Workshop workshop(target);
    const std::string stem = (workshop.path / "plan").string();
    const bool beyond = write_layer(stem + ".shp", grids);
    std::ofstream(stem + ".prj") << esri_wkt_of_epsg(epsg);
    std::ofstream(stem + ".cpg") << (beyond ? "GB18030" : "GBK");
    constexpr std::size_t most = std::size_t{2} << 30;
    for (std::size_t i = files.size(); i-- > 0;) write_file(files[i], read_file(stem + endings[i], most), overwrite);
    return files;
}

}  // namespace wangge::store
