#include "cli/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <utility>

namespace wangge::cli {
namespace {

Language chosen = Language::chinese;
bool progress_shown = false;
const Progress* running = nullptr;

void cancel_running(int) {
    if (running != nullptr) running->cancel();
}

}  // namespace

int exit_code_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::bad_input: return exit_bad_input;
        case ErrorKind::not_found: return exit_not_found;
        case ErrorKind::io: return exit_io;
        case ErrorKind::conflict: return exit_conflict;
        case ErrorKind::unsupported: return exit_unsupported;
        case ErrorKind::infeasible: return exit_infeasible;
        case ErrorKind::cancelled: return exit_cancelled;
        case ErrorKind::internal: return exit_internal;
    }
    return exit_internal;
}

void set_language(Language language) {
    chosen = language;
}

Language language() {
    return chosen;
}

Language language_from(int argc, const char* const* argv) {
    std::string_view wish;
    for (const char* name : {"LANG", "WANGGE_LANG"})
        if (const char* value = std::getenv(name); value != nullptr && *value != 0) wish = value;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang" && i + 1 < argc) wish = argv[i + 1];
        if (argument.starts_with("--lang=")) wish = argument.substr(7);
    }
    return wish.starts_with("en") ? Language::english : Language::chinese;
}

void print_line(std::string_view line) {
    fmt::print("{}\n", line);
}

void print_json(const nlohmann::json& value) {
    // Text from elsewhere may hold broken UTF-8; a result must still be valid JSON.
    fmt::print("{}\n", value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

void print_error(const Error& error, bool as_json) {
    end_progress();
    if (as_json) {
        nlohmann::json context = nlohmann::json::object();
        for (const auto& [key, value] : error.context()) context[key] = value;
        print_json({{"error", {{"kind", name_of(error.kind())}, {"message", error.what()}, {"context", context}}}});
    }
    fmt::print(stderr, "wangge: {}\n", error.describe());
}

Progress console_progress() {
    static const bool terminal = isatty(STDERR_FILENO) == 1;
    static const Progress progress = terminal ? Progress([](double fraction, std::string_view stage) {
        progress_shown = true;
        fmt::print(stderr, "\r\x1b[K{:3.0f} % {}", fraction * 100, stage);
        std::fflush(stderr);
    })
                                              : Progress();
    running = &progress;
    std::signal(SIGINT, cancel_running);
    return progress;
}

void end_progress() {
    if (std::exchange(progress_shown, false)) fmt::print(stderr, "\r\x1b[K");
}

std::size_t width_on_screen(std::string_view utf8) {
    std::size_t width = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xe2)
            width += 2;  // CJK and full-width punctuation
        else if (byte < 0x80 || byte >= 0xc0)
            width += 1;
    }
    return width;
}

std::string padded(std::string_view cell, std::size_t width) {
    const std::size_t taken = width_on_screen(cell);
    return std::string(cell) + std::string(width > taken ? width - taken : 1, ' ');
}

}  // namespace wangge::cli
