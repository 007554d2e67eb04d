#pragma once

// A community flattened into named values, and the comparison of two: the same fields as everywhere (detail/fields.h), so a
// field that is added is compared without anyone thinking of it.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/store/detail/fields.h"

namespace wangge::test {

class Dump {
public:
    struct Value {
        std::string name;
        std::string text;
        double number = 0;
        bool metres = false;  // compared with the tolerance
    };
    void begin(const std::string& path) { path_ = path; }
    void id(const Id& id) { number("id", static_cast<double>(id)); }
    void operator()(const char* name, const std::string& value) { text(name, value); }
    void operator()(const char* name, const std::vector<std::string>& value) {
        std::string joined;
        for (const auto& item : value) joined += item + "|";
        text(name, joined);
    }
    void operator()(const char* name, const StreetKind& value) { text(name, std::string(name_of(value))); }
    void operator()(const char* name, const StopKind& value) { text(name, std::string(name_of(value))); }
    void operator()(const char* name, const int& value) { number(name, value); }
    void operator()(const char* name, const double& value) { number(name, value); }
    void operator()(const char* name, const bool& value) { number(name, value ? 1 : 0); }
    void operator()(const char* name, const std::optional<Timestamp>& value) { text(name, value ? to_utc_string(*value) : "none"); }
    void reference(const char* name, const char*, const Id& value) { number(name, static_cast<double>(value)); }
    void point(const Point& value) {
        metres("x", value.x);
        metres("y", value.y);
    }
    void line(const Line& value) {
        number("points", static_cast<double>(value.size()));
        for (const Point p : value) point(p);
    }
    void lines(const std::vector<Line>& value) {
        for (const Line& l : value) line(l);
    }
    void shape(const MultiPolygon& value) {
        number("parts", static_cast<double>(value.size()));
        for (const Polygon& polygon : value) {
            line(polygon.outer);
            number("holes", static_cast<double>(polygon.holes.size()));
            for (const Ring& hole : polygon.holes) line(hole);
        }
    }
    void located(const std::optional<Location>& value) {
        if (!value) return text("location", "none");
        point(value->at);
        text("level", std::string(name_of(value->level)));
        number("confidence", value->confidence);
        number("building", static_cast<double>(value->building));
        number("compound", static_cast<double>(value->compound));
        text("grid", value->grid);
        text("explanation", value->explanation);
        number("by_phone", value->by_phone ? 1 : 0);
    }
    void phone(const std::optional<PhonePoint>& value) {
        if (!value) return text("phone", "none");
        number("phone_lon", value->degrees.lon);
        number("phone_lat", value->degrees.lat);
        text("phone_datum", std::string(name_of(value->datum)));
    }

    void text(const std::string& name, const std::string& value) { values.push_back({path_ + "." + name, value, 0, false}); }
    void number(const std::string& name, double value) { values.push_back({path_ + "." + name, "", value, false}); }
    void metres(const std::string& name, double value) { values.push_back({path_ + "." + name, "", value, true}); }

    std::vector<Value> values;

private:
    std::string path_;
};

template <class Row>
void dump_all(Dump& dump, const std::string& name, const std::vector<Row>& rows) {
    dump.begin(name);
    dump.number("count", static_cast<double>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        dump.begin(name + "[" + std::to_string(i) + "]");
        store::fields(dump, rows[i]);
    }
}

inline Dump dump_of(const Community& c) {
    using namespace store;
    Dump dump;
    dump.begin("community");
    dump.number("epsg", c.epsg);
    dump.text("note", c.note);
    dump.text("credit", c.credit);
    dump_all(dump, "jurisdiction", std::vector{c.jurisdiction});
    dump_all(dump, "grids", c.grids);
    dump_all(dump, "compounds", c.compounds);
    dump_all(dump, "buildings", c.buildings);
    for (const Building& b : c.buildings) {
        std::vector<EntranceRow> rows;
        for (const Entrance& e : b.entrances) rows.push_back({no_id, b.id, static_cast<int>(rows.size()), e});
        dump_all(dump, "entrances of " + std::to_string(b.id), rows);
    }
    dump_all(dump, "streets", c.streets);
    dump_all(dump, "walls", c.walls);
    dump_all(dump, "gates", c.gates);
    dump_all(dump, "places", c.places);
    for (const Place& p : c.places) dump_all(dump, "area of " + p.name, std::vector{AreaRow{p.id, p.name, p.shape}});
    dump_all(dump, "bins", c.bins);
    dump_all(dump, "garbage_points", c.garbage_points);
    dump_all(dump, "teams", c.teams);
    dump_all(dump, "categories", c.categories);
    dump_all(dump, "tickets", c.tickets);
    for (const Track& t : c.tracks) {
        dump_all(dump, "track", std::vector{TrackRow{t.id, t.name, t.grid, t.source, static_cast<int>(t.segments.size()), {}}});
        for (std::size_t s = 0; s < t.segments.size(); ++s) {
            std::vector<FixRow> rows;
            for (const Fix& fix : t.segments[s])
                rows.push_back({no_id, t.id, static_cast<int>(s), static_cast<int>(rows.size()), fix});
            dump_all(dump, "fixes of " + t.name + " " + std::to_string(s), rows);
        }
    }
    const auto dump_hotspots = [&](const std::string& name, const std::vector<Hotspot>& hotspots) {
        dump_all(dump, name, hotspots);
        for (const Hotspot& h : hotspots) dump_all(dump, name + " area", std::vector{AreaRow{h.id, h.name, h.shape}});
    };
    dump_hotspots("hotspots", c.hotspots);
    for (const FridayPlan& p : c.plans) {
        dump_all(dump, "plan",
                 std::vector{PlanRow{no_id, to_string(p.date), std::to_string(p.seed), p.longest_s, p.lower_bound_s, p.gap,
                                     p.bound_reason}});
        dump_hotspots("plan hotspots", p.hotspots);
        for (const Route& r : p.routes) {
            dump_all(dump, "route", std::vector{RouteRow{no_id, no_id, 0, r}});
            for (const Stop& s : r.stops) {
                dump_all(dump, "stop", std::vector{StopRow{no_id, no_id, 0, s}});
                dump_all(dump, "legs",
                         std::vector{LegRow{no_id, no_id, "approach", s.approach}, LegRow{no_id, no_id, "swept", s.swept}});
            }
        }
        std::vector<LeftOutRow> rows;
        for (const LeftOut& l : p.left_out) rows.push_back({no_id, no_id, 0, l});
        dump_all(dump, "left_out", rows);
    }
    return dump;
}

inline void expect_same(const Community& expected, const Community& actual, double tolerance_m) {
    const auto a = dump_of(expected).values;
    const auto b = dump_of(actual).values;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()) && shown < 10; ++i) {
        const bool same = a[i].name == b[i].name && a[i].text == b[i].text &&
                          (a[i].metres ? std::abs(a[i].number - b[i].number) <= tolerance_m : a[i].number == b[i].number);
        if (same) continue;
        ++shown;
        ADD_FAILURE() << a[i].name << " / " << b[i].name << ": '" << a[i].text << "' " << a[i].number << " became '" << b[i].text
                      << "' " << b[i].number;
        if (a[i].name != b[i].name) break;
    }
    EXPECT_EQ(a.size(), b.size());
}

}  // namespace wangge::test
