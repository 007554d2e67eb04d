#pragma once

// Comma separated values (RFC 4180, and what Excel makes of it). Private to the store.

#include <string>
#include <string_view>
#include <vector>

namespace wangge::store {

struct DelimitedRow {
    std::size_t number = 0;  // from 1, as a spreadsheet counts: blank lines count, lines inside quotes do not
    std::vector<std::string> cells;
};

// `text` is UTF-8. The separator (comma, semicolon, tab) is the one most frequent in the first line outside quotes.
// Quoted cells may hold separators, quotes (doubled) and line ends; a quote that is never closed ends with the text.
// Blank lines are left out. O(bytes).
std::vector<DelimitedRow> parse_delimited(std::string_view text);

// One line with CRLF, as Excel writes it.
std::string delimited_line(const std::vector<std::string>& cells);

}  // namespace wangge::store
