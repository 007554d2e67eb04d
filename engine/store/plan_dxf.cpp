// DXF R12: the oldest and plainest, which every CAD program reads. Characters beyond ASCII are written as \U+XXXX, the way of the
// format itself, so that no code page can spoil them.

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/repair.h"
#include "engine/store/detail/ogr.h"
#include "engine/store/detail/plan_writers.h"

namespace wangge::store {
namespace {

constexpr std::string_view text_layer = "GRID_TEXT";

std::string escaped(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (length == 1) {
            out += c < 0x20 ? ' ' : static_cast<char>(c);
        } else {
            std::uint32_t point = c & (0xFFU >> (length + 1));
            for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
                point = point << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3FU);
            out += point > 0xFFFF ? std::string("?") : fmt::format("\\U+{:04X}", point);
        }
        i += length;
    }
    return out;
}

struct Writer {
    std::string text;
    void put(int group, std::string_view value) { text += fmt::format("{}\n{}\n", group, value); }
    void put(int group, double value) {
        if (!std::isfinite(value)) throw Error(ErrorKind::bad_input, "A coordinate is not finite; it cannot be written.");
        text += fmt::format("{}\n{}\n", group, value);
    }
    void ring(const std::string& layer, const Ring& ring) {
        put(0, "POLYLINE");
        put(8, layer);
        put(66, "1");
        put(70, "1");  // closed
        for (const Point p : ring) {
            put(0, "VERTEX");
            put(8, layer);
            put(10, p.x);
            put(20, p.y);
        }
        put(0, "SEQEND");
    }
    void label(Point at, double height, std::string_view label) {
        put(0, "TEXT");
        put(8, text_layer);
        put(10, at.x);
        put(20, at.y);
        put(40, height);
        put(1, escaped(label));
    }
};

// Rings of one grid: a ring within an odd number of others is a hole of the least of them.
MultiPolygon nested(std::vector<Ring> rings) {
    std::stable_sort(rings.begin(), rings.end(),
                     [](const Ring& a, const Ring& b) { return std::abs(signed_area_m2(a)) > std::abs(signed_area_m2(b)); });
    const auto within = [](const Ring& inner, const Ring& outer) {
        // A vertex of a neighbour on the border decides nothing: the majority does.
        const auto inside = std::count_if(inner.begin(), inner.end(), [&](Point p) { return contains(outer, p); });
        return 2 * static_cast<std::size_t>(inside) > inner.size();
    };
    MultiPolygon shape;
    std::vector<std::size_t> part_of(rings.size());
    for (std::size_t i = 0; i < rings.size(); ++i) {
        std::size_t depth = 0, parent = i;
        for (std::size_t j = 0; j < i; ++j)
            if (within(rings[i], rings[j])) {
                ++depth;
                parent = j;
            }
        if ((signed_area_m2(rings[i]) < 0) != (depth % 2 == 1)) std::reverse(rings[i].begin(), rings[i].end());
        if (depth % 2 == 1) {
            part_of[i] = part_of[parent];
            shape[part_of[i]].holes.push_back(rings[i]);
        } else {
            part_of[i] = shape.size();
            shape.push_back({rings[i], {}});
        }
    }
    return shape;
}

Ring ring_of(const OGRSimpleCurve& curve) {
    Ring ring;
    for (int i = 0; i < curve.getNumPoints(); ++i) ring.push_back({curve.getX(i), curve.getY(i)});
    if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    return ring;
}

}  // namespace

std::string dxf_layer_of(const std::string& code) {
    std::string layer = "GRID_";
    for (const char c : code) layer += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return layer;
}

std::string grid_code_in(std::string_view text) {
    constexpr std::size_t digits = 15;
    std::size_t run = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        run = std::isdigit(static_cast<unsigned char>(text[i])) ? run + 1 : 0;
        const bool ends = i + 1 == text.size() || !std::isdigit(static_cast<unsigned char>(text[i + 1]));
        if (run == digits && ends) return std::string(text.substr(i + 1 - digits, digits));
    }
    return {};
}

std::string dxf_of_plan(const std::vector<Grid>& grids) {
    Writer out;
    out.put(0, "SECTION");
    out.put(2, "HEADER");
    out.put(9, "$ACADVER");
    out.put(1, "AC1009");
    out.put(0, "ENDSEC");
    out.put(0, "SECTION");
    out.put(2, "TABLES");
    out.put(0, "TABLE");
    out.put(2, "LAYER");
    out.put(70, std::to_string(grids.size() + 1));
    const auto layer = [&](std::string_view name, int colour) {
        out.put(0, "LAYER");
        out.put(2, name);
        out.put(70, "0");
        out.put(62, std::to_string(colour));
        out.put(6, "CONTINUOUS");
    };
    layer(text_layer, 7);
    for (std::size_t i = 0; i < grids.size(); ++i) layer(dxf_layer_of(grids[i].code), static_cast<int>(i % 6) + 1);
    out.put(0, "ENDTAB");
    out.put(0, "ENDSEC");
    out.put(0, "SECTION");
    out.put(2, "ENTITIES");
    for (const Grid& grid : grids) {
        try {
            for (const Polygon& polygon : grid.shape) {
                out.ring(dxf_layer_of(grid.code), polygon.outer);
                for (const Ring& hole : polygon.holes) out.ring(dxf_layer_of(grid.code), hole);
            }
            if (grid.shape.empty()) continue;
            const Point at = label_point(grid.shape);
            const double height = std::clamp(std::sqrt(area_m2(grid.shape)) / 12, 1.0, 20.0);
            out.label(at, height, grid.code);
            out.label({at.x, at.y - 1.6 * height}, 0.8 * height, grid.name);
        } catch (Error& error) {
            error.with_default("feature", grid.code);
            throw;
        }
    }
    out.put(0, "ENDSEC");
    out.put(0, "EOF");
    return out.text;
}

std::vector<Grid> grids_of_dxf(const std::string& path, std::vector<Finding>& findings) {
    const GdalScope scope;
    const std::string file = std::filesystem::path(path).filename().string();
    const DatasetPtr dataset = open_vector(path, "DXF");
    std::map<std::string, std::vector<Ring>> rings_of;
    std::vector<Ring> nameless;
    std::vector<std::pair<std::string, Point>> texts;
    for (int l = 0; l < dataset->GetLayerCount(); ++l) {
        OGRLayer* layer = dataset->GetLayer(l);
        for (OGRFeatureUniquePtr feature(layer->GetNextFeature()); feature; feature.reset(layer->GetNextFeature())) {
            const OGRGeometry* geometry = feature->GetGeometryRef();
            if (!geometry) continue;
            const std::string on_layer = feature->GetFieldAsString("Layer");
            const std::unique_ptr<OGRGeometry> linear(geometry->getLinearGeometry());
            if (wkbFlatten(linear->getGeometryType()) == wkbPoint) {
                const std::string code = grid_code_in(feature->GetFieldAsString("Text"));
                if (!code.empty()) texts.push_back({code, {linear->toPoint()->getX(), linear->toPoint()->getY()}});
                continue;
            }
            if (wkbFlatten(linear->getGeometryType()) != wkbLineString) continue;
            const OGRLineString& line = *linear->toLineString();
            Ring ring = ring_of(line);
            if (!line.get_IsClosed() || ring.size() < 3) {
                if (!grid_code_in(on_layer).empty())
                    findings.push_back({Severity::warning, "line-open", file, on_layer,
                                        ring.empty() ? std::optional<Point>() : ring.front(), "网格图层上的线没有闭合，未导入",
                                        "请在 CAD 中把它闭合"});
                continue;
            }
            const std::string code = grid_code_in(on_layer);
            code.empty() ? nameless.push_back(std::move(ring)) : rings_of[code].push_back(std::move(ring));
        }
    }
    // Rings of layers without a code: by the text in them.
    for (Ring& ring : nameless) {
        const auto text = std::find_if(texts.begin(), texts.end(), [&](const auto& t) { return contains(ring, t.second); });
        if (text != texts.end())
            rings_of[text->first].push_back(std::move(ring));
        else
            findings.push_back({Severity::note, "ring-nameless", file, "", ring.front(),
                                "闭合线所在图层和线内文字都没有15位网格编码，未导入",
                                "请把线放在名称含编码的图层，或在线内写上编码"});
    }
    std::vector<Grid> grids;
    for (auto& [code, rings] : rings_of) {
        Grid& grid = grids.emplace_back();
        grid.code = code;
        grid.shape = nested(std::move(rings));
    }
    return grids;
}

}  // namespace wangge::store
