#include <fmt/format.h>

#include <filesystem>

#include "cli/command.h"
#include "cli/json.h"
#include "engine/sample/longyuan.h"
#include "engine/store/import.h"
#include "engine/store/project.h"
#include "engine/store/raw_files.h"
#include "engine/store/text_file.h"

namespace wangge::cli {

// The project is built from the raw files by the same import that a clerk uses, not from the community in memory.
Command sample_command(CLI::App& program, bool& as_json) {
    static std::string out;
    static std::uint64_t seed = 1;
    CLI::App* app = add_command(program, "sample", "生成虚构的示例社区：原始资料、真值和项目文件",
                                "an invented sample community: raw files, the truth, and the project file",
                                "wangge sample --out longyuan --seed 1", as_json);
    app->add_option("--out", out, say("输出文件夹（新的，或空的）", "folder for the files, new or empty"))->required();
    app->add_option("--seed", seed, say("随机种子", "random seed"))->capture_default_str();
    return {app, [&as_json] {
                namespace fs = std::filesystem;
                const Progress progress = console_progress();
                const fs::path dir(out), raw = dir / "raw", project = dir / "longyuan.gpkg";
                if (fs::exists(dir) && !fs::is_empty(dir))
                    throw Error(ErrorKind::conflict, "The folder is not empty; name a new one.").with("file", out);
                std::error_code failed;
                fs::create_directories(raw, failed);
                if (failed) throw Error(ErrorKind::io, "The folder cannot be made: " + failed.message()).with("file", raw.string());
                const Sample sample = make_longyuan(seed, progress.part(0, 0.2));
                write_raw_files(sample.community, raw.string());
                write_text_file((dir / "truth.csv").string(), truth_csv(sample));

                Community community;
                community.epsg = sample.community.epsg;
                const ImportReport report = import_files({raw.string()}, community, {}, progress.part(0.3, 0.9));
                write_project(project.string(), community);
                end_progress();
                if (as_json)
                    print_json({{"folder", out},
                                {"project", project.string()},
                                {"seed", seed},
                                {"findings", report.findings.size()},
                                {"tickets", community.tickets.size()}});
                else
                    print_line(fmt::format(
                        fmt::runtime(text("{}：{} 栋楼，{} 条工单（虚构数据）", "{}: {} buildings, {} tickets (invented data)")),
                        project.string(), community.buildings.size(), community.tickets.size()));
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
