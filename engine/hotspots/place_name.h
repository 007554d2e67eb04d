#pragma once

// What people would call a spot: the nearest place, compound or street and how the spot lies to it, in Chinese.
//
//   inside a place's area, or nearer than 25 m      北环路拆迁区附近
//   the same, the place a strip over 250 m and a
//   compound within 120 m                         新海石佳苑北侧排洪沟
//   inside a compound                               新海石佳苑内
//   on a named street (15 m)                        北环路沿线
//   a place within 120 m, a compound within 200 m   排洪沟北侧, 万欣佳苑东侧
//   otherwise                                       E 577207 N 4023613 附近
// The rules are tried in that order. O(features of the community).

#include <string>

#include "engine/community/community.h"

namespace wangge {

std::string place_name(const Community& community, Point at);

// 北, 东北, 东 ...: the direction from one point to another, by eighths of the circle.
std::string direction_name(Point from, Point to);

}  // namespace wangge
