#include "engine/address/road_numbers.h"

#include <algorithm>
#include <limits>

#include "engine/geo/measure.h"

namespace wangge {

std::vector<Line> join_lines(std::vector<Line> pieces, double snap_m) {
    std::vector<Line> chains;
    std::vector<bool> used(pieces.size(), false);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        if (used[first] || pieces[first].size() < 2) continue;
        used[first] = true;
        Line chain = pieces[first];
        for (bool grown = true; grown;) {
            grown = false;
            for (std::size_t k = 0; k < pieces.size(); ++k) {
                if (used[k] || pieces[k].size() < 2) continue;
                Line piece = pieces[k];
                const bool at_end =
                    distance_m(chain.back(), piece.front()) <= snap_m || distance_m(chain.back(), piece.back()) <= snap_m;
                const bool at_start =
                    distance_m(chain.front(), piece.front()) <= snap_m || distance_m(chain.front(), piece.back()) <= snap_m;
                if (!at_end && !at_start) continue;
                if (!at_end) std::reverse(chain.begin(), chain.end());
                if (distance_m(chain.back(), piece.front()) > snap_m) std::reverse(piece.begin(), piece.end());
                chain.insert(chain.end(), piece.begin() + 1, piece.end());
                used[k] = grown = true;
            }
        }
        chains.push_back(std::move(chain));
    }
    std::stable_sort(chains.begin(), chains.end(), [](const Line& a, const Line& b) { return length_m(a) > length_m(b); });
    return chains;
}

void RoadNumbers::add(int number, Point at) {
    if (chains_.empty()) return;
    Known known{number, 0, 0, at};
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < chains_.size(); ++k) {
        const NearestOnLine nearest = nearest_on_line(chains_[k], at);
        if (nearest.distance_m >= best) continue;
        best = nearest.distance_m;
        known.chain = k;
        known.along_m = nearest.along_m;
    }
    known_.push_back(known);
}

void RoadNumbers::freeze() {
    std::stable_sort(known_.begin(), known_.end(), [](const Known& a, const Known& b) { return a.number < b.number; });
}

Point RoadNumbers::middle() const {
    return chains_.empty() ? Point{} : point_along(chains_[0], length_m(chains_[0]) / 2);
}

Point RoadNumbers::nearest(Point p) const {
    Point best = p;
    double distance = std::numeric_limits<double>::infinity();
    for (const Line& chain : chains_) {
        const NearestOnLine nearest = nearest_on_line(chain, p);
        if (nearest.distance_m >= distance) continue;
        distance = nearest.distance_m;
        best = nearest.at;
    }
    return best;
}

NumberPlace RoadNumbers::place_of(int number) const {
    const Known* below[2] = {nullptr, nullptr};  // [0]: the same parity, [1]: any
    const Known* above[2] = {nullptr, nullptr};
    for (const Known& known : known_) {
        if (known.number == number) return {known.at, NumberEvidence::known};
        for (const int any : {0, 1}) {
            if (any == 0 && (known.number - number) % 2 != 0) continue;
            if (known.number < number) below[any] = &known;
            if (known.number > number && above[any] == nullptr) above[any] = &known;
        }
    }
    if (known_.empty()) return {middle(), NumberEvidence::unknown};
    for (const int any : {0, 1}) {
        if (below[any] == nullptr || above[any] == nullptr) continue;
        const Known& a = *below[any];
        const Known& b = *above[any];
        const double share = static_cast<double>(number - a.number) / (b.number - a.number);
        if (a.chain != b.chain) return {share < 0.5 ? a.at : b.at, NumberEvidence::beyond};
        return {point_along(chains_[a.chain], a.along_m + share * (b.along_m - a.along_m)), NumberEvidence::interpolated};
    }
    const Known* end = below[0] ? below[0] : above[0] ? above[0] : below[1] ? below[1] : above[1];
    return {point_along(chains_[end->chain], end->along_m),
            known_.size() == 1 ? NumberEvidence::one_known : NumberEvidence::beyond};
}

}  // namespace wangge
