#include "engine/address/detail/mention.h"

#include <algorithm>

#include "engine/address/pinyin.h"
#include "engine/address/relation.h"

namespace wangge::detail {
namespace {

using Text = std::u32string_view;
constexpr char32_t barrier = 0x1FFFFF;

bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}

constexpr Text boundary_marks = U",。;:、!?()-·/\" ";
// Characters after which a new name may begin in the middle of a sentence.
constexpr Text boundary_words =
    U"在的到去从是和与跟及旁边侧面过往向近有这那里们家内外下上住于对叫给就把由了映请问理扫查看着天日晨晚午夜每年月点分时我你他至进"
    U"出离靠沿临后前区口"
    U"路街道巷处称映现说报诉求电询知悉";

// An unofficial place name must begin where a name can begin: 公园 in 人民公园 is another park.
bool begins_freely(Text text, const std::vector<std::uint8_t>& taken, std::size_t begin) {
    if (begin == 0 || taken[begin - 1] != 0 || !is_han(text[begin - 1])) return true;
    return one_of(text[begin - 1], boundary_marks) || one_of(text[begin - 1], boundary_words);
}

bool is_alnum(Text text, std::size_t i) {
    return i < text.size() && (is_ascii_digit(text[i]) || is_ascii_letter(text[i]));
}
bool is_word(Text text, std::size_t begin, std::size_t end) {
    return is_alnum(text, begin) || is_alnum(text, end - 1);
}
bool ends_word(Text text, std::size_t begin, std::size_t end) {
    return !(is_alnum(text, end - 1) && is_alnum(text, end)) && !(begin > 0 && is_alnum(text, begin) && is_alnum(text, begin - 1));
}

// A name shorter than the official one must not go on as a longer, foreign name: 新海石 in 新海石油小区.
bool goes_on(Text text, std::size_t end) {
    constexpr Text endings = U"苑园府庭湾城厦居寓舍阁轩邸郡墅都村店馆院校厂司";
    if (text.substr(end).starts_with(U"小") || text.substr(end).starts_with(U"中心")) return false;
    if (text.substr(end).starts_with(U"院子") || text.substr(end).starts_with(U"院里") || text.substr(end).starts_with(U"院内"))
        return false;
    for (std::size_t i = end; i < std::min(text.size(), end + 3); ++i) {
        if (one_of(text[i], U",。;的门") || text.substr(i).starts_with(U"小区") || text.substr(i).starts_with(U"家属院"))
            return false;
        if (one_of(text[i], endings)) return true;
    }
    return false;
}

// 河边, 广场, 公园: a common noun is a place only where the text points at it: with a relation, 这里, or at the end of a clause.
bool is_pointed_at(Text text, Span span) {
    const auto edge = [&](std::size_t i) { return i >= text.size() || one_of(text[i], U",。;:、!?()") || text[i] > 0x10FFFF; };
    const Text rest = text.substr(span.end);
    if (edge(span.end) || rest.starts_with(U"这里") || rest.starts_with(U"这边") || rest.starts_with(U"那里") ||
        rest.starts_with(U"那边"))
        return true;
    const Relation relation = read_relation(text, span.end);
    return relation && relation.kind != RelationKind::inside;
}

bool is_credible(Text text, const std::vector<std::uint8_t>& taken, const NameEntry& entry, Span span) {
    if (entry.source == NameSource::full) return true;
    if (entry.kind != NameKind::compound) {
        if (entry.length <= 2 && !is_pointed_at(text, span)) return false;
        return entry.length > 4 || begins_freely(text, taken, span.begin);
    }
    const BuildingPart part = read_building_part(text, span.end);
    if (part.building != no_building_key || part.unit) return true;
    if (goes_on(text, span.end)) return false;
    if (entry.source == NameSource::alias && entry.length > 2) return true;
    if (entry.source == NameSource::alias)
        return begins_freely(text, taken, span.begin) || read_relation(text, span.end).kind == RelationKind::gate;
    const Text rest = text.substr(span.end);
    return entry.length > 2 || rest.starts_with(U"小区") || rest.starts_with(U"家属院");
}

void take(Scratch& scratch, const Mention& mention, bool mask = true) {
    scratch.mentions.push_back(mention);
    if (!mask) return;
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
        names.match(text, i, [&](std::size_t length, std::uint32_t item) {
            const NameEntry& entry = gazetteer.entry(names.value(item));
            // G10 is not in G109.
            if (is_word(text, i, i + length) && !ends_word(text, i, i + length)) return;
            if (!is_credible(text, scratch.taken, entry, {i, i + length})) return;
            best.item = item;
            best.value = names.value(item);
            best.span = {i, i + length};
            best.likeness = entry.source == NameSource::full    ? Likeness::exact
                            : entry.source == NameSource::alias ? Likeness::alias
                                                                : Likeness::short_form;
        });
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
            if (!is_credible(scratch.text.view(), scratch.taken, gazetteer.entry(trie.value(item)), {i, i + length})) return;
            best.tie = false;
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
        // 华龙接家属院 sounds like 华龙街 at first, and yet is a compound with one character too many.
        take(scratch, best, gazetteer.entry(best.value).kind == NameKind::compound);
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
    // Spelt right and yet not taken before: it stands where no name begins (西固变电所).
    const bool short_place = entry.kind == NameKind::place && hit->end - hit->begin <= 4;
    if ((hit->cost == 0 && entry.kind != NameKind::compound) ||
        (short_place && !begins_freely(scratch.text.view(), scratch.taken, hit->begin)))
        return;
    // 龙兴社区锦华苑: behind another community's name a similar compound is another one.
    if (hit->cost >= edit_cost && hit->begin > 0 && one_of(scratch.masked[hit->begin - 1], U"区道镇乡村县市")) return;
    if (hit->cost >= edit_cost && entry.kind == NameKind::compound) {
        // A building that the compound does not have speaks for another compound of a similar name; and three characters
        // leave little to go by once one is wrong: then a building must be there.
        const BuildingPart part = read_building_part(scratch.text.view(), hit->end);
        const bool there = part.building != no_building_key && gazetteer.building_of(entry.index, part.building).has_value();
        constexpr double enough_alone = 0.7;
        if (!there && (part.building != no_building_key || hit->end - hit->begin <= 3 || hit->evidence < enough_alone)) return;
    } else if (hit->cost >= edit_cost && entry.kind == NameKind::road && hit->end - hit->begin != entry.length) {
        // 团结南路 is another road than 团结路.
        return;
    } else if (hit->cost >= edit_cost && hit->end - hit->begin <= 3) {
        return;
    }
    Mention mention;
    mention.value = hit->value;
    mention.span = {hit->begin, hit->end};
    mention.likeness = hit->cost < edit_cost ? Likeness::same_sound : Likeness::fuzzy;
    mention.evidence = hit->evidence;
    mention.tie = hit->tie;
    take(scratch, mention);
}

// 康宁小 in 康宁小曲2-3: a short form with nothing behind it gives way to a whole name that is misspelt.
bool is_weak(const Gazetteer& gazetteer, const Scratch& scratch, const Mention& mention) {
    if (mention.likeness != Likeness::short_form || gazetteer.entry(mention.value).kind != NameKind::compound) return false;
    return read_building_part(scratch.text.view(), mention.span.end).building == no_building_key;
}

void mark(Scratch& scratch, Span span, bool taken) {
    for (std::size_t i = span.begin; i < span.end; ++i) {
        scratch.taken[i] = taken ? 1 : 0;
        scratch.masked[i] = taken ? barrier : scratch.text.chars[i];
    }
}

void find_alike(const Gazetteer& gazetteer, Scratch& scratch) {
    find_same_sound(gazetteer, scratch);
    if (!has_compound(gazetteer, scratch)) find_fuzzy(gazetteer, scratch);
}

// Sets weak short forms aside while likeness is tried, and takes them back when it finds no compound.
void retry_weak(const Gazetteer& gazetteer, Scratch& scratch) {
    std::vector<Mention> weak;
    std::erase_if(scratch.mentions, [&](const Mention& mention) {
        if (!is_weak(gazetteer, scratch, mention)) return false;
        weak.push_back(mention);
        mark(scratch, mention.span, false);
        return true;
    });
    if (weak.empty() || has_compound(gazetteer, scratch)) {
        scratch.mentions.insert(scratch.mentions.end(), weak.begin(), weak.end());
        for (const Mention& mention : weak) mark(scratch, mention.span, true);
        return;
    }
    const std::size_t kept = scratch.mentions.size();
    find_alike(gazetteer, scratch);
    if (has_compound(gazetteer, scratch)) return;
    scratch.mentions.resize(kept);
    scratch.mentions.insert(scratch.mentions.end(), weak.begin(), weak.end());
    for (const Mention& mention : weak) mark(scratch, mention.span, true);
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
        foreign = foreign || !name.own;
        for (std::size_t i = name.span.begin; i < name.span.end; ++i) scratch.masked[i] = barrier;
    }
    // Likeness is no proof against a text that says it is elsewhere.
    if (foreign) return;
    if (has_compound(gazetteer, scratch)) {
        if (std::none_of(scratch.mentions.begin(), scratch.mentions.end(),
                         [&](const Mention& mention) { return is_weak(gazetteer, scratch, mention); }))
            return;
        retry_weak(gazetteer, scratch);
    } else {
        find_alike(gazetteer, scratch);
    }
    std::stable_sort(scratch.mentions.begin(), scratch.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
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
