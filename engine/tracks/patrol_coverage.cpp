#include "engine/tracks/patrol_coverage.h"

#include <algorithm>

#include "engine/tracks/detail/edge_grids.h"

namespace wangge {

namespace {

bool passes(const MatchedPiece& piece, const CoverageOptions& options) {
    if (!options.from && !options.until) return true;
    if (!piece.time) return false;
    return (!options.from || *piece.time >= *options.from) && (!options.until || *piece.time < *options.until);
}

// All walked stretches, by edge, then along it; walked twice, listed twice.
std::vector<CoveredStretch> walked_stretches(std::span<const MatchedTrack> tracks, const CoverageOptions& options) {
    std::vector<CoveredStretch> walked;
    for (const MatchedTrack& track : tracks)
        for (const MatchedPath& path : track.paths)
            for (const MatchedPiece& piece : path.pieces)
                if (passes(piece, options))
                    walked.push_back({piece.edge, std::min(piece.from_m, piece.to_m), std::max(piece.from_m, piece.to_m)});
    std::sort(walked.begin(), walked.end(), [](const CoveredStretch& a, const CoveredStretch& b) {
        if (a.edge != b.edge) return a.edge < b.edge;
        return a.from_m != b.from_m ? a.from_m < b.from_m : a.to_m < b.to_m;
    });
    return walked;
}

std::vector<CoveredStretch> union_of_stretches(const std::vector<CoveredStretch>& walked) {
    std::vector<CoveredStretch> covered;
    for (const CoveredStretch& next : walked) {
        if (!covered.empty() && covered.back().edge == next.edge && next.from_m <= covered.back().to_m) {
            covered.back().to_m = std::max(covered.back().to_m, next.to_m);
        } else if (next.from_m < next.to_m) {
            covered.push_back(next);
        }
    }
    return covered;
}

// Adds the metres of each stretch to its street and to the grids it runs through.
class Ledger {
public:
    Ledger(const Network& network, const detail::EdgeGrids& grids, PatrolCoverage& coverage,
           const std::vector<std::size_t>& street_row)
        : network_(network), grids_(grids), coverage_(coverage), street_row_(street_row) {}

    void add(const CoveredStretch& stretch, double StreetCoverage::*of_street, double GridCoverage::*of_grid,
             double PatrolCoverage::*of_all) {
        const double metres = stretch.to_m - stretch.from_m;
        coverage_.*of_all += metres;
        coverage_.streets[street_row_[network_.edge_street[stretch.edge]]].*of_street += metres;
        for (std::uint32_t k = grids_.start[stretch.edge]; k < grids_.start[stretch.edge + 1]; ++k) {
            const detail::GridStretch& part = grids_.stretch[k];
            const double shared = std::min(part.to_m, stretch.to_m) - std::max(part.from_m, stretch.from_m);
            if (shared > 0 && part.grid != detail::outside_grids)
                coverage_.grids[static_cast<std::size_t>(part.grid)].*of_grid += shared;
        }
    }

private:
    const Network& network_;
    const detail::EdgeGrids& grids_;
    PatrolCoverage& coverage_;
    const std::vector<std::size_t>& street_row_;
};

}  // namespace

PatrolCoverage patrol_coverage(const Community& community, const Network& network, std::span<const MatchedTrack> tracks,
                               const CoverageOptions& options, const Progress& progress) {
    PatrolCoverage coverage;
    for (const Grid& grid : community.grids) coverage.grids.push_back({grid.code, 0, 0, 0});
    std::vector<bool> in_network(community.streets.size(), false);
    for (const std::uint32_t street : network.edge_street) in_network[street] = true;
    std::vector<std::size_t> street_row(community.streets.size(), 0);
    for (std::size_t i = 0; i < community.streets.size(); ++i) {
        if (!in_network[i]) continue;
        street_row[i] = coverage.streets.size();
        coverage.streets.push_back({community.streets[i].id, community.streets[i].name, 0, 0, 0});
    }

    const detail::EdgeGrids grids = detail::edge_grids(network, community.grids, progress);
    Ledger ledger(network, grids, coverage, street_row);
    for (std::uint32_t edge = 0; edge < network.edges(); ++edge)
        ledger.add({edge, 0, network.edge_length_m[edge]}, &StreetCoverage::length_m, &GridCoverage::length_m,
                   &PatrolCoverage::length_m);
    const std::vector<CoveredStretch> walked = walked_stretches(tracks, options);
    for (const CoveredStretch& stretch : walked)
        ledger.add(stretch, &StreetCoverage::walked_m, &GridCoverage::walked_m, &PatrolCoverage::walked_m);
    coverage.stretches = union_of_stretches(walked);
    for (const CoveredStretch& stretch : coverage.stretches)
        ledger.add(stretch, &StreetCoverage::covered_m, &GridCoverage::covered_m, &PatrolCoverage::covered_m);
    return coverage;
}

}  // namespace wangge
