#include <fmt/format.h>

#include <set>

#include "engine/community/detail/checks.h"
#include "engine/geo/measure.h"

namespace wangge::detail {
namespace {

// A name for people: the ledger's own number where there is one.
std::string name_of_ticket(const Ticket& ticket) {
    return ticket.number.empty() ? std::to_string(ticket.id) : ticket.number;
}

}  // namespace

void check_tickets(Checked& checked) {
    const Community& c = checked.community;
    const Timestamp earliest = at({1990, 1, 1});
    const auto impossible = [&](const char* layer, const std::string& feature, std::optional<Point> at, std::string message) {
        checked.add(Severity::warning, "date-impossible", layer, feature, at, std::move(message), "核对来源表中的日期");
    };
    for (const Ticket& ticket : c.tickets) {
        const auto place = ticket.location ? std::optional(ticket.location->at) : std::nullopt;
        if (ticket.time && *ticket.time < earliest)
            impossible("tickets", name_of_ticket(ticket), place,
                       fmt::format("工单 {} 的上报时间 {} 早于 1990 年", name_of_ticket(ticket), to_local_string(*ticket.time)));
        if (ticket.time && ticket.resolved && *ticket.resolved < *ticket.time)
            impossible("tickets", name_of_ticket(ticket), place,
                       fmt::format("工单 {} 的办结时间 {} 早于上报时间 {}", name_of_ticket(ticket),
                                   to_local_string(*ticket.resolved), to_local_string(*ticket.time)));
    }
    for (const Grid& grid : c.grids)
        if (!grid.valid_from.empty() && !parse_date(grid.valid_from))
            impossible("grids", grid.code, {}, fmt::format("网格 {} 的启用日期“{}”不是日期", grid.code, grid.valid_from));
    for (const GarbagePoint& point : c.garbage_points)
        if (!point.registered.empty() && !parse_date(point.registered))
            impossible("garbage_points", point.code, point.at,
                       fmt::format("垃圾点 {} 的登记日期“{}”不是日期", point.code, point.registered));
    for (const Compound& compound : c.compounds)
        if (compound.built_year != 0 && (compound.built_year < 1900 || compound.built_year > 2100))
            impossible("compounds", compound.name, {},
                       fmt::format("小区“{}”的建成年份 {} 不可信", compound.name, compound.built_year));

    std::set<std::string> codes;
    for (const Category& category : c.categories) codes.insert(category.code);
    std::set<std::string> said;
    for (const Ticket& ticket : c.tickets)
        if (!codes.contains(ticket.category) && said.insert(ticket.category).second) {
            std::size_t count = 0;
            for (const Ticket& other : c.tickets) count += other.category == ticket.category ? 1 : 0;
            checked.add(Severity::warning, "category-unknown", "tickets", name_of_ticket(ticket), {},
                        fmt::format("{} 条工单的类别“{}”不在类别表中，首条是 {}", count, ticket.category, name_of_ticket(ticket)),
                        "在类别表中补上该类别，或改正工单");
        }
}

void check_positions(Checked& checked) {
    const Community& c = checked.community;
    const Box extent = extent_of(c);
    if (extent.empty()) return;
    const auto test = [&](const char* layer, const std::string& feature, Point at, double reach_m) {
        if (!extent.grown_m(reach_m).contains(at))
            checked.add(
                Severity::warning, "point-far-away", layer, feature, at,
                is_finite(at)
                    ? fmt::format(
                          "{} 在辖区外 {:.0f} 米", feature,
                          distance_m(
                              MultiPolygon{
                                  {{extent.low, {extent.high.x, extent.low.y}, extent.high, {extent.low.x, extent.high.y}}, {}}},
                              at))
                    : fmt::format("{} 的坐标不是数字", feature),
                "核对坐标和坐标系：GCJ-02、BD-09 或缺少带号的坐标会偏移");
    };
    for (const Building& building : c.buildings)
        if (!building.footprint.empty()) test("buildings", std::to_string(building.id), label_point(building.footprint), 500);
    for (const Place& place : c.places) test("places", place.name, place.at, 2000);
    for (const Bin& bin : c.bins) test("bins", bin.code, bin.at, 500);
    for (const GarbagePoint& point : c.garbage_points) test("garbage_points", point.code, point.at, 500);
    for (const Gate& gate : c.gates) test("gates", gate.name, gate.at, 500);
    for (const Team& team : c.teams) test("teams", team.name, team.start, 2000);
    for (const Ticket& ticket : c.tickets)
        if (ticket.location && ticket.location->level != MatchLevel::none)
            test("tickets", name_of_ticket(ticket), ticket.location->at, 5000);
}

void check_teams(Checked& checked) {
    for (const Team& team : checked.community.teams) {
        const auto fault = [&](std::string message, const char* advice) {
            checked.add(Severity::error, "team-hours", "teams", team.name, team.start, std::move(message), advice);
        };
        if (team.from_min >= team.until_min || team.from_min < 0 || team.until_min > 1440)
            fault(fmt::format("“{}”的工作时间 {} 到 {} 不成立", team.name, to_clock(team.from_min * 60),
                              to_clock(team.until_min * 60)),
                  "开始时间应早于结束时间");
        if (!(team.walk_m_s > 0) || !(team.sweep_m_s > 0) || !(team.cart_l > 0))
            fault(fmt::format("“{}”的步行速度、清扫速度和车容量必须大于零", team.name), "补全服务队表");
    }
}

}  // namespace wangge::detail
