#include "engine/grids/clean_coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/detail/arrangement.h"
#include "engine/grids/detail/coverage_rings.h"
#include "engine/grids/detail/noder.h"
#include "engine/grids/detail/snap_points.h"

namespace wangge {

namespace {

using detail::nothing;

class Cleaner {
public:
    Cleaner(std::span<const MultiPolygon> shapes, const MultiPolygon& jurisdiction, const CleanOptions& options,
            const Progress& progress)
        : options_(options), progress_(progress), land_(static_cast<std::uint32_t>(shapes.size())) {
        std::vector<MultiPolygon> all(shapes.begin(), shapes.end());
        all.push_back(jurisdiction);
        scale_ = scale_for(all, options.resolution);
        has_land_ = !jurisdiction.empty();
        const detail::CoverageRings rings = detail::read_rings(all, scale_);
        result_.shapes.resize(shapes.size());
        if (rings.size() == 0) return;
        take_rings(rings);
        settle();
        plane_ = detail::arrange(borders_, progress);
        find_faces();
        assign_single();
        progress.poll();
        assign_overlaps();
        close_gaps();
        move_slivers();
        draw();
        std::stable_sort(result_.actions.begin(), result_.actions.end(), [](const CleanAction& a, const CleanAction& b) {
            return std::tuple(a.deed, a.at.x, a.at.y) < std::tuple(b.deed, b.at.x, b.at.y);
        });
    }

    CleanedCoverage take() { return std::move(result_); }

private:
    struct SourceRing {
        std::uint32_t shape, source;  // source: 2 x polygon, + 1 for its holes
        std::vector<MmPoint> points;  // counter-clockwise, holes too
    };

    void take_rings(const detail::CoverageRings& rings) {
        std::pair<std::uint32_t, std::uint32_t> last{nothing, nothing};
        for (std::size_t r = 0; r < rings.size(); ++r) {
            const auto& place = rings.places[r];
            if (std::pair(place.shape, place.polygon) != last) {
                last = {place.shape, place.polygon};
                shape_of_polygon_.push_back(place.shape);
            }
            const auto ring = rings.ring(r);
            SourceRing source{place.shape,
                              static_cast<std::uint32_t>(2 * (shape_of_polygon_.size() - 1) + (place.hole ? 1 : 0)),
                              {ring.begin(), ring.end()}};
            // The start stays the start.
            if (place.land_left == place.hole) std::reverse(source.points.begin() + 1, source.points.end());
            rings_.push_back(std::move(source));
        }
    }

    // Snaps and cuts until nothing changes any more, so that cleaning a second time finds nothing to do.
    void settle() {
        const auto snap = static_cast<std::int32_t>(std::min(std::lround(options_.snap * scale_.per_unit), 10'000'000L));
        for (int round = 0;; ++round) {
            std::vector<MmPoint> points;
            std::vector<std::uint32_t> sources;
            for (const SourceRing& ring : rings_) {
                points.insert(points.end(), ring.points.begin(), ring.points.end());
                sources.insert(sources.end(), ring.points.size(), ring.shape);
            }
            const detail::Snapped snapped = detail::snap_points(points, sources, snap, progress_);
            result_.moved_vertices += snapped.moved;
            result_.furthest = std::max(result_.furthest, scale_.length(std::sqrt(static_cast<double>(snapped.furthest2))));
            std::vector<detail::Segment> segments;
            std::size_t next = 0;
            for (std::uint32_t r = 0; r < rings_.size(); ++r) {
                const std::size_t n = rings_[r].points.size();
                for (std::size_t i = 0; i < n; ++i) {
                    const MmPoint a = points[next + i], b = points[next + (i + 1) % n];
                    if (a != b) segments.push_back({a, b, r});
                }
                next += n;
            }
            const detail::Noded noded = detail::node(segments, std::max(0, snap), segments.size(), 40, progress_);
            bool changed = snapped.moved > 0 || !noded.settled;
            for (SourceRing& ring : rings_) ring.points.clear();
            for (std::size_t i = 0; i < segments.size(); ++i) {
                auto& ring = rings_[segments[i].source].points;
                ring.insert(ring.end(), noded.chains[i].begin(), noded.chains[i].end() - 1);
                changed = changed || noded.chains[i].size() > 2;
            }
            if (!changed) break;
            if (round == 12) {
                if (noded.settled) break;
                throw Error(ErrorKind::conflict, "The borders of the coverage are too tangled to be cut at this resolution")
                    .with("layer", "coverage");
            }
        }
        for (const SourceRing& ring : rings_) {
            const std::size_t n = ring.points.size();
            for (std::size_t i = 0; i < n; ++i) borders_.push_back({ring.points[i], ring.points[(i + 1) % n], ring.source});
        }
    }

    std::uint32_t face_of(std::uint32_t half_edge) const { return face_of_walk_[plane_.walk[half_edge]]; }

    // Faces are the walks of positive area; the rims of islands in them belong to them.
    void find_faces() {
        const std::size_t walks = plane_.starts.size();
        face_of_walk_.resize(walks);
        walks_of_.resize(walks);
        area_.resize(walks);
        perimeter_.resize(walks);
        for (std::uint32_t w = 0; w < walks; ++w) {
            face_of_walk_[w] = plane_.doubled_areas[w] > 0 ? w : plane_.holder[w];
            if (face_of_walk_[w] == nothing) continue;
            walks_of_[face_of_walk_[w]].push_back(w);
            area_[face_of_walk_[w]] += plane_.doubled_areas[w];
        }
        owner_.assign(walks, nothing);
        covered_by_.resize(walks);
        on_land_.assign(walks, !has_land_);
        for (std::uint32_t f = 0; f < walks; ++f) {
            if (face_of_walk_[f] != f) continue;
            const detail::Cover& cover = plane_.covers[f];
            for (std::size_t i = 0; i < cover.size(); ++i) {
                if (cover[i].first % 2 == 1 || cover[i].second == 0) continue;
                if (i + 1 < cover.size() && cover[i + 1].first == cover[i].first + 1) continue;  // in a hole
                const std::uint32_t shape = shape_of_polygon_[cover[i].first / 2];
                if (shape == land_)
                    on_land_[f] = true;
                else if (covered_by_[f].empty() || covered_by_[f].back() != shape)
                    covered_by_[f].push_back(shape);
            }
            each_edge(f, [&](std::uint32_t h) { perimeter_[f] += length(h); });
        }
    }

    template <class Visit>
    void each_edge(std::uint32_t face, Visit&& visit) const {
        for (const std::uint32_t w : walks_of_[face]) {
            std::uint32_t h = plane_.starts[w];
            do {
                visit(h);
                h = plane_.next[h];
            } while (h != plane_.starts[w]);
        }
    }

    double length(std::uint32_t h) const {
        return std::sqrt(static_cast<double>(squared_mm(plane_.at[plane_.from[h]], plane_.at[plane_.head(h)])));
    }

    bool is_face(std::uint32_t w) const { return face_of_walk_[w] == w; }

    void assign_single() {
        own_area_.assign(land_, 0);
        for (std::uint32_t f = 0; f < owner_.size(); ++f) {
            if (!is_face(f) || covered_by_[f].empty()) continue;
            if (!on_land_[f]) {
                say(CleanDeed::outside_cut, f, covered_by_[f], nothing);
            } else if (covered_by_[f].size() == 1) {
                owner_[f] = covered_by_[f].front();
                own_area_[owner_[f]] += area_[f];
            }
        }
    }

    // Who owns what lies beside a face, with the length of the common border; ascending by owner.
    std::vector<std::pair<std::uint32_t, double>> neighbours(std::uint32_t face) const {
        std::vector<std::pair<std::uint32_t, double>> beside;
        each_edge(face, [&](std::uint32_t h) {
            const std::uint32_t other = face_of(h ^ 1U);
            if (other == nothing || other == face || owner_[other] == nothing) return;
            const auto at = std::lower_bound(beside.begin(), beside.end(), std::pair(owner_[other], -1.0));
            if (at != beside.end() && at->first == owner_[other])
                at->second += length(h);
            else
                beside.insert(at, {owner_[other], length(h)});
        });
        return beside;
    }

    void assign_overlaps() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t f = 0; f < owner_.size(); ++f)
            if (is_face(f) && on_land_[f] && covered_by_[f].size() > 1) open.push_back(f);
        // Those beside the land of one of theirs first; what lies amid overlaps follows when its surroundings are given away.
        bool last_resort = false;
        while (!open.empty()) {
            std::vector<std::uint32_t> left;
            for (const std::uint32_t f : open) {
                const std::uint32_t to = receiver(f, last_resort);
                if (to == nothing) {
                    left.push_back(f);
                    continue;
                }
                owner_[f] = to;
                say(CleanDeed::overlap_assigned, f, covered_by_[f], to);
                if (last_resort) {
                    left.insert(left.end(), std::find(open.begin(), open.end(), f) + 1, open.end());
                    break;
                }
            }
            last_resort = left.size() == open.size();
            open = std::move(left);
            progress_.poll();
        }
    }

    std::uint32_t receiver(std::uint32_t face, bool last_resort) const {
        const auto& parents = covered_by_[face];
        std::uint32_t best = nothing;
        if (options_.overlap == OverlapRule::min_index) return parents.front();
        if (options_.overlap == OverlapRule::longest_border) {
            double longest = 0;
            for (const auto& [owner, border] : neighbours(face)) {
                if (border <= longest * (1 + 1e-12) || !std::binary_search(parents.begin(), parents.end(), owner)) continue;
                longest = border;
                best = owner;
            }
            if (best == nothing && last_resort) {
                for (const std::uint32_t p : parents)
                    if (best == nothing && own_area_[p] > 0) best = p;
                if (best == nothing) best = parents.front();
            }
            return best;
        }
        for (const std::uint32_t p : parents) {
            if (own_area_[p] == 0) continue;  // has nothing for itself
            if (best == nothing ||
                (options_.overlap == OverlapRule::max_area ? own_area_[p] > own_area_[best] : own_area_[p] < own_area_[best]))
                best = p;
        }
        return best == nothing ? parents.front() : best;
    }

    std::uint32_t longest_neighbour(std::uint32_t face) const {
        double longest = 0;
        std::uint32_t best = nothing;
        for (const auto& [owner, border] : neighbours(face)) {
            if (border <= longest * (1 + 1e-12)) continue;
            longest = border;
            best = owner;
        }
        return best;
    }

    // Land without owner from which one can go out without passing an owner's: no gap, when there is no jurisdiction.
    std::vector<bool> open_land() const {
        std::vector<bool> open(owner_.size());
        std::vector<std::uint32_t> queue;
        const auto enter = [&](std::uint32_t f) {
            if (f == nothing || owner_[f] != nothing || open[f]) return;
            open[f] = true;
            queue.push_back(f);
        };
        for (std::uint32_t h = 0; h < plane_.from.size() && !has_land_; ++h)
            if (face_of(h) == nothing) enter(face_of(h ^ 1U));
        while (!queue.empty()) {
            const std::uint32_t f = queue.back();
            queue.pop_back();
            each_edge(f, [&](std::uint32_t h) { enter(face_of(h ^ 1U)); });
        }
        return open;
    }

    void close_gaps() {
        const double limit = options_.gap_width * scale_.per_unit;
        const std::vector<bool> open = open_land();
        for (std::uint32_t f = 0; f < owner_.size(); ++f) {
            if (!is_face(f) || !on_land_[f] || owner_[f] != nothing || open[f]) continue;
            progress_.poll();
            std::vector<std::uint32_t> beside;
            for (const auto& [owner, border] : neighbours(f)) beside.push_back(owner);
            // The largest circle has at least area / perimeter as radius: wide gaps need no closer look.
            const bool narrow = limit > 0 && static_cast<double>(area_[f]) / perimeter_[f] <= limit &&
                                inner_width(polygon_of(f)) <= options_.gap_width * 1.0000001;
            const std::uint32_t to = narrow ? longest_neighbour(f) : nothing;
            owner_[f] = to;
            say(to == nothing ? CleanDeed::gap_kept : CleanDeed::gap_closed, f, beside, to);
        }
    }

    // Pieces that hang together by edges, of one owner.
    void move_slivers() {
        if (!(options_.sliver_width > 0)) return;
        const double limit = options_.sliver_width * scale_.per_unit;
        std::vector<std::uint32_t> piece(owner_.size(), nothing);
        struct Piece {
            std::vector<std::uint32_t> faces;
            std::int64_t area = 0;
            double perimeter = 0;
            bool whole = true;  // its owner covered nothing around it
        };
        std::vector<Piece> pieces;
        std::vector<std::int64_t> largest(land_, 0);
        for (std::uint32_t f = 0; f < owner_.size(); ++f) {
            if (!is_face(f) || owner_[f] == nothing || piece[f] != nothing) continue;
            Piece one;
            std::vector<std::uint32_t> queue{f};
            piece[f] = static_cast<std::uint32_t>(pieces.size());
            while (!queue.empty()) {
                const std::uint32_t g = queue.back();
                queue.pop_back();
                one.faces.push_back(g);
                one.area += area_[g];
                each_edge(g, [&](std::uint32_t h) {
                    const std::uint32_t other = face_of(h ^ 1U);
                    if (other == nothing || owner_[other] != owner_[g]) {
                        one.perimeter += length(h);
                        if (other != nothing && std::binary_search(covered_by_[other].begin(), covered_by_[other].end(), owner_[g]))
                            one.whole = false;
                        return;
                    }
                    if (piece[other] != nothing) return;
                    piece[other] = piece[g];
                    queue.push_back(other);
                });
            }
            largest[owner_[f]] = std::max(largest[owner_[f]], one.area);
            pieces.push_back(std::move(one));
        }
        for (const Piece& one : pieces) {
            const std::uint32_t owner = owner_[one.faces.front()];
            // What the polygon had as a part of its own stays, however narrow; so does the largest piece.
            if (one.whole || one.area == largest[owner] || static_cast<double>(one.area) > limit * one.perimeter) continue;
            std::vector<std::pair<std::uint32_t, double>> beside;
            for (const std::uint32_t f : one.faces)
                for (const auto& [other, border] : neighbours(f)) {
                    if (other == owner) continue;
                    const auto at = std::find_if(beside.begin(), beside.end(), [&](const auto& b) { return b.first == other; });
                    if (at == beside.end())
                        beside.push_back({other, border});
                    else
                        at->second += border;
                }
            if (beside.empty()) continue;
            const auto best = std::max_element(beside.begin(), beside.end(), [](const auto& a, const auto& b) {
                return a.second != b.second ? a.second < b.second : a.first > b.first;
            });
            for (const std::uint32_t f : one.faces) {
                owner_[f] = best->first;
                say(CleanDeed::sliver_moved, f, {owner}, best->first);
            }
        }
    }

    Polygon polygon_of(std::uint32_t face) const {
        std::vector<detail::RegionEdge> edges;
        each_edge(face, [&](std::uint32_t h) {
            if (face_of(h ^ 1U) != face) edges.push_back({plane_.at[plane_.from[h]], plane_.at[plane_.head(h)], 0});
        });
        const auto shape = detail::trace_regions(edges, 1, scale_).front();
        // One face has one outer ring, or several that touch in points: the largest stands for it.
        return *std::max_element(shape.begin(), shape.end(),
                                 [](const Polygon& a, const Polygon& b) { return area_m2(a) < area_m2(b); });
    }

    void say(CleanDeed deed, std::uint32_t face, std::vector<std::uint32_t> shapes, std::uint32_t to) {
        const Polygon polygon = polygon_of(face);
        const Box box = box_of(polygon);
        CleanAction action;
        action.deed = deed;
        action.at = label_point({polygon}, std::max(1e-9, 0.1 * std::min(box.width_m(), box.height_m())));
        action.area = scale_.area(area_[face]);
        action.width = 2 * action.area / scale_.length(perimeter_[face]);
        action.shapes = std::move(shapes);
        action.to = to;
        result_.actions.push_back(std::move(action));
    }

    void draw() {
        std::vector<detail::RegionEdge> edges;
        std::vector<bool> listed(plane_.from.size());
        const auto owner_of = [&](std::uint32_t h) {
            const std::uint32_t f = face_of(h);
            return f == nothing ? nothing : owner_[f];
        };
        const auto list = [&](std::uint32_t h) {
            const std::uint32_t owner = owner_of(h);
            if (listed[h] || owner == nothing || owner == owner_of(h ^ 1U)) return;
            listed[h] = true;
            edges.push_back({plane_.at[plane_.from[h]], plane_.at[plane_.head(h)], owner});
        };
        // Ring by ring as they came, so that they start where they started; holes run the other way round.
        std::size_t next = 0;
        for (const SourceRing& ring : rings_) {
            const std::size_t n = ring.points.size();
            for (std::size_t i = 0; i < n && ring.shape != land_; ++i) {
                const bool hole = ring.source % 2 == 1;
                const std::uint32_t along = plane_.along[next + (hole ? n - 1 - i : i)];
                if (along == nothing) continue;
                const std::uint32_t h = hole ? along ^ 1U : along;
                if (owner_of(h) == ring.shape) list(h);
            }
            next += n;
        }
        for (std::uint32_t h = 0; h < listed.size(); ++h) list(h);
        result_.shapes = detail::trace_regions(edges, land_, scale_);
    }

    const CleanOptions& options_;
    const Progress& progress_;
    std::uint32_t land_;
    bool has_land_ = false;
    CoverageScale scale_;
    std::vector<SourceRing> rings_;
    std::vector<std::uint32_t> shape_of_polygon_;
    std::vector<detail::Border> borders_;
    detail::Arrangement plane_;
    std::vector<std::uint32_t> face_of_walk_;
    std::vector<std::vector<std::uint32_t>> walks_of_, covered_by_;  // per face
    std::vector<std::int64_t> area_;                                 // doubled
    std::vector<double> perimeter_;
    std::vector<std::uint32_t> owner_;
    std::vector<bool> on_land_;
    std::vector<std::int64_t> own_area_;  // per shape: doubled, of what it alone covers
    CleanedCoverage result_;
};

}  // namespace

CleanedCoverage clean_coverage(std::span<const MultiPolygon> shapes, const MultiPolygon& jurisdiction, const CleanOptions& options,
                               const Progress& progress) {
    return Cleaner(shapes, jurisdiction, options, progress).take();
}

std::string_view name_of(CleanDeed deed) {
    constexpr std::array<std::string_view, 5> names{"overlap-assigned", "gap-closed", "gap-kept", "outside-cut", "sliver-moved"};
    return names[static_cast<std::size_t>(deed)];
}

CleanResult clean_coverage(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction, const CleanOptions& options,
                           const Progress& progress) {
    std::vector<MultiPolygon> shapes;
    for (const Grid& grid : grids) shapes.push_back(grid.shape);
    CleanedCoverage cleaned = clean_coverage(shapes, jurisdiction, options, progress);
    CleanResult result;
    result.grids = grids;
    result.actions = cleaned.actions;
    const auto say = [&](Severity severity, const char* rule, std::string feature, std::optional<Point> at, std::string message,
                         const char* advice) {
        result.findings.push_back({severity, rule, "grids", std::move(feature), at, std::move(message), advice});
    };
    for (const CleanAction& action : cleaned.actions) {
        std::string names;
        for (const std::uint32_t s : action.shapes) names += (names.empty() ? "" : "、") + grids[s].code;
        const std::string size = fmt::format("面积 {:.2f} 平方米，平均宽 {:.3f} 米", action.area, action.width);
        const bool wide = action.width > options.most_width;
        const std::string to = action.to == 0xFFFFFFFF ? "" : grids[action.to].code;
        switch (action.deed) {
            case CleanDeed::overlap_assigned:
                if (wide)
                    say(Severity::error, "grid-overlap", names, action.at,
                        fmt::format("网格 {} 的重叠（{}）宽过 {:.2f} 米，归谁要由人决定。", names, size, options.most_width),
                        "在原软件中改好，或加大允许修复的宽度。");
                else
                    say(Severity::note, "clean-overlap", to, action.at,
                        fmt::format("网格 {} 的重叠（{}）已划给网格 {}。", names, size, to), "请核对归属。");
                break;
            case CleanDeed::gap_closed:
                say(Severity::note, "clean-gap", to, action.at,
                    fmt::format("网格 {} 旁的缝隙（{}）已并入网格 {}。", names, size, to), "请核对归属。");
                break;
            case CleanDeed::gap_kept:
                say(jurisdiction.empty() ? Severity::warning : Severity::error, "grid-gap", names, action.at,
                    fmt::format("网格 {} 旁的空地（{}）超过允许的缝隙宽度，没有处理。", names, size), "把这块地划给相邻网格之一。");
                break;
            case CleanDeed::outside_cut:
                if (wide)
                    say(Severity::error, "grid-outside", names, action.at,
                        fmt::format("网格 {} 超出辖区的部分（{}）宽过 {:.2f} 米，不能当作误差切除。", names, size,
                                    options.most_width),
                        "请核对辖区边界，或加大允许修复的宽度。");
                else
                    say(Severity::note, "clean-outside", names, action.at,
                        fmt::format("网格 {} 超出辖区的部分（{}）已切除。", names, size), "请核对辖区边界。");
                break;
            case CleanDeed::sliver_moved:
                say(Severity::note, "clean-sliver", to, action.at,
                    fmt::format("网格 {} 的一小条飞地（{}）已并入网格 {}。", names, size, to), "请核对归属。");
                break;
        }
    }
    if (cleaned.moved_vertices > 0)
        say(Severity::note, "clean-snap", "", std::nullopt,
            fmt::format("有 {} 处界点移动了最多 {:.3f} 米，与邻近的界点合为一点。", cleaned.moved_vertices, cleaned.furthest),
            "无需处理。");
    for (std::size_t g = 0; g < grids.size(); ++g) {
        result.grids[g].shape = std::move(cleaned.shapes[g]);
        if (result.grids[g].shape.empty())
            say(Severity::error, "grid-shape", grids[g].code, std::nullopt,
                fmt::format("网格 {} 清理后没有剩下范围：它被其他网格盖住或没有面积。", grids[g].code),
                "重新绘制该网格，或把它从图层中删除。");
    }
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    result.partition = result.findings.empty() || result.findings.front().severity == Severity::note;
    return result;
}

}  // namespace wangge
