#include "engine/streets/network.h"

#include <algorithm>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/geo/measure.h"
#include "engine/streets/detail/join_vertices.h"
#include "engine/streets/detail/wall_crossings.h"

namespace wangge {

namespace {

constexpr double gate_half_m = 0.5;  // a gate edge reaches this far to both sides
constexpr double least_edge_m = 1e-6;

// A street between two nodes, before walls and gates cut it.
struct Piece {
    std::uint32_t street = 0;
    std::uint32_t tail = 0, head = 0;  // vertex groups
    double from_m = 0;
    Line line;
    std::vector<detail::Passage> passages;
};

std::vector<Piece> cut_at_meetings(const Community& community, const NetworkOptions& options,
                                   const detail::JoinedVertices& joined) {
    std::vector<Piece> pieces;
    for (std::uint32_t s = 0; s < community.streets.size(); ++s) {
        const Street& street = community.streets[s];
        if (options.carts && street.kind == StreetKind::steps) continue;
        const std::uint32_t first = joined.first[s];
        const std::uint32_t count = joined.first[s + 1] - first;
        if (count < 2) continue;
        Piece piece;
        double along_m = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t group = joined.group[first + i];
            const Point at = joined.is_node[group] ? joined.at[group] : street.line[joined.vertex[first + i]];
            if (i > 0) {
                along_m += distance_m(piece.line.back(), at);
                piece.line.push_back(at);
            }
            if (i > 0 && joined.is_node[group]) {
                piece.head = group;
                pieces.push_back(std::move(piece));
            }
            if (i == 0 || joined.is_node[group]) {
                piece = {};
                piece.street = s;
                piece.tail = group;
                piece.from_m = along_m;
                piece.line = {at};
            }
        }
    }
    return pieces;
}

bool open_all_the_time(const Gate& gate, const NetworkOptions& options) {
    if (!options.minute_of_day) return true;
    const int until = options.until_minute.value_or(*options.minute_of_day);
    for (int minute = *options.minute_of_day; minute <= until; ++minute)
        if (!is_open(gate, minute)) return false;
    return true;
}

class Builder {
public:
    Builder(const Community& community, const NetworkOptions& options) : community_(community), options_(options) {
        network_.gates = community.gates;
        for (const Wall& wall : community.walls)
            if (wall.line.size() >= 2) network_.walls.push_back(wall.line);
        for (const Gate& gate : community.gates) open_.push_back(open_all_the_time(gate, options));
        network_.shape_first = {0};
    }

    Network build() {
        const detail::JoinedVertices joined = detail::join_vertices(community_, options_);
        std::vector<Piece> pieces = cut_at_meetings(community_, options_, joined);
        find_passages(pieces);
        for (const Piece& piece : pieces) emit(piece, joined);
        index_half_edges();
        return std::move(network_);
    }

private:
    void find_passages(std::vector<Piece>& pieces) {
        std::vector<detail::GatedLine> lines;
        for (const Piece& piece : pieces) lines.push_back({&piece.line, community_.streets[piece.street].compound});
        auto passages = detail::find_passages(lines, network_.walls, network_.gates, options_.gate_m);
        for (std::size_t i = 0; i < pieces.size(); ++i) pieces[i].passages = std::move(passages[i]);
    }

    std::uint32_t node_of_group(std::uint32_t group, const detail::JoinedVertices& joined) {
        const auto [found, inserted] = node_of_group_.try_emplace(group, static_cast<std::uint32_t>(network_.node_at.size()));
        if (inserted) network_.node_at.push_back(joined.at[group]);
        return found->second;
    }

    std::uint32_t new_node(Point at) {
        network_.node_at.push_back(at);
        return static_cast<std::uint32_t>(network_.node_at.size() - 1);
    }

    void emit(const Piece& piece, const detail::JoinedVertices& joined) {
        const double length = length_m(piece.line);
        if (length < least_edge_m) return;
        double done_m = 0;
        std::uint32_t node = node_of_group(piece.tail, joined);
        const auto advance = [&](double to_m, std::uint32_t gate) {
            const bool last = to_m > length - least_edge_m;
            const std::uint32_t next = last ? node_of_group(piece.head, joined) : new_node(point_along(piece.line, to_m));
            if (gate == no_gate || open_[gate]) add_edge(piece, done_m, last ? length : to_m, node, next, gate);
            node = next;
            done_m = last ? length : to_m;
        };
        for (const detail::Passage& passage : piece.passages) {
            if (done_m > length - least_edge_m) break;
            if (passage.gate != no_gate) {
                const double from_m = std::max(done_m, passage.along_m - gate_half_m);
                const double to_m = std::min(length, std::max(passage.along_m + gate_half_m, from_m));
                if (from_m > done_m + least_edge_m) advance(from_m, no_gate);
                if (to_m > done_m + least_edge_m) advance(to_m, passage.gate);
                continue;
            }
            report_cut(piece, passage);
            if (passage.along_m > done_m + least_edge_m && passage.along_m < length - least_edge_m) {
                advance(passage.along_m, no_gate);
                node = new_node(network_.node_at[node]);
            }
        }
        if (done_m < length - least_edge_m) advance(length, no_gate);
    }

    void add_edge(const Piece& piece, double from_m, double to_m, std::uint32_t tail, std::uint32_t head, std::uint32_t gate) {
        Line line = part_of(piece.line, from_m, to_m);
        line.front() = network_.node_at[tail];
        line.back() = network_.node_at[head];
        network_.edge_tail.push_back(tail);
        network_.edge_head.push_back(head);
        network_.edge_length_m.push_back(length_m(line));
        network_.edge_street.push_back(piece.street);
        network_.edge_street_id.push_back(community_.streets[piece.street].id);
        network_.edge_from_m.push_back(piece.from_m + from_m);
        network_.edge_gate.push_back(gate);
        network_.shape.insert(network_.shape.end(), line.begin(), line.end());
        network_.shape_first.push_back(static_cast<std::uint32_t>(network_.shape.size()));
    }

    void report_cut(const Piece& piece, const detail::Passage& passage) {
        const Street& street = community_.streets[piece.street];
        Finding finding;
        finding.severity = Severity::warning;
        finding.rule = "street-crosses-wall";
        finding.layer = "streets";
        finding.feature = street.name.empty() ? std::to_string(street.id) : street.name;
        finding.at = point_along(piece.line, passage.along_m);
        finding.message = "街道在没有门的地方穿过围墙，路网在此断开";
        finding.advice = "如可通行，请在此处补一个门；否则请把街道画到墙边为止";
        network_.findings.push_back(std::move(finding));
    }

    void index_half_edges() {
        // A node may have lost all its edges to a shut gate; drop it so that every node has an edge.
        std::vector<std::uint32_t> degree(network_.nodes(), 0);
        for (std::size_t e = 0; e < network_.edges(); ++e) {
            ++degree[network_.edge_tail[e]];
            ++degree[network_.edge_head[e]];
        }
        std::vector<std::uint32_t> renumbered(network_.nodes());
        std::uint32_t kept = 0;
        for (std::uint32_t v = 0; v < renumbered.size(); ++v) {
            renumbered[v] = kept;
            if (degree[v] == 0) continue;
            network_.node_at[kept] = network_.node_at[v];
            degree[kept++] = degree[v];
        }
        network_.node_at.resize(kept);
        network_.first_out.assign(kept + 1, 0);
        for (std::uint32_t v = 0; v < kept; ++v) network_.first_out[v + 1] = network_.first_out[v] + degree[v];
        std::vector<std::uint32_t> next(network_.first_out.begin(), network_.first_out.end() - 1);
        const std::size_t halves = 2 * network_.edges();
        network_.head.resize(halves);
        network_.length_m.resize(halves);
        network_.half.resize(halves);
        for (std::uint32_t e = 0; e < network_.edges(); ++e) {
            network_.edge_tail[e] = renumbered[network_.edge_tail[e]];
            network_.edge_head[e] = renumbered[network_.edge_head[e]];
            for (std::uint32_t h = 2 * e; h < 2 * e + 2; ++h) {
                const std::uint32_t place = next[network_.tail_of(h)]++;
                network_.head[place] = network_.head_of(h);
                network_.length_m[place] = network_.edge_length_m[e];
                network_.half[place] = h;
            }
        }
    }

    const Community& community_;
    const NetworkOptions& options_;
    Network network_;
    std::vector<bool> open_;
    std::unordered_map<std::uint32_t, std::uint32_t> node_of_group_;
};

}  // namespace

Network build_network(const Community& community, const NetworkOptions& options) {
    return Builder(community, options).build();
}

void verify(const Network& network) {
    const auto require = [](bool holds, const char* what) {
        if (!holds) throw Error(ErrorKind::internal, std::string("The street network is broken: ") + what);
    };
    const std::size_t nodes = network.nodes(), edges = network.edges(), halves = 2 * edges;
    require(network.first_out.size() == nodes + 1 && network.first_out.front() == 0 && network.first_out.back() == halves,
            "first_out does not span the half-edges");
    require(network.head.size() == halves && network.length_m.size() == halves && network.half.size() == halves,
            "half-edge arrays differ in size");
    require(network.edge_head.size() == edges && network.edge_length_m.size() == edges && network.edge_street.size() == edges &&
                network.edge_street_id.size() == edges && network.edge_from_m.size() == edges &&
                network.edge_gate.size() == edges && network.shape_first.size() == edges + 1,
            "edge arrays differ in size");
    std::vector<int> seen(halves, 0);
    for (std::size_t v = 0; v < nodes; ++v) {
        require(network.first_out[v] < network.first_out[v + 1], "a node has no edge");
        for (std::uint32_t i = network.first_out[v]; i < network.first_out[v + 1]; ++i) {
            const std::uint32_t h = network.half[i];
            require(h < halves && seen[h]++ == 0, "a half-edge is missing or double");
            require(network.tail_of(h) == v && network.head_of(h) == network.head[i], "a half-edge has the wrong ends");
            require(network.length_m[i] == network.edge_length_m[h >> 1], "a half-edge has the wrong length");
            require(i == network.first_out[v] || network.half[i - 1] < h, "half-edges of a node are out of order");
        }
    }
    for (std::size_t e = 0; e < edges; ++e) {
        const std::uint32_t first = network.shape_first[e], last = network.shape_first[e + 1];
        require(last >= first + 2 && last <= network.shape.size(), "an edge has no shape");
        require(network.shape[first] == network.node_at[network.edge_tail[e]] &&
                    network.shape[last - 1] == network.node_at[network.edge_head[e]],
                "a shape does not end at its nodes");
        const double length = length_m(Line(network.shape.begin() + first, network.shape.begin() + last));
        require(length > 0 && std::abs(length - network.edge_length_m[e]) < 1e-6, "an edge has the wrong length");
        require(network.edge_gate[e] == no_gate || network.edge_gate[e] < network.gates.size(), "a gate does not exist");
    }
}

bool is_open(const Gate& gate, int minute_of_day) {
    const int minute = ((minute_of_day % 1440) + 1440) % 1440;
    if (gate.opens_min <= gate.closes_min) return minute >= gate.opens_min && minute < gate.closes_min;
    return minute >= gate.opens_min || minute < gate.closes_min;
}

Line edge_part(const Network& network, std::uint32_t edge, double from_m, double to_m) {
    const Line whole(network.shape.begin() + network.shape_first[edge], network.shape.begin() + network.shape_first[edge + 1]);
    Line part = part_of(whole, std::min(from_m, to_m), std::max(from_m, to_m));
    if (from_m > to_m) std::reverse(part.begin(), part.end());
    return part;
}

Point point_at(const Network& network, NetworkPosition position) {
    const Line whole(network.shape.begin() + network.shape_first[position.edge],
                     network.shape.begin() + network.shape_first[position.edge + 1]);
    return point_along(whole, position.along_m);
}

NetworkPosition position_of_node(const Network& network, std::uint32_t node) {
    const std::uint32_t h = network.half[network.first_out[node]];
    return {h >> 1, h & 1 ? network.edge_length_m[h >> 1] : 0.0};
}

double total_length_m(const Network& network) {
    double sum = 0;
    for (const double length : network.edge_length_m) sum += length;
    return sum;
}

}  // namespace wangge
