#include "engine/sample/public_sites.h"

#include "engine/sample/site_kit.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;
constexpr StreetKind lane = StreetKind::lane;
constexpr StreetKind footpath = StreetKind::footpath;

void draw_school(Draft& draft) {
    SiteKit kit(draft, {A::hualong, A::beihuan, X::longyuan, X::jinhai, 14, 15, 15, 4, 0, 0.62});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("school", "龙源小学", {"小学", "红古区龙源小学", "龙小"}, {12, h * 0.42}, "龙源路", kit.site().ring());
    kit.place("park", "龙源小学操场", {"小学操场", "操场"}, {w - 50, h - 50}, "", SiteKit::oval(w - 97, h - 80, 92, 56));
    kit.building("public", 5, {{12, h - 30}, {50, h - 30}, {50, h - 16}, {12, h - 16}});
    kit.building("public", 5, {{12, h * 0.52}, {50, h * 0.52}, {50, h * 0.52 + 14}, {12, h * 0.52 + 14}});
    kit.building("public", 4, {{14, 16}, {58, 16}, {58, 30}, {28, 30}, {28, 50}, {14, 50}});
    kit.building("public", 2, w - 44, 16, 34, 24);
    const double y = h * 0.42;
    kit.enclose("wall", "good", {{kit.site().left(y), y}, {w * 0.62, kit.site().bottom(w * 0.62)}}, "龙源小学校门", 420, 1110);
    kit.path(lane, 5, {{kit.site().left(y), y}, {55.5, y}});
    kit.path_to_road(lane, 5, {kit.site().left(y), y}, 'w');
    kit.path(footpath, 3, {{55.5, h - 40}, {55.5, y}, {55.5, 62}, {w * 0.62, 62}});
    kit.path(footpath, 3, {{w * 0.62, 62}, {w * 0.62, kit.site().bottom(w * 0.62)}});
    kit.path_to_road(lane, 5, {w * 0.62, kit.site().bottom(w * 0.62)}, 's');
}

void draw_school_side(Draft& draft) {
    SiteKit kit(draft, {A::hualong, A::beihuan, X::longyuan, X::jinhai, 14, 15, 5, 13, 0.62, 1});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("kindergarten", "小太阳幼儿园", {"幼儿园", "小太阳"}, {w - 14, h - 40}, "金海路",
              SiteKit::box(4, h - 66, w - 10, 60));
    kit.building("public", 3, {{10, h - 24}, {w - 14, h - 24}, {w - 14, h - 11}, {22, h - 11}, {22, h - 14}, {10, h - 14}});
    kit.building("public", 3, {{10, h - 58}, {22, h - 58}, {22, h - 30}, {10, h - 30}});
    kit.building("public", 3, w - 36, 54, 26, 14);
    kit.place("police", "龙源警务室", {"警务室", "派出所警务室"}, {w - 20, 60}, "金海路");
    kit.building("commercial", 4, 11, 14, 31, 30);
    kit.building("commercial", 3, 48, 14, w - 62, 16);
    kit.place("shop", "金海路邮政所", {"邮政所", "邮局"}, {w - 20, 22}, "金海路");
    const double y = 80;
    kit.path(lane, 5, {{kit.site().right(y), y}, {6, y}, {6, 6}}, "学府巷");
    kit.path_to_road(lane, 5, {kit.site().right(y), y}, 'e');
    kit.path_to_road(lane, 5, {6, 6}, 's');
}

void draw_market(Draft& draft) {
    SiteKit kit(draft, {A::hongshan, A::hualong, X::cut_b1, X::longyuan, 36, 14, 5, 15});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("market", "华龙农贸市场", {"农贸市场", "菜市场", "华龙市场"}, {w / 2, h - 42}, "华龙街",
              SiteKit::box(2, 34, w - 4, h - 36));
    kit.building("commercial", 2, 12, h - 60, w - 34, 38);
    for (int row = 0; row < 3; ++row) kit.building("commercial", 1, 14, 40 + 14 * row, w - 40, 6.5);
    kit.building("public", 1, w - 12, h - 26, 9, 8);
    kit.place("toilet", "农贸市场公厕", {"市场公厕", "公共厕所"}, {w - 8, h - 22}, "");
    kit.place("parking", "农贸市场停车场", {"市场停车场"}, {w * 0.5, 16}, "", SiteKit::box(8, 5, w - 24, 22));
    kit.path(lane, 6, {{6, 30}, {6, h - 14}, {w - 17, h - 14}, {w - 17, 30}, {6, 30}});
    kit.path_to_road(lane, 6, {6, h - 14}, 'n');
    kit.path_to_road(lane, 6, {w - 17, 30}, 'e');
    kit.path_to_road(lane, 6, {6, 30}, 's');
    kit.path(lane, 4, {{6, 64.2}, {w - 17, 64.2}});
}

void draw_centre(Draft& draft) {
    SiteKit kit(draft, {A::hongshan, A::hualong, X::cut_b2, X::jinhai, 16, 14, 5, 13});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("park", "龙源公园", {"公园", "小公园", "龙源小公园"}, {w * 0.45, 40}, "红山路", SiteKit::box(4, 2, w - 12, 76));
    kit.place("square", "龙源广场", {"广场", "文化广场"}, {w * 0.45, 98}, "金海路", SiteKit::box(12, 82, w - 50, 34));
    kit.building("public", 4,
                 {{16, h - 38}, {26, h - 38}, {26, h - 32}, {62, h - 32}, {62, h - 38}, {72, h - 38}, {72, h - 18}, {16, h - 18}});
    kit.place("centre", "便民服务中心", {"社区服务中心", "龙源社区便民服务中心", "社区居委会", "居委会"}, {44, h - 33}, "华龙街");
    kit.building("public", 3, w - 36, h - 41, 26, 25);
    kit.place("clinic", "社区卫生服务站", {"卫生服务站", "卫生站", "卫生所"}, {w - 23, h - 29}, "金海路");
    kit.building("public", 1, w - 30, 86, 18, 12);
    kit.place("toilet", "龙源广场公厕", {"广场公厕"}, {w - 21, 92}, "");
    kit.building(
        "public", 1,
        {{w * 0.45 - 4, 55}, {w * 0.45 + 4, 55}, {w * 0.45 + 7, 60}, {w * 0.45 + 4, 65}, {w * 0.45 - 4, 65}, {w * 0.45 - 7, 60}});
    Line loop = SiteKit::oval(14, 10, w - 32, 38);
    loop.push_back(loop.front());
    kit.path(footpath, 2.5, loop);
    kit.path(footpath, 2.5, {{w * 0.45, 48}, {w * 0.45 - 11, 60}, {w * 0.45 - 11, 80}, {w * 0.45, 80}});
    kit.path(footpath, 2.5, {{w * 0.45, 10}, {w * 0.45, 0}});
    kit.path_to_road(footpath, 3, {w * 0.45, 0}, 's');
    kit.path(footpath, 4, {{8, 80}, {w - 10, 80}});
    kit.path_to_road(footpath, 4, {w - 10, 80}, 'e');
    kit.path(lane, 5, {{8, 80}, {8, h - 48}, {w - 8, h - 48}});
    kit.path_to_road(lane, 5, {w - 8, h - 48}, 'e');
    kit.path(lane, 5, {{8, h - 48}, {8, h - 6}});
    kit.path_to_road(lane, 5, {8, h - 6}, 'n');
    kit.path(footpath, 3, {{w * 0.45, 80}, {w * 0.45, h - 48}});
}

void draw_substation(Draft& draft) {
    SiteKit kit(draft, {A::hongshan, A::hualong, X::kangning, X::cut_b4, 17, 100, 13, 5});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("substation", "红山路变电所", {"变电所", "变电站", "红山变电所", "110变电所"}, {w / 2, 8}, "红山路",
              kit.site().ring());
    kit.building("industrial", 2, 12, h - 30, 30, 16);
    kit.building("industrial", 1, 58, h - 34, 12, 10);
    kit.building("industrial", 1, 76, h - 34, 12, 10);
    kit.building("industrial", 1, 58, h - 54, 12, 10);
    kit.building("industrial", 1, 76, h - 54, 12, 10);
    kit.building("industrial", 1, 12, 10, 20, 9);
    const Point gate{w / 2, kit.site().bottom(w / 2)};
    kit.enclose("wall", "repaired", {gate}, "变电所大门", 480, 1080);
    kit.path(lane, 5, {gate, {w / 2, h - 8}});
    kit.path_to_road(lane, 5, gate, 's');

    SiteKit yard(draft, {A::hongshan, A::hualong, X::kangning, X::cut_b4, 110, 14, 13, 5});
    const double yw = yard.width_m(), yh = yard.height_m();
    yard.place("shop", "康宁供热站", {"供热站", "锅炉房", "换热站"}, {yw / 2, yh - 20}, "华龙街");
    yard.building("industrial", 2, 10, yh - 36, 44, 24);
    yard.building("industrial", 1, 64, yh - 30, 20, 16);
    yard.building("commercial", 2, 10, 8, 30, 14);
    yard.building("commercial", 2, 48, 8, 36, 14);
    yard.path(lane, 5, {{4, 34}, {yw - 2, 34}});
    yard.path_to_road(lane, 5, {4, 34}, 'w');
    yard.path(lane, 5, {{yw - 2, 34}, {yw - 2, yh - 4}});
    yard.path_to_road(lane, 5, {yw - 2, yh - 4}, 'n');
}

void draw_hotel(Draft& draft) {
    SiteKit kit(draft, {A::binhe, A::hongshan, X::jinhai, X::kangning, 16, 17, 5, 13, 0.5, 1});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("hotel", "悦港生态酒店", {"悦港酒店", "生态酒店", "悦港"}, {w / 2, 56}, "滨河路", SiteKit::box(3, 6, w - 8, h - 56));
    kit.building("commercial", 9, {{22, 60}, {w - 26, 60}, {w - 26, 78}, {44, 78}, {44, 106}, {22, 106}});
    kit.building("commercial", 2, w - 48, 92, 30, 22);
    kit.place("park", "酒店花园", {}, {w * 0.4, 32}, "", SiteKit::oval(20, 18, w - 60, 26));
    kit.place("parking", "悦港酒店停车场", {"酒店停车场"}, {w - 20, 32}, "", SiteKit::box(w - 34, 14, 26, 36));
    kit.path(lane, 5, {{10, 4}, {10, 52}, {w - 8, 52}, {w - 8, 118}, {10, 118}, {10, 52}});
    kit.path_to_road(lane, 5, {10, 4}, 's');
    kit.path_to_road(lane, 5, {w - 8, 84}, 'e');
    Line loop = SiteKit::oval(26, 22, w - 72, 18);
    loop.push_back(loop.front());
    kit.path(footpath, 2, loop);
    kit.path(footpath, 2, {{w * 0.4, 40}, {w * 0.4, 52}});
}

void draw_trade(Draft& draft) {
    SiteKit kit(draft, {A::binhe, A::hongshan, X::kangning, X::tuanjie, 16, 36, 13, 13});
    const double w = kit.width_m(), h = kit.height_m();
    kit.place("market", "团结建材市场", {"建材市场"}, {w * 0.32, h * 0.55}, "红山路", SiteKit::box(4, 44, w * 0.58, h - 48));
    for (int row = 0; row < 4; ++row) kit.building("commercial", 2, 14, 52 + 26 * row, w * 0.54 - 12, 13);
    kit.building("industrial", 1, w * 0.66, h - 46, 56, 30);
    kit.building("industrial", 1, w * 0.66, h - 92, 34, 26);
    kit.building("commercial", 2, w - 30, h - 94, 18, 30);
    kit.place("shop", "顺达汽修厂", {"汽修厂", "修车厂"}, {w * 0.66 + 28, h - 50}, "团结路");
    kit.place("parking", "团结路停车场", {"公交首末站停车场", "大停车场"}, {w - 50, 22}, "团结路",
              SiteKit::box(w * 0.66, 6, w * 0.32 - 8, 34));
    kit.building("commercial", 3, 12, 8, 60, 16);
    kit.building("commercial", 4, 84, 8, 48, 20);
    for (const int row : {0, 2}) kit.path(lane, 5, {{8, 71.5 + 26 * row}, {w * 0.6, 71.5 + 26 * row}});
    kit.path(lane, 6, {{8, 71.5}, {8, 123.5}});
    kit.path(lane, 6, {{w * 0.6, 36}, {w * 0.6, 149.5}});
    kit.path(lane, 6, {{w * 0.6, 36}, {w - 6, 36}});
    kit.path_to_road(lane, 6, {8, 71.5}, 'w');
    kit.path_to_road(lane, 6, {w - 6, 36}, 'e');
    kit.path_to_road(lane, 6, {w * 0.6, 36}, 's');
    kit.path_to_road(lane, 6, {w * 0.6, 149.5}, 'n');
}

}  // namespace

void draw_public_sites(Draft& draft) {
    draw_school(draft);
    draw_school_side(draft);
    draw_market(draft);
    draw_centre(draft);
    draw_substation(draft);
    draw_hotel(draft);
    draw_trade(draft);
}

}  // namespace wangge::sample_detail
