#include "print/sheet_text.h"

#include <array>
#include <cmath>

#include "print/paper_font.h"

namespace wangge {

QString weekday_name(Date date) {
    static constexpr std::array<const char*, 7> names{"星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"};
    return is_valid(date) ? QString::fromUtf8(names[static_cast<std::size_t>(weekday(date) - 1)]) : QString();
}

QString long_date(Date date) {
    return QStringLiteral("%1年%2月%3日").arg(date.year).arg(date.month).arg(date.day);
}

QString clock_text(int seconds_of_day) {
    return to_qstring(to_clock(seconds_of_day));
}

QString duration_text(double seconds) {
    const auto minutes = std::llround(seconds / 60);
    if (minutes < 60) return QStringLiteral("%1 分").arg(minutes);
    return QStringLiteral("%1 小时 %2 分").arg(minutes / 60).arg(minutes % 60);
}

QString length_text(double metres) {
    if (metres < 999.5) return QStringLiteral("%1 米").arg(std::llround(metres));
    return QStringLiteral("%1 千米").arg(metres / 1000, 0, 'f', 2);
}

QString volume_text(double litres) {
    const auto rounded = std::llround(litres);
    return rounded == 0 ? QString() : QStringLiteral("%1 升").arg(rounded);
}

QString percent_text(double share) {
    return QStringLiteral("%1 %").arg(share * 100, 0, 'f', 1);
}

QString grid_text(const std::string& code) {
    const QString text = to_qstring(code);
    bool ok = false;
    const int number = text.right(3).toInt(&ok);
    return ok ? QString::number(number) : text;
}

QString task_name(StopKind kind) {
    switch (kind) {
        case StopKind::start: return QStringLiteral("集合出发");
        case StopKind::hotspot: return QStringLiteral("清理热点");
        case StopKind::garbage_point: return QStringLiteral("清理点位");
        case StopKind::bin: return QStringLiteral("清空垃圾桶");
        case StopKind::sweep: return QStringLiteral("清扫路段");
        case StopKind::dump: return QStringLiteral("倾倒垃圾");
        case StopKind::end: return QStringLiteral("返回解散");
    }
    return {};
}

QString where_text(const RouteLeg& leg) {
    const QString name = to_qstring(leg.name);
    const QString code = to_qstring(leg.code);
    if (leg.stops() > 1) return QStringLiteral("%1（%2 段相连）").arg(name).arg(leg.stops());
    if (name.isEmpty()) return code;
    if (code.isEmpty() || name == code || name.contains(code)) return name;
    return QStringLiteral("%1（%2）").arg(name, code);
}

}  // namespace wangge
