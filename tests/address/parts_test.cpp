// The small readers beside the building part: administrative names, relations, road numbers, names with one edit.

#include <gtest/gtest.h>

#include "engine/address/admin.h"
#include "engine/address/detail/fuzzy_names.h"
#include "engine/address/detail/name_trie.h"
#include "engine/address/normalize.h"
#include "engine/address/relation.h"
#include "engine/address/road_numbers.h"
#include "engine/core/random.h"

namespace wangge {
namespace {

std::vector<std::string> names_in(const AdminReader& reader, const std::string& text) {
    const std::u32string chars = normalized(text);
    std::vector<AdminName> names;
    reader.read(chars, {}, names);
    std::vector<std::string> out;
    for (const AdminName& name : names)
        out.push_back(to_utf8(std::u32string_view(chars).substr(name.span.begin, name.span.end - name.span.begin)) +
                      (name.own ? "+" : ""));
    return out;
}

using Names = std::vector<std::string>;

TEST(Admin, OwnPath) {
    const AdminReader reader("甘肃省兰州市红古区华龙街道龙源社区");
    ASSERT_EQ(reader.own().size(), 5u);
    EXPECT_EQ(names_in(reader, "甘肃省兰州市红古区华龙街道龙源社区"),
              (Names{"甘肃省+", "兰州市+", "红古区+", "华龙街道+", "龙源社区+"}));
    EXPECT_EQ(names_in(reader, "兰州红古区的龙源社区"), (Names{"兰州+", "红古区+", "龙源社区+"}));
    EXPECT_EQ(names_in(reader, "我在龙源社区"), (Names{"龙源社区+"}));
}

TEST(Admin, OtherPlaces) {
    const AdminReader reader("甘肃省兰州市红古区华龙街道龙源社区");
    EXPECT_EQ(names_in(reader, "辽宁省沈阳市大东区龙源社区"), (Names{"辽宁省", "沈阳市", "大东区", "龙源社区+"}));
    EXPECT_EQ(names_in(reader, "住在城关区"), (Names{"城关区"}));
    EXPECT_EQ(names_in(reader, "睢县匡城乡"), (Names{"睢县", "匡城乡"}));
    EXPECT_EQ(names_in(reader, "广西壮族自治区南宁市"), (Names{"广西壮族自治区", "南宁市"}));
}

TEST(Admin, WordsThatOnlyLookLikeNames) {
    const AdminReader reader("甘肃省兰州市红古区华龙街道龙源社区");
    for (const char* text : {"我们小区没水", "菜市场门口", "大超市对面", "夜市摆摊", "北环路拆迁区", "生活区垃圾", "公共区域",
                             "家属区", "北京路12号", "上海城", "社区里", "市政来修", "市区堵车", "老乡", "这条街道", "请社区处理"})
        EXPECT_EQ(names_in(reader, text), Names{}) << text;
}

TEST(Relation, Directions) {
    const auto read = [](const char* text) { return read_relation(normalized(text), 0); };
    EXPECT_EQ(read("北侧").towards, (Point{0, 1}));
    EXPECT_EQ(read("往东50米").distance_m, 50);
    EXPECT_EQ(read("往东50米").towards, (Point{1, 0}));
    EXPECT_EQ(read("以北约三十米").distance_m, 30);
    EXPECT_NEAR(read("东北角").towards.x, std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(read("西南角").towards.y, -std::sqrt(0.5), 1e-15);
    EXPECT_EQ(read("南门口").kind, RelationKind::gate);
    EXPECT_EQ(read("的对面").kind, RelationKind::opposite);
    EXPECT_EQ(read("斜对面").kind, RelationKind::opposite);
    EXPECT_EQ(read("旁边").kind, RelationKind::near);
    EXPECT_EQ(read("50米").distance_m, 50);
    EXPECT_EQ(read("交叉口").kind, RelationKind::crossing);
    EXPECT_EQ(read("楼下").kind, RelationKind::below);
    for (const char* text : {"", "东", "北环路", "50公里", "漏水", "西瓜", "3天"}) EXPECT_FALSE(read(text)) << text;
}

TEST(RoadNumbers, InterpolatesOnTheSameSide) {
    RoadNumbers road(join_lines({{{100, 0}, {200, 0}}, {{0, 0}, {100, 0}}}));
    ASSERT_EQ(road.chains().size(), 1u);
    road.add(10, {40, 5});
    road.add(20, {140, 5});
    road.add(11, {10, -5});
    road.add(31, {190, -5});
    road.freeze();
    EXPECT_EQ(road.place_of(10).evidence, NumberEvidence::known);
    EXPECT_EQ(road.place_of(10).at, (Point{40, 5}));
    const NumberPlace even = road.place_of(15 + 1);
    EXPECT_EQ(even.evidence, NumberEvidence::interpolated);
    EXPECT_NEAR(even.at.x, 100, 1e-9);
    EXPECT_NEAR(road.place_of(21).at.x, 100, 1e-9);
    EXPECT_EQ(road.place_of(99).evidence, NumberEvidence::beyond);
    EXPECT_EQ(RoadNumbers(join_lines({{{0, 0}, {10, 0}}})).place_of(3).evidence, NumberEvidence::unknown);
}

TEST(RoadNumbers, InterpolationIsMonotone) {
    Random random(5);
    for (int round = 0; round < 50; ++round) {
        RoadNumbers road({{{0, 0}, {300, 0}}});
        for (int number = 2; number < 100; number += 2)
            if (random.chance(0.2) || number == 2 || number == 98) road.add(number, {3.0 * number, random.uniform(-10, 10)});
        road.freeze();
        double last = -1;
        for (int number = 2; number < 100; number += 2) {
            const double x = road.place_of(number).at.x;
            EXPECT_GT(x, last);
            last = x;
        }
    }
}

TEST(NameTrie, FindsEveryNameThatStartsHere) {
    detail::NameTrie trie;
    trie.add(U"新海石", 1);
    trie.add(U"新海石佳苑", 2);
    trie.add(U"新海石佳苑", 3);
    std::vector<std::pair<std::size_t, std::uint32_t>> hits;
    const std::u32string text = U"在新海石佳苑";
    trie.match(text, 1, [&](std::size_t length, std::uint32_t item) {
        for (; item != detail::NameTrie::none; item = trie.next_of(item)) hits.emplace_back(length, trie.value(item));
    });
    EXPECT_EQ(hits, (std::vector<std::pair<std::size_t, std::uint32_t>>{{3, 1}, {5, 2}, {5, 3}}));
}

TEST(NameTrie, ManyRandomNames) {
    Random random(1);
    detail::NameTrie trie;
    std::vector<std::u32string> names;
    for (std::uint32_t k = 0; k < 5000; ++k) {
        std::u32string name;
        for (std::uint64_t n = 2 + random.below(6); n > 0; --n) name += static_cast<char32_t>(0x4E00 + random.below(300));
        trie.add(name, k);
        names.push_back(name);
    }
    for (std::uint32_t k = 0; k < names.size(); ++k) {
        bool found = false;
        trie.match(names[k], 0, [&](std::size_t length, std::uint32_t item) {
            for (; item != detail::NameTrie::none; item = trie.next_of(item))
                found = found || (trie.value(item) == k && length == names[k].size());
        });
        ASSERT_TRUE(found);
    }
}

TEST(FuzzyNames, OneEditAnywhere) {
    detail::FuzzyNames names;
    names.add(U"新海石佳苑", 0);
    names.add(U"万欣佳苑", 1);
    names.add(U"金海天嘉园", 2);
    names.freeze();
    const auto find = [&](const std::u32string& text) { return names.find(text, 0.5); };
    for (const char32_t* text : {U"在新海石佳苑里", U"在新海佳苑里", U"在新海石佳佳苑里", U"在新石海佳苑里", U"在新海石X苑里"}) {
        const auto hit = find(text);
        ASSERT_TRUE(hit);
        EXPECT_EQ(hit->value, 0u);
        EXPECT_LE(hit->cost, detail::edit_cost);
    }
    EXPECT_EQ(find(U"万新佳苑")->cost, detail::same_sound_cost);
    EXPECT_EQ(find(U"万星佳苑")->cost, detail::near_sound_cost);
    EXPECT_FALSE(find(U"北辰佳苑"));
    EXPECT_FALSE(find(U"万里花园"));
    EXPECT_FALSE(find(U""));
}

TEST(FuzzyNames, LongTextIsSearchedInPieces) {
    detail::FuzzyNames names;
    names.add(U"金海天嘉园", 7);
    names.freeze();
    for (const std::size_t before : {0u, 100u, 150u, 158u, 161u, 400u}) {
        const auto hit = names.find(std::u32string(before, U'某') + U"金海夫嘉园" + std::u32string(300, U'某'), 0.5);
        ASSERT_TRUE(hit) << before;
        EXPECT_EQ(hit->begin, before);
        EXPECT_EQ(hit->end, before + 5);
    }
}

}  // namespace
}  // namespace wangge
