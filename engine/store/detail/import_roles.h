#pragma once

#include <optional>

#include "engine/store/detail/raw_table.h"

namespace wangge::store {

// What a table holds, from the name of its file (tickets.csv, 楼栋.geojson, 2023年台账.xlsx), then from headings and geometry.
std::optional<ImportRole> role_of(const RawTable& table);

}  // namespace wangge::store
