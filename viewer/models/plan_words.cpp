#include "viewer/models/plan_words.h"

#include <cmath>
#include <utility>

namespace wangge::viewer {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("PlanWords", text);
}

}  // namespace

QString duration_words(double seconds) {
    const auto minutes = int(std::lround(seconds / 60));
    if (minutes < 60) return translated(QT_TRANSLATE_NOOP("PlanWords", "%1 分")).arg(minutes);
    return translated(QT_TRANSLATE_NOOP("PlanWords", "%1 小时 %2 分")).arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString distance_words(double metres) {
    return metres < 1000 ? translated(QT_TRANSLATE_NOOP("PlanWords", "%1 m")).arg(metres, 0, 'f', 0)
                         : translated(QT_TRANSLATE_NOOP("PlanWords", "%1 km")).arg(metres / 1000, 0, 'f', 1);
}

QString kind_words(StopKind kind) {
    switch (kind) {
        case StopKind::start: return translated(QT_TRANSLATE_NOOP("PlanWords", "出发"));
        case StopKind::hotspot: return translated(QT_TRANSLATE_NOOP("PlanWords", "清热点"));
        case StopKind::garbage_point: return translated(QT_TRANSLATE_NOOP("PlanWords", "清点位"));
        case StopKind::bin: return translated(QT_TRANSLATE_NOOP("PlanWords", "清桶"));
        case StopKind::sweep: return translated(QT_TRANSLATE_NOOP("PlanWords", "清扫"));
        case StopKind::dump: return translated(QT_TRANSLATE_NOOP("PlanWords", "倒垃圾"));
        case StopKind::end: return translated(QT_TRANSLATE_NOOP("PlanWords", "收工"));
    }
    return {};
}

QString attribute_words(const QString& name) {
    static const std::pair<const char*, const char*> names[] = {
        {"floors", QT_TRANSLATE_NOOP("PlanWords", "楼层数")},
        {"rooms", QT_TRANSLATE_NOOP("PlanWords", "房间数")},
        {"footprint_m2", QT_TRANSLATE_NOOP("PlanWords", "占地面积")},
        {"floor_m2", QT_TRANSLATE_NOOP("PlanWords", "建筑面积")},
        {"use=residential", QT_TRANSLATE_NOOP("PlanWords", "住宅楼")},
        {"use=commercial", QT_TRANSLATE_NOOP("PlanWords", "商业楼")},
        {"use=public", QT_TRANSLATE_NOOP("PlanWords", "公共建筑")},
        {"use=industrial", QT_TRANSLATE_NOOP("PlanWords", "工业建筑")},
    };
    for (const auto& [key, words] : names)
        if (name == QLatin1String(key)) return translated(words);
    return name;
}

QString bound_words(const FridayPlan& plan) {
    if (plan.lower_bound_s <= 0) return {};
    const double percent = plan.gap * 100;
    return translated(QT_TRANSLATE_NOOP("PlanWords", "最长一队用 %1。已证明任何方案的最长一队都不少于 %2，本方案至多长 %3 %。"))
        .arg(duration_words(plan.longest_s), duration_words(plan.lower_bound_s))
        .arg(percent, 0, 'f', 1);
}

}  // namespace wangge::viewer
