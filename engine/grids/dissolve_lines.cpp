#include "engine/grids/dissolve_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace wangge {

std::vector<Line> dissolve_lines(std::span<const Line> lines, const Progress& progress) {
    std::map<std::pair<double, double>, std::uint32_t> number_of;
    std::vector<Point> points;
    std::vector<std::vector<std::uint32_t>> segments_at;  // per point
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> known;
    std::vector<std::array<std::uint32_t, 2>> segments;
    const auto number = [&](Point p) {
        const auto [it, fresh] = number_of.try_emplace({p.x, p.y}, static_cast<std::uint32_t>(points.size()));
        if (fresh) {
            points.push_back(p);
            segments_at.emplace_back();
        }
        return it->second;
    };
    for (const Line& line : lines) {
        progress.poll();
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const std::uint32_t a = number(line[i]), b = number(line[i + 1]);
            if (a == b || !known.try_emplace(std::minmax(a, b), 0).second) continue;
            for (const std::uint32_t end : {a, b}) segments_at[end].push_back(static_cast<std::uint32_t>(segments.size()));
            segments.push_back({a, b});
        }
    }
    std::vector<bool> used(segments.size());
    const auto is_node = [&](std::uint32_t p) { return segments_at[p].size() != 2; };
    // Onward from the point until a node, or round.
    const auto follow = [&](std::uint32_t from, std::uint32_t segment, std::vector<std::uint32_t>& chain) {
        while (true) {
            used[segment] = true;
            from = segments[segment][0] == from ? segments[segment][1] : segments[segment][0];
            chain.push_back(from);
            if (is_node(from)) return;
            const auto& both = segments_at[from];
            segment = both[0] == segment ? both[1] : both[0];
            if (used[segment]) return;
        }
    };
    std::vector<Line> result;
    for (std::uint32_t s = 0; s < segments.size(); ++s) {
        if (used[s]) continue;
        std::vector<std::uint32_t> chain{segments[s][0]};
        follow(segments[s][0], s, chain);
        // What comes before the segment that was met first.
        if (const std::uint32_t start = segments[s][0]; !is_node(start) && chain.back() != start) {
            const auto& both = segments_at[start];
            std::vector<std::uint32_t> behind;
            follow(start, both[0] == s ? both[1] : both[0], behind);
            std::reverse(behind.begin(), behind.end());
            chain.insert(chain.begin(), behind.begin(), behind.end());
        }
        Line& line = result.emplace_back();
        for (const std::uint32_t p : chain) line.push_back(points[p]);
    }
    return result;
}

}  // namespace wangge
