// Codes, names and posts of the grids in RedrawSession.

#include <QRegularExpression>
#include <algorithm>

#include "engine/geo/measure.h"
#include "viewer/models/redraw_session.h"

namespace wangge::viewer {

QString RedrawSession::codeOf(int grid) const {
    return grid >= 0 && std::size_t(grid) < grids_.size() ? QString::fromStdString(grids_[std::size_t(grid)].code) : QString();
}

QString RedrawSession::nameOf(int grid) const {
    return grid >= 0 && std::size_t(grid) < grids_.size() ? QString::fromStdString(grids_[std::size_t(grid)].name) : QString();
}

QString RedrawSession::memberOf(int grid) const {
    return grid >= 0 && std::size_t(grid) < grids_.size() ? QString::fromStdString(grids_[std::size_t(grid)].member) : QString();
}

QString RedrawSession::nameProblem(int grid, const QString& code, const QString& name) const {
    if (!editor_ || grid < 0 || std::size_t(grid) >= grids_.size()) return tr("没有这个网格");
    // The bar of a border's name, blanks and quotation marks have no place in a code that other programs read.
    static const QRegularExpression form(QStringLiteral("^[0-9A-Za-z-]+$"));
    const std::string wanted = code.trimmed().toStdString();
    if (wanted.empty()) return tr("编码不能空着");
    if (!form.match(code.trimmed()).hasMatch()) return tr("编码只能用数字、字母和短横");
    if (name.trimmed().isEmpty()) return tr("名称不能空着");
    if (wanted == grids_[std::size_t(grid)].code) return {};
    if (std::any_of(grids_.begin(), grids_.end(), [&](const Grid& g) { return g.code == wanted; }))
        return tr("别的网格正用着这个编码");
    const std::vector<std::string>& retired = editor_->retired_codes();
    if (std::find(retired.begin(), retired.end(), wanted) != retired.end()) return tr("这个编码用过，已经停用，不再给别的网格");
    return {};
}

bool RedrawSession::stepDone(const EditResult& result, const QString& done) {
    if (result) edited();
    say(result ? done : QString::fromUtf8(result.message().data(), qsizetype(result.message().size())), !result);
    if (!result) emit refused(QPointF(result.at.x, result.at.y), message_);
    return bool(result);
}

bool RedrawSession::rename(int grid, const QString& code, const QString& name, const QString& member) {
    if (waits()) return false;
    if (const QString problem = nameProblem(grid, code, name); !problem.isEmpty()) {
        say(problem, true);
        return false;
    }
    if (tool_.holding()) perform(tool_.escape(), 0);
    const std::string old = grids_[std::size_t(grid)].code;
    const std::string wanted = code.trimmed().toStdString();
    // The grid keeps its colour under another code.
    if (const auto colour = colour_of_.find(old); colour != colour_of_.end()) colour_of_.try_emplace(wanted, colour->second);
    const EditResult result = editor_->rename_grid(old, wanted, name.trimmed().toStdString(), member.trimmed().toStdString());
    if (result.rule == EditRule::nothing_changes) return true;  // closed as it was opened
    return stepDone(result, tr("已改为“%1”").arg(name.trimmed()));
}

int RedrawSession::gridInHand() const {
    if (target_ >= 0) return target_;
    const std::optional<Point> at = cursor_ ? cursor_ : tool_.pointer();
    const auto grid = at ? gridAt(*at) : std::nullopt;
    return grid ? int(*grid) : -1;
}

std::vector<RedrawSession::CodeChange> RedrawSession::codesByRule() const {
    std::vector<CodeChange> changes;
    if (!editor_) return changes;
    const std::vector<std::string> codes = editor_->codes_by_rule();
    for (std::size_t i = 0; i < live_.size(); ++i)
        if (codes[live_[i]] != grids_[i].code) changes.push_back({grids_[i].code, codes[live_[i]], grids_[i].name});
    std::sort(changes.begin(), changes.end(), [](const CodeChange& a, const CodeChange& b) { return a.after < b.after; });
    return changes;
}

bool RedrawSession::renumber() {
    if (!editor_ || waits()) return false;
    if (tool_.holding()) perform(tool_.escape(), 0);
    const std::size_t count = codesByRule().size();
    return stepDone(editor_->renumber_by_rule(), tr("%1 个网格换了编码，可撤销").arg(count));
}

}  // namespace wangge::viewer
