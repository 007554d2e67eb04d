#include "engine/store/detail/import_roles.h"

#include <array>
#include <cctype>
#include <utility>

#include "engine/store/detail/headings.h"

namespace wangge {
namespace {

using enum ImportRole;

constexpr std::array<std::string_view, 16> role_names{
    "jurisdiction", "compounds",   "buildings", "entrances",      "grids", "streets",    "walls",   "gates",
    "places",       "place_areas", "bins",      "garbage_points", "teams", "categories", "tickets", "tracks"};

// Words in names of files, the longer and more particular first.
constexpr std::array<std::pair<std::string_view, ImportRole>, 45> words{{{"place_areas", place_areas},
                                                                         {"地点范围", place_areas},
                                                                         {"garbage_points", garbage_points},
                                                                         {"垃圾点", garbage_points},
                                                                         {"点位", garbage_points},
                                                                         {"垃圾桶", bins},
                                                                         {"垃圾箱", bins},
                                                                         {"bins", bins},
                                                                         {"ledger", tickets},
                                                                         {"tickets", tickets},
                                                                         {"台账", tickets},
                                                                         {"工单", tickets},
                                                                         {"诉求", tickets},
                                                                         {"议题", tickets},
                                                                         {"12345", tickets},
                                                                         {"categor", categories},
                                                                         {"类别", categories},
                                                                         {"分类", categories},
                                                                         {"teams", teams},
                                                                         {"服务队", teams},
                                                                         {"队伍", teams},
                                                                         {"单元门", entrances},
                                                                         {"出入口", entrances},
                                                                         {"entrance", entrances},
                                                                         {"单元", entrances},
                                                                         {"building", buildings},
                                                                         {"楼栋", buildings},
                                                                         {"建筑", buildings},
                                                                         {"jurisdiction", jurisdiction},
                                                                         {"辖区", jurisdiction},
                                                                         {"社区范围", jurisdiction},
                                                                         {"compound", compounds},
                                                                         {"小区", compounds},
                                                                         {"网格", grids},
                                                                         {"grid", grids},
                                                                         {"street", streets},
                                                                         {"道路", streets},
                                                                         {"街道", streets},
                                                                         {"围墙", walls},
                                                                         {"wall", walls},
                                                                         {"大门", gates},
                                                                         {"gate", gates},
                                                                         {"place", places},
                                                                         {"地点", places},
                                                                         {"轨迹", tracks}}};

}  // namespace

std::string_view name_of(ImportRole role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::optional<ImportRole> parse_import_role(std::string_view text) {
    std::string lower;
    for (const char c : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (std::size_t i = 0; i < role_names.size(); ++i)
        if (lower == role_names[i]) return static_cast<ImportRole>(i);
    for (const auto& [word, role] : words)
        if (lower.find(word) != std::string::npos) return role;
    return std::nullopt;
}

namespace store {

std::optional<ImportRole> role_of(const RawTable& table) {
    if (const auto named = parse_import_role(table.stem)) return named;
    const auto has = [&](ImportRole role, std::string_view field) {
        return find_column(table.columns, role, field, table.columns_clipped) >= 0;
    };
    const auto has_all = [&](ImportRole role, std::initializer_list<std::string_view> fields) {
        for (const std::string_view field : fields)
            if (!has(role, field)) return false;
        return true;
    };
    switch (table.geometry) {
        case GeometryKind::polygon:
            if (has(compounds, "built_year") || has(compounds, "manager")) return compounds;
            if (has(buildings, "floors") || has_all(buildings, {"number", "compound"})) return buildings;
            if (has(grids, "member") || has(grids, "code")) return grids;
            return has(compounds, "name") ? std::optional(compounds) : std::nullopt;
        case GeometryKind::line:
            if (has(walls, "state")) return walls;
            return has(streets, "name") || has(streets, "kind") ? std::optional(streets) : std::nullopt;
        case GeometryKind::point:
        case GeometryKind::none: break;
    }
    if (has(tickets, "text") && (has(tickets, "time") || has(tickets, "category") || has(tickets, "address"))) return tickets;
    if (has(entrances, "unit")) return entrances;
    if (has(teams, "members") || has(teams, "cart_l")) return teams;
    if (has(gates, "opens_min")) return gates;
    if (has(bins, "fill")) return bins;
    if (has(garbage_points, "priority") || has(garbage_points, "registered")) return garbage_points;
    if (has_all(categories, {"code", "name", "origin"}) || has(categories, "garbage")) return categories;
    if (table.geometry == GeometryKind::point && has(places, "name")) return places;
    return std::nullopt;
}

}  // namespace store
}  // namespace wangge
