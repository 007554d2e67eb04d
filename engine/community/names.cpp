// The names of the enumerations of the model, as they stand in files.

#include <utility>

#include "engine/community/finding.h"
#include "engine/community/friday_plan.h"
#include "engine/community/street.h"
#include "engine/community/ticket.h"

namespace wangge {
namespace {

template <class Enum, std::size_t Size>
std::optional<Enum> find(const std::pair<std::string_view, Enum> (&names)[Size], std::string_view text) {
    for (const auto& [name, value] : names)
        if (name == text) return value;
    return std::nullopt;
}

}  // namespace

std::string_view name_of(StreetKind kind) {
    switch (kind) {
        case StreetKind::road: return "road";
        case StreetKind::lane: return "lane";
        case StreetKind::footpath: return "footpath";
        case StreetKind::steps: return "steps";
    }
    return "lane";
}

std::optional<StreetKind> parse_street_kind(std::string_view text) {
    static constexpr std::pair<std::string_view, StreetKind> names[] = {
        {"road", StreetKind::road},         {"道路", StreetKind::road},     {"路", StreetKind::road},
        {"lane", StreetKind::lane},         {"巷", StreetKind::lane},       {"巷道", StreetKind::lane},
        {"footpath", StreetKind::footpath}, {"步道", StreetKind::footpath}, {"小路", StreetKind::footpath},
        {"steps", StreetKind::steps},       {"台阶", StreetKind::steps},
    };
    return find(names, text);
}

std::string_view name_of(MatchLevel level) {
    switch (level) {
        case MatchLevel::none: return "none";
        case MatchLevel::place: return "place";
        case MatchLevel::road: return "road";
        case MatchLevel::compound: return "compound";
        case MatchLevel::building: return "building";
        case MatchLevel::unit: return "unit";
        case MatchLevel::room: return "room";
    }
    return "none";
}

std::optional<MatchLevel> parse_match_level(std::string_view text) {
    for (const MatchLevel level : {MatchLevel::none, MatchLevel::place, MatchLevel::road, MatchLevel::compound,
                                   MatchLevel::building, MatchLevel::unit, MatchLevel::room})
        if (name_of(level) == text) return level;
    return std::nullopt;
}

std::string_view name_of(StopKind kind) {
    switch (kind) {
        case StopKind::start: return "start";
        case StopKind::hotspot: return "hotspot";
        case StopKind::garbage_point: return "garbage_point";
        case StopKind::bin: return "bin";
        case StopKind::sweep: return "sweep";
        case StopKind::dump: return "dump";
        case StopKind::end: return "end";
    }
    return "end";
}

std::optional<StopKind> parse_stop_kind(std::string_view text) {
    for (const StopKind kind : {StopKind::start, StopKind::hotspot, StopKind::garbage_point, StopKind::bin, StopKind::sweep,
                                StopKind::dump, StopKind::end})
        if (name_of(kind) == text) return kind;
    return std::nullopt;
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return "error";
}

}  // namespace wangge
