#include "engine/districting/enumerate_plans.h"

#include <bit>
#include <vector>

#include "engine/core/error.h"

namespace wangge {

namespace {

using Set = std::uint64_t;

Set single(Node v) {
    return Set{1} << v;
}
Node lowest(Set s) {
    return static_cast<Node>(std::countr_zero(s));
}

class Enumerator {
public:
    Enumerator(const DualGraph& graph, const WeightLimits& limits, const std::function<void(const Plan&)>& visit,
               const Progress& progress)
        : graph_(graph), limits_(limits), visit_(visit), progress_(progress), near_(graph.nodes()), plan_(graph.nodes(), 0) {
        for (const auto& [v, w] : graph.ends) {
            near_[v] |= single(w);
            near_[w] |= single(v);
        }
    }

    std::uint64_t run(std::uint32_t districts) {
        const auto n = static_cast<std::uint32_t>(graph_.nodes());
        districts_ = districts;
        part(n == 64 ? ~Set{0} : single(n) - 1, 0);
        return count_;
    }

private:
    Set component(Set inside, Node from) const {
        Set reached = single(from);
        for (Set open = reached; open != 0;) {
            const Node v = lowest(open);
            open &= open - 1;
            const Set fresh = near_[v] & inside & ~reached;
            reached |= fresh;
            open |= fresh;
        }
        return reached;
    }
    std::int64_t weight_of(Set s) const {
        std::int64_t sum = 0;
        for (; s != 0; s &= s - 1) sum += graph_.weight[lowest(s)];
        return sum;
    }

    // Whether the free nodes can still be parted: each piece by its own number of districts, together as many as are left.
    bool may_hold(Set free, std::uint32_t left) const {
        std::uint64_t least = 0, most = 0;
        while (free != 0) {
            const Set piece = component(free, lowest(free));
            free &= ~piece;
            const std::int64_t weight = weight_of(piece);
            const auto nodes = static_cast<std::uint64_t>(std::popcount(piece));
            const std::uint64_t fewest =
                limits_.greatest > 0 && weight > 0 ? static_cast<std::uint64_t>((weight - 1) / limits_.greatest) + 1 : 1;
            const std::uint64_t greatest = limits_.least > 0 ? static_cast<std::uint64_t>(weight / limits_.least) : nodes;
            if (fewest > std::min(greatest, nodes)) return false;
            least += fewest;
            most += std::min(greatest, nodes);
        }
        return least <= left && left <= most;
    }

    // District `district` holds the first free node; all others follow.
    void part(Set free, std::uint32_t district) {
        const Node first = lowest(free);
        if (district + 1 == districts_) {
            if (free != 0 && component(free, first) == free && limits_.holds(weight_of(free))) finish(free, district);
            return;
        }
        grow(free, district, single(first), 0, graph_.weight[first]);
    }

    // Every connected set that holds `taken` and none of `refused`, once.
    void grow(Set free, std::uint32_t district, Set taken, Set refused, std::int64_t weight) {
        if (weight > limits_.greatest) return;
        if ((++looks_ & 0xFFF) == 0) progress_.poll();
        const std::uint32_t left = districts_ - district - 1;
        // What is refused goes to later districts, and pieces that hold something refused only fall further apart.
        std::uint32_t pieces = 0;
        for (Set open = refused; open != 0; ++pieces) open &= ~component(free & ~taken, lowest(open));
        if (pieces > left) return;
        if (weight >= limits_.least && free != taken && may_hold(free & ~taken, left)) {
            mark(taken, district);
            part(free & ~taken, district + 1);
        }
        Set border = 0;
        for (Set s = taken; s != 0; s &= s - 1) border |= near_[lowest(s)];
        border &= free & ~taken & ~refused;
        for (; border != 0; border &= border - 1) {
            const Node v = lowest(border);
            grow(free, district, taken | single(v), refused, weight + graph_.weight[v]);
            refused |= single(v);
        }
    }

    void mark(Set s, std::uint32_t district) {
        for (; s != 0; s &= s - 1) plan_[lowest(s)] = district;
    }
    void finish(Set last, std::uint32_t district) {
        ++count_;
        if (!visit_) return;
        mark(last, district);
        visit_(plan_);
    }

    const DualGraph& graph_;
    WeightLimits limits_;
    const std::function<void(const Plan&)>& visit_;
    const Progress& progress_;
    std::vector<Set> near_;
    Plan plan_;
    std::uint32_t districts_ = 0;
    std::uint64_t count_ = 0, looks_ = 0;
};

}  // namespace

std::uint64_t enumerate_plans(const DualGraph& graph, std::uint32_t districts, const WeightLimits& limits,
                              const std::function<void(const Plan&)>& visit, const Progress& progress) {
    if (districts == 0) throw Error(ErrorKind::bad_input, "A plan needs at least one district");
    if (graph.nodes() > 64)
        throw Error(ErrorKind::unsupported, "Plans of more than 64 units are too many to list one by one")
            .with("units", static_cast<std::int64_t>(graph.nodes()));
    if (graph.nodes() < districts) return 0;
    return Enumerator(graph, limits, visit, progress).run(districts);
}

}  // namespace wangge
