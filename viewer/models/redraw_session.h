#pragma once

// Redrawing the grids of the open project: holds the editor of the partition (grids/editor.h), gives the map the grids as
// they stand, the panel their figures, and saves. One user action is one step of undo.

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QObject>
#include <QPointer>
#include <memory>

#include "engine/grids/editor.h"
#include "viewer/map/mesh.h"
#include "viewer/models/metrics_model.h"
#include "viewer/models/project_document.h"

namespace wangge::viewer {

class RedrawSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::MetricsModel* metrics READ metrics CONSTANT)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY gridsChanged)
    Q_PROPERTY(Tool tool READ tool WRITE setTool NOTIFY toolChanged)
    Q_PROPERTY(int targetGrid READ targetGrid WRITE setTargetGrid NOTIFY toolChanged)
    Q_PROPERTY(QString targetText READ targetText NOTIFY toolChanged)
    Q_PROPERTY(bool shadeByMeasure READ isShadedByMeasure WRITE setShadeByMeasure NOTIFY gridsChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY gridsChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY gridsChanged)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY gridsChanged)
    Q_PROPERTY(bool saving READ isSaving NOTIFY savingChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool messageIsRefusal READ isMessageRefusal NOTIFY messageChanged)
    Q_PROPERTY(QString changesText READ changesText NOTIFY gridsChanged)

public:
    enum class Tool { Borders, Blocks };
    Q_ENUM(Tool)

    explicit RedrawSession(QObject* parent = nullptr);
    ~RedrawSession() override;

    ProjectDocument* document() const { return document_; }
    void setDocument(ProjectDocument* document);
    MetricsModel* metrics() { return &metrics_; }
    bool isActive() const { return active_; }
    void setActive(bool active);  // makes the editor when it is first needed
    bool isReady() const { return editor_ != nullptr; }
    Tool tool() const { return tool_; }
    void setTool(Tool tool);
    int targetGrid() const { return target_; }  // row of the grid that takes blocks, -1 = none
    void setTargetGrid(int row);
    QString targetText() const;
    bool isShadedByMeasure() const { return shade_; }
    void setShadeByMeasure(bool shade);
    bool canUndo() const;
    bool canRedo() const;
    bool isDirty() const;
    bool isSaving() const { return saving_.running(); }
    const QString& message() const { return message_; }
    bool isMessageRefusal() const { return refusal_; }
    QString changesText() const;  // what has moved against the plan at the start

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void save();
    Q_INVOKABLE void discard();  // back to the saved plan

    // --- for the map -------------------------------------------------------------------------------------------------
    const std::vector<Grid>& grids() const { return grids_; }
    std::vector<Rgba> fills() const;  // in the order of the grids
    struct Handle {
        Point at;
        bool movable = true;
    };
    std::vector<Handle> handles() const;
    std::optional<Point> dragged() const;
    bool beginDrag(Point at, double radius_m);  // on a vertex, or out of an edge
    EditResult dragTo(Point to);
    void endDrag();
    void cancelDrag();
    // Gives the block under a place to the target grid, or picks the target when there is none.
    EditResult clickBlock(Point at);
    MultiPolygon blockAt(Point at) const;

signals:
    void documentChanged();
    void activeChanged();
    void toolChanged();
    void gridsChanged();
    void savingChanged();
    void messageChanged();

private:
    void prepare();
    void takeEditor(std::shared_ptr<GridEditor> editor);
    void edited();
    void say(const QString& text, bool refusal = false);

    QPointer<ProjectDocument> document_;
    MetricsModel metrics_;
    bool active_ = false;
    bool stale_ = true;
    Tool tool_ = Tool::Borders;
    int target_ = -1;
    bool shade_ = false;
    bool own_grids_ = false;  // the snapshot that arrives is our own save
    std::shared_ptr<GridEditor> editor_;
    std::vector<Grid> grids_;
    std::vector<int> colours_;
    QString message_;
    bool refusal_ = false;
    Job<std::shared_ptr<GridEditor>> preparing_;
    Job<bool> saving_;
};

}  // namespace wangge::viewer
