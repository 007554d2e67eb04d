#include "engine/store/detail/importer.h"

#include <fmt/format.h>

#include <filesystem>

namespace wangge::store {

Id free_id(Id wanted, std::set<Id>& taken) {
    const Id id = wanted > no_id && !taken.contains(wanted) ? wanted : (taken.empty() ? 1 : *taken.rbegin() + 1);
    taken.insert(id);
    return id;
}

Importer::Importer(Community& into, const ImportOptions& options, ImportReport& report)
    : into_(into), options_(options), report_(report), frame_(into.epsg) {
    for (const Compound& compound : into.compounds) add_compound(compound);
    for (const Building& building : into.buildings) add_building(building);
    for (const Ticket& ticket : into.tickets)
        if (!ticket.number.empty()) ticket_numbers_.insert(ticket.number);
}

void Importer::add_compound(const Compound& compound) {
    references_.compound.insert_or_assign(compound.name, compound.id);
    for (const std::string& alias : compound.aliases) references_.compound.try_emplace(alias, compound.id);
}

void Importer::add_building(const Building& building) {
    references_.building[{building.compound, plain_building_number(building.number)}].push_back(building.id);
    references_.ids.insert({"buildings", building.id});
}

template <class Feature, class After>
std::size_t Importer::take_rows(const RawTable& table, ImportRole role, std::vector<Feature>& into, const Progress& progress,
                                After after) {
    RowImporter importer(table, role, frame_, options_, references_, report_.findings);
    std::set<Id> taken;
    if constexpr (requires(Feature & f) { f.id; })
        for (const Feature& feature : into) taken.insert(feature.id);
    std::size_t loaded = 0;
    for (const RawRow& row : table.rows) {
        progress.poll();
        importer.begin(row);
        Feature feature{};
        fields(importer, feature);
        if (importer.rejected()) continue;
        if constexpr (requires { feature.id; }) feature.id = free_id(feature.id, taken);
        if (!after(feature, importer)) continue;
        into.push_back(std::move(feature));
        ++loaded;
    }
    return loaded;
}

template <class Feature>
std::size_t Importer::take_rows(const RawTable& table, ImportRole role, std::vector<Feature>& into, const Progress& progress) {
    return take_rows(table, role, into, progress, [](Feature&, RowImporter&) { return true; });
}

std::size_t Importer::take_jurisdiction(const RawTable& table) {
    std::vector<Jurisdiction> found;
    const std::size_t loaded = take_rows(table, ImportRole::jurisdiction, found, {});
    if (found.empty()) return 0;
    into_.jurisdiction = std::move(found.front());
    if (!table.note.empty()) into_.note = table.note;
    if (!table.credit.empty()) into_.credit = table.credit;
    if (loaded > 1)
        report_.findings.push_back({Severity::warning,
                                    "row-ignored",
                                    table.file,
                                    "",
                                    {},
                                    fmt::format("文件有 {} 个辖区，只取第一个", loaded),
                                    "请只保留本社区的辖区"});
    return 1;
}

std::size_t Importer::take_entrances(const RawTable& table, const Progress& progress) {
    std::vector<EntranceRow> rows;
    const std::size_t loaded = take_rows(table, ImportRole::entrances, rows, progress);
    std::map<Id, std::vector<const EntranceRow*>> by_building;
    for (const EntranceRow& row : rows) by_building[row.owner].push_back(&row);
    for (Building& building : into_.buildings) {
        auto& mine = by_building[building.id];
        std::stable_sort(mine.begin(), mine.end(),
                         [](const EntranceRow* a, const EntranceRow* b) { return a->position < b->position; });
        for (const EntranceRow* row : mine) building.entrances.push_back(row->entrance);
    }
    return loaded;
}

std::size_t Importer::take_place_areas(const RawTable& table, const Progress& progress) {
    std::vector<AreaRow> rows;
    take_rows(table, ImportRole::place_areas, rows, progress);
    std::size_t loaded = 0;
    for (AreaRow& row : rows) {
        Place* owner = nullptr;
        for (Place& place : into_.places) {
            if (place.name != row.name) continue;
            if (owner == nullptr || place.id == row.id) owner = &place;  // of several with one name, the one with this id
        }
        if (owner == nullptr) {
            report_.findings.push_back({Severity::warning,
                                        "reference-unknown",
                                        table.file,
                                        row.name,
                                        {},
                                        fmt::format("没有名为“{}”的地点，其范围未导入", row.name),
                                        "请先导入地点"});
            continue;
        }
        owner->shape = std::move(row.shape);
        ++loaded;
    }
    return loaded;
}

void Importer::take(const RawTable& table, ImportRole role, const Progress& progress) {
    using enum ImportRole;
    const auto keep_compound = [&](const Compound& compound, RowImporter& importer) {
        if (compound.name.empty()) importer.reject("row-unreadable", "小区没有名称");
        if (importer.rejected()) return false;
        add_compound(compound);
        return true;
    };
    const auto keep_building = [&](const Building& building, RowImporter&) {
        add_building(building);
        return true;
    };
    const auto keep_category = [&](const Category& category, RowImporter& importer) {
        if (category.code.empty()) importer.reject("row-unreadable", "类别没有编码");
        return !importer.rejected();
    };
    std::size_t loaded = 0;
    switch (role) {
        case jurisdiction: loaded = take_jurisdiction(table); break;
        case compounds: loaded = take_rows(table, role, into_.compounds, progress, keep_compound); break;
        case buildings: loaded = take_rows(table, role, into_.buildings, progress, keep_building); break;
        case entrances: loaded = take_entrances(table, progress); break;
        case grids: loaded = take_rows(table, role, into_.grids, progress); break;
        case streets: loaded = take_rows(table, role, into_.streets, progress); break;
        case walls: loaded = take_rows(table, role, into_.walls, progress); break;
        case gates: loaded = take_rows(table, role, into_.gates, progress); break;
        case places: loaded = take_rows(table, role, into_.places, progress); break;
        case place_areas: loaded = take_place_areas(table, progress); break;
        case bins: loaded = take_rows(table, role, into_.bins, progress); break;
        case garbage_points: loaded = take_rows(table, role, into_.garbage_points, progress); break;
        case teams: loaded = take_rows(table, role, into_.teams, progress); break;
        case categories: loaded = take_rows(table, role, into_.categories, progress, keep_category); break;
        case tickets: loaded = take_tickets(table, progress); break;
        case tracks: break;  // read by read_gpx: take_track
    }
    report_.files.push_back({table.file, std::string(name_of(role)), table.rows.size(), loaded});
}

}  // namespace wangge::store
