#include <fmt/format.h>

#include <unordered_map>

#include "engine/store/detail/project_file.h"
#include "engine/store/project.h"

namespace wangge {
namespace {

using namespace store;

// Finds the struct that a child row belongs to; a child without one is a fault of the file.
template <class T>
class Owners {
public:
    void add(Id id, T& owner) { map_.emplace(id, &owner); }
    T& of(const LayerInfo& layer, Id row, Id owner) const {
        const auto it = map_.find(owner);
        if (it == map_.end())
            throw Error(ErrorKind::bad_input, fmt::format("The row belongs to feature {}, which does not exist.", owner))
                .with("layer", layer.table)
                .with("feature", row);
        return *it->second;
    }

private:
    std::unordered_map<Id, T*> map_;
};

class ProjectReader {
public:
    ProjectReader(ProjectFile& file, const Progress& progress) : file_(file), progress_(progress) {}

    Community read() {
        Community community;
        community.epsg = file_.epsg;
        community.note = project_value(*file_.db, "note");
        community.credit = project_value(*file_.db, "credit");
        auto jurisdictions = rows<Jurisdiction>(layer::jurisdiction);
        if (!jurisdictions.empty()) community.jurisdiction = std::move(jurisdictions.front());
        community.grids = rows<Grid>(layer::grids);
        community.compounds = rows<Compound>(layer::compounds);
        community.buildings = buildings();
        community.streets = rows<Street>(layer::streets);
        community.walls = rows<Wall>(layer::walls);
        community.gates = rows<Gate>(layer::gates);
        community.places = rows<Place>(layer::places);
        add_areas(layer::place_areas, community.places);
        community.bins = rows<Bin>(layer::bins);
        community.garbage_points = rows<GarbagePoint>(layer::garbage_points);
        community.teams = rows<Team>(layer::teams);
        community.categories = rows<Category>(layer::categories);
        community.tickets = rows<Ticket>(layer::tickets);
        community.tracks = tracks();
        community.hotspots = rows<Hotspot>(layer::hotspots);
        add_areas(layer::hotspot_areas, community.hotspots);
        community.plans = plans();
        progress_.report(1, "读取项目");
        return community;
    }

private:
    static constexpr double layers = 26;

    template <class Row>
    std::vector<Row> rows(const LayerInfo& info) {
        progress_.report(done_++ / layers, "读取项目");
        return read_rows<Row>(*file_.db, info, file_.complete(), progress_);
    }

    template <class Feature>
    void add_areas(const LayerInfo& info, std::vector<Feature>& features) {
        Owners<Feature> owners;
        for (Feature& feature : features) owners.add(feature.id, feature);
        for (AreaRow& row : rows<AreaRow>(info)) owners.of(info, row.id, row.id).shape = std::move(row.shape);
    }

    std::vector<Building> buildings() {
        auto buildings = rows<Building>(layer::buildings);
        Owners<Building> owners;
        for (Building& building : buildings) owners.add(building.id, building);
        for (const EntranceRow& row : rows<EntranceRow>(layer::entrances))
            owners.of(layer::entrances, row.id, row.owner).entrances.push_back(row.entrance);
        return buildings;
    }

    std::vector<Track> tracks() {
        std::vector<Track> tracks;
        constexpr int most_segments = 1'000'000;
        for (TrackRow& row : rows<TrackRow>(layer::tracks)) {
            if (row.segments < 0 || row.segments > most_segments)
                throw Error(ErrorKind::bad_input, "The number of segments cannot be right.")
                    .with("layer", "tracks")
                    .with("feature", row.id);
            Track& track = tracks.emplace_back(Track{row.id, std::move(row.name), std::move(row.grid), std::move(row.source), {}});
            track.segments.resize(static_cast<std::size_t>(row.segments));
        }
        Owners<Track> owners;
        for (Track& track : tracks) owners.add(track.id, track);
        for (FixRow& row : rows<FixRow>(layer::track_fixes)) {
            auto& segments = owners.of(layer::track_fixes, row.id, row.owner).segments;
            if (row.segment < 0 || static_cast<std::size_t>(row.segment) >= segments.size())
                throw Error(ErrorKind::bad_input, "The fix belongs to a segment that its track does not have.")
                    .with("layer", "track_fixes")
                    .with("feature", row.id);
            segments[static_cast<std::size_t>(row.segment)].push_back(row.fix);
        }
        return tracks;
    }

    std::vector<FridayPlan> plans() {
        const auto plan_rows = rows<PlanRow>(layer::plans);
        std::vector<FridayPlan> plans(plan_rows.size());
        Owners<FridayPlan> plan_of;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            plan_of.add(plan_rows[i].id, plans[i]);
            fill(plans[i], plan_rows[i]);
        }
        auto route_rows = rows<RouteRow>(layer::plan_routes);
        auto stop_rows = rows<StopRow>(layer::plan_stops);
        Owners<StopRow> stop_of;
        for (StopRow& row : stop_rows) stop_of.add(row.id, row);
        for (LegRow& row : rows<LegRow>(layer::plan_legs)) {
            Stop& stop = stop_of.of(layer::plan_legs, row.id, row.owner).stop;
            (row.kind == "swept" ? stop.swept : stop.approach) = std::move(row.line);
        }
        Owners<RouteRow> route_of;
        for (RouteRow& row : route_rows) route_of.add(row.id, row);
        for (StopRow& row : stop_rows) route_of.of(layer::plan_stops, row.id, row.owner).route.stops.push_back(std::move(row.stop));
        for (RouteRow& row : route_rows) plan_of.of(layer::plan_routes, row.id, row.owner).routes.push_back(std::move(row.route));
        add_plan_hotspots(plan_of);
        for (LeftOutRow& row : rows<LeftOutRow>(layer::left_out))
            plan_of.of(layer::left_out, row.id, row.owner).left_out.push_back(std::move(row.left_out));
        return plans;
    }

    static void fill(FridayPlan& plan, const PlanRow& row) {
        const auto date = parse_date(row.date);
        if (!date)
            throw Error(ErrorKind::bad_input, "The date of the plan is not readable.")
                .with("layer", "plans")
                .with("feature", row.id);
        plan.date = *date;
        plan.seed = std::strtoull(row.seed.c_str(), nullptr, 10);
        plan.longest_s = row.longest_s;
        plan.lower_bound_s = row.lower_bound_s;
        plan.gap = row.gap;
        plan.bound_reason = row.bound_reason;
    }

    void add_plan_hotspots(const Owners<FridayPlan>& plan_of) {
        auto hotspot_rows = rows<PlanHotspotRow>(layer::plan_hotspots);
        Owners<PlanHotspotRow> row_of;
        for (PlanHotspotRow& row : hotspot_rows) row_of.add(row.id, row);
        for (AreaRow& area : rows<AreaRow>(layer::plan_hotspot_areas))
            row_of.of(layer::plan_hotspot_areas, area.id, area.id).hotspot.shape = std::move(area.shape);
        for (PlanHotspotRow& row : hotspot_rows)
            plan_of.of(layer::plan_hotspots, row.id, row.owner).hotspots.push_back(std::move(row.hotspot));
    }

    ProjectFile& file_;
    const Progress& progress_;
    double done_ = 0;
};

}  // namespace

Community read_project(const std::string& path, const Progress& progress) {
    try {
        auto file = open_project(path, OpenMode::read);
        // One transaction: a save by another program falls before or after, not between two layers.
        file.db->run("BEGIN");
        return ProjectReader(file, progress).read();
    } catch (Error& error) {
        error.with_default("file", path);
        throw;
    }
}

}  // namespace wangge
