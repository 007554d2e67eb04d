#include "engine/grids/plan_diff.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "engine/community/grid_locator.h"
#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/geo/box_index.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"

namespace wangge {

namespace {

using PlaceOfCode = std::unordered_map<std::string, std::size_t>;

PlaceOfCode places_of(const std::vector<Grid>& grids) {
    PlaceOfCode places;
    for (std::size_t i = 0; i < grids.size(); ++i)
        if (!places.emplace(grids[i].code, i).second)
            throw Error(ErrorKind::bad_input, "A plan gives a grid code twice").with("code", grids[i].code);
    return places;
}

// One plan, and what of it the other plan does not have.
struct Side {
    explicit Side(const std::vector<Grid>& plan) : grids(plan), places(places_of(plan)), locator(plan) {
        boxes.reserve(plan.size());
        for (const Grid& grid : plan) boxes.push_back(box_of(grid.shape));
        index = BoxIndex(std::span<const Box>(boxes));
    }

    const std::vector<Grid>& grids;
    PlaceOfCode places;
    GridLocator locator;
    std::vector<Box> boxes;
    BoxIndex index;
    std::vector<char> same_shape;  // as the grid of the same code on the other side, point for point
};

void compare(Side& a, const Side& b) {
    a.same_shape.resize(a.grids.size());
    for (std::size_t i = 0; i < a.grids.size(); ++i) {
        const auto it = b.places.find(a.grids[i].code);
        a.same_shape[i] = it != b.places.end() && b.grids[it->second].shape == a.grids[i].shape;
    }
}

// The land of one grid that lies in others on the other side, and what lies in none.
struct Pieces {
    std::vector<std::pair<std::size_t, MultiPolygon>> in;
    MultiPolygon alone;
};

Pieces pieces_of(const Side& a, std::size_t i, const Side& b, bool overlaps) {
    Pieces pieces;
    const Grid& grid = a.grids[i];
    std::vector<MultiPolygon> around;
    for (const std::uint32_t j : b.index.intersecting(a.boxes[i])) {
        around.push_back(b.grids[j].shape);
        if (!overlaps || b.grids[j].code == grid.code || (a.same_shape[i] && b.same_shape[j])) continue;
        MultiPolygon common = intersection_of(grid.shape, b.grids[j].shape);
        if (!common.empty()) pieces.in.emplace_back(j, std::move(common));
    }
    if (!a.same_shape[i]) pieces.alone = around.empty() ? grid.shape : difference_of(grid.shape, union_of(around));
    return pieces;
}

// What is called by a name where the building stands: the nearest place in it or within a few steps.
std::string place_at(const Community& community, const Building& building) {
    double best_m = 15;
    std::string name;
    for (const Place& place : community.places) {
        if (place.name.empty()) continue;
        const double away = distance_m(building.footprint, place.at);
        if (away < best_m) best_m = away, name = place.name;
    }
    return name;
}

std::string name_of(const Community& community, const Building& building, const std::unordered_map<Id, std::string>& compounds) {
    if (building.number.empty()) return place_at(community, building);
    const auto it = compounds.find(building.compound);
    return (it != compounds.end() ? it->second : std::string()) + building.number + "号楼";
}

class Diff {
public:
    Diff(const Community& community, const std::vector<Grid>& before, const std::vector<Grid>& after,
         const PlanDiffOptions& options, const Progress& progress)
        : community_(community), options_(options), progress_(progress), frame_(community.epsg), before_(before), after_(after) {
        compare(before_, after_);
        compare(after_, before_);
        describe_grids();
        overlay();
        count_buildings();
        count_tickets();
        for (auto& [codes, moved] : pairs_) diff_.moved.push_back(std::move(moved));
        for (std::size_t i = 0; i < diff_.grids.size(); ++i) judge(i);
        join_renumbered();
    }

    PlanDiff take() { return std::move(diff_); }

private:
    LandMoved& pair(const std::string& from, const std::string& to) {
        LandMoved& moved = pairs_[{from, to}];
        moved.from = from, moved.to = to;
        return moved;
    }

    void add_land(const std::string& from, const std::string& to, MultiPolygon land) {
        for (Polygon& polygon : land) {
            const double area = frame_.geodesic_area_m2(polygon);
            const MultiPolygon alone{std::move(polygon)};
            // Of the outline to millimetres.
            const bool rounding = options_.sliver_width_m > 0 && (from.empty() || to.empty()) && area < 1;
            if (rounding || 2 * area_m2(alone) < options_.sliver_width_m * perimeter_m(alone)) {
                diff_.sliver_area_m2 += area;
                continue;
            }
            LandMoved& moved = pair(from, to);
            moved.area_m2 += area;
            moved.land.push_back(alone[0]);
        }
    }

    void overlay() {
        std::vector<Pieces> lost(before_.grids.size()), won(after_.grids.size());
        const auto run = [&](const Side& a, const Side& b, bool overlaps, std::vector<Pieces>& out) {
            parallel_chunks(
                out.size(), 4,
                [&](std::size_t first, std::size_t last) {
                    for (std::size_t i = first; i < last; ++i) out[i] = pieces_of(a, i, b, overlaps);
                },
                progress_);
        };
        run(before_, after_, true, lost);
        run(after_, before_, false, won);
        for (std::size_t i = 0; i < lost.size(); ++i) {
            for (auto& [j, land] : lost[i].in) add_land(before_.grids[i].code, after_.grids[j].code, std::move(land));
            add_land(before_.grids[i].code, {}, std::move(lost[i].alone));
        }
        for (std::size_t j = 0; j < won.size(); ++j) add_land({}, after_.grids[j].code, std::move(won[j].alone));
    }

    void describe_grids() {
        for (const Grid& grid : after_.grids) {
            GridChange change;
            change.code = grid.code;
            change.name_after = grid.name, change.member_after = grid.member;
            change.area_after_m2 = frame_.geodesic_area_m2(grid.shape);
            const auto it = before_.places.find(grid.code);
            if (it != before_.places.end()) {
                set_before(change, before_.grids[it->second]);
                row_before_[it->second] = diff_.grids.size();
            }
            diff_.grids.push_back(change);
        }
        for (std::size_t i = 0; i < before_.grids.size(); ++i) {
            if (after_.places.contains(before_.grids[i].code)) continue;
            GridChange change;
            change.code = before_.grids[i].code;
            set_before(change, before_.grids[i]);
            row_before_[i] = diff_.grids.size();
            diff_.grids.push_back(change);
        }
    }

    void set_before(GridChange& change, const Grid& grid) const {
        change.code_before = grid.code;
        change.name_before = grid.name, change.member_before = grid.member;
        change.area_before_m2 = frame_.geodesic_area_m2(grid.shape);
    }

    void count_buildings() {
        std::unordered_map<Id, std::string> compounds;
        for (const Compound& c : community_.compounds) compounds.emplace(c.id, c.name);
        for (std::size_t k = 0; k < community_.buildings.size(); ++k) {
            if (k % 1024 == 0) progress_.poll();
            const Building& building = community_.buildings[k];
            if (building.footprint.empty()) continue;
            const Point at = label_point(building.footprint);
            const auto was = before_.locator.index_at(at), is = after_.locator.index_at(at);
            if (was) diff_.grids[row_before_.at(*was)].residents_before += building.residents;
            if (is) diff_.grids[*is].residents_after += building.residents;
            const Grid nowhere;
            const Grid& from = was ? before_.grids[*was] : nowhere;
            const Grid& to = is ? after_.grids[*is] : nowhere;
            const bool moves = from.code != to.code;
            if (!moves && from.member == to.member && from.name == to.name) continue;
            const std::string name = name_of(community_, building, compounds);
            if (moves) {
                LandMoved& moved = pair(from.code, to.code);
                moved.residents += building.residents, moved.households += building.households;
                moved.buildings += 1, moved.entrances += static_cast<std::int64_t>(building.entrances.size());
                diff_.buildings.push_back({k, name, at, from.code, to.code});
            }
            SignToReplace sign{k, 0, name, at, from.code, to.code, from.member, to.member, moves};
            diff_.signs.push_back(sign);
            for (const Entrance& entrance : building.entrances) {
                sign.unit = entrance.unit, sign.at = entrance.at;
                diff_.signs.push_back(sign);
            }
        }
    }

    void count_tickets() {
        for (const Ticket& ticket : community_.tickets) {
            if (!ticket.location || ticket.location->level == MatchLevel::none) continue;
            if (options_.counts && !options_.counts(ticket)) continue;
            const auto was = before_.locator.index_at(ticket.location->at), is = after_.locator.index_at(ticket.location->at);
            if (was) ++diff_.grids[row_before_.at(*was)].tickets_before;
            if (is) ++diff_.grids[*is].tickets_after;
            const std::string from = was ? before_.grids[*was].code : "", to = is ? after_.grids[*is].code : "";
            if (from != to) ++pair(from, to).tickets;
        }
    }

    void judge(std::size_t i) {
        GridChange& g = diff_.grids[i];
        if (i >= after_.grids.size()) {
            g.fate = GridFate::removed;
        } else if (g.code_before.empty()) {
            g.fate = GridFate::added;
        } else {
            const bool land = std::any_of(diff_.moved.begin(), diff_.moved.end(), [&](const LandMoved& m) {
                return m.area_m2 > 0 && (m.from == g.code || m.to == g.code);
            });
            const bool text = g.name_before != g.name_after || g.member_before != g.member_after;
            g.fate = land ? GridFate::reshaped : text ? GridFate::renamed : GridFate::unchanged;
        }
    }

    // A grid removed whose land all goes to one that is added and gets no other land has only another number.
    void join_renumbered() {
        std::vector<GridChange> kept(diff_.grids.begin(), diff_.grids.begin() + static_cast<std::ptrdiff_t>(after_.grids.size()));
        for (std::size_t i = after_.grids.size(); i < diff_.grids.size(); ++i) {
            const GridChange& gone = diff_.grids[i];
            GridChange* heir = heir_of(gone.code, kept);
            if (heir == nullptr) {
                kept.push_back(gone);
                continue;
            }
            heir->fate = GridFate::renumbered;
            heir->code_before = gone.code_before;
            heir->name_before = gone.name_before, heir->member_before = gone.member_before;
            heir->area_before_m2 = gone.area_before_m2;
            heir->residents_before = gone.residents_before, heir->tickets_before = gone.tickets_before;
        }
        diff_.grids = std::move(kept);
    }

    GridChange* heir_of(const std::string& code, std::vector<GridChange>& rows) const {
        const LandMoved* only = nullptr;
        for (const LandMoved& m : diff_.moved) {
            if (!(m.area_m2 > 0) || m.from != code) continue;
            if (only != nullptr) return nullptr;
            only = &m;
        }
        if (only == nullptr || only->to.empty()) return nullptr;
        const auto to_heir = [&](const LandMoved& m) { return m.area_m2 > 0 && m.to == only->to; };
        if (std::count_if(diff_.moved.begin(), diff_.moved.end(), to_heir) != 1) return nullptr;
        GridChange& heir = rows[after_.places.at(only->to)];
        return heir.fate == GridFate::added ? &heir : nullptr;
    }

    const Community& community_;
    const PlanDiffOptions& options_;
    const Progress& progress_;
    Frame frame_;
    Side before_, after_;
    std::map<std::size_t, std::size_t> row_before_;  // position in the plan before -> row of diff_.grids
    std::map<std::pair<std::string, std::string>, LandMoved> pairs_;
    PlanDiff diff_;
};

}  // namespace

LandMoved PlanDiff::total() const {
    LandMoved sum;
    for (const LandMoved& m : moved) {
        sum.area_m2 += m.area_m2;
        sum.residents += m.residents, sum.households += m.households;
        sum.buildings += m.buildings, sum.entrances += m.entrances, sum.tickets += m.tickets;
    }
    return sum;
}

std::size_t PlanDiff::count(GridFate fate) const {
    return static_cast<std::size_t>(std::count_if(grids.begin(), grids.end(), [&](const GridChange& g) { return g.fate == fate; }));
}

bool PlanDiff::empty() const {
    return moved.empty() && signs.empty() && count(GridFate::unchanged) == grids.size();
}

PlanDiff diff_plans(const Community& community, const std::vector<Grid>& before, const std::vector<Grid>& after,
                    const PlanDiffOptions& options, const Progress& progress) {
    return Diff(community, before, after, options, progress).take();
}

}  // namespace wangge
