#pragma once

// The pilot community as a sample: 龙源社区 invented, fitted to the few published figures (area, compounds, residents,
// grids), with the truth about every ticket.
//
//   const Sample sample = make_longyuan(1);
//   write_raw_files("data/longyuan", sample.community);      // store/raw_files.h
//   write_text("data/longyuan/truth.csv", truth_csv(sample));
//
// Equal seeds give equal samples on every machine; the seed moves houses a little, and makes another year of tickets and
// other tracks in the same streets. No surveyed map and no person is in it. Takes well under a second.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/community/community.h"
#include "engine/core/progress.h"

namespace wangge {

// What is really meant by a ticket's text: the answer that a geocoder is scored against.
struct TicketTruth {
    std::string number;    // Ticket::number
    std::string building;  // compound and number: 万欣佳苑4; empty where no building is meant
    Id building_id = no_id;
    int unit = 0;                         // 0 = the text names none
    std::string room;                     // 201; empty = the text names none
    MatchLevel level = MatchLevel::none;  // the finest level that the text supports; none = no usable place in the jurisdiction
    Point at;                             // where it is, always set: also for texts that do not say
    std::string hotspot;                  // H1..H4, or empty
    std::string form;    // the address form: compound-number, dash, road-number, intersection, place-relation, none, outside ...
    bool inside = true;  // in the jurisdiction
};

// One of the true places where garbage piles up.
struct GarbageTruth {
    std::string key;   // H1
    std::string name;  // 新海石佳苑北侧排洪沟
    Point at;
    double spread_m = 0;  // standard deviation of its tickets about `at`
    Date from;            // the first day it appears
};

struct Sample {
    Community community;
    std::vector<TicketTruth> truth;  // one a ticket, in the order of the tickets
    std::vector<GarbageTruth> garbage;
};

Sample make_longyuan(std::uint64_t seed, const Progress& progress = {});

// UTF-8 text with a header line, degrees with 9 decimals:
// number,building,building_id,unit,room,level,lon,lat,hotspot,form,inside
std::string truth_csv(const Sample& sample);

}  // namespace wangge
