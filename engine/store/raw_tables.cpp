#include <fmt/format.h>

#include <array>
#include <utility>

#include "engine/store/detail/delimited.h"
#include "engine/store/detail/fields.h"
#include "engine/store/detail/raw_writers.h"

namespace wangge::store {
namespace {

using Word = std::pair<std::string_view, std::string_view>;
constexpr std::array<Word, 5> channels{
    {{"wechat", "微信群"}, {"phone", "电话"}, {"counter", "窗口"}, {"ledger", "协商议题台账"}, {"patrol", "巡查"}}};
constexpr std::array<Word, 3> statuses{{{"open", "待办理"}, {"done", "已办结"}, {"rejected", "不予受理"}}};

template <std::size_t N>
std::string their_word(const std::array<Word, N>& words, const std::string& ours) {
    for (const auto& [own, word] : words)
        if (ours == own) return std::string(word);
    return ours;
}

// The visitor of detail/fields.h that collects cells; a first pass with `headings` collects the names.
class CellWriter {
public:
    CellWriter(const Frame& frame, bool headings) : frame_(frame), headings_(headings) {}

    void id(const Id& id) { add("fid", std::to_string(id)); }
    void operator()(const char* name, const std::string& value) { add(name, value); }
    void operator()(const char* name, const int& value) { add(name, std::to_string(value)); }
    void operator()(const char* name, const double& value) { add(name, fmt::format("{}", value)); }
    void operator()(const char* name, const bool& value) { add(name, value ? "1" : "0"); }
    void point(const Point& value) {
        const LonLat degrees = headings_ ? LonLat{} : frame_.to_degrees(value);
        add("lon", fmt::format("{:.9f}", degrees.lon));
        add("lat", fmt::format("{:.9f}", degrees.lat));
    }
    std::vector<std::string> cells;

private:
    void add(const char* name, std::string value) { cells.push_back(headings_ ? name : std::move(value)); }
    const Frame& frame_;
    bool headings_;
};

template <class Row>
std::string csv_of(const std::vector<Row>& rows, const Frame& frame) {
    CellWriter headings(frame, true);
    Row blank{};
    fields(headings, blank);
    std::string text = delimited_line(headings.cells);
    for (const Row& row : rows) {
        CellWriter writer(frame, false);
        fields(writer, row);
        text += delimited_line(writer.cells);
    }
    return text;
}

}  // namespace

std::string channel_word(const std::string& channel) {
    return their_word(channels, channel);
}
std::string status_word(const std::string& status) {
    return their_word(statuses, status);
}

std::string csv_of_bins(const Community& c, const Frame& frame) {
    return csv_of(c.bins, frame);
}
std::string csv_of_garbage_points(const Community& c, const Frame& frame) {
    return csv_of(c.garbage_points, frame);
}
std::string csv_of_teams(const Community& c, const Frame& frame) {
    return csv_of(c.teams, frame);
}
std::string csv_of_categories(const Community& c) {
    return csv_of(c.categories, Frame(c.epsg));
}

std::string csv_of_tickets(const Community& community) {
    std::string text =
        delimited_line({"编号", "上报时间", "类别编码", "诉求内容", "地址", "渠道", "状态", "办结时间", "经度", "纬度", "坐标系"});
    for (const Ticket& ticket : community.tickets) {
        if (ticket.channel == "ledger") continue;
        std::vector<std::string> cells{ticket.number,
                                       ticket.time ? to_local_string(*ticket.time) : "",
                                       ticket.category,
                                       ticket.text,
                                       ticket.address,
                                       channel_word(ticket.channel),
                                       status_word(ticket.status),
                                       ticket.resolved ? to_local_string(*ticket.resolved) : ""};
        if (ticket.phone) {
            cells.push_back(fmt::format("{}", ticket.phone->degrees.lon));
            cells.push_back(fmt::format("{}", ticket.phone->degrees.lat));
            cells.emplace_back(name_of(ticket.phone->datum));
        } else {
            cells.resize(cells.size() + 3);
        }
        text += delimited_line(cells);
    }
    return text;
}

}  // namespace wangge::store
