#include "engine/address/detail/fuzzy_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/address/pinyin.h"

namespace wangge::detail {
namespace {

constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 24;
// Longer texts are searched in pieces that overlap by more than a name.
constexpr std::size_t piece = 160;

struct Cell {
    int cost = 0;
    std::uint32_t begin = 0;
};

struct Scratch {
    std::vector<std::uint8_t> counts;
    std::vector<std::uint32_t> touched;
    std::u32string sounds, near_sounds;
    std::vector<Cell> before, above, now;
};

}  // namespace

void FuzzyNames::add(std::u32string_view name, std::uint32_t value) {
    if (name.size() < shortest || name.size() > longest) return;
    Name made;
    made.chars = name;
    for (const char32_t c : name) {
        made.sounds += syllable_of(c);
        made.near_sounds += near_syllable_of(c);
    }
    made.value = value;
    names_.push_back(std::move(made));
}

void FuzzyNames::freeze() {
    // A character counts once per value: aliases of one compound repeat its characters without making them less telling.
    std::unordered_map<char32_t, std::set<std::uint32_t>> holders;
    std::set<std::uint32_t> values;
    for (const Name& name : names_) {
        values.insert(name.value);
        for (const char32_t c : name.chars) holders[c].insert(name.value);
    }
    const double total = static_cast<double>(values.size()) + 1;
    for (std::uint32_t k = 0; k < names_.size(); ++k) {
        Name& name = names_[k];
        for (const char32_t c : name.chars) {
            name.weight.push_back(0.3 + std::log(total / static_cast<double>(holders[c].size())));
            name.weight_sum += name.weight.back();
        }
        for (const char32_t sound : name.near_sounds) postings_[sound].push_back(k);
    }
}

std::optional<FuzzyHit> FuzzyNames::find(std::u32string_view text, double min_evidence) const {
    thread_local Scratch scratch;
    std::optional<FuzzyHit> best;
    if (text.size() > piece) {
        for (std::size_t from = 0; from < text.size(); from += piece - 2 * longest) {
            auto hit = find(text.substr(from, piece), min_evidence);
            if (!hit) continue;
            hit->begin += from;
            hit->end += from;
            if (!best || hit->cost < best->cost) best = hit;
        }
        return best;
    }
    scratch.sounds.clear();
    scratch.near_sounds.clear();
    for (const char32_t c : text) {
        scratch.sounds += syllable_of(c);
        scratch.near_sounds += near_syllable_of(c);
    }
    scratch.counts.resize(std::max(scratch.counts.size(), names_.size()));
    scratch.touched.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        // The same sound again soon after would only inflate the counts.
        if (i > 0 && scratch.near_sounds[i] == scratch.near_sounds[i - 1]) continue;
        const auto found = postings_.find(scratch.near_sounds[i]);
        if (found == postings_.end()) continue;
        for (const std::uint32_t name : found->second) {
            if (scratch.counts[name]++ == 0) scratch.touched.push_back(name);
        }
    }
    std::sort(scratch.touched.begin(), scratch.touched.end());
    const std::size_t n = text.size();
    for (const std::uint32_t index : scratch.touched) {
        const Name& name = names_[index];
        const std::size_t m = name.chars.size();
        const bool enough = scratch.counts[index] + 1u >= m;
        scratch.counts[index] = 0;
        if (!enough) continue;
        auto& before = scratch.before;
        auto& above = scratch.above;
        auto& now = scratch.now;
        before.assign(n + 1, {});
        above.resize(n + 1);
        now.resize(n + 1);
        for (std::size_t j = 0; j <= n; ++j) above[j] = {0, static_cast<std::uint32_t>(j)};
        for (std::size_t i = 1; i <= m; ++i) {
            now[0] = {static_cast<int>(i) * edit_cost, 0};
            for (std::size_t j = 1; j <= n; ++j) {
                // A digit is never a character written wrong: it belongs to the number behind the name.
                const bool barrier =
                    (text[j - 1] > 0x10FFFF || (text[j - 1] >= U'#' && text[j - 1] <= U'9')) && name.chars[i - 1] != text[j - 1];
                const int change = barrier                                                 ? 10 * edit_cost
                                   : name.chars[i - 1] == text[j - 1]                      ? 0
                                   : name.sounds[i - 1] == scratch.sounds[j - 1]           ? same_sound_cost
                                   : name.near_sounds[i - 1] == scratch.near_sounds[j - 1] ? near_sound_cost
                                                                                           : edit_cost;
                Cell cell = {above[j - 1].cost + change, above[j - 1].begin};
                const auto offer = [&cell](const Cell& from, int cost) {
                    if (from.cost + cost < cell.cost) cell = {from.cost + cost, from.begin};
                };
                offer(above[j], edit_cost);
                offer(now[j - 1], barrier ? 10 * edit_cost : edit_cost);
                if (i > 1 && j > 1 && name.chars[i - 1] == text[j - 2] && name.chars[i - 2] == text[j - 1] &&
                    name.chars[i - 1] != name.chars[i - 2])
                    offer(before[j - 2], edit_cost);
                now[j] = cell;
            }
            std::swap(before, above);
            std::swap(above, now);
        }
        for (std::size_t j = 1; j <= n; ++j) {
            const Cell cell = above[j];
            if (cell.cost > edit_cost || cell.begin >= j) continue;
            FuzzyHit hit{name.value, cell.begin, j, cell.cost, 0, false};
            for (std::size_t i = 0; i < m; ++i) {
                bool repeated = false;
                for (std::size_t k = hit.begin; k < hit.end && !repeated; ++k)
                    repeated = name.near_sounds[i] == scratch.near_sounds[k];
                if (repeated) hit.evidence += name.weight[i] / name.weight_sum;
            }
            if (hit.evidence < min_evidence) continue;
            // Of equal costs the longer stretch of text says more: 怡馨油 rather than 怡馨 for 怡馨苑.
            const std::size_t length = hit.end - hit.begin;
            const std::size_t best_length = best ? best->end - best->begin : 0;
            const bool better = !best || hit.cost < best->cost ||
                                (hit.cost == best->cost &&
                                 (length > best_length || (length == best_length && hit.evidence > best->evidence + 1e-9)));
            if (best && best->value != hit.value && best->cost == hit.cost && length == best_length &&
                std::abs(best->evidence - hit.evidence) < 0.1) {
                best->tie = hit.tie = true;
            } else if (better && best && best->value == hit.value) {
                hit.tie = best->tie;
            }
            if (better) best = hit;
        }
    }
    return best;
}

}  // namespace wangge::detail
