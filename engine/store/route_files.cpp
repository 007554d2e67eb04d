#include "engine/store/route_files.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "engine/core/error.h"
#include "engine/store/detail/geojson_writer.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/xml_text.h"

namespace wangge {
namespace {

using namespace store;
namespace fs = std::filesystem;

// The colours of the teams on every map (Okabe and Ito), as in print/style.h.
std::string team_colour(std::size_t n) {
    constexpr std::array colours{"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"};
    return colours[n % colours.size()];
}

std::string_view word_of(StopKind kind) {
    switch (kind) {
        case StopKind::start: return "集合";
        case StopKind::hotspot: return "热点";
        case StopKind::garbage_point: return "垃圾点位";
        case StopKind::bin: return "垃圾桶";
        case StopKind::sweep: return "清扫";
        case StopKind::dump: return "倾倒";
        case StopKind::end: return "返回";
    }
    return "";
}

// What all three formats say of a route.
struct RouteText {
    const Community& community;
    const FridayPlan& plan;
    const Route& route;
    std::size_t number = 0;  // 0-based
    const Frame& frame;

    std::string title() const { return fmt::format("{} {}", to_string(plan.date), route.team_name); }
    std::string summary() const {
        return fmt::format("全程 {:.0f} 米，清扫 {:.0f} 米，用时 {:.0f} 分钟，{} 车次", route.length_m, route.streets_m,
                           route.duration_s / 60, route.trips);
    }
    std::string stop_title(std::size_t index) const {
        const Stop& stop = route.stops[index];
        std::string what(stop.name.empty() ? stop.code : stop.name);
        if (what.empty()) what = word_of(stop.kind);
        return fmt::format("{:02} {} {}", index + 1, to_clock(stop.arrive_s), what);
    }
    std::string stop_text(const Stop& stop) const {
        std::string text(word_of(stop.kind));
        if (!stop.code.empty()) text += " " + stop.code;
        if (stop.swept_m > 0) text += fmt::format("，清扫 {:.0f} 米", stop.swept_m);
        if (stop.volume_l > 0) text += fmt::format("，约 {:.0f} 升", stop.volume_l);
        if (stop.service_s > 0) text += fmt::format("，停留 {:.0f} 分钟", stop.service_s / 60.0);
        if (!stop.grid.empty()) text += "，网格 " + stop.grid;
        return text;
    }
    LonLat degrees(Point p) const {
        const LonLat d = frame.to_degrees(p);
        if (!std::isfinite(d.lon) || !std::isfinite(d.lat))
            throw Error(ErrorKind::bad_input, "A coordinate of the plan is not finite; the route cannot be written.")
                .with("feature", route.team_name);
        return d;
    }
};

std::string gpx_of(const RouteText& text) {
    const auto at = [&](Point p) {
        const LonLat d = text.degrees(p);
        return fmt::format("lat=\"{:.7f}\" lon=\"{:.7f}\"", d.lat, d.lon);
    };
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"wangge\" "
        "xmlns=\"http://www.topografix.com/GPX/1/1\">\n";
    out +=
        fmt::format("<metadata><name>{}</name><desc>{}</desc></metadata>\n", xml_text(text.title()), xml_text(text.community.note));
    for (std::size_t i = 0; i < text.route.stops.size(); ++i) {
        const Stop& stop = text.route.stops[i];
        out += fmt::format("<wpt {}><name>{}</name><desc>{}</desc><type>{}</type></wpt>\n", at(stop.at),
                           xml_text(text.stop_title(i)), xml_text(text.stop_text(stop)), name_of(stop.kind));
    }
    out += fmt::format("<rte><name>{}</name><desc>{}</desc>\n", xml_text(text.title()), xml_text(text.summary()));
    for (const Point p : text.route.path) out += fmt::format("<rtept {}/>\n", at(p));
    return out + "</rte>\n</gpx>\n";
}

std::string kml_of(const RouteText& text) {
    const auto position = [&](Point p) {
        const LonLat d = text.degrees(p);
        return fmt::format("{:.7f},{:.7f}", d.lon, d.lat);
    };
    const auto line = [&](const Line& points) {
        std::string coordinates;
        for (const Point p : points) coordinates += (coordinates.empty() ? "" : " ") + position(p);
        return fmt::format("<LineString><tessellate>1</tessellate><coordinates>{}</coordinates></LineString>", coordinates);
    };
    const std::string rgb = team_colour(text.number);
    const std::string bgr = rgb.substr(5, 2) + rgb.substr(3, 2) + rgb.substr(1, 2);  // KML: alpha, blue, green, red
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n";
    out += fmt::format("<name>{}</name><description>{}</description>\n", xml_text(text.title()), xml_text(text.community.note));
    out += fmt::format("<Style id=\"way\"><LineStyle><color>ff{}</color><width>4</width></LineStyle></Style>\n", bgr);
    out += fmt::format("<Style id=\"sweep\"><LineStyle><color>80{}</color><width>10</width></LineStyle></Style>\n", bgr);
    out += fmt::format("<Style id=\"stop\"><IconStyle><color>ff{}</color></IconStyle></Style>\n", bgr);
    if (!text.route.path.empty())
        out += fmt::format("<Placemark><name>{}</name><description>{}</description><styleUrl>#way</styleUrl>{}</Placemark>\n",
                           xml_text(text.route.team_name), xml_text(text.summary()), line(text.route.path));
    std::string sweeps;
    std::string stops;
    for (std::size_t i = 0; i < text.route.stops.size(); ++i) {
        const Stop& stop = text.route.stops[i];
        stops += fmt::format(
            "<Placemark><name>{}</name><description>{}</description><styleUrl>#stop</styleUrl><Point><coordinates>{}</"
            "coordinates></Point></Placemark>\n",
            xml_text(text.stop_title(i)), xml_text(text.stop_text(stop)), position(stop.at));
        if (!stop.swept.empty())
            sweeps += fmt::format("<Placemark><name>{}</name><styleUrl>#sweep</styleUrl>{}</Placemark>\n",
                                  xml_text(text.stop_title(i)), line(stop.swept));
    }
    out += fmt::format("<Folder><name>清扫路段</name>\n{}</Folder>\n<Folder><name>停靠点</name>\n{}</Folder>\n", sweeps, stops);
    return out + "</Document>\n</kml>\n";
}

std::string geojson_of(const RouteText& text) {
    GeoJsonWriter out(text.title(), {{"note", text.community.note}, {"credit", text.community.credit}}, text.frame, false);
    const std::string colour = json_text(team_colour(text.number));
    out.begin_feature();
    out.property("role", "\"route\"");
    out.property("team", json_text(text.route.team_name));
    out.property("date", json_text(to_string(text.plan.date)));
    out.property("length_m", json_number(text.route.length_m));
    out.property("streets_m", json_number(text.route.streets_m));
    out.property("duration_s", json_number(text.route.duration_s));
    out.property("volume_l", json_number(text.route.volume_l));
    out.property("trips", std::to_string(text.route.trips));
    out.property("stroke", colour);
    out.line(text.route.path);
    out.end_feature();
    for (std::size_t i = 0; i < text.route.stops.size(); ++i) {
        const Stop& stop = text.route.stops[i];
        for (const bool sweep : {false, true}) {
            if (sweep && stop.swept.empty()) continue;
            out.begin_feature();
            out.property("role", sweep ? "\"sweep\"" : "\"stop\"");
            out.property("order", std::to_string(i + 1));
            out.property("title", json_text(text.stop_title(i)));
            out.property("kind", json_text(name_of(stop.kind)));
            out.property("code", json_text(stop.code));
            out.property("name", json_text(stop.name));
            out.property("arrive", json_text(to_clock(stop.arrive_s)));
            out.property("service_s", std::to_string(stop.service_s));
            out.property("approach_m", json_number(stop.approach_m));
            out.property("swept_m", json_number(stop.swept_m));
            out.property("volume_l", json_number(stop.volume_l));
            out.property("grid", json_text(stop.grid));
            out.property(sweep ? "stroke" : "marker-color", colour);
            if (sweep)
                out.line(stop.swept);
            else
                out.point(stop.at);
            out.end_feature();
        }
    }
    return out.finish();
}

}  // namespace

std::vector<std::string> write_route_files(const Community& community, const FridayPlan& plan, const std::string& directory) {
    std::error_code failed;
    fs::create_directories(directory, failed);
    if (failed)
        throw Error(ErrorKind::io, "The folder cannot be created.").with("file", directory).with("system", failed.message());
    const Frame frame(community.epsg);
    std::vector<std::string> written;
    for (std::size_t r = 0; r < plan.routes.size(); ++r) {
        const RouteText text{community, plan, plan.routes[r], r, frame};
        const auto put = [&](const char* ending, const std::string& content) {
            const std::string path = (fs::path(directory) / fmt::format("team-{}.{}", r + 1, ending)).string();
            write_file(path, content, Overwrite::yes);
            written.push_back(path);
        };
        put("gpx", gpx_of(text));
        put("kml", kml_of(text));
        put("geojson", geojson_of(text));
    }
    return written;
}

}  // namespace wangge
