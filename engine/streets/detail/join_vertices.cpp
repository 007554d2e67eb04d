#include "engine/streets/detail/join_vertices.h"

#include <numeric>
#include <unordered_map>

namespace wangge::detail {

namespace {

class UnionFind {
public:
    explicit UnionFind(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    // The smaller index stays the root, so the first vertex names the group.
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

struct Vertex {
    std::uint32_t street, index;
    Point at;
};

std::uint64_t cell_key(std::int64_t column, std::int64_t row) {
    return static_cast<std::uint64_t>(column) * 0x9e3779b97f4a7c15ULL ^ static_cast<std::uint64_t>(row);
}

}  // namespace

JoinedVertices join_vertices(const Community& community, const NetworkOptions& options) {
    std::vector<Vertex> vertices;
    std::vector<std::uint32_t> first{0};
    for (std::uint32_t s = 0; s < community.streets.size(); ++s) {
        const Street& street = community.streets[s];
        if (!options.carts || street.kind != StreetKind::steps)
            for (std::uint32_t i = 0; i < street.line.size(); ++i)
                if (is_finite(street.line[i])) vertices.push_back({s, i, street.line[i]});
        first.push_back(static_cast<std::uint32_t>(vertices.size()));
    }

    const double cell_m = std::max(options.snap_m, 1e-6);
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells;
    cells.reserve(vertices.size());
    UnionFind groups(vertices.size());
    for (std::uint32_t i = 0; i < vertices.size(); ++i) {
        const auto column = static_cast<std::int64_t>(std::floor(vertices[i].at.x / cell_m));
        const auto row = static_cast<std::int64_t>(std::floor(vertices[i].at.y / cell_m));
        for (std::int64_t dx = -1; dx <= 1; ++dx)
            for (std::int64_t dy = -1; dy <= 1; ++dy)
                if (const auto cell = cells.find(cell_key(column + dx, row + dy)); cell != cells.end())
                    for (const std::uint32_t other : cell->second)
                        if (distance_m(vertices[i].at, vertices[other].at) <= options.snap_m) groups.join(i, other);
        cells[cell_key(column, row)].push_back(i);
    }

    JoinedVertices joined;
    joined.first = {0};
    std::vector<std::uint32_t> number(vertices.size(), 0xffffffffU);
    for (std::uint32_t s = 0; s + 1 < first.size(); ++s) {
        const auto begin = static_cast<std::uint32_t>(joined.vertex.size());
        for (std::uint32_t i = first[s]; i < first[s + 1]; ++i) {
            const std::uint32_t root = groups.root(i);
            if (number[root] == 0xffffffffU) {
                number[root] = static_cast<std::uint32_t>(joined.at.size());
                joined.at.push_back(vertices[root].at);
            }
            if (joined.vertex.size() > begin && joined.group.back() == number[root]) continue;
            joined.vertex.push_back(vertices[i].index);
            joined.group.push_back(number[root]);
        }
        joined.first.push_back(static_cast<std::uint32_t>(joined.vertex.size()));
    }

    joined.is_node.assign(joined.at.size(), 0);
    std::vector<std::uint32_t> uses(joined.at.size(), 0);
    for (std::uint32_t s = 0; s + 1 < joined.first.size(); ++s) {
        const std::uint32_t begin = joined.first[s], end = joined.first[s + 1];
        if (end < begin + 2) continue;
        joined.is_node[joined.group[begin]] = joined.is_node[joined.group[end - 1]] = 1;
        for (std::uint32_t i = begin; i < end; ++i)
            if (++uses[joined.group[i]] > 1) joined.is_node[joined.group[i]] = 1;
    }
    return joined;
}

}  // namespace wangge::detail
