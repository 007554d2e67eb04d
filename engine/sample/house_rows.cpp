#include "engine/sample/house_rows.h"

#include <algorithm>
#include <cmath>

namespace wangge::sample_detail {
namespace {

constexpr double lane_off_m = 5.5;    // from the house to the middle of its drive
constexpr double lane_side_m = 12;    // from the house to the wall on the drive's side
constexpr double yard_side_m = 7.5;   // on the other side
constexpr double side_drive_m = 4.5;  // from the wall to the middle of a side drive
constexpr double ring_gable_m = 9.5;  // from the wall to the gable where a side drive runs between
constexpr double gable_m = 5;         // and where none does
constexpr double lane_end_m = 7;      // a blind drive ends so far inside the last gable
constexpr double spine_gap_m = 13;
constexpr double tower_length_m = 31;

struct Lengths {
    double house, gap, spine_gap;
    int units;
};

// Tall houses keep their size and share the rest as equal gaps; slabs take what the gaps leave.
Lengths lengths_of(const RowPlan& row, double width, double gap_m) {
    const int n = row.buildings;
    if (row.units > 0) {
        const double length = row.units == 1 ? tower_length_m : std::min(24.0 * row.units, (width - spine_gap_m) / n - 6);
        const double gap = (width - n * length) / std::max(1, n - 1);
        return {length, gap, gap, row.units};
    }
    const double length = (width - spine_gap_m - gap_m * std::max(0, n - 2)) / n;
    return {length, gap_m, spine_gap_m, std::max(2, static_cast<int>(std::lround(length / 18.5)))};
}

void lay_row(const Site& site, const RowPlan& plan, int index, double side_m, RowLine& row, std::vector<House>& houses,
             Random& random) {
    const double low = std::min(row.y0, row.lane_y) - 2, high = std::max(row.y1, row.lane_y) + 2;
    row.x0 = std::max(site.left(low), site.left(high)) + side_m;
    row.x1 = std::min(site.right(low), site.right(high)) - side_m;
    const Lengths lengths = lengths_of(plan, row.x1 - row.x0, random.uniform(8, 10.5));
    const int spine_after = plan.buildings / 2;  // the wide gap comes after this many houses
    const bool tower = plan.units > 0 && plan.floors > 11;
    double x = row.x0;
    for (int i = 0; i < plan.buildings; ++i) {
        if (i > 0) {
            const double gap = i == spine_after ? lengths.spine_gap : lengths.gap;
            if (i == spine_after) row.spine_x = x + gap / 2;
            x += gap;
        }
        if (i == plan.skip) {
            row.skipped.insert(row.skipped.end(), {x, x + lengths.house});
        } else {
            const double step = !tower && plan.floors <= 7 && random.chance(0.3) ? 1.6 : 0;
            houses.push_back({x, x + lengths.house, row.y0, row.y1, lengths.units, index, tower, step});
        }
        x += lengths.house;
    }
}

}  // namespace

HouseRows lay_rows(const Site& site, const CompoundPlan& plan, Random& random) {
    const Ring& ring = site.ring();
    const double low = std::max({ring[0].y, ring[1].y, ring[2].y}) + (plan.south_entrances ? lane_side_m : yard_side_m);
    const double high = std::min({ring[3].y, ring[4].y, ring[5].y}) - (plan.south_entrances ? yard_side_m : lane_side_m);
    double built = 0;
    for (const RowPlan& row : plan.rows) built += row.depth_m;
    const double gap = plan.rows.size() > 1 ? (high - low - built) / static_cast<double>(plan.rows.size() - 1) : 0;
    HouseRows result;
    double y = high;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        RowLine row{};
        row.y1 = y;
        row.y0 = y - plan.rows[i].depth_m;
        row.lane_y = plan.south_entrances ? row.y0 - lane_off_m : row.y1 + lane_off_m;
        lay_row(site, plan.rows[i], static_cast<int>(i), plan.wall_drive() ? ring_gable_m : gable_m, row, result.houses, random);
        const double end_m = plan.wall_drive() ? side_drive_m - ring_gable_m : lane_end_m;
        row.x0 += end_m;
        row.x1 -= end_m;
        result.rows.push_back(row);
        y = row.y0 - gap;
    }
    return result;
}

Ring house_ring(const House& h) {
    if (h.tower) {  // a cross with short arms: the usual four-flat tower
        const double ax = (h.x1 - h.x0) * 0.28, ay = (h.y1 - h.y0) * 0.2;
        return {{h.x0 + ax, h.y0},      {h.x1 - ax, h.y0},      {h.x1 - ax, h.y0 + ay}, {h.x1, h.y0 + ay},
                {h.x1, h.y1 - ay},      {h.x1 - ax, h.y1 - ay}, {h.x1 - ax, h.y1},      {h.x0 + ax, h.y1},
                {h.x0 + ax, h.y1 - ay}, {h.x0, h.y1 - ay},      {h.x0, h.y0 + ay},      {h.x0 + ax, h.y0 + ay}};
    }
    if (h.step_m > 0) {
        const double xm = (h.x0 + h.x1) / 2;
        return {{h.x0, h.y0 + h.step_m}, {xm, h.y0 + h.step_m}, {xm, h.y0}, {h.x1, h.y0},
                {h.x1, h.y1 - h.step_m}, {xm, h.y1 - h.step_m}, {xm, h.y1}, {h.x0, h.y1}};
    }
    return {{h.x0, h.y0}, {h.x1, h.y0}, {h.x1, h.y1}, {h.x0, h.y1}};
}

}  // namespace wangge::sample_detail
