#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "engine/store/detail/delimited.h"
#include "engine/store/detail/headings.h"
#include "engine/store/detail/ogr.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/raw_table.h"

namespace wangge::store {
namespace {

constexpr std::size_t most_bytes = 512U * 1024 * 1024;
constexpr std::size_t most_unpacked = 1024U * 1024 * 1024;
constexpr std::size_t heading_rows = 12;  // headings stand within the first rows

std::size_t known_in(const RawRow& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](const std::string& cell) { return !cell.empty() && is_known_heading(cell); }));
}

std::size_t filled_in(const RawRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

// A workbook is a zip file: what it would unpack to is known before it is unpacked.
void check_unpacked_size(const std::string& path) {
    const std::string root = "/vsizip/{" + path + "}";
    char** names = VSIReadDirRecursive(root.c_str());
    std::size_t total = 0;
    for (char** name = names; name != nullptr && *name != nullptr; ++name) {
        VSIStatBufL stat;
        if (VSIStatL((root + "/" + *name).c_str(), &stat) == 0) total += static_cast<std::size_t>(stat.st_size);
    }
    CSLDestroy(names);
    if (total > most_unpacked) throw Error(ErrorKind::bad_input, "The workbook would unpack to more than 1 GB.").with("file", path);
}

}  // namespace

void take_headings(RawTable& table, std::vector<RawRow> rows, std::vector<Finding>& findings) {
    if (rows.empty()) return;
    std::size_t best = 0;
    for (std::size_t i = 1; i < std::min(rows.size(), heading_rows); ++i)
        if (known_in(rows[i]) > known_in(rows[best])) best = i;
    if (known_in(rows[best]) == 0)
        findings.push_back(
            {Severity::warning, "heading-unknown", table.file, rows[0].label, {}, "没有认出表头，按第一行处理", "请检查表头名称"});
    std::size_t columns = 0;
    for (const RawRow& row : rows) columns = std::max(columns, row.cells.size());
    table.columns = rows[best].cells;
    table.columns.resize(columns);
    // A merged heading has its word in the row above, over the first of its columns; a title has the row to itself.
    if (best > 0 && filled_in(rows[best - 1]) > 1)
        for (std::size_t c = 0; c < rows[best - 1].cells.size(); ++c)
            if (table.columns[c].empty()) table.columns[c] = rows[best - 1].cells[c];
    std::size_t first = best + 1;
    // Or the second heading row is the poorer one: every word in it is a heading.
    if (first < rows.size() && filled_in(rows[first]) > 0 && known_in(rows[first]) == filled_in(rows[first])) {
        for (std::size_t c = 0; c < rows[first].cells.size(); ++c)
            if (!rows[first].cells[c].empty()) table.columns[c] = rows[first].cells[c];
        ++first;
    }
    for (std::size_t i = first; i < rows.size(); ++i) {
        rows[i].cells.resize(columns);
        table.rows.push_back(std::move(rows[i]));
    }
}

RawTable read_delimited_table(const std::string& path, const ImportOptions& options, std::vector<Finding>& findings) {
    RawTable table;
    table.path = path;
    table.file = std::filesystem::path(path).filename().string();
    table.stem = std::filesystem::path(path).stem().string();
    const std::string bytes = read_file(path, most_bytes);
    if (bytes.empty()) throw Error(ErrorKind::bad_input, "The file is empty.").with("file", path);
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xd0\xcf\x11\xe0"))
        throw Error(ErrorKind::bad_input, "The file is called .csv but is an Excel workbook; give it the ending .xlsx.")
            .with("file", path);
    const DecodedText text = options.encoding ? decode(bytes, *options.encoding) : decode(bytes);
    if (text.doubtful)
        findings.push_back({Severity::warning,
                            "encoding-doubtful",
                            table.file,
                            "",
                            {},
                            fmt::format("部分文字无法按 {} 解读，已替换为 �", name_of(text.encoding)),
                            "请指定编码，或另存为 UTF-8"});
    std::vector<RawRow> rows;
    for (DelimitedRow& row : parse_delimited(text.text)) rows.push_back({std::to_string(row.number), std::move(row.cells), {}});
    take_headings(table, std::move(rows), findings);
    return table;
}

std::vector<RawTable> read_workbook(const std::string& path, std::vector<Finding>& findings) {
    const GdalScope scope;
    std::error_code ignored;
    if (std::filesystem::file_size(path, ignored) > 0) check_unpacked_size(path);
    const DatasetPtr dataset = open_vector(path, "XLSX", {"FIELD_TYPES=STRING", "HEADERS=DISABLE"});
    std::vector<RawTable> tables;
    for (int l = 0; l < dataset->GetLayerCount(); ++l) {
        OGRLayer* layer = dataset->GetLayer(l);
        RawTable table;
        table.path = path;
        table.file = std::filesystem::path(path).filename().string();
        table.stem = std::filesystem::path(path).stem().string();
        if (dataset->GetLayerCount() > 1) table.file += fmt::format("[{}]", layer->GetName());
        std::vector<RawRow> rows;
        layer->ResetReading();
        for (OGRFeatureUniquePtr feature(layer->GetNextFeature()); feature; feature.reset(layer->GetNextFeature())) {
            RawRow row{std::to_string(feature->GetFID()), {}, {}};
            for (int c = 0; c < feature->GetFieldCount(); ++c)
                row.cells.emplace_back(feature->IsFieldSetAndNotNull(c) ? feature->GetFieldAsString(c) : "");
            if (filled_in(row) > 0) rows.push_back(std::move(row));
        }
        if (rows.empty()) continue;
        take_headings(table, std::move(rows), findings);
        tables.push_back(std::move(table));
    }
    if (tables.empty()) throw Error(ErrorKind::bad_input, "The workbook has no rows.").with("file", path);
    return tables;
}

}  // namespace wangge::store
