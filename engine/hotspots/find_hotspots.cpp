#include "engine/hotspots/find_hotspots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/hotspots/cell_counts.h"
#include "engine/hotspots/dbscan.h"
#include "engine/hotspots/detail/area_search.h"
#include "engine/hotspots/kernel_density.h"
#include "engine/hotspots/place_name.h"

namespace wangge {

namespace {

void check_options(const HotspotOptions& options) {
    if (!(options.cell_m > 0) || !(options.bandwidth_m > 0) || !(options.cluster_radius_m > 0) || options.cluster_points < 1)
        throw Error(ErrorKind::bad_input, "Cell, bandwidth and cluster radius must be positive and a cluster needs a point.");
    if (!(options.false_discovery > 0 && options.false_discovery < 1))
        throw Error(ErrorKind::bad_input, "The false discovery rate must lie between 0 and 1.");
}

// The tickets of the analysis: place and time side by side.
struct Sample {
    std::vector<Point> points;
    std::vector<std::optional<Timestamp>> times;
};

Sample sample_of(const Community& community, const HotspotOptions& options) {
    Sample sample;
    for (const std::uint32_t index : select(community, options.filter)) {
        const Ticket& ticket = community.tickets[index];
        const MatchLevel level = ticket.location->level;
        const bool coarse = !ticket.location->by_phone && (level == MatchLevel::road || level == MatchLevel::compound);
        if (coarse && !options.coarse_too) continue;
        sample.points.push_back(ticket.location->at);
        sample.times.push_back(ticket.time);
    }
    return sample;
}

struct Period {
    Timestamp from = 0, until = 0;
};

// The filter's limits; where one is open, the day of the first or after the last ticket.
std::optional<Period> period_of(const Sample& sample, const TicketFilter& filter) {
    std::optional<Timestamp> first = filter.from, last = filter.until;
    for (const auto& time : sample.times) {
        if (!time) continue;
        if (!filter.from && (!first || *time < *first)) first = at(local_date(*time));
        if (!filter.until && (!last || *time >= *last)) last = at(date_of_day(day_number(local_date(*time)) + 1));
    }
    if (!first || !last || *first >= *last) return std::nullopt;
    return Period{*first, *last};
}

// The period is cut into four equal quarters: the last against the mean of the three before.
double trend_of(const Sample& sample, const std::vector<std::uint32_t>& members, const Period& period) {
    std::array<double, 4> quarters{};
    const double length = static_cast<double>(period.until - period.from);
    for (const std::uint32_t i : members) {
        if (!sample.times[i]) continue;
        const double share = static_cast<double>(*sample.times[i] - period.from) / length;
        quarters[static_cast<std::size_t>(std::clamp(share * 4, 0.0, 3.0))] += 1;
    }
    const double before = (quarters[0] + quarters[1] + quarters[2]) / 3;
    return before > 0 ? quarters[3] / before : 0;
}

// The place of the greatest density among the tickets of an area: a hotspot is where somebody found something.
Point peak_of(const Sample& sample, const std::vector<std::uint32_t>& members, const Raster& density) {
    Point best = sample.points[members.front()];
    double best_value = -1;
    for (const std::uint32_t i : members) {
        const Point p = sample.points[i];
        const double value = value_at(density, p);
        const bool first_of_equals = value == best_value && (p.x != best.x ? p.x < best.x : p.y < best.y);
        if (value > best_value || first_of_equals) best = p, best_value = value;
    }
    return best;
}

MultiPolygon shape_of(const RasterFrame& frame, const std::vector<std::uint32_t>& cells) {
    std::vector<MultiPolygon> squares;
    for (const std::uint32_t index : cells) {
        const int cell = static_cast<int>(index);
        const Box box = frame.cell_box(cell % frame.columns, cell / frame.columns);
        squares.push_back({Polygon{{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}}, {}}});
    }
    return union_of(squares);
}

void make_names_unique(std::vector<Hotspot>& hotspots) {
    std::map<std::string, int> seen;
    for (Hotspot& hotspot : hotspots) {
        const int number = ++seen[hotspot.name];
        if (number > 1) hotspot.name += "（" + std::to_string(number) + "）";
    }
}

std::string category_of(const TicketFilter& filter) {
    return !filter.garbage_only && filter.categories.size() == 1 ? filter.categories.front() : std::string();
}

}  // namespace

std::vector<Hotspot> find_hotspots(const Community& community, const HotspotOptions& options, const Progress& progress) {
    check_options(options);
    const Sample sample = sample_of(community, options);
    const Box extent = community.jurisdiction.shape.empty() ? box_of(sample.points) : box_of(community.jurisdiction.shape);
    if (sample.points.size() < static_cast<std::size_t>(options.cluster_points) || extent.empty()) return {};

    progress.report(0, "hotspots: counting");
    const RasterFrame frame = frame_over(extent, options.cell_m);
    const Raster counts = count_cells(sample.points, frame);
    std::vector<std::uint32_t> cells;
    if (community.jurisdiction.shape.empty()) {
        for (std::uint32_t cell = 0; cell < frame.size(); ++cell) cells.push_back(cell);
    } else {
        cells = cells_inside(frame, community.jurisdiction.shape);
    }
    // A border cell whose centre lies outside still counts once a ticket lies in it.
    for (std::uint32_t cell = 0; cell < frame.size(); ++cell)
        if (counts.values[cell] > 0) cells.push_back(cell);
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());

    progress.report(0.3, "hotspots: density");
    const Raster density =
        kernel_density(sample.points, frame_over(extent.grown_m(options.bandwidth_m), std::min(5.0, options.cell_m / 5)),
                       Kernel::quartic, options.bandwidth_m, progress);
    progress.report(0.6, "hotspots: clusters");
    const Clusters clusters = dbscan(sample.points, options.cluster_radius_m, options.cluster_points, progress);

    std::vector<std::vector<std::uint32_t>> tickets_in(frame.size());
    for (std::uint32_t i = 0; i < sample.points.size(); ++i)
        if (const auto cell = cell_of(frame, sample.points[i])) tickets_in[frame.index(cell->column, cell->row)].push_back(i);
    const auto members_of = [&](std::span<const std::uint32_t> area) {
        std::vector<std::uint32_t> members;
        for (const std::uint32_t cell : area) members.insert(members.end(), tickets_in[cell].begin(), tickets_in[cell].end());
        return members;
    };
    detail::AreaSearch search;
    search.false_discovery = options.false_discovery;
    search.saddle = options.saddle;
    search.keep = [&](std::span<const std::uint32_t> area) {
        const auto members = members_of(area);
        return members.size() >= static_cast<std::size_t>(options.cluster_points) &&
               std::any_of(members.begin(), members.end(), [&](std::uint32_t i) { return clusters.core[i]; });
    };
    const std::optional<Period> period = period_of(sample, options.filter);
    std::vector<Hotspot> hotspots;
    for (const detail::FoundArea& area : detail::search_areas(counts, cells, density, search)) {
        const auto members = members_of(area.cells);
        Hotspot hotspot;
        hotspot.at = peak_of(sample, members, density);
        hotspot.name = place_name(community, hotspot.at);
        hotspot.shape = shape_of(frame, area.cells);
        hotspot.category = category_of(options.filter);
        hotspot.tickets = static_cast<int>(members.size());
        hotspot.z = area.z;
        if (period) {
            hotspot.trend = trend_of(sample, members, *period);
            hotspot.from = to_string(local_date(period->from));
            hotspot.until = to_string(local_date(period->until));
        }
        hotspots.push_back(std::move(hotspot));
    }
    std::stable_sort(hotspots.begin(), hotspots.end(), [](const Hotspot& a, const Hotspot& b) { return a.z > b.z; });
    make_names_unique(hotspots);
    for (std::size_t i = 0; i < hotspots.size(); ++i) hotspots[i].id = static_cast<Id>(i + 1);
    progress.report(1, "hotspots");
    return hotspots;
}

}  // namespace wangge
