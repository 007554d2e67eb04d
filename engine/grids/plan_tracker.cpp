#include "engine/grids/plan_tracker.h"

#include <algorithm>
#include <cmath>

namespace wangge {

namespace {

// The face just west of an edge that a ray to the east meets, and the one just east of it.
std::pair<FaceId, FaceId> sides(const EdgeState& e) {
    return e.a.y < e.b.y ? std::pair(e.left, e.right) : std::pair(e.right, e.left);
}

}  // namespace

PlanTracker::PlanTracker(const Partition& p, const EdgeGrid& index, std::vector<Load> loads, const EarthScale& scale,
                         const Progress& progress)
    : scale_(scale), loads_(std::move(loads)), faces_(p.codes.size()), metrics_(p.codes.size()) {
    std::uint32_t compounds = 0;
    for (const Load& load : loads_)
        if (load.compound != nil) compounds = std::max(compounds, load.compound + 1);
    buildings_of_compound_.resize(compounds);
    for (FaceId f = 0; f < faces_.size(); ++f) metrics_[f].code = p.codes[f];

    face_.resize(loads_.size(), outer_face);
    for (std::size_t i = 0; i < loads_.size(); ++i) {
        if (i % 4096 == 0) progress.poll();
        face_[i] = index.face_at(p, loads_[i].at);
        if (face_[i] != outer_face) faces_[face_[i]].tally += loads_[i].weight;
        if (loads_[i].compound != nil) count_building(loads_[i].compound, face_[i], 1);
    }
    start_ = face_;
    for (HalfEdgeId h = 0; h < p.from.size(); ++h) {
        if (p.from[h] == nil || p.face[h] == outer_face) continue;
        const MmPoint a = p.at[p.from[h]], b = p.at[head(p, h)];
        faces_[p.face[h]].area_mm2 += scale_.area_mm2(a, b);
        faces_[p.face[h]].perimeter_um += scale_.length_um(a, b);
    }
    for (FaceId f = 0; f < faces_.size(); ++f) {
        faces_[f].parts = detail::parts_of(p, f);
        detail::write_metrics(faces_[f], metrics_[f]);
    }
    touched_.clear();

    if (loads_.empty()) return;
    MmBox box{loads_[0].at, loads_[0].at};
    for (const Load& load : loads_) box.add(load.at);
    low_ = box.low;
    const double width = static_cast<double>(box.high.x) - box.low.x + 1, height = static_cast<double>(box.high.y) - box.low.y + 1;
    // About four loads a cell.
    const double n = static_cast<double>(loads_.size());
    cell_mm_ = static_cast<std::int64_t>(
        std::ceil(std::max({1.0, 2 * std::sqrt(width * height / n), std::max(width, height) / (n + 16)})));
    columns_ = static_cast<std::int64_t>(width) / cell_mm_ + 1;
    rows_ = static_cast<std::int64_t>(height) / cell_mm_ + 1;
    const auto cell = [&](MmPoint at) {
        return static_cast<std::size_t>((std::int64_t{at.y} - low_.y) / cell_mm_ * columns_ +
                                        (std::int64_t{at.x} - low_.x) / cell_mm_);
    };
    starts_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
    for (const Load& load : loads_) ++starts_[cell(load.at) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    items_.resize(loads_.size());
    std::vector<std::uint32_t> fill(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t i = 0; i < loads_.size(); ++i) items_[fill[cell(loads_[i].at)]++] = i;
}

template <class Visit>
void PlanTracker::for_loads(const MmBox& box, Visit&& visit) const {
    if (loads_.empty()) return;
    const auto at = [&](std::int64_t v, std::int64_t low, std::int64_t count) {
        return std::clamp<std::int64_t>((v - low) / cell_mm_, 0, count - 1);
    };
    for (std::int64_t r = at(box.low.y, low_.y, rows_); r <= at(box.high.y, low_.y, rows_); ++r) {
        const auto first = static_cast<std::size_t>(r * columns_ + at(box.low.x, low_.x, columns_));
        const auto last = static_cast<std::size_t>(r * columns_ + at(box.high.x, low_.x, columns_));
        for (std::uint32_t i = starts_[first]; i < starts_[last + 1]; ++i)
            if (box.contains(loads_[items_[i]].at)) visit(items_[i]);
    }
}

void PlanTracker::count_building(std::uint32_t compound, FaceId face, int change) {
    if (face == outer_face) return;
    auto& faces = buildings_of_compound_[compound];
    const auto mark = [&](FaceId f, int by) {
        faces_[f].compounds_cut += by;
        touched_.push_back(f);
    };
    const std::size_t before = faces.size();
    const auto it = faces.try_emplace(face, 0).first;
    it->second += change;
    if (it->second == 0) faces.erase(it);
    if (faces.size() == before) return;
    if (faces.size() > before) {
        if (before >= 1) mark(face, 1);
        if (before == 1)
            for (const auto& [f, count] : faces)
                if (f != face) mark(f, 1);
    } else {
        if (before >= 2) mark(face, -1);
        if (before == 2) mark(faces.begin()->first, -1);
    }
}

void PlanTracker::move_load(std::uint32_t i, FaceId to) {
    const FaceId from = face_[i], start = start_[i];
    const Load& load = loads_[i];
    if (from != outer_face) {
        faces_[from].tally -= load.weight;
        touched_.push_back(from);
    }
    if (to != outer_face) {
        faces_[to].tally += load.weight;
        touched_.push_back(to);
    }
    if (load.compound != nil) {
        count_building(load.compound, to, 1);
        count_building(load.compound, from, -1);
    }
    if (from != start && !(load.weight == Tally{})) {
        const auto it = moved_.find({start, from});
        it->second -= load.weight;
        if (it->second == Tally{}) moved_.erase(it);
    }
    if (to != start && !(load.weight == Tally{})) {
        const auto it = moved_.try_emplace({start, to}).first;
        it->second += load.weight;
        if (it->second == Tally{}) moved_.erase(it);
    }
    face_[i] = to;
}

void PlanTracker::update(const Partition& p, std::span<const EdgeState> gone, std::span<const EdgeState> come) {
    touched_.clear();
    if (gone.empty() && come.empty()) return;
    bool relinked = gone.size() != come.size();
    for (std::size_t i = 0; i < gone.size() && !relinked; ++i)
        relinked = gone[i].edge != come[i].edge || gone[i].left != come[i].left || gone[i].right != come[i].right;

    MmBox box = gone.empty() ? box_of(come[0].a, come[0].b) : box_of(gone[0].a, gone[0].b);
    const auto count = [&](std::span<const EdgeState> edges, int sign) {
        for (const EdgeState& e : edges) {
            box.add(box_of(e.a, e.b));
            const std::int64_t area = scale_.area_mm2(e.a, e.b), length = scale_.length_um(e.a, e.b);
            if (e.left != outer_face) {
                faces_[e.left].area_mm2 += sign * area;
                faces_[e.left].perimeter_um += sign * length;
                touched_.push_back(e.left);
            }
            if (e.right != outer_face) {
                faces_[e.right].area_mm2 -= sign * area;
                faces_[e.right].perimeter_um += sign * length;
                touched_.push_back(e.right);
            }
        }
    };
    count(gone, -1);
    count(come, 1);

    for_loads(box, [&](std::uint32_t i) {
        const MmPoint at = loads_[i].at;
        std::int64_t change = 0;
        for (const EdgeState& e : gone) {
            if (!east_ray_meets(at, e.a, e.b)) continue;
            const auto [west, east] = sides(e);
            change -= std::int64_t{west} - std::int64_t{east};
        }
        for (const EdgeState& e : come) {
            if (!east_ray_meets(at, e.a, e.b)) continue;
            const auto [west, east] = sides(e);
            change += std::int64_t{west} - std::int64_t{east};
        }
        if (change != 0) move_load(i, static_cast<FaceId>(std::int64_t{face_[i]} + change));
    });

    std::sort(touched_.begin(), touched_.end());
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    for (const FaceId f : touched_) {
        // Parts can only change where borders were linked anew.
        if (relinked) faces_[f].parts = detail::parts_of(p, f);
        detail::write_metrics(faces_[f], metrics_[f]);
    }
}

}  // namespace wangge
