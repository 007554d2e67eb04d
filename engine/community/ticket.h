#pragma once

#include <optional>
#include <string_view>

#include "engine/community/feature.h"
#include "engine/geo/datum.h"

namespace wangge {

// How exactly an address text was found, coarse to fine.
enum class MatchLevel { none, place, road, compound, building, unit, room };

std::string_view name_of(MatchLevel level);  // "none", "place", ...
std::optional<MatchLevel> parse_match_level(std::string_view text);

// A coordinate as a phone sent it, kept beside what we made of it.
struct PhonePoint {
    LonLat degrees;
    Datum datum = Datum::wgs84;

    bool operator==(const PhonePoint&) const = default;
};

// The answer of a geocoder.
struct Location {
    Point at;
    MatchLevel level = MatchLevel::none;
    double confidence = 0;  // 0..1: the share of such answers that are right
    Id building = no_id;    // set for building, unit, room
    Id compound = no_id;
    std::string grid;         // code of the grid that holds `at`; empty outside all grids
    std::string explanation;  // one line for a person: what was read, what it matched, what was doubtful
    bool by_phone = false;    // the point came from the phone, not from the text

    bool operator==(const Location&) const = default;
};

// 工单 / 诉求.
struct Ticket {
    Id id = no_id;
    std::string number;             // the ledger's own number, may be empty
    std::optional<Timestamp> time;  // reported
    std::string category;           // Category::code
    std::string text;               // free text, usually with an address in it
    std::string address;            // address column where the source has one
    std::string channel;            // wechat, phone, counter, ledger, patrol
    std::string status;             // open, done, rejected
    std::optional<Timestamp> resolved;
    std::optional<PhonePoint> phone;
    std::string source;                // file and row it came from: tickets.csv:17
    std::optional<Location> location;  // set by geocoding
};

}  // namespace wangge
