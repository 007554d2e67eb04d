#pragma once

// The parts of write_raw_files, one for each format. Private to the store.

#include <string>
#include <vector>

#include "engine/community/community.h"

namespace wangge::store {

// What rows that refer to others write instead of ids.
struct Names {
    explicit Names(const Community& community);
    std::string compound(Id id) const;  // "" for no_id and unknown ids
    const Building* building(Id id) const;

private:
    const Community& community_;
};

std::string geojson_of_jurisdiction(const Community& community, const Frame& frame);
std::string geojson_of_buildings(const Community& community, const Frame& frame);
std::string geojson_of_entrances(const Community& community, const Frame& frame);
std::string geojson_of_grids(const Community& community, const Frame& frame);
std::string geojson_of_streets(const Community& community, const Frame& frame);
std::string geojson_of_walls(const Community& community, const Frame& frame);
std::string geojson_of_gates(const Community& community, const Frame& frame);
std::string geojson_of_places(const Community& community, const Frame& frame);
std::string geojson_of_place_areas(const Community& community, const Frame& frame);

std::string csv_of_bins(const Community& community, const Frame& frame);
std::string csv_of_garbage_points(const Community& community, const Frame& frame);
std::string csv_of_teams(const Community& community, const Frame& frame);
std::string csv_of_categories(const Community& community);
std::string csv_of_tickets(const Community& community);  // UTF-8; the file is GB18030

std::string gpx_of_tracks(const std::vector<const Track*>& tracks, const std::string& note);

// Writes compounds.shp and its companions; `folder` exists. Gives their paths.
std::vector<std::string> write_compounds_shapefile(const Community& community, const std::string& folder);
void write_ledger(const Community& community, const std::string& path);

// Words of the offices for our words: wechat -> 微信. What has no word stays.
std::string channel_word(const std::string& channel);
std::string status_word(const std::string& status);

}  // namespace wangge::store
