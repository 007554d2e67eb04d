#include "engine/grids/plan_tracker.h"

#include <algorithm>
#include <cmath>

#include "engine/grids/detail/street_crossings.h"

namespace wangge {

namespace {

// The face just west of an edge that a ray to the east meets, and the one just east of it.
std::pair<FaceId, FaceId> sides(const EdgeState& e) {
    return e.a.y < e.b.y ? std::pair(e.left, e.right) : std::pair(e.right, e.left);
}

// Edges by rows of the box, so that a load looks only at those a ray from it can meet.
class EdgesByRow {
public:
    EdgesByRow(const MmBox& box, std::span<const EdgeState> gone, std::span<const EdgeState> come)
        : low_(box.low.y), rows_(std::min<std::size_t>(64, 1 + (gone.size() + come.size()) / 8)) {
        height_ = (std::int64_t{box.high.y} - low_) / static_cast<std::int64_t>(rows_) + 1;
        starts_.assign(rows_ + 1, 0);
        const auto each = [&](const auto& visit) {
            for (const auto& [edges, sign] : {std::pair(gone, -1), std::pair(come, 1)})
                for (const EdgeState& e : edges)
                    for (std::size_t r = row(std::min(e.a.y, e.b.y)); r <= row(std::max(e.a.y, e.b.y)); ++r) visit(r, e, sign);
        };
        each([&](std::size_t r, const EdgeState&, int) { ++starts_[r + 1]; });
        for (std::size_t r = 0; r < rows_; ++r) starts_[r + 1] += starts_[r];
        items_.resize(starts_.back());
        std::vector<std::uint32_t> fill(starts_.begin(), starts_.end() - 1);
        each([&](std::size_t r, const EdgeState& e, int sign) { items_[fill[r]++] = {&e, sign}; });
    }

    // By how much the number of the face at this place changes.
    std::int64_t change_at(MmPoint at) const {
        std::int64_t change = 0;
        const std::size_t r = row(at.y);
        for (std::uint32_t i = starts_[r]; i < starts_[r + 1]; ++i) {
            const EdgeState& e = *items_[i].edge;
            if (!east_ray_meets(at, e.a, e.b)) continue;
            const auto [west, east] = sides(e);
            change += items_[i].sign * (std::int64_t{west} - std::int64_t{east});
        }
        return change;
    }

private:
    std::size_t row(std::int32_t y) const { return static_cast<std::size_t>((std::int64_t{y} - low_) / height_); }

    std::int32_t low_;
    std::size_t rows_;
    std::int64_t height_ = 1;
    struct Item {
        const EdgeState* edge;
        int sign;
    };
    std::vector<std::uint32_t> starts_;
    std::vector<Item> items_;
};

}  // namespace

PlanTracker::PlanTracker(const Partition& p, const EdgeGrid& index, std::vector<Load> loads, const EarthScale& scale,
                         const PatrolEffort& effort, const Progress& progress)
    : scale_(scale),
      effort_(effort),
      loads_(std::move(loads)),
      codes_at_start_(p.codes),
      faces_(p.codes.size()),
      metrics_(p.codes.size()),
      stayed_(p.codes.size()) {
    std::uint32_t compounds = 0;
    for (const Load& load : loads_)
        if (load.compound != nil) compounds = std::max(compounds, load.compound + 1);
    buildings_of_compound_.resize(compounds);
    for (FaceId f = 0; f < faces_.size(); ++f) metrics_[f].code = p.codes[f];

    face_.resize(loads_.size(), outer_face);
    for (std::size_t i = 0; i < loads_.size(); ++i) {
        if (i % 4096 == 0) progress.poll();
        face_[i] = index.face_at(p, loads_[i].at);
        if (face_[i] != outer_face) {
            faces_[face_[i]].tally += loads_[i].weight;
            stayed_[face_[i]] += loads_[i].weight;
        }
        if (loads_[i].compound != nil) count_building(loads_[i].compound, face_[i], 1);
    }
    start_ = face_;
    for (std::uint32_t i = 0; i < loads_.size(); ++i)
        if (detail::is_left_side(loads_, i)) count_crossing(i);
    for (HalfEdgeId h = 0; h < p.from.size(); ++h) {
        if (p.from[h] == nil || p.face[h] == outer_face) continue;
        const MmPoint a = p.at[p.from[h]], b = p.at[head(p, h)];
        faces_[p.face[h]].area_mm2 += scale_.area_mm2(a, b);
        faces_[p.face[h]].perimeter_um += scale_.length_um(a, b);
    }
    for (FaceId f = 0; f < faces_.size(); ++f) {
        faces_[f].outline.parts = detail::parts_of(p, f, marks_);
        detail::measure(p, f, faces_[f].outline);
        detail::write_metrics(faces_[f], effort_, metrics_[f]);
    }
    touched_.clear();
    sort_loads();
}

void PlanTracker::sort_loads() {
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
    for (std::uint32_t i = 0; i < loads_.size(); ++i) items_[fill[cell(loads_[i].at)]++] = {loads_[i].at, i};
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
            if (box.contains(items_[i].at)) visit(items_[i].load, items_[i].at);
    }
}

std::vector<std::uint32_t> PlanTracker::loads_in(const MmBox& box) const {
    std::vector<std::uint32_t> list;
    for_loads(box, [&](std::uint32_t i, MmPoint) { list.push_back(i); });
    return list;
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
    if (load.piece != nil) pieces_.push_back(load.piece % 2 == 0 ? i : i - 1);
    if (from == start && from != outer_face) stayed_[from] -= load.weight;
    if (to == start && to != outer_face) stayed_[to] += load.weight;
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

void PlanTracker::count_crossing(std::uint32_t left) {
    const auto now = detail::crossing_from(loads_, face_, left);
    const auto it = crossings_.find(left);
    if (it == crossings_.end() ? !now : now == it->second) return;
    const auto count = [&](const std::pair<FaceId, FaceId>& faces, int by) {
        for (const FaceId f : {faces.first, faces.second}) {
            faces_[f].streets_crossed += by;
            touched_.push_back(f);
        }
    };
    if (it != crossings_.end()) {
        count(it->second, -1);
        crossings_.erase(it);
    }
    if (now) {
        count(*now, 1);
        crossings_.emplace(left, *now);
    }
}

void PlanTracker::follow_codes(const Partition& p) {
    recoded_ = p.codes.size() < codes_at_start_.size();
    for (FaceId f = 0; f < p.codes.size(); ++f) {
        if (metrics_[f].code != p.codes[f]) metrics_[f].code = p.codes[f];
        if (f < codes_at_start_.size() && p.codes[f] != codes_at_start_[f]) recoded_ = true;
    }
}

std::map<std::pair<FaceId, FaceId>, Tally> PlanTracker::moved() const {
    auto moved = moved_;
    if (!recoded_) return moved;
    // A face may have passed from one grid to another, and a grid to another face.
    const auto now = [&](FaceId f) { return f < metrics_.size() ? std::string_view(metrics_[f].code) : std::string_view(); };
    for (FaceId f = 0; f < stayed_.size(); ++f)
        if (now(f) != codes_at_start_[f] && !(stayed_[f] == Tally{})) moved[{f, f}] = stayed_[f];
    std::erase_if(moved, [&](const auto& entry) {
        const auto [from, to] = entry.first;
        return from != to && from != outer_face && to != outer_face && now(to) == codes_at_start_[from];
    });
    return moved;
}

std::vector<PlanTracker::Moved> PlanTracker::moved_by_code() const {
    std::vector<Moved> list;
    for (const auto& [faces, what] : moved())
        list.push_back({faces.first == outer_face ? std::string() : codes_at_start_[faces.first],
                        faces.second == outer_face ? std::string() : metrics_[faces.second].code, what});
    return list;
}

void PlanTracker::update(const Partition& p, std::span<const EdgeState> gone, std::span<const EdgeState> come) {
    touched_.clear();
    bent_.clear();
    pieces_.clear();
    // Faces at the end may be gone already, while the edges that went still name them.
    if (p.codes.size() > faces_.size()) {
        faces_.resize(p.codes.size());
        metrics_.resize(p.codes.size());
    }
    if (!gone.empty() || !come.empty()) {
        MmBox box = gone.empty() ? box_of(come[0].a, come[0].b) : box_of(gone[0].a, gone[0].b);
        const auto count = [&](std::span<const EdgeState> edges, int sign) {
            for (const EdgeState& e : edges) {
                box.add(box_of(e.a, e.b));
                const std::int64_t area = scale_.area_mm2(e.a, e.b), length = scale_.length_um(e.a, e.b);
                if (e.left != outer_face) {
                    faces_[e.left].area_mm2 += sign * area;
                    faces_[e.left].perimeter_um += sign * length;
                    bent_.push_back(e.left);
                }
                if (e.right != outer_face) {
                    faces_[e.right].area_mm2 -= sign * area;
                    faces_[e.right].perimeter_um += sign * length;
                    bent_.push_back(e.right);
                }
            }
        };
        count(gone, -1);
        count(come, 1);
        const EdgesByRow rows(box, gone, come);
        for_loads(box, [&](std::uint32_t i, MmPoint at) {
            const std::int64_t change = rows.change_at(at);
            if (change != 0) move_load(i, static_cast<FaceId>(std::int64_t{face_[i]} + change));
        });
    }

    const auto unique = [](auto& list) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    unique(pieces_);
    for (std::uint32_t left : pieces_) {
        if (!detail::is_left_side(loads_, left)) continue;
        count_crossing(left);
        // Crossings that begin before may run through this piece.
        for (int back = 0; back <= detail::longest_crossing && left >= 2 && detail::is_left_side(loads_, left - 2) &&
                           detail::street_goes_on(loads_, left - 2);
             ++back)
            count_crossing(left -= 2);
    }
    faces_.resize(p.codes.size());
    metrics_.resize(p.codes.size());
    follow_codes(p);
    const auto lives = [&](FaceId f) { return f < faces_.size(); };
    unique(bent_);
    for (const FaceId f : bent_) {
        if (!lives(f)) continue;
        // Always: an edge that went and one that came may have the same number and the same grids and still link otherwise.
        faces_[f].outline.parts = detail::parts_of(p, f, marks_);
        detail::measure(p, f, faces_[f].outline);
    }
    touched_.insert(touched_.end(), bent_.begin(), bent_.end());
    unique(touched_);
    for (const FaceId f : touched_)
        if (lives(f)) detail::write_metrics(faces_[f], effort_, metrics_[f]);
}

}  // namespace wangge
