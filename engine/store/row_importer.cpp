#include "engine/store/detail/row_importer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/store/detail/headings.h"
#include "engine/store/detail/placing.h"

namespace wangge::store {
namespace {

// Excel counts days from 1899-12-30 (its leap day of 1900 is wrong, so days before 1900-03-01 are off; nobody has such tickets).
std::optional<Timestamp> excel_serial(std::string_view text) {
    double days = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), days);
    constexpr double first = 29221;  // 1980-01-01
    constexpr double last = 73051;   // 2100-01-01
    if (code != std::errc() || end != text.data() + text.size() || !(days >= first && days < last)) return std::nullopt;
    return static_cast<Timestamp>(std::llround((days - 25569) * static_cast<double>(day_s))) - china_offset_s;
}

// h:mm as minutes of the day.
std::optional<int> clock_minutes(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    int hours = 0;
    int minutes = 0;
    const auto a = std::from_chars(text.data(), text.data() + colon, hours);
    const auto b = std::from_chars(text.data() + colon + 1, text.data() + text.size(), minutes);
    if (a.ec != std::errc() || b.ec != std::errc() || hours < 0 || hours > 24 || minutes < 0 || minutes > 59) return std::nullopt;
    return hours * 60 + minutes;
}

std::optional<bool> yes_or_no(std::string_view text) {
    for (const std::string_view yes : {"是", "有", "1", "true", "TRUE", "True", "Y", "y", "yes", "√", "开放", "开放式", "对"})
        if (text == yes) return true;
    for (const std::string_view no : {"否", "无", "0", "false", "FALSE", "False", "N", "n", "no", "×", "封闭", "封闭式", "不是"})
        if (text == no) return false;
    return std::nullopt;
}

}  // namespace

std::string half_width(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
        // U+FF01..U+FF5E are U+0021..U+007E, wide.
        if (i + 2 < text.size() && byte(i) == 0xef && (byte(i + 1) == 0xbc || byte(i + 1) == 0xbd)) {
            const unsigned code = 0xf000U | ((byte(i + 1) & 0x3fU) << 6) | (byte(i + 2) & 0x3fU);
            if (code >= 0xff10 && code <= 0xff5a && (std::isalnum(static_cast<int>(code - 0xfee0)) != 0)) {
                out += static_cast<char>(code - 0xfee0);
                i += 3;
                continue;
            }
            if (code == 0xff0e || code == 0xff0d || code == 0xff1a || code == 0xff03) {
                out += static_cast<char>(code - 0xfee0);
                i += 3;
                continue;
            }
        }
        out += text[i++];
    }
    const auto blank = [&](std::string_view s) -> std::size_t {
        for (const std::string_view b : {" ", "\t", "\r", "\n", "\xe3\x80\x80", "\xc2\xa0"})
            if (s.starts_with(b)) return b.size();
        return 0;
    };
    std::string_view rest = out;
    while (const std::size_t n = blank(rest)) rest.remove_prefix(n);
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view b : {" ", "\t", "\r", "\n", "\xe3\x80\x80", "\xc2\xa0"})
            if (rest.ends_with(b)) {
                rest.remove_suffix(b.size());
                again = true;
            }
    }
    return std::string(rest);
}

std::optional<double> leading_number(std::string_view raw) {
    std::string text = half_width(raw);
    // 1,200: commas before three digits separate thousands.
    for (auto at = text.find(','); at != std::string::npos; at = text.find(',', at)) text.erase(at, 1);
    std::string_view view = text;
    if (view.starts_with('+')) view.remove_prefix(1);
    double value = 0;
    const auto result = std::from_chars(view.data(), view.data() + view.size(), value);
    return result.ec == std::errc() && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string plain_building_number(std::string_view raw) {
    std::string text = half_width(raw);
    for (const std::string_view tail : {"号楼", "号", "#楼", "#", "栋", "幢", "座", "楼"})
        if (text.size() > tail.size() && std::string_view(text).ends_with(tail)) {
            text.resize(text.size() - tail.size());
            break;
        }
    return text;
}

RowImporter::RowImporter(const RawTable& table, ImportRole role, const Frame& frame, const ImportOptions& options,
                         const References& references, std::vector<Finding>& findings)
    : table_(table), role_(role), frame_(frame), options_(options), references_(references), findings_(findings) {}

void RowImporter::begin(const RawRow& row) {
    row_ = &row;
    rejected_ = false;
}

void RowImporter::note(Severity severity, std::string_view rule, const std::string& message, const std::string& advice) {
    findings_.push_back({severity, std::string(rule), table_.file, row_->label, row_->geometry.point, message, advice});
}

void RowImporter::reject(std::string_view rule, const std::string& message) {
    if (rejected_) return;
    rejected_ = true;
    note(Severity::error, rule, fmt::format("第 {} 行未导入：{}", row_->label, message), "请补全后重新导入");
}

int RowImporter::column(std::string_view field) const {
    const auto it = column_of_.find(field);
    if (it != column_of_.end()) return it->second;
    const int found = find_column(table_.columns, role_, field, table_.columns_clipped);
    column_of_.emplace(field, found);
    return found;
}

std::string RowImporter::cell(std::string_view field) const {
    const int c = column(field);
    return c < 0 ? std::string() : half_width(row_->cells[static_cast<std::size_t>(c)]);
}

void RowImporter::id(Id& id) {
    const std::string text = cell("fid");
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc() && value > 0) id = value;
}

void RowImporter::operator()(const char* name, std::string& value) {
    const int c = column(name);
    if (c < 0) return;
    // Texts stay as they were typed; codes and numbers are made plain.
    const std::string_view field(name);
    const std::string& raw = row_->cells[static_cast<std::size_t>(c)];
    const bool plain = field == "code" || field == "number" || field == "category" || field == "road_no" || field == "registered" ||
                       field == "valid_from";
    value = plain ? half_width(raw) : raw;
}

void RowImporter::operator()(const char* name, std::vector<std::string>& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    if (text.front() == '[') {
        const auto json = nlohmann::json::parse(text, nullptr, false);
        if (json.is_array()) {
            for (const auto& item : json)
                if (item.is_string()) value.push_back(item.get<std::string>());
            return;
        }
    }
    std::string part;
    std::string_view rest = text;
    const auto take = [&] {
        if (!part.empty()) value.push_back(part);
        part.clear();
    };
    while (!rest.empty()) {
        std::size_t separator = 0;
        for (const std::string_view s : {"、", "，", ",", "；", ";", "|", "/", "／"})
            if (rest.starts_with(s)) separator = s.size();
        if (separator > 0)
            take();
        else
            part += rest.front();
        rest.remove_prefix(std::max<std::size_t>(separator, 1));
    }
    take();
}

void RowImporter::operator()(const char* name, StreetKind& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    if (const auto kind = parse_street_kind(text))
        value = *kind;
    else
        note(Severity::warning, "value-unreadable", fmt::format("第 {} 行：道路类型“{}”无法识别，按巷处理", row_->label, text),
             "请写 道路、巷、步道 或 台阶");
}

void RowImporter::operator()(const char* name, int& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    if (const auto minutes = clock_minutes(text)) {
        value = *minutes;
        return;
    }
    const auto number = leading_number(text);
    if (!number || std::abs(*number) > std::numeric_limits<int>::max())
        return note(Severity::warning, "value-unreadable", fmt::format("第 {} 行：“{}”不是数字（{}）", row_->label, text, name),
                    "请改为数字");
    value = static_cast<int>(std::lround(*number));
}

void RowImporter::operator()(const char* name, double& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    if (const auto number = leading_number(text))
        value = text.ends_with('%') ? *number / 100 : *number;
    else
        note(Severity::warning, "value-unreadable", fmt::format("第 {} 行：“{}”不是数字（{}）", row_->label, text, name),
             "请改为数字");
}

void RowImporter::operator()(const char* name, bool& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    if (const auto answer = yes_or_no(text))
        value = *answer;
    else
        note(Severity::warning, "value-unreadable", fmt::format("第 {} 行：“{}”不是“是”或“否”（{}）", row_->label, text, name),
             "请写 是 或 否");
}

void RowImporter::operator()(const char* name, std::optional<Timestamp>& value) {
    const std::string text = cell(name);
    if (text.empty()) return;
    value = parse_time(text);
    if (!value) value = excel_serial(text);
    if (!value)
        note(Severity::warning, "date-impossible",
             fmt::format("第 {} 行：时间“{}”无法识别或不存在，按无时间处理", row_->label, text), "请写成 2024-04-12 14:05");
}

void RowImporter::reference(const char* name, const char* table, Id& value) {
    if (std::string_view(table) == "buildings") {
        value = building_of();
        return;
    }
    const std::string text = cell(name);
    if (text.empty()) return;
    if (const auto it = references_.compound.find(text); it != references_.compound.end())
        value = it->second;
    else
        note(Severity::warning, "reference-unknown", fmt::format("第 {} 行：没有名为“{}”的小区", row_->label, text),
             "请核对小区名称");
}

Id RowImporter::building_of() {
    Id compound = no_id;
    const std::string compound_name = cell("compound");
    if (!compound_name.empty()) {
        const auto it = references_.compound.find(compound_name);
        if (it == references_.compound.end()) {
            reject("reference-unknown", fmt::format("没有名为“{}”的小区", compound_name));
            return no_id;
        }
        compound = it->second;
    }
    const std::string number = plain_building_number(cell("building"));
    const auto it = references_.building.find({compound, number});
    if (it != references_.building.end() && it->second.size() == 1) return it->second.front();
    // Numbers may be missing or repeated outside compounds; a file of ours then has the id.
    if (const auto id = leading_number(cell("building_fid")); id && references_.ids.contains({"buildings", static_cast<Id>(*id)}))
        return static_cast<Id>(*id);
    reject("reference-unknown", fmt::format("“{}”没有{}号楼栋，或不止一栋", compound_name, number));
    return no_id;
}

Datum RowImporter::datum_or(Datum otherwise) {
    const std::string text = cell("datum");
    if (text.empty()) return options_.datum.value_or(otherwise);
    if (const auto datum = parse_datum(text)) return *datum;
    note(Severity::warning, "datum-unknown",
         fmt::format("第 {} 行：坐标系“{}”无法识别，按 {} 处理", row_->label, text, name_of(otherwise)),
         "请写 WGS84、CGCS2000、GCJ02 或 BD09");
    return otherwise;
}

std::optional<LonLat> RowImporter::degrees() {
    const std::string lon_text = cell("lon");
    const std::string lat_text = cell("lat");
    if (lon_text.empty() && lat_text.empty()) return std::nullopt;
    auto lon = leading_number(lon_text);
    auto lat = leading_number(lat_text);
    if (lon && lat && std::abs(*lat) > 90 && std::abs(*lon) <= 90) {
        std::swap(lon, lat);
        note(Severity::warning, "coordinate-swapped", fmt::format("第 {} 行：经度和纬度写反了，已对调", row_->label), "请核对列名");
    }
    if (!lon || !lat || std::abs(*lon) > 180 || std::abs(*lat) > 90 || (*lon == 0 && *lat == 0)) {
        note(Severity::warning, "point-unreadable",
             fmt::format("第 {} 行：经纬度“{}”“{}”无法使用", row_->label, lon_text, lat_text), "请核对经纬度");
        return std::nullopt;
    }
    return LonLat{*lon, *lat};
}

void RowImporter::point(Point& value) {
    if (row_->geometry.point) {
        value = *row_->geometry.point;
        return;
    }
    if (const auto found = degrees()) {
        value = place_degrees(*found, datum_or(Datum::cgcs2000), frame_);
    } else {
        const auto x = leading_number(cell("x"));
        const auto y = leading_number(cell("y"));
        if (!x || !y) return reject("row-unreadable", "没有可用的坐标");
        std::vector<Finding> guesses;
        const Point raw{*x, *y};
        try {
            value = placing_of(nullptr, Box{raw, raw}, frame_, options_, table_.file, guesses)(raw);
        } catch (const Error&) {
            return reject("row-unreadable", fmt::format("坐标 {} {} 不是经纬度，也不是高斯坐标", *x, *y));
        }
    }
    if (!is_finite(value)) reject("row-unreadable", "坐标无法转换");
}

void RowImporter::line(Line& value) {
    value = row_->geometry.line;
    if (value.size() < 2) return reject("row-unreadable", "没有线");
    if (row_->geometry.parts > 1)
        note(Severity::warning, "line-parts",
             fmt::format("第 {} 个要素有 {} 段线，只导入第一段", row_->label, row_->geometry.parts), "请拆成单独的要素");
}

void RowImporter::shape(MultiPolygon& value) {
    value = row_->geometry.shape;
    if (value.empty()) reject("row-unreadable", "没有面");
}

void RowImporter::phone(std::optional<PhonePoint>& value) {
    if (const auto found = degrees()) {
        value = PhonePoint{*found, datum_or(Datum::wgs84)};
    } else if (row_->geometry.point) {
        value = PhonePoint{frame_.to_degrees(*row_->geometry.point), Datum::cgcs2000};
    }
}

}  // namespace wangge::store
