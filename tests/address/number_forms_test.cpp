#include "engine/address/number_forms.h"

#include <gtest/gtest.h>

#include "engine/address/normalize.h"
#include "tests/address/address_forms.h"

namespace wangge {
namespace {

int value_of(const std::string& text) {
    const std::u32string chars = normalized(text);
    const auto number = read_number(chars, 0);
    return number && number->end == chars.size() ? number->value : -1;
}

TEST(NumberForms, EveryNumberInEveryWriting) {
    for (int n = 1; n <= 9999; ++n) {
        EXPECT_EQ(value_of(std::to_string(n)), n);
        EXPECT_EQ(value_of(testing::full_width(std::to_string(n))), n);
        EXPECT_EQ(value_of(testing::chinese_number(n)), n) << testing::chinese_number(n);
        EXPECT_EQ(value_of(testing::chinese_digits(n)), n) << testing::chinese_digits(n);
    }
}

TEST(NumberForms, SpokenAndFinancialForms) {
    EXPECT_EQ(value_of("两"), 2);
    EXPECT_EQ(value_of("两百"), 200);
    EXPECT_EQ(value_of("一百三"), 130);
    EXPECT_EQ(value_of("一百零三"), 103);
    EXPECT_EQ(value_of("贰佰零壹"), 201);
    EXPECT_EQ(value_of("拾贰"), 12);
    EXPECT_EQ(value_of("一千二百零一"), 1201);
    EXPECT_EQ(value_of("二零一"), 201);
    EXPECT_EQ(value_of("○七"), 7);
    EXPECT_EQ(value_of("007"), 7);
}

TEST(NumberForms, NotNumbers) {
    EXPECT_EQ(value_of(""), -1);
    EXPECT_EQ(value_of("楼"), -1);
    EXPECT_EQ(value_of("百"), -1);
    EXPECT_EQ(value_of("2十"), -1);
    EXPECT_FALSE(read_number(U"楼3", 0));
    EXPECT_FALSE(read_number(U"3", 5));
}

TEST(NumberForms, StopsWhereTheNumberStops) {
    const auto number = read_number(U"三单元", 0);
    ASSERT_TRUE(number);
    EXPECT_EQ(number->value, 3);
    EXPECT_EQ(number->end, 1u);
    EXPECT_TRUE(number->chinese);
    EXPECT_EQ(read_number(U"二十一一单元", 0)->value, 21);
}

TEST(NumberForms, SaturatesInsteadOfOverflowing) {
    EXPECT_EQ(value_of("99999999999999999999"), 999'999'999);
    EXPECT_EQ(value_of(std::string(30, '9')), 999'999'999);
}

}  // namespace
}  // namespace wangge
