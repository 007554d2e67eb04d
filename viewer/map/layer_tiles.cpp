#include "viewer/map/layer_tiles.h"

#include <cmath>
#include <limits>
#include <map>

namespace wangge::viewer {
namespace {

constexpr std::size_t large = 60'000;  // indices: the pilot's largest kind has fewer
constexpr double side_m = 600;

template <class Vertex>
void add(Box& box, const Mesh<Vertex>& mesh) {
    for (const Vertex& v : mesh.vertices) box.add(Point{v.x, v.y});
}
void add(Box& box, const Mesh<LineVertex>& mesh) {
    for (const LineVertex& v : mesh.vertices) {
        box.add(Point{v.x - v.half_m, v.y - v.half_m});
        box.add(Point{v.x + v.half_m, v.y + v.half_m});
    }
}

template <class Vertex>
void cut(LayerTiles& tiles, Mesh<Vertex>&& mesh, Mesh<Vertex> LayerMesh::*kind) {
    if (mesh.empty()) return;
    const auto put = [&](Mesh<Vertex>&& part) {
        LayerMesh made;
        made.*kind = std::move(part);
        tiles.push_back(whole_tile(std::move(made)));
    };
    if (mesh.indices.size() <= large) return put(std::move(mesh));
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Part {
        Mesh<Vertex> mesh;
        std::map<std::uint32_t, std::uint32_t> place;  // of a vertex of the whole
    };
    std::map<std::pair<long, long>, Part> parts;
    // The vertices of one feature follow each other, so most lie in one square.
    std::vector<std::uint32_t> place(mesh.vertices.size(), none);
    std::vector<const Part*> owner(mesh.vertices.size());
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const Vertex& first = mesh.vertices[mesh.indices[i]];
        Part& part = parts[{std::lround(std::floor(first.x / side_m)), std::lround(std::floor(first.y / side_m))}];
        for (std::size_t c = i; c < i + 3; ++c) {
            const std::uint32_t v = mesh.indices[c];
            if (!owner[v]) {
                owner[v] = &part;
                place[v] = std::uint32_t(part.mesh.vertices.size());
                part.mesh.vertices.push_back(mesh.vertices[v]);
            }
            std::uint32_t at = place[v];
            if (owner[v] != &part) {
                const auto [found, is_new] = part.place.try_emplace(v, std::uint32_t(part.mesh.vertices.size()));
                if (is_new) part.mesh.vertices.push_back(mesh.vertices[v]);
                at = found->second;
            }
            part.mesh.indices.push_back(at);
        }
    }
    for (auto& [square, part] : parts) put(std::move(part.mesh));
}

}  // namespace

LayerTile whole_tile(LayerMesh mesh) {
    Box box;
    add(box, mesh.fills);
    add(box, mesh.lines);
    add(box, mesh.symbols);
    return {box, std::make_shared<const LayerMesh>(std::move(mesh))};
}

LayerTiles tiles_of(LayerMesh mesh) {
    LayerTiles tiles;
    cut(tiles, std::move(mesh.fills), &LayerMesh::fills);
    cut(tiles, std::move(mesh.lines), &LayerMesh::lines);
    cut(tiles, std::move(mesh.symbols), &LayerMesh::symbols);
    return tiles;
}

}  // namespace wangge::viewer
