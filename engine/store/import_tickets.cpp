#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <tuple>

#include "engine/store/detail/importer.h"
#include "engine/store/gpx_reader.h"

namespace wangge::store {
namespace {

using Word = std::pair<std::string_view, std::string_view>;  // part of what people write, our word

constexpr std::array<Word, 16> channels{{{"微信", "wechat"},
                                         {"wechat", "wechat"},
                                         {"群", "wechat"},
                                         {"电话", "phone"},
                                         {"热线", "phone"},
                                         {"12345", "phone"},
                                         {"phone", "phone"},
                                         {"来电", "phone"},
                                         {"窗口", "counter"},
                                         {"大厅", "counter"},
                                         {"来访", "counter"},
                                         {"counter", "counter"},
                                         {"台账", "ledger"},
                                         {"议题", "ledger"},
                                         {"ledger", "ledger"},
                                         {"巡", "patrol"}}};
constexpr std::array<Word, 15> statuses{{{"未办", "open"},
                                         {"不予", "rejected"},
                                         {"退回", "rejected"},
                                         {"不受理", "rejected"},
                                         {"rejected", "rejected"},
                                         {"驳回", "rejected"},
                                         {"办结", "done"},
                                         {"完成", "done"},
                                         {"解决", "done"},
                                         {"done", "done"},
                                         {"closed", "done"},
                                         {"待", "open"},
                                         {"中", "open"},
                                         {"受理", "open"},
                                         {"open", "open"}}};

template <std::size_t N>
std::string our_word(const std::array<Word, N>& words, const std::string& typed) {
    for (const auto& [part, word] : words)
        if (typed.find(part) != std::string::npos) return std::string(word);
    return typed;
}

// A 15-digit grid code in the name or the comment of a track.
std::string grid_code_in(std::string_view text) {
    std::size_t run = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) != 0) {
            ++run;
            continue;
        }
        if (run == 15) return std::string(text.substr(i - 15, 15));
        run = 0;
    }
    return "";
}

bool is_ledger(const RawTable& table) {
    return table.path.ends_with(".xlsx") || table.stem.find("ledger") != std::string::npos ||
           table.stem.find("台账") != std::string::npos;
}

}  // namespace

std::size_t Importer::take_tickets(const RawTable& table, const Progress& progress) {
    references_.category.clear();
    for (const Category& category : into_.categories) references_.category.try_emplace(category.name, category.code);
    for (const Category& category : into_.categories) references_.category.insert_or_assign(category.code, category.code);
    RowImporter importer(table, ImportRole::tickets, frame_, options_, references_, report_.findings);
    std::size_t loaded = 0;
    for (const RawRow& row : table.rows) {
        progress.poll();
        importer.begin(row);
        Ticket ticket;
        fields(importer, ticket);
        ticket.source = fmt::format("{}:{}", table.file, row.label);
        if (ticket.text.empty() && ticket.address.empty()) {
            importer.reject("row-unreadable", "没有诉求内容，也没有地址");
            continue;
        }
        if (!ticket.number.empty() && !ticket_numbers_.insert(ticket.number).second) {
            importer.reject("ticket-duplicate", fmt::format("编号 {} 已经有了", ticket.number));
            continue;
        }
        const bool clock_missing = importer.has("time") && importer.cell("time").empty();
        if (clock_missing)
            importer.note(Severity::warning, "date-missing", fmt::format("第 {} 行：没有上报时间", row.label), "请补上时间");
        if (ticket.time && ticket.resolved && *ticket.resolved < *ticket.time)
            importer.note(Severity::warning, "date-impossible", fmt::format("第 {} 行：办结时间早于上报时间", row.label),
                          "请核对两个时间");
        if (const auto it = references_.category.find(ticket.category); it != references_.category.end())
            ticket.category = it->second;
        ticket.channel = our_word(channels, ticket.channel);
        if (ticket.channel.empty() && is_ledger(table)) ticket.channel = "ledger";
        ticket.status = our_word(statuses, ticket.status);
        if (ticket.status.empty()) ticket.status = ticket.resolved ? "done" : "open";
        new_tickets_.push_back(std::move(ticket));
        ++loaded;
    }
    return loaded;
}

void Importer::take_track(const std::string& path, const Progress& progress) {
    GpxFile gpx = read_gpx(path, progress);
    const std::string file = std::filesystem::path(path).filename().string();
    std::set<Id> taken;
    for (const Track& track : into_.tracks) taken.insert(track.id);
    std::size_t loaded = 0;
    std::size_t far = 0;
    for (GpxTrack& from : gpx.tracks) {
        Track track;
        for (auto& segment : from.segments) {
            std::vector<LonLat> degrees;
            for (const Fix& fix : segment) degrees.push_back(fix.degrees);
            std::vector<Point> points(degrees.size());
            frame_.from_degrees(degrees, points);
            std::vector<Fix> kept;
            for (std::size_t i = 0; i < segment.size(); ++i) {
                segment[i].at = points[i];
                if (is_finite(points[i]))
                    kept.push_back(segment[i]);
                else
                    ++far;
            }
            loaded += kept.size();
            if (!kept.empty()) track.segments.push_back(std::move(kept));
        }
        if (track.segments.empty()) continue;
        track.id = free_id(no_id, taken);
        track.grid = grid_code_in(from.comment);
        if (track.grid.empty()) track.grid = grid_code_in(from.name);
        track.name = from.name;
        track.source = file;
        into_.tracks.push_back(std::move(track));
    }
    report_.findings.insert(report_.findings.end(), gpx.findings.begin(), gpx.findings.end());
    if (far > 0)
        report_.findings.push_back({Severity::warning,
                                    "point-far-away",
                                    file,
                                    "",
                                    {},
                                    fmt::format("{} 个定位点离本社区太远，已舍弃", far),
                                    "请核对是否为本社区的轨迹"});
    if (loaded == 0)
        report_.findings.push_back({Severity::warning, "layer-empty", file, "", {}, "文件没有可用的轨迹点", "请核对文件"});
    report_.files.push_back({file, std::string(name_of(ImportRole::tracks)), gpx.points + gpx.dropped, loaded});
}

void Importer::finish() {
    const auto order = [](const Ticket& t) { return std::tuple(!t.time.has_value(), t.time.value_or(0)); };
    std::stable_sort(new_tickets_.begin(), new_tickets_.end(), [&](const Ticket& a, const Ticket& b) {
        return std::tuple_cat(order(a), std::tie(a.number)) < std::tuple_cat(order(b), std::tie(b.number));
    });
    std::set<Id> taken;
    for (const Ticket& ticket : into_.tickets) taken.insert(ticket.id);
    for (Ticket& ticket : new_tickets_) {
        ticket.id = free_id(ticket.id, taken);
        into_.tickets.push_back(std::move(ticket));
    }
    new_tickets_.clear();
}

}  // namespace wangge::store
