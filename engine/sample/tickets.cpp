#include "engine/sample/tickets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/geo/measure.h"
#include "engine/sample/matters.h"
#include "engine/sample/ticket_spots.h"
#include "engine/sample/ticket_text.h"

namespace wangge::sample_detail {
namespace {

constexpr Date first_day{2023, 4, 13};
constexpr Date last_day{2024, 4, 11};
constexpr double no_address_share = 0.06;
constexpr double outside_share = 0.012;
constexpr double phone_share = 0.18;

struct Event {
    Timestamp time;
    std::size_t matter;
    std::string channel;
};

std::string channel_of(const Matter& matter, Date day, Random& random) {
    const bool weekend = weekday(day) >= 6;
    const bool friday = weekday(day) == 5;
    const std::array<double, 5> weights{0.42, 0.24, weekend ? 0.0 : 0.10, weekend ? 0.0 : 0.09,
                                        matter.garbage ? (friday ? 0.42 : 0.20) : 0.10};
    static constexpr std::array<const char*, 5> channels{"wechat", "phone", "counter", "ledger", "patrol"};
    return channels[random.weighted(weights)];
}

// Seconds of the day: chats peak before work and after supper, the office keeps its hours.
int time_of_day(std::string_view channel, Random& random) {
    const auto clipped = [&](double mean_h, double deviation_h, double low, double high) {
        double h = mean_h;
        do h = random.normal(mean_h, deviation_h);
        while (h < low || h > high);
        return static_cast<int>(h * 3600);
    };
    if (channel == "wechat") {
        if (random.chance(0.06)) return static_cast<int>(random.uniform(0, 6) * 3600);
        return random.chance(0.42) ? clipped(9.0, 1.6, 6, 23.9) : clipped(19.6, 1.9, 6, 23.9);
    }
    if (channel == "phone") return random.chance(0.6) ? clipped(10.0, 1.5, 7, 22) : clipped(16.5, 2.2, 7, 22);
    const bool morning = random.chance(0.55);
    return morning ? clipped(10.2, 0.9, 8.5, 12) : clipped(15.7, 1.1, 14, 18);
}

std::vector<Event> events_of_year(Random& random) {
    std::vector<Event> events;
    for (std::int64_t d = day_number(first_day); d <= day_number(last_day); ++d) {
        const Date day = date_of_day(d);
        for (std::size_t m = 0; m < matters().size(); ++m) {
            const Matter& matter = matters()[m];
            const std::int64_t count =
                random.poisson(matter.yearly / 365 * season_factor(matter.season, day) * weekday_factor(matter, day));
            for (std::int64_t i = 0; i < count; ++i) {
                std::string channel = channel_of(matter, day, random);
                const int second = time_of_day(channel, random);
                events.push_back({at(day, second), m, std::move(channel)});
            }
        }
    }
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.time < b.time; });
    return events;
}

PhonePoint phone_point(const Frame& frame, Point truth, Random& random) {
    const double error = random.uniform(5, 15);
    const double turn = random.uniform(0, 6.283185307179586);
    const LonLat degrees = frame.to_degrees(truth + Point{error * std::cos(turn), error * std::sin(turn)});
    PhonePoint phone;
    phone.datum = random.chance(0.7) ? Datum::gcj02 : Datum::bd09;
    phone.degrees = shift(degrees, Datum::wgs84, phone.datum);
    phone.degrees = {std::round(phone.degrees.lon * 1e6) / 1e6, std::round(phone.degrees.lat * 1e6) / 1e6};
    return phone;
}

void settle(Ticket& ticket, const Matter& matter, Random& random) {
    if (random.chance(0.03)) {
        ticket.status = "rejected";
        ticket.resolved = *ticket.time + static_cast<Timestamp>(random.uniform(0.2, 48) * 3600);
    } else {
        const double days = matter.resolve_days * std::exp(random.normal(0, 0.9));
        ticket.status = "done";
        ticket.resolved = *ticket.time + std::max<Timestamp>(900, static_cast<Timestamp>(days * day_s));
    }
    // What is not finished when the year ends is open; a few were forgotten long ago.
    if (*ticket.resolved > at(last_day, 18 * 3600) || random.chance(0.012)) {
        ticket.status = "open";
        ticket.resolved.reset();
    }
}

TicketTruth truth_of(const Community& community, const Spot& spot, const Written& where) {
    TicketTruth truth;
    truth.level = where.level;
    truth.form = where.form;
    truth.at = spot.at;
    truth.hotspot = spot.hotspot;
    if (where.level < MatchLevel::building) return truth;
    const Building& building = *find_by_id(community.buildings, spot.building);
    truth.building = find_by_id(community.compounds, spot.compound)->name + building.number;
    truth.building_id = building.id;
    if (where.says_unit) truth.unit = spot.unit;
    if (where.says_room) truth.room = spot.room;
    if (!where.says_unit) truth.at = rounded_mm(centroid(building.footprint));
    return truth;
}

}  // namespace

void make_tickets(Draft& draft, Sample& sample, const Progress& progress) {
    Random random = draft.stream(Step::tickets);
    Community& community = draft.community;
    sample.garbage = garbage_truth(draft);
    const SpotMaker spots(draft, sample.garbage);
    const std::vector<Event> events = events_of_year(random);
    Date today{};
    int of_today = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i % 256 == 0) progress.report(static_cast<double>(i) / static_cast<double>(events.size()), "tickets");
        const Event& event = events[i];
        const Matter& matter = matters()[event.matter];
        const Date day = local_date(event.time);
        if (day != today) today = day, of_today = 0;
        const Spot spot = spots.make(matter, day, random);
        const double kind = random.uniform();
        const bool outside = kind < outside_share;
        const bool nowhere = !outside && spot.hotspot.empty() && kind < outside_share + no_address_share;
        const Written where = outside   ? write_outside_address(random)
                              : nowhere ? write_no_address(random)
                                        : write_address(community, spot, random);

        Ticket ticket;
        ticket.id = static_cast<Id>(i + 1);
        ticket.number = fmt::format("LY{:04}{:02}{:02}{:04}", day.year, day.month, day.day, ++of_today);
        ticket.time = event.time;
        ticket.category = matter.code;
        ticket.channel = event.channel;
        const TicketWords words = write_ticket(matter, where, event.channel, random);
        ticket.text = words.text;
        ticket.address = words.address;
        settle(ticket, matter, random);

        TicketTruth truth = truth_of(community, spot, where);
        truth.number = ticket.number;
        truth.inside = !outside;
        if (outside) {
            const double turn = random.uniform(0, 6.283185307179586);
            const double far = random.uniform(1300, 4200);
            truth.at =
                rounded_mm(box_of(community.jurisdiction.shape).centre() + Point{far * std::cos(turn), far * std::sin(turn)});
            truth.hotspot.clear();
        }
        const bool by_phone = event.channel == "wechat" || event.channel == "patrol";
        if (by_phone && random.chance(phone_share / 0.6)) ticket.phone = phone_point(draft.frame, truth.at, random);
        sample.truth.push_back(std::move(truth));
        community.tickets.push_back(std::move(ticket));
    }
}

}  // namespace wangge::sample_detail
