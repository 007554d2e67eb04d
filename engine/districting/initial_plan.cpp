#include "engine/districting/initial_plan.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/core/error.h"
#include "engine/districting/detail/xoshiro.h"
#include "engine/districting/spanning_tree.h"

namespace wangge {

namespace {

using detail::Xoshiro;

void require_possible(const DualGraph& graph, std::uint32_t k, const WeightLimits& limits) {
    if (k == 0) throw Error(ErrorKind::bad_input, "A plan needs at least one district");
    if (graph.nodes() < k)
        throw Error(ErrorKind::infeasible,
                    "There are fewer units (" + std::to_string(graph.nodes()) + ") than districts (" + std::to_string(k) + ")");
    const std::int64_t total = total_weight(graph);
    const double least = static_cast<double>(limits.least) * k, greatest = static_cast<double>(limits.greatest) * k;
    if (static_cast<double>(total) < least || static_cast<double>(total) > greatest || limits.least > limits.greatest)
        throw Error(ErrorKind::infeasible, "The total weight of " + std::to_string(total) + " cannot lie in " + std::to_string(k) +
                                               " districts of " + std::to_string(limits.least) + " to " +
                                               std::to_string(limits.greatest));
    for (Node v = 0; v < graph.nodes(); ++v)
        if (graph.weight[v] > limits.greatest)
            throw Error(ErrorKind::infeasible, "One unit weighs " + std::to_string(graph.weight[v]) + ", " +
                                                   std::to_string(graph.weight[v] - limits.greatest) + " more than a district may")
                .with("node", static_cast<std::int64_t>(v));
    if (!is_contiguous(graph, Plan(graph.nodes(), 0), 0))
        throw Error(ErrorKind::infeasible, "The units do not hang together: plan each piece by itself");
}

std::int64_t violation(const WeightLimits& limits, std::int64_t weight) {
    return std::max<std::int64_t>(0, limits.least - weight) + std::max<std::int64_t>(0, weight - limits.greatest);
}

class Builder {
public:
    Builder(const DualGraph& graph, std::uint32_t k, const WeightLimits& limits, const InitialPlanOptions& options,
            const Progress& progress)
        : graph_(graph),
          k_(k),
          limits_(limits),
          effort_(options.effort),
          progress_(progress),
          random_(options.seed),
          trees_(graph) {}

    std::optional<Plan> run() {
        while (spent_ < effort_) {
            if (grow() || repair()) return plan_;
        }
        return std::nullopt;
    }

private:
    void draw() {
        progress_.poll();
        trees_.draw(TreeLaw::uniform, random_);
        spent_ += trees_.nodes().size() + 1;
    }
    Node any(const std::vector<Node>& nodes) { return nodes[random_.below(static_cast<std::uint32_t>(nodes.size()))]; }

    struct Cut {
        std::uint32_t local = 0, below = 0;  // districts that go below
        std::int64_t off = 0;
    };

    // The best cut of the tree drawn: how far both sides lie outside what their share of the districts may weigh, then how far from
    // the mean, with a random shift so that repeated trees do not all cut off the same corner.
    Cut best_cut(std::uint32_t districts) {
        const std::int64_t total = trees_.total_weight();
        const double mean = static_cast<double>(total) / districts;
        trees_.cuts(1, 0);
        count_.resize(trees_.nodes().size());
        std::fill(count_.begin(), count_.end(), 1U);
        const auto order = trees_.order();
        const auto parent = trees_.parent();
        const auto n = static_cast<std::uint32_t>(order.size());
        Cut best{0, 0, INT64_MAX};
        double best_score = INFINITY;
        for (std::uint32_t i = n; i-- > 1;) {
            const std::uint32_t v = order[i];
            count_[parent[v]] += count_[v];
            const std::int64_t weight = trees_.weight_below(v);
            const double share = static_cast<double>(weight) / std::max(mean, 1e-9);
            const auto j = static_cast<std::uint32_t>(std::clamp(std::lround(share), 1L, static_cast<long>(districts) - 1));
            if (count_[v] < j || n - count_[v] < districts - j) continue;
            const std::int64_t off = outside(weight, j) + outside(total - weight, districts - j);
            const double unevenness = std::abs(share - j) / std::min(j, districts - j);
            const double score = static_cast<double>(off) * 1e6 + unevenness + 0.05 * random_.uniform();
            if (score < best_score) {
                best_score = score;
                best = {v, j, off};
            }
        }
        return best;
    }
    std::int64_t outside(std::int64_t weight, std::uint32_t districts) const {
        return violation({limits_.least * districts, limits_.greatest * districts}, weight);
    }

    // Parts the whole into districts. True when legal; else what came out is the start of repair(), always contiguous.
    bool grow() {
        struct Part {
            std::vector<Node> nodes;
            std::uint32_t districts;
        };
        plan_.assign(graph_.nodes(), 0);
        std::vector<Part> open(1);
        for (Node v = 0; v < graph_.nodes(); ++v) open[0].nodes.push_back(v);
        open[0].districts = k_;
        std::uint32_t name = 0;
        bool legal = true;
        while (!open.empty()) {
            Part part = std::move(open.back());
            open.pop_back();
            if (part.districts == 1) {
                std::int64_t weight = 0;
                for (const Node v : part.nodes) {
                    plan_[v] = name;
                    weight += graph_.weight[v];
                }
                legal = legal && limits_.holds(weight);
                ++name;
                continue;
            }
            trees_.set_region(part.nodes, any(part.nodes));
            Cut best{0, 0, INT64_MAX};
            std::vector<std::uint8_t> side;
            for (int tries = 0; tries < 40 && best.off > 0; ++tries) {
                draw();
                const Cut cut = best_cut(part.districts);
                if (cut.below == 0 || cut.off >= best.off) continue;
                best = cut;
                const auto below = trees_.side_below(cut.local);
                side.assign(below.begin(), below.end());
            }
            // A star has no such cut in any tree.
            if (best.below == 0) return false;
            Part below{{}, best.below}, above{{}, part.districts - best.below};
            for (std::size_t i = 0; i < side.size(); ++i) (side[i] != 0 ? below : above).nodes.push_back(part.nodes[i]);
            open.push_back(std::move(above));
            open.push_back(std::move(below));
        }
        return legal;
    }

    // Recombines pairs, the cut with the least violation, cooling: a plan gets no worse for long.
    bool repair() {
        if (!district_count_whole()) return false;
        std::vector<std::int64_t> weight = district_weights(graph_, plan_, k_);
        std::vector<std::vector<Node>> members(k_);
        for (Node v = 0; v < graph_.nodes(); ++v) members[plan_[v]].push_back(v);
        std::int64_t off = 0;
        for (const std::int64_t w : weight) off += violation(limits_, w);
        const double scale = static_cast<double>(off) / k_ + 1;
        const std::uint64_t steps = 200 + 60ULL * k_;
        std::vector<Node> region;
        for (std::uint64_t s = 0; s < steps && off > 0 && spent_ < effort_; ++s) {
            const double heat = scale * std::pow(1.0 - static_cast<double>(s) / static_cast<double>(steps), 2) * 0.3;
            const auto [v, w] = random_border(weight);
            const std::uint32_t a = plan_[v], b = plan_[w];
            region = members[a];
            region.insert(region.end(), members[b].begin(), members[b].end());
            trees_.set_region(region, v);
            const std::int64_t before = violation(limits_, weight[a]) + violation(limits_, weight[b]);
            for (int tries = 0; tries < 4; ++tries) {
                draw();
                const Cut cut = best_cut(2);
                if (cut.below == 0) continue;
                const std::int64_t below = trees_.weight_below(cut.local), above = trees_.total_weight() - below;
                const std::int64_t after = violation(limits_, below) + violation(limits_, above);
                if (after > before && random_.uniform() >= std::exp(static_cast<double>(before - after) / (heat + 1e-9))) continue;
                const auto side = trees_.side_below(cut.local);
                members[a].clear();
                members[b].clear();
                for (std::size_t i = 0; i < region.size(); ++i) {
                    plan_[region[i]] = side[i] != 0 ? b : a;
                    members[plan_[region[i]]].push_back(region[i]);
                }
                weight[a] = above;
                weight[b] = below;
                off += after - before;
                break;
            }
        }
        return off == 0;
    }

    bool district_count_whole() const {
        std::vector<bool> seen(k_, false);
        for (const std::uint32_t d : plan_) seen[d] = true;
        return std::all_of(seen.begin(), seen.end(), [](bool s) { return s; });
    }

    // A cut edge, at a district out of limits if a few looks find one: there is something to win.
    std::pair<Node, Node> random_border(const std::vector<std::int64_t>& weight) {
        std::pair<Node, Node> found{0, 0};
        for (int looks = 0, cut = 0; cut == 0 || looks < 200; ++looks) {
            auto [v, w] = graph_.ends[random_.below(static_cast<std::uint32_t>(graph_.edges()))];
            if (plan_[v] == plan_[w]) continue;
            found = {v, w};
            cut = 1;
            if (!limits_.holds(weight[plan_[v]]) || !limits_.holds(weight[plan_[w]]) || random_.uniform() < 0.1) break;
        }
        return found;
    }

    const DualGraph& graph_;
    std::uint32_t k_;
    WeightLimits limits_;
    std::uint64_t effort_, spent_ = 0;
    const Progress& progress_;
    Xoshiro random_;
    TreeSampler trees_;
    Plan plan_;
    std::vector<std::uint32_t> count_;
};

}  // namespace

std::optional<Plan> initial_plan(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                                 const InitialPlanOptions& options, const Progress& progress) {
    require_possible(graph, districts, limits);
    if (districts == 1) return Plan(graph.nodes(), 0);
    return Builder(graph, districts, limits, options, progress).run();
}

}  // namespace wangge
