#pragma once

// Times, distances and stops of a Friday plan in plain words.

#include <QCoreApplication>
#include <QString>

#include "engine/community/friday_plan.h"

namespace wangge::viewer {

// Start and end are not numbered: they are the team's place.
inline bool is_numbered(const Stop& stop) {
    return stop.kind != StopKind::start && stop.kind != StopKind::end;
}

QString duration_words(double seconds);  // 2 小时 05 分
QString distance_words(double metres);   // 3.4 km, 820 m
QString kind_words(StopKind kind);       // 热点, 清扫 ...
// An attribute of the buildings (grids/building_attribute.h); a column of the community's own is called as it is.
QString attribute_words(const QString& name);
// One sentence about how good the plan is: the longest round, the proven bound, the gap.
QString bound_words(const FridayPlan& plan);

}  // namespace wangge::viewer
