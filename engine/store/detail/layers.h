#pragma once

// The layers of a project file: table name, Chinese name, one sentence. The order is that of the file.

#include <array>

namespace wangge::store {

struct LayerInfo {
    const char* table;
    const char* title;        // gpkg_contents.identifier
    const char* description;  // gpkg_contents.description
};

namespace layer {
inline constexpr LayerInfo jurisdiction{"jurisdiction", "辖区", "社区管辖范围"};
inline constexpr LayerInfo compounds{"compounds", "小区", "居民小区"};
inline constexpr LayerInfo buildings{"buildings", "楼栋", "建筑物轮廓、层数、户数、人口"};
inline constexpr LayerInfo entrances{"entrances", "单元门", "楼栋的单元入口"};
inline constexpr LayerInfo grids{"grids", "网格", "网格边界，编码15位"};
inline constexpr LayerInfo streets{"streets", "道路", "可步行的道路中心线"};
inline constexpr LayerInfo walls{"walls", "围墙", "不能穿越的墙、栏、渠"};
inline constexpr LayerInfo gates{"gates", "大门", "围墙上的门及开放时间"};
inline constexpr LayerInfo places{"places", "地点", "有名称的地点"};
inline constexpr LayerInfo place_areas{"place_areas", "地点范围", "有面积的地点"};
inline constexpr LayerInfo bins{"bins", "垃圾桶", "定期清运的垃圾桶"};
inline constexpr LayerInfo garbage_points{"garbage_points", "垃圾点位", "登记的垃圾点位"};
inline constexpr LayerInfo teams{"teams", "服务队", "周五行动的服务队"};
inline constexpr LayerInfo categories{"categories", "事项类别", "诉求的类别表"};
inline constexpr LayerInfo tickets{"tickets", "诉求工单", "居民诉求及其定位结果"};
inline constexpr LayerInfo tracks{"tracks", "巡查轨迹", "网格员巡查轨迹"};
inline constexpr LayerInfo track_fixes{"track_fixes", "轨迹点", "巡查轨迹的每个定位点"};
inline constexpr LayerInfo hotspots{"hotspots", "热点", "诉求聚集的地方"};
inline constexpr LayerInfo hotspot_areas{"hotspot_areas", "热点范围", "热点的范围"};
inline constexpr LayerInfo plans{"plans", "周五计划", "每次周五行动的计划"};
inline constexpr LayerInfo plan_routes{"plan_routes", "计划路线", "每队一条路线"};
inline constexpr LayerInfo plan_stops{"plan_stops", "计划停靠点", "路线上的停靠点，按顺序"};
inline constexpr LayerInfo plan_legs{"plan_legs", "计划路段", "走到停靠点的路和清扫的路段"};
inline constexpr LayerInfo plan_hotspots{"plan_hotspots", "计划热点", "计划所依据的热点"};
inline constexpr LayerInfo plan_hotspot_areas{"plan_hotspot_areas", "计划热点范围", "计划所依据的热点的范围"};
inline constexpr LayerInfo left_out{"left_out", "未列入", "没有列入计划的对象及原因"};
inline constexpr LayerInfo plan_versions{"plan_versions", "划分版本", "网格划分的各个版本：草案、方案、现行与历史划分"};
inline constexpr LayerInfo plan_version_grids{"plan_version_grids", "版本网格", "各版本的网格边界"};
inline constexpr LayerInfo draft_grids{"draft_grids", "改划草稿", "正在改划、尚未生效的网格边界"};
inline constexpr LayerInfo redraw_steps{"redraw_steps", "改划步骤", "草稿的每一步，用于撤销和重做"};
inline constexpr LayerInfo redraw_state{"redraw_state", "改划状态", "草稿做到第几步，从哪个划分开始"};
}  // namespace layer

}  // namespace wangge::store
