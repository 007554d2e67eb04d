#pragma once

// Reading prints back: the tests look at files as a person's programs would (poppler, Qt).

#include <gtest/gtest.h>
#include <unistd.h>

#include <QImage>
#include <QImageReader>
#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include "print/paint_session.h"

namespace wangge::testing {

// One application for the program; fixtures of painting tests derive from this.
class PaintTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { static const PaintSession session; }
    void SetUp() override {
        const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
        directory_ = std::filesystem::temp_directory_path() /
                     ("wangge-print-" + std::to_string(::getpid()) + "-" + info->test_suite_name() + "-" + info->name());
        std::filesystem::create_directories(directory_);
    }
    void TearDown() override { std::filesystem::remove_all(directory_); }

    std::string file(const std::string& name) const { return (directory_ / name).string(); }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(directory_), std::filesystem::directory_iterator()));
    }

private:
    std::filesystem::path directory_;
};

inline std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return text;
    std::array<char, 4096> buffer;
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), count);
    ::pclose(pipe);
    return text;
}

// Text of a PDF in drawing order without white space: what a search for a name sees.
inline std::string text_of(const std::string& pdf, int page = 0) {
    const std::string pages = page > 0 ? " -f " + std::to_string(page) + " -l " + std::to_string(page) : "";
    std::string text = output_of("pdftotext -raw" + pages + " '" + pdf + "' -");
    std::erase_if(text, [](unsigned char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r'; });
    return text;
}

// A line of pdfinfo, e.g. "Pages" or "Page size".
inline std::string info_of(const std::string& pdf, const std::string& key) {
    const std::string all = "\n" + output_of("pdfinfo '" + pdf + "'");
    const std::size_t at = all.find("\n" + key + ":");
    if (at == std::string::npos) return {};
    const std::size_t from = all.find_first_not_of(' ', at + key.size() + 2);
    return all.substr(from, all.find('\n', from) - from);
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace wangge::testing
