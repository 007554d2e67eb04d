#include <fmt/format.h>

#include "engine/sample/longyuan.h"

namespace wangge {

std::string truth_csv(const Sample& sample) {
    const Frame frame(sample.community.epsg);
    std::string csv = "number,building,building_id,unit,room,level,lon,lat,hotspot,form,inside\n";
    for (const TicketTruth& t : sample.truth) {
        const LonLat at = frame.to_degrees(t.at);
        csv += fmt::format("{},{},{},{},{},{},{:.9f},{:.9f},{},{},{}\n", t.number, t.building,
                           t.building_id == no_id ? "" : std::to_string(t.building_id), t.unit == 0 ? "" : std::to_string(t.unit),
                           t.room, name_of(t.level), at.lon, at.lat, t.hotspot, t.form, t.inside ? 1 : 0);
    }
    return csv;
}

}  // namespace wangge
