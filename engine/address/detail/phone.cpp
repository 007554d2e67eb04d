#include "engine/address/detail/phone.h"

#include <cmath>

#include "engine/geo/measure.h"

namespace wangge::detail {
namespace {

std::string metres(double distance) {
    return std::to_string(static_cast<long>(std::lround(std::min(distance, 1e9)))) + "米";
}

// By distance to the nearest building; the chance that the nearest is the right one falls quickly.
double share_at(double distance) {
    return distance <= 0 ? 0.8 : distance < 10 ? 0.6 : 0.4;
}

}  // namespace

Phone phone_of(const Gazetteer& gazetteer, const std::optional<PhonePoint>& phone) {
    if (!phone) return {};
    const LonLat degrees = phone->degrees;
    if (!std::isfinite(degrees.lon) || !std::isfinite(degrees.lat) || std::abs(degrees.lon) > 180 || std::abs(degrees.lat) > 90)
        return {std::nullopt, "手机坐标无效，未采用"};
    const Point at = gazetteer.frame().from_degrees(shift(degrees, phone->datum, Datum::cgcs2000));
    if (!is_finite(at)) return {std::nullopt, "手机坐标无效，未采用"};
    if (!gazetteer.extent().empty() && !gazetteer.extent().grown_m(outside_jurisdiction_m).contains(at))
        return {std::nullopt, "手机位置离辖区中心" + metres(distance_m(at, gazetteer.extent().centre())) + "，在辖区外，未采用"};
    return {at, {}};
}

void settle_by_phone(const Gazetteer& gazetteer, const Scratch& scratch, Point phone, Candidate& candidate) {
    if (candidate.level > MatchLevel::none) return;
    for (const AdminName& name : scratch.admin)
        if (!name.own && name.level != AdminLevel::community) return;
    const std::u32string_view text = scratch.text.view();
    const BuildingPart part = find_building_part(text, 0, text.size());
    if (part.building == no_building_key) return;
    double best = same_compound_m;
    std::optional<std::uint32_t> compound;
    for (std::uint32_t k = 0; k < gazetteer.compounds().size(); ++k) {
        const CompoundEntry& entry = gazetteer.compounds()[k];
        if (!entry.box.grown_m(best).contains(phone)) continue;
        const auto building = gazetteer.building_of(k, part.building);
        if (!building) continue;
        const double distance = distance_m(entry.shape, phone);
        if (distance >= best) continue;
        best = distance;
        compound = k;
    }
    if (!compound) return;
    candidate = place_in_compound(gazetteer, *compound, part);
    candidate.mention.span = {part.span.begin, part.building_span.end};
    candidate.doubts |= by_context;
    candidate.confidence = confidence_of(candidate);
}

void combine_with_phone(const Gazetteer& gazetteer, const Phone& phone, Location& location) {
    if (!phone.refused.empty()) {
        location.explanation += "；" + phone.refused;
        return;
    }
    if (!phone.at) return;
    const Point at = *phone.at;
    if (location.level >= MatchLevel::building) {
        const double distance = distance_m(location.at, at);
        if (distance <= plausible_m) {
            location.explanation += "；手机位置相距" + metres(distance) + "，与文字相符，以文字为准";
            // Two independent sources that agree leave less doubt than one.
            location.confidence = 1 - (1 - location.confidence) * 0.5;
        } else {
            location.explanation += "；手机位置相距" + metres(distance) + "，可能不在现场上报，以文字为准";
            location.confidence *= 0.95;
        }
        return;
    }
    const auto near = gazetteer.buildings_near(at, 4);
    std::optional<std::uint32_t> building;
    double best = at_building_m;
    for (const std::uint32_t index : near) {
        const BuildingEntry& entry = gazetteer.buildings()[index];
        if (location.compound != no_id && gazetteer.compounds()[entry.compound].id != location.compound) continue;
        const double distance = gazetteer.distance_to_building_m(index, at);
        if (distance >= best) continue;
        best = distance;
        building = index;
    }
    if (location.level == MatchLevel::none) {
        location.by_phone = true;
        location.at = at;
        location.grid = gazetteer.grid_at(at);
        if (location.grid.empty()) {
            location = {};
            location.explanation = "文字没有读到地点，手机位置不在任何网格内，未定位";
            return;
        }
        if (building) {
            const BuildingEntry& entry = gazetteer.buildings()[*building];
            location.level = MatchLevel::building;
            location.building = entry.id;
            location.compound = gazetteer.compounds()[entry.compound].id;
            location.confidence = share_at(best);
            location.explanation += "；按手机位置取最近的" + entry.name + "（" + metres(best) + "）";
        } else {
            location.level = MatchLevel::place;
            location.confidence = 0.9;
            location.explanation += "；采用手机位置";
        }
        return;
    }
    const double distance = distance_m(location.at, at);
    if (distance <= plausible_m && (location.level == MatchLevel::road || location.level == MatchLevel::compound)) {
        // A road or a compound is long; the phone says where on it.
        location.at = at;
        location.grid = gazetteer.grid_at(at);
        location.by_phone = true;
        location.confidence = 1 - (1 - location.confidence) * 0.5;
        location.explanation += "；具体位置采用手机位置";
        // Near is not meant: the text had its chance to name a building.
        if (building) location.explanation += "（最近的是" + gazetteer.buildings()[*building].name + "，" + metres(best) + "）";
    } else if (distance > plausible_m) {
        location.explanation += "；手机位置相距" + metres(distance) + "，以文字为准";
        location.confidence *= 0.8;
    } else {
        location.explanation += "；手机位置相距" + metres(distance) + "，与文字相符";
        location.confidence = 1 - (1 - location.confidence) * 0.5;
    }
}

}  // namespace wangge::detail
