#pragma once

// The four materials of the map: fills, lines, symbols (vertices of mesh.h) and the heat raster. None takes part in
// batching: a layer is one node with its own vertex buffer, which stays on the GPU while only the matrix changes.

#include <QImage>
#include <QSGGeometryNode>
#include <QSGMaterial>
#include <array>
#include <memory>

#include "viewer/map/mesh.h"

class QSGTexture;
class QQuickWindow;

namespace wangge::viewer {

enum class MapMaterialKind { fill, line, symbol };

class MapMaterial : public QSGMaterial {
public:
    explicit MapMaterial(MapMaterialKind kind);
    QSGMaterialType* type() const override;
    QSGMaterialShader* createShader(QSGRendererInterface::RenderMode) const override;
    int compare(const QSGMaterial* other) const override;

private:
    MapMaterialKind kind_;
};

class HeatMaterial : public QSGMaterial {
public:
    HeatMaterial();
    ~HeatMaterial() override;
    QSGMaterialType* type() const override;
    QSGMaterialShader* createShader(QSGRendererInterface::RenderMode) const override;
    int compare(const QSGMaterial* other) const override;

    std::unique_ptr<QSGTexture> values;
    float maximum = 1;
    std::array<Rgba, 7> ramp{};
};

// Nodes that hold a copy of a mesh. Empty meshes give nullptr.
QSGGeometryNode* fill_node(const Mesh<FillVertex>& mesh);
QSGGeometryNode* line_node(const Mesh<LineVertex>& mesh);
QSGGeometryNode* symbol_node(const Mesh<SymbolVertex>& mesh);

// A picture whose texels are the 32-bit floats of `values`, row by row; see shaders/heat.frag.
QImage packed_floats(const std::vector<double>& values, int columns, int rows);
// One quad over [x0, x1] x [y0, y1] in local metres, textured with `image` (columns x rows of the raster).
QSGGeometryNode* heat_node(QQuickWindow* window, const QImage& image, float x0, float y0, float x1, float y1, float maximum,
                           const std::array<Rgba, 7>& ramp);

}  // namespace wangge::viewer
