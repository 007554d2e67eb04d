#pragma once

// Where names of the gazetteer stand in a text.

#include <cstdint>
#include <vector>

#include "engine/address/gazetteer.h"
#include "engine/address/normalize.h"

namespace wangge::detail {

enum class Likeness : std::uint8_t { exact, alias, short_form, same_sound, fuzzy };

struct Mention {
    std::uint32_t item = NameTrie::none;  // first of the trie's items with this spelling (exact ones only)
    std::uint32_t value = 0;              // entry of the gazetteer
    Span span;
    Likeness likeness = Likeness::exact;
    double evidence = 1;
    bool tie = false;  // an equally good other name exists
};

// What one query needs, kept between queries of a thread so that nothing is allocated once warm.
struct Scratch {
    NormalText text;
    std::u32string masked;
    std::u32string sounds;
    std::vector<std::uint8_t> taken;
    std::vector<Mention> mentions;
    std::vector<AdminName> admin;
};

// Fills mentions (in order of position, not overlapping) and admin from scratch.text. Exact names first, leftmost and
// longest; where no compound was found, names that sound the same, then names within one edit.
void find_mentions(const Gazetteer& gazetteer, Scratch& scratch);

// Whether the text has a foreign administrative name that makes what follows at `begin` a place elsewhere.
// `street_only` is set when only a street or town differs.
bool foreign_before(const Scratch& scratch, std::size_t begin, bool& street_only);

}  // namespace wangge::detail
