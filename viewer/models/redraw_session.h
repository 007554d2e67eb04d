#pragma once

// Redrawing the grids of the open project: holds the editor of the partition (grids/editor.h), carries out what the tool in hand
// asks for (redraw_tool.h), gives the map the grids as they stand and what the next click would change, the panel their figures,
// and saves. One user action is one step of undo; with a project file it is on the disk before it is shown as done
// (workflow/redraw_project.h), so that a draft is there again when the project is opened next.

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <atomic>
#include <map>
#include <memory>

#include "engine/grids/editor.h"
#include "engine/workflow/redraw_project.h"
#include "viewer/map/mesh.h"
#include "viewer/models/change_model.h"
#include "viewer/models/metrics_model.h"
#include "viewer/models/project_document.h"
#include "viewer/models/redraw_tool.h"
#include "viewer/models/snap_finder.h"

namespace wangge::viewer {

class RedrawSession : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wangge::viewer::ProjectDocument* document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(wangge::viewer::MetricsModel* metrics READ metrics CONSTANT)
    Q_PROPERTY(wangge::viewer::ChangeModel* changes READ changes CONSTANT)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY gridsChanged)
    Q_PROPERTY(Tool tool READ tool WRITE setTool NOTIFY toolChanged)
    Q_PROPERTY(int targetGrid READ targetGrid WRITE setTargetGrid NOTIFY toolChanged)
    Q_PROPERTY(bool givesLand READ givesLand NOTIFY toolChanged)
    Q_PROPERTY(QString toolName READ toolName NOTIFY toolChanged)
    Q_PROPERTY(QString hintText READ hintText NOTIFY hintChanged)
    Q_PROPERTY(QString previewText READ previewText NOTIFY previewChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY hintChanged)
    Q_PROPERTY(int followWithin READ followWithin WRITE setFollowWithin NOTIFY toolChanged)
    Q_PROPERTY(bool locksCompounds READ locksCompounds WRITE setLocksCompounds NOTIFY toolChanged)
    Q_PROPERTY(bool snapping READ isSnapping WRITE setSnapping NOTIFY toolChanged)
    Q_PROPERTY(bool shadeByMeasure READ isShadedByMeasure WRITE setShadeByMeasure NOTIFY gridsChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY gridsChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY gridsChanged)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY gridsChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool messageIsRefusal READ isMessageRefusal NOTIFY messageChanged)
    Q_PROPERTY(bool saving READ isSaving NOTIFY savingChanged)
    Q_PROPERTY(QString author READ author NOTIFY savingChanged)
    Q_PROPERTY(QString changesText READ changesText NOTIFY gridsChanged)

public:
    enum class Tool { Borders, Reshape, Follow, Split, Merge, Brush, Rectangle, Blocks, Compounds, Locks };
    Q_ENUM(Tool)

    explicit RedrawSession(QObject* parent = nullptr);
    ~RedrawSession() override;

    ProjectDocument* document() const { return document_; }
    void setDocument(ProjectDocument* document);
    MetricsModel* metrics() { return &metrics_; }
    ChangeModel* changes() { return &changes_; }
    // Attributes of the buildings that are loads of their own (GridMetrics::extra), in order.
    Q_INVOKABLE QStringList attributes() const { return attributes_; }
    // Numbers that the community itself has added to the layer of buildings (store/building_figures.h): elders, shops, cameras.
    const QStringList& columns() const { return columns_; }
    // The attributes with their values, one a building.
    const std::vector<ExtraLoad>& extraLoads() const { return extra_; }
    // Counts the plan anew with these. False: without a project file the steps since the start would be lost.
    bool setAttributes(const QStringList& attributes);
    const ChangeModel& shownChanges() const { return changes_; }
    bool isActive() const { return active_; }
    void setActive(bool active);  // makes the editor when it is first needed
    bool isReady() const { return editor_ != nullptr; }
    Tool tool() const { return Tool(tool_.kind()); }
    void setTool(Tool tool);
    int targetGrid() const { return target_; }  // position of the grid that takes land, -1 = none
    void setTargetGrid(int grid);
    bool givesLand() const { return tool_.gives(); }
    QString toolName() const;
    QString hintText() const;                                      // what to do next with this tool
    const QString& previewText() const { return preview_.words; }  // what the next click would change
    bool isBusy() const { return tool_.busy(); }                   // something was begun
    int followWithin() const { return follow_within_m_; }          // how far a border may go to a street or wall, m
    void setFollowWithin(int metres);
    bool locksCompounds() const { return locks_compounds_; }  // the lock goes on compounds, not on grids and borders
    void setLocksCompounds(bool compounds);
    bool isSnapping() const { return snapping_; }
    void setSnapping(bool snapping);
    bool isShadedByMeasure() const { return shade_; }
    void setShadeByMeasure(bool shade);
    bool canUndo() const;
    bool canRedo() const;
    bool isDirty() const;
    const QString& message() const { return message_; }
    bool isMessageRefusal() const { return refusal_; }
    QString changesText() const;  // what has moved against the plan at the start

    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    // --- saving, in the background (redraw_saving.cpp) ---------------------------------------------------------------------
    // While it runs nothing can be changed; it ends with `saved` or `notSaved`. False: it did not begin, message says why.
    Q_INVOKABLE bool saveVersion(const QString& name, const QString& note, const QString& author, const QString& valid_from);
    Q_INVOKABLE bool putInForce(const QString& name, const QString& note, const QString& author, const QString& valid_from);
    Q_INVOKABLE void cancelSaving();  // in time: nothing is written; too late: it is saved
    bool isSaving() const { return saving_.running(); }
    const QString& author() const { return author_; }  // who saved last, in this window or in the project
    Q_INVOKABLE QString suggestedName() const;
    // What is wrong with a date as it was typed; empty: it can be read, or nothing was typed.
    Q_INVOKABLE static QString dateProblem(const QString& text);
    Q_INVOKABLE static QString isoDate(const QString& text);  // 2024-06-01 of what was typed; empty when it cannot be read
    Q_INVOKABLE void discard();                               // back to the saved plan

    Q_INVOKABLE void nextTarget(int step);  // the next grid takes land; -1: the one before
    void step(int by);                      // [ and ]: the next target, or how far a border may go

    // --- names (redraw_names.cpp) ------------------------------------------------------------------------------------------
    Q_INVOKABLE QString codeOf(int grid) const;
    Q_INVOKABLE QString nameOf(int grid) const;
    Q_INVOKABLE QString memberOf(int grid) const;
    // Why a grid cannot have this code and name; empty when it can.
    Q_INVOKABLE QString nameProblem(int grid, const QString& code, const QString& name) const;
    Q_INVOKABLE bool rename(int grid, const QString& code, const QString& name, const QString& member);  // one step
    Q_INVOKABLE int gridInHand() const;  // the one that takes land, else the one under the pointer; -1 = none
    struct CodeChange {
        std::string before, after, name;
    };
    std::vector<CodeChange> codesByRule() const;  // what renumber() would change, ascending by the new code
    bool renumber();                              // from west to east, as one step

    // Locks or unlocks a grid: neither hand nor machine changes its land then.
    Q_INVOKABLE void toggleLock(int grid);
    Q_INVOKABLE bool isLocked(int grid) const;
    Q_INVOKABLE QRectF extentOf(int grid) const;                            // m in the frame; y grows to the north
    Q_INVOKABLE void showChanges(bool shown);                               // against the plan in force, on the map and as a list
    void compareWith(const std::vector<Grid>& other, const QString& name);  // with the plan as it stands
    void compare(std::vector<Grid> before, std::vector<Grid> after, const QString& title);
    EditResult applyPlan(const std::vector<Grid>& grids, const QString& name);  // one step
    Community communityNow() const;  // with the grids as they stand; the document must be ready

    // --- for the map: pointer and keys, m in the frame ------------------------------------------------------------------
    // Acts that a rule forbids change nothing and are told by `refused`.
    bool press(Point at, double reach_m);  // false: not for the tool in hand, the map pans
    void move(Point at, double reach_m);
    void release(Point at, double reach_m, bool moved);
    void activate(Point at, double reach_m);  // the key that stands for the button
    void finishLine();
    bool escape();              // false: nothing was begun
    void pickTarget(Point at);  // the grid there takes land from now on
    Q_INVOKABLE void pointerLeft();
    void setCursor(std::optional<Point> at);  // the keyboard's cross
    const std::optional<Point>& cursor() const { return cursor_; }
    const RedrawTool& machine() const { return tool_; }
    const GridEditor* editor() const { return editor_; }  // null until it is ready

    struct Preview {
        MultiPolygon area;          // what would change
        std::vector<Line> borders;  // that would be locked
        Line line;                  // drawn so far, to the pointer
        bool refused = false;
        std::optional<Point> fault;  // where the last refused edit broke a rule
        std::optional<Snap> snap;
        QString words;
    };
    const Preview& preview() const { return preview_; }

    const std::vector<Grid>& grids() const { return grids_; }
    std::vector<Rgba> fills() const;  // in the order of the grids
    struct Handle {
        Point at;
        bool movable = true;
    };
    std::vector<Handle> handles() const;
    bool overHandle(Point at, double reach_m) const;
    std::optional<Point> dragged() const;
    bool beginDrag(Point at, double radius_m);  // on a vertex, or out of an edge
    EditResult dragTo(Point to);
    void endDrag();
    void cancelDrag();
    // Gives the block under a place to the target grid, or picks the target when there is none.
    EditResult clickBlock(Point at);
    MultiPolygon blockAt(Point at) const;
    // Locked grids, borders and compounds, as the map shows them.
    std::vector<std::size_t> lockedGrids() const;
    std::vector<Line> lockedBorders() const;
    bool isBorderLocked(EdgeId edge) const;  // itself, or one of its grids
    std::vector<std::size_t> lockedCompounds() const;

signals:
    void documentChanged();
    void activeChanged();
    void toolChanged();
    void gridsChanged();
    void versionsChanged();
    void savingChanged();
    void attributesChanged();
    void saved(const QString& name);
    void notSaved(const QString& why);
    void messageChanged();
    void hintChanged();
    void previewChanged();
    void refused(QPointF at, const QString& reason);  // m in the frame

private:
    struct Prepared {
        std::unique_ptr<RedrawProject> project;  // when there is a file
        std::unique_ptr<GridEditor> loose;       // when there is none
        std::unique_ptr<SnapFinder> snaps;
        std::vector<Point> buildings;  // label points
        QString warning;               // why steps cannot be kept
        QString author;                // of the newest version that says one
        std::vector<ExtraLoad> extra;  // the attributes
        QStringList columns;
    };
    struct Kept {
        std::vector<Grid> grids;          // in force now
        std::unique_ptr<Prepared> fresh;  // to go on from them; null: the draft goes on
    };
    static Prepared prepared(const std::string& path, const Community& community, const QStringList& attributes,
                             const Progress& progress);
    void prepare();
    void takeEditor(Prepared made);
    void edited();
    bool stepDone(const EditResult& result, const QString& done);  // of an act that no tool made; says how it went
    void refreshGrids();
    void travel(bool back);
    bool keep(PlanVersion header, bool in_force);
    bool waits();   // for a save that runs; says so
    void record();  // the step that was done is on the disk when this returns
    void say(const QString& text, bool refusal = false);
    // redraw_acts.cpp
    void perform(const ToolAct& act, double reach_m);
    EditResult carryOut(const ToolAct& act);
    EditResult paint(Point at);
    EditResult toggleLockAt(Point at, double reach_m);
    EditResult toggle(const Lock& lock);
    QString doneText(const ToolAct& act) const;
    QString reasonFor(const ToolAct& act, const EditResult& result) const;
    Point snapped(Point at, double reach_m);
    // redraw_preview.cpp
    void look(Point at);
    void lookAtBorder(Point at, Preview& next);
    void lookAtLock(Point at, Preview& next) const;
    MultiPolygon areaUnder(Point at);
    std::optional<std::size_t> compoundAt(Point at) const;
    Line across(const std::string& code, const Line& line) const;  // the part of it that crosses the grid
    std::string gridAlong(const Line& line) const;                 // code of the grid in which most of it lies
    int takingGrid() const { return target_ >= 0 ? target_ : stroke_target_; }
    Tally countIn(const MultiPolygon& area, int but) const;  // buildings and people there that are not in grid `but`
    QString wordsFor(const MultiPolygon& area, Point at) const;
    QString dragWords() const;
    std::optional<std::size_t> gridAt(Point at) const;
    QString gridName(std::size_t grid) const;

    QPointer<ProjectDocument> document_;
    MetricsModel metrics_;
    ChangeModel changes_;
    bool active_ = false;
    bool stale_ = true;
    RedrawTool tool_;
    int target_ = -1;
    int stroke_target_ = -1;  // the grid in which a stroke began, when none was chosen
    bool snapping_ = true;
    bool shade_ = false;
    bool own_grids_ = false;  // the snapshot that arrives is our own save
    Preview preview_;
    std::optional<Point> cursor_;
    std::unique_ptr<RedrawProject> project_;  // keeps every step in the file
    std::unique_ptr<GridEditor> loose_;
    GridEditor* editor_ = nullptr;  // of one of them
    std::unique_ptr<SnapFinder> snaps_;
    std::vector<Point> building_points_;
    std::vector<GridMetrics> before_drag_;
    bool painting_ = false;
    double reach_m_ = 0;  // of the pointer, as the map said last
    int follow_within_m_ = 20;
    bool locks_compounds_ = false;
    struct Followed {  // the border under the pointer, with the course it would take
        EdgeId edge = nil;
        int within_m = 0;
        std::uint64_t revision = 0;
        Line course;
        MultiPolygon area;
        EditResult may;
    };
    std::optional<Followed> followed_;
    std::vector<Grid> grids_;
    std::vector<std::size_t> live_;  // face of each grid
    std::vector<int> colours_;
    std::map<std::string, int> colour_of_;  // a code keeps the colour it had first
    QString message_;
    bool refusal_ = false;
    QString author_;
    QStringList attributes_, columns_;
    std::vector<ExtraLoad> extra_;
    bool recounting_ = false;  // the draft comes back because of other attributes, which is no news
    Job<Prepared> preparing_;
    Job<Kept> saving_;
    std::shared_ptr<std::atomic<bool>> stop_saving_;
};

}  // namespace wangge::viewer
