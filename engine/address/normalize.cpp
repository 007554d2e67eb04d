#include "engine/address/normalize.h"

#include "engine/address/pinyin.h"

namespace wangge {
namespace {

constexpr char32_t bad = 0xFFFD;

// The character at `at`, which moves past it. Overlong forms, surrogates and cut sequences give U+FFFD for one byte.
char32_t decode(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const int more = first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xF0 && first < 0xF5 ? 3 : 0;
    if (more == 0 || at + static_cast<std::size_t>(more) >= text.size()) {
        ++at;
        return bad;
    }
    char32_t c = first & (0x3Fu >> more);
    for (int k = 1; k <= more; ++k) {
        const unsigned char next = byte(at + static_cast<std::size_t>(k));
        if ((next & 0xC0) != 0x80) {
            ++at;
            return bad;
        }
        c = (c << 6) | (next & 0x3Fu);
    }
    const bool overlong = (more == 2 && c < 0x800) || (more == 3 && c < 0x10000);
    if (overlong || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF) {
        ++at;
        return bad;
    }
    at += static_cast<std::size_t>(more) + 1;
    return c;
}

bool is_space(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xAD;
}

bool is_dash(char32_t c) {
    return c == U'-' || c == U'~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63 || c == 0x301C || c == 0x2500 ||
           c == 0x30FC;
}

char32_t fold(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c < 0x80) {
        if (c >= U'a' && c <= U'z') return c - 32;
        if (c == U'[' || c == U'{') return U'(';
        if (c == U']' || c == U'}') return U')';
    }
    if (is_dash(c)) return U'-';
    if (is_han(c)) return simplified(c);
    if (c == 0x2116 || c == 0xFE5F) return U'#';
    if (c == 0x3010 || c == 0x3014) return U'(';
    if (c == 0x3011 || c == 0x3015) return U')';
    if (c >= 0x2460 && c <= 0x2468) return U'1' + (c - 0x2460);
    return c;
}

bool is_alnum(char32_t c) {
    return is_ascii_digit(c) || is_ascii_letter(c);
}

}  // namespace

void normalize(std::string_view text, NormalText& into) {
    into.chars.clear();
    into.origin.clear();
    bool space = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t from = at;
        const char32_t raw = decode(text, at);
        if (is_space(raw)) {
            space = true;
            continue;
        }
        if (is_invisible(raw)) continue;
        const char32_t c = fold(raw);
        if (c == U'-' && !into.chars.empty() && into.chars.back() == U'-') continue;
        if (space && !into.chars.empty() && is_alnum(into.chars.back()) && is_alnum(c)) {
            into.chars.push_back(U' ');
            into.origin.push_back(static_cast<std::uint32_t>(from));
        }
        space = false;
        into.chars.push_back(c);
        into.origin.push_back(static_cast<std::uint32_t>(from));
    }
}

std::u32string normalized(std::string_view text) {
    NormalText result;
    normalize(text, result);
    return std::move(result.chars);
}

void append_utf8(std::string& out, std::u32string_view text) {
    for (const char32_t c : text) {
        if (c < 0x80) {
            out += static_cast<char>(c);
        } else if (c < 0x800) {
            out += static_cast<char>(0xC0 | (c >> 6));
            out += static_cast<char>(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            out += static_cast<char>(0xE0 | (c >> 12));
            out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            out += static_cast<char>(0xF0 | (c >> 18));
            out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
            out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            out += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    append_utf8(out, text);
    return out;
}

}  // namespace wangge
