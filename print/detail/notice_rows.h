#pragma once

// The wording and the rows of the change notice.

#include <QString>
#include <vector>

#include "engine/grids/plan_diff.h"
#include "print/table.h"

namespace wangge::detail {

QString thousands(std::int64_t number);
QString area_text(double area_m2, bool english);  // 860 平方米, 1.24 公顷
// 第3网格（网格员03）; 辖区外 for none.
QString grid_name(const std::string& code, const std::vector<Grid>& grids, bool english);
// Building, from, to, residents, signs, a box to tick; ordered by (from, to, name). Names are cut to `name_mm`.
std::vector<TableRow> building_rows(const PlanDiff& diff, const Community& community, bool english, double name_mm);
// One row a grid whose buildings stay but whose signs change: grid, what changes, buildings, signs, where.
std::vector<TableRow> other_sign_rows(const PlanDiff& diff, bool english);
// Grids added, removed, renumbered and renamed, in one sentence each; empty for none.
QString fates_text(const PlanDiff& diff, bool english);

}  // namespace wangge::detail
