#include "print/label_placer.h"

#include <cmath>
#include <numeric>
#include <unordered_map>

namespace wangge {
namespace {

// Boxes by the cells of a uniform raster that their bounds touch.
class CellHash {
public:
    explicit CellHash(double cell) : cell_(cell) {}

    void insert(std::uint32_t id, const Box& bounds) {
        each_cell(bounds, [&](std::uint64_t key) { cells_[key].push_back(id); });
    }
    void remove(std::uint32_t id, const Box& bounds) {
        each_cell(bounds, [&](std::uint64_t key) { std::erase(cells_[key], id); });
    }
    // Ids in the cells of the box, ascending, each once.
    std::vector<std::uint32_t> near(const Box& bounds) const {
        std::vector<std::uint32_t> found;
        each_cell(bounds, [&](std::uint64_t key) {
            const auto it = cells_.find(key);
            if (it != cells_.end()) found.insert(found.end(), it->second.begin(), it->second.end());
        });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

private:
    template <class Visit>
    void each_cell(const Box& bounds, Visit visit) const {
        const auto low_x = static_cast<std::int64_t>(std::floor(bounds.low.x / cell_));
        const auto high_x = static_cast<std::int64_t>(std::floor(bounds.high.x / cell_));
        const auto low_y = static_cast<std::int64_t>(std::floor(bounds.low.y / cell_));
        const auto high_y = static_cast<std::int64_t>(std::floor(bounds.high.y / cell_));
        for (std::int64_t x = low_x; x <= high_x; ++x)
            for (std::int64_t y = low_y; y <= high_y; ++y)
                visit((static_cast<std::uint64_t>(x) << 32) ^ (static_cast<std::uint64_t>(y) & 0xFFFFFFFFU));
    }

    double cell_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

// A cell near the usual size of a box keeps both the cells of a box and the boxes of a cell few.
double cell_size(std::span<const LabelRequest> requests) {
    double sum = 0;
    std::size_t count = 0;
    for (const LabelRequest& request : requests) {
        if (request.spots.empty()) continue;
        const Box bounds = request.spots.front().box.bounds();
        sum += std::max(bounds.width_m(), bounds.height_m());
        ++count;
    }
    return count == 0 || sum <= 0 ? 1 : sum / static_cast<double>(count);
}

class Placer {
public:
    Placer(std::span<const LabelRequest> requests, std::span<const LabelObstacle> obstacles, const PlacerOptions& options,
           const Progress& progress)
        : requests_(requests),
          options_(options),
          progress_(progress),
          placed_(cell_size(requests)),
          chosen_(requests.size(), -1),
          spots_(requests.size()) {
        price_spots(obstacles);
        for (std::uint32_t i = 0; i < requests_.size(); ++i)
            if (requests_[i].family >= 0) families_[requests_[i].family].push_back(i);
    }

    LabelPlacement run() {
        std::vector<std::uint32_t> order(requests_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return before(a, b); });
        for (const std::uint32_t label : order) place_at_cheapest_free(label);
        for (const std::uint32_t label : order)
            if (chosen_[label] < 0) make_room(label);
        // A label pushed out by a required one may still fit elsewhere.
        for (const std::uint32_t label : order)
            if (chosen_[label] < 0) make_room(label);
        improve(order);

        LabelPlacement result;
        result.spot = chosen_;
        for (std::uint32_t i = 0; i < requests_.size(); ++i)
            if (requests_[i].required && chosen_[i] < 0) result.missing.push_back(i);
        return result;
    }

private:
    // A spot that obstacles and frame leave possible, with its full cost; cheapest first.
    struct Priced {
        std::int32_t spot;
        double cost;
    };

    bool before(std::uint32_t a, std::uint32_t b) const {
        const LabelRequest& x = requests_[a];
        const LabelRequest& y = requests_[b];
        if (x.required != y.required) return x.required;
        if (x.priority != y.priority) return x.priority > y.priority;
        return spots_[a].size() < spots_[b].size();
    }

    void price_spots(std::span<const LabelObstacle> obstacles) {
        CellHash index(cell_size(requests_));
        for (std::uint32_t i = 0; i < obstacles.size(); ++i) index.insert(i, obstacles[i].box.bounds());
        for (std::size_t i = 0; i < requests_.size(); ++i) {
            progress_.poll();
            const LabelRequest& request = requests_[i];
            for (std::size_t s = 0; s < request.spots.size(); ++s) {
                const LabelSpot& spot = request.spots[s];
                const Box bounds = spot.box.bounds();
                const Box& frame = options_.frame;
                if (!frame.empty() && !(frame.contains(bounds.low) && frame.contains(bounds.high))) continue;
                double cost = spot.cost;
                for (const std::uint32_t o : index.near(bounds)) {
                    const LabelObstacle& obstacle = obstacles[o];
                    if (obstacle.family == request.family) continue;
                    if (overlap(spot.box, obstacle.box)) cost += obstacle.cost;
                }
                if (std::isfinite(cost)) spots_[i].push_back({static_cast<std::int32_t>(s), cost});
            }
            std::stable_sort(spots_[i].begin(), spots_[i].end(), [](const Priced& a, const Priced& b) { return a.cost < b.cost; });
        }
    }

    const OrientedBox& box(std::uint32_t label, std::int32_t spot) const {
        return requests_[label].spots[static_cast<std::size_t>(spot)].box;
    }
    OrientedBox padded(std::uint32_t label, std::int32_t spot) const { return box(label, spot).grown(options_.gap / 2); }

    void put(std::uint32_t label, std::int32_t spot) {
        chosen_[label] = spot;
        placed_.insert(label, padded(label, spot).bounds());
    }
    void take(std::uint32_t label) {
        placed_.remove(label, padded(label, chosen_[label]).bounds());
        chosen_[label] = -1;
    }

    // Labels that would have to go if `label` stood at `spot`.
    std::vector<std::uint32_t> conflicts(std::uint32_t label, std::int32_t spot) const {
        const OrientedBox mine = padded(label, spot);
        std::vector<std::uint32_t> found;
        for (const std::uint32_t other : placed_.near(mine.bounds()))
            if (other != label && overlap(mine, padded(other, chosen_[other]))) found.push_back(other);
        const LabelRequest& request = requests_[label];
        if (request.family >= 0 && request.apart > 0)
            for (const std::uint32_t other : families_.at(request.family))
                if (other != label && chosen_[other] >= 0 &&
                    distance_m(mine.centre, box(other, chosen_[other]).centre) < std::max(request.apart, requests_[other].apart) &&
                    std::find(found.begin(), found.end(), other) == found.end())
                    found.push_back(other);
        return found;
    }

    bool place_at_cheapest_free(std::uint32_t label) {
        for (const Priced& priced : spots_[label]) {
            if (!conflicts(label, priced.spot).empty()) continue;
            put(label, priced.spot);
            return true;
        }
        return false;
    }

    // Tries each spot of a label that is left out: its occupants must all find another place.
    void make_room(std::uint32_t label) {
        progress_.poll();
        for (const bool may_push : {false, true}) {
            if (may_push && !requests_[label].required) return;
            for (const Priced& priced : spots_[label])
                if (try_spot(label, priced.spot, may_push)) return;
        }
    }

    bool try_spot(std::uint32_t label, std::int32_t spot, bool may_push) {
        const std::vector<std::uint32_t> in_the_way = conflicts(label, spot);
        if (in_the_way.size() > 4 && !may_push) return false;
        std::vector<std::pair<std::uint32_t, std::int32_t>> before_move;
        for (const std::uint32_t other : in_the_way) before_move.emplace_back(other, chosen_[other]);
        for (const auto& [other, old] : before_move) take(other);
        put(label, spot);
        bool ok = true;
        for (const auto& [other, old] : before_move) {
            if (place_at_cheapest_free(other)) continue;
            if (may_push && !requests_[other].required) continue;
            ok = false;
            break;
        }
        if (ok) return true;
        take(label);
        for (const auto& [other, old] : before_move)
            if (chosen_[other] >= 0) take(other);
        for (const auto& [other, old] : before_move) put(other, old);
        return false;
    }

    void improve(const std::vector<std::uint32_t>& order) {
        constexpr int rounds = 4;
        for (int round = 0; round < rounds; ++round) {
            bool changed = false;
            for (const std::uint32_t label : order) {
                progress_.poll();
                const std::int32_t old = chosen_[label];
                if (old >= 0) take(label);
                if (place_at_cheapest_free(label)) changed |= chosen_[label] != old;
            }
            if (!changed) return;
        }
    }

    std::span<const LabelRequest> requests_;
    PlacerOptions options_;
    const Progress& progress_;
    CellHash placed_;
    std::vector<std::int32_t> chosen_;
    std::vector<std::vector<Priced>> spots_;
    std::unordered_map<int, std::vector<std::uint32_t>> families_;
};

}  // namespace

LabelPlacement place_labels(std::span<const LabelRequest> requests, std::span<const LabelObstacle> obstacles,
                            const PlacerOptions& options, const Progress& progress) {
    return Placer(requests, obstacles, options, progress).run();
}

}  // namespace wangge
