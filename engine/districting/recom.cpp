#include "engine/districting/recom.h"

namespace wangge {

Recom::Recom(const DualGraph& graph, Plan start, std::uint32_t districts, const WeightLimits& limits, const RecomOptions& options)
    : state_(graph, std::move(start), districts, limits), options_(options), random_(options.seed) {}

bool Recom::step() {
    if (state_.cut_edges() == 0) return false;
    for (std::uint32_t left = options_.trees_per_step; left > 0;) {
        if (options_.pair == PairChoice::cut_edge) {
            state_.merge_by_cut_edge(random_);
        } else {
            while (!state_.merge_by_pair(random_)) {}
        }
        for (std::uint32_t tried = 0; tried < options_.trees_per_pair && left > 0; ++tried, --left) {
            ++trees_;
            if (state_.draw(options_.tree, random_) == 0) continue;
            state_.part(random_);
            if (state_.take()) ++changes_;
            return true;
        }
    }
    return false;
}

}  // namespace wangge
