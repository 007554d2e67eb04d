#include "viewer/map/map_materials.h"

#include <QMatrix4x4>
#include <QQuickWindow>
#include <QSGMaterialShader>
#include <QSGTexture>
#include <cmath>
#include <cstring>

namespace wangge::viewer {
namespace {

const char* stem_of(MapMaterialKind kind) {
    switch (kind) {
        case MapMaterialKind::fill: return "fill";
        case MapMaterialKind::line: return "line";
        case MapMaterialKind::symbol: return "symbol";
    }
    return "fill";
}

// Every uniform block opens with the matrix and the opacity (std140: bytes 0..63 and 64..67).
void put_matrix(QByteArray& buffer, const QSGMaterialShader::RenderState& state) {
    const QMatrix4x4 matrix = state.combinedMatrix();
    std::memcpy(buffer.data(), matrix.constData(), 64);
    const float opacity = state.opacity();
    std::memcpy(buffer.data() + 64, &opacity, 4);
}

class MapShader : public QSGMaterialShader {
public:
    explicit MapShader(MapMaterialKind kind) : kind_(kind) {
        const QString stem = QStringLiteral(":/wangge/shaders/") + QLatin1String(stem_of(kind));
        setShaderFileName(VertexStage, stem + QStringLiteral(".vert.qsb"));
        setShaderFileName(FragmentStage, stem + QStringLiteral(".frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial*, QSGMaterial*) override {
        QByteArray& buffer = *state.uniformData();
        put_matrix(buffer, state);
        if (kind_ == MapMaterialKind::fill) return true;
        // The scale and turn of the map are read off the model-view matrix: the mesh carries neither.
        const QMatrix4x4 view = state.modelViewMatrix();
        const float scale = std::hypot(view(0, 0), view(1, 0));
        const float dpr = std::max(1.0f, float(state.devicePixelRatio()));
        const float line[2] = {scale, 0.5f / dpr};
        std::memcpy(buffer.data() + 68, line, 8);
        if (kind_ == MapMaterialKind::symbol) {
            const float s2 = scale * scale;
            const float axes[4] = {view(0, 0) / s2, view(0, 1) / s2, -view(1, 0) / s2, -view(1, 1) / s2};
            std::memcpy(buffer.data() + 80, axes, 16);
        }
        return true;
    }

private:
    MapMaterialKind kind_;
};

class HeatShader : public QSGMaterialShader {
public:
    HeatShader() {
        setShaderFileName(VertexStage, QStringLiteral(":/wangge/shaders/heat.vert.qsb"));
        setShaderFileName(FragmentStage, QStringLiteral(":/wangge/shaders/heat.frag.qsb"));
    }

    bool updateUniformData(RenderState& state, QSGMaterial* now, QSGMaterial*) override {
        const auto& material = *static_cast<HeatMaterial*>(now);
        QByteArray& buffer = *state.uniformData();
        put_matrix(buffer, state);
        std::memcpy(buffer.data() + 68, &material.maximum, 4);
        const QSize size = material.values->textureSize();
        const float cells[2] = {float(size.width()), float(size.height())};
        std::memcpy(buffer.data() + 72, cells, 8);
        float ramp[28];
        for (std::size_t i = 0; i < 7; ++i) {
            const Rgba c = material.ramp[i];
            const float straight[4] = {c.r / 255.0f, c.g / 255.0f, c.b / 255.0f, c.a / 255.0f};
            std::memcpy(ramp + 4 * i, straight, 16);
        }
        std::memcpy(buffer.data() + 80, ramp, sizeof ramp);
        return true;
    }

    void updateSampledImage(RenderState& state, int binding, QSGTexture** texture, QSGMaterial* now, QSGMaterial*) override {
        if (binding != 1) return;
        auto& material = *static_cast<HeatMaterial*>(now);
        material.values->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = material.values.get();
    }
};

const QSGGeometry::AttributeSet& fill_attributes() {
    static const QSGGeometry::Attribute list[] = {
        QSGGeometry::Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
        QSGGeometry::Attribute::createWithAttributeType(1, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute)};
    static const QSGGeometry::AttributeSet set = {2, sizeof(FillVertex), list};
    return set;
}

const QSGGeometry::AttributeSet& line_attributes() {
    using A = QSGGeometry::Attribute;
    static const A list[] = {A::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
                             A::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(2, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(3, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(4, 3, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(5, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute)};
    static const QSGGeometry::AttributeSet set = {6, sizeof(LineVertex), list};
    return set;
}

const QSGGeometry::AttributeSet& symbol_attributes() {
    using A = QSGGeometry::Attribute;
    static const A list[] = {A::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
                             A::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(2, 3, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(3, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
                             A::createWithAttributeType(4, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute),
                             A::createWithAttributeType(5, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute)};
    static const QSGGeometry::AttributeSet set = {6, sizeof(SymbolVertex), list};
    return set;
}

template <class Vertex>
QSGGeometryNode* node_of(const Mesh<Vertex>& mesh, const QSGGeometry::AttributeSet& attributes, MapMaterialKind kind) {
    if (mesh.empty()) return nullptr;
    auto* geometry = new QSGGeometry(attributes, int(mesh.vertices.size()), int(mesh.indices.size()), QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    geometry->setIndexDataPattern(QSGGeometry::StaticPattern);
    std::memcpy(geometry->vertexData(), mesh.vertices.data(), mesh.vertices.size() * sizeof(Vertex));
    std::memcpy(geometry->indexData(), mesh.indices.data(), mesh.indices.size() * sizeof(std::uint32_t));
    auto* node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setFlag(QSGNode::OwnsGeometry);
    node->setMaterial(new MapMaterial(kind));
    node->setFlag(QSGNode::OwnsMaterial);
    return node;
}

}  // namespace

MapMaterial::MapMaterial(MapMaterialKind kind) : kind_(kind) {
    setFlag(Blending | NoBatching | RequiresFullMatrix);
}

QSGMaterialType* MapMaterial::type() const {
    static QSGMaterialType types[3];
    return &types[int(kind_)];
}

QSGMaterialShader* MapMaterial::createShader(QSGRendererInterface::RenderMode) const {
    return new MapShader(kind_);
}

int MapMaterial::compare(const QSGMaterial* other) const {
    return this < other ? -1 : (this > other ? 1 : 0);
}

HeatMaterial::HeatMaterial() {
    setFlag(Blending | NoBatching | RequiresFullMatrix);
}
HeatMaterial::~HeatMaterial() = default;

QSGMaterialType* HeatMaterial::type() const {
    static QSGMaterialType type;
    return &type;
}

QSGMaterialShader* HeatMaterial::createShader(QSGRendererInterface::RenderMode) const {
    return new HeatShader;
}

int HeatMaterial::compare(const QSGMaterial* other) const {
    return this < other ? -1 : (this > other ? 1 : 0);
}

QSGGeometryNode* fill_node(const Mesh<FillVertex>& mesh) {
    return node_of(mesh, fill_attributes(), MapMaterialKind::fill);
}
QSGGeometryNode* line_node(const Mesh<LineVertex>& mesh) {
    return node_of(mesh, line_attributes(), MapMaterialKind::line);
}
QSGGeometryNode* symbol_node(const Mesh<SymbolVertex>& mesh) {
    return node_of(mesh, symbol_attributes(), MapMaterialKind::symbol);
}

QImage packed_floats(const std::vector<double>& values, int columns, int rows) {
    QImage image(columns, rows, QImage::Format_RGBA8888_Premultiplied);
    for (int row = 0; row < rows; ++row) {
        uchar* line = image.scanLine(row);
        for (int column = 0; column < columns; ++column) {
            const auto value = float(values[std::size_t(row) * std::size_t(columns) + std::size_t(column)]);
            std::uint32_t bits = 0;
            std::memcpy(&bits, &value, 4);
            for (int byte = 0; byte < 4; ++byte) line[4 * column + byte] = uchar(bits >> (8 * byte));
        }
    }
    return image;
}

QSGGeometryNode* heat_node(QQuickWindow* window, const QImage& image, float x0, float y0, float x1, float y1, float maximum,
                           const std::array<Rgba, 7>& ramp) {
    auto* geometry = new QSGGeometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 4);
    geometry->setDrawingMode(QSGGeometry::DrawTriangleStrip);
    const auto w = float(image.width());
    const auto h = float(image.height());
    QSGGeometry::TexturedPoint2D* v = geometry->vertexDataAsTexturedPoint2D();
    v[0].set(x0, y0, 0, 0);
    v[1].set(x1, y0, w, 0);
    v[2].set(x0, y1, 0, h);
    v[3].set(x1, y1, w, h);
    auto* material = new HeatMaterial;
    material->values.reset(window->createTextureFromImage(image, QQuickWindow::TextureHasAlphaChannel));
    material->values->setFiltering(QSGTexture::Nearest);
    material->maximum = maximum;
    material->ramp = ramp;
    auto* node = new QSGGeometryNode;
    node->setGeometry(geometry);
    node->setFlag(QSGNode::OwnsGeometry);
    node->setMaterial(material);
    node->setFlag(QSGNode::OwnsMaterial);
    return node;
}

}  // namespace wangge::viewer
