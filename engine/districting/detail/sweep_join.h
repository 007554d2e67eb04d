#pragma once

// Whether a state of a sweep from ahead fits one from behind at the same place (cut_edge_proof.h): together the right number of
// districts, each within the limits, and few enough cut edges.

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/districting/detail/sweep_layer.h"

namespace wangge::detail {

class SweepJoin {
public:
    // All states from behind at a place with these nodes at the front.
    SweepJoin(const DualGraph& graph, const std::vector<Node>& front, const SweepLayer& behind, std::uint32_t districts,
              const WeightLimits& limits);

    // O(shapes from behind) for the first state of a shape, then for each fitting shape a search among its states.
    bool fits(const SweepState& ahead, std::uint32_t most_cut);

private:
    struct Shape {  // states from behind of one shape
        std::vector<std::uint8_t> label;
        std::uint32_t closed = 0, parts = 0, least_cut = 0;
        std::vector<std::uint32_t> states;
        std::vector<std::vector<std::pair<std::int64_t, std::uint32_t>>> by_weight;  // per part, sorted when first needed
    };
    struct Pairing {  // how a shape from ahead and one from behind hang together: the parts of each, as bits, per joined district
        std::uint32_t shape;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> districts;
    };

    const std::vector<Pairing>& pairings_of(const SweepState& ahead);
    bool fits_shape(const SweepState& ahead, std::uint32_t most_cut, const Pairing& pairing);

    const SweepLayer& behind_;
    std::size_t width_;
    std::uint32_t k_;
    WeightLimits limits_;
    std::vector<Shape> shapes_;           // ascending least cut
    std::vector<std::uint32_t> outside_;  // weights of the parts of each state from behind, without the front,
    std::vector<std::uint32_t> first_;    // from here on
    std::unordered_map<std::string, std::vector<Pairing>> pairings_;
};

}  // namespace wangge::detail
