#include "engine/address/pinyin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "engine/address/normalize.h"
#include "engine/core/error.h"

namespace wangge {
namespace {

constexpr char32_t first_han = 0x4E00;
constexpr std::size_t han_count = 0x9FFF - 0x4E00 + 1;
constexpr char32_t first_symbol = 0x110000;

std::unique_ptr<icu::Transliterator> open_transliterator(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made) throw Error(ErrorKind::internal, "ICU has no rules for this transliteration").with("rules", id);
    return made;
}

std::string without_fuzz(std::string syllable) {
    if (syllable.size() > 2 && syllable[1] == 'h') syllable.erase(1, 1);
    if (syllable.size() > 2 && syllable.ends_with("ng")) syllable.pop_back();
    if (!syllable.empty() && syllable[0] == 'n') syllable[0] = 'l';
    return syllable;
}

// Both symbols of a character in one word: low half the exact syllable, high half the fuzzy one; 0 = not asked yet.
class SoundTable {
public:
    static SoundTable& instance() {
        static SoundTable table;
        return table;
    }

    std::uint32_t ids(char32_t c) {
        const std::uint32_t known = cells_[c - first_han].load(std::memory_order_acquire);
        return known != 0 ? known : ask(c);
    }

    std::string name(std::uint32_t id) {
        const std::lock_guard lock(mutex_);
        return names_[id];
    }

private:
    std::uint32_t ask(char32_t c) {
        const std::lock_guard lock(mutex_);
        if (!han_latin_) han_latin_ = open_transliterator("Han-Latin; Latin-ASCII");
        icu::UnicodeString text(static_cast<UChar32>(c));
        han_latin_->transliterate(text);
        std::string syllable;
        text.toUTF8String(syllable);
        const std::uint32_t ids = id_of(syllable) | (id_of(without_fuzz(syllable)) << 16);
        cells_[c - first_han].store(ids, std::memory_order_release);
        return ids;
    }

    std::uint32_t id_of(const std::string& syllable) {
        const auto [found, fresh] = ids_.try_emplace(syllable, static_cast<std::uint32_t>(names_.size()));
        if (fresh) names_.push_back(syllable);
        return found->second;
    }

    std::array<std::atomic<std::uint32_t>, han_count> cells_{};
    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> han_latin_;
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::vector<std::string> names_{""};
};

class SimplifiedTable {
public:
    static SimplifiedTable& instance() {
        static SimplifiedTable table;
        return table;
    }

    char32_t of(char32_t c) {
        const char16_t known = cells_[c - first_han].load(std::memory_order_relaxed);
        return known != 0 ? known : ask(c);
    }

private:
    char32_t ask(char32_t c) {
        const std::lock_guard lock(mutex_);
        if (!rules_) rules_ = open_transliterator("Traditional-Simplified");
        // Some rules lead to a character with a rule of its own (薴, 苧, 苎): the last one is the form.
        char16_t folded = static_cast<char16_t>(c);
        for (int step = 0; step < 4; ++step) {
            icu::UnicodeString text(static_cast<UChar32>(folded));
            rules_->transliterate(text);
            if (text.length() != 1 || !is_han(text.charAt(0)) || text.charAt(0) == folded) break;
            folded = text.charAt(0);
        }
        cells_[c - first_han].store(folded, std::memory_order_relaxed);
        return folded;
    }

    std::array<std::atomic<char16_t>, han_count> cells_{};
    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> rules_;
};

}  // namespace

char32_t syllable_of(char32_t c) {
    return is_han(c) ? first_symbol + (SoundTable::instance().ids(c) & 0xFFFF) : c;
}

char32_t near_syllable_of(char32_t c) {
    return is_han(c) ? first_symbol + (SoundTable::instance().ids(c) >> 16) : c;
}

std::string pinyin(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        if (is_han(c)) {
            if (!out.empty() && out.back() != ' ') out += ' ';
            out += SoundTable::instance().name(SoundTable::instance().ids(c) & 0xFFFF);
            out += ' ';
        } else {
            append_utf8(out, {&c, 1});
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

char32_t simplified(char32_t c) {
    return is_han(c) ? SimplifiedTable::instance().of(c) : c;
}

}  // namespace wangge
