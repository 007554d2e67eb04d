#pragma once

// Sounds and simplified forms of Han characters, from ICU (Han-Latin and Traditional-Simplified), one character at a
// time: each is asked of ICU once per process and then read from a flat table, by any number of threads.
// The first syllable asked for loads ICU's rules (about 0.15 s); later ones cost about 15 us each, once.

#include <cstdint>
#include <string>
#include <string_view>

namespace wangge {

// A symbol that is equal for characters with the same toneless syllable (欣, 新: xin), above every Unicode code point;
// characters that are not Han are their own symbol. Symbols are good within one process only.
char32_t syllable_of(char32_t c);
// The same for the pairs that fuzzy pinyin input confuses: zh/z, ch/c, sh/s, n/l at the start, ng/n at the end.
char32_t near_syllable_of(char32_t c);
// "wan xin jia yuan": for people and tests.
std::string pinyin(std::u32string_view text);

char32_t simplified(char32_t c);

}  // namespace wangge
