#include "engine/store/plan_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "engine/core/error.h"
#include "engine/store/detail/headings.h"
#include "engine/store/detail/import_roles.h"
#include "engine/store/detail/importer.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/plan_file_checks.h"
#include "engine/store/detail/plan_writers.h"
#include "engine/store/detail/project_file.h"
#include "engine/store/detail/raw_writers.h"

namespace wangge {

using namespace store;

namespace {

constexpr std::array<std::string_view, 5> format_names{"geopackage", "geojson", "shapefile", "kml", "dxf"};

Error unsupported(const std::string& path) {
    return Error(ErrorKind::unsupported,
                 "A plan is kept as .gpkg, .geojson, .shp, .kml or .dxf; give the file one of these endings.")
        .with("file", path);
}

bool has_codes(const RawTable& table) {
    return table.geometry == GeometryKind::polygon &&
           find_column(table.columns, ImportRole::grids, "code", table.columns_clipped) >= 0;
}

// The layer that is meant, out of those of a file.
RawTable the_plan(std::vector<RawTable> tables, const std::string& path, const std::string& wanted) {
    std::string names;
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        names += (names.empty() ? "" : ", ") + tables[i].stem;
        if (!wanted.empty() ? tables[i].stem == wanted : tables.size() == 1 || has_codes(tables[i])) fitting.push_back(i);
    }
    if (wanted.empty() && fitting.size() > 1)
        for (const std::size_t i : fitting)
            if (tables[i].stem == "grids") return std::move(tables[i]);
    if (fitting.empty())
        throw Error(wanted.empty() ? ErrorKind::bad_input : ErrorKind::not_found,
                    wanted.empty()
                        ? "No layer of the file has polygons with a grid code; add a column code or 网格编码 to the grids."
                        : "The file has no such layer.")
            .with("file", path)
            .with("layers", names)
            .with("layer", wanted);
    if (fitting.size() > 1)
        throw Error(ErrorKind::bad_input, "Several layers could be the plan; name the one that is meant.")
            .with("file", path)
            .with("layers", names);
    return std::move(tables[fitting.front()]);
}

}  // namespace

std::string_view name_of(PlanFormat format) {
    return format_names[static_cast<std::size_t>(format)];
}

std::optional<PlanFormat> plan_format_of(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".gpkg") return PlanFormat::geopackage;
    if (ending == ".geojson" || ending == ".json") return PlanFormat::geojson;
    if (ending == ".shp") return PlanFormat::shapefile;
    if (ending == ".kml") return PlanFormat::kml;
    if (ending == ".dxf") return PlanFormat::dxf;
    return std::nullopt;
}

namespace store {

void write_plan_geopackage(const std::string& path, const std::vector<Grid>& grids, int epsg, const PlanFileOptions& options) {
    PendingFile pending(path, options.overwrite);
    {
        Database db(pending.path(), OpenMode::create);
        db.run("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
        Transaction transaction(db);
        create_geopackage(db, epsg, now());
        LayerInfo info = layer::grids;
        if (!options.title.empty()) info.description = options.title.c_str();
        create_layer<Grid>(db, info, epsg, now());
        insert_rows(db, info, grids, epsg);
        touch_contents(db, info.table, true, now());
        transaction.commit();
        db.close();
    }
    pending.commit();
}

}  // namespace store

std::vector<std::string> write_plan_file(const std::string& path, const std::vector<Grid>& grids, int epsg,
                                         const PlanFileOptions& options) {
    const auto format = plan_format_of(path);
    if (!format) throw unsupported(path);
    try {
        const Frame frame(epsg);
        switch (*format) {
            case PlanFormat::geopackage: write_plan_geopackage(path, grids, epsg, options); break;
            case PlanFormat::shapefile: return write_plan_shapefile(path, grids, epsg, options.overwrite);
            case PlanFormat::kml: write_file(path, kml_of_plan(grids, frame, options), options.overwrite); break;
            case PlanFormat::dxf: write_file(path, dxf_of_plan(grids), options.overwrite); break;
            case PlanFormat::geojson: {
                Community community;
                community.epsg = epsg;
                community.note = options.note;
                community.credit = options.credit;
                community.grids = grids;
                write_file(path, geojson_of_grids(community, frame), options.overwrite);
                break;
            }
        }
    } catch (Error& error) {
        error.with("file", path);
        throw;
    }
    return {path};
}

PlanFile read_plan_file(const std::string& path, int epsg, const PlanReading& options, const Progress& progress) {
    const auto format = plan_format_of(path);
    if (!format) throw unsupported(path);
    check_plan_file(path, *format);
    PlanFile plan;
    if (*format == PlanFormat::dxf) {
        plan.grids = grids_of_dxf(path, plan.findings);
    } else {
        const Frame frame(epsg);
        progress.report(0, "读取文件");
        RawTable table = the_plan(read_layers(path, frame, options.reading, plan.findings), path, options.layer);
        check_plan_table(table, path);
        Community into;
        into.epsg = epsg;
        ImportReport report;
        Importer importer(into, options.reading, report);
        importer.take(table, ImportRole::grids, progress);
        plan.grids = std::move(into.grids);
        plan.findings.insert(plan.findings.end(), report.findings.begin(), report.findings.end());
    }
    if (plan.grids.empty()) {
        Error error(ErrorKind::bad_input, "The file has no grid that can be used.");
        error.with("file", path);
        if (!plan.findings.empty())
            error.with("finding", plan.findings.front().message).with("advice", plan.findings.front().advice);
        throw error;
    }
    progress.report(1, "读取文件");
    return plan;
}

}  // namespace wangge
