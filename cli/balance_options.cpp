#include "cli/balance_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>

#include "cli/console.h"
#include "engine/grids/building_attribute.h"
#include "engine/store/building_figures.h"

namespace wangge::cli {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::stringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
    return parts;
}

double number(const std::string& text, const char* option) {
    std::size_t used = 0;
    double value = 0;
    try {
        value = std::stod(text, &used);
    } catch (const std::exception&) {
        used = 0;
    }
    if (used == 0 || used != text.size() || !(value >= 0) || !std::isfinite(value))
        throw Error(ErrorKind::bad_input, "This is written as a number that is not negative.")
            .with("option", option)
            .with("value", text);
    return value;
}

// A load by its name: one of ours, or a column of the buildings layer; attribute:NAME for a column that is called as one of ours.
BalanceWish named(const std::string& name, bool is_attribute) {
    if (!is_attribute)
        if (const auto measure = parse_balance_measure(name)) return {*measure};
    return attribute_wish(name);
}

// "name", "name:number", "attribute:name" or "attribute:name:number".
struct Entry {
    BalanceWish wish;
    std::optional<double> number;
};

Entry entry(const std::string& part, const char* option) {
    std::vector<std::string> words = split(part, ':');
    const bool is_attribute = !words.empty() && words[0] == "attribute";
    if (is_attribute) words.erase(words.begin());
    if (words.empty() || words[0].empty() || words.size() > 2)
        throw Error(ErrorKind::bad_input, "This is written as name:number, or attribute:NAME:number for a column of the buildings.")
            .with("option", option)
            .with("value", part);
    Entry entry{named(words[0], is_attribute), std::nullopt};
    if (words.size() == 2) entry.number = number(words[1], option);
    return entry;
}

std::vector<BalanceWish> wishes_of(const BalanceOptions& options) {
    std::vector<BalanceWish> list;
    for (const std::string& part : split(options.balance, ',')) {
        const Entry load = entry(part, "--balance");
        for (const BalanceWish& other : list)
            if (name_of(other) == name_of(load.wish))
                throw Error(ErrorKind::bad_input, "A load is named once.").with("option", "--balance").with("value", part);
        list.push_back(load.wish);
        list.back().importance = load.number.value_or(1);
    }
    for (const std::string& part : split(options.tolerance, ',')) {
        if (part.find(':') == std::string::npos) {
            for (BalanceWish& wish : list) wish.tolerance = number(part, "--tolerance");
            continue;
        }
        const Entry share = entry(part, "--tolerance");
        const auto wish =
            std::find_if(list.begin(), list.end(), [&](const BalanceWish& w) { return name_of(w) == name_of(share.wish); });
        if (wish == list.end() || !share.number)
            throw Error(ErrorKind::bad_input, "A tolerance is a share, or name:share of a load that --balance names.")
                .with("option", "--tolerance")
                .with("value", part);
        wish->tolerance = *share.number;
    }
    return list;
}

}  // namespace

void BalanceOptions::add_balance_to(CLI::App& app) {
    app.add_option(
           "--balance", balance,
           say("量及权重：residents、households、buildings、entrances、tickets、street_m、patrol_minutes，或楼栋图层的数字列，"
               "如 elders:0.5、floor_m2；列与前者重名时写 attribute:列名:权重",
               "loads with weights: residents, households, buildings, entrances, tickets, street_m, patrol_minutes, or a "
               "column of numbers of the buildings layer, as elders:0.5 or floor_m2; attribute:NAME:WEIGHT where a column has "
               "one of these names"))
        ->capture_default_str();
}

void BalanceOptions::add_to(CLI::App& app) {
    add_balance_to(app);
    app.add_option("--tolerance", tolerance,
                   say("每个网格可偏离平均的份额；可分别写：residents:0.1,tickets:0.3",
                       "share of the mean that a grid may lie off; one for all, or residents:0.1,tickets:0.3"))
        ->capture_default_str();
}

std::string shown_name(const BalanceWish& wish) {
    return language() == Language::english ? name_of(wish) : word_of(wish);
}

BalanceLoads balance_loads(const BalanceOptions& options, const std::string& project, const Community& community) {
    BalanceLoads result{wishes_of(options), {}};
    if (std::none_of(result.wishes.begin(), result.wishes.end(),
                     [](const BalanceWish& w) { return w.measure == BalanceMeasure::attribute; }))
        return result;
    const auto added = read_building_figures(project, community.buildings);
    std::vector<std::string> known = building_attributes();
    for (const BuildingFigures& column : added) known.push_back(column.name);
    for (const BalanceWish& wish : result.wishes) {
        if (wish.measure != BalanceMeasure::attribute) continue;
        const auto column =
            std::find_if(added.begin(), added.end(), [&](const BuildingFigures& f) { return f.name == wish.attribute; });
        if (column != added.end()) {
            result.loads.extra.push_back({column->name, column->values});
        } else if (std::find(known.begin(), known.end(), wish.attribute) == known.end() && !wish.attribute.starts_with("use=")) {
            throw Error(ErrorKind::not_found,
                        "There is no load of this name, and the buildings layer has no such column of numbers.")
                .with("option", "--balance")
                .with("value", wish.attribute)
                .with("loads", "residents, households, buildings, entrances, tickets, street_m, patrol_minutes")
                .with("columns", fmt::format("{}, use=KIND", fmt::join(known, ", ")));
        }
    }
    result.loads = loads_for(community, result.wishes, std::move(result.loads));
    return result;
}

}  // namespace wangge::cli
