// Latency of edits with their checks and all metrics, of undo and redo, and of loading, at community and at city size.
//
// The plans are made here: boards of grids with bent borders, buildings, tickets and streets. One JSON line a case. Times are
// processor time of the one thread that edits, so that other programs on the machine do not count.

#include <algorithm>

#include "engine/grids/editor.h"
#include "engine/grids/partition_check.h"
#include "tests/bench/districting/parts.h"
#include "tests/grids/hand_made.h"

namespace {

using namespace wangge;
using namespace wangge::testing;
using namespace wangge::bench;

struct Size {
    std::string name;
    int columns, rows, steps, buildings, tickets;
    double side, gate_ms;
    bool brush;  // base faces are cut from one community, not from a city
};

Community make(const Size& size) {
    Community c;
    c.grids = wavy_board(size.columns, size.rows, size.side, size.steps, 1);
    const double width = size.columns * size.side, height = size.rows * size.side;
    c.jurisdiction.shape = {box(0, 0, width, height)};
    Random random(2);
    const int across = static_cast<int>(std::ceil(std::sqrt(size.buildings * width / height)));
    const int up = size.buildings / across + 1;
    for (int i = 0; i < size.buildings; ++i) {
        Building b;
        b.id = i + 1;
        b.households = static_cast<int>(random.between(12, 60));
        b.residents = 3 * b.households;
        b.footprint = {
            box((i % across + 0.2) * width / across, (i / across + 0.3) * height / up, 0.5 * width / across, 0.3 * height / up)};
        b.entrances.resize(3);
        c.buildings.push_back(std::move(b));
    }
    for (int i = 0; i < size.tickets; ++i) {
        Ticket t;
        t.location =
            Location{on(random.uniform(0, width), random.uniform(0, height)), MatchLevel::building, 1, no_id, no_id, "", "", false};
        c.tickets.push_back(std::move(t));
    }
    for (int i = 0; i <= 2 * size.columns; ++i) {
        Street s;
        s.line = {on(i * size.side / 2, 0), on(i * size.side / 2, height)};
        c.streets.push_back(s);
    }
    return c;
}

void run(const Size& size, int edits) {
    const Community community = make(size);
    auto start = cpu_ms();
    const Partition built = build_partition(community.grids, community.jurisdiction.shape);
    print_case(size.name + " build partition", cpu_ms() - start, "ms");
    start = cpu_ms();
    verify(built);
    print_case(size.name + " verify partition", cpu_ms() - start, "ms");
    start = cpu_ms();
    GridEditor editor(community);
    print_case(size.name + " open editor", cpu_ms() - start, "ms");
    print_case(size.name + " grids", static_cast<double>(community.grids.size()), "");
    print_case(size.name + " vertices", static_cast<double>(built.live_vertices), "");

    const std::uint64_t first = editor.state_hash();
    Random random(3);
    const double width = size.columns * size.side, height = size.rows * size.side;
    std::vector<double> moves, inserts, removes, blocks, reshapes, splits, merges, renames, strokes, undos, redos;
    if (size.brush) editor.base_faces();  // cut once, before the first stroke
    int steps = 0;
    for (int i = 0; i < edits; ++i) {
        const Point at = on(random.uniform(0, width), random.uniform(0, height));
        const auto vertex = editor.nearest_vertex(at, size.side, true);
        const auto edge = editor.nearest_edge(at, size.side);
        if (!vertex || !edge) continue;
        const Point by{random.uniform(-2, 2), random.uniform(-2, 2)};
        const std::uint64_t before = editor.revision();
        const auto timed = [&](std::vector<double>& into, auto&& edit) {
            const auto from = cpu_ms();
            edit();
            into.push_back(cpu_ms() - from);
        };
        switch (random.below(12)) {
            case 8: {
                const Point to =
                    edge->at + Point{random.uniform(-size.side, size.side), random.uniform(-size.side, size.side)} * 0.3;
                const auto other = editor.nearest_edge(to, size.side);
                const std::vector<Point> line{edge->at, (edge->at + other->at) * 0.5 + by, other->at};
                timed(reshapes, [&] { editor.reshape(line); });
                break;
            }
            case 9: {
                const std::string code = editor.partition().codes[*editor.grid_at(at)];
                timed(renames, [&] { editor.rename_grid(code, code, "n" + std::to_string(i), "post"); });
                break;
            }
            case 10:
            case 11: {
                if (!size.brush) break;
                editor.begin_brush(editor.partition().codes[editor.grid_at(edge->at + by * 3).value_or(0)]);
                timed(strokes, [&] { editor.brush_to(at); });
                editor.end_drag();
                break;
            }
            case 0: timed(inserts, [&] { editor.insert_vertex(edge->edge, edge->at + by); }); break;
            case 1: timed(removes, [&] { editor.remove_vertex(*vertex); }); break;
            case 2: {
                const std::string& code = editor.partition().codes[editor.grid_at(edge->at + by * 3).value_or(0)];
                timed(blocks, [&] { editor.reassign_block(at, code); });
                break;
            }
            default: timed(moves, [&] { editor.move_vertex(*vertex, editor.position(*vertex) + by); });
        }
        if (editor.revision() != before) ++steps;
    }
    // Splits and merges on the plan as it was made, each taken back: blocks given away at random make one grid large and ragged,
    // and a whole grid is what these two touch.
    GridEditor whole(community);
    for (int i = 0; i < edits / 10; ++i) {
        const Point at = on(random.uniform(0, width), random.uniform(0, height));
        const std::string code = whole.partition().codes[whole.grid_at(at).value_or(0)];
        const Point along = Point{random.uniform(-1, 1), random.uniform(-1, 1)} * size.side * 2;
        std::size_t made = 0;
        auto from = cpu_ms();
        const EditResult cut = whole.split_grid(code, std::vector<Point>{at - along, at, at + along}, {}, &made);
        splits.push_back(cpu_ms() - from);
        if (!cut) continue;
        from = cpu_ms();
        whole.merge_grids(code, whole.partition().codes[made]);
        merges.push_back(cpu_ms() - from);
        whole.undo();
        whole.undo();
    }
    const std::uint64_t last = editor.state_hash();
    const double bytes = static_cast<double>(editor.history_bytes());
    while (editor.can_undo()) {
        const auto from = cpu_ms();
        editor.undo();
        undos.push_back(cpu_ms() - from);
    }
    if (editor.state_hash() != first) print_case(size.name + " undo differs", 1, "", Limit{0});
    while (editor.can_redo()) {
        const auto from = cpu_ms();
        editor.redo();
        redos.push_back(cpu_ms() - from);
    }
    if (editor.state_hash() != last) print_case(size.name + " redo differs", 1, "", Limit{0});
    verify(editor.partition());
    print_latency(size.name + " move vertex", moves, size.gate_ms);
    print_latency(size.name + " insert vertex", inserts, size.gate_ms);
    print_latency(size.name + " remove vertex", removes, size.gate_ms);
    print_latency(size.name + " reassign block", blocks, size.gate_ms);
    print_latency(size.name + " reshape", reshapes, size.gate_ms);
    print_latency(size.name + " split", splits, size.gate_ms);
    print_latency(size.name + " merge", merges, size.gate_ms);
    print_latency(size.name + " rename", renames, size.gate_ms);
    if (size.brush) print_latency(size.name + " brush", strokes, size.gate_ms);
    print_latency(size.name + " undo", undos, 2);
    print_latency(size.name + " redo", redos, 2);
    print_case(size.name + " history of 10,000 steps", bytes / std::max(1, steps) * 10000 / 1e6, "MB", Limit{64});
}

void run_editing(const Arguments& arguments) {
    const int edits = arguments.edits > 0 ? arguments.edits : 20'000;
    run({"23 grids", 23, 1, 28, 130, 5000, 45, 1, true}, edits);
    run({"4,900 grids", 70, 70, 39, 25000, 200000, 210, 5, false}, edits);
}

const Part part("editing", run_editing);

}  // namespace
