// A year of tickets: figures, rhythm, and truth that agrees with the texts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/sample/matters.h"
#include "tests/sample/pilot.h"

namespace wangge::test {
namespace {

using sample_detail::Matter;
using sample_detail::matters;
using sample_detail::season_factor;
using testing::HasSubstr;

const std::vector<Ticket>& tickets() {
    return town().tickets;
}
const std::vector<TicketTruth>& truth() {
    return pilot().truth;
}

double share(const std::function<bool(std::size_t)>& holds) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < tickets().size(); ++i) count += holds(i) ? 1 : 0;
    return static_cast<double>(count) / static_cast<double>(tickets().size());
}

const Category& category_of(const Ticket& ticket) {
    for (const Category& c : town().categories)
        if (c.code == ticket.category) return c;
    throw std::runtime_error("unknown category " + ticket.category);
}

std::string everything_said(const Ticket& ticket) {
    return ticket.text + " " + ticket.address;
}

TEST(SampleTickets, AboutFiveThousandInOneYear) {
    EXPECT_NEAR(static_cast<double>(tickets().size()), 5000, 250);
    ASSERT_EQ(truth().size(), tickets().size());
    for (std::size_t i = 0; i < tickets().size(); ++i) {
        const Ticket& t = tickets()[i];
        ASSERT_TRUE(t.time.has_value());
        EXPECT_GE(local_date(*t.time), (Date{2023, 4, 13}));
        EXPECT_LE(local_date(*t.time), (Date{2024, 4, 11}));
        EXPECT_EQ(t.id, static_cast<Id>(i + 1));
        EXPECT_EQ(t.number, truth()[i].number);
        EXPECT_FALSE(t.location.has_value());
        EXPECT_FALSE(t.text.empty());
        if (i > 0) {
            EXPECT_GE(*t.time, *tickets()[i - 1].time);
        }
    }
}

TEST(SampleTickets, NumbersAreUniqueAndDated) {
    std::set<std::string> numbers;
    for (const Ticket& t : tickets()) {
        EXPECT_TRUE(numbers.insert(t.number).second) << t.number;
        ASSERT_EQ(t.number.size(), 14u);
        EXPECT_EQ(parse_date(t.number.substr(2, 8)), local_date(*t.time)) << t.number;
    }
}

TEST(SampleTickets, NothingIsResolvedBeforeItIsReported) {
    for (const Ticket& t : tickets()) {
        EXPECT_EQ(t.resolved.has_value(), t.status != "open") << t.number;
        if (t.resolved) {
            EXPECT_GT(*t.resolved, *t.time) << t.number;
            EXPECT_LT(*t.resolved, at({2024, 4, 12})) << t.number;
        }
    }
    EXPECT_GT(share([](std::size_t i) { return tickets()[i].status == "done"; }), 0.85);
    EXPECT_GT(share([](std::size_t i) { return tickets()[i].status == "open"; }), 0.005);
    EXPECT_GT(share([](std::size_t i) { return tickets()[i].status == "rejected"; }), 0.01);
}

TEST(SampleTickets, CategoriesAreOfTheTable) {
    EXPECT_GE(town().categories.size(), 14u);
    EXPECT_LE(town().categories.size(), 18u);
    std::set<std::string> codes;
    int garbage = 0;
    for (const Category& c : town().categories) {
        EXPECT_TRUE(codes.insert(c.code).second) << c.code;
        EXPECT_EQ(c.origin == "own", c.code.starts_with("ZY")) << c.code;
        garbage += c.garbage ? 1 : 0;
    }
    EXPECT_EQ(garbage, 5);
    std::map<std::string, int> used;
    for (const Ticket& t : tickets()) ++used[category_of(t).code];
    EXPECT_EQ(used.size(), codes.size());
    for (const auto& [code, count] : used) EXPECT_GE(count, 60) << code;
}

TEST(SampleTickets, AllChannels) {
    std::map<std::string, int> channels;
    for (const Ticket& t : tickets()) ++channels[t.channel];
    EXPECT_THAT(channels, testing::UnorderedElementsAre(testing::Key("wechat"), testing::Key("phone"), testing::Key("counter"),
                                                        testing::Key("ledger"), testing::Key("patrol")));
    for (const auto& [channel, count] : channels) EXPECT_GT(count, 200) << channel;
    for (const Ticket& t : tickets())
        if (t.channel == "counter" || t.channel == "ledger") {
            EXPECT_LE(weekday(local_date(*t.time)), 5) << t.number;
        }
}

TEST(SampleTickets, SeasonsAverageToOne) {
    for (const Matter& m : matters()) {
        double sum = 0;
        for (std::int64_t d = 0; d < 365; ++d) sum += season_factor(m.season, date_of_day(day_number({2023, 4, 13}) + d));
        EXPECT_NEAR(sum / 365, 1, 1e-9) << m.code;
    }
}

TEST(SampleTickets, FollowTheSeasons) {
    int cold_summer = 0, cold_winter = 0, garbage_july = 0, garbage_january = 0, snow_summer = 0;
    for (const Ticket& t : tickets()) {
        const int month = local_date(*t.time).month;
        if (t.category == "ZY006") (month >= 5 && month <= 9 ? cold_summer : cold_winter) += 1;
        if (t.category == "10001" && month >= 5 && month <= 10) ++snow_summer;
        if (t.category == "06042") garbage_july += month == 7 ? 1 : 0, garbage_january += month == 1 ? 1 : 0;
    }
    EXPECT_EQ(cold_summer, 0);
    EXPECT_EQ(snow_summer, 0);
    EXPECT_GT(cold_winter, 250);
    EXPECT_GT(garbage_july, 1.5 * garbage_january);
}

TEST(SampleTickets, FollowTheWeekAndTheDay) {
    std::array<int, 8> garbage{};
    int night = 0, day = 0;
    for (const Ticket& t : tickets()) {
        if (category_of(t).garbage) ++garbage[static_cast<std::size_t>(weekday(local_date(*t.time)))];
        const int second = local_seconds_of_day(*t.time);
        ++(second < 6 * 3600 ? night : day);
    }
    for (const std::size_t other : {2, 3, 4, 6, 7}) EXPECT_GT(garbage[5], 1.15 * garbage[other]) << other;
    EXPECT_LT(night, day / 15);
    EXPECT_GT(night, 10);
}

TEST(SampleTickets, PhonePointsAreOnTheirDatum) {
    const Frame frame(town().epsg);
    int gcj = 0, bd = 0;
    double sum = 0;
    for (std::size_t i = 0; i < tickets().size(); ++i) {
        if (!tickets()[i].phone) continue;
        const PhonePoint& phone = *tickets()[i].phone;
        ASSERT_TRUE(phone.datum == Datum::gcj02 || phone.datum == Datum::bd09);
        ++(phone.datum == Datum::gcj02 ? gcj : bd);
        const double off = distance_m(frame.from_degrees(shift(phone.degrees, phone.datum, Datum::cgcs2000)), truth()[i].at);
        EXPECT_GT(off, 4.5) << tickets()[i].number;
        EXPECT_LT(off, 15.5) << tickets()[i].number;
        sum += off;
        // Taken as WGS 84 it would lie far away.
        EXPECT_GT(distance_m(frame.from_degrees(phone.degrees), truth()[i].at), 100);
    }
    const double with_phone = gcj + bd;
    EXPECT_NEAR(with_phone / static_cast<double>(tickets().size()), 0.175, 0.025);
    EXPECT_GT(gcj, bd);
    EXPECT_GT(bd, 100);
    EXPECT_NEAR(sum / with_phone, 10, 1);
}

TEST(SampleTruth, LevelsAgreeWithWhatIsSet) {
    for (const TicketTruth& t : truth()) {
        EXPECT_EQ(t.level >= MatchLevel::building, t.building_id != no_id) << t.number;
        EXPECT_EQ(t.building_id != no_id, !t.building.empty()) << t.number;
        EXPECT_EQ(t.level >= MatchLevel::unit, t.unit != 0) << t.number;
        EXPECT_EQ(t.level == MatchLevel::room, !t.room.empty()) << t.number;
        EXPECT_EQ(t.form == "none" || t.form == "outside", t.level == MatchLevel::none) << t.number;
        EXPECT_EQ(t.inside, t.form != "outside") << t.number;
        EXPECT_EQ(t.inside, contains(town().jurisdiction.shape, t.at) || distance_m(town().jurisdiction.shape, t.at) < 40)
            << t.number;
    }
}

TEST(SampleTruth, ShareOfUsableAddresses) {
    const double none = share([](std::size_t i) { return truth()[i].form == "none"; });
    EXPECT_NEAR(none, 0.06, 0.015);
    EXPECT_NEAR(share([](std::size_t i) { return truth()[i].form == "outside"; }), 0.012, 0.006);
    EXPECT_GT(share([](std::size_t i) { return truth()[i].level >= MatchLevel::building; }), 0.35);
    EXPECT_NEAR(share([](std::size_t i) { return truth()[i].form == "typo"; }), 0.025, 0.012);
}

TEST(SampleTruth, AllFormsOccur) {
    std::map<std::string, int> forms;
    for (const TicketTruth& t : truth()) ++forms[t.form];
    for (const char* form : {"number-haolou", "number-hash",    "number-chinese", "number-dong",   "number-zhuang", "dashes",
                             "words",         "hash-dash",      "unit",           "road-compound", "alias",         "typo",
                             "full",          "full-width",     "compound",       "intersection",  "road",          "road-number",
                             "place",         "place-relation", "none",           "outside"})
        EXPECT_GE(forms[form], 10) << form;
    EXPECT_EQ(forms.size(), 28u);
}

TEST(SampleTruth, ExistingUnitsAndRooms) {
    std::map<Id, const Building*> by_id;
    for (const Building& b : town().buildings) by_id[b.id] = &b;
    for (const TicketTruth& t : truth()) {
        if (t.building_id == no_id) continue;
        const Building& b = *by_id.at(t.building_id);
        EXPECT_EQ(t.building, find_by_id(town().compounds, b.compound)->name + b.number);
        EXPECT_LE(t.unit, static_cast<int>(b.entrances.size())) << t.number;
        if (t.unit != 0) {
            EXPECT_EQ(t.at, b.entrances[static_cast<std::size_t>(t.unit - 1)].at) << t.number;
        }
        if (t.room.empty()) continue;
        const int room = std::stoi(t.room);
        EXPECT_LE(room / 100, b.floors) << t.number;
        EXPECT_LE(room % 100, b.rooms_per_floor) << t.number;
        EXPECT_GE(room % 100, 1) << t.number;
    }
}

TEST(SampleTruth, PlainFormsAreInTheText) {
    for (std::size_t i = 0; i < tickets().size(); ++i) {
        const TicketTruth& t = truth()[i];
        const std::string said = everything_said(tickets()[i]);
        if (t.building_id == no_id) continue;
        const Building& b = *find_by_id(town().buildings, t.building_id);
        const Compound& c = *find_by_id(town().compounds, b.compound);
        if (t.form == "number-haolou") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "号楼"));
        }
        if (t.form == "number-hash") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "#楼"));
        }
        if (t.form == "number-dong") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "栋"));
        }
        if (t.form == "number-zhuang") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "幢"));
        }
        if (t.form == "dashes") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "-" + std::to_string(t.unit) + "-" + t.room));
        }
        if (t.form == "hash-dash") {
            EXPECT_THAT(said, HasSubstr(c.name + b.number + "#" + std::to_string(t.unit) + "-" + t.room));
        }
        if (t.form == "road-compound") {
            EXPECT_THAT(said, HasSubstr(c.road + c.road_no + "号"));
        }
    }
}

TEST(SampleTruth, TextsAreVaried) {
    std::set<std::string> texts;
    std::size_t longest = 0;
    for (const Ticket& t : tickets()) {
        texts.insert(everything_said(t));
        longest = std::max(longest, t.text.size());
        for (const char* bad : {"，，", "：，", "。。", "，。", "{", "}"})
            EXPECT_THAT(t.text, testing::Not(HasSubstr(bad))) << t.number;
    }
    EXPECT_GT(static_cast<double>(texts.size()), 0.9 * static_cast<double>(tickets().size()));
    EXPECT_LT(longest, 300u);
}

TEST(SampleGarbage, FourHotspotsOneOfThemNew) {
    ASSERT_EQ(pilot().garbage.size(), 4u);
    std::map<std::string, std::vector<std::size_t>> at_spot;
    for (std::size_t i = 0; i < truth().size(); ++i)
        if (!truth()[i].hotspot.empty()) at_spot[truth()[i].hotspot].push_back(i);
    for (const GarbageTruth& g : pilot().garbage) {
        EXPECT_GE(at_spot[g.key].size(), 60u) << g.key;
        EXPECT_FALSE(grid_at(town(), g.at).empty()) << g.key;
        double spread = 0;
        for (const std::size_t i : at_spot[g.key]) {
            EXPECT_TRUE(category_of(tickets()[i]).garbage);
            EXPECT_GE(local_date(*tickets()[i].time), g.from) << g.key;
            spread += distance_m(truth()[i].at, g.at) / static_cast<double>(at_spot[g.key].size());
        }
        EXPECT_LT(spread, 1.5 * g.spread_m) << g.key;
    }
    EXPECT_GT(pilot().garbage.back().from, (Date{2024, 1, 1}));
}

TEST(SampleGarbage, KnownHotspotsAreRegisteredAndTheNewOneIsNot) {
    for (const GarbageTruth& g : pilot().garbage) {
        double nearest = 1e9;
        for (const GarbagePoint& p : town().garbage_points) nearest = std::min(nearest, distance_m(p.at, g.at));
        if (g.key == "H4") {
            EXPECT_GT(nearest, 60);
        } else {
            EXPECT_LT(nearest, 30) << g.key;
        }
    }
}

TEST(SampleGarbage, HotspotsAreApartAndDense) {
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < i; ++j) EXPECT_GT(distance_m(pilot().garbage[i].at, pilot().garbage[j].at), 250);
}

}  // namespace
}  // namespace wangge::test
