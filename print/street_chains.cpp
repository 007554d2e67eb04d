#include "print/street_chains.h"

#include <map>

#include "engine/geo/measure.h"

namespace wangge {
namespace {

Point unit(Point p) {
    const double length = std::hypot(p.x, p.y);
    return length > 0 ? p * (1 / length) : p;
}

// Cosine of the turn where `a` ends and `b` begins: 1 goes straight on.
double straightness(const Line& a, const Line& b) {
    return dot(unit(a.back() - a[a.size() - 2]), unit(b[1] - b.front()));
}

Line reversed(const Line& line) {
    return {line.rbegin(), line.rend()};
}

struct Join {
    std::size_t other = 0;
    Line line;
    double straight = -2;
};

// The straightest line that continues `line` at either end, if any turns less than a right angle.
Join best_join(const std::vector<StreetChain>& chains, std::size_t self, double snap_m) {
    Join best;
    const Line& mine = chains[self].line;
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (i == self || chains[i].line.empty()) continue;
        for (const bool turn_mine : {false, true}) {
            const Line head = turn_mine ? reversed(mine) : mine;
            for (const bool turn_other : {false, true}) {
                const Line tail = turn_other ? reversed(chains[i].line) : chains[i].line;
                if (distance_m(head.back(), tail.front()) > snap_m) continue;
                const double straight = straightness(head, tail);
                if (straight <= best.straight || straight < 0) continue;
                best.other = i;
                best.straight = straight;
                best.line = head;
                best.line.insert(best.line.end(), tail.begin() + 1, tail.end());
            }
        }
    }
    return best;
}

void join_all(std::vector<StreetChain>& chains, double snap_m) {
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (chains[i].line.empty()) continue;
        for (Join join = best_join(chains, i, snap_m); join.straight >= 0; join = best_join(chains, i, snap_m)) {
            chains[i].line = std::move(join.line);
            chains[i].width_m = std::max(chains[i].width_m, chains[join.other].width_m);
            chains[join.other].line.clear();
        }
    }
    std::erase_if(chains, [](const StreetChain& chain) { return chain.line.empty(); });
}

}  // namespace

std::vector<StreetChain> street_chains(const std::vector<Street>& streets, double snap_m) {
    std::map<std::pair<std::string, StreetKind>, std::size_t> position;
    std::vector<std::vector<StreetChain>> groups;
    for (const Street& street : streets) {
        if (street.name.empty() || street.line.size() < 2) continue;
        const auto [it, added] = position.try_emplace({street.name, street.kind}, groups.size());
        if (added) groups.emplace_back();
        groups[it->second].push_back({street.name, street.kind, street.width_m, street.line});
    }
    std::vector<StreetChain> result;
    for (std::vector<StreetChain>& group : groups) {
        join_all(group, snap_m);
        for (StreetChain& chain : group) result.push_back(std::move(chain));
    }
    return result;
}

}  // namespace wangge
