// Acceptance on the sample community: every building in every form, damaged names, and the year's tickets against their truth.

#include "engine/sample/longyuan.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <map>

#include "engine/address/geocoder.h"
#include "engine/address/normalize.h"
#include "engine/address/pinyin.h"
#include "engine/core/random.h"
#include "engine/geo/measure.h"
#include "tests/address/address_forms.h"

namespace wangge {
namespace {

class LongyuanTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        sample_ = new Sample(make_longyuan(20240412));
        geocoder_ = new Geocoder(sample_->community);
    }
    static void TearDownTestSuite() {
        delete geocoder_;
        delete sample_;
    }
    static const Community& community() { return sample_->community; }
    static const Compound& compound_of(const Building& building) { return *find_by_id(community().compounds, building.compound); }

    static inline Sample* sample_ = nullptr;
    static inline Geocoder* geocoder_ = nullptr;
};

bool is_plain_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

TEST_F(LongyuanTest, EveryBuildingInEveryForm) {
    std::size_t queries = 0;
    std::size_t wrong = 0;
    for (const Building& building : community().buildings) {
        if (building.compound == no_id || !is_plain_number(building.number) || building.entrances.empty()) continue;
        std::vector<std::string> names = compound_of(building).aliases;
        names.push_back(compound_of(building).name);
        for (const std::string& name : names) {
            for (const testing::AddressForm& form : testing::address_forms()) {
                for (const Entrance& entrance : building.entrances) {
                    for (const int floor : {1, building.floors}) {
                        const int room = floor * 100 + 1;
                        const std::string text = name + form.write(std::stoi(building.number), entrance.unit, room);
                        const Location location = geocoder_->locate(text);
                        ++queries;
                        bool right = location.building == building.id;
                        if (form.unit)
                            right = right && location.level == (form.room ? MatchLevel::room : MatchLevel::unit) &&
                                    location.at == entrance.at;
                        wrong += right ? 0 : 1;
                        EXPECT_TRUE(right) << text << ": " << location.explanation;
                        if (wrong > 20) FAIL() << "more than 20 wrong";
                    }
                }
            }
        }
    }
    std::printf("forms: %zu queries, %zu wrong\n", queries, wrong);
    EXPECT_GT(queries, 50000u);
    EXPECT_EQ(wrong, 0u);
}

struct Rate {
    std::size_t right = 0, total = 0;
    double share() const { return total == 0 ? 1 : static_cast<double>(right) / static_cast<double>(total); }
};

// Damages one character of a compound's name; the building behind it must still be found.
class DamageTest : public LongyuanTest {
protected:
    // Every building once with each kind of damage, in the middle of a sentence.
    template <class Damage>
    Rate measure(Random& random, const Damage& damage) {
        Rate rate;
        for (int round = 0; round < 10; ++round) {
            for (const Building& building : community().buildings) {
                if (building.compound == no_id || !is_plain_number(building.number)) continue;
                std::u32string name = normalized(compound_of(building).name);
                const std::u32string before = name;
                damage(name, random);
                if (name == before) continue;
                const std::string text = "你好，我家" + to_utf8(name) + building.number + "号楼，楼顶漏水";
                ++rate.total;
                rate.right += geocoder_->locate(text).building == building.id ? 1 : 0;
            }
        }
        return rate;
    }

    // Common characters, from everyday words of tickets.
    static char32_t random_character(Random& random) {
        static const std::u32string common = normalized(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法"
            "所民得经十三之进着等部度家电力里如水化高自二理起"
            "小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反"
            "你明看原又么利比或但质气第向道命此变条只没结解问意"
            "建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较"
            "将组见计别她手角期根论运农指几九区强放决西被干做必"
            "战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更"
            "单风切打白教速花带安场身车例真务具万每目至达走积示议"
            "声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须"
            "际商非验连断深难近矿千周委素技备半办青省列习响约支般"
            "史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属"
            "圆包火住调满县局照参红细引听该铁价严");
        return common[random.below(common.size())];
    }
};

TEST_F(DamageTest, OneTypo) {
    Random random(1);
    const Rate wrong = measure(random, [](std::u32string& name, Random& r) { name[r.below(name.size())] = random_character(r); });
    const Rate missing = measure(random, [](std::u32string& name, Random& r) { name.erase(r.below(name.size()), 1); });
    const Rate extra =
        measure(random, [](std::u32string& name, Random& r) { name.insert(r.below(name.size() + 1), 1, random_character(r)); });
    const Rate swapped = measure(random, [](std::u32string& name, Random& r) {
        const std::size_t k = r.below(name.size() - 1);
        std::swap(name[k], name[k + 1]);
    });
    std::printf("typo: wrong %.4f, missing %.4f, extra %.4f, swapped %.4f of %zu each\n", wrong.share(), missing.share(),
                extra.share(), swapped.share(), wrong.total);
    const double all = static_cast<double>(wrong.right + missing.right + extra.right + swapped.right) /
                       static_cast<double>(wrong.total + missing.total + extra.total + swapped.total);
    EXPECT_GE(all, 0.95);
}

TEST_F(DamageTest, Homophones) {
    // Characters of the same sound, from the common ones.
    std::map<char32_t, std::u32string> by_sound;
    Random pick(2);
    for (char32_t c = 0x4E00; c < 0x8000; c += 3) by_sound[syllable_of(c)] += c;
    Random random(3);
    const Rate rate = measure(random, [&](std::u32string& name, Random& r) {
        const std::size_t k = r.below(name.size());
        const std::u32string& same = by_sound[syllable_of(name[k])];
        if (!same.empty()) name[k] = same[r.below(same.size())];
    });
    std::printf("homophone: %.4f of %zu\n", rate.share(), rate.total);
    EXPECT_GE(rate.share(), 0.97);
}

// Whether an answer above none and below building is right: the compound that is meant, the road it lies on, near the place.
bool is_right_area(const Community& community, const Ticket& ticket, const TicketTruth& truth, const Location& location) {
    if (location.level == MatchLevel::compound)
        return distance_m(find_by_id(community.compounds, location.compound)->shape, truth.at) < 60;
    double distance = distance_m(location.at, truth.at);
    if (location.level == MatchLevel::road && truth.form != "road-number")
        for (const Street& street : community.streets)
            if (!street.name.empty() && (ticket.address + ticket.text).find(street.name) != std::string::npos)
                distance = std::min(distance, nearest_on_line(street.line, truth.at).distance_m);
    return distance < 150;
}

TEST_F(LongyuanTest, TicketsFromTextAlone) {
    std::map<std::string, Rate> by_form;
    Rate building;
    Rate nowhere;
    double claimed[11] = {};
    Rate by_confidence[11];
    ASSERT_EQ(community().tickets.size(), sample_->truth.size());
    for (std::size_t k = 0; k < community().tickets.size(); ++k) {
        Ticket ticket = community().tickets[k];
        ticket.phone.reset();
        const TicketTruth& truth = sample_->truth[k];
        const Location location = geocoder_->locate(ticket);
        const bool usable = truth.inside && truth.level != MatchLevel::none;
        bool right = false;
        if (!usable) {
            right = location.level == MatchLevel::none;
            ++nowhere.total;
            nowhere.right += right ? 1 : 0;
        } else if (truth.level >= MatchLevel::building) {
            right = location.building == truth.building_id;
            ++building.total;
            building.right += right ? 1 : 0;
        } else {
            right = location.level != MatchLevel::none && location.level < MatchLevel::building &&
                    is_right_area(community(), ticket, truth, location);
        }
        ++by_form[truth.form].total;
        by_form[truth.form].right += right ? 1 : 0;
        if (location.level != MatchLevel::none) {
            const auto bin = static_cast<std::size_t>(location.confidence * 10);
            claimed[bin] += location.confidence;
            ++by_confidence[bin].total;
            by_confidence[bin].right += right ? 1 : 0;
        }
    }
    for (const auto& [form, rate] : by_form)
        std::printf("%-16s %5zu tickets, %.4f right\n", form.c_str(), rate.total, rate.share());
    double error = 0;
    std::size_t answers = 0;
    for (std::size_t bin = 0; bin <= 10; ++bin) {
        error += std::abs(claimed[bin] - static_cast<double>(by_confidence[bin].right));
        answers += by_confidence[bin].total;
    }
    const double calibration = error / static_cast<double>(answers);
    std::printf("building %.4f of %zu, false hits %.4f of %zu, expected calibration error %.4f\n", building.share(), building.total,
                1 - nowhere.share(), nowhere.total, calibration);
    EXPECT_GT(building.total, 1000u);
    EXPECT_GE(building.share(), 0.95);
    EXPECT_GT(nowhere.total, 100u);
    EXPECT_LE(1 - nowhere.share(), 0.02);
    EXPECT_LE(calibration, 0.02);
}

TEST_F(LongyuanTest, TicketsWithTheirPhones) {
    Rate building;
    Rate by_phone;
    for (std::size_t k = 0; k < community().tickets.size(); ++k) {
        const Ticket& ticket = community().tickets[k];
        const TicketTruth& truth = sample_->truth[k];
        const Location location = geocoder_->locate(ticket);
        if (truth.inside && truth.level >= MatchLevel::building) {
            ++building.total;
            building.right += location.building == truth.building_id ? 1 : 0;
        }
        if (location.by_phone) {
            ++by_phone.total;
            by_phone.right += distance_m(location.at, truth.at) < 60 ? 1 : 0;
            EXPECT_TRUE(ticket.phone);
        }
    }
    std::printf("with phones: building %.4f of %zu, point by phone within 60 m %.4f of %zu\n", building.share(), building.total,
                by_phone.share(), by_phone.total);
    EXPECT_GE(building.share(), 0.95);
    EXPECT_GE(by_phone.share(), 0.9);
}

}  // namespace
}  // namespace wangge
