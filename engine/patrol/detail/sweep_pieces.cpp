#include "engine/patrol/detail/sweep_pieces.h"

#include <algorithm>
#include <map>

#include "engine/geo/measure.h"

namespace wangge::detail {

namespace {

constexpr double least_piece_m = 0.01;

}  // namespace

std::vector<SweepPiece> sweep_pieces(const Community& community, const Network& network, const std::vector<char>& usable,
                                     const std::vector<NetworkPosition>& stops) {
    std::map<std::uint32_t, std::vector<double>> cuts;
    for (const NetworkPosition& stop : stops) cuts[stop.edge].push_back(stop.along_m);
    std::vector<SweepPiece> pieces;
    bool open = false;  // the last piece may go on
    const auto extend = [&](std::uint32_t e, double from_m, double to_m) {
        if (!open) {
            pieces.emplace_back();
            pieces.back().street = network.edge_street[e];
            pieces.back().from = {e, from_m};
        }
        SweepPiece& piece = pieces.back();
        for (const Point p : edge_part(network, e, from_m, to_m))
            if (piece.line.empty() || !(piece.line.back() == p)) piece.line.push_back(p);
        piece.to = {e, to_m};
        piece.length_m += to_m - from_m;
        open = true;
    };
    for (std::uint32_t e = 0; e < network.edges(); ++e) {
        if (!community.streets[network.edge_street[e]].sweep || !usable[network.edge_tail[e]]) {
            open = false;
            continue;
        }
        const std::uint32_t tail = network.edge_tail[e];
        const bool goes_on = e > 0 && network.edge_street[e - 1] == network.edge_street[e] && network.edge_head[e - 1] == tail &&
                             network.first_out[tail + 1] - network.first_out[tail] == 2;
        open = open && goes_on;
        std::vector<double> at = cuts.contains(e) ? cuts[e] : std::vector<double>{};
        std::sort(at.begin(), at.end());
        const double length_m = network.edge_length_m[e];
        double done_m = 0;
        for (const double cut_m : at) {
            if (cut_m <= least_piece_m && done_m == 0) {
                open = false;  // a stop at the very start
                continue;
            }
            if (cut_m < done_m + least_piece_m || cut_m > length_m - least_piece_m) continue;
            extend(e, done_m, cut_m);
            done_m = cut_m;
            open = false;
        }
        extend(e, done_m, length_m);
        if (!at.empty() && at.back() > length_m - least_piece_m) open = false;
    }
    for (SweepPiece& piece : pieces)
        if (piece.line.size() == 1) piece.line.push_back(piece.line.front());
    return pieces;
}

}  // namespace wangge::detail
