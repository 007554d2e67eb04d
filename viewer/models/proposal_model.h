#pragma once

// Proposals for the plan as it stands (grids/propose.h): the search in the background, the cards, and what the trade-off plot
// shows. The grids that are locked keep their land.

#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QPointF>
#include <QPointer>

#include "engine/grids/propose.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

class ProposalModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::RedrawSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int gridCount READ gridCount WRITE setGridCount NOTIFY wishChanged)
    Q_PROPERTY(bool keepCompounds READ keepsCompounds WRITE setKeepCompounds NOTIFY wishChanged)
    Q_PROPERTY(int changePercent READ changePercent WRITE setChangePercent NOTIFY wishChanged)
    Q_PROPERTY(double seconds READ seconds WRITE setSeconds NOTIFY wishChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY runningChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString message READ message NOTIFY resultChanged)
    Q_PROPERTY(bool hasResult READ hasResult NOTIFY resultChanged)
    Q_PROPERTY(QString inForceText READ inForceText NOTIFY resultChanged)
    Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY selectedChanged)

public:
    enum class Role {
        title = Qt::UserRole + 1,
        firstText,   // of the first wish: greatest deviation of a grid
        secondText,  // of the second one; empty when there is none
        compactText,
        movedText,
        gapText,
        cutText,
        within
    };
    Q_ENUM(Role)

    explicit ProposalModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RedrawSession* session() const { return session_; }
    void setSession(RedrawSession* session);
    int gridCount() const;  // wished; as many as now unless chosen
    void setGridCount(int count);
    bool keepsCompounds() const { return keep_; }
    void setKeepCompounds(bool keep);
    int changePercent() const { return change_percent_; }  // of the residents, at most
    void setChangePercent(int percent);
    double seconds() const { return seconds_; }
    void setSeconds(double seconds);
    bool isRunning() const { return searching_.running(); }
    double progress() const { return progress_; }
    const QString& message() const { return message_; }
    bool hasResult() const { return !front_.list.empty(); }
    QString inForceText() const;
    int selected() const { return selected_; }
    void setSelected(int row);

    Q_INVOKABLE void compute();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void apply(int row);    // one step of undo
    Q_INVOKABLE void compare(int row);  // what differs from the plan as it stands, on the map

    // What the proposals are to balance: residents and tickets, or the loads of MetricsModel::Weighted while that is chosen, the
    // weightiest first.
    std::vector<BalanceWish> wishes() const;
    QString measureText() const;  // of the first wish, as the proposals were made
    const ProposalFront& front() const { return front_; }
    // For tests and for a search that was run elsewhere.
    void take(ProposalFront front);

signals:
    void sessionChanged();
    void wishChanged();
    void runningChanged();
    void progressChanged();
    void resultChanged();
    void selectedChanged();

private:
    QPointer<RedrawSession> session_;
    int grid_count_ = 0;
    bool keep_ = false;
    int change_percent_ = 100;
    double seconds_ = 10;
    double progress_ = 0;
    QString message_;
    int selected_ = -1;
    ProposalFront front_;
    std::vector<BalanceWish> made_for_ = ProposeOptions().balance;  // the front
    Job<ProposalFront> searching_;
};

}  // namespace wangge::viewer
