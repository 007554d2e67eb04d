#pragma once

// How people write where: the same spot in the many forms of real tickets, and what each form still tells.

#include <string>

#include "engine/sample/ticket_spots.h"

namespace wangge::sample_detail {

struct Written {
    std::string text;
    MatchLevel level = MatchLevel::none;
    std::string form;
    bool says_unit = false;
    bool says_room = false;
};

// 0..99 in Chinese numerals: 四, 十二, 二十一.
std::string chinese_number(int number);
// Digit by digit: 二零一.
std::string chinese_digits(std::string_view digits);
// ASCII digits, letters and #, - as their full-width forms.
std::string full_width(std::string_view text);

Written write_address(const Community& community, const Spot& spot, Random& random);
// No place at all (小区里, 我家楼下), or a place of another community.
Written write_no_address(Random& random);
Written write_outside_address(Random& random);

}  // namespace wangge::sample_detail
