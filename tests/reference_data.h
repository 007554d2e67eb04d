#pragma once

// Where the reference data with known answers lie: WANGGE_REFERENCE_DATA, by default ../shared/data beside the project.
// Tests that need them say so and pass where they are absent, so that a clean clone can be tested anywhere.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace wangge::test {

inline std::filesystem::path source_dir() {
    const char* dir = std::getenv("WANGGE_SOURCE_DIR");
    return dir != nullptr ? dir : ".";
}

// The path of a reference file or folder, or nothing (and a line that says so) when it is not on this machine.
inline std::optional<std::filesystem::path> reference(const std::string& name) {
    const char* root = std::getenv("WANGGE_REFERENCE_DATA");
    const auto path = (root != nullptr ? std::filesystem::path(root) : source_dir() / ".." / "shared" / "data") / name;
    if (std::filesystem::exists(path)) return path;
    std::cout << "[ NOT RUN  ] reference data absent: " << name << "\n";
    return std::nullopt;
}

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// Rows of a plain CSV or TSV file (no quotes), the header line first.
inline std::vector<std::vector<std::string>> rows_of(const std::filesystem::path& path, char separator = ',') {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(text_of(path));
    for (std::string line; std::getline(lines, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        std::vector<std::string> row(1);
        for (const char c : line)
            if (c == separator)
                row.emplace_back();
            else
                row.back() += c;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace wangge::test
