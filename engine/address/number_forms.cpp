#include "engine/address/number_forms.h"

#include <algorithm>

#include "engine/address/normalize.h"

namespace wangge {
namespace {

constexpr int largest = 999'999'999;

int append_digit(int value, int digit) {
    return value > (largest - digit) / 10 ? largest : value * 10 + digit;
}

std::optional<ReadNumber> read_arabic(std::u32string_view text, std::size_t at) {
    ReadNumber number{0, at, 0, false};
    while (number.end < text.size() && is_ascii_digit(text[number.end])) {
        number.value = append_digit(number.value, static_cast<int>(text[number.end] - U'0'));
        ++number.end;
        ++number.digits;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

// 二〇一: digits side by side, no unit.
std::optional<ReadNumber> read_positional(std::u32string_view text, std::size_t at) {
    ReadNumber number{0, at, 0, true};
    while (number.end < text.size() && chinese_digit(text[number.end]) >= 0) {
        number.value = append_digit(number.value, chinese_digit(text[number.end]));
        ++number.end;
        ++number.digits;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

// 二百零一: units in falling order.
std::optional<ReadNumber> read_composed(std::u32string_view text, std::size_t at) {
    int total = 0;
    int pending = -1;
    int last_unit = 10000;
    bool zero = false;
    std::size_t end = at;
    std::size_t i = at;
    while (i < text.size()) {
        const int digit = chinese_digit(text[i]);
        const int unit = chinese_unit(text[i]);
        if (digit == 0 && last_unit < 10000 && pending < 0 && !zero) {
            zero = true;
            ++i;
            continue;
        }
        if (digit > 0 && pending < 0 && (last_unit == 10000 || last_unit > 1)) {
            pending = digit;
        } else if (unit > 0 && unit < last_unit && (pending > 0 || unit == 10)) {
            total += (pending > 0 ? pending : 1) * unit;
            pending = -1;
            last_unit = unit;
            zero = false;
        } else {
            break;
        }
        ++i;
        end = i;
        if (last_unit == 10 && pending >= 0) break;
    }
    if (last_unit == 10000) return std::nullopt;
    // 一百三 means 130, 一百零三 means 103.
    if (pending > 0) total += pending * (last_unit >= 100 && !zero ? last_unit / 10 : 1);
    return ReadNumber{total, end, static_cast<int>(end - at), true};
}

}  // namespace

int chinese_digit(char32_t c) {
    switch (c) {
        case U'零':
        case U'〇':
        case U'○': return 0;
        case U'一':
        case U'壹': return 1;
        case U'二':
        case U'两':
        case U'贰': return 2;
        case U'三':
        case U'叁': return 3;
        case U'四':
        case U'肆': return 4;
        case U'五':
        case U'伍': return 5;
        case U'六':
        case U'陆': return 6;
        case U'七':
        case U'柒': return 7;
        case U'八':
        case U'捌': return 8;
        case U'九':
        case U'玖': return 9;
        default: return -1;
    }
}

int chinese_unit(char32_t c) {
    switch (c) {
        case U'十':
        case U'拾': return 10;
        case U'百':
        case U'佰': return 100;
        case U'千':
        case U'仟': return 1000;
        default: return 0;
    }
}

std::optional<ReadNumber> read_number(std::u32string_view text, std::size_t at) {
    if (at >= text.size()) return std::nullopt;
    if (is_ascii_digit(text[at])) return read_arabic(text, at);
    if (chinese_digit(text[at]) < 0 && chinese_unit(text[at]) != 10) return std::nullopt;
    const auto composed = read_composed(text, at);
    const auto positional = read_positional(text, at);
    if (composed && (!positional || composed->end > positional->end)) return composed;
    return positional;
}

}  // namespace wangge
