#include "engine/grids/detail/start_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/random.h"

namespace wangge::detail {

namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

class Builder {
public:
    Builder(const PlanUnits& units, const std::vector<bool>& locked, std::uint64_t seed)
        : units_(units), g_(units.graph), random_(seed) {
        result_.districts = static_cast<std::uint32_t>(locked.size());
        result_.plan.assign(units.grid.begin(), units.grid.end());
        result_.closed = locked;
        result_.old_grid.resize(locked.size());
        std::iota(result_.old_grid.begin(), result_.old_grid.end(), 0U);
    }

    StartPlan run(std::uint32_t wanted) {
        const auto locked = static_cast<std::size_t>(std::count(result_.closed.begin(), result_.closed.end(), true));
        if (wanted == 0 || wanted > g_.nodes() || wanted < locked)
            throw Error(ErrorKind::bad_input, "So many grids cannot be made")
                .with("grids", std::int64_t{wanted})
                .with("pieces of land", static_cast<std::int64_t>(g_.nodes()))
                .with("locked grids", static_cast<std::int64_t>(locked));
        make_whole();
        drop_empty();
        while (result_.districts > wanted) merge_one();
        while (result_.districts < wanted) split_one();
        result_.was.assign(g_.nodes(), none);
        for (Node u = 0; u < g_.nodes(); ++u)
            for (std::uint32_t d = 0; d < result_.districts; ++d)
                if (result_.old_grid[d] == units_.grid[u]) result_.was[u] = d;
        return result_;
    }

private:
    std::vector<std::int64_t> people() const { return district_weights(g_, result_.plan, result_.districts); }

    // Parts of a district other than its most populous go over to a neighbour, the smallest parts first.
    void make_whole() {
        for (std::size_t guard = 0; guard <= g_.nodes(); ++guard) {
            const auto parts = parts_of_plan();
            std::vector<std::size_t> main(result_.districts, parts.size());
            const auto rank = [&](std::size_t i) { return std::pair(weight_of(parts[i]), parts[i].size()); };
            for (std::size_t i = 0; i < parts.size(); ++i) {
                const std::uint32_t d = result_.plan[parts[i].front()];
                if (main[d] == parts.size() || rank(i) > rank(main[d])) main[d] = i;
            }
            std::size_t loose = parts.size();
            for (std::size_t i = 0; i < parts.size(); ++i) {
                const std::uint32_t d = result_.plan[parts[i].front()];
                if (main[d] != i && !result_.closed[d] && (loose == parts.size() || rank(i) < rank(loose)) &&
                    best_neighbour(parts[i]) != none)
                    loose = i;
            }
            if (loose == parts.size()) return;
            const std::uint32_t to = best_neighbour(parts[loose]);
            for (const Node u : parts[loose]) result_.plan[u] = to;
        }
    }

    std::vector<std::vector<Node>> parts_of_plan() const {
        std::vector<std::vector<Node>> parts;
        std::vector<bool> seen(g_.nodes());
        for (Node start = 0; start < g_.nodes(); ++start) {
            if (seen[start]) continue;
            std::vector<Node> part{start};
            seen[start] = true;
            for (std::size_t i = 0; i < part.size(); ++i)
                for (const Node w : g_.neighbours(part[i]))
                    if (!seen[w] && result_.plan[w] == result_.plan[start]) {
                        seen[w] = true;
                        part.push_back(w);
                    }
            parts.push_back(std::move(part));
        }
        return parts;
    }
    std::int64_t weight_of(const std::vector<Node>& part) const {
        std::int64_t sum = 0;
        for (const Node u : part) sum += g_.weight[u];
        return sum;
    }
    // The open district with the longest common border.
    std::uint32_t best_neighbour(const std::vector<Node>& part) const {
        std::map<std::uint32_t, double> length;
        for (const Node u : part)
            for (std::size_t i = 0; i < g_.neighbours(u).size(); ++i) {
                const std::uint32_t d = result_.plan[g_.neighbours(u)[i]];
                if (d != result_.plan[u] && !result_.closed[d]) length[d] += g_.border_m[g_.edges_of(u)[i]];
            }
        std::uint32_t best = none;
        double longest = 0;
        for (const auto& [d, l] : length)
            if (l > longest) {
                longest = l;
                best = d;
            }
        return best;
    }

    void remove(std::uint32_t district) {
        for (std::uint32_t& d : result_.plan)
            if (d > district) --d;
        result_.old_grid.erase(result_.old_grid.begin() + district);
        result_.closed.erase(result_.closed.begin() + district);
        --result_.districts;
    }
    void drop_empty() {
        for (std::uint32_t d = result_.districts; d-- > 0;)
            if (std::find(result_.plan.begin(), result_.plan.end(), d) == result_.plan.end()) remove(d);
    }

    void merge_one() {
        const auto sums = people();
        std::uint32_t thin = none, into = none;
        for (std::uint32_t d = 0; d < result_.districts; ++d) {
            if (result_.closed[d] || (thin != none && sums[d] >= sums[thin])) continue;
            std::uint32_t smallest = none;
            for (Node u = 0; u < g_.nodes(); ++u) {
                if (result_.plan[u] != d) continue;
                for (const Node w : g_.neighbours(u)) {
                    const std::uint32_t other = result_.plan[w];
                    if (other != d && !result_.closed[other] &&
                        (smallest == none || std::pair(sums[other], other) < std::pair(sums[smallest], smallest)))
                        smallest = other;
                }
            }
            if (smallest == none) continue;
            thin = d;
            into = smallest;
        }
        if (thin == none)
            throw Error(ErrorKind::bad_input, "The grids that are not locked cannot be joined to so few")
                .with("grids", std::int64_t{result_.districts});
        // The name of the larger goes on.
        if (sums[into] < sums[thin]) std::swap(thin, into);
        for (std::uint32_t& d : result_.plan)
            if (d == thin) d = into;
        remove(thin);
    }

    void split_one() {
        const auto sums = people();
        std::vector<std::uint32_t> order(result_.districts);
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return sums[a] > sums[b]; });
        for (const std::uint32_t d : order) {
            if (result_.closed[d]) continue;
            std::vector<Node> nodes;
            for (Node u = 0; u < g_.nodes(); ++u)
                if (result_.plan[u] == d) nodes.push_back(u);
            if (nodes.size() < 2) continue;
            std::vector<Node> best;
            std::int64_t best_off = std::numeric_limits<std::int64_t>::max();
            for (int attempt = 0; attempt < 20; ++attempt) try_split(nodes, d, sums[d], best, best_off);
            for (const Node u : best) result_.plan[u] = result_.districts;
            ++result_.districts;
            result_.old_grid.push_back(none);
            result_.closed.push_back(false);
            return;
        }
        throw Error(ErrorKind::bad_input, "The grids that are not locked cannot be cut into so many")
            .with("grids", std::int64_t{result_.districts});
    }

    // The subtree of a random tree nearest to half of the people; with nobody there, to half of the units.
    void try_split(const std::vector<Node>& nodes, std::uint32_t d, std::int64_t sum, std::vector<Node>& best,
                   std::int64_t& best_off) {
        std::vector<Node> order, parent;
        std::vector<std::pair<Node, Node>> open{{nodes[random_.below(nodes.size())], 0}};
        std::vector<bool> seen(g_.nodes());
        while (!open.empty()) {
            const std::size_t pick = random_.below(open.size());
            const auto [u, from] = open[pick];
            open[pick] = open.back();
            open.pop_back();
            if (seen[u]) continue;
            seen[u] = true;
            const auto here = static_cast<Node>(order.size());
            order.push_back(u);
            parent.push_back(from);
            for (const Node w : g_.neighbours(u))
                if (!seen[w] && result_.plan[w] == d) open.emplace_back(w, here);
        }
        std::vector<std::int64_t> below(order.size());
        const std::int64_t all = sum > 0 ? sum : static_cast<std::int64_t>(order.size());
        for (std::size_t i = order.size(); i-- > 1;) {
            below[i] += sum > 0 ? g_.weight[order[i]] : 1;
            below[parent[i]] += below[i];
            const std::int64_t off = std::abs(2 * below[i] - all);
            if (off >= best_off) continue;
            best_off = off;
            std::vector<bool> in(order.size());
            in[i] = true;
            best = {order[i]};
            for (std::size_t j = i + 1; j < order.size(); ++j)
                if (in[parent[j]]) {
                    in[j] = true;
                    best.push_back(order[j]);
                }
        }
    }

    const PlanUnits& units_;
    const DualGraph& g_;
    Random random_;
    StartPlan result_;
};

}  // namespace

StartPlan start_plan(const PlanUnits& units, const std::vector<bool>& locked, std::uint32_t wanted, std::uint64_t seed) {
    return Builder(units, locked, seed).run(wanted);
}

CodeGiver::CodeGiver(const std::vector<std::string>& used) {
    for (const std::string& code : used) {
        std::size_t digits = 0;
        while (digits < code.size() && digits < 3 && code[code.size() - 1 - digits] >= '0' && code[code.size() - 1 - digits] <= '9')
            ++digits;
        if (digits == 0) continue;
        const long sequence = std::stol(code.substr(code.size() - digits));
        if (sequence < highest_) continue;
        highest_ = sequence;
        prefix_ = code.substr(0, code.size() - digits);
        digits_ = static_cast<int>(digits);
    }
}

std::string CodeGiver::next() {
    return prefix_ + fmt::format("{:0{}}", ++highest_, digits_);
}

std::string CodeGiver::name_of(const std::string& code) {
    const std::string tail = code.size() > 3 ? code.substr(code.size() - 3) : code;
    const std::size_t first = tail.find_first_not_of('0');
    return "第" + (first == std::string::npos ? tail : tail.substr(first)) + "网格";
}

}  // namespace wangge::detail
