#include "engine/store/detail/delimited.h"

#include <algorithm>
#include <array>

namespace wangge::store {
namespace {

char separator_of(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r')) break;
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            if (c == candidates[i]) ++counts[i];
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

std::vector<DelimitedRow> parse_delimited(std::string_view text) {
    const char separator = separator_of(text);
    std::vector<DelimitedRow> rows;
    DelimitedRow row{1, {}};
    std::string cell;
    std::size_t number = 1;
    bool quoted = false;
    const auto end_row = [&] {
        row.cells.push_back(std::move(cell));
        cell.clear();
        const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& c) { return c.empty(); });
        if (!blank) rows.push_back(std::move(row));
        row = {++number, {}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"' && cell.empty()) {
            quoted = true;
        } else if (c == separator) {
            row.cells.push_back(std::move(cell));
            cell.clear();
        } else if (c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
            end_row();
        } else if (c != '\r' && c != '\0') {
            cell += c;
        }
    }
    if (!cell.empty() || !row.cells.empty()) end_row();
    return rows;
}

std::string delimited_line(const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        const std::string& cell = cells[i];
        const bool quote =
            cell.find_first_of(",\"\r\n;\t") != std::string::npos || (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
        if (!quote) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell) {
            if (c == '"') line += '"';
            line += c;
        }
        line += '"';
    }
    return line + "\r\n";
}

}  // namespace wangge::store
