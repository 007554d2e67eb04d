#include "engine/store/text_encoding.h"

#include <gtest/gtest.h>

#include "engine/store/detail/delimited.h"

namespace wangge::test {
namespace {

TEST(TextEncoding, detection_is_by_proof) {
    const std::string text = "龙源社区，第3网格\n𠀀㐂";
    EXPECT_EQ(decode(text).encoding, TextEncoding::utf8);
    EXPECT_EQ(decode("\xef\xbb\xbf" + text).text, text);
    const DecodedText chinese = decode(to_gb18030(text));
    EXPECT_EQ(chinese.encoding, TextEncoding::gb18030);
    EXPECT_EQ(chinese.text, text);
    EXPECT_FALSE(chinese.doubtful);
    EXPECT_EQ(decode(std::string_view("\xff\xfe\x59\x7f", 4)).text, "罙");
    EXPECT_EQ(decode("").text, "");
}

TEST(TextEncoding, what_fits_nothing_is_doubtful_and_still_utf8) {
    const DecodedText noise = decode("abc \xff\xff\x80 \xe9");
    EXPECT_TRUE(noise.doubtful);
    EXPECT_TRUE(is_utf8(noise.text));
}

TEST(TextEncoding, strict_utf8) {
    EXPECT_TRUE(is_utf8("网格"));
    for (const char* bad : {"\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe7\xbd", "\x80", "\xf8\x88\x80\x80\x80"})
        EXPECT_FALSE(is_utf8(bad));
}

TEST(TextEncoding, names_as_people_write_them) {
    for (const char* name : {"GBK", "936", "cp936", "ANSI 936", "gb2312", "GB18030", "EUC-CN"})
        EXPECT_EQ(parse_text_encoding(name), TextEncoding::gb18030) << name;
    for (const char* name : {"UTF-8", "utf8", "65001"}) EXPECT_EQ(parse_text_encoding(name), TextEncoding::utf8) << name;
    EXPECT_FALSE(parse_text_encoding("klingon"));
}

TEST(TextEncoding, clipping_keeps_whole_characters) {
    EXPECT_EQ(clipped("建成年份字段", 10, TextEncoding::gb18030), "建成年份字");
    EXPECT_EQ(clipped("建成年份", 10, TextEncoding::utf8), "建成年");
    EXPECT_EQ(clipped("ab", 10, TextEncoding::utf8), "ab");
}

// Any cells survive being written as a line and parsed, whatever stands in them.
TEST(Delimited, cells_come_back) {
    const std::vector<std::string> alphabet{"a", ",", "\"", "\n", "\r\n", "网", ";", "\t", " ", "1"};
    std::uint64_t state = 3;
    for (int i = 0; i < 3000; ++i) {
        std::vector<std::string> cells{"x"};
        for (int c = 0; c < 4; ++c) {
            std::string& cell = cells.emplace_back();
            for (int k = 0; k < 5; ++k) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                cell += alphabet[(state >> 33) % alphabet.size()];
            }
        }
        const auto rows = store::parse_delimited("a,b,c,d,e\r\n" + store::delimited_line(cells));
        ASSERT_EQ(rows.size(), 2u);
        EXPECT_EQ(rows[1].cells, cells);
    }
}

TEST(Delimited, rows_are_numbered_as_a_spreadsheet_does) {
    const auto rows = store::parse_delimited("a;b\n\n\"1\n2\";3\n4;5");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1].number, 3u);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"1\n2", "3"}));
    EXPECT_EQ(rows[2].number, 4u);
}

}  // namespace
}  // namespace wangge::test
