#include "cli/grids_common.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/console.h"
#include "engine/store/plan_versions.h"
#include "engine/store/redraw_journal.h"
#include "engine/workflow/plan_import.h"

namespace wangge::cli {

Point place_of(const std::string& degrees, const Frame& frame, const char* option) {
    LonLat at;
    char end = 0;
    if (std::sscanf(degrees.c_str(), "%lf,%lf%c", &at.lon, &at.lat, &end) != 2)
        throw Error(ErrorKind::bad_input, "A place is written as longitude,latitude, e.g. 102.861,36.342.")
            .with("option", option)
            .with("value", degrees);
    const Point point = frame.from_degrees(at);
    if (!is_finite(point))
        throw Error(ErrorKind::bad_input, "This place cannot be shown in the frame of the project.")
            .with("option", option)
            .with("value", degrees);
    return point;
}

std::vector<Point> places_of(const std::string& text, const Frame& frame, const char* option) {
    std::vector<Point> places;
    std::istringstream words(text);
    for (std::string word; words >> word;) places.push_back(place_of(word, frame, option));
    return places;
}

std::vector<Point> line_of(const std::string& text, const Frame& frame, const char* option) {
    std::vector<Point> line = places_of(text, frame, option);
    if (line.size() < 2)
        throw Error(ErrorKind::bad_input, "A line has two places or more, with blanks between: \"102.861,36.342 102.862,36.343\".")
            .with("option", option)
            .with("value", text);
    return line;
}

void require(const EditResult& result, const Frame& frame) {
    if (result) return;
    const LonLat at = frame.to_degrees(result.at);
    throw Error(ErrorKind::conflict, fmt::format("The edit was refused and nothing was changed: {}", result.message()))
        .with("rule", name_of(result.rule))
        .with("coordinate", fmt::format("{:.6f},{:.6f}", at.lon, at.lat));
}

nlohmann::json json_of(const GridMetrics& m) {
    return {{"code", m.code},
            {"residents", m.residents},
            {"households", m.households},
            {"buildings", m.buildings},
            {"entrances", m.entrances},
            {"tickets", m.tickets},
            {"street_m", std::round(m.street_m)},
            {"patrol_minutes", std::round(m.patrol_minutes * 10) / 10},
            {"area_m2", std::round(m.area_m2)},
            {"perimeter_m", std::round(m.perimeter_m)},
            {"compactness", m.compactness},
            {"reock", m.reock},
            {"hull_ratio", m.hull_ratio},
            {"streets_crossed", m.streets_crossed},
            {"compounds_cut", m.compounds_cut},
            {"parts", m.parts},
            {"connected", m.connected}};
}

nlohmann::json json_of(const Tally& t) {
    return {{"residents", t.residents}, {"households", t.households}, {"buildings", t.buildings}, {"tickets", t.tickets}};
}

nlohmann::json json_of(const std::vector<GridMetrics>& metrics) {
    nlohmann::json list = nlohmann::json::array();
    for (const GridMetrics& m : metrics)
        if (!m.code.empty()) list.push_back(json_of(m));
    return list;
}

namespace {

// Whole numbers as they are, others to a tenth.
std::string amount(double value) {
    return value == std::round(value) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", value);
}

std::string right(const std::string& cell, std::size_t width) {
    const std::size_t wide = width_on_screen(cell);
    return std::string(wide < width ? width - wide : 0, ' ') + cell;
}

}  // namespace

void print_table(const std::vector<GridMetrics>& metrics, const Balance& balance, const BalanceLoads& loads) {
    std::string head(text("网格编码         人口   户数 楼栋 单元 工单  街道m 巡查分   面积m2  周长m  紧凑度 连通",
                          "grid           people  homes bldg doors tickets street patrol area_m2 perim compact whole"));
    for (const BalanceWish& wish : loads.wishes)
        if (wish.measure == BalanceMeasure::attribute) head += " " + right(shown_name(wish), 10);
    if (!balance.load.empty()) head += " " + right(say("偏离", "off"), 8);
    print_line(head);
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        const GridMetrics& m = metrics[i];
        if (m.code.empty()) continue;
        std::string line = fmt::format("{} {:>6} {:>6} {:>4} {:>4} {:>4} {:>6.0f} {:>6.0f} {:>8.0f} {:>6.0f}  {:>5.2f}  {}", m.code,
                                       m.residents, m.households, m.buildings, m.entrances, m.tickets, m.street_m, m.patrol_minutes,
                                       m.area_m2, m.perimeter_m, m.compactness, m.connected ? text("是", "yes") : text("否", "no"));
        for (const BalanceWish& wish : loads.wishes)
            if (wish.measure == BalanceMeasure::attribute)
                line += " " +
                        right(amount(value_of(wish, m, loads.loads)), std::max<std::size_t>(10, width_on_screen(shown_name(wish))));
        if (!balance.load.empty()) line += fmt::format(" {:>+7.1f}%", balance.deviation[i] * 100);
        print_line(line);
    }
}

namespace {

std::string_view key_of(GridFate fate) {
    switch (fate) {
        case GridFate::unchanged: return "unchanged";
        case GridFate::renamed: return "renamed";
        case GridFate::reshaped: return "reshaped";
        case GridFate::renumbered: return "renumbered";
        case GridFate::added: return "added";
        case GridFate::removed: return "removed";
    }
    return "";
}

std::string_view word_of(GridFate fate) {
    switch (fate) {
        case GridFate::unchanged: return text("不变", "unchanged");
        case GridFate::renamed: return text("改名或换人", "renamed");
        case GridFate::reshaped: return text("界线变动", "reshaped");
        case GridFate::renumbered: return text("改号", "renumbered");
        case GridFate::added: return text("新设", "added");
        case GridFate::removed: return text("撤销", "removed");
    }
    return "";
}

std::string or_outside(const std::string& code) {
    return code.empty() ? say("界外", "outside") : code;
}

nlohmann::json figures(const LandMoved& m) {
    return {{"area_m2", m.area_m2},     {"residents", m.residents}, {"households", m.households},
            {"buildings", m.buildings}, {"entrances", m.entrances}, {"tickets", m.tickets}};
}

}  // namespace

nlohmann::json json_of(const PlanDiff& diff, const Frame& frame) {
    nlohmann::json moved = nlohmann::json::array(), buildings = moved, signs = moved, grids = moved;
    for (const LandMoved& m : diff.moved) {
        nlohmann::json entry = figures(m);
        entry["from"] = m.from;
        entry["to"] = m.to;
        moved.push_back(std::move(entry));
    }
    const auto place = [&](nlohmann::json& entry, Point at) {
        const LonLat d = frame.to_degrees(at);
        entry["lon"] = d.lon;
        entry["lat"] = d.lat;
    };
    for (const BuildingMoved& b : diff.buildings) {
        nlohmann::json entry{{"name", b.name}, {"from", b.from}, {"to", b.to}};
        place(entry, b.at);
        buildings.push_back(std::move(entry));
    }
    for (const SignToReplace& s : diff.signs) {
        nlohmann::json entry{{"name", s.name},
                             {"unit", s.unit},
                             {"code_before", s.code_before},
                             {"code_after", s.code_after},
                             {"member_before", s.member_before},
                             {"member_after", s.member_after},
                             {"moved", s.moved}};
        place(entry, s.at);
        signs.push_back(std::move(entry));
    }
    for (const GridChange& g : diff.grids)
        grids.push_back({{"code", g.code},
                         {"code_before", g.code_before},
                         {"fate", key_of(g.fate)},
                         {"area_before_m2", g.area_before_m2},
                         {"area_after_m2", g.area_after_m2},
                         {"residents_before", g.residents_before},
                         {"residents_after", g.residents_after},
                         {"tickets_before", g.tickets_before},
                         {"tickets_after", g.tickets_after}});
    return {{"moved", moved},       {"buildings", buildings},         {"signs", signs},
            {"grids", grids},       {"total", figures(diff.total())}, {"sliver_area_m2", diff.sliver_area_m2},
            {"empty", diff.empty()}};
}

void print_diff(const PlanDiff& diff) {
    if (diff.empty()) return print_line(text("两个划分没有区别。", "The two plans do not differ."));
    for (const GridChange& g : diff.grids) {
        if (g.fate == GridFate::unchanged) continue;
        const std::string code = g.code_before.empty() || g.code_before == g.code ? g.code : g.code_before + " → " + g.code;
        print_line(fmt::format(
            fmt::runtime(text("{} {}：{} → {} 人，{:.0f} → {:.0f} 平方米", "{} {}: {} -> {} people, {:.0f} -> {:.0f} m2")), code,
            word_of(g.fate), g.residents_before, g.residents_after, g.area_before_m2, g.area_after_m2));
    }
    print_line(text("从               到                面积m2   人口   户数 楼栋 单元 工单",
                    "from             to               area_m2 people  homes bldg doors tickets"));
    for (const LandMoved& m : diff.moved)
        print_line(fmt::format("{} {} {:>8.0f} {:>6} {:>6} {:>4} {:>4} {:>4}", padded(or_outside(m.from), 16),
                               padded(or_outside(m.to), 16), m.area_m2, m.residents, m.households, m.buildings, m.entrances,
                               m.tickets));
    for (const BuildingMoved& b : diff.buildings)
        print_line(fmt::format("  {} {} → {}", padded(b.name, 24), or_outside(b.from), or_outside(b.to)));
    print_line(
        fmt::format(fmt::runtime(text("{} 栋楼换网格，{} 块公示牌要换。", "{} buildings change grid, {} signs must be replaced.")),
                    diff.buildings.size(), diff.signs.size()));
}

Id version_named(const std::string& project, const std::string& text, const char* option) {
    std::string names;
    Id number = no_id;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    const auto versions = list_versions(project);
    for (const PlanVersion& version : versions)
        if (version.name == text) return version.id;
    for (const PlanVersion& version : versions) {
        if (is_number && version.id == number) return version.id;
        names += (names.empty() ? "" : ", ") + std::to_string(version.id) + " " + version.name;
    }
    throw Error(ErrorKind::not_found, "The project has no version of this name or number.")
        .with("file", project)
        .with("option", option)
        .with("value", text)
        .with("versions", names);
}

NamedPlan plan_named(const std::string& project, const Community& community, const std::string& text, const char* option) {
    if (text.empty() || text == "in-force" || text == "现行") return {say("现行划分", "plan in force"), no_id, community.grids};
    if (text == "draft" || text == "草稿") {
        NamedPlan plan{say("改划草稿", "draft"), no_id, draft_grids(project)};
        if (plan.grids.empty())
            throw Error(ErrorKind::not_found, "There is no draft; begin one with `wangge grids edit`.")
                .with("file", project)
                .with("option", option);
        return plan;
    }
    PlanVersion version = read_version(project, version_named(project, text, option));
    return {version.name, version.id, std::move(version.grids)};
}

NamedPlan plan_or_file(const std::string& project, const Community& community, const std::string& text, const char* option) {
    if (!plan_format_of(text) || !std::filesystem::is_regular_file(text)) return plan_named(project, community, text, option);
    PlanImport plan = examine_plan_file(community, text);
    for (const Finding& finding : plan.findings)
        if (finding.severity == Severity::error)
            throw Error(ErrorKind::bad_input,
                        "This file holds no plan that could be used; see what is wrong with wangge grids import.")
                .with("option", option)
                .with("file", text)
                .with("rule", finding.rule)
                .with("feature", finding.feature);
    return {std::filesystem::path(text).stem().string(), no_id, std::move(plan.grids)};
}

NamedPlan exact_plan(const std::string& project, const Community& community, const std::string& text, const char* option) {
    NamedPlan plan = plan_or_file(project, community, text, option);
    plan.grids = in_whole_millimetres(plan.grids, community.jurisdiction.shape);
    return plan;
}

}  // namespace wangge::cli
