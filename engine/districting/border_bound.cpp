#include "engine/districting/border_bound.h"

#include <CoinPackedMatrix.hpp>
#include <CoinPackedVector.hpp>
#include <CoinWarmStart.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>

#include "engine/core/error.h"

namespace wangge {

namespace {

constexpr std::uint32_t open_land = 0xFFFFFFFF;
constexpr double least_broken = 0.01;   // of a row's right side, for it to be worth adding
constexpr double least_gap = 0.005;     // between the bound and a point that keeps all rows, for going on
constexpr std::size_t most_rows = 250;  // added a round

struct Row {
    std::vector<int> edge;
    std::vector<double> factor;
    std::size_t load = 0;    // of a spreading row; right side: `whole` less the greatest weight of the load
    std::int64_t whole = 0;  // 0 in a tree row
    double at_least(const std::vector<std::int64_t>& greatest, std::uint32_t districts) const {
        return whole > 0 ? static_cast<double>(whole - greatest[load]) : static_cast<double>(districts) - 1;
    }
};

}  // namespace

struct BorderBound::Program {
    BorderBoundProblem p;
    double unit = 1;                         // mean cost
    std::vector<double> least, greatest;     // per edge: cut for certain, never cut
    std::vector<double> inner;               // a point that keeps all rows of the last limits
    std::vector<std::unique_ptr<Row>> kept;  // the rows that the last program ended with
    std::unique_ptr<CoinWarmStart> basis;    // and where it ended
    std::vector<Node> up;                    // of the tree in hand: per node the one before it
    std::vector<int> up_edge;
    std::vector<double> way;
    std::vector<std::int64_t> below;

    explicit Program(BorderBoundProblem problem) : p(std::move(problem)) {
        const DualGraph& g = *p.graph;
        const auto bad = [](const char* sentence) { return Error(ErrorKind::bad_input, sentence); };
        if (p.districts == 0) throw bad("A plan has at least one district");
        if (p.cost.size() != g.edges()) throw bad("A bound of the borders needs one cost for each edge");
        if (!p.closed.empty() && p.closed.size() != g.nodes())
            throw bad("There is one mark of being closed for each node, or none");
        for (const auto& amount : p.amounts)
            if (amount.size() != g.nodes()) throw bad("A load has one amount for each node");
        const double sum = std::accumulate(p.cost.begin(), p.cost.end(), 0.0);
        if (sum > 0) unit = sum / static_cast<double>(g.edges());
        least.assign(g.edges(), 0);
        greatest.assign(g.edges(), 1);
        inner.assign(g.edges(), 1);
        if (!p.closed.empty())
            for (std::size_t e = 0; e < g.edges(); ++e) {
                const std::uint32_t a = p.closed[g.ends[e].first], b = p.closed[g.ends[e].second];
                if (a != b) least[e] = 1;
                if (a == b && a != open_land) greatest[e] = 0;
            }
    }

    // Shortest ways from a node to what lies nearer than 1, in ascending order. Edges have a length even where they are not cut, so
    // that trees are round.
    std::vector<Node> ball(Node from, const std::vector<double>& cut) {
        const DualGraph& g = *p.graph;
        way.assign(g.nodes(), std::numeric_limits<double>::infinity());
        up_edge.assign(g.nodes(), -1);
        up.assign(g.nodes(), from);
        using Item = std::pair<double, Node>;
        std::priority_queue<Item, std::vector<Item>, std::greater<>> open;
        std::vector<Node> order;
        way[from] = 0;
        open.emplace(0, from);
        while (!open.empty()) {
            const auto [at, v] = open.top();
            open.pop();
            if (at > way[v]) continue;
            order.push_back(v);
            const auto near = g.neighbours(v);
            const auto edges = g.edges_of(v);
            for (std::size_t i = 0; i < near.size(); ++i) {
                const double next = at + cut[edges[i]] + 1e-3;
                if (next >= 1 || next >= way[near[i]]) continue;
                way[near[i]] = next;
                up[near[i]] = v;
                up_edge[near[i]] = static_cast<int>(edges[i]);
                open.emplace(next, near[i]);
            }
        }
        return order;
    }

    // How much a row is broken, as a share of its right side.
    static double broken(const Row& row, double right, const std::vector<double>& cut) {
        double sum = 0;
        for (std::size_t i = 0; i < row.edge.size(); ++i) sum += std::min(row.factor[i], right) * cut[row.edge[i]];
        return 1 - sum / right;
    }

    Row spreading(const std::vector<Node>& order, std::size_t load) {
        Row row;
        row.load = load;
        below.assign(p.graph->nodes(), 0);
        for (std::size_t i = order.size(); i-- > 0;) {
            const Node v = order[i];
            below[v] += p.amounts[load][v];
            if (i == 0) break;
            below[up[v]] += below[v];
            if (below[v] == 0) continue;
            row.edge.push_back(up_edge[v]);
            row.factor.push_back(static_cast<double>(below[v]));
        }
        row.whole = below[order.front()];
        return row;
    }

    // The spanning tree with the least sum; nothing where the graph is in pieces.
    Row tree(const std::vector<double>& cut) const {
        const DualGraph& g = *p.graph;
        std::vector<std::uint32_t> order(g.edges());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(cut[a], p.cost[a]) < std::pair(cut[b], p.cost[b]);
        });
        std::vector<Node> root(g.nodes());
        std::iota(root.begin(), root.end(), 0U);
        const auto find = [&](Node v) {
            while (root[v] != v) v = root[v] = root[root[v]];
            return v;
        };
        Row row;
        for (const std::uint32_t e : order) {
            const Node a = find(g.ends[e].first), b = find(g.ends[e].second);
            if (a == b) continue;
            root[a] = b;
            row.edge.push_back(static_cast<int>(e));
            row.factor.push_back(1);
        }
        if (row.edge.size() + 1 != g.nodes()) return {};
        return row;
    }

    std::vector<std::pair<double, Row>> broken_rows(const std::vector<double>& cut, const std::vector<std::int64_t>& limits) {
        std::vector<std::pair<double, Row>> found;
        for (Node v = 0; v < p.graph->nodes(); ++v) {
            const std::vector<Node> order = ball(v, cut);
            for (std::size_t load = 0; load < p.amounts.size(); ++load) {
                Row row = spreading(order, load);
                if (row.whole <= limits[load] || row.whole == 0) continue;
                const double share = broken(row, row.at_least(limits, p.districts), cut);
                if (share > least_broken) found.emplace_back(share, std::move(row));
            }
        }
        if (p.districts > 1)
            if (Row row = tree(cut); !row.edge.empty())
                if (const double share = broken(row, row.at_least(limits, p.districts), cut); share > least_broken)
                    found.emplace_back(2, std::move(row));
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        if (found.size() > most_rows) found.resize(most_rows);
        return found;
    }

    // What the multipliers prove, whatever their origin: sum of y b over the rows, and for each edge the cheaper of cut and whole.
    double proved(const std::vector<std::unique_ptr<Row>>& rows, const std::vector<double>& right, const double* price) const {
        std::vector<double> reduced(p.cost.size());
        for (std::size_t e = 0; e < reduced.size(); ++e) reduced[e] = p.cost[e] / unit;
        double sum = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const double y = std::max(0.0, price[r]);
            if (y == 0) continue;
            sum += y;
            for (std::size_t i = 0; i < rows[r]->edge.size(); ++i)
                reduced[rows[r]->edge[i]] -= y * std::min(rows[r]->factor[i], right[r]) / right[r];
        }
        for (std::size_t e = 0; e < reduced.size(); ++e) sum += reduced[e] * (reduced[e] > 0 ? least[e] : greatest[e]);
        return sum * unit * (1 - 1e-9);
    }

    // Rows that hold with room to spare only slow the simplex method down.
    static void drop_idle(OsiClpSolverInterface& solver, std::vector<std::unique_ptr<Row>>& rows, std::vector<double>& right) {
        std::vector<int> idle;
        std::size_t count = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (solver.getRowActivity()[r] > 1 + 1e-6 && solver.getRowPrice()[r] < 1e-9) {
                idle.push_back(static_cast<int>(r));
                continue;
            }
            if (count != r) rows[count] = std::move(rows[r]);
            right[count++] = right[r];
        }
        rows.resize(count);
        right.resize(count);
        if (!idle.empty()) solver.deleteRows(static_cast<int>(idle.size()), idle.data());
    }

    double solve(const std::vector<std::int64_t>& limits, const BorderBoundOptions& options, const Progress& progress) {
        if (limits.size() != p.amounts.size())
            throw Error(ErrorKind::bad_input, "A bound of the borders needs one greatest weight for each load");
        const int columns = static_cast<int>(p.cost.size());
        if (columns == 0) return 0;
        std::vector<double> cost(p.cost.size());
        for (std::size_t e = 0; e < cost.size(); ++e) cost[e] = p.cost[e] / unit;
        OsiClpSolverInterface solver;
        solver.messageHandler()->setLogLevel(0);
        solver.getModelPtr()->setLogLevel(0);
        CoinPackedMatrix matrix(false, 0, 0);
        matrix.setDimensions(0, columns);
        solver.loadProblem(matrix, least.data(), greatest.data(), cost.data(), nullptr, nullptr);
        std::vector<std::unique_ptr<Row>> rows;
        std::vector<double> right;
        const auto add = [&](std::unique_ptr<Row> row) {
            const double b = row->at_least(limits, p.districts);
            if (b <= 0) return;
            std::vector<double> factor(row->factor.size());
            for (std::size_t i = 0; i < factor.size(); ++i) factor[i] = std::min(row->factor[i], b) / b;
            solver.addRow(CoinPackedVector(static_cast<int>(row->edge.size()), row->edge.data(), factor.data(), false), 1,
                          COIN_DBL_MAX);
            rows.push_back(std::move(row));
            right.push_back(b);
        };
        const std::size_t before = kept.size();
        for (auto& row : kept) add(std::move(row));
        kept.clear();
        const bool warm = basis && rows.size() == before && solver.setWarmStart(basis.get());
        double best = 0, met = std::numeric_limits<double>::infinity();
        std::vector<double> cut = least, outer = least;
        double inward = 0.6;
        std::vector<double> history;
        bool solved = warm, changed = !rows.empty();
        for (int round = 0; round < options.rounds; ++round) {
            progress.poll();
            if (changed) {
                if (solved)
                    solver.resolve();
                else
                    solver.initialSolve();
                solved = true;
                if (!solver.isProvenOptimal()) break;
                outer.assign(solver.getColSolution(), solver.getColSolution() + columns);
                for (double& x : outer) x = std::clamp(x, 0.0, 1.0);
                if (solver.getIterationCount() == 0) inward /= 2;  // what was added was not broken there
                best = std::max(best, proved(rows, right, solver.getRowPrice()));
                drop_idle(solver, rows, right);
            }
            if (options.stop && options.stop()) break;
            history.push_back(best);
            const bool slow = history.size() > 10 && met < 2 * best && best < 1.005 * history[history.size() - 11];
            if (met - best < least_gap * met || inward < 0.1 || slow) break;
            // Rows are sought between the optimum of the program and a point that keeps all rows: at the optimum itself they would
            // be shallow.
            for (std::size_t e = 0; e < cut.size(); ++e) cut[e] = inward * inner[e] + (1 - inward) * outer[e];
            std::vector<std::pair<double, Row>> found = broken_rows(cut, limits);
            changed = !found.empty();
            if (!changed) {
                inner = cut;
                met = 0;
                for (std::size_t e = 0; e < cut.size(); ++e) met += cut[e] * p.cost[e];
                if (met < 2 * best) inward = 0.8;
            }
            for (auto& [share, row] : found) add(std::make_unique<Row>(std::move(row)));
        }
        kept = std::move(rows);
        basis.reset(solver.getWarmStart());
        return std::max(0.0, best);
    }
};

BorderBound::BorderBound(BorderBoundProblem problem) : program_(std::make_unique<Program>(std::move(problem))) {}
BorderBound::~BorderBound() = default;
BorderBound::BorderBound(BorderBound&&) noexcept = default;
BorderBound& BorderBound::operator=(BorderBound&&) noexcept = default;

double BorderBound::at(const std::vector<std::int64_t>& greatest, const BorderBoundOptions& options, const Progress& progress) {
    return program_->solve(greatest, options, progress);
}

}  // namespace wangge
