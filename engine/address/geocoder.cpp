#include "engine/address/geocoder.h"

#include <algorithm>

#include "engine/address/detail/candidate.h"
#include "engine/address/detail/phone.h"

namespace wangge {
namespace {

using detail::Candidate;
using detail::Scratch;

Scratch& scratch_of_thread() {
    thread_local Scratch scratch;
    return scratch;
}

Candidate read(const Gazetteer& gazetteer, Scratch& scratch, std::string_view text, std::optional<Point> near) {
    normalize(text, scratch.text);
    detail::find_mentions(gazetteer, scratch);
    return detail::best_candidate(gazetteer, scratch, near);
}

std::string why_not(const Gazetteer& gazetteer, const Scratch& scratch) {
    for (const AdminName& name : scratch.admin) {
        if (name.own || name.level == AdminLevel::community) continue;
        std::string out = "文中写的是外地地址“";
        append_utf8(out, scratch.text.view().substr(name.span.begin, name.span.end - name.span.begin));
        return out + "”，不在" + gazetteer.community_name() + "辖区";
    }
    if (scratch.text.chars.empty()) return "没有文字";
    for (const AdminName& name : scratch.admin)
        if (name.own && name.level >= AdminLevel::street)
            return "只写到" + to_utf8(scratch.text.view().substr(name.span.begin, name.span.end - name.span.begin)) +
                   "，没有更细的地点";
    return "没有读到辖区内的小区、道路或地点";
}

Location answer(const Gazetteer& gazetteer, const Scratch& scratch, const Candidate& candidate) {
    Location location;
    if (candidate.level == MatchLevel::none) {
        location.explanation = why_not(gazetteer, scratch);
        return location;
    }
    location.at = candidate.at;
    location.level = candidate.level;
    location.confidence = candidate.confidence;
    if (candidate.building) location.building = gazetteer.buildings()[*candidate.building].id;
    if (candidate.compound) location.compound = gazetteer.compounds()[*candidate.compound].id;
    location.grid = candidate.grid != nullptr ? *candidate.grid : gazetteer.grid_at(candidate.at);
    location.explanation = detail::explain(gazetteer, scratch, candidate);
    return location;
}

}  // namespace

Geocoder::Geocoder(const Community& community) : gazetteer_(std::make_shared<const Gazetteer>(community)) {}

Location Geocoder::locate(std::string_view text) const {
    Scratch& scratch = scratch_of_thread();
    return answer(*gazetteer_, scratch, read(*gazetteer_, scratch, text, std::nullopt));
}

Location Geocoder::locate(const Ticket& ticket) const {
    Scratch& scratch = scratch_of_thread();
    const detail::Phone phone = detail::phone_of(*gazetteer_, ticket.phone);
    std::string joined;
    Candidate best;
    if (!ticket.address.empty()) {
        best = read(*gazetteer_, scratch, ticket.address, phone.at);
        if (best.level < MatchLevel::building && !ticket.text.empty()) {
            // The column may name the compound and the text the building.
            joined = ticket.address + "，" + ticket.text;
            const Candidate more = read(*gazetteer_, scratch, joined, phone.at);
            if (more.score > best.score)
                best = more;
            else
                best = read(*gazetteer_, scratch, ticket.address, phone.at);
        }
    } else {
        best = read(*gazetteer_, scratch, ticket.text, phone.at);
    }
    if (phone.at && !best.building) detail::settle_by_phone(*gazetteer_, scratch, *phone.at, best);
    Location location = answer(*gazetteer_, scratch, best);
    detail::combine_with_phone(*gazetteer_, phone, location);
    return location;
}

}  // namespace wangge
