#pragma once

// Runs the program `wangge` as a person would: arguments in, exit code and both outputs out.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/reference_data.h"
#include "tests/store/temporary_folder.h"

namespace wangge::test {

namespace fs = std::filesystem;

struct Outcome {
    int code = 0;
    std::string out, err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

using Folder = TemporaryFolder;

inline std::string quoted(const std::string& argument) {
    std::string text = "'";
    for (const char c : argument) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

inline Outcome wangge(const std::vector<std::string>& arguments, const std::string& input = {}) {
    const Folder folder;
    std::ofstream(folder / "in") << input;
    std::string command = quoted(std::string(std::getenv("WANGGE_BIN_DIR")) + "/wangge");
    for (const std::string& argument : arguments) command += " " + quoted(argument);
    command += " <" + quoted(folder / "in") + " >" + quoted(folder / "out") + " 2>" + quoted(folder / "err");
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(folder / "out"), text_of(folder / "err")};
}

inline std::string pilot() {
    return (source_dir() / "data/longyuan/longyuan.gpkg").string();
}

inline std::string copy_of_pilot(const Folder& folder) {
    fs::copy_file(pilot(), folder / "longyuan.gpkg");
    return folder / "longyuan.gpkg";
}

}  // namespace wangge::test
