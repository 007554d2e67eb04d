#include "cli/balance_options.h"

#include <sstream>

#include "cli/console.h"

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
    if (used == 0 || used != text.size() || !(value >= 0))
        throw Error(ErrorKind::bad_input, "This is written as a number that is not negative.")
            .with("option", option)
            .with("value", text);
    return value;
}

BalanceMeasure measure(const std::string& text, const char* option) {
    if (const auto found = parse_balance_measure(text)) return *found;
    throw Error(ErrorKind::bad_input, "Loads are residents, households, buildings, entrances, tickets, street_m, patrol_minutes.")
        .with("option", option)
        .with("value", text);
}

}  // namespace

void BalanceOptions::add_to(CLI::App& app) {
    app.add_option(
           "--balance", balance,
           say("要均衡的量及权重：residents、households、buildings、entrances、tickets、street_m、patrol_minutes",
               "what to balance, with weights: residents, households, buildings, entrances, tickets, street_m, patrol_minutes"))
        ->capture_default_str();
    app.add_option("--tolerance", tolerance,
                   say("每个网格可偏离平均的份额；可分别写：residents:0.1,tickets:0.3",
                       "share of the mean that a grid may lie off; one for all, or residents:0.1,tickets:0.3"))
        ->capture_default_str();
}

std::vector<BalanceWish> BalanceOptions::wishes() const {
    std::vector<BalanceWish> list;
    for (const std::string& part : split(balance, ',')) {
        const auto words = split(part, ':');
        if (words.empty() || words.size() > 2)
            throw Error(ErrorKind::bad_input, "A load is written as name:weight.").with("option", "--balance").with("value", part);
        list.push_back({measure(words[0], "--balance"), words.size() > 1 ? number(words[1], "--balance") : 1.0, 0.1});
    }
    for (const std::string& part : split(tolerance, ',')) {
        const auto words = split(part, ':');
        if (words.size() == 1)
            for (BalanceWish& wish : list) wish.tolerance = number(words[0], "--tolerance");
        if (words.size() == 2)
            for (BalanceWish& wish : list)
                if (wish.measure == measure(words[0], "--tolerance")) wish.tolerance = number(words[1], "--tolerance");
        if (words.empty() || words.size() > 2)
            throw Error(ErrorKind::bad_input, "A tolerance is written as a share, or name:share.")
                .with("option", "--tolerance")
                .with("value", part);
    }
    return list;
}

}  // namespace wangge::cli
