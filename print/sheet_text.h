#pragma once

// The wording of the sheets: what a stop is called, how lengths, times and days are written.

#include <QString>
#include <string>

#include "print/route_legs.h"

namespace wangge {

QString weekday_name(Date date);             // 星期五
QString long_date(Date date);                // 2024年4月12日
QString clock_text(int seconds_of_day);      // 14:05
QString duration_text(double seconds);       // 2 小时 45 分, 38 分; rounded to minutes
QString length_text(double metres);          // 860 米, 4.25 千米
QString volume_text(double litres);          // 120 升; empty for none
QString percent_text(double share);          // 3.2 %
QString grid_text(const std::string& code);  // 7 for 620111004003007; the code when it has no number; empty for none
QString task_name(StopKind kind);            // 清运热点, 清扫路段 ...
// Name with its code: 龙源路（S17）; one of them when the other is empty; a leg of several stops says how many parts it has.
QString where_text(const RouteLeg& leg);

}  // namespace wangge
