#pragma once

// How the program talks: Chinese or English text for people, one JSON value for programs, progress on a terminal.
//
// Standard output carries results only; with --json it carries exactly one JSON value. Progress and complaints go to
// standard error, progress only when that is a terminal. Ctrl+C cancels the running job; the engine then undoes it.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/progress.h"

namespace wangge::cli {

// Documented in `wangge --help` and in the README.
enum ExitCode {
    exit_ok = 0,
    exit_findings = 1,  // check found errors in the data
    exit_usage = 2,
    exit_bad_input = 3,
    exit_not_found = 4,
    exit_io = 5,
    exit_conflict = 6,
    exit_unsupported = 7,
    exit_infeasible = 8,
    exit_cancelled = 9,
    exit_internal = 70,
};

int exit_code_of(ErrorKind kind);

enum class Language { chinese, english };

// Chosen once at the start, from --lang, WANGGE_LANG or LANG; Chinese where nothing says otherwise.
void set_language(Language language);
Language language();
Language language_from(int argc, const char* const* argv);

// The text in the language of the program.
inline std::string_view text(std::string_view chinese, std::string_view english) {
    return language() == Language::chinese ? chinese : english;
}
inline std::string say(std::string_view chinese, std::string_view english) {
    return std::string(text(chinese, english));
}

void print_line(std::string_view line = {});
void print_json(const nlohmann::json& value);
// On standard output as {"error": {...}} with --json, on standard error as text always.
void print_error(const Error& error, bool as_json);

// A line that is redrawn on the terminal, and a handle that Ctrl+C cancels.
Progress console_progress();
void end_progress();

// Pads to a column width on screen, where a Chinese character takes two places.
std::string padded(std::string_view cell, std::size_t width);
std::size_t width_on_screen(std::string_view utf8);

}  // namespace wangge::cli
