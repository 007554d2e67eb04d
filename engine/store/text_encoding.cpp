#include "engine/store/text_encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include "engine/core/error.h"

namespace wangge {
namespace {

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status));
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no converter for this encoding.").with("encoding", name);
    return converter;
}

// Through the pivot of ICU; `strict` stops at the first byte that does not fit and gives nothing.
std::optional<std::string> convert(std::string_view bytes, const char* from, const char* to, bool strict) {
    const Converter source = open_converter(from);
    const Converter target = open_converter(to);
    UErrorCode status = U_ZERO_ERROR;
    if (strict) ucnv_setToUCallBack(source.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string out;
    std::array<char, 16384> buffer;
    std::array<UChar, 8192> pivot;
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    const char* in = bytes.data();
    const char* end = in + bytes.size();
    bool reset = true;
    for (;;) {
        char* put = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(target.get(), source.get(), &put, buffer.data() + buffer.size(), &in, end, pivot.data(), &pivot_source,
                       &pivot_target, pivot.data() + pivot.size(), reset, true, &status);
        reset = false;
        out.append(buffer.data(), static_cast<std::size_t>(put - buffer.data()));
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status)) return std::nullopt;
        return out;
    }
}

const char* icu_name(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::utf8: return "UTF-8";
        case TextEncoding::gb18030: return "gb18030";
        case TextEncoding::utf16le: return "UTF-16LE";
        case TextEncoding::utf16be: return "UTF-16BE";
    }
    return "UTF-8";
}

std::string_view without_mark(std::string_view bytes, TextEncoding encoding) {
    for (const auto& [mark, of] : {std::pair{std::string_view("\xef\xbb\xbf"), TextEncoding::utf8},
                                   std::pair{std::string_view("\xff\xfe"), TextEncoding::utf16le},
                                   std::pair{std::string_view("\xfe\xff"), TextEncoding::utf16be}})
        if (of == encoding && bytes.starts_with(mark)) return bytes.substr(mark.size());
    return bytes;
}

// Length of the well-formed UTF-8 character at the start (Unicode, table 3-7), 0 when there is none.
std::size_t utf8_length(std::string_view s) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const auto tail = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
        return i < s.size() && byte(i) >= low && byte(i) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return tail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) return tail(1, first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf) && tail(2) ? 3 : 0;
    if (first >= 0xf0 && first <= 0xf4)
        return tail(1, first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf) && tail(2) && tail(3) ? 4 : 0;
    return 0;
}

}  // namespace

std::string_view name_of(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::utf8: return "UTF-8";
        case TextEncoding::gb18030: return "GB18030";
        case TextEncoding::utf16le: return "UTF-16LE";
        case TextEncoding::utf16be: return "UTF-16BE";
    }
    return "UTF-8";
}

std::optional<TextEncoding> parse_text_encoding(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c))) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const char* prefix : {"ansi", "oem", "cp", "windows", "ms", "x"})
        if (const std::string_view p = prefix; plain.starts_with(p) && plain.size() > p.size()) plain.erase(0, p.size());
    constexpr std::array<std::pair<std::string_view, TextEncoding>, 13> names{{{"utf8", TextEncoding::utf8},
                                                                               {"65001", TextEncoding::utf8},
                                                                               {"usascii", TextEncoding::utf8},
                                                                               {"gbk", TextEncoding::gb18030},
                                                                               {"936", TextEncoding::gb18030},
                                                                               {"gb2312", TextEncoding::gb18030},
                                                                               {"gb18030", TextEncoding::gb18030},
                                                                               {"54936", TextEncoding::gb18030},
                                                                               {"euccn", TextEncoding::gb18030},
                                                                               {"utf16", TextEncoding::utf16le},
                                                                               {"utf16le", TextEncoding::utf16le},
                                                                               {"utf16be", TextEncoding::utf16be},
                                                                               {"unicode", TextEncoding::utf16le}}};
    for (const auto& [known, encoding] : names)
        if (plain == known) return encoding;
    return std::nullopt;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        // Most files are ASCII for long stretches: eight bytes at a time.
        std::uint64_t word = 0;
        if (bytes.size() >= sizeof word) {
            std::memcpy(&word, bytes.data(), sizeof word);
            if ((word & 0x8080808080808080U) == 0) {
                bytes.remove_prefix(sizeof word);
                continue;
            }
        }
        const std::size_t length = utf8_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

DecodedText decode(std::string_view bytes, TextEncoding encoding) {
    bytes = without_mark(bytes, encoding);
    if (encoding == TextEncoding::utf8 && is_utf8(bytes)) return {std::string(bytes), encoding, false};
    if (auto text = convert(bytes, icu_name(encoding), "UTF-8", true)) return {std::move(*text), encoding, false};
    return {convert(bytes, icu_name(encoding), "UTF-8", false).value_or(""), encoding, true};
}

DecodedText decode(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe")) return decode(bytes, TextEncoding::utf16le);
    if (bytes.starts_with("\xfe\xff")) return decode(bytes, TextEncoding::utf16be);
    if (is_utf8(bytes)) return decode(bytes, TextEncoding::utf8);
    DecodedText text = decode(bytes, TextEncoding::gb18030);
    // Neither fits: a UTF-8 file with a broken byte reads better as UTF-8 than as Chinese noise.
    if (text.doubtful && bytes.starts_with("\xef\xbb\xbf")) return decode(bytes, TextEncoding::utf8);
    return text;
}

std::string to_gb18030(std::string_view utf8) {
    return convert(utf8, "UTF-8", "gb18030", false).value_or("");
}

std::string clipped(std::string_view utf8, std::size_t bytes, TextEncoding encoding) {
    std::string out;
    std::size_t used = 0;
    while (!utf8.empty()) {
        const std::size_t length = std::max<std::size_t>(utf8_length(utf8), 1);
        const std::string_view character = utf8.substr(0, length);
        const std::size_t takes = encoding == TextEncoding::gb18030 ? to_gb18030(character).size() : length;
        if (used + takes > bytes) break;
        used += takes;
        out += character;
        utf8.remove_prefix(length);
    }
    return out;
}

}  // namespace wangge
