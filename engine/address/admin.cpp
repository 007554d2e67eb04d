#include "engine/address/admin.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/address/normalize.h"

namespace wangge {
namespace {

using Text = std::u32string_view;

char32_t at_or_end(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}
bool has(Text text, std::size_t i, Text word) {
    return i <= text.size() && text.substr(i).starts_with(word);
}
bool one_of(char32_t c, Text set) {
    return c != 0 && set.find(c) != Text::npos;
}

constexpr std::array<Text, 35> provinces{U"北京", U"天津",   U"上海", U"重庆", U"河北", U"山西", U"内蒙古", U"内蒙", U"辽宁",
                                         U"吉林", U"黑龙江", U"江苏", U"浙江", U"安徽", U"福建", U"江西",   U"山东", U"河南",
                                         U"湖北", U"湖南",   U"广东", U"广西", U"海南", U"四川", U"贵州",   U"云南", U"西藏",
                                         U"陕西", U"甘肃",   U"青海", U"宁夏", U"新疆", U"香港", U"澳门",   U"台湾"};
constexpr std::array<Text, 7> province_suffixes{U"省",           U"市",         U"壮族自治区", U"回族自治区",
                                                U"维吾尔自治区", U"特别行政区", U"自治区"};

struct Suffix {
    Text text;
    AdminLevel level;
    std::size_t shortest;
    Text not_after;   // the character before the suffix
    Text not_before;  // the character after it
};
constexpr std::array<Suffix, 10> suffixes{{
    {U"自治州", AdminLevel::city, 2, U"", U""},
    {U"自治县", AdminLevel::district, 2, U"", U""},
    {U"街道", AdminLevel::street, 2, U"条个该本主这各在到的小", U"上边旁两"},
    {U"社区", AdminLevel::community, 2, U"条个该本主这各在到的们", U""},
    {U"地区", AdminLevel::city, 2, U"该本这各", U""},
    {U"市", AdminLevel::city, 2, U"超夜早菜股黑上全", U"场政民区面容里上级局委部"},
    {U"县", AdminLevel::district, 1, U"全各在到", U"里上级城局委政道"},
    {U"区", AdminLevel::district, 2, U"小社辖片园校厂院景库街迁属车共老本这", U"域内别间块里级委政"},
    {U"镇", AdminLevel::street, 2, U"全各在到", U"上里政静"},
    {U"乡", AdminLevel::street, 2, U"老下家回同", U"下亲村里镇"},
}};

// 绿化区, 附近地区: what stands before the suffix is an ordinary word.
constexpr std::array<Text, 24> ordinary{U"中心", U"绿化", U"停车", U"公共", U"充电",   U"休息", U"活动", U"施工",
                                        U"禁停", U"生活", U"住宅", U"商业", U"工业",   U"办公", U"服务", U"游乐",
                                        U"健身", U"附近", U"部分", U"周边", U"农贸集", U"大城", U"小城", U"个别"};

// A name does not begin with these.
constexpr Text not_first = U"我你他她它这那该本全各请望希建反有没是在住到的了和与及";
// Words of a sentence that may run into a name: 反映, 发现, 来电称.
constexpr Text not_within = U"映现称报话诉说我们在是到请的了有";
constexpr Text starters = U",。;:、!?()-在住是到于从 址";

// A name by its suffix from `at`: the nearest suffix counts.
std::optional<AdminName> read_by_suffix(Text text, std::size_t at) {
    if (one_of(at_or_end(text, at), not_first)) return std::nullopt;
    for (std::size_t i = at; i < text.size() && i < at + 8; ++i) {
        if (!is_han(text[i]) || one_of(text[i], not_within)) return std::nullopt;
        for (const Suffix& suffix : suffixes) {
            if (!has(text, i, suffix.text) || i < at + suffix.shortest) continue;
            if (one_of(text[i - 1], suffix.not_after) || one_of(at_or_end(text, i + suffix.text.size()), suffix.not_before))
                return std::nullopt;
            const Text stem = text.substr(at, i - at);
            for (const Text word : ordinary)
                if (stem.ends_with(word)) return std::nullopt;
            return AdminName{suffix.level, {at, i + suffix.text.size()}, false, false};
        }
    }
    return std::nullopt;
}

}  // namespace

AdminReader::AdminReader(std::string_view path) {
    const std::u32string text = normalized(path);
    std::size_t at = 0;
    while (at < text.size()) {
        AdminName name;
        if (!read_at(text, at, true, name)) break;
        Own own{text.substr(at, name.span.end - at), {}, name.level};
        for (const Text suffix : {Text(U"自治区"), Text(U"街道"), Text(U"社区"), Text(U"省"), Text(U"市"), Text(U"区"), Text(U"县"),
                                  Text(U"镇"), Text(U"乡")}) {
            if (own.full.ends_with(suffix) && own.full.size() >= suffix.size() + 2) {
                own.bare = own.full.substr(0, own.full.size() - suffix.size());
                break;
            }
        }
        at = name.span.end;
        own_.push_back(std::move(own));
    }
}

bool AdminReader::read_at(std::u32string_view text, std::size_t at, bool chained, AdminName& name) const {
    for (const Own& own : own_) {
        if (has(text, at, own.full)) {
            name = {own.level, {at, at + own.full.size()}, true, false};
            return true;
        }
    }
    // 兰州红古区: a name without suffix counts when another name of the path follows.
    for (const Own& own : own_) {
        if (own.bare.empty() || own.level > AdminLevel::district || !has(text, at, own.bare)) continue;
        const std::size_t end = at + own.bare.size();
        for (const Own& next : own_) {
            if (next.level > own.level && (has(text, end, next.full) || (!next.bare.empty() && has(text, end, next.bare)))) {
                name = {own.level, {at, end}, true, true};
                return true;
            }
        }
    }
    for (const Text province : provinces) {
        if (!has(text, at, province)) continue;
        std::size_t end = at + province.size();
        bool bare = true;
        for (const Text suffix : province_suffixes) {
            if (has(text, end, suffix) && !(suffix == U"市" && one_of(at_or_end(text, end + 1), U"场政"))) {
                end += suffix.size();
                bare = false;
                break;
            }
        }
        if (bare) {
            // 北京路, 上海城: without a suffix it must lead to another name.
            const auto next = read_by_suffix(text, end);
            if (!next || next->level > AdminLevel::district) continue;
        }
        bool own = false;
        for (const Own& mine : own_) own = own || (mine.level == AdminLevel::province && mine.full.starts_with(province));
        name = {AdminLevel::province, {at, end}, own, bare};
        return true;
    }
    const auto found = read_by_suffix(text, at);
    if (!found) return false;
    name = *found;
    // 巡查兰州市: our own name with a word before it is found at its own place.
    for (const Own& own : own_)
        if (text.substr(name.span.begin, name.span.end - name.span.begin).ends_with(own.full)) return false;
    // Communities and streets are too ordinary as words to be believed in the middle of a sentence.
    return chained || name.level != AdminLevel::community || at == 0;
}

void AdminReader::read(std::u32string_view text, const std::vector<std::uint8_t>& taken, std::vector<AdminName>& into) const {
    bool chained = false;
    std::size_t i = 0;
    while (i < text.size()) {
        const bool start = i == 0 || chained || one_of(text[i - 1], starters);
        const bool free = taken.empty() || taken[i] == 0;
        AdminName name;
        if (start && free && is_han(text[i]) && read_at(text, i, chained, name)) {
            bool clear = true;
            for (std::size_t k = name.span.begin; k < name.span.end && !taken.empty(); ++k) clear = clear && taken[k] == 0;
            if (clear) {
                into.push_back(name);
                i = name.span.end;
                chained = true;
                continue;
            }
        }
        // Our own names count wherever they stand.
        bool moved = false;
        if (free) {
            for (const Own& own : own_) {
                if (text[i] != own.full[0] || !has(text, i, own.full)) continue;
                into.push_back({own.level, {i, i + own.full.size()}, true, false});
                i += own.full.size();
                moved = chained = true;
                break;
            }
        }
        if (moved) continue;
        chained = false;
        ++i;
    }
}

}  // namespace wangge
