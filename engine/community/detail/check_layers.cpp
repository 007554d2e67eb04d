#include <fmt/format.h>

#include <map>

#include "engine/community/detail/checks.h"
#include "engine/geo/measure.h"
#include "engine/geo/repair.h"

namespace wangge::detail {

void check_layers(Checked& checked) {
    const Community& c = checked.community;
    if (c.jurisdiction.shape.empty())
        checked.add(Severity::error, "jurisdiction-missing", "jurisdiction", "", {}, "没有辖区范围",
                    "导入辖区面图层（jurisdiction），或在 QGIS 中补画");
    const auto need = [&](bool empty, Severity severity, const char* layer, const char* name, const char* advice) {
        if (empty) checked.add(severity, "layer-empty", layer, "", {}, fmt::format("图层“{}”是空的", name), advice);
    };
    need(c.grids.empty(), Severity::error, "grids", "网格", "导入网格面图层，或由小区和街道生成");
    need(c.compounds.empty(), Severity::warning, "compounds", "小区", "没有小区就不能按小区匹配地址，请导入小区面图层");
    need(c.buildings.empty(), Severity::warning, "buildings", "楼栋", "没有楼栋就不能统计人口和户数，请导入楼栋面图层");
    need(c.streets.empty(), Severity::warning, "streets", "街道", "没有街道就不能规划路线，请导入街道线图层");
    need(c.teams.empty(), Severity::warning, "teams", "服务队", "没有服务队就不能安排周五清扫，请导入服务队表");
    need(c.tickets.empty(), Severity::warning, "tickets", "工单", "工单表没有一行数据：若台账不应为空，请检查来源文件");
}

void check_shapes(Checked& checked) {
    const Community& c = checked.community;
    const auto test = [&](const MultiPolygon& shape, const char* layer, const std::string& feature) {
        if (const auto fault = fault_of(shape))
            checked.add(Severity::error, "shape-invalid", layer, feature, fault->at, fmt::format("图形无效：{}", fault->reason),
                        "用 wangge import --repair 或 QGIS“修正几何图形”修复后重新导入");
    };
    if (!c.jurisdiction.shape.empty()) test(c.jurisdiction.shape, "jurisdiction", c.jurisdiction.name);
    for (const Grid& grid : c.grids) test(grid.shape, "grids", grid.code);
    for (const Compound& compound : c.compounds) test(compound.shape, "compounds", compound.name);
    for (const Building& building : c.buildings) test(building.footprint, "buildings", std::to_string(building.id));
    for (const Place& place : c.places)
        if (!place.shape.empty()) test(place.shape, "places", place.name);
}

void check_codes(Checked& checked) {
    const Community& c = checked.community;
    const auto all_digits = [](const std::string& code, std::size_t length) {
        return code.size() == length && code.find_first_not_of("0123456789") == std::string::npos;
    };
    std::map<std::string, int> grids_by_code;
    for (const Grid& grid : c.grids) ++grids_by_code[grid.code];
    for (const Grid& grid : c.grids) {
        int& count = grids_by_code[grid.code];
        if (count > 1) {
            checked.add(Severity::error, "code-duplicate", "grids", grid.code, label_point(grid.shape),
                        fmt::format("网格编码 {} 出现 {} 次", grid.code, count), "每个网格使用唯一编码；已停用的编码不要再用");
            count = -count;  // said once
        }
    }
    std::map<std::string, int> compounds_by_name;
    for (const Compound& compound : c.compounds)
        if (++compounds_by_name[compound.name] == 2)
            checked.add(Severity::warning, "code-duplicate", "compounds", compound.name, label_point(compound.shape),
                        fmt::format("小区“{}”重名，地址无法区分", compound.name), "给其中一个加上区分的名称（如一期、二期）");
    if (!c.jurisdiction.code.empty() && !all_digits(c.jurisdiction.code, 12))
        checked.add(Severity::error, "code-malformed", "jurisdiction", c.jurisdiction.code, {},
                    fmt::format("辖区编码“{}”不是 12 位数字", c.jurisdiction.code), "使用 12 位统计用区划代码，例如 620111004003");
    for (const Grid& grid : c.grids) {
        if (!all_digits(grid.code, 15))
            checked.add(Severity::error, "code-malformed", "grids", grid.code, label_point(grid.shape),
                        fmt::format("网格编码“{}”不是 15 位数字", grid.code),
                        "编码 = 12 位社区代码 + 3 位顺序号；表格软件可能吃掉了前导零");
        else if (all_digits(c.jurisdiction.code, 12) && !grid.code.starts_with(c.jurisdiction.code))
            checked.add(Severity::error, "code-malformed", "grids", grid.code, label_point(grid.shape),
                        fmt::format("网格编码 {} 的前 12 位不是本辖区的 {}", grid.code, c.jurisdiction.code),
                        "改正编码，或检查是否导入了别的社区的网格");
    }
}

}  // namespace wangge::detail
