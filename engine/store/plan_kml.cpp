#include <fmt/format.h>

#include <cmath>

#include "engine/core/error.h"
#include "engine/store/detail/plan_writers.h"
#include "engine/store/detail/xml_text.h"

namespace wangge::store {

std::string kml_of_plan(const std::vector<Grid>& grids, const Frame& frame, const PlanFileOptions& options) {
    const auto ring = [&](const Ring& points, const Grid& grid) {
        std::string text;
        const auto add = [&](Point p) {
            const LonLat d = frame.to_degrees(p);
            if (!std::isfinite(d.lon) || !std::isfinite(d.lat))
                throw Error(ErrorKind::bad_input, "A coordinate is not finite or outside the projection; it cannot be written.")
                    .with("feature", grid.code);
            text += fmt::format("{}{:.9f},{:.9f}", text.empty() ? "" : " ", d.lon, d.lat);
        };
        for (const Point p : points) add(p);
        if (!points.empty()) add(points.front());
        return "<LinearRing><coordinates>" + text + "</coordinates></LinearRing>";
    };
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n";
    out += fmt::format("<name>{}</name><description>{}</description>\n", xml_text(options.title), xml_text(options.note));
    out +=
        "<Style id=\"grid\"><LineStyle><color>ff6b4727</color><width>2</width></LineStyle>"
        "<PolyStyle><color>40e3cea6</color></PolyStyle></Style>\n";
    for (const Grid& grid : grids) {
        std::string polygons;
        for (const Polygon& polygon : grid.shape) {
            polygons += "<Polygon><outerBoundaryIs>" + ring(polygon.outer, grid) + "</outerBoundaryIs>";
            for (const Ring& hole : polygon.holes) polygons += "<innerBoundaryIs>" + ring(hole, grid) + "</innerBoundaryIs>";
            polygons += "</Polygon>";
        }
        const auto data = [](std::string_view name, const std::string& value) {
            return fmt::format("<Data name=\"{}\"><value>{}</value></Data>", name, xml_text(value));
        };
        out += fmt::format(
            "<Placemark><name>{}</name><styleUrl>#grid</styleUrl><ExtendedData>{}{}{}</ExtendedData>"
            "<MultiGeometry>{}</MultiGeometry></Placemark>\n",
            xml_text(grid.name), data("code", grid.code), data("member", grid.member), data("valid_from", grid.valid_from),
            polygons);
    }
    return out + "</Document>\n</kml>\n";
}

}  // namespace wangge::store
