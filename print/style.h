#pragma once

// The palette and the sizes of wangge's maps: one home for paper and viewer.
//
// Colours are those of a calm paper map: ground and buildings in warm greys, grid borders in one strong blue, and only
// the day's work in saturated colours. Sizes are millimetres on paper at reading distance (A3); a wall map on A1
// multiplies all of them by one factor (MapOptions::size). The viewer takes the colours and its own pixel sizes.
// Painters of this room work in units of 1/100 mm: see mm().

#include <QColor>
#include <array>
#include <cstddef>

namespace wangge::style {

inline constexpr double units_per_mm = 100;
// Millimetres on paper in painter units.
constexpr double mm(double millimetres) {
    return millimetres * units_per_mm;
}

// Ground.
inline constexpr QColor background{0xF6, 0xF3, 0xEC};
inline constexpr QColor compound_fill{0xEF, 0xE5, 0xD3};
inline constexpr QColor compound_line{0xC8, 0xB9, 0x9F};
inline constexpr QColor water_fill{0xBC, 0xD6, 0xE3};
inline constexpr QColor water_line{0x8D, 0xB4, 0xC8};
inline constexpr QColor green_fill{0xD3, 0xE2, 0xC5};
inline constexpr QColor green_line{0xAF, 0xC7, 0x9A};
inline constexpr QColor plain_area_fill{0xE4, 0xDF, 0xE3};
inline constexpr QColor plain_area_line{0xB9, 0xB2, 0xBC};
inline constexpr QColor demolition_fill{0xE3, 0xD8, 0xCB};

// Buildings.
inline constexpr QColor residential_fill{0xDC, 0xCD, 0xB4};
inline constexpr QColor residential_line{0xA4, 0x92, 0x7A};
inline constexpr QColor other_building_fill{0xD5, 0xD0, 0xDC};
inline constexpr QColor other_building_line{0x9A, 0x93, 0xA8};

// Ways and walls.
inline constexpr QColor road_fill{0xFF, 0xFF, 0xFF};
inline constexpr QColor road_casing{0xCF, 0xC7, 0xB8};
inline constexpr QColor lane_fill{0xFF, 0xFF, 0xFF};
inline constexpr QColor lane_casing{0xDD, 0xD6, 0xC9};
inline constexpr QColor footpath{0xB5, 0x9A, 0x74};  // dashed
inline constexpr QColor steps{0x9C, 0x7B, 0x53};     // dotted
inline constexpr QColor wall{0x6F, 0x60, 0x52};
inline constexpr QColor gate{0x3C, 0x3C, 0x3C};

// Things.
inline constexpr QColor place_dot{0x4A, 0x5A, 0x6A};
inline constexpr QColor garbage_point{0xB5, 0x47, 0x2F};
inline constexpr QColor bin{0x5B, 0x7A, 0x3D};
inline constexpr QColor hotspot{0xB5, 0x2F, 0x4E};

// Grids.
inline constexpr QColor grid_border{0x27, 0x47, 0x6B};
inline constexpr QColor grid_ink{0x1D, 0x35, 0x50};
inline constexpr double grid_fill_opacity = 0.55;
inline constexpr std::array<QColor, 6> grid_fills{QColor{0xA6, 0xCE, 0xE3}, QColor{0xFD, 0xD9, 0xA0}, QColor{0xB8, 0xDD, 0xB0},
                                                  QColor{0xE7, 0xC6, 0xDE}, QColor{0xF3, 0xE8, 0xA6}, QColor{0xC9, 0xCF, 0xE8}};

// Changes between two plans: vermilion of Okabe-Ito, apart from the blue of borders for every reader.
inline constexpr QColor change{0xD5, 0x5E, 0x00};
inline constexpr QColor changed_building{0xF7, 0xC5, 0x9B};

// Text.
inline constexpr QColor text{0x2B, 0x2B, 0x2B};
inline constexpr QColor quiet_text{0x6B, 0x66, 0x5E};
inline constexpr QColor halo{0xFF, 0xFF, 0xFF, 217};  // 85 %
inline constexpr QColor rule{0xB9, 0xB1, 0xA3};       // lines of frames and tables
inline constexpr QColor table_band{0xF3, 0xEF, 0xE6};
inline constexpr QColor paper{0xFF, 0xFF, 0xFF};

// Teams (Okabe-Ito: told apart by colour-blind readers), repeated from the first when there are more.
inline constexpr std::array<QColor, 6> team_colours{QColor{0x00, 0x72, 0xB2}, QColor{0xD5, 0x5E, 0x00}, QColor{0x00, 0x9E, 0x73},
                                                    QColor{0xCC, 0x79, 0xA7}, QColor{0xE6, 0x9F, 0x00}, QColor{0x56, 0xB4, 0xE9}};
constexpr QColor team_colour(std::size_t index) {
    return team_colours[index % team_colours.size()];
}
constexpr QColor grid_fill(int colour) {
    return grid_fills[static_cast<std::size_t>(colour < 0 ? 0 : colour) % grid_fills.size()];
}

// Heat ramp from little to much; below the first colour it is transparent.
inline constexpr std::array<QColor, 6> heat_ramp{QColor{0xFF, 0xF3, 0xC4}, QColor{0xFD, 0xD2, 0x7A}, QColor{0xF9, 0x9D, 0x4D},
                                                 QColor{0xE4, 0x63, 0x3F}, QColor{0xB5, 0x2F, 0x4E}, QColor{0x6E, 0x1E, 0x5B}};
inline constexpr QColor diverging_low{0x21, 0x66, 0xAC};
inline constexpr QColor diverging_middle{0xFF, 0xFF, 0xFF};
inline constexpr QColor diverging_high{0xB3, 0x58, 0x06};

// Line widths, mm.
inline constexpr double hairline_mm = 0.10;
inline constexpr double compound_line_mm = 0.18;
inline constexpr double building_line_mm = 0.12;
inline constexpr double street_casing_mm = 0.16;  // each side
inline constexpr double min_road_mm = 1.5;        // streets are drawn in their true width, but never thinner
inline constexpr double min_lane_mm = 0.7;
inline constexpr double footpath_mm = 0.32;
inline constexpr double steps_mm = 0.55;
inline constexpr double wall_mm = 0.30;
inline constexpr double grid_border_mm = 0.55;
inline constexpr double grid_border_halo_mm = 1.15;
inline constexpr double jurisdiction_mm = 0.85;
inline constexpr double change_outline_mm = 1.2;
inline constexpr double old_border_mm = 0.42;
inline constexpr double route_walk_mm = 0.50;
inline constexpr double route_sweep_mm = 1.05;

// Symbols, mm.
inline constexpr double place_symbol_mm = 3.0;
inline constexpr double minor_place_symbol_mm = 1.9;  // shops, restaurants ...
inline constexpr double garbage_symbol_mm = 2.4;
inline constexpr double bin_symbol_mm = 1.25;
inline constexpr double gate_symbol_mm = 1.5;
inline constexpr double hotspot_symbol_mm = 4.2;
inline constexpr double grid_badge_mm = 5.4;
inline constexpr double stop_badge_mm = 3.9;

// Height of text (em), mm: 1 mm is 2.83 points.
inline constexpr double compound_text_mm = 3.1;
inline constexpr double road_text_mm = 2.6;
inline constexpr double lane_text_mm = 2.0;
inline constexpr double place_text_mm = 2.3;
inline constexpr double minor_place_text_mm = 1.75;
inline constexpr double water_text_mm = 2.4;
inline constexpr double building_text_mm = 1.9;
inline constexpr double min_building_text_mm = 1.5;  // smaller numbers are left out
inline constexpr double code_text_mm = 2.0;
inline constexpr double grid_number_mm = 3.3;
inline constexpr double halo_mm = 0.42;  // on each side

}  // namespace wangge::style
