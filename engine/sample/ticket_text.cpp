#include "engine/sample/ticket_text.h"

#include <string_view>
#include <vector>

namespace wangge::sample_detail {
namespace {

using Words = std::vector<const char*>;

const char* pick(const Words& words, Random& random) {
    return words[random.below(words.size())];
}

std::string maybe(double probability, const Words& words, Random& random) {
    return random.chance(probability) ? pick(words, random) : "";
}

std::string chat(const std::string& where, bool home, const std::string& what, Random& random) {
    static const Words hello{"你好，",     "您好，",         "社区你好，", "@社区 ",     "网格员在吗，", "麻烦问一下，",
                             "各位邻居，", "请问谁管一下，", "在吗？",     "书记您好，", "反映个问题，", "大家看看，"};
    static const Words since{"，已经三天了", "，好几天了",   "，从昨晚开始的", "，一个礼拜了", "，今天早上发现的",
                             "，天天这样",   "，说了几次了", "，快一个月了",   "，刚看到的",   "，上次也是这样"};
    static const Words please{"，麻烦派人看看", "，请尽快处理",   "，能不能管一下", "，谢谢",     "，谢谢社区",
                              "，辛苦了",       "，有没有人管啊", "，麻烦协调一下", "，快来人吧", "，盼回复",
                              "，拜托了",       "[抱拳]",         "，太影响生活了", "！"};
    const std::string opening = maybe(0.45, hello, random);
    if (where.empty()) return opening + what + maybe(0.4, since, random) + maybe(0.6, please, random);
    switch (random.below(6)) {
        case 0: return opening + what + "，" + where + maybe(0.4, since, random) + maybe(0.5, please, random);
        case 1:
            return opening + (home ? "我是" : "在") + where + (home ? "的，" : "，") + what + maybe(0.4, since, random) +
                   maybe(0.6, please, random);
        case 2: return where + "，" + what + maybe(0.5, since, random) + maybe(0.5, please, random);
        case 3: return opening + where + " " + what + maybe(0.3, please, random);
        case 4: return opening + where + "这里" + what + maybe(0.4, since, random) + maybe(0.5, please, random);
        default: return opening + where + what + maybe(0.45, since, random) + maybe(0.6, please, random);
    }
}

std::string call(const std::string& where, const std::string& what, Random& random) {
    static const Words who{"居民来电反映：", "来电：",   "电话反映",    "群众来电称",
                           "住户来电，",     "居民反映", "12345转办：", "一位老人来电，"};
    static const Words ask{"，要求尽快处理", "，希望社区解决", "，请核实",       "，请回复",
                           "，要求今天解决", "，情绪比较激动", "，已告知网格员", ""};
    return pick(who, random) + where + (where.empty() || random.chance(0.5) ? "" : "，") + what + pick(ask, random) +
           (random.chance(0.4) ? "。" : "");
}

std::string counter(const std::string& where, const std::string& what, Random& random) {
    static const Words ask{"，请社区协调解决。", "，申请维修。",       "，请帮忙联系物业。",
                           "，望尽快安排。",     "，请联系责任单位。", "。"};
    return (random.chance(0.5) ? "来访居民反映" : "") + where + what + pick(ask, random);
}

std::string round(const std::string& where, const std::string& what, Random& random) {
    static const Words who{"巡查发现", "日常巡查：", "入户走访了解到", "巡查时看到", "", "全域无垃圾行动发现", "晚间巡查发现"};
    static const Words done{"，已拍照上报", "，现场劝导", "，已通知责任人", "，待处理", "，已放警示牌", "，建议列入周五清理", ""};
    return pick(who, random) + where + what + pick(done, random);
}

}  // namespace

TicketWords write_ticket(const Matter& matter, const Written& where, std::string_view channel, Random& random) {
    const std::string what = matter.phrases[random.below(matter.phrases.size())];
    TicketWords words;
    // Forms with an address column: what stands there is often left out of the text.
    const double column = channel == "ledger"    ? 0.85
                          : channel == "counter" ? 0.6
                          : channel == "phone"   ? 0.3
                          : channel == "patrol"  ? 0.15
                                                 : 0;
    const bool has_column = !where.text.empty() && random.chance(column);
    if (has_column) words.address = where.text;
    const std::string said = has_column && random.chance(0.7) ? std::string() : where.text;
    if (channel == "wechat")
        words.text = chat(said, where.level >= MatchLevel::compound, what, random);
    else if (channel == "phone")
        words.text = call(said, what, random);
    else if (channel == "patrol")
        words.text = round(said, what, random);
    else
        words.text = counter(said, what, random);
    return words;
}

}  // namespace wangge::sample_detail
