#include "engine/store/detail/added_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace wangge::store {

std::vector<AddedColumn> added_numbers(Database& db, const LayerInfo& layer) {
    std::set<std::string, std::less<>> ours{"fid"};
    const ColumnList columns = columns_of<Building>();
    for (const auto& column : columns.columns()) ours.insert(column.name);
    std::vector<AddedColumn> added;
    {
        Statement info(db, fmt::format("SELECT name FROM pragma_table_info('{}')", layer.table));
        while (info.step())
            if (!ours.contains(info.text(0))) added.push_back({std::string(info.text(0)), {}});
    }
    std::erase_if(added, [&](AddedColumn& column) {
        Statement rows(db, fmt::format("SELECT fid, {0} FROM {1} WHERE {0} IS NOT NULL ORDER BY fid", quoted(column.name),
                                       quoted(layer.table)));
        while (rows.step()) {
            const ValueKind kind = rows.kind(1);
            if (kind != ValueKind::integer && (kind != ValueKind::real || !std::isfinite(rows.real(1)))) return true;
            column.values.emplace_back(rows.integer(0), rows.real(1));
        }
        return column.values.empty();
    });
    return added;
}

void add_columns(Database& db, const LayerInfo& layer, const std::vector<AddedColumn>& columns) {
    for (const AddedColumn& column : columns) {
        const bool whole = std::all_of(column.values.begin(), column.values.end(), [](const auto& entry) {
            return entry.second == std::round(entry.second) && std::abs(entry.second) < 9e15;
        });
        db.run(
            fmt::format("ALTER TABLE {} ADD COLUMN {} {}", quoted(layer.table), quoted(column.name), whole ? "INTEGER" : "REAL"));
        Statement update(db, fmt::format("UPDATE {} SET {} = ? WHERE fid = ?", quoted(layer.table), quoted(column.name)));
        for (const auto& [fid, value] : column.values) {
            if (whole)
                update.bind(1, static_cast<std::int64_t>(value));
            else
                update.bind(1, value);
            update.bind(2, fid);
            update.execute();
        }
    }
}

}  // namespace wangge::store
