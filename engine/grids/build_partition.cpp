#include "engine/grids/build_partition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/grids/detail/arrangement.h"
#include "engine/grids/detail/noder.h"
#include "engine/grids/detail/snap_points.h"

namespace wangge {

namespace {

struct SourceRing {
    std::uint32_t source;  // position of the grid; the number of grids stands for the jurisdiction
    std::vector<MmPoint> points;
};

class Reading {
public:
    Reading(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction, const PartitionOptions& options,
            const Progress& progress)
        : grids_(grids), options_(options), progress_(progress), land_(static_cast<std::uint32_t>(grids.size())) {
        if (grids.empty()) throw Error(ErrorKind::bad_input, "There is no grid to make a partition of").with("layer", "grids");
        for (const Grid& grid : grids) partition_.codes.push_back(grid.code);
        partition_.first_of_face.assign(grids.size(), nil);
        partition_.last_of_face.assign(grids.size(), nil);
        Box box;
        for (const Grid& grid : grids) box.add(box_of(grid.shape));
        box.add(box_of(jurisdiction));
        if (box.empty() || !is_finite(box.low) || !is_finite(box.high))
            throw Error(ErrorKind::bad_input, "The grids have no shape, or coordinates that are not numbers")
                .with("layer", "grids");
        partition_.origin = {std::floor(box.centre().x), std::floor(box.centre().y)};
        has_land_ = !jurisdiction.empty();
        read_rings(jurisdiction);
        snap_vertices();
        cut();
        judge();
        std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
            const auto x = [](const Finding& f) { return f.at ? f.at->x : -std::numeric_limits<double>::infinity(); };
            return std::pair(-static_cast<int>(a.severity), x(a)) < std::pair(-static_cast<int>(b.severity), x(b));
        });
    }

    std::vector<Finding> take_findings() { return std::move(findings_); }

    Partition take_partition() {
        for (const Finding& finding : findings_) {
            if (finding.severity != Severity::error) continue;
            Error error(ErrorKind::conflict, "The grids do not form a partition of the jurisdiction");
            error.with("rule", finding.rule).with("feature", finding.feature).with("finding", finding.message);
            if (finding.at) error.with("coordinate", fmt::format("{:.3f} {:.3f}", finding.at->x, finding.at->y));
            throw error;
        }
        fill();
        return std::move(partition_);
    }

private:
    void say(Severity severity, std::string rule, std::string feature, std::optional<Point> at, std::string message,
             std::string advice) {
        findings_.push_back({severity, std::move(rule), "grids", std::move(feature), at, std::move(message), std::move(advice)});
    }

    void read_rings(const MultiPolygon& jurisdiction) {
        std::set<std::string_view> codes;
        for (std::uint32_t g = 0; g < grids_.size(); ++g) {
            if (!codes.insert(grids_[g].code).second)
                say(Severity::error, "grid-shape", grids_[g].code, {}, fmt::format("网格编码 {} 重复出现。", grids_[g].code),
                    "给每个网格唯一的编码。");
            read_shape(grids_[g].shape, g);
        }
        read_shape(jurisdiction, land_);
    }

    void read_shape(const MultiPolygon& shape, std::uint32_t source) {
        bool any = false;
        for (const Polygon& polygon : shape) {
            any = read_ring(polygon.outer, source, true) || any;
            for (const Ring& hole : polygon.holes) read_ring(hole, source, false);
        }
        if (!any && source != land_)
            say(Severity::error, "grid-shape", grids_[source].code, {},
                fmt::format("网格 {} 没有有效的范围。", grids_[source].code), "重新绘制该网格，或把它从图层中删除。");
    }

    bool read_ring(const Ring& ring, std::uint32_t source, bool is_outer) {
        SourceRing read{source, {}};
        std::int64_t area = 0;
        for (const Point& p : ring) {
            const MmPoint mm = to_mm(partition_, p);
            if (read.points.empty() || read.points.back() != mm) read.points.push_back(mm);
        }
        while (read.points.size() > 1 && read.points.front() == read.points.back()) read.points.pop_back();
        for (std::size_t i = 0; i < read.points.size(); ++i)
            area += doubled_area(read.points[i], read.points[(i + 1) % read.points.size()]);
        if (read.points.size() < 3 || area == 0) return false;
        // The start stays the start, so that a ring given the wrong way round is only turned.
        if ((area > 0) != is_outer) std::reverse(read.points.begin() + 1, read.points.end());
        rings_.push_back(std::move(read));
        return true;
    }

    void snap_vertices() {
        const auto snap = static_cast<std::int32_t>(std::lround(options_.snap_m * 1000));
        if (snap <= 0) return;
        std::vector<MmPoint> points;
        std::vector<std::uint32_t> sources;
        for (const SourceRing& ring : rings_) {
            points.insert(points.end(), ring.points.begin(), ring.points.end());
            sources.insert(sources.end(), ring.points.size(), ring.source);
        }
        const detail::Snapped snapped = detail::snap_points(points, sources, snap, progress_);
        if (snapped.moved == 0) return;
        auto next = points.begin();
        for (SourceRing& ring : rings_) {
            const auto end = next + static_cast<std::ptrdiff_t>(ring.points.size());
            std::copy(next, end, ring.points.begin());
            next = end;
        }
        say(Severity::note, "vertex-snapped", "", to_metres(partition_, *snapped.place),
            fmt::format("相邻网格有 {} 处界点相差最多 {:.1f} 毫米，已作为同一点读入。", snapped.moved,
                        std::sqrt(static_cast<double>(snapped.furthest2))),
            "无需处理。");
    }

    void cut() {
        std::vector<detail::Segment> segments;
        std::vector<std::uint32_t> sources;
        for (const SourceRing& ring : rings_) {
            for (std::size_t i = 0; i < ring.points.size(); ++i) {
                const MmPoint a = ring.points[i], b = ring.points[(i + 1) % ring.points.size()];
                if (a == b) continue;
                segments.push_back({a, b, ring.source});
            }
        }
        const auto snap = static_cast<std::int32_t>(std::lround(options_.snap_m * 1000));
        const detail::Noded noded = detail::node(segments, std::max(0, snap), segments.size(), 20, progress_);
        if (!noded.settled)
            throw Error(ErrorKind::conflict, "The grid borders are too tangled to be cut in whole millimetres")
                .with("layer", "grids");
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto& chain = noded.chains[i];
            for (std::size_t k = 0; k + 1 < chain.size(); ++k) {
                borders_.push_back({chain[k], chain[k + 1], segments[i].source});
                if (k > 0 && segments[i].source != land_) joints_.push_back({chain[k], segments[i].source});
            }
        }
        plane_ = detail::arrange(borders_, progress_);
    }

    bool covered(std::uint32_t walk, std::uint32_t source) const {
        for (const auto& [s, times] : plane_.covers[walk])
            if (s == source && times > 0) return true;
        return false;
    }

    // The grids that cover a walk, and how often in all.
    std::vector<std::uint32_t> grids_over(std::uint32_t walk, int* times = nullptr) const {
        std::vector<std::uint32_t> over;
        int sum = 0;
        for (const auto& [source, count] : plane_.covers[walk]) {
            if (source == land_ || count <= 0) continue;
            over.push_back(source);
            sum += count;
        }
        if (times != nullptr) *times = sum;
        return over;
    }

    void judge() {
        std::vector<std::int64_t> areas = plane_.doubled_areas;
        for (std::uint32_t w = 0; w < plane_.holder.size(); ++w)
            if (plane_.holder[w] != nil) areas[plane_.holder[w]] += plane_.doubled_areas[w];
        bool faulty = false;
        face_.assign(plane_.covers.size(), outer_face);
        for (std::uint32_t walk = 0; walk < plane_.covers.size(); ++walk) {
            int times = 0;
            const std::vector<std::uint32_t> over = grids_over(walk, &times);
            if (times == 1) face_[walk] = over.front();
            if (plane_.doubled_areas[walk] <= 0) continue;
            const bool on_land = has_land_ ? covered(walk, land_) : true;
            if (times == 1 && on_land) continue;
            if (times == 0 && !on_land) continue;
            faulty = true;
            report(walk, areas[walk], over, times);
        }
        if (faulty) return;
        std::vector<bool> found(grids_.size());
        for (std::uint32_t walk = 0; walk < face_.size(); ++walk)
            if (plane_.doubled_areas[walk] > 0 && face_[walk] != outer_face) found[face_[walk]] = true;
        for (std::uint32_t g = 0; g < grids_.size(); ++g)
            if (!found[g] && !grids_[g].shape.empty())
                say(Severity::error, "grid-shape", grids_[g].code, {},
                    fmt::format("网格 {} 太小，取整到毫米后没有面积。", grids_[g].code), "重新绘制该网格，或把它从图层中删除。");
        std::set<std::pair<MmPoint, std::uint32_t>> said;
        for (const auto& [at, source] : joints_) {
            if (!said.insert({at, source}).second) continue;
            say(Severity::note, "node-missing", grids_[source].code, to_metres(partition_, at),
                fmt::format("网格 {} 的边界在这里缺少邻格已有的界点，读入时已补上。", grids_[source].code),
                "无需处理;保存后两侧界点一致。");
        }
    }

    void report(std::uint32_t walk, std::int64_t doubled, const std::vector<std::uint32_t>& over, int times) {
        std::set<std::uint32_t> beside(over.begin(), over.end());
        Ring ring;
        double around_m = 0;
        std::uint32_t h = plane_.starts[walk];
        do {
            const Point a = to_metres(partition_, plane_.at[plane_.from[h]]);
            around_m += distance_m(a, to_metres(partition_, plane_.at[plane_.head(h)]));
            ring.push_back(a);
            if (times == 0)
                for (const std::uint32_t g : grids_over(plane_.walk[h ^ 1U])) beside.insert(g);
            h = plane_.next[h];
        } while (h != plane_.starts[walk]);
        const double area_m2 = static_cast<double>(doubled) / 2e6, width_m = 2 * area_m2 / around_m;
        std::string names;
        for (const std::uint32_t g : beside) names += (names.empty() ? "" : "、") + grids_[g].code;

        const std::string kind = times == 0 ? "缝隙" : times > 1 ? "重叠" : "超出辖区";
        std::string rule = times == 0 ? "grid-gap" : times > 1 ? "grid-overlap" : "grid-outside";
        const bool sliver = width_m < options_.sliver_width_m;
        if (sliver) rule = "grid-sliver";
        const std::string where = fmt::format("网格 {}{}有一处{}", names, times == 0 ? " 旁" : " ", kind);
        say(Severity::error, std::move(rule), names, label_point({Polygon{ring, {}}}, 0.05),
            fmt::format("{}{}，面积 {:.2f} 平方米，平均宽 {:.3f} 米。", where, sliver ? "（细条）" : "", area_m2, width_m),
            times == 0  ? "把这块地划给相邻网格之一。"
            : times > 1 ? "让两个网格共用一条边界。"
                        : "把网格边界收到辖区边界上。");
    }

    void fill() {
        Partition& p = partition_;
        p.at = plane_.at;
        p.out = plane_.out;
        p.from = plane_.from;
        p.next = plane_.next;
        p.next_free_vertex.assign(p.at.size(), nil);
        p.live_vertices = p.at.size();
        p.live_edges = p.from.size() / 2;
        p.previous.assign(p.from.size(), nil);
        p.face.resize(p.from.size());
        for (HalfEdgeId h = 0; h < p.from.size(); ++h) {
            p.previous[p.next[h]] = h;
            p.face[h] = face_[plane_.walk[h]];
        }
        // The lists of faces follow the rings as they came, so that rings start where they started.
        p.next_of_face.assign(p.from.size(), nil);
        p.previous_of_face.assign(p.from.size(), nil);
        std::vector<bool> listed(p.from.size());
        const auto list = [&](HalfEdgeId h) {
            const FaceId f = p.face[h];
            if (f == outer_face || listed[h]) return;
            listed[h] = true;
            p.previous_of_face[h] = p.last_of_face[f];
            (p.last_of_face[f] == nil ? p.first_of_face[f] : p.next_of_face[p.last_of_face[f]]) = h;
            p.last_of_face[f] = h;
        };
        for (std::size_t i = 0; i < borders_.size(); ++i) {
            const HalfEdgeId h = plane_.along[i];
            if (h != nil && borders_[i].source != land_ && p.face[h] == borders_[i].source) list(h);
        }
        for (HalfEdgeId h = 0; h < p.from.size(); ++h) list(h);
    }

    const std::vector<Grid>& grids_;
    const PartitionOptions& options_;
    const Progress& progress_;
    std::uint32_t land_;
    bool has_land_ = false;
    Partition partition_;
    std::vector<SourceRing> rings_;
    std::vector<detail::Border> borders_;
    std::vector<std::pair<MmPoint, std::uint32_t>> joints_;
    detail::Arrangement plane_;
    std::vector<FaceId> face_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> examine_grids(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction,
                                   const PartitionOptions& options, const Progress& progress) {
    return Reading(grids, jurisdiction, options, progress).take_findings();
}

Partition build_partition(const std::vector<Grid>& grids, const MultiPolygon& jurisdiction, const PartitionOptions& options,
                          const Progress& progress) {
    return Reading(grids, jurisdiction, options, progress).take_partition();
}

}  // namespace wangge
