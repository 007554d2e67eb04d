#pragma once

// Text files and tables as they come in China: UTF-8 with or without a mark, UTF-16 with one, GB18030 (which contains GBK
// and GB2312). Detection is by proof, not by guess: what is valid UTF-8 is UTF-8, what is not but is valid GB18030 is
// GB18030, anything else is said to be doubtful. (A GBK text that happens to be valid UTF-8 as a whole is too rare to matter.)
// O(bytes).

#include <optional>
#include <string>
#include <string_view>

namespace wangge {

enum class TextEncoding { utf8, gb18030, utf16le, utf16be };

std::string_view name_of(TextEncoding encoding);  // "UTF-8", "GB18030", ...
// Names as people, .cpg files and XML write them: UTF8, 65001, GBK, CP936, 936, "ANSI 936", GB2312, gb18030 ...
std::optional<TextEncoding> parse_text_encoding(std::string_view name);

bool is_utf8(std::string_view bytes);  // strict: no surrogates, no overlong forms

struct DecodedText {
    std::string text;  // UTF-8 without a byte order mark
    TextEncoding encoding = TextEncoding::utf8;
    bool doubtful = false;  // bytes that do not fit were replaced by U+FFFD
};

DecodedText decode(std::string_view bytes, TextEncoding encoding);
DecodedText decode(std::string_view bytes);  // by detection
// Characters are never lost: GB18030 covers Unicode. `utf8` must be valid.
std::string to_gb18030(std::string_view utf8);

// The longest prefix of whole characters that takes at most `bytes` bytes in the encoding.
std::string clipped(std::string_view utf8, std::size_t bytes, TextEncoding encoding);

}  // namespace wangge
