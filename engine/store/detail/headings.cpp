#include "engine/store/detail/headings.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <span>

namespace wangge::store {
namespace {

struct Names {
    std::string_view field;
    std::vector<std::string_view> names;
};

// Words with one meaning wherever they stand.
const std::vector<Names>& common() {
    static const std::vector<Names> table{
        {"fid", {"fid", "id", "标识", "内部编号", "objectid"}},
        {"lon", {"lon", "经度", "longitude", "lng", "long", "手机经度", "定位经度"}},
        {"lat", {"lat", "纬度", "latitude", "手机纬度", "定位纬度"}},
        {"x", {"x", "东坐标", "横坐标", "easting", "x坐标"}},
        {"y", {"y", "北坐标", "纵坐标", "northing", "y坐标"}},
        {"datum", {"datum", "坐标系", "坐标系统", "坐标类型", "基准"}},
        {"compound", {"compound", "小区", "小区名称", "所属小区", "居民小区"}},
        {"aliases", {"aliases", "别名", "俗称", "曾用名", "alias"}},
        {"road", {"road", "道路", "所在道路", "路名", "街路巷"}},
        {"road_no", {"road_no", "门牌号", "门牌", "道路门牌"}},
        {"manager", {"manager", "物业", "物业类型", "管理方式", "物业管理"}},
        {"built_year", {"built_year", "建成年份", "建成年代", "建造年份", "竣工年份"}},
        {"open", {"open", "开放式", "是否开放", "开放小区"}},
        {"use", {"use", "用途", "建筑用途", "房屋用途"}},
        {"floors", {"floors", "层数", "楼层数", "总层数", "地上层数"}},
        {"rooms_per_floor", {"rooms_per_floor", "每层户数", "一梯户数"}},
        {"households", {"households", "户数", "总户数", "住户数"}},
        {"residents", {"residents", "人口", "人数", "居民数", "常住人口"}},
        {"unit", {"unit", "单元", "单元号"}},
        {"position", {"position"}},
        {"member", {"member", "网格员", "网格员岗位", "岗位"}},
        {"valid_from", {"valid_from", "启用日期", "生效日期"}},
        {"kind", {"kind", "类型", "种类", "道路等级", "地点类型"}},
        {"width_m", {"width_m", "宽度", "路宽"}},
        {"sweep", {"sweep", "清扫", "是否清扫"}},
        {"sweep_priority", {"sweep_priority", "清扫优先级"}},
        {"state", {"state", "完好状况", "现状"}},
        {"opens_min", {"opens_min", "开门时间", "开放时间"}},
        {"closes_min", {"closes_min", "关门时间", "关闭时间"}},
        {"volume_l", {"volume_l", "容量", "容积", "垃圾量", "预计垃圾量"}},
        {"fill", {"fill", "满溢率", "装满程度", "预计满度"}},
        {"priority", {"priority", "优先级", "级别"}},
        {"registered", {"registered", "登记日期", "登记时间"}},
        {"members", {"members", "队员数", "队伍人数"}},
        {"from_min", {"from_min", "出发时间", "开始时间"}},
        {"until_min", {"until_min", "结束时间", "收队时间"}},
        {"cart_l", {"cart_l", "车容量", "推车容量"}},
        {"walk_m_s", {"walk_m_s", "步行速度"}},
        {"sweep_m_s", {"sweep_m_s", "清扫速度"}},
        {"origin", {"origin", "来源标准", "标准来源", "出处"}},
        {"garbage", {"garbage", "是否垃圾类", "垃圾类"}},
        {"district", {"district", "上级区划", "所属区划", "行政区划"}},
        {"time",
         {"time", "上报时间", "诉求时间", "受理时间", "登记时间", "反映时间", "来电时间", "上报日期", "受理日期", "日期", "时间",
          "created"}},
        {"category", {"category", "类别", "诉求类别", "事项类别", "问题类别", "类别编码", "问题类型", "诉求类型", "小类"}},
        {"text",
         {"text", "诉求内容", "反映内容", "问题描述", "事项描述", "诉求描述", "内容", "描述", "议题内容", "协商议题", "议题",
          "description", "content"}},
        {"address", {"address", "地址", "诉求地址", "发生地址", "详细地址", "事发地点", "位置", "地点"}},
        {"channel", {"channel", "渠道", "来源渠道", "诉求来源", "上报渠道", "来源"}},
        {"status", {"status", "状态", "办理状态", "处理状态", "办理情况"}},
        {"resolved", {"resolved", "办结时间", "办结日期", "完成时间", "处理时间", "办理时间", "closed"}},
        {"building_fid", {"building_fid"}},
    };
    return table;
}

// Words whose meaning depends on the table.
std::vector<std::string_view> particular(ImportRole role, std::string_view field) {
    using enum ImportRole;
    if (field == "name") {
        switch (role) {
            case compounds: return {"name", "小区名称", "名称", "小区"};
            case grids: return {"name", "网格名称", "名称", "网格"};
            case streets: return {"name", "道路名称", "路名", "名称", "道路"};
            case teams: return {"name", "队名", "队伍名称", "服务队", "名称"};
            case categories: return {"name", "类别名称", "名称", "类别"};
            case jurisdiction: return {"name", "社区名称", "社区", "名称"};
            case garbage_points: return {"name", "点位名称", "名称", "点位", "位置"};
            default: return {"name", "名称", "地点名称", "大门名称"};
        }
    }
    if (field == "code") {
        switch (role) {
            case grids: return {"code", "网格编码", "网格代码", "网格编号", "编码", "代码", "编号"};
            case jurisdiction: return {"code", "区划代码", "统计代码", "社区代码", "代码", "编码"};
            case categories: return {"code", "类别编码", "类别代码", "编码", "代码"};
            default: return {"code", "编号", "编码", "代码", "点位编号", "桶编号"};
        }
    }
    if (field == "number") {
        if (role == tickets) return {"number", "编号", "工单编号", "工单号", "诉求编号", "受理编号", "流水号", "单号", "序号"};
        return {"number", "楼号", "楼栋号", "栋号", "幢号", "楼栋", "楼栋编号"};
    }
    if (field == "building") return {"building", "楼号", "楼栋号", "栋号", "幢号", "楼栋", "楼栋编号"};
    return {};
}

}  // namespace

std::string plain_heading(std::string_view heading) {
    std::string plain;
    int brackets = 0;
    for (std::size_t i = 0; i < heading.size();) {
        const auto skip = [&](std::string_view what) {
            if (!heading.substr(i).starts_with(what)) return false;
            i += what.size();
            return true;
        };
        if (skip("(") || skip("（") || skip("[") || skip("【")) {
            ++brackets;
        } else if (skip(")") || skip("）") || skip("]") || skip("】")) {
            brackets = std::max(0, brackets - 1);
        } else if (skip(" ") || skip("\t") || skip("\n") || skip("\r") || skip("\xe3\x80\x80") || skip("\xc2\xa0") || skip("*") ||
                   skip("＊") || skip(":") || skip("：") || skip("\xef\xbb\xbf")) {
        } else {
            if (brackets == 0) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(heading[i])));
            ++i;
        }
    }
    return plain;
}

std::vector<std::string_view> names_of_field(ImportRole role, std::string_view field) {
    if (auto names = particular(role, field); !names.empty()) return names;
    for (const Names& entry : common())
        if (entry.field == field) return entry.names;
    return {field};
}

bool is_known_heading(std::string_view heading) {
    static const std::set<std::string_view> known = [] {
        std::set<std::string_view> words;
        for (const Names& entry : common()) words.insert(entry.names.begin(), entry.names.end());
        for (int role = 0; role <= static_cast<int>(ImportRole::tracks); ++role)
            for (const std::string_view field : {"name", "code", "number", "building"})
                for (const std::string_view name : particular(static_cast<ImportRole>(role), field)) words.insert(name);
        return words;
    }();
    return known.contains(plain_heading(heading));
}

int find_column(const std::vector<std::string>& columns, ImportRole role, std::string_view field, bool clipped) {
    std::vector<std::string> plain;
    for (const std::string& column : columns) plain.push_back(plain_heading(column));
    const auto names = names_of_field(role, field);
    for (const std::string_view name : names)
        for (std::size_t c = 0; c < plain.size(); ++c)
            if (plain[c] == name) return static_cast<int>(c);
    if (!clipped) return -1;
    constexpr std::size_t least_bytes = 8;
    for (const std::string_view name : names)
        for (std::size_t c = 0; c < plain.size(); ++c)
            if (plain[c].size() >= least_bytes && name.starts_with(plain[c])) return static_cast<int>(c);
    return -1;
}

}  // namespace wangge::store
