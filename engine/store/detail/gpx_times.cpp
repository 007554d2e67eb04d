#include "engine/store/detail/gpx_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace wangge {
namespace {

constexpr std::int64_t rollover_s = 1024LL * 7 * day_s;
constexpr Timestamp earliest = 315532800;  // 1980-01-01, before GPS
constexpr Timestamp latest = 4102444800;   // 2100-01-01

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

// Whether something after the date and the clock says where the clock hangs.
bool has_zone(std::string_view text) {
    const auto clock = text.find_first_of("T ");
    if (clock == std::string_view::npos) return false;
    return text.find_first_of("Zz+-", clock) != std::string_view::npos;
}

// 2024-04-12T06:05:09[.fff]Z, which nearly every recorder writes; anything else goes the long way.
std::optional<Timestamp> usual_time(std::string_view text) {
    if (text.size() < 20 || text.back() != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
        text[16] != ':')
        return std::nullopt;
    if (text.size() > 20 && text[19] != '.') return std::nullopt;
    bool digits = true;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            digits = digits && text[i] >= '0' && text[i] <= '9';
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const Date date{number(0, 4), number(5, 2), number(8, 2)};
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    for (std::size_t i = 20; i + 1 < text.size(); ++i) digits = digits && text[i] >= '0' && text[i] <= '9';
    if (!digits || hour > 23 || minute > 59 || second > 60 || !is_valid(date)) return std::nullopt;
    return day_number(date) * day_s + hour * 3600 + minute * 60 + second;
}

GpxTime within_reason(Timestamp time) {
    if (time < earliest || time > latest) return {{}, "time-impossible", "时间不在 1980 至 2100 年之间，按无时间处理"};
    return {time, "", nullptr};
}

}  // namespace

GpxTime parse_gpx_time(std::string_view raw) {
    if (const auto time = usual_time(trimmed(raw))) return within_reason(*time);
    std::string text(trimmed(raw));
    if (text.empty()) return {};
    if (text.back() == 'z') text.back() = 'Z';
    const bool zone = has_zone(text);
    // A bare date has no clock to hang a zone on.
    const bool clock = text.find(':') != std::string::npos;
    const auto time = clock ? parse_time(zone ? text : text + "Z") : std::nullopt;
    if (!time) return {{}, "time-unreadable", "时间无法识别，按无时间处理"};
    const GpxTime result = within_reason(*time);
    if (!zone && result.time) return {time, "time-no-zone", "时间没有时区，按 UTC 处理"};
    return result;
}

std::size_t mend_week_rollover(std::vector<Fix>& segment) {
    std::vector<Timestamp> times;
    for (const Fix& fix : segment)
        if (fix.time) times.push_back(*fix.time);
    if (times.size() < 3) return 0;
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
    const Timestamp median = times[times.size() / 2];
    std::size_t mended = 0;
    for (Fix& fix : segment) {
        if (!fix.time || std::abs(median - *fix.time - rollover_s) > day_s) continue;
        *fix.time += rollover_s;
        ++mended;
    }
    return mended;
}

std::size_t count_backward(const std::vector<Fix>& segment) {
    std::size_t count = 0;
    std::optional<Timestamp> last;
    for (const Fix& fix : segment) {
        if (!fix.time) continue;
        if (last && *fix.time <= *last) ++count;
        last = fix.time;
    }
    return count;
}

void GpxFaults::add(std::string_view rule, std::int64_t line, std::string_view message, std::size_t times) {
    auto [it, fresh] = faults_.try_emplace(std::string(rule));
    if (fresh) it->second = {line, 0, std::string(message)};
    it->second.times += times;
}

std::vector<Finding> GpxFaults::take() {
    std::vector<Finding> findings;
    for (const auto& [rule, fault] : faults_) {
        const std::string often = fault.times > 1 ? fmt::format("（共 {} 处）", fault.times) : "";
        findings.push_back({Severity::warning,
                            rule,
                            layer_,
                            std::to_string(fault.line),
                            {},
                            fmt::format("第 {} 行：{}{}", fault.line, fault.message, often),
                            "一般不需要处理；轨迹明显不对时请重新导出"});
    }
    faults_.clear();
    return findings;
}

}  // namespace wangge
