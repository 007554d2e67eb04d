#pragma once

// The layers a person can switch on and off, with the swatch of their legend.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QColor>
#include <vector>

#include "viewer/map/map_layer.h"

namespace wangge::viewer {

class LayerModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    enum class Role { title = Qt::UserRole + 1, shown, swatch, fill, line };
    Q_ENUM(Role)
    enum class Swatch { Area, Line, Street, Wall, Circle, Square, Diamond, Badge, Dotted };
    Q_ENUM(Swatch)

    explicit LayerModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setShown(int row, bool shown);

    // Layers without a row (heat, routes ...) are always shown here; the mode decides about them.
    bool isShown(MapLayer layer) const;

signals:
    void shownChanged();

private:
    struct Row {
        MapLayer layer;
        const char* title;
        Swatch swatch;
        QColor fill;
        QColor line;
        bool shown = true;
    };
    std::vector<Row> rows_;
};

}  // namespace wangge::viewer
