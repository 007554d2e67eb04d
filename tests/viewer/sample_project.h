#pragma once

// The pilot community for the tests, made and geocoded once.

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include "engine/address/geocode_tickets.h"
#include "engine/sample/longyuan.h"
#include "viewer/models/project_document.h"

namespace wangge::viewer::test {

inline const Community& sample_community() {
    static const Community community = [] {
        Community made = make_longyuan(1).community;
        geocode_tickets(made);
        return made;
    }();
    return community;
}

inline const Snapshot& sample_snapshot() {
    static const Snapshot snapshot{Community(sample_community())};
    return snapshot;
}

// Turns the event loop until `done` or the limit; gives what `done` says last.
template <class Done>
bool wait_until(Done&& done, int limit_ms = 60'000) {
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < limit_ms) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return done();
}

// Two grids that share the edge x = 100 from y 0 to 200, with a building and a ticket in each.
inline Community two_grids() {
    Community c;
    const Point o{577000, 4023000};
    const auto box = [&](double x0, double x1) {
        return MultiPolygon{{.outer = {o + Point{x0, 0}, o + Point{x1, 0}, o + Point{x1, 100}, o + Point{x1, 200},
                                       o + Point{x0, 200}, o + Point{x0, 100}},
                             .holes = {}}};
    };
    c.jurisdiction = {.id = 1, .code = "620111004003", .name = "试区", .district = "", .shape = {}};
    c.jurisdiction.shape = {{.outer = {o, o + Point{200, 0}, o + Point{200, 200}, o + Point{0, 200}}, .holes = {}}};
    c.grids = {{1, "620111004003001", "第1网格", "网格员01", box(0, 100), ""},
               {2, "620111004003002", "第2网格", "网格员02", box(100, 200), ""}};
    const auto house = [&](Id id, double x, int residents) {
        Building b;
        b.id = id;
        b.number = std::to_string(id);
        b.use = "residential";
        b.residents = residents;
        b.households = residents / 3;
        b.footprint = {
            {.outer = {o + Point{x, 90}, o + Point{x + 20, 90}, o + Point{x + 20, 110}, o + Point{x, 110}}, .holes = {}}};
        return b;
    };
    c.buildings = {house(1, 70, 90), house(2, 130, 60)};
    return c;
}

}  // namespace wangge::viewer::test
