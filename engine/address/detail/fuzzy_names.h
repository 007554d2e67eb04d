#pragma once

// Finds a name inside a text although a character is wrong, missing, added or swapped with its neighbour.
//
// Edit distance with free ends in the text (Sellers 1980) and adjacent transpositions (restricted Damerau), where a
// character of the same sound costs less than a wrong one. Candidates are names of which at most the allowed number of
// characters is missing in the text (counted through posting lists), so only a handful is aligned.
// O(text * postings per character + candidates * name * text). Results do not depend on anything but names and text.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wangge::detail {

struct FuzzyHit {
    std::uint32_t value = 0;
    std::size_t begin = 0, end = 0;  // in the text
    int cost = 0;                    // tenths of an edit
    double evidence = 0;             // share of the name's information that the text repeats, 0..1
    bool tie = false;                // another name with another value fits as well
};

inline constexpr int edit_cost = 10, near_sound_cost = 5, same_sound_cost = 3;

class FuzzyNames {
public:
    void add(std::u32string_view name, std::uint32_t value);
    // Call once after the last add: weighs characters by how few names have them.
    void freeze();

    // The name with the least cost, then the longest stretch of text, then the most evidence, then the earliest value; nothing when
    // no name is within one edit or below `min_evidence`. Characters of the text above U+10FFFF never match.
    std::optional<FuzzyHit> find(std::u32string_view text, double min_evidence) const;

private:
    struct Name {
        std::u32string chars;
        std::u32string sounds, near_sounds;
        std::vector<double> weight;
        double weight_sum = 0;
        std::uint32_t value = 0;
    };

    std::vector<Name> names_;
    std::unordered_map<char32_t, std::vector<std::uint32_t>> postings_;  // fuzzy syllable -> names, once per occurrence
};

}  // namespace wangge::detail
