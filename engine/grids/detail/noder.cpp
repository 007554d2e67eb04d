#include "engine/grids/detail/noder.h"

#include <algorithm>
#include <cmath>

namespace wangge::detail {

namespace {

struct Piece {
    MmPoint a, b;
    bool fresh;  // to be looked at in this round
};

// Pieces by the cells of a uniform grid that their boxes touch, as one flat array.
class Cells {
public:
    explicit Cells(const std::vector<Piece>& pieces, std::int32_t margin) : margin_(margin) {
        box_ = box_of(pieces.front().a, pieces.front().b);
        double length = 0;
        for (const Piece& piece : pieces) {
            box_.add(box_of(piece.a, piece.b));
            length += std::sqrt(static_cast<double>(squared_mm(piece.a, piece.b)));
        }
        const double n = static_cast<double>(pieces.size());
        const double width = static_cast<double>(box_.high.x) - box_.low.x + 1,
                     height = static_cast<double>(box_.high.y) - box_.low.y + 1;
        cell_ = static_cast<std::int64_t>(std::ceil(std::max(
            {1.0 + margin, 1.5 * length / n, std::sqrt(width * height / (2 * n)), std::max(width, height) / (4 * n + 16)})));
        columns_ = static_cast<std::int64_t>(width) / cell_ + 1;
        rows_ = static_cast<std::int64_t>(height) / cell_ + 1;
        starts_.assign(static_cast<std::size_t>(columns_ * rows_) + 1, 0);
        for (const Piece& piece : pieces) each(box_of(piece.a, piece.b), [&](std::size_t cell) { ++starts_[cell + 1]; });
        for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
        items_.resize(starts_.back());
        std::vector<std::uint32_t> fill(starts_.begin(), starts_.end() - 1);
        for (std::uint32_t i = 0; i < pieces.size(); ++i)
            each(box_of(pieces[i].a, pieces[i].b), [&](std::size_t cell) { items_[fill[cell]++] = i; });
    }

    template <class Visit>
    void near(const MmBox& box, Visit&& visit) const {
        each(box.grown(margin_), [&](std::size_t cell) {
            for (std::uint32_t i = starts_[cell]; i < starts_[cell + 1]; ++i) visit(items_[i]);
        });
    }

private:
    template <class Visit>
    void each(const MmBox& box, Visit&& visit) const {
        const auto at = [&](std::int64_t v, std::int64_t low, std::int64_t count) {
            return std::clamp<std::int64_t>((v - low) / cell_, 0, count - 1);
        };
        for (std::int64_t r = at(box.low.y, box_.low.y, rows_); r <= at(box.high.y, box_.low.y, rows_); ++r)
            for (std::int64_t c = at(box.low.x, box_.low.x, columns_); c <= at(box.high.x, box_.low.x, columns_); ++c)
                visit(static_cast<std::size_t>(r * columns_ + c));
    }

    MmBox box_{};
    std::int32_t margin_;
    std::int64_t cell_ = 1, columns_ = 1, rows_ = 1;
    std::vector<std::uint32_t> starts_, items_;
};

// Whether v lies so near the inside of the piece that it cuts it.
bool cuts(const Piece& piece, MmPoint v, std::int32_t snap_mm) {
    if (v == piece.a || v == piece.b) return false;
    if (!box_of(piece.a, piece.b).grown(snap_mm).contains(v)) return false;
    if (snap_mm == 0) return orientation(piece.a, piece.b, v) == 0;
    const MmPoint foot = nearest_on(piece.a, piece.b, v);
    return !(foot == piece.a) && !(foot == piece.b) && squared_mm(foot, v) <= std::int64_t{snap_mm} * snap_mm;
}

}  // namespace

Noded node(const std::vector<Segment>& segments, std::int32_t snap_mm, std::size_t fresh, int rounds, const Progress& progress) {
    Noded result;
    if (segments.empty()) return result;
    std::vector<Piece> pieces;
    std::vector<std::size_t> owner;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        pieces.push_back({segments[i].a, segments[i].b, i < fresh});
        owner.push_back(i);
    }
    for (int round = 0;; ++round) {
        const std::int32_t snap = round == 0 ? snap_mm : 0;
        const Cells cells(pieces, snap);
        std::vector<std::vector<MmPoint>> points(pieces.size());
        bool any = false;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (!pieces[i].fresh) continue;
            if (i % 1024 == 0) progress.poll();
            const Piece& one = pieces[i];
            cells.near(box_of(one.a, one.b), [&](std::uint32_t j) {
                if (j == i || (pieces[j].fresh && j < i)) return;  // each pair once, from its first fresh piece
                const Piece& two = pieces[j];
                if (!box_of(one.a, one.b).grown(snap).intersects(box_of(two.a, two.b))) return;
                bool met = false;
                for (const MmPoint v : {two.a, two.b})
                    if (cuts(one, v, snap)) {
                        points[i].push_back(v);
                        met = true;
                    }
                for (const MmPoint v : {one.a, one.b})
                    if (cuts(two, v, snap)) {
                        points[j].push_back(v);
                        met = true;
                    }
                if (met || !segments_cross(one.a, one.b, two.a, two.b)) {
                    any = any || met;
                    return;
                }
                const MmPoint at = crossing_of(one.a, one.b, two.a, two.b);
                if (!(at == one.a) && !(at == one.b)) points[i].push_back(at);
                if (!(at == two.a) && !(at == two.b)) points[j].push_back(at);
                any = true;
            });
        }
        if (!any || round == rounds) {
            result.settled = !any;
            break;
        }
        std::vector<Piece> cut;
        std::vector<std::size_t> cut_owner;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            auto& on = points[i];
            const MmPoint a = pieces[i].a, b = pieces[i].b;
            const auto along = [&](MmPoint v) {
                return (std::int64_t{b.x} - a.x) * (std::int64_t{v.x} - a.x) +
                       (std::int64_t{b.y} - a.y) * (std::int64_t{v.y} - a.y);
            };
            std::sort(on.begin(), on.end(), [&](MmPoint v, MmPoint w) { return std::pair(along(v), v) < std::pair(along(w), w); });
            on.erase(std::unique(on.begin(), on.end()), on.end());
            MmPoint from = a;
            for (const MmPoint v : on) {
                cut.push_back({from, v, true});
                cut_owner.push_back(owner[i]);
                from = v;
            }
            cut.push_back({from, b, !on.empty()});
            cut_owner.push_back(owner[i]);
        }
        pieces = std::move(cut);
        owner = std::move(cut_owner);
    }
    result.chains.resize(segments.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        auto& chain = result.chains[owner[i]];
        if (chain.empty()) chain.push_back(pieces[i].a);
        chain.push_back(pieces[i].b);
    }
    return result;
}

}  // namespace wangge::detail
