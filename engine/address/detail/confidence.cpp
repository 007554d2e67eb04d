#include <algorithm>

#include "engine/address/detail/candidate.h"

namespace wangge::detail {
namespace {

// Shares of right answers by kind of evidence. Set by hand close to what the tickets of sample communities showed (seeds 1
// to 5; checked on seeds never looked at, where the expected calibration error was 0.007). Right means: the building; the
// compound; on the road; within 150 m of the place. The sample is cleaner than life: kinds it hardly has (a door number
// beyond the known ones, a bare number) are set lower than it showed, and all of them want a measure on real tickets.
// Doubts multiply.
double base_of(const Candidate& candidate) {
    if (candidate.building) return 0.999;
    if (candidate.crossing) return 0.99;
    switch (candidate.level) {
        case MatchLevel::compound: return 0.995;
        case MatchLevel::place: return 0.99;
        case MatchLevel::road:
            if (candidate.door == 0) return 0.99;
            switch (candidate.number_evidence) {
                case NumberEvidence::known: return 0.97;
                case NumberEvidence::interpolated: return 0.95;
                case NumberEvidence::beyond:
                case NumberEvidence::one_known: return 0.6;
                case NumberEvidence::unknown: return 0.4;
            }
            return 0.3;
        default: return 0;
    }
}

double likeness_factor(const Mention& mention) {
    switch (mention.likeness) {
        case Likeness::exact:
        case Likeness::alias: return 1;
        case Likeness::short_form: return 0.995;
        case Likeness::same_sound: return 0.99;
        case Likeness::fuzzy: return 0.75 + 0.2 * std::clamp((mention.evidence - 0.55) / 0.45, 0.0, 1.0);
    }
    return 1;
}

}  // namespace

double confidence_of(const Candidate& candidate) {
    if (candidate.level == MatchLevel::none) return 0;
    double share = base_of(candidate) * likeness_factor(candidate.mention);
    const auto doubt = [&](Doubt which, double factor) {
        if (candidate.has(which)) share *= factor;
    };
    doubt(no_such_building, 0.8);
    doubt(no_such_unit, 0.9);
    doubt(no_such_room, 0.95);
    doubt(door_form, candidate.part.unit || candidate.part.room ? 0.97 : 0.9);
    doubt(bare_form, candidate.part.unit || candidate.part.room ? 0.97 : 0.8);
    doubt(apart, 0.95);
    doubt(several_named, 0.5);
    doubt(several_buildings, 0.6);
    doubt(prefix_dropped, 0.8);
    doubt(room_split, 0.85);
    doubt(street_differs, 0.7);
    doubt(no_crossing, 0.3);
    doubt(by_context, 0.8);
    if (candidate.mention.tie) share *= 0.5;
    return share;
}

}  // namespace wangge::detail
