// Geocoding rate of one thread, on the sample community: clean queries (exact names, every form) and fuzzy ones (one wrong
// character in the name, inside a sentence), and tickets as they are. Prints one JSON line a case.

#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "engine/address/geocoder.h"
#include "engine/address/normalize.h"
#include "engine/address/parse.h"
#include "engine/core/random.h"
#include "engine/sample/longyuan.h"
#include "tests/address/address_forms.h"

namespace {

using namespace wangge;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void report(const char* name, double value, const char* unit, double gate, bool pass) {
    std::printf("{\"bench\": \"address\", \"case\": \"%s\", \"value\": %.4g, \"unit\": \"%s\", \"gate\": %g, \"pass\": %s}\n", name,
                value, unit, gate, pass ? "true" : "false");
}

// The best of five passes: the machine is shared.
template <class Query, class Run>
double rate(const std::vector<Query>& queries, const Run& run) {
    double best = 0;
    for (int pass = 0; pass < 5; ++pass) {
        const auto start = Clock::now();
        for (const Query& query : queries) run(query);
        best = std::max(best, static_cast<double>(queries.size()) / seconds_since(start));
    }
    return best;
}

}  // namespace

int main() {
    const Sample sample = make_longyuan(1);
    const Community& community = sample.community;
    auto start = Clock::now();
    const Geocoder geocoder(community);
    const double construction_s = seconds_since(start);
    report("construction", construction_s * 1000, "ms", 200, construction_s < 0.2);

    Random random(1);
    std::vector<std::string> clean;
    std::vector<std::string> fuzzy;
    for (const Building& building : community.buildings) {
        if (building.compound == no_id || building.entrances.empty() ||
            building.number.find_first_not_of("0123456789") != std::string::npos)
            continue;
        const std::string& name = find_by_id(community.compounds, building.compound)->name;
        for (const testing::AddressForm& form : testing::address_forms()) {
            const std::string tail = form.write(std::stoi(building.number), 1, 101);
            clean.push_back(name + tail);
            std::u32string damaged = normalized(name);
            damaged[random.below(damaged.size())] = static_cast<char32_t>(0x4E00 + random.below(3000));
            fuzzy.push_back("你好，我家" + to_utf8(damaged) + tail + "，楼顶漏水");
        }
    }
    start = Clock::now();
    const Location first = geocoder.locate(fuzzy[0]);
    report("first fuzzy query (loads ICU)", seconds_since(start) * 1000, "ms", 1000, first.confidence <= 1);

    std::size_t found = 0;
    const auto locate = [&](const std::string& text) { found += geocoder.locate(text).building != no_id ? 1u : 0u; };
    const double clean_rate = rate(clean, locate);
    report("clean, per second and thread", clean_rate, "1/s", 50000, clean_rate >= 50000 && found == clean.size() * 5);
    found = 0;
    const double fuzzy_rate = rate(fuzzy, locate);
    report("fuzzy, per second and thread", fuzzy_rate, "1/s", 10000, fuzzy_rate >= 10000);
    report("fuzzy, share located to a building", static_cast<double>(found) / static_cast<double>(fuzzy.size() * 5), "share", 0.85,
           found * 100 >= fuzzy.size() * 5 * 85);
    const double ticket_rate =
        rate(community.tickets, [&](const Ticket& ticket) { found += geocoder.locate(ticket).building != no_id ? 1u : 0u; });
    report("tickets with phones, per second and thread", ticket_rate, "1/s", 10000, ticket_rate >= 10000);
    const double parse_rate = rate(clean, [&](const std::string& text) { found += parse(text).building.empty() ? 0u : 1u; });
    report("parse without gazetteer, per second and thread", parse_rate, "1/s", 50000, parse_rate >= 50000);
    return 0;
}
