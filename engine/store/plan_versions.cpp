#include "engine/store/plan_versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "engine/community/grid_locator.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/store/detail/plan_tables.h"

namespace wangge {
namespace {

using namespace store;

constexpr const char* in_force_key = "plan_in_force";

Id in_force(Database& db) {
    const std::string text = project_value(db, in_force_key);
    Id id = no_id;
    std::from_chars(text.data(), text.data() + text.size(), id);
    return id;
}

// The same land but for what rounding to millimetres and vertices on straight lines do to it.
bool same_land(const MultiPolygon& a, const MultiPolygon& b) {
    if (a == b) return true;
    constexpr double width_m = 0.005;
    const double most = width_m * (perimeter_m(a) + perimeter_m(b)) / 2;
    if (std::abs(area_m2(a) - area_m2(b)) > most) return false;
    return area_m2(difference_of(a, b)) + area_m2(difference_of(b, a)) <= most;
}

const Grid* with_code(const std::vector<Grid>& grids, const std::string& code) {
    const auto it = std::find_if(grids.begin(), grids.end(), [&](const Grid& grid) { return grid.code == code; });
    return it == grids.end() ? nullptr : &*it;
}

bool same_plan(const std::vector<Grid>& a, const std::vector<Grid>& b) {
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const Grid& grid) {
               const Grid* other = with_code(b, grid.code);
               return other && other->name == grid.name && other->member == grid.member && same_land(other->shape, grid.shape);
           });
}

std::string free_name(ProjectFile& file, const std::string& wanted) {
    const auto versions = version_headers(file);
    const auto taken = [&](const std::string& name) {
        return std::any_of(versions.begin(), versions.end(), [&](const PlanVersion& v) { return v.name == name; });
    };
    std::string name = wanted;
    for (int n = 2; taken(name); ++n) name = fmt::format("{} {}", wanted, n);
    return name;
}

// The plan in force as a version that ends on the day: the one it was put in force from, or where the layer was changed since
// (or never was a version) a new one.
Id keep_previous(ProjectFile& file, const std::vector<Grid>& grids, const std::string& last) {
    const Id id = in_force(*file.db);
    if (id != no_id && !version_headers(file, fmt::format("fid = {}", id)).empty()) {
        PlanVersion version = version_with_grids(file, id);
        if (same_plan(version.grids, grids)) {
            version.valid_until = last;
            update_version_header(*file.db, version);
            return id;
        }
    }
    PlanVersion kept;
    kept.name = free_name(file, "原划分（至 " + last + "）");
    kept.note = "新划分生效时自动保存";
    kept.parent = id != no_id && !version_headers(file, fmt::format("fid = {}", id)).empty() ? id : no_id;
    for (const Grid& grid : grids) kept.valid_from = std::max(kept.valid_from, grid.valid_from);
    if (const auto date = parse_date(kept.valid_from); !date || to_string(*date) != kept.valid_from) kept.valid_from.clear();
    kept.valid_until = last;
    kept.grids = grids;
    return insert_version(file, kept);
}

std::vector<Grid> dated(const std::vector<Grid>& grids, const std::vector<Grid>& previous, const std::string& date) {
    std::vector<Grid> all = grids;
    for (Grid& grid : all) {
        const Grid* before = with_code(previous, grid.code);
        grid.valid_from = before && same_land(before->shape, grid.shape) ? before->valid_from : date;
    }
    // Rows of the layer keep the id of their code; ids that would clash are given anew.
    std::set<Id> taken;
    for (Grid& grid : all) {
        if (const Grid* before = with_code(previous, grid.code)) grid.id = before->id;
        if (grid.id != no_id && !taken.insert(grid.id).second) grid.id = no_id;
    }
    return all;
}

void relocate(ProjectFile& file, const std::vector<Grid>& grids) {
    const GridLocator locator(grids);
    std::vector<std::pair<Id, std::string>> moved;
    {
        Statement ask(*file.db, "SELECT fid, geom, grid FROM tickets WHERE geom IS NOT NULL");
        while (ask.step()) {
            const auto at = point_of_blob(ask.blob(1));
            if (!at) continue;
            std::string code = locator.code_at(*at);
            if (code != ask.text(2)) moved.emplace_back(ask.integer(0), std::move(code));
        }
    }
    Statement update(*file.db, "UPDATE tickets SET grid = ?2 WHERE fid = ?1");
    for (const auto& [id, code] : moved) {
        update.bind(1, id);
        update.bind(2, std::string_view(code));
        update.execute();
    }
    touch_contents(*file.db, layer::tickets.table, true, now());
}

Error refusal(const std::string& sentence, Id id) {
    return Error(ErrorKind::conflict, sentence).with("layer", layer::plan_versions.table).with("feature", id);
}

template <class Answer>
auto reading(const std::string& path, Answer answer) {
    try {
        auto file = open_project(path, OpenMode::read);
        file.db->run("BEGIN");
        return answer(file);
    } catch (Error& error) {
        error.with_default("file", path);
        throw;
    }
}

}  // namespace

std::vector<PlanVersion> list_versions(const std::string& path) {
    return reading(path, [](ProjectFile& file) { return version_headers(file); });
}

PlanVersion read_version(const std::string& path, Id id) {
    return reading(path, [&](ProjectFile& file) { return version_with_grids(file, id); });
}

Id version_in_force(const std::string& path) {
    return reading(path, [](ProjectFile& file) { return in_force(*file.db); });
}

std::vector<std::string> retired_codes(const std::string& path) {
    return reading(path, [](ProjectFile& file) {
        const auto codes = retired_codes_in(file);
        return std::vector<std::string>(codes.begin(), codes.end());
    });
}

Id save_version(const std::string& path, const PlanVersion& version) {
    Id id = no_id;
    change_project(path, [&](ProjectFile& file) { id = insert_version(file, version); });
    return id;
}

void delete_version(const std::string& path, Id id) {
    change_project(path, [&](ProjectFile& file) {
        const auto found = version_headers(file, fmt::format("fid = {}", id));
        if (found.empty())
            throw Error(ErrorKind::not_found, "There is no such version.")
                .with("layer", layer::plan_versions.table)
                .with("feature", id);
        if (in_force(*file.db) == id) throw refusal("The version is in force; put another in force first.", id);
        if (!found.front().valid_until.empty())
            throw refusal("The version was in force and belongs to the record; it is not deleted.", id);
        delete_version_rows(*file.db, id);
    });
}

Id put_in_force(const std::string& path, Id id, const PutInForce& options) {
    Id kept = no_id;
    change_project(path, [&](ProjectFile& file) {
        Database& db = *file.db;
        const std::string date = options.date.empty() ? to_string(local_date(now())) : options.date;
        if (const auto parsed = parse_date(date); !parsed || to_string(*parsed) != date)
            throw Error(ErrorKind::bad_input, "A date is written as 2024-06-01.").with("field", "date").with("value", date);
        PlanVersion version = version_with_grids(file, id);
        const auto previous = read_rows<Grid>(db, layer::grids, true);
        if (in_force(db) == id && same_plan(version.grids, previous)) throw refusal("The version is in force already.", id);
        if (has_draft(file)) {
            if (!options.drop_draft)
                throw refusal("A draft is being redrawn; save it as a version or discard it first.", id)
                    .with("layer", layer::draft_grids.table);
            clear_draft(db, now());
        }
        const auto retired_before = retired_codes_in(file);
        if (!previous.empty()) kept = keep_previous(file, previous, date);

        std::set<std::string> retired(retired_before.begin(), retired_before.end());
        retired.insert(version.retired_codes.begin(), version.retired_codes.end());
        for (const Grid& grid : previous) retired.insert(grid.code);
        for (const Grid& grid : version.grids) retired.erase(grid.code);
        version.retired_codes.assign(retired.begin(), retired.end());
        version.valid_from = date;
        version.valid_until.clear();
        update_version_header(db, version);

        const auto grids = dated(version.grids, previous, date);
        db.run("DELETE FROM grids");
        insert_rows(db, layer::grids, grids, file.epsg);
        set_project_value(db, in_force_key, std::to_string(id));
        if (options.relocate_tickets) relocate(file, grids);
        touch_contents(db, layer::grids.table, true, now());
        touch_contents(db, layer::plan_versions.table, false, now());
    });
    return kept;
}

}  // namespace wangge
