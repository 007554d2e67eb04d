#include "engine/store/detail/plan_file_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "engine/core/error.h"
#include "engine/store/detail/headings.h"
#include "engine/store/detail/raw_table.h"
#include "engine/store/text_encoding.h"

namespace wangge::store {

namespace {

constexpr std::uintmax_t most_bytes = std::uintmax_t{1} << 30;

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void check_text(const std::string& path, const char* format) {
    const std::string bytes = bytes_of(path);
    const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    if (!utf16 && is_utf8(bytes)) return;
    // The line, by halving: is_utf8 of a prefix that ends at a line feed.
    std::size_t line = 1, from = 0;
    for (std::size_t end = bytes.find('\n'); !utf16 && end != std::string::npos; end = bytes.find('\n', from)) {
        if (!is_utf8(std::string_view(bytes).substr(from, end - from))) break;
        from = end + 1;
        ++line;
    }
    const DecodedText text = decode(std::string_view(bytes).substr(0, 1U << 20));
    throw Error(ErrorKind::bad_input,
                fmt::format("The text of the file is not UTF-8, as {} must be; save it as UTF-8 and try again.", format))
        .with("file", path)
        .with("row", static_cast<std::int64_t>(line))
        .with("encoding", name_of(text.encoding));
}

// An XML declaration that names an encoding is the parser's business.
bool declares_encoding(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string head(256, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.find("encoding=") != std::string::npos && head.find("UTF-8") == std::string::npos &&
           head.find("utf-8") == std::string::npos;
}

void check_end_of_dxf(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::streamoff>(in.tellg());
    const std::streamoff tail = std::min<std::streamoff>(size, 256);
    std::string end(static_cast<std::size_t>(tail), '\0');
    in.seekg(size - tail);
    in.read(end.data(), tail);
    while (!end.empty() && (std::isspace(static_cast<unsigned char>(end.back())) != 0 || end.back() == '\0')) end.pop_back();
    // A binary DXF ends otherwise; the driver refuses it.
    if (end.ends_with("EOF")) return;
    throw Error(ErrorKind::bad_input, "The DXF file ends in the middle: it was not copied or saved whole. Export it again.")
        .with("file", path);
}

}  // namespace

void check_plan_file(const std::string& path, PlanFormat format) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) return;
    const std::uintmax_t size = std::filesystem::file_size(path, none);
    if (none || size == 0) return;
    if (size > most_bytes)
        throw Error(ErrorKind::bad_input,
                    "The file is far larger than a plan of grids can be; export the layer of the grids alone.")
            .with("file", path)
            .with("bytes", static_cast<std::int64_t>(size))
            .with("at most", static_cast<std::int64_t>(most_bytes));
    if (format == PlanFormat::geojson) check_text(path, "GeoJSON");
    if (format == PlanFormat::kml && !declares_encoding(path)) check_text(path, "KML");
    if (format == PlanFormat::dxf) check_end_of_dxf(path);
}

void check_plan_table(const RawTable& table, const std::string& path) {
    if (table.rows.empty())
        throw Error(ErrorKind::bad_input, "The layer has no features; export the grids into it again.")
            .with("file", path)
            .with("layer", table.stem);
    if (table.geometry != GeometryKind::polygon) {
        const char* found = table.geometry == GeometryKind::point  ? "points"
                            : table.geometry == GeometryKind::line ? "lines"
                                                                   : "no geometry";
        throw Error(ErrorKind::bad_input,
                    fmt::format("A plan is made of polygons, and this layer has {}; export the layer of the grids.", found))
            .with("file", path)
            .with("layer", table.stem)
            .with("row", table.rows.front().label);
    }
    if (find_column(table.columns, ImportRole::grids, "code", table.columns_clipped) < 0)
        throw Error(ErrorKind::bad_input, "The layer has no column of grid codes; add one, called code or 网格编码.")
            .with("file", path)
            .with("layer", table.stem)
            .with("field", "code")
            .with("columns", fmt::format("{}", fmt::join(table.columns, ", ")));
}

}  // namespace wangge::store
