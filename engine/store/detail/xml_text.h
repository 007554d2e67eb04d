#pragma once

#include <string>
#include <string_view>

namespace wangge::store {

// Text between XML tags or quotes: &, <, > and " escaped, control characters that XML forbids left out.
inline std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

}  // namespace wangge::store
