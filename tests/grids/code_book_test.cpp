#include "engine/grids/detail/code_book.h"

#include <gmock/gmock.h>

#include <vector>

#include "engine/core/random.h"

namespace wangge::detail {
namespace {

CodeBook book_of(const std::vector<std::string>& codes) {
    CodeBook book;
    for (const std::string& code : codes) book.add(code);
    return book;
}

TEST(CodeBook, CountsOnFromTheHighestSequence) {
    EXPECT_EQ(CodeBook().next(), "001");
    EXPECT_EQ(book_of({"620111004003007", "620111004003023", "620111004003011"}).next(), "620111004003024");
    EXPECT_EQ(book_of({"A9"}).next(), "A10");
    EXPECT_EQ(book_of({"A9", "A10"}).next(), "A11");
    EXPECT_EQ(book_of({"east", "west"}).next(), "001");
    EXPECT_EQ(book_of({"P999"}).next(), "P1000");
    EXPECT_EQ(book_of({"P999", "P1000", "P1001"}).next(), "P1002");
    EXPECT_EQ(book_of({"P999", "P1000", "P10a0"}).next(), "P1001");
}

TEST(CodeBook, ACodeThatIsThereTwiceStaysUntilBothAreGone) {
    CodeBook book = book_of({"P005", "P005"});
    book.remove("P005");
    EXPECT_TRUE(book.contains("P005"));
    book.remove("P005");
    EXPECT_FALSE(book.contains("P005"));
    EXPECT_EQ(book.next(), "001");
    book.remove("never there");
}

TEST(CodeBook, NeverGivesACodeThatIsThere) {
    Random random(4);
    CodeBook book;
    std::vector<std::string> there;
    for (int i = 0; i < 6000; ++i) {
        if (!there.empty() && random.chance(0.3)) {
            const std::size_t k = random.below(there.size());
            book.remove(there[k]);
            there.erase(there.begin() + static_cast<std::ptrdiff_t>(k));
        } else {
            const std::string code = random.chance(0.9) ? book.next() : "620" + std::to_string(random.below(5000));
            if (book.contains(code)) continue;
            book.add(code);
            there.push_back(code);
        }
        ASSERT_FALSE(book.contains(book.next()));
    }
}

}  // namespace
}  // namespace wangge::detail
