#include "viewer/map/layer_tiles.h"

#include <cmath>
#include <map>
#include <unordered_map>

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
    struct Part {
        Mesh<Vertex> mesh;
        std::unordered_map<std::uint32_t, std::uint32_t> place;  // of a vertex of the whole
    };
    std::map<std::pair<long, long>, Part> parts;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const Vertex& first = mesh.vertices[mesh.indices[i]];
        Part& part = parts[{std::lround(std::floor(first.x / side_m)), std::lround(std::floor(first.y / side_m))}];
        for (std::size_t c = i; c < i + 3; ++c) {
            const std::uint32_t v = mesh.indices[c];
            const auto [found, is_new] = part.place.try_emplace(v, std::uint32_t(part.mesh.vertices.size()));
            if (is_new) part.mesh.vertices.push_back(mesh.vertices[v]);
            part.mesh.indices.push_back(found->second);
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
