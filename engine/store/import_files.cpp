#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "engine/core/error.h"
#include "engine/store/detail/import_roles.h"
#include "engine/store/detail/importer.h"
#include "engine/store/import.h"

namespace wangge {
namespace {

using namespace store;
namespace fs = std::filesystem;

struct Source {
    std::string path;
    std::string ending;
    bool asked_for = false;  // named by the caller, not found in a folder
};

std::string ending_of(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

bool one_of(const std::string& ending, std::initializer_list<std::string_view> endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool is_readable(const std::string& ending) {
    return one_of(ending, {".geojson", ".json", ".shp", ".gpkg", ".csv", ".txt", ".tsv", ".xlsx", ".gpx"});
}

// Parts of a shapefile, readmes, and the truth that only tests may see.
bool is_silent(const fs::path& path, const std::string& ending) {
    return one_of(ending, {".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".qmd", ".xml", ".md"}) ||
           path.stem() == "truth" || path.filename().string().starts_with(".");
}

void add_folder(const fs::path& folder, std::vector<Source>& sources, std::vector<Finding>& findings) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& path : entries) {
        const std::string ending = ending_of(path);
        if (fs::is_directory(path)) {
            add_folder(path, sources, findings);
        } else if (is_silent(path, ending)) {
        } else if (is_readable(ending)) {
            sources.push_back({path.string(), ending, false});
        } else {
            findings.push_back({Severity::note,
                                "file-ignored",
                                path.filename().string(),
                                "",
                                {},
                                "文件类型不支持，未导入",
                                "支持 GeoJSON、Shapefile、CSV、XLSX、GPX"});
        }
    }
}

std::vector<Source> sources_of(const std::vector<std::string>& paths, std::vector<Finding>& findings) {
    std::vector<Source> sources;
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (!fs::exists(path, ignored)) throw Error(ErrorKind::not_found, "There is no such file or folder.").with("file", path);
        if (fs::is_directory(path, ignored)) {
            add_folder(path, sources, findings);
            continue;
        }
        const std::string ending = ending_of(path);
        if (one_of(ending, {".xls", ".et", ".doc", ".docx", ".dwg"}) || !is_readable(ending))
            throw Error(ErrorKind::unsupported, "Files of this kind are not read; save it as .xlsx, .csv, .geojson, .shp or .gpx.")
                .with("file", path);
        sources.push_back({path, ending, true});
    }
    return sources;
}

std::vector<RawTable> tables_of(const Source& source, const Frame& frame, const ImportOptions& options,
                                std::vector<Finding>& findings) {
    if (source.ending == ".xlsx") return read_workbook(source.path, findings);
    if (one_of(source.ending, {".csv", ".txt", ".tsv"})) {
        std::vector<RawTable> tables;
        tables.push_back(read_delimited_table(source.path, options, findings));
        return tables;
    }
    return read_layers(source.path, frame, options, findings);
}

struct Planned {
    RawTable table;
    ImportRole role = ImportRole::tickets;
};

// The order of the enum has everything before what refers to it.
std::vector<Planned> planned(std::vector<RawTable> tables, const Source& source, const ImportOptions& options,
                             ImportReport& report) {
    std::vector<Planned> plan;
    for (RawTable& table : tables) {
        const auto role = options.as ? options.as : role_of(table);
        if (role && *role != ImportRole::tracks) {
            if (table.rows.empty())
                report.findings.push_back({Severity::warning, "layer-empty", table.file, "", {}, "文件没有数据行", "请核对文件"});
            plan.push_back({std::move(table), *role});
            continue;
        }
        report.files.push_back({table.file, "", table.rows.size(), 0});
        report.findings.push_back({source.asked_for ? Severity::error : Severity::warning,
                                   "role-unknown",
                                   table.file,
                                   "",
                                   {},
                                   "看不出文件的内容，未导入",
                                   "请改文件名（如 楼栋、网格、工单），或用选项指明"});
    }
    return plan;
}

}  // namespace

ImportReport import_files(const std::vector<std::string>& paths, Community& into, const ImportOptions& options,
                          const Progress& progress) {
    ImportReport report;
    const auto sources = sources_of(paths, report.findings);
    const Frame frame(into.epsg);
    std::vector<Planned> plan;
    std::vector<const Source*> tracks;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        progress.report(0.5 * static_cast<double>(i) / static_cast<double>(sources.size()), "读取文件");
        if (sources[i].ending == ".gpx") {
            tracks.push_back(&sources[i]);
            continue;
        }
        auto part = planned(tables_of(sources[i], frame, options, report.findings), sources[i], options, report);
        std::move(part.begin(), part.end(), std::back_inserter(plan));
    }
    std::stable_sort(plan.begin(), plan.end(), [](const Planned& a, const Planned& b) { return a.role < b.role; });

    // A copy takes the rows, so that an Error half-way leaves the caller's community as it was.
    Community result = into;
    Importer importer(result, options, report);
    const double steps = static_cast<double>(std::max<std::size_t>(plan.size() + tracks.size(), 1));
    double done = 0;
    for (const Planned& item : plan) {
        progress.report(0.5 + 0.5 * done++ / steps, "导入");
        importer.take(item.table, item.role, progress);
    }
    for (const Source* source : tracks) {
        const double from = 0.5 + 0.5 * done++ / steps;
        importer.take_track(source->path, progress.part(from, from + 0.5 / steps));
    }
    importer.finish();
    progress.report(1, "导入");
    into = std::move(result);
    return report;
}

}  // namespace wangge
