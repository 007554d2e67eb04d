#include "engine/sample/shops.h"

#include <algorithm>
#include <array>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/sample/roads.h"

namespace wangge::sample_detail {
namespace {

using A = Along;
using X = Across;

struct Frontage {
    const char* road;
    Along line;
    Across from, to;
    int side;      // +1 north of the road, -1 south
    double off_m;  // from the centre line to the shop front
    double depth_m;
};

constexpr std::array<Frontage, 9> frontages{{
    {"红山路", A::hongshan, X::pingan, X::cut_b1, 1, 18, 12},
    {"红山路", A::hongshan, X::cut_b1, X::longyuan, 1, 18, 12},
    {"红山路", A::hongshan, X::longyuan, X::cut_b2, 1, 18, 12},
    {"红山路", A::hongshan, X::jinhai, X::kangning, 1, 18, 12},
    {"红山路", A::hongshan, X::cut_b4, X::tuanjie, 1, 18, 12},
    {"红山路", A::hongshan, X::pingan, X::jinhai, -1, 18, 12},
    {"红山路", A::hongshan, X::jinhai, X::kangning, -1, 18, 12},
    {"红山路", A::hongshan, X::kangning, X::tuanjie, -1, 18, 12},
    {"华龙街", A::hualong, X::kangning, X::cut_c4, 1, 14, 11},
}};

constexpr std::array<std::pair<const char*, const char*>, 40> names{{
    {"restaurant", "马家牛肉面馆"}, {"shop", "惠民超市"},         {"shop", "红山大药房"},     {"restaurant", "老兰州羊肉馆"},
    {"shop", "顺发五金店"},         {"shop", "邮政储蓄网点"},     {"shop", "鲜果园水果店"},   {"shop", "金剪理发店"},
    {"restaurant", "川味小炒"},     {"shop", "通达手机店"},       {"shop", "菜鸟驿站"},       {"shop", "百姓粮油店"},
    {"shop", "爱婴母婴店"},         {"restaurant", "清真砂锅居"}, {"shop", "农商银行营业厅"}, {"shop", "红山眼镜店"},
    {"shop", "绿源电动车行"},       {"shop", "华联超市"},         {"restaurant", "早点铺"},   {"shop", "康泰药店"},
    {"shop", "东方照相馆"},         {"shop", "好运来烟酒店"},     {"shop", "新华书店"},       {"restaurant", "面对面餐厅"},
    {"shop", "移动营业厅"},         {"shop", "洁净干洗店"},       {"shop", "家家乐便利店"},   {"shop", "大众浴池"},
    {"restaurant", "西域烤肉"},     {"shop", "电信营业厅"},       {"shop", "宝岛茶行"},       {"shop", "小天使文具店"},
    {"shop", "民生家电维修"},       {"restaurant", "浆水面馆"},   {"shop", "养生堂药店"},     {"shop", "金海网吧"},
    {"shop", "喜洋洋蛋糕店"},       {"shop", "宏达装饰"},         {"restaurant", "火锅城"},   {"shop", "福利彩票店"},
}};

bool is_clear(const Draft& draft, const Ring& ring, const std::vector<Box>& built) {
    const MultiPolygon shape = shape_of(ring);
    const Box box = box_of(shape);
    if (std::any_of(built.begin(), built.end(), [&](const Box& b) { return b.intersects(box.grown_m(1.5)); })) {
        for (const Building& b : draft.community.buildings)
            if (box_of(b.footprint).intersects(box.grown_m(1.5)) && !intersection_of(buffer_of(shape, 1.5), b.footprint).empty())
                return false;
    }
    for (const Compound& c : draft.community.compounds)
        if (!intersection_of(c.shape, buffer_of(shape, 1.0)).empty()) return false;
    for (const StreetPath& path : draft.paths) {
        const double room = path.width_m / 2 + 2.5;
        if (!box_of(path.line).intersects(box.grown_m(room))) continue;
        if (!clip(path.line, buffer_of(shape, room)).empty()) return false;
    }
    return true;
}

}  // namespace

void draw_shops(Draft& draft) {
    Random random = draft.stream(Step::shops);
    const Layout& layout = draft.layout;
    std::vector<Box> built;
    for (const Building& b : draft.community.buildings) built.push_back(box_of(b.footprint));
    std::size_t next_name = 0;
    int count = 0;
    for (const Frontage& f : frontages) {
        const double end = layout.corner(f.line, f.to).x - 17;
        for (double u = layout.corner(f.line, f.from).x + 17; u < end;) {
            const double length = random.uniform(17, 40);
            const double depth = f.depth_m - random.uniform(0, 1.5);
            const double a = layout.v_of(f.line, u), b = layout.v_of(f.line, u + length);
            const Point axis = Point{length, b - a} * (1 / length);
            const Point normal = Point{-axis.y, axis.x} * f.side;
            const Point front = Point{u, a} + normal * f.off_m;
            std::vector<Point> corners{front, front + axis * length, front + axis * length + normal * depth,
                                       front + normal * depth};
            if (f.side < 0) std::reverse(corners.begin(), corners.end());
            Ring ring;
            for (const Point p : corners) ring.push_back(draft.to_frame(p));
            if (u + length > end || !is_clear(draft, ring, built)) {
                u += 6;
                continue;
            }
            Building shop;
            shop.id = static_cast<Id>(draft.community.buildings.size() + 1);
            shop.use = "commercial";
            shop.floors = static_cast<int>(random.between(1, 3));
            shop.footprint = shape_of(ring);
            built.push_back(box_of(shop.footprint));
            draft.community.buildings.push_back(std::move(shop));
            if (count++ % 4 != 3 && next_name < names.size()) {
                const Point at = front + axis * (length / 2) + normal * 3;
                Place place;
                place.kind = names[next_name].first;
                place.name = names[next_name++].second;
                place.at = draft.to_frame(at);
                place.road = f.road;
                place.road_no = road_number(layout, f.road, at);
                draft.community.places.push_back(std::move(place));
            }
            u += length + random.uniform(2.5, 7);
        }
    }
}

}  // namespace wangge::sample_detail
