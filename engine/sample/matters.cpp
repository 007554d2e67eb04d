#include "engine/sample/matters.h"

#include <cmath>
#include <numbers>

namespace wangge::sample_detail {
namespace {

constexpr const char* standard = "GB/T 47678.5-2026";
constexpr const char* own = "own";

// Frequencies are invented; codes and names of the standard are from its published directory (a secondary source).
std::vector<Matter> make_matters() {
    return {
        {"06010",
         "暴露垃圾",
         standard,
         true,
         880,
         Season::summer,
         1.2,
         {0, .14, .20, .10, .12, .44},
         {"有人乱倒生活垃圾", "垃圾堆了一地没人清", "有一大堆垃圾，味道很大", "被人扔了好多垃圾袋", "垃圾到处都是，苍蝇乱飞",
          "建筑垃圾和生活垃圾混在一起堆着", "有人半夜来倒垃圾", "垃圾袋被狗刨开了，撒得到处都是", "又开始堆垃圾了，上周刚清过",
          "堆了几袋厨余垃圾，流了一地脏水", "垃圾没有入桶，堆在外面"}},
        {"06011",
         "积存垃圾渣土",
         standard,
         true,
         310,
         Season::even,
         3,
         {0, .12, .16, .14, .14, .44},
         {"装修垃圾堆了好久没人拉", "有一堆渣土", "堆着砖头和水泥块", "拆下来的旧门窗扔在那里", "建筑渣土挡住了半边路",
          "旧沙发和床垫没人要，一直扔着", "有两车渣土是夜里倒的", "装修完的废料没有清走"}},
        {"06042",
         "垃圾站（箱）满溢",
         standard,
         true,
         360,
         Season::summer,
         0.6,
         {0, .40, .40, .12, .08, 0},
         {"垃圾桶满了没人收", "垃圾箱都溢出来了", "垃圾桶周围全是垃圾，桶早就满了", "桶太少，一到晚上就满", "垃圾桶盖子坏了还满着",
          "周末垃圾桶没人清运", "垃圾箱满溢，臭得开不了窗"}},
        {"06015",
         "沙（河）滩不洁",
         standard,
         true,
         120,
         Season::summer,
         2,
         {0, 0, 0, 0, .30, .70},
         {"河边全是塑料袋和饮料瓶", "河滩上有烧烤留下的垃圾", "水边漂着泡沫箱", "河道里有人倒垃圾", "滩地上垃圾很多，影响巡河",
          "钓鱼的人留下一地垃圾"}},
        {"06012",
         "道路不洁",
         standard,
         true,
         170,
         Season::autumn,
         0.8,
         {0, .06, .18, .56, .20, 0},
         {"路面很脏没人扫", "路上全是落叶", "路边有呕吐物", "洒了一地泥土，车一过都是灰", "人行道上到处是烟头和纸屑",
          "路面有油污，很滑", "早市收摊后菜叶子没人扫"}},
        {"01037",
         "路灯异常",
         standard,
         false,
         250,
         Season::winter,
         2.5,
         {0, .22, .34, .36, .08, 0},
         {"路灯不亮了", "路灯坏了好几盏，晚上黑得很", "路灯一闪一闪的", "路灯白天也亮着", "晚上没有灯，老人出门不方便",
          "灯杆歪了，怕倒下来", "庭院灯坏了一排"}},
        {"06013",
         "道路破损",
         standard,
         false,
         170,
         Season::even,
         6,
         {0, .12, .30, .46, .12, 0},
         {"路面有个大坑", "地砖松动，下雨天一踩一脚水", "路面塌了一块", "人行道砖破了，老人差点摔倒", "路面裂缝很大",
          "管沟挖完没有恢复好", "减速带松了，声音很响"}},
        {"01002",
         "污水井盖异常",
         standard,
         false,
         150,
         Season::summer,
         1.5,
         {0, .36, .30, .28, .06, 0},
         {"污水井往外冒水", "井盖松动，车一过就响", "井盖破了一角，很危险", "下水道堵了，污水流了一地", "污水井没有盖子",
          "化粪池满了，臭味很大", "雨水井堵住了，积水排不下去"}},
        {"09012",
         "占用消防通道",
         standard,
         false,
         240,
         Season::even,
         1,
         {0, .52, .38, .06, .04, 0},
         {"私家车堵住了消防通道", "消防通道停满了车", "楼前消防通道被杂物占了", "有人把车停在消防登高面上", "消防车根本进不来",
          "消防通道上装了地锁"}},
        {"09009",
         "机动车乱停放",
         standard,
         false,
         330,
         Season::even,
         0.7,
         {0, .24, .36, .30, .10, 0},
         {"有车乱停，出不来了", "车停在人行道上", "外来车辆占了居民的车位", "车把大门口堵了", "有辆面包车停了半个月没动",
          "大货车停在路边过夜", "车停得太乱，接孩子的时候走不动"}},
        {"06028",
         "噪声扰民",
         standard,
         false,
         210,
         Season::summer,
         1,
         {.20, .40, .22, .06, .12, 0},
         {"楼上半夜敲敲打打", "广场舞音乐声太大", "装修声音太吵，中午也不停", "烧烤摊吵到半夜一点", "有人唱歌到很晚",
          "空调外机嗡嗡响睡不着", "狗整夜叫"}},
        {"10001",
         "道路积雪、结冰",
         standard,
         false,
         130,
         Season::snow,
         0.5,
         {0, .20, .34, .36, .10, 0},
         {"路面结冰太滑，有人摔了", "积雪没有人扫", "坡上全是冰，车上不去", "门口的雪化了又冻住了", "水管漏水冻成一片冰",
          "台阶上结冰，请撒点盐"}},
        {"ZY001",
         "屋面漏水",
         own,
         false,
         290,
         Season::summer,
         8,
         {.72, .28, 0, 0, 0, 0},
         {"顶楼漏水，天花板都泡了", "屋顶防水坏了，一下雨就漏", "屋面漏水，墙皮掉了一大片", "下雨时卧室漏水，用盆接着",
          "楼顶防水层鼓包，漏到家里了", "雨水管破了，墙面返潮发霉"}},
        {"ZY002",
         "水管爆裂",
         own,
         false,
         340,
         Season::winter,
         0.6,
         {.50, .38, .10, .02, 0, 0},
         {"水管爆了，水流到楼道里", "暖气管漏水", "自来水管冻裂了", "楼道主管漏水，水往下淌", "家里停水了，听说是管子爆了",
          "地下室管道漏水，积水很深", "水表井一直往外冒水", "阀门坏了，水关不住"}},
        {"ZY003",
         "电梯故障",
         own,
         false,
         260,
         Season::even,
         0.8,
         {0, 1, 0, 0, 0, 0},
         {"电梯停了，老人下不来", "电梯关人了，刚救出来", "电梯门关不上", "电梯运行时抖得厉害", "电梯年检标志过期了",
          "电梯按钮失灵", "两部电梯坏了一部，上班等很久"}},
        {"ZY004",
         "飞线充电",
         own,
         false,
         330,
         Season::even,
         1.5,
         {.10, .74, .16, 0, 0, 0},
         {"有人从窗户拉线给电动车充电", "飞线充电，线都晒裂了", "电动车推进楼道充电", "一楼住户私拉电线充电",
          "单元门口飞线充电，太危险", "楼道里停满电动车还在充电", "充电线从四楼吊下来，下雨天也插着"}},
        {"ZY005",
         "围墙破损",
         own,
         false,
         130,
         Season::even,
         9,
         {0, .06, .50, .20, .24, 0},
         {"围墙塌了一段", "围墙裂了大口子，怕倒", "栏杆断了，小孩钻来钻去", "围墙墙皮掉了，砖都露出来了", "围挡被风吹倒了",
          "墙根被水冲空了"}},
        {"ZY006",
         "供暖不热",
         own,
         false,
         410,
         Season::heating,
         1.8,
         {.82, .18, 0, 0, 0, 0},
         {"家里暖气不热，只有十五度", "暖气片上面热下面凉", "整个单元暖气都不热", "供暖一个星期了还不热", "暖气时热时不热",
          "孩子冻感冒了，暖气还是凉的", "交了暖气费家里才十六度"}},
    };
}

double bell(double day, double centre, double width) {
    const double d = (day - centre) / width;
    return std::exp(-0.5 * d * d);
}

// The factor before it is divided by its mean over the year.
double raw_season(Season season, Date day) {
    const int n = static_cast<int>(day_number(day) - day_number({day.year, 1, 1}));
    const double year = std::cos(2 * std::numbers::pi * (n - 20) / 365.0);  // 1 in late January, -1 in late July
    switch (season) {
        case Season::even: return 1;
        case Season::winter: return 1 + 0.65 * year;
        case Season::summer: return 1 - 0.5 * year;
        case Season::autumn: return 1 + 1.6 * bell(n, 298, 20);
        case Season::heating:  // 15 October to 15 April; most complaints when it starts and in the cold
            if (n > 105 && n < 288) return 0;
            return 0.45 + 2.4 * bell(n, 294, 9) + 1.3 * bell(n < 180 ? n + 365 : n, 375, 28);
        case Season::snow: {
            static constexpr std::array<Date, 9> falls{{{2023, 4, 22},
                                                        {2023, 11, 6},
                                                        {2023, 11, 23},
                                                        {2023, 12, 10},
                                                        {2023, 12, 15},
                                                        {2024, 1, 16},
                                                        {2024, 1, 31},
                                                        {2024, 2, 20},
                                                        {2024, 3, 3}}};
            double sum = 0;
            for (const Date fall : falls) {
                const auto since = static_cast<double>(day_number(day) - day_number(fall));
                if (since >= 0 && since < 9) sum += std::exp(-since / 2.5);
            }
            return sum;
        }
    }
    return 1;
}

}  // namespace

const std::vector<Matter>& matters() {
    static const std::vector<Matter> table = make_matters();
    return table;
}

std::vector<Category> matter_categories() {
    std::vector<Category> categories;
    for (const Matter& m : matters()) categories.push_back({m.code, m.name, m.origin, m.garbage});
    return categories;
}

double season_factor(Season season, Date day) {
    static const std::array<double, 6> means = [] {
        std::array<double, 6> sums{};
        for (std::size_t s = 0; s < sums.size(); ++s) {
            const std::int64_t first = day_number({2023, 4, 13});
            for (std::int64_t d = 0; d < 365; ++d) sums[s] += raw_season(static_cast<Season>(s), date_of_day(first + d)) / 365;
        }
        return sums;
    }();
    return raw_season(season, day) / means[static_cast<std::size_t>(season)];
}

double weekday_factor(const Matter& matter, Date day) {
    // Fridays the whole area is walked, so garbage is noted; Mondays bring what the weekend left; counters close at weekends.
    static constexpr std::array<double, 7> garbage{1.12, 0.92, 0.90, 0.94, 1.42, 0.90, 0.80};
    static constexpr std::array<double, 7> other{1.18, 1.06, 1.02, 1.00, 1.04, 0.88, 0.82};
    double factor = (matter.garbage ? garbage : other)[static_cast<std::size_t>(weekday(day) - 1)];
    const std::int64_t from_new_year = day_number(day) - day_number({2024, 2, 10});  // Spring Festival 2024
    if (from_new_year >= -1 && from_new_year <= 6) factor *= matter.garbage ? 1.35 : 0.5;
    return factor;
}

}  // namespace wangge::sample_detail
