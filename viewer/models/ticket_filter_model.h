#pragma once

// Which tickets the map, the heat and the hotspots look at: categories (the rows of this list, each with a check mark and
// the number of its tickets in the period) and a period in whole weeks.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointer>

#include "engine/hotspots/ticket_filter.h"
#include "viewer/models/project_document.h"
#include "viewer/models/time_bar_model.h"

namespace wangge::viewer {

class TicketFilterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::TimeBarModel* bars READ bars CONSTANT)
    Q_PROPERTY(int barCount READ barCount NOTIFY filterChanged)
    Q_PROPERTY(int firstBar READ firstBar WRITE setFirstBar NOTIFY filterChanged)
    Q_PROPERTY(int lastBar READ lastBar WRITE setLastBar NOTIFY filterChanged)
    Q_PROPERTY(QString periodText READ periodText NOTIFY filterChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY filterChanged)
    Q_PROPERTY(bool garbageOnly READ isGarbageOnly NOTIFY filterChanged)
    Q_PROPERTY(bool allCategories READ isAllCategories NOTIFY filterChanged)

public:
    enum class Role { name = Qt::UserRole + 1, code, checked, tickets, share, garbage };
    Q_ENUM(Role)

    explicit TicketFilterModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    ProjectDocument* document() const { return document_; }
    void setDocument(ProjectDocument* document);
    TimeBarModel* bars() { return &bars_; }
    int barCount() const { return int(bars_.bars().size()); }
    int firstBar() const { return first_; }
    int lastBar() const { return last_; }
    void setFirstBar(int bar);  // clamped to 0 .. lastBar
    void setLastBar(int bar);   // clamped to firstBar .. barCount - 1
    QString periodText() const;
    int selectedCount() const { return int(selected_.size()); }
    bool isGarbageOnly() const;
    bool isAllCategories() const;

    Q_INVOKABLE void setChecked(int row, bool checked);
    Q_INVOKABLE void checkAll();
    Q_INVOKABLE void checkGarbage();
    Q_INVOKABLE void checkOnly(int row);

    TicketFilter filter() const;
    // Tickets that pass and have a place.
    const std::vector<std::uint32_t>& selected() const { return selected_; }

signals:
    void documentChanged();
    void filterChanged();

private:
    struct Row {
        QString name;
        std::string code;
        bool garbage = false;
        bool checked = true;
        int tickets = 0;
    };
    void read();
    void evaluate();

    QPointer<ProjectDocument> document_;
    std::vector<Row> rows_;
    TimeBarModel bars_;
    int first_ = 0;
    int last_ = -1;
    std::vector<std::uint32_t> selected_;
};

}  // namespace wangge::viewer
