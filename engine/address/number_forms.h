#pragma once

// Reads one number as Chinese addresses write it: 201, 二百零一, 二〇一, 二零一, 贰佰零壹, 十二, 两, 一百三 (130).
// Mixed forms (2十) are not numbers. Text must be normalised (address/normalize.h). O(digits), no allocation.

#include <cstddef>
#include <optional>
#include <string_view>

namespace wangge {

struct ReadNumber {
    int value = 0;        // saturates at 999,999,999
    std::size_t end = 0;  // one past the last character
    int digits = 0;       // characters written
    bool chinese = false;
};

// The number that starts exactly at `at`, as long as possible, or nothing.
std::optional<ReadNumber> read_number(std::u32string_view text, std::size_t at);

// 0..9 for 零〇一二两三...九 and the financial forms 壹贰叁..., -1 for everything else (十 too).
int chinese_digit(char32_t c);
// 10, 100, 1000 for 十拾 百佰 千仟, else 0.
int chinese_unit(char32_t c);

}  // namespace wangge
