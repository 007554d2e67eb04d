#include <fmt/format.h>

#include <array>
#include <exception>
#include <nlohmann/json.hpp>

#include "cli/command.h"

namespace wangge::cli {

CLI::App* add_command(CLI::App& program, const std::string& name, std::string_view chinese, std::string_view english,
                      const std::string& example, bool& as_json) {
    CLI::App* app = program.add_subcommand(name, say(chinese, english));
    app->add_flag("--json", as_json, say("结果以 JSON 写到标准输出", "write the result as JSON on standard output"));
    static std::string language_name;
    app->add_option("--lang", language_name, say("界面语言：zh_CN 或 en", "language of the texts: zh_CN or en"));
    app->footer(say("示例：\n  ", "Example:\n  ") + example);
    return app;
}

namespace {

int run(int argc, char** argv) {
    CLI::App program(say("wangge：社区网格地图与空间分析", "wangge: maps and spatial analysis for a community in grids"));
    program.require_subcommand(1);
    program.set_version_flag("--version", "wangge " WANGGE_VERSION);
    program.get_formatter()->column_width(34);
    std::string language_name;
    program.add_option("--lang", language_name, say("界面语言：zh_CN 或 en", "language of the texts: zh_CN or en"));
    program.footer(
        say("退出码：0 成功，1 检查发现错误，2 用法错误，3 输入有误，4 找不到，5 读写失败，6 冲突（未作改动），7 不支持，8 无解，"
            "9 已取消，70 内部错误\n示例：\n  ",
            "Exit codes: 0 done, 1 check found errors, 2 usage, 3 bad input, 4 not found, 5 read or write failed, 6 conflict "
            "(nothing changed), 7 unsupported, 8 infeasible, 9 cancelled, 70 internal\nExample:\n  ") +
        "wangge friday longyuan.gpkg --date 2024-04-12 --out friday");

    bool as_json = false;
    const std::array commands{
        info_command(program, as_json),    check_command(program, as_json),   import_command(program, as_json),
        geocode_command(program, as_json), heatmap_command(program, as_json), hotspots_command(program, as_json),
        grids_command(program, as_json),   tracks_command(program, as_json),  friday_command(program, as_json),
        print_command(program, as_json),   sample_command(program, as_json)};
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? exit_ok : exit_usage;
    }
    try {
        for (const Command& command : commands) {
            if (!command.app->parsed()) continue;
            const int code = command.run();
            end_progress();
            return code;
        }
    } catch (const Error& error) {
        print_error(error, as_json);
        return exit_code_of(error.kind());
    } catch (const std::exception& error) {
        print_error(Error(ErrorKind::internal, fmt::format("An internal fault, please report it: {}", error.what())), as_json);
        return exit_internal;
    }
    return exit_usage;
}

}  // namespace
}  // namespace wangge::cli

int main(int argc, char** argv) {
    wangge::cli::set_language(wangge::cli::language_from(argc, argv));
    return wangge::cli::run(argc, argv);
}
