#include "engine/sample/address_forms.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wangge::sample_detail {
namespace {

using Words = std::vector<const char*>;

const char* pick(const Words& words, Random& random) {
    return words[random.below(words.size())];
}

// Homophones and slips of the input method, by compound id.
const std::array<Words, 16>& slips() {
    static const std::array<Words, 16> table{{{"新海时佳苑", "新海石家苑", "新海石加苑"},
                                              {"万新佳苑", "万鑫佳苑", "万欣加苑"},
                                              {"金海天家园", "金海田嘉园", "金海天加园"},
                                              {"详和家园", "祥和佳园"},
                                              {"北晨苑", "北辰院"},
                                              {"花龙家属院", "华龙家属楼"},
                                              {"平安理", "平安里院"},
                                              {"洪山小区", "红山小曲"},
                                              {"龙园雅居", "龙源雅局"},
                                              {"康宁小曲", "康柠小区"},
                                              {"富名家园", "富民佳园"},
                                              {"宾河花园", "滨河花圆"},
                                              {"锦绣院", "锦绣园"},
                                              {"怡鑫苑", "宜馨苑"},
                                              {"碧水弯", "璧水湾"},
                                              {"瑞峰嘉园", "瑞丰加园"}}};
    return table;
}

struct Named {
    std::string text;
    std::string form;  // empty: the proper name
};

Named compound_name(const Compound& compound, Random& random) {
    if (random.chance(0.035)) return {pick(slips()[static_cast<std::size_t>(compound.id - 1) % slips().size()], random), "typo"};
    if (!compound.aliases.empty() && random.chance(0.27)) return {compound.aliases[random.below(compound.aliases.size())], "alias"};
    return {compound.name, ""};
}

std::string prefix(const Compound* compound, Random& random) {
    const std::string road = compound != nullptr && random.chance(0.5) ? compound->road + compound->road_no + "号" : std::string();
    switch (random.below(5)) {
        case 0: return "甘肃省兰州市红古区华龙街道龙源社区" + road;
        case 1: return "兰州市红古区" + (road.empty() ? std::string("华龙街道") : road);
        case 2: return "红古区华龙街道" + road;
        case 3: return "华龙街道龙源社区" + road;
        default: return road.empty() ? "龙源社区" : road;
    }
}

Written in_building(const Community& community, const Spot& spot, Random& random) {
    const Compound& compound = *find_by_id(community.compounds, spot.compound);
    const Building& building = *find_by_id(community.buildings, spot.building);
    const Named name = compound_name(compound, random);
    const std::string& n = building.number;
    const int number = std::stoi(n);
    const bool one_unit = building.entrances.size() == 1;
    const bool flat = spot.kind == Spot::Kind::flat;

    Written w;
    std::string tail;
    const std::size_t form = random.weighted(flat ? std::array<double, 16>{10, 8, 4, 7, 3, 20, 22, 12, 5, 4, 6, 4, 0, 5, 3, 2}
                                                  : std::array<double, 16>{30, 16, 7, 14, 6, 0, 0, 0, 14, 4, 4, 0, 3, 0, 3, 2});
    const std::string unit = std::to_string(spot.unit);
    const auto with_flat = [&](const std::string& block) {
        w.level = MatchLevel::building;
        if (!flat || random.chance(0.35)) return block;
        w.says_unit = true;
        if (random.chance(0.3)) {
            w.level = MatchLevel::unit;
            return block + unit + "单元";
        }
        w.level = MatchLevel::room;
        w.says_room = true;
        return block + unit + "单元" + spot.room + (random.chance(0.5) ? "室" : "");
    };
    switch (form) {
        case 0: tail = with_flat(n + "号楼"), w.form = "number-haolou"; break;
        case 1: tail = with_flat(n + "#楼"), w.form = "number-hash"; break;
        case 2: tail = with_flat(chinese_number(number) + "号楼"), w.form = "number-chinese"; break;
        case 3: tail = with_flat(n + "栋"), w.form = "number-dong"; break;
        case 4: tail = with_flat(n + "幢"), w.form = "number-zhuang"; break;
        case 5:
            tail = n + "-" + unit + "-" + spot.room, w.form = "dashes", w.level = MatchLevel::room;
            w.says_unit = w.says_room = true;
            break;
        case 6:
            tail =
                n + "号楼" + (one_unit && random.chance(0.5) ? "" : unit + "单元") + spot.room + (random.chance(0.55) ? "室" : "");
            w.form = "words", w.level = MatchLevel::room;
            w.says_unit = w.says_room = true;
            break;
        case 7:
            tail = n + "#" + unit + "-" + spot.room, w.form = "hash-dash", w.level = MatchLevel::room;
            w.says_unit = w.says_room = true;
            break;
        case 8:
            tail = n + "号楼" + unit + "单元", w.form = "unit", w.level = MatchLevel::unit;
            w.says_unit = true;
            break;
        case 10:
            tail = " " + n + " 号楼", w.form = "spaced", w.level = MatchLevel::building;
            if (!flat) break;
            tail += " " + unit + " 单元 " + spot.room, w.level = MatchLevel::room;
            w.says_unit = w.says_room = true;
            break;
        case 11:
            tail = chinese_number(number) + "号楼" + chinese_number(spot.unit) + "单元" + chinese_digits(spot.room) + "室";
            w.form = "all-chinese", w.level = MatchLevel::room;
            w.says_unit = w.says_room = true;
            break;
        case 12: tail = n + "号", w.form = "number-hao", w.level = MatchLevel::building; break;
        case 13:  // which door is left and which right only the neighbours know
            tail = n + "号楼" + unit + "单元" + spot.room.substr(0, spot.room.size() - 2) + "楼" +
                   (spot.room.back() == '1' ? "东户" : "西户");
            w.form = "floor-side", w.level = MatchLevel::unit;
            w.says_unit = true;
            break;
        case 14:
            tail = n + "-" + unit, w.form = "one-dash", w.level = MatchLevel::unit;
            w.says_unit = true;
            break;
        case 15: w.text = with_flat(n + "号楼") + "（" + name.text + "）", w.form = "reversed"; return w;
        default:
            tail = with_flat(n + "号楼"), w.form = "road-compound";
            w.text = compound.road + compound.road_no + "号" + (random.chance(0.5) ? name.text : "院") + tail;
            return w;
    }
    w.text = name.text + tail;
    if (!name.form.empty()) w.form = name.form;
    if (random.chance(0.09)) {
        w.text = prefix(&compound, random) + w.text;
        if (name.form.empty()) w.form = "full";
    }
    if (random.chance(0.035)) {
        w.text = full_width(w.text);
        w.form = "full-width";
    }
    return w;
}

Written in_compound(const Community& community, const Spot& spot, Random& random) {
    const Compound& compound = *find_by_id(community.compounds, spot.compound);
    const Named name = compound_name(compound, random);
    static const Words where{"院内",         "小区里面", "小区", "",       "院子里",  "小游园旁",
                             "健身器材那里", "车棚附近", "门口", "大门口", "中心花园"};
    std::string tail = pick(where, random);
    if (spot.kind == Spot::Kind::gate)
        tail = find_by_id(community.gates, spot.gate)->name.substr(compound.name.size()) + (random.chance(0.4)   ? "口"
                                                                                            : random.chance(0.4) ? "外"
                                                                                                                 : "");
    if (name.text.ends_with("小区") && tail.starts_with("小区")) tail = tail.substr(std::string("小区").size());
    // A garden with the compound's full name is a place of its own.
    const bool garden = std::any_of(community.places.begin(), community.places.end(), [&](const Place& place) {
        return !place.name.empty() && (name.text + tail).starts_with(place.name);
    });
    return {(random.chance(0.06) ? prefix(nullptr, random) : "") + name.text + tail,
            garden ? MatchLevel::place : MatchLevel::compound,
            !name.form.empty() ? name.form
            : garden           ? "place-relation"
                               : "compound"};
}

Written on_road(const Spot& spot, Random& random) {
    if (spot.kind == Spot::Kind::junction) {
        static const Words ends{"交叉口", "十字路口", "路口", "交汇处", "交叉路口", "十字", "口"};
        static const Words joins{"与", "和", "跟", ""};
        return {(random.chance(0.1) ? "红古区" : "") + spot.road + pick(joins, random) + spot.crossing + pick(ends, random),
                MatchLevel::road, "intersection"};
    }
    static const Words ends{"上", "路边", "人行道", "中段", "沿线", "机动车道", "非机动车道", "边上", "慢车道"};
    return {spot.road + pick(ends, random), MatchLevel::road, "road"};
}

Written at_road_number(const Community& community, const Spot& spot, Random& random) {
    static const Words ends{"", "门口", "门前", "附近", "对面", "楼下"};
    const std::string end = pick(ends, random);
    if (random.chance(0.45))
        return {find_by_id(community.places, spot.place)->name + (end == "楼下" ? "门口" : end), MatchLevel::place, "place"};
    return {(random.chance(0.12) ? "兰州市红古区" : "") + spot.road + spot.number + "号" + end, MatchLevel::road, "road-number"};
}

Written at_place(const Community& community, const Spot& spot, Random& random) {
    const Place& place = *find_by_id(community.places, spot.place);
    const std::string name =
        !place.aliases.empty() && random.chance(0.4) ? place.aliases[random.below(place.aliases.size())] : place.name;
    return {name + spot.relation, MatchLevel::place, spot.relation.empty() ? "place" : "place-relation"};
}

Written at_hotspot(const Spot& spot, Random& random) {
    static const Words h1{"新海石佳苑北侧排洪沟",     "新海石北边的排洪沟",      "海石佳苑后面排洪沟", "新海石佳苑北门外排洪沟",
                          "新海石佳苑旁边的防洪沟",   "海石佳苑北侧排洪沟边",    "排洪沟新海石佳苑段", "新海石后面洪沟边",
                          "新海石佳苑北侧排洪沟桥头", "排洪沟步道新海石佳苑北边"};
    static const Words h2{"北环路拆迁区",     "北环路拆迁工地", "北环路北侧拆迁区",   "拆迁区东口",
                          "北环路拆迁房那边", "拆迁区便道边",   "北环路拆迁区围墙里", "北环路那片拆迁区"};
    static const Words h3{"一号坝河洪道", "一号坝下面河道边", "1号坝旁边",  "河洪道一号坝",
                          "一号坝河道",   "滨河路一号坝河边", "一号坝坝头", "一号坝便道边"};
    static const Words h4{"悦港生态酒店西侧空地",   "悦港酒店西边空地",         "悦港酒店西侧巷子",
                          "悦港生态酒店西侧围墙外", "瑞丰嘉园东侧悦港酒店旁边", "悦港生态酒店与瑞丰嘉园之间空地"};
    const Words& words = spot.hotspot == "H1" ? h1 : spot.hotspot == "H2" ? h2 : spot.hotspot == "H3" ? h3 : h4;
    const std::string text = pick(words, random);
    // Where the last word is the name of a path, that is what the text names.
    const bool path = text.find("便道") != std::string::npos;
    return {text, path ? MatchLevel::road : MatchLevel::place, "place-relation"};
}

}  // namespace

std::string chinese_number(int number) {
    static constexpr std::array<const char*, 10> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [](int d) { return std::string(digits[static_cast<std::size_t>(d)]); };
    if (number < 10) return digit(number);
    return (number < 20 ? "" : digit(number / 10)) + "十" + (number % 10 == 0 ? "" : digit(number % 10));
}

std::string chinese_digits(std::string_view digits) {
    std::string out;
    for (const char c : digits) out += chinese_number(c - '0');
    return out;
}

std::string full_width(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool shifts = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '#' || c == '-';
        if (!shifts) {
            out += c;
            continue;
        }
        const unsigned code = 0xFF00u + static_cast<unsigned char>(c) - 0x20u;  // U+FF01.. mirrors U+0021..
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
    return out;
}

Written write_address(const Community& community, const Spot& spot, Random& random) {
    switch (spot.kind) {
        case Spot::Kind::flat:
        case Spot::Kind::building: return in_building(community, spot, random);
        case Spot::Kind::compound:
        case Spot::Kind::gate: return in_compound(community, spot, random);
        case Spot::Kind::road:
        case Spot::Kind::junction: return on_road(spot, random);
        case Spot::Kind::road_number: return at_road_number(community, spot, random);
        case Spot::Kind::place:
        case Spot::Kind::relation: return at_place(community, spot, random);
        case Spot::Kind::hotspot: return at_hotspot(spot, random);
    }
    return {};
}

Written write_no_address(Random& random) {
    static const Words words{"我们小区", "我家楼下", "单元门口", "我们这栋楼", "楼道里", "院子里", "小区门口",
                             "我们楼",   "这边",     "",         "",           "楼后面", "家门口", "隔壁单元"};
    return {pick(words, random), MatchLevel::none, "none"};
}

Written write_outside_address(Random& random) {
    static const Words words{"龙盛社区兴盛小区{}号楼", "振兴社区矿务局家属院{}号楼",
                             "海石湾镇西苑社区{}栋",   "窑街街道下街社区市场",
                             "花庄镇白土路{}号",       "平安镇上滩村村口",
                             "龙兴社区锦华苑{}号楼",   "复兴社区{}号楼",
                             "西固区福利路{}号",       "城关区东岗西路{}号",
                             "红古镇政府门口",         "民和县川口镇{}号",
                             "海石湾火车站广场",       "大通路社区{}栋"};
    const std::string text = pick(words, random);
    const std::size_t slot = text.find("{}");
    const std::string number = std::to_string(random.between(1, 38));
    return {slot == std::string::npos ? text : text.substr(0, slot) + number + text.substr(slot + 2), MatchLevel::none, "outside"};
}

}  // namespace wangge::sample_detail
