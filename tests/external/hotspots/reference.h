#pragma once

// Reads the reference data of the hotspot tests: CSV with quotes, GAL neighbour lists, polygons of a shapefile.

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numbers>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "engine/geo/shape.h"

namespace wangge::reference {

// The folder of one set, or nothing (and a line that says so) where the reference data are not at hand.
inline std::optional<std::filesystem::path> folder(const std::string& name) {
    namespace fs = std::filesystem;
    const char* data = std::getenv("WANGGE_REFERENCE_DATA");
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    const fs::path root = data ? fs::path(data) : fs::path(source ? source : ".") / ".." / "shared" / "data";
    const fs::path path = root / "hotspots" / name;
    if (fs::is_directory(path)) return path;
    std::cout << "NOT RUN: no reference data at " << path << " (set WANGGE_REFERENCE_DATA)\n";
    return std::nullopt;
}

inline std::vector<std::string> split_csv(const std::string& line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    return fields;
}

struct Table {
    std::map<std::string, std::size_t> column;
    std::vector<std::vector<std::string>> rows;

    const std::string& text(std::size_t row, const std::string& name) const { return rows[row].at(column.at(name)); }
    double number(std::size_t row, const std::string& name) const { return std::strtod(text(row, name).c_str(), nullptr); }
    std::vector<double> numbers(const std::string& name) const {
        std::vector<double> values;
        for (std::size_t row = 0; row < rows.size(); ++row) values.push_back(number(row, name));
        return values;
    }
};

inline Table read_csv(const std::filesystem::path& path) {
    Table table;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const auto header = split_csv(line);
    for (std::size_t i = 0; i < header.size(); ++i) table.column[header[i]] = i;
    while (std::getline(file, line)) {
        if (line.empty()) continue;
        table.rows.push_back(split_csv(line));
        table.rows.back().resize(header.size());
    }
    return table;
}

// Neighbour lists with ids 1..n in any order of records.
inline std::vector<std::vector<std::uint32_t>> read_gal(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string header;
    std::getline(file, header);
    std::istringstream words(header);
    std::vector<std::size_t> numbers;
    for (std::string word; words >> word;) numbers.push_back(std::strtoul(word.c_str(), nullptr, 10));
    std::vector<std::vector<std::uint32_t>> lists(numbers.size() == 1 ? numbers[0] : numbers[1]);
    std::size_t id = 0, count = 0;
    while (file >> id >> count) {
        auto& list = lists.at(id - 1);
        for (std::size_t k = 0; k < count; ++k) {
            std::uint32_t other = 0;
            file >> other;
            list.push_back(other - 1);
        }
    }
    return lists;
}

// Polygons of a .shp (shape type 5): every ring becomes a part of its own, which is enough for contiguity.
inline std::vector<MultiPolygon> read_polygons(const std::filesystem::path& path) {
    static_assert(std::endian::native == std::endian::little);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    const auto number = [&](std::size_t offset) {
        std::int32_t value = 0;
        std::memcpy(&value, bytes.data() + offset, 4);
        return value;
    };
    const auto big = [&](std::size_t offset) { return __builtin_bswap32(static_cast<std::uint32_t>(number(offset))); };
    const auto real = [&](std::size_t offset) {
        double value = 0;
        std::memcpy(&value, bytes.data() + offset, 8);
        return value;
    };
    std::vector<MultiPolygon> shapes;
    for (std::size_t at = 100; at + 8 < bytes.size(); at += 8 + 2 * big(at + 4)) {
        const std::size_t record = at + 8;
        const auto parts = static_cast<std::size_t>(number(record + 36));
        const auto points = static_cast<std::size_t>(number(record + 40));
        const std::size_t coordinates = record + 44 + 4 * parts;
        MultiPolygon shape;
        for (std::size_t part = 0; part < parts; ++part) {
            const auto first = static_cast<std::size_t>(number(record + 44 + 4 * part));
            const std::size_t last = part + 1 < parts ? static_cast<std::size_t>(number(record + 48 + 4 * part)) : points;
            Ring ring;
            for (std::size_t i = first; i + 1 < last; ++i)
                ring.push_back({real(coordinates + 16 * i), real(coordinates + 16 * i + 8)});
            shape.push_back({ring, {}});
        }
        shapes.push_back(shape);
    }
    return shapes;
}

// The city tickets in the plane of the README; `illegal` = only illegal dumping.
inline std::vector<Point> city_tickets(const std::filesystem::path& set, bool illegal) {
    const Table table = read_csv(set / "requests.csv");
    constexpr double radian = std::numbers::pi / 180;
    constexpr double radius = 6378137;
    std::vector<Point> points;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (table.text(row, "latitude").empty() || table.text(row, "longitude").empty()) continue;
        if (illegal && table.text(row, "requesttype") != "Illegal Dumping Pickup") continue;
        const double lon = table.number(row, "longitude");
        const double lat = table.number(row, "latitude");
        points.push_back({(lon + 118.4) * radian * radius * std::cos(34.05 * radian), (lat - 34.05) * radian * radius});
    }
    return points;
}

}  // namespace wangge::reference
