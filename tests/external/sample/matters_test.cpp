// The pilot's categories against the published directory of GB/T 47678.5-2026.

#include "engine/sample/matters.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace wangge::test {
namespace {

std::string reference_data() {
    if (const char* set = std::getenv("WANGGE_REFERENCE_DATA")) return set;
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    return std::string(source != nullptr ? source : ".") + "/../shared/data";
}

TEST(MattersDirectory, CodesAndNamesAreThoseOfTheStandard) {
    std::ifstream file(reference_data() + "/standards/gbt47678_5_2026_directory.csv");
    if (!file) {
        std::puts("The reference data are absent: MattersDirectory did not run.");
        return;
    }
    std::map<std::string, std::string> names;  // of matters by code5
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> fields(1);
        for (const char c : line) {
            if (c == ',') {
                fields.emplace_back();
            } else if (c != '\r') {
                fields.back() += c;
            }
        }
        if (fields.size() >= 5 && fields[1] == "管理事项") names[fields[0]] = fields[4];
    }
    ASSERT_EQ(names.size(), 250u);
    int standard = 0;
    for (const sample_detail::Matter& m : sample_detail::matters()) {
        if (std::string_view(m.origin) == "own") {
            EXPECT_FALSE(names.contains(m.code)) << m.code;
            continue;
        }
        EXPECT_EQ(names[m.code], m.name);
        ++standard;
    }
    EXPECT_GE(standard, 12);
}

}  // namespace
}  // namespace wangge::test
