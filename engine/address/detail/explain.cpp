#include "engine/address/detail/candidate.h"

namespace wangge::detail {
namespace {

void append_quoted(std::string& out, std::u32string_view text) {
    out += "“";
    append_utf8(out, text);
    out += "”";
}

std::string_view written(const Scratch&, NumberEvidence evidence) {
    switch (evidence) {
        case NumberEvidence::known: return "";
        case NumberEvidence::interpolated: return "，按前后已知门牌内插";
        case NumberEvidence::beyond: return "，超出已知门牌，取最近的门牌";
        case NumberEvidence::one_known: return "，该路只有一个已知门牌，取其位置";
        case NumberEvidence::unknown: return "，该路没有已知门牌，取道路中点";
    }
    return "";
}

}  // namespace

std::string explain(const Gazetteer& gazetteer, const Scratch& scratch, const Candidate& candidate) {
    std::string out;
    out.reserve(256);
    const std::u32string_view text = scratch.text.view();
    const auto quote = [&](Span span) { append_quoted(out, text.substr(span.begin, span.end - span.begin)); };
    out += "读到";
    quote(candidate.mention.span);
    if (!candidate.part.span.empty() && candidate.part.span.end <= text.size()) quote(candidate.part.span);
    if (candidate.relation && candidate.relation.end <= text.size()) quote({candidate.relation.begin, candidate.relation.end});
    out += "，对应";
    if (candidate.building) {
        const BuildingEntry& building = gazetteer.buildings()[*candidate.building];
        out += building.name;
        if (candidate.level >= MatchLevel::unit) {
            out += std::to_string(candidate.part.unit.value_or(0));
            out += "单元";
        }
        if (candidate.level == MatchLevel::room) {
            out += std::to_string(candidate.part.room.value_or(0));
            out += "室";
        }
    } else if (candidate.place && !candidate.road) {
        const bool nearby = candidate.compound && gazetteer.entry(candidate.mention.value).kind == NameKind::compound;
        if (nearby) out += gazetteer.compounds()[*candidate.compound].name + "附近的";
        out += gazetteer.places()[*candidate.place].name;
    } else if (candidate.compound) {
        out += gazetteer.compounds()[*candidate.compound].name;
    } else if (candidate.road) {
        out += gazetteer.roads()[*candidate.road].name;
        if (candidate.other_road) out += "与" + gazetteer.roads()[*candidate.other_road].name + (candidate.crossing ? "路口" : "");
        if (candidate.door > 0) out += std::to_string(candidate.door) + "号";
        if (candidate.place) out += "（" + gazetteer.places()[*candidate.place].name + "）";
        if (candidate.door > 0) out += written(scratch, candidate.number_evidence);
    }
    if (!candidate.building && candidate.relation) {
        if (candidate.relation.kind == RelationKind::direction || candidate.relation.kind == RelationKind::opposite)
            out += "，按所说方位推算位置";
        else if (candidate.relation.kind == RelationKind::gate && candidate.compound)
            out += "，取小区出入口";
    }
    const auto say = [&](Doubt doubt, std::string_view words) {
        if (candidate.has(doubt)) (out += "；") += words;
    };
    if (candidate.mention.likeness == Likeness::short_form) out += "；名称是简称";
    if (candidate.mention.likeness == Likeness::same_sound) out += "；名称按同音识别";
    if (candidate.mention.likeness == Likeness::fuzzy) out += "；名称有错字，按最相近的识别";
    if (candidate.has(no_such_building) && candidate.compound) {
        const CompoundEntry& compound = gazetteer.compounds()[*candidate.compound];
        out += "；" + compound.name + "没有" + to_string(candidate.part.building) + "号楼（登记的是" + compound.known_numbers +
               "），只定位到小区";
    }
    if (candidate.has(no_such_unit) && candidate.part.unit)
        out += "；该楼没有" + std::to_string(*candidate.part.unit) + "单元，只定位到楼栋";
    if (candidate.has(no_such_room) && candidate.part.room)
        out += "；该楼没有" + std::to_string(*candidate.part.room) + "室，只定位到单元";
    say(unit_missing, "未写单元，无法确定是哪个单元的房号");
    say(door_form, "只写了“号”，按楼号理解");
    say(bare_form, "只写了数字，按楼号理解");
    say(apart, "楼号与小区名不相连");
    say(several_named, "同名的不止一处");
    say(several_buildings, "文中提到不止一栋楼，取第一处");
    say(prefix_dropped, "楼号前的方位字未登记，已略去");
    say(room_split, "房号首位按单元理解");
    say(street_differs, "文中写的街道或镇与本辖区不同");
    say(no_crossing, "两条路没有已知交点");
    say(by_context, "文中没有写小区，由手机位置推断");
    if (candidate.mention.tie) out += "；另有名称同样相近";
    return out;
}

}  // namespace wangge::detail
