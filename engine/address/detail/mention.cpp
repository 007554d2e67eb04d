#include "engine/address/detail/mention.h"

#include <algorithm>

#include "engine/address/pinyin.h"

namespace wangge::detail {
namespace {

using Text = std::u32string_view;
constexpr char32_t barrier = 0x1FFFFF;

bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}

// A name shorter than the official one must not go on as a longer, foreign name: 新海石 in 新海石油小区.
bool stands_alone(Text text, Span span) {
    constexpr Text endings = U"苑园府庭湾城厦居寓舍阁轩邸郡墅都村店馆院校厂司";
    const BuildingPart part = read_building_part(text, span.end);
    if (part.building != no_building_key || part.unit) return true;
    if (span.end - span.begin == 2) {
        const Text rest = text.substr(span.end);
        return rest.starts_with(U"小区") || rest.starts_with(U"家属院");
    }
    for (std::size_t i = span.end; i < std::min(text.size(), span.end + 3); ++i) {
        if (one_of(text[i], U",。;的")) break;
        if (i == span.end + 1 && text[i] == U'区' && text[i - 1] == U'小') break;
        if (one_of(text[i], endings)) return false;
    }
    return true;
}

void take(Scratch& scratch, const Mention& mention) {
    scratch.mentions.push_back(mention);
    for (std::size_t i = mention.span.begin; i < mention.span.end; ++i) {
        scratch.taken[i] = 1;
        scratch.masked[i] = barrier;
    }
}

void find_exact(const Gazetteer& gazetteer, Scratch& scratch) {
    const Text text = scratch.text.view();
    const NameTrie& names = gazetteer.names();
    for (std::size_t i = 0; i < text.size();) {
        Mention best;
        Mention shorter;  // the longest that is no short form
        names.match(text, i, [&](std::size_t length, std::uint32_t item) {
            Mention mention;
            mention.item = item;
            mention.value = names.value(item);
            mention.span = {i, i + length};
            const NameSource source = gazetteer.entry(mention.value).source;
            mention.likeness = source == NameSource::full    ? Likeness::exact
                               : source == NameSource::alias ? Likeness::alias
                                                             : Likeness::short_form;
            best = mention;
            if (source != NameSource::short_form) shorter = mention;
        });
        if (best.item != NameTrie::none && best.likeness == Likeness::short_form && !stands_alone(text, best.span)) best = shorter;
        if (best.item == NameTrie::none) {
            ++i;
            continue;
        }
        take(scratch, best);
        i = best.span.end;
    }
}

bool has_compound(const Gazetteer& gazetteer, const Scratch& scratch) {
    return std::any_of(scratch.mentions.begin(), scratch.mentions.end(), [&](const Mention& mention) {
        const NameKind kind = gazetteer.entry(mention.value).kind;
        return kind == NameKind::compound || kind == NameKind::building;
    });
}

void find_same_sound(const Gazetteer& gazetteer, Scratch& scratch) {
    scratch.sounds.clear();
    for (const char32_t c : scratch.masked) scratch.sounds += syllable_of(c);
    const NameTrie& trie = gazetteer.sounds().exact;
    for (std::size_t i = 0; i < scratch.sounds.size();) {
        Mention best;
        trie.match(scratch.sounds, i, [&](std::size_t length, std::uint32_t item) {
            best.item = item;
            best.value = trie.value(item);
            best.span = {i, i + length};
            best.likeness = Likeness::same_sound;
            for (std::uint32_t next = trie.next_of(item); next != NameTrie::none; next = trie.next_of(next)) {
                const NameEntry& other = gazetteer.entry(trie.value(next));
                const NameEntry& entry = gazetteer.entry(best.value);
                best.tie = best.tie || other.kind != entry.kind || other.index != entry.index;
            }
        });
        if (best.item == NameTrie::none) {
            ++i;
            continue;
        }
        best.item = NameTrie::none;  // it belongs to another trie
        take(scratch, best);
        i = best.span.end;
    }
}

void find_fuzzy(const Gazetteer& gazetteer, Scratch& scratch) {
    constexpr double enough = 0.55;
    const auto& sounds = gazetteer.sounds();
    auto hit = sounds.compounds.find(scratch.masked, enough);
    if (!hit && scratch.mentions.empty()) hit = sounds.others.find(scratch.masked, enough);
    if (!hit) return;
    const NameEntry& entry = gazetteer.entry(hit->value);
    // Three characters leave little to go by once one is wrong: then a building must follow.
    if (hit->end - hit->begin <= 3 && hit->cost >= edit_cost) {
        const BuildingPart part = read_building_part(scratch.text.view(), hit->end);
        if (entry.kind != NameKind::compound || part.building == no_building_key) return;
    }
    Mention mention;
    mention.value = hit->value;
    mention.span = {hit->begin, hit->end};
    mention.likeness = hit->cost < edit_cost ? Likeness::same_sound : Likeness::fuzzy;
    mention.evidence = hit->evidence;
    mention.tie = hit->tie;
    take(scratch, mention);
}

}  // namespace

void find_mentions(const Gazetteer& gazetteer, Scratch& scratch) {
    scratch.mentions.clear();
    scratch.admin.clear();
    scratch.taken.assign(scratch.text.chars.size(), 0);
    scratch.masked = scratch.text.chars;
    find_exact(gazetteer, scratch);
    gazetteer.admin().read(scratch.text.view(), scratch.taken, scratch.admin);
    bool foreign = false;
    for (const AdminName& name : scratch.admin) {
        foreign = foreign || (!name.own && name.level != AdminLevel::community);
        for (std::size_t i = name.span.begin; i < name.span.end; ++i) scratch.masked[i] = barrier;
    }
    // Likeness is no proof against a text that says it is elsewhere.
    if (foreign || has_compound(gazetteer, scratch)) return;
    const std::size_t exact = scratch.mentions.size();
    find_same_sound(gazetteer, scratch);
    if (!has_compound(gazetteer, scratch)) find_fuzzy(gazetteer, scratch);
    if (scratch.mentions.size() > exact) {
        std::sort(scratch.mentions.begin(), scratch.mentions.end(),
                  [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    }
}

bool foreign_before(const Scratch& scratch, std::size_t begin, bool& street_only) {
    street_only = false;
    bool foreign = false;
    for (std::size_t k = 0; k < scratch.admin.size(); ++k) {
        const AdminName& name = scratch.admin[k];
        if (name.own || name.span.begin > begin) continue;
        if (name.level == AdminLevel::street) {
            street_only = true;
            continue;
        }
        if (name.level == AdminLevel::community) continue;
        // 停车区 in the middle of a sentence may look like a district; at the start, in a chain, or right before the name it is
        // one.
        const bool chained = k > 0 && scratch.admin[k - 1].span.end == name.span.begin;
        const bool leads = k + 1 < scratch.admin.size() && scratch.admin[k + 1].span.begin == name.span.end;
        const bool strong = name.level == AdminLevel::province || name.level == AdminLevel::city || name.span.begin == 0 ||
                            chained || leads || name.span.end == begin;
        foreign = foreign || strong;
    }
    if (foreign) street_only = false;
    return foreign || street_only;
}

}  // namespace wangge::detail
