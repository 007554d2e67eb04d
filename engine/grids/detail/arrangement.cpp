#include "engine/grids/detail/arrangement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/grids/detail/point_table.h"

namespace wangge::detail {

namespace {

constexpr std::uint32_t unknown = 0xFFFFFFFF;

void add_to(Cover& cover, std::uint32_t source, int change) {
    const auto place =
        std::lower_bound(cover.begin(), cover.end(), source, [](const auto& entry, std::uint32_t s) { return entry.first < s; });
    if (place == cover.end() || place->first != source) {
        cover.insert(place, {source, change});
    } else {
        place->second += change;
        if (place->second == 0) cover.erase(place);
    }
}

class Builder {
public:
    explicit Builder(const Progress& progress) : progress_(progress) {}

    Arrangement build(const std::vector<Border>& borders) {
        make_edges(borders);
        progress_.poll();
        link_vertices();
        find_walks();
        progress_.poll();
        spread_covers();
        return std::move(a_);
    }

private:
    void make_edges(const std::vector<Border>& borders) {
        struct Piece {
            MmPoint a, b;
            Cover jump;  // cover on the left less cover on the right
        };
        std::vector<Piece> pieces;
        pieces.reserve(borders.size() / 2 + 16);
        a_.along.resize(borders.size());
        PositionTable known(borders.size());
        for (std::size_t i = 0; i < borders.size(); ++i) {
            const Border& border = borders[i];
            // The same for both directions.
            const std::uint64_t hash = mixed(word_of(border.a)) + mixed(word_of(border.b));
            const auto at = known.find_or_enter(hash, static_cast<std::uint32_t>(pieces.size()), [&](std::uint32_t k) {
                return (pieces[k].a == border.a && pieces[k].b == border.b) || (pieces[k].a == border.b && pieces[k].b == border.a);
            });
            if (at == pieces.size()) pieces.push_back({border.a, border.b, {}});
            const bool against = pieces[at].a != border.a;
            add_to(pieces[at].jump, border.source, against ? -1 : 1);
            a_.along[i] = 2 * at + (against ? 1 : 0);
        }
        std::vector<std::uint32_t> edge_of(pieces.size(), unknown);
        PointNumbers vertices(pieces.size());
        a_.from.reserve(2 * pieces.size());
        jumps_.reserve(pieces.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            Piece& piece = pieces[i];
            if (piece.jump.empty()) continue;  // a border gone over there and back: covers nothing
            edge_of[i] = static_cast<std::uint32_t>(jumps_.size());
            a_.from.push_back(vertices.of(piece.a));
            a_.from.push_back(vertices.of(piece.b));
            jumps_.push_back(std::move(piece.jump));
        }
        a_.at = std::move(vertices.at);
        for (std::uint32_t& h : a_.along) h = edge_of[h / 2] == unknown ? unknown : 2 * edge_of[h / 2] + h % 2;
    }

    void link_vertices() {
        const std::size_t n = a_.from.size();
        std::vector<std::uint32_t> first(a_.at.size() + 1), leaving(n);
        for (const std::uint32_t v : a_.from) ++first[v + 1];
        std::partial_sum(first.begin(), first.end(), first.begin());
        std::vector<std::uint32_t> fill(first.begin(), first.end() - 1);
        for (std::uint32_t h = 0; h < n; ++h) leaving[fill[a_.from[h]]++] = h;
        a_.next.assign(n, unknown);
        a_.out.assign(a_.at.size(), unknown);
        for (std::size_t v = 0; v < a_.at.size(); ++v) {
            const auto begin = leaving.begin() + first[v], end = leaving.begin() + first[v + 1];
            std::sort(begin, end, [&](std::uint32_t g, std::uint32_t h) {
                return earlier_angle(a_.at[v], a_.at[a_.head(g)], a_.at[a_.head(h)]);
            });
            if (begin != end) a_.out[v] = *begin;
            for (auto it = begin; it != end; ++it) {
                const std::uint32_t clockwise = it == begin ? *(end - 1) : *(it - 1);
                a_.next[*it ^ 1U] = clockwise;
            }
        }
    }

    void find_walks() {
        a_.walk.assign(a_.from.size(), unknown);
        for (std::uint32_t h = 0; h < a_.from.size(); ++h) {
            if (a_.walk[h] != unknown) continue;
            const auto walk = static_cast<std::uint32_t>(a_.starts.size());
            std::int64_t area = 0;
            for (std::uint32_t g = h; a_.walk[g] == unknown; g = a_.next[g]) {
                a_.walk[g] = walk;
                area += doubled_area(a_.at[a_.from[g]], a_.at[a_.head(g)]);
            }
            a_.starts.push_back(h);
            a_.doubled_areas.push_back(area);
        }
        a_.covers.resize(a_.starts.size());
        a_.holder.assign(a_.starts.size(), unknown);
    }

    // Half-edges by rows of the plane, to find what a ray to the east meets.
    struct Rows {
        std::int64_t low = 0, height = 1;
        std::vector<std::vector<std::uint32_t>> edges;
        std::size_t row(std::int64_t y) const { return static_cast<std::size_t>((y - low) / height); }
    };

    Rows make_rows() const {
        Rows rows;
        if (a_.at.empty()) return rows;
        const auto [low, high] = std::minmax_element(a_.at.begin(), a_.at.end(), [](MmPoint a, MmPoint b) { return a.y < b.y; });
        const auto count = static_cast<std::int64_t>(std::sqrt(static_cast<double>(a_.from.size()))) + 1;
        rows.low = low->y;
        rows.height = (std::int64_t{high->y} - low->y) / count + 1;
        rows.edges.resize(static_cast<std::size_t>(count) + 1);
        for (std::uint32_t h = 0; h < a_.from.size(); h += 2) {
            const MmBox box = box_of(a_.at[a_.from[h]], a_.at[a_.from[h + 1]]);
            for (std::size_t r = rows.row(box.low.y); r <= rows.row(box.high.y); ++r) rows.edges[r].push_back(h);
        }
        return rows;
    }

    void spread_covers() {
        // Components by flooding along vertices, each with its easternmost vertex.
        std::vector<std::uint32_t> parent(a_.at.size());
        std::iota(parent.begin(), parent.end(), 0U);
        const auto root = [&](std::uint32_t v) {
            while (parent[v] != v) v = parent[v] = parent[parent[v]];
            return v;
        };
        for (std::uint32_t h = 0; h < a_.from.size(); h += 2) parent[root(a_.from[h])] = root(a_.from[h + 1]);
        std::vector<std::uint32_t> east(a_.at.size(), unknown);
        for (std::uint32_t v = 0; v < a_.at.size(); ++v) {
            if (a_.out[v] == unknown) continue;
            std::uint32_t& best = east[root(v)];
            if (best == unknown || a_.at[best] < a_.at[v]) best = v;
        }
        std::vector<std::uint32_t> order;
        for (const std::uint32_t v : east)
            if (v != unknown) order.push_back(v);
        // What an island's ray meets reaches further east than the island, so it is covered before.
        std::sort(order.begin(), order.end(), [&](std::uint32_t v, std::uint32_t w) { return a_.at[w] < a_.at[v]; });

        const Rows rows = make_rows();
        std::vector<bool> done(a_.starts.size());
        std::vector<std::uint32_t> queue;
        for (const std::uint32_t v : order) {
            progress_.poll();
            const MmPoint p = a_.at[v];
            std::uint32_t met = unknown;
            for (const std::uint32_t h : rows.edges[rows.row(p.y)]) {
                const MmPoint a = a_.at[a_.from[h]], b = a_.at[a_.from[h + 1]];
                if (!east_ray_meets(p, a, b)) continue;
                if (met == unknown || met_before(p, a, b, a_.at[a_.from[met]], a_.at[a_.from[met ^ 1U]]))
                    met = a.y < b.y ? h : h + 1;
            }
            const std::uint32_t rim = a_.walk[a_.out[v] ^ 1U];
            if (met != unknown) {
                a_.covers[rim] = a_.covers[a_.walk[met]];
                a_.holder[rim] = a_.walk[met];
            }
            done[rim] = true;
            queue.assign(1, rim);
            while (!queue.empty()) {
                const std::uint32_t walk = queue.back();
                queue.pop_back();
                std::uint32_t h = a_.starts[walk];
                do {
                    const std::uint32_t other = a_.walk[h ^ 1U];
                    if (!done[other]) {
                        done[other] = true;
                        a_.covers[other] = a_.covers[walk];
                        for (const auto& [source, jump] : jumps_[h / 2])
                            add_to(a_.covers[other], source, h % 2 == 0 ? -jump : jump);
                        queue.push_back(other);
                    }
                    h = a_.next[h];
                } while (h != a_.starts[walk]);
            }
        }
        // The holder of an island may itself be the rim of a neighbour island: go on to the walk around both.
        for (std::uint32_t w = 0; w < a_.holder.size(); ++w)
            while (a_.holder[w] != unknown && a_.doubled_areas[a_.holder[w]] < 0) a_.holder[w] = a_.holder[a_.holder[w]];
    }

    const Progress& progress_;
    Arrangement a_;
    std::vector<Cover> jumps_;
};

}  // namespace

Arrangement arrange(const std::vector<Border>& borders, const Progress& progress) {
    return Builder(progress).build(borders);
}

}  // namespace wangge::detail
