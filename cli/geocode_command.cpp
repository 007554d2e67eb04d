#include <fmt/format.h>

#include <iostream>

#include "cli/command.h"
#include "cli/json.h"
#include "engine/address/geocode_tickets.h"
#include "engine/address/geocoder.h"
#include "engine/store/project.h"

namespace wangge::cli {
namespace {

void locate_texts(const Community& community, const std::vector<std::string>& texts, bool as_json) {
    const Geocoder geocoder(community);
    const Frame frame(community.epsg);
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& address : texts) {
        const Location location = geocoder.locate(address);
        auto object = json_of(location, frame);
        object["text"] = address;
        if (as_json) {
            list.push_back(std::move(object));
        } else {
            const LonLat degrees = frame.to_degrees(location.at);
            print_line(address);
            print_line(location.level == MatchLevel::none
                           ? "  " + location.explanation
                           : fmt::format("  {} {:.2f} {:.6f},{:.6f} {}\n  {}", name_of(location.level), location.confidence,
                                         degrees.lon, degrees.lat, location.grid, location.explanation));
        }
    }
    if (as_json) print_json(list);
}

void locate_tickets(const std::string& project, Community& community, bool save, bool as_json, const Progress& progress) {
    const GeocodeSummary summary = geocode_tickets(community, progress);
    if (save) save_locations(project, community.tickets);
    end_progress();
    if (as_json) {
        print_json({{"tickets", json_of(summary)}, {"saved", save}});
        return;
    }
    print_line(fmt::format(fmt::runtime(text("工单 {} 条，定位 {} 条", "{} tickets, {} located")), summary.total, summary.located));
    for (const auto& [level, count] : summary.by_level) print_line("  " + padded(level, 12) + std::to_string(count));
    print_line(save ? text("结果已存入项目。", "Saved in the project.")
                    : text("未保存；加 --save 存入项目。", "Not saved; add --save to keep it."));
}

}  // namespace

Command geocode_command(CLI::App& program, bool& as_json) {
    static std::string project;
    static std::vector<std::string> texts;
    static bool from_input = false, save = false;
    CLI::App* app = add_command(program, "geocode", "把地址文字变成位置；不给文字时给全部工单定位",
                                "addresses to places; without a text, locate all tickets",
                                "wangge geocode longyuan.gpkg 新海石佳苑4号楼3单元201", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("TEXT", texts, say("地址文字", "address texts"));
    app->add_flag("--stdin", from_input, say("从标准输入逐行读取地址", "read addresses from standard input, one a line"));
    app->add_flag("--save", save, say("把工单的位置存入项目", "save the places of the tickets in the project"));
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.3));
                if (from_input)
                    for (std::string line; std::getline(std::cin, line);) texts.push_back(line);
                if (texts.empty() && !from_input) {
                    locate_tickets(project, community, save, as_json, progress.part(0.3, 1));
                } else {
                    end_progress();
                    locate_texts(community, texts, as_json);
                }
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
