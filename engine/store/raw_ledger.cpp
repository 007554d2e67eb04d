#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>

#include "engine/core/error.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/detail/raw_writers.h"

namespace wangge::store {
namespace {

// 2023年5月3日, with the clock only where there is one: 2023年5月3日14时05分.
std::string ledger_time(Timestamp time) {
    const Date date = local_date(time);
    const int s = local_seconds_of_day(time);
    std::string text = fmt::format("{}年{}月{}日", date.year, date.month, date.day);
    if (s > 0) text += fmt::format("{}时{:02}分", s / 3600, s / 60 % 60);
    if (s % 60 > 0) text += fmt::format("{:02}秒", s % 60);
    return text;
}

class Sheet {
public:
    Sheet(lxw_worksheet* sheet, lxw_format* heading) : sheet_(sheet), heading_(heading) {}
    void text(std::size_t row, std::size_t column, const std::string& value) {
        if (!value.empty())
            check(worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value.c_str(),
                                         nullptr));
    }
    void heading(std::size_t row, std::size_t column, const std::string& value) {
        check(worksheet_write_string(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value.c_str(), heading_));
    }
    void merged(std::size_t row, std::size_t column, std::size_t last_row, std::size_t last_column, const std::string& value) {
        check(worksheet_merge_range(sheet_, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                    static_cast<lxw_row_t>(last_row), static_cast<lxw_col_t>(last_column), value.c_str(),
                                    heading_));
    }

private:
    static void check(lxw_error error) {
        if (error != LXW_NO_ERROR)
            throw Error(ErrorKind::bad_input, std::string("A value does not fit into a workbook: ") + lxw_strerror(error));
    }
    lxw_worksheet* sheet_;
    lxw_format* heading_;
};

void fill(Sheet& sheet, const Community& community, const std::vector<const Ticket*>& tickets, bool phones) {
    const std::size_t last = phones ? 9 : 6;
    sheet.merged(
        0, 0, 0, last,
        fmt::format("{}协商议题台账{}", community.jurisdiction.name, community.note.empty() ? "" : "（" + community.note + "）"));
    sheet.merged(1, 0, 2, 0, "编号");
    sheet.merged(1, 1, 1, 4, "议题信息");
    sheet.merged(1, 5, 1, 6, "办理结果");
    std::vector<std::string> second{"", "上报时间", "类别编码", "诉求内容", "地址", "状态", "办结时间"};
    if (phones) {
        sheet.merged(1, 7, 1, 9, "定位");
        second.insert(second.end(), {"经度", "纬度", "坐标系"});
    }
    for (std::size_t c = 1; c < second.size(); ++c) sheet.heading(2, c, second[c]);
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const Ticket& ticket = *tickets[i];
        const std::vector<std::string> cells{ticket.number,
                                             ticket.time ? ledger_time(*ticket.time) : "",
                                             ticket.category,
                                             ticket.text,
                                             ticket.address,
                                             status_word(ticket.status),
                                             ticket.resolved ? ledger_time(*ticket.resolved) : ""};
        for (std::size_t c = 0; c < cells.size(); ++c) sheet.text(3 + i, c, cells[c]);
        if (!ticket.phone) continue;
        sheet.text(3 + i, 7, fmt::format("{}", ticket.phone->degrees.lon));
        sheet.text(3 + i, 8, fmt::format("{}", ticket.phone->degrees.lat));
        sheet.text(3 + i, 9, std::string(name_of(ticket.phone->datum)));
    }
}

}  // namespace

void write_ledger(const Community& community, const std::string& path) {
    std::vector<const Ticket*> tickets;
    for (const Ticket& ticket : community.tickets)
        if (ticket.channel == "ledger") tickets.push_back(&ticket);
    const bool phones = std::any_of(tickets.begin(), tickets.end(), [](const Ticket* t) { return t->phone.has_value(); });
    PendingFile pending(path, Overwrite::yes);
    lxw_workbook* workbook = workbook_new(pending.path().c_str());
    if (workbook == nullptr) throw Error(ErrorKind::io, "The workbook cannot be created.").with("file", path);
    try {
        // A fixed day, so that the same ledger gives the same bytes.
        lxw_doc_properties properties{};
        std::string title = community.jurisdiction.name + "协商议题台账";
        std::string comments = community.note;
        properties.title = title.data();
        properties.comments = comments.data();
        properties.created = 1704067200;  // 2024-01-01 00:00 UTC
        workbook_set_properties(workbook, &properties);
        lxw_format* heading = workbook_add_format(workbook);
        format_set_bold(heading);
        format_set_align(heading, LXW_ALIGN_CENTER);
        format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
        lxw_worksheet* worksheet = workbook_add_worksheet(workbook, "台账");
        worksheet_set_column(worksheet, 0, 2, 18, nullptr);
        worksheet_set_column(worksheet, 3, 4, 48, nullptr);
        Sheet sheet(worksheet, heading);
        fill(sheet, community, tickets, phones);
    } catch (Error& error) {
        workbook_close(workbook);
        error.with("file", path);
        throw;
    }
    const lxw_error error = workbook_close(workbook);
    if (error != LXW_NO_ERROR)
        throw Error(ErrorKind::io, std::string("The workbook cannot be written: ") + lxw_strerror(error)).with("file", path);
    pending.commit();
}

}  // namespace wangge::store
