#pragma once

// What is known of the feature that was picked on the map: its attributes as rows of label and value, and its tickets.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>

#include "viewer/models/project_document.h"
#include "viewer/models/ticket_list_model.h"

namespace wangge::viewer {

class IdentifyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(bool hasFeature READ hasFeature NOTIFY featureChanged)
    Q_PROPERTY(QString title READ title NOTIFY featureChanged)
    Q_PROPERTY(QString kindText READ kindText NOTIFY featureChanged)
    Q_PROPERTY(wangge::viewer::TicketListModel* tickets READ tickets CONSTANT)

public:
    enum class Role { label = Qt::UserRole + 1, value };
    Q_ENUM(Role)

    explicit IdentifyModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    ProjectDocument* document() const { return document_; }
    void setDocument(ProjectDocument* document);
    bool hasFeature() const { return feature_.kind != FeatureKind::none; }
    const QString& title() const { return title_; }
    const QString& kindText() const { return kind_text_; }
    TicketListModel* tickets() { return &tickets_; }
    const MapFeature& feature() const { return feature_; }

    // FeatureKind and index into the community's vector; kind 0 clears.
    Q_INVOKABLE void show(int kind, int index);
    Q_INVOKABLE void clear();

signals:
    void documentChanged();
    void featureChanged();

private:
    struct Row {
        QString label;
        QString value;
    };
    void read();
    void add(const QString& label, const QString& value);
    void describe(const Building& building, const Snapshot& snapshot);
    void describe(const Compound& compound, const Snapshot& snapshot);
    void describe(const Grid& grid, const Snapshot& snapshot);
    void describe(const Street& street, const Snapshot& snapshot);
    void describe(const Place& place, const Snapshot& snapshot);
    void describe(const Bin& bin, const Snapshot& snapshot);
    void describe(const GarbagePoint& point, const Snapshot& snapshot);
    void describe(const Gate& gate, const Snapshot& snapshot);

    QPointer<ProjectDocument> document_;
    MapFeature feature_;
    QString title_;
    QString kind_text_;
    std::vector<Row> rows_;
    TicketListModel tickets_;
};

}  // namespace wangge::viewer
