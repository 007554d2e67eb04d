#pragma once

// From what people write to where it is.
//
//   const Geocoder geocoder(community);
//   const Location at = geocoder.locate("你好，我家万欣佳苑3号楼2单元601，楼顶漏水");
//   // at.level == room, at.at == the entrance of unit 2, at.explanation says what was read and what is doubtful
//
// Order of trust: exact names (official, alias, unique short form), the same sound, one wrong character. A building number
// that the compound does not have gives the compound, never another building. A text that names another province, city,
// district or street office is not located, however familiar the rest looks. Confidence is the measured share of such
// answers that are right. Points: unit and room at the entrance, building and compound at the label point, a door number on
// the road between known numbers, a crossing at its node, 对面/北侧/50米 at an offset.
//
// With a ticket, the address column goes first, then the text; a phone point (shifted from its datum) settles what the
// text leaves open, and is put aside, with words, when it lies outside or contradicts a building that was written.
//
// Thread safe, deterministic, copies what it needs. Any bytes may be given. About 4 us a query with exact names, 20 us with
// wrong characters; construction is O(names).

#include <memory>
#include <string_view>

#include "engine/community/community.h"

namespace wangge {

class Gazetteer;

class Geocoder {
public:
    explicit Geocoder(const Community& community);

    Location locate(std::string_view text) const;
    Location locate(const Ticket& ticket) const;

    const Gazetteer& gazetteer() const { return *gazetteer_; }

private:
    std::shared_ptr<const Gazetteer> gazetteer_;
};

}  // namespace wangge
