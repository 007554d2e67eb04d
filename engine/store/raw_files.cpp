#include "engine/store/raw_files.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "engine/core/error.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/raw_writers.h"
#include "engine/store/detail/xml_text.h"
#include "engine/store/text_encoding.h"

namespace wangge {
namespace store {

Names::Names(const Community& community) : community_(community) {}

std::string Names::compound(Id id) const {
    const Compound* compound = find_by_id(community_.compounds, id);
    return compound ? compound->name : "";
}

const Building* Names::building(Id id) const {
    return find_by_id(community_.buildings, id);
}

std::string gpx_of_tracks(const std::vector<const Track*>& tracks, const std::string& note) {
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"wangge\" "
        "xmlns=\"http://www.topografix.com/GPX/1/1\">\n";
    if (!note.empty()) text += fmt::format("<metadata><desc>{}</desc></metadata>\n", xml_text(note));
    for (const Track* track : tracks) {
        text += fmt::format("<trk><name>{}</name>", xml_text(track->name));
        if (!track->grid.empty()) text += fmt::format("<cmt>{}</cmt>", xml_text(track->grid));
        text += "\n";
        for (const auto& segment : track->segments) {
            text += "<trkseg>\n";
            for (const Fix& fix : segment) {
                text += fmt::format("<trkpt lat=\"{}\" lon=\"{}\">", fix.degrees.lat, fix.degrees.lon);
                if (fix.time) text += fmt::format("<time>{}</time>", to_utc_string(*fix.time));
                if (fix.hdop > 0) text += fmt::format("<hdop>{}</hdop>", fix.hdop);
                text += "</trkpt>\n";
            }
            text += "</trkseg>\n";
        }
        text += "</trk>\n";
    }
    return text + "</gpx>\n";
}

}  // namespace store

namespace {

using namespace store;
namespace fs = std::filesystem;

// A name that is safe in a folder: the part after the last slash, or one made from the position.
std::string track_file(const Track& track, std::size_t position) {
    const std::string name = fs::path(track.source).filename().string();
    return name.ends_with(".gpx") ? name : fmt::format("track-{:03}.gpx", position + 1);
}

}  // namespace

std::vector<std::string> write_raw_files(const Community& community, const std::string& directory, const Progress& progress) {
    const fs::path folder(directory);
    std::error_code failed;
    fs::create_directories(folder / "tracks", failed);
    if (failed)
        throw Error(ErrorKind::io, "The folder cannot be created.").with("file", directory).with("system", failed.message());
    const Frame frame(community.epsg);
    std::vector<std::string> written;
    const auto put = [&](const fs::path& name, const std::string& content) {
        progress.poll();
        const std::string path = (folder / name).string();
        write_file(path, content, Overwrite::yes);
        written.push_back(path);
    };
    put("jurisdiction.geojson", geojson_of_jurisdiction(community, frame));
    put("buildings.geojson", geojson_of_buildings(community, frame));
    put("entrances.geojson", geojson_of_entrances(community, frame));
    put("grids.geojson", geojson_of_grids(community, frame));
    put("streets.geojson", geojson_of_streets(community, frame));
    put("walls.geojson", geojson_of_walls(community, frame));
    put("gates.geojson", geojson_of_gates(community, frame));
    put("places.geojson", geojson_of_places(community, frame));
    put("place_areas.geojson", geojson_of_place_areas(community, frame));
    put("bins.csv", csv_of_bins(community, frame));
    put("garbage_points.csv", csv_of_garbage_points(community, frame));
    put("teams.csv", csv_of_teams(community, frame));
    put("categories.csv", csv_of_categories(community));
    put("tickets.csv", to_gb18030(csv_of_tickets(community)));
    progress.report(0.6, "写出原始数据");
    const auto shapefile = write_compounds_shapefile(community, directory);
    written.insert(written.end(), shapefile.begin(), shapefile.end());
    write_ledger(community, (folder / "ledger.xlsx").string());
    written.push_back((folder / "ledger.xlsx").string());

    std::map<std::string, std::vector<const Track*>> by_file;
    for (std::size_t i = 0; i < community.tracks.size(); ++i)
        by_file[track_file(community.tracks[i], i)].push_back(&community.tracks[i]);
    for (const auto& [name, tracks] : by_file) put(fs::path("tracks") / name, gpx_of_tracks(tracks, community.note));
    progress.report(1, "写出原始数据");
    return written;
}

}  // namespace wangge
