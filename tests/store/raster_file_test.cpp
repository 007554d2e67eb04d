#include "engine/store/raster_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

#include "engine/core/error.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<double> ramp(int columns, int rows) {
    std::vector<double> values(static_cast<std::size_t>(columns * rows));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i) / 7;
    return values;
}

TEST(RasterFile, writes_a_tiff_once_and_the_same_twice) {
    const TemporaryFolder folder;
    const RasterPlacing placing{{577000.5, 4023000.5}, 5, 40, 30};
    write_geotiff(folder / "a.tif", 4543, placing, ramp(40, 30));
    write_geotiff(folder / "b.tif", 4543, placing, ramp(40, 30));
    EXPECT_EQ(bytes_of(folder / "a.tif").substr(0, 2), "II");
    EXPECT_TRUE(bytes_of(folder / "a.tif") == bytes_of(folder / "b.tif"));
    EXPECT_THROW(write_geotiff(folder / "a.tif", 4543, placing, ramp(40, 30)), Error);
    write_geotiff(folder / "a.tif", 4543, placing, ramp(40, 30), false, Overwrite::yes);
    EXPECT_FALSE(bytes_of(folder / "a.tif") == bytes_of(folder / "b.tif"));
    EXPECT_EQ(folder.files(), 2u);
}

TEST(RasterFile, sizes_must_fit) {
    const TemporaryFolder folder;
    EXPECT_THROW(write_geotiff(folder / "a.tif", 4543, {{0, 0}, 5, 40, 30}, ramp(40, 29)), Error);
    EXPECT_THROW(write_geotiff(folder / "a.tif", 4543, {{0, 0}, 0, 40, 30}, ramp(40, 30)), Error);
    EXPECT_THROW(write_geotiff(folder / "a.tif", 4543, {{0, 0}, 5, 0, 0}, {}), Error);
    EXPECT_THROW(write_geotiff(folder / "a.tif", 999999, {{0, 0}, 5, 40, 30}, ramp(40, 30)), Error);
    EXPECT_EQ(folder.files(), 0u);
}

}  // namespace
}  // namespace wangge::test
