#pragma once

// The one spelling in which addresses are compared: UTF-8 text decoded and folded character by character.
//
// Folded: full-width forms to ASCII, lower case to upper, traditional characters to simplified, every kind of dash to
// '-' (a run of them to one), № and ＃ to '#', brackets 【】〔〕[] to ( ), circled digits to digits. Dropped: zero-width
// characters and white space, but for a single ' ' kept between two ASCII letters or digits ("3 2 601").
// A byte that is not UTF-8 becomes U+FFFD; nothing is thrown. O(length).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wangge {

struct NormalText {
    std::u32string chars;
    std::vector<std::uint32_t> origin;  // byte offset in the source of each character

    std::u32string_view view() const { return chars; }
};

// Reuses the memory of `into`.
void normalize(std::string_view text, NormalText& into);
std::u32string normalized(std::string_view text);

std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, std::u32string_view text);

inline bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
inline bool is_ascii_letter(char32_t c) {
    return c >= U'A' && c <= U'Z';
}
inline bool is_han(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

}  // namespace wangge
