// The parser against the published cases of another address parser (32 lines), and both parser and geocoder over its raw
// delivery addresses: whatever comes in, nothing crashes, and next to nothing from other cities is taken for ours.

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "engine/address/geocoder.h"
#include "engine/address/normalize.h"
#include "engine/address/parse.h"
#include "engine/sample/longyuan.h"
#include "tests/address/small_community.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

// The lines of a reference file, or nothing (with a word) when the data are not there.
std::vector<std::string> reference_lines(const std::string& name) {
    std::vector<std::string> lines;
    const auto path = test::reference(name);
    if (!path) return lines;
    std::ifstream file(*path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
    fields.resize(16);
    return fields;
}

// As our parser writes them: dashes and blanks folded, without the 号 behind a door number.
std::string folded(const std::string& text) {
    std::string out = to_utf8(normalized(text));
    for (const char* tail : {"号院", "号", "弄"})
        if (out.ends_with(tail)) return out.substr(0, out.size() - std::string_view(tail).size());
    return out;
}

// The peer's answer is disputed in these (by line of the file, header = 1): why is said beside each.
const std::map<std::size_t, const char*>& disputed() {
    static const std::map<std::size_t, const char*> rows = {
        {9, "7通道A16号 is a stall in a market hall, not a building"},
        {24, "泡崖街 is the street office 泡崖街道 cut short; the road is 玉境路"},
    };
    return rows;
}

TEST(Bitlap, NormalizingCases) {
    const auto lines = reference_lines("geocode/bitlap_normalizing_cases.tsv");
    if (lines.empty()) return;
    std::size_t right = 0;
    std::size_t counted = 0;
    for (std::size_t k = 1; k < lines.size(); ++k) {
        const auto fields = split(lines[k]);
        const ParsedAddress p = parse(fields[0]);
        const std::string got = folded(p.road.text) + " | " + folded(p.road_no.text) + " | " + folded(p.house.text);
        const std::string want = folded(fields[13]) + " | " + folded(fields[14]) + " | " + folded(fields[15]);
        const bool same = got == want;
        if (!same)
            std::printf("line %zu: %s\n    want %s\n    got  %s%s\n", k + 1, fields[0].c_str(), want.c_str(), got.c_str(),
                        disputed().contains(k + 1) ? " (disputed)" : "");
        if (disputed().contains(k + 1)) continue;
        ++counted;
        right += same ? 1 : 0;
    }
    std::printf("normalizing cases: %zu of %zu right, %zu disputed\n", right, counted, disputed().size());
    EXPECT_EQ(right, counted);
}

TEST(Bitlap, RawAddressesOfOtherCities) {
    const auto lines = reference_lines("geocode/bitlap_raw_addresses.txt");
    if (lines.empty()) return;
    const Sample sample = make_longyuan(1);
    const Geocoder geocoder(sample.community);
    const Geocoder small(testing::small_community());
    std::size_t false_hits = 0;
    std::size_t houses = 0;
    for (const std::string& line : lines) {
        const ParsedAddress p = parse(line);
        ASSERT_LE(p.house.end, line.size());
        houses += p.house.empty() ? 0 : 1;
        for (const Geocoder* g : {&geocoder, &small}) {
            const Location location = g->locate(line);
            if (location.level == MatchLevel::none) continue;
            ++false_hits;
            std::printf("false hit: %s -> %s\n", line.c_str(), location.explanation.c_str());
        }
    }
    const double share = static_cast<double>(false_hits) / static_cast<double>(2 * lines.size());
    std::printf("raw addresses: %zu, with a house part %zu, false hits %.4f\n", lines.size(), houses, share);
    EXPECT_LE(share, 0.01);
}

// Other communities called 龙源社区: their division codes, so their own code must be the only one located in ours.
TEST(Homonyms, OtherCommunitiesOfTheName) {
    const auto lines = reference_lines("standards/longyuan_shequ_homonyms.csv");
    if (lines.empty()) return;
    const std::map<std::string, std::string> county = {
        {"130281", "河北省唐山市遵化市"},   {"210104", "辽宁省沈阳市大东区"},     {"211004", "辽宁省辽阳市宏伟区"},
        {"211382", "辽宁省朝阳市凌源市"},   {"220702", "吉林省松原市宁江区"},     {"222404", "吉林省延边州珲春市"},
        {"330211", "浙江省宁波市镇海区"},   {"330302", "浙江省温州市鹿城区"},     {"330383", "浙江省温州市龙港市"},
        {"360602", "江西省鹰潭市月湖区"},   {"361127", "江西省上饶市余干县"},     {"370705", "山东省潍坊市奎文区"},
        {"410404", "河南省平顶山市石龙区"}, {"440103", "广东省广州市荔湾区"},     {"500151", "重庆市铜梁区"},
        {"511504", "四川省宜宾市叙州区"},   {"532801", "云南省西双版纳州景洪市"}, {"620111", "甘肃省兰州市红古区"}};
    const Geocoder geocoder(testing::small_community());
    for (std::size_t k = 1; k < lines.size(); ++k) {
        const std::string code = lines[k].substr(0, 6);
        ASSERT_TRUE(county.contains(code)) << lines[k];
        const Location location = geocoder.locate(county.at(code) + "龙源社区万欣佳苑3号楼");
        EXPECT_EQ(location.level, code == "620111" ? MatchLevel::building : MatchLevel::none)
            << county.at(code) << location.explanation;
    }
}

}  // namespace
}  // namespace wangge
