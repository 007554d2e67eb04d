#include "engine/grids/detail/code_book.h"

#include <algorithm>

namespace wangge::detail {

namespace {

constexpr std::size_t sequence_digits = 3;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_at_end(const std::string& code) {
    std::size_t n = 0;
    while (n < sequence_digits && n < code.size() && is_digit(code[code.size() - 1 - n])) ++n;
    return n;
}

// -1 for a code that does not end in a digit.
long sequence_of(const std::string& code) {
    const std::size_t n = digits_at_end(code);
    return n == 0 ? -1 : std::stol(code.substr(code.size() - n));
}

}  // namespace

void CodeBook::add(const std::string& code) {
    if (code.empty() || ++uses_[code] > 1) return;
    by_size_.emplace(code.size(), code);
    if (const long sequence = sequence_of(code); sequence >= 0) by_sequence_.emplace(sequence, code);
}

void CodeBook::remove(const std::string& code) {
    const auto it = uses_.find(code);
    if (it == uses_.end() || --it->second > 0) return;
    by_size_.erase({code.size(), code});
    by_sequence_.erase({sequence_of(code), code});
    uses_.erase(it);
}

std::string CodeBook::next() const {
    std::string prefix;
    std::size_t digits = sequence_digits;
    long number = 1;
    if (!by_sequence_.empty()) {
        const auto& [sequence, code] = *by_sequence_.rbegin();
        digits = digits_at_end(code);
        prefix = code.substr(0, code.size() - digits);
        number = sequence + 1;
    }
    long limit = 1;
    for (std::size_t i = 0; i < digits; ++i) limit *= 10;
    // Beyond the digits: on from the largest number that has one more.
    for (std::size_t width = digits + 1; number >= limit && width < 10; ++width, limit *= 10) {
        const std::size_t size = prefix.size() + width;
        auto it = by_size_.upper_bound({size, prefix + std::string(width, '9')});
        if (it == by_size_.begin() || (--it)->first != size || !it->second.starts_with(prefix)) continue;
        const std::string tail = it->second.substr(prefix.size());
        if (std::all_of(tail.begin(), tail.end(), is_digit)) number = std::max(number, std::stol(tail) + 1);
    }
    while (true) {
        std::string text = std::to_string(number++);
        if (text.size() < digits) text.insert(0, digits - text.size(), '0');
        if (std::string code = prefix + text; !contains(code)) return code;
    }
}

}  // namespace wangge::detail
