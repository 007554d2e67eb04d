#include "engine/address/normalize.h"

#include <gtest/gtest.h>

#include "engine/address/pinyin.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

std::string folded(std::string_view text) {
    return to_utf8(normalized(text));
}

TEST(Normalize, OneSpelling) {
    EXPECT_EQ(folded("４＃楼３－２０１"), "4#楼3-201");
    EXPECT_EQ(folded("4——3–201"), "4-3-201");
    EXPECT_EQ(folded("【新海石佳苑】"), "(新海石佳苑)");
    EXPECT_EQ(folded("b座"), "B座");
    EXPECT_EQ(folded("4號樓"), "4号楼");
    EXPECT_EQ(folded("№3"), "#3");
    EXPECT_EQ(folded("③号楼"), "3号楼");
    EXPECT_EQ(folded("万\xE2\x80\x8B欣"), "万欣");
}

TEST(Normalize, BlanksStayOnlyBetweenAsciiWords) {
    EXPECT_EQ(folded(" 万欣 佳苑 3 2 601 "), "万欣佳苑3 2 601");
    EXPECT_EQ(folded("3 号 楼\n2单元"), "3号楼2单元");
    EXPECT_EQ(folded("\xE3\x80\x80 \t"), "");
}

TEST(Normalize, OriginPointsIntoTheSource) {
    NormalText text;
    const std::string source = "a 万４";
    normalize(source, text);
    ASSERT_EQ(text.chars, U"A万4");
    EXPECT_EQ(text.origin, (std::vector<std::uint32_t>{0, 2, 5}));
}

TEST(Normalize, BadBytesBecomeReplacementCharacters) {
    EXPECT_EQ(normalized("\xFF"), std::u32string(1, 0xFFFD));
    EXPECT_EQ(normalized("\xE4\xB8"), std::u32string(2, 0xFFFD));
    EXPECT_EQ(normalized("\xC0\x80"), std::u32string(2, 0xFFFD));          // overlong
    EXPECT_EQ(normalized("\xED\xA0\x80"), std::u32string(3, 0xFFFD));      // surrogate
    EXPECT_EQ(normalized("\xF4\x90\x80\x80"), std::u32string(4, 0xFFFD));  // above U+10FFFF
    EXPECT_EQ(normalized("\xF0\x9F\x98\x80").size(), 1u);
}

TEST(Normalize, IsIdempotentOnRandomBytes) {
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::uint64_t n = random.below(40); n > 0; --n) bytes += static_cast<char>(random.below(256));
        const std::string once = folded(bytes);
        EXPECT_EQ(folded(once), once);
    }
}

TEST(Pinyin, SameSoundSameSymbol) {
    EXPECT_EQ(pinyin(U"万欣佳苑"), "wan xin jia yuan");
    EXPECT_EQ(pinyin(U"4号楼"), "4 hao lou");
    EXPECT_EQ(syllable_of(U'欣'), syllable_of(U'新'));
    EXPECT_NE(syllable_of(U'欣'), syllable_of(U'星'));
    EXPECT_EQ(near_syllable_of(U'欣'), near_syllable_of(U'星'));
    EXPECT_EQ(near_syllable_of(U'石'), near_syllable_of(U'四'));
    EXPECT_EQ(near_syllable_of(U'龙'), near_syllable_of(U'农'));
    EXPECT_EQ(syllable_of(U'4'), U'4');
    EXPECT_GT(syllable_of(U'欣'), 0x10FFFFu);
}

TEST(Pinyin, SimplifiedForms) {
    EXPECT_EQ(simplified(U'號'), U'号');
    EXPECT_EQ(simplified(U'龍'), U'龙');
    EXPECT_EQ(simplified(U'号'), U'号');
    EXPECT_EQ(simplified(U'A'), U'A');
    for (char32_t c = 0x4E00; c <= 0x9FFF; ++c) ASSERT_EQ(simplified(simplified(c)), simplified(c)) << static_cast<unsigned>(c);
}

}  // namespace
}  // namespace wangge
