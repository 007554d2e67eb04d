#include "print/detail/notice_rows.h"

#include <QLocale>
#include <algorithm>
#include <map>

#include "print/paper_font.h"
#include "print/sheet_text.h"
#include "print/style.h"

namespace wangge::detail {

namespace {

// 2 before 10.
bool before_by_name(const std::string& a, const std::string& b) {
    const auto number_at = [](const std::string& s, std::size_t& i) {
        std::uint64_t n = 0;
        while (i < s.size() && s[i] >= '0' && s[i] <= '9') n = n * 10 + static_cast<std::uint64_t>(s[i++] - '0');
        return n;
    };
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        const bool digits = a[i] >= '0' && a[i] <= '9' && b[j] >= '0' && b[j] <= '9';
        if (digits) {
            const auto m = number_at(a, i), n = number_at(b, j);
            if (m != n) return m < n;
        } else {
            if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i, ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

QString unnamed(const Building& building, bool english) {
    if (building.use == "commercial") return english ? QStringLiteral("shops (no number)") : QStringLiteral("商业建筑（无楼号）");
    if (building.use == "public")
        return english ? QStringLiteral("public building (no number)") : QStringLiteral("公共建筑（无楼号）");
    if (building.use == "industrial") return english ? QStringLiteral("works (no number)") : QStringLiteral("工业建筑（无楼号）");
    return english ? QStringLiteral("building (no number)") : QStringLiteral("建筑（无楼号）");
}

QString code_text(const std::string& code, bool english) {
    return code.empty() ? (english ? QStringLiteral("outside") : QStringLiteral("辖区外")) : grid_text(code);
}

}  // namespace

QString thousands(std::int64_t number) {
    return QLocale(QLocale::Chinese, QLocale::China).toString(static_cast<qlonglong>(number));
}

QString area_text(double area_m2, bool english) {
    if (area_m2 < 9999.5)
        return thousands(std::max<std::int64_t>(1, std::llround(area_m2))) +
               (english ? QStringLiteral(" m²") : QStringLiteral(" 平方米"));
    return QString::number(area_m2 / 1e4, 'f', 2) + (english ? QStringLiteral(" ha") : QStringLiteral(" 公顷"));
}

QString grid_name(const std::string& code, const std::vector<Grid>& grids, bool english) {
    if (code.empty()) return code_text(code, english);
    for (const Grid& grid : grids) {
        if (grid.code != code) continue;
        const QString name = english || grid.name.empty()
                                 ? (english ? QStringLiteral("Grid %1") : QStringLiteral("%1 网格")).arg(grid_text(code))
                                 : to_qstring(grid.name);
        if (grid.member.empty()) return name;
        return english ? name + QStringLiteral(" (%1)").arg(to_qstring(grid.member))
                       : name + QStringLiteral("（%1）").arg(to_qstring(grid.member));
    }
    return grid_text(code);
}

std::vector<TableRow> building_rows(const PlanDiff& diff, const Community& community, bool english, double name_mm) {
    std::map<std::size_t, std::int64_t> doors;
    for (const SignToReplace& sign : diff.signs)
        if (sign.moved && sign.unit != 0) ++doors[sign.building];
    std::vector<BuildingMoved> list = diff.buildings;
    std::stable_sort(list.begin(), list.end(), [](const BuildingMoved& a, const BuildingMoved& b) {
        if (a.from != b.from) return a.from < b.from;
        if (a.to != b.to) return a.to < b.to;
        return before_by_name(a.name, b.name);
    });
    const QFont font = paper_font(2.5);
    std::vector<TableRow> rows;
    for (const BuildingMoved& b : list) {
        const QString name = b.name.empty() ? unnamed(community.buildings.at(b.building), english) : to_qstring(b.name);
        TableCell tick;
        tick.tick_box = true;
        const auto units = doors.find(b.building);
        rows.push_back({{elided(name, font, style::mm(name_mm - 2.2))},
                        {code_text(b.from, english)},
                        {code_text(b.to, english)},
                        {thousands(community.buildings.at(b.building).residents)},
                        {units == doors.end() ? QStringLiteral("1") : QStringLiteral("1＋%1").arg(units->second)},
                        tick});
    }
    return rows;
}

std::vector<TableRow> other_sign_rows(const PlanDiff& diff, bool english) {
    struct Row {
        const SignToReplace* first = nullptr;
        std::int64_t signs = 0;
        std::vector<std::string> buildings;
    };
    std::map<std::string, Row> by_grid;
    for (const SignToReplace& sign : diff.signs) {
        if (sign.moved) continue;
        Row& row = by_grid[sign.code_after];
        if (row.first == nullptr) row.first = &sign;
        ++row.signs;
        if (sign.unit == 0 && !sign.name.empty()) row.buildings.push_back(sign.name);
    }
    std::vector<TableRow> rows;
    for (auto& [code, row] : by_grid) {
        QString what;
        if (row.first->member_before != row.first->member_after)
            what = to_qstring(row.first->member_before) + QStringLiteral(" → ") + to_qstring(row.first->member_after);
        for (const GridChange& g : diff.grids)
            if (g.code == code && g.name_before != g.name_after)
                what += (what.isEmpty() ? QString() : QStringLiteral("；")) + to_qstring(g.name_before) + QStringLiteral(" → ") +
                        to_qstring(g.name_after);
        std::sort(row.buildings.begin(), row.buildings.end(), before_by_name);
        row.buildings.erase(std::unique(row.buildings.begin(), row.buildings.end()), row.buildings.end());
        QStringList where;
        for (const std::string& name : row.buildings) where << to_qstring(name);
        const auto buildings = std::count_if(diff.signs.begin(), diff.signs.end(), [&](const SignToReplace& s) {
            return !s.moved && s.unit == 0 && s.code_after == code;
        });
        rows.push_back(
            {{code_text(code, english)},
             {what},
             {thousands(buildings)},
             {thousands(row.signs)},
             {where.isEmpty() ? QStringLiteral("—") : where.join(english ? QStringLiteral(", ") : QStringLiteral("、"))}});
    }
    return rows;
}

QString fates_text(const PlanDiff& diff, bool english) {
    QStringList added, removed, renumbered, renamed;
    for (const GridChange& g : diff.grids) {
        const QString code = grid_text(g.code);
        switch (g.fate) {
            case GridFate::added: added << code; break;
            case GridFate::removed: removed << code; break;
            case GridFate::renumbered: renumbered << grid_text(g.code_before) + QStringLiteral("→") + code; break;
            case GridFate::renamed: renamed << code; break;
            case GridFate::unchanged:
            case GridFate::reshaped: break;
        }
    }
    QStringList parts;
    const auto add = [&](const QStringList& list, const char* chinese, const char* en) {
        if (!list.isEmpty())
            parts
                << QString::fromUtf8(english ? en : chinese).arg(list.join(english ? QStringLiteral(", ") : QStringLiteral("、")));
    };
    add(added, "新设网格：%1。", "New grids: %1.");
    add(removed, "撤销网格：%1（编码不再使用）。", "Grids given up: %1 (their codes are not used again).");
    add(renumbered, "编号更改：%1。", "Renumbered: %1.");
    add(renamed, "名称或网格员更改的网格：%1。", "Other name or post: %1.");
    return parts.join(u' ');
}

}  // namespace wangge::detail
