#include "engine/address/relation.h"

#include <array>
#include <utility>

#include "engine/address/number_forms.h"

namespace wangge {
namespace {

using Text = std::u32string_view;

bool has(Text text, std::size_t i, Text word) {
    return i <= text.size() && text.substr(i).starts_with(word);
}
char32_t at_or_end(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\0';
}

// 东, 西南, 东北 ...: the vector, and how many characters it takes.
std::pair<Point, std::size_t> read_compass(Text text, std::size_t i) {
    const auto axis = [](char32_t c) -> Point {
        switch (c) {
            case U'东': return {1, 0};
            case U'西': return {-1, 0};
            case U'南': return {0, -1};
            case U'北': return {0, 1};
            default: return {0, 0};
        }
    };
    const Point first = axis(at_or_end(text, i));
    if (first == Point{}) return {{}, 0};
    const Point second = axis(at_or_end(text, i + 1));
    if (second == Point{} || dot(first, second) != 0) return {first, 1};
    constexpr double half = 0.70710678118654752;
    return {{(first.x + second.x) * half, (first.y + second.y) * half}, 2};
}

std::optional<double> read_metres(Text text, std::size_t& at) {
    std::size_t i = at;
    for (const Text word : {Text(U"大约"), Text(U"大概"), Text(U"约"), Text(U"差不多"), Text(U"的")})
        if (has(text, i, word)) {
            i += word.size();
            break;
        }
    const auto number = read_number(text, i);
    if (!number || number->value > 5000) return std::nullopt;
    i = number->end;
    if (at_or_end(text, i) == U'多') ++i;
    if (at_or_end(text, i) == U'公' || (at_or_end(text, i) != U'米' && at_or_end(text, i) != U'M')) return std::nullopt;
    at = i + 1;
    if (has(text, at, U"左右")) at += 2;
    if (has(text, at, U"处")) ++at;
    return number->value;
}

struct Word {
    Text text;
    RelationKind kind;
};

// Longer words before their beginnings.
constexpr std::array<Word, 44> words{
    {{U"斜对面", RelationKind::opposite},   {U"正对面", RelationKind::opposite}, {U"马路对面", RelationKind::opposite},
     {U"路对面", RelationKind::opposite},   {U"对面", RelationKind::opposite},   {U"对过", RelationKind::opposite},
     {U"交叉路口", RelationKind::crossing}, {U"交叉口", RelationKind::crossing}, {U"交汇处", RelationKind::crossing},
     {U"交汇口", RelationKind::crossing},   {U"交界处", RelationKind::crossing}, {U"十字路口", RelationKind::crossing},
     {U"丁字路口", RelationKind::crossing}, {U"十字", RelationKind::crossing},   {U"路口", RelationKind::crossing},
     {U"交口", RelationKind::crossing},     {U"口", RelationKind::crossing},     {U"大门口", RelationKind::gate},
     {U"正门口", RelationKind::gate},       {U"正门", RelationKind::gate},       {U"大门", RelationKind::gate},
     {U"门口", RelationKind::gate},         {U"出入口", RelationKind::gate},     {U"入口", RelationKind::gate},
     {U"门前", RelationKind::front},        {U"前面", RelationKind::front},      {U"前边", RelationKind::front},
     {U"背后", RelationKind::behind},       {U"后面", RelationKind::behind},     {U"后边", RelationKind::behind},
     {U"后院", RelationKind::behind},       {U"旁边", RelationKind::near},       {U"边上", RelationKind::near},
     {U"附近", RelationKind::near},         {U"隔壁", RelationKind::near},       {U"周边", RelationKind::near},
     {U"跟前", RelationKind::near},         {U"旁", RelationKind::near},         {U"院内", RelationKind::inside},
     {U"里面", RelationKind::inside},       {U"楼下", RelationKind::below},      {U"楼前", RelationKind::below},
     {U"楼后", RelationKind::below},        {U"楼道", RelationKind::below}}};

}  // namespace

Relation read_relation(std::u32string_view text, std::size_t at) {
    Relation relation;
    std::size_t i = at;
    if (at_or_end(text, i) == U'的' || at_or_end(text, i) == U',' || at_or_end(text, i) == U'(') ++i;
    relation.begin = i;
    if (at_or_end(text, i) == U'正' && read_compass(text, i + 1).second > 0) ++i;
    const bool led =
        at_or_end(text, i) == U'往' || at_or_end(text, i) == U'向' || at_or_end(text, i) == U'以' || at_or_end(text, i) == U'朝';
    const auto [towards, length] = read_compass(text, i + (led ? 1 : 0));
    if (length > 0) {
        std::size_t end = i + (led ? 1 : 0) + length;
        const char32_t next = at_or_end(text, end);
        if (next == U'门' && !led) {
            relation.kind = RelationKind::gate;
            ++end;
            if (has(text, end, U"口") || has(text, end, U"外")) ++end;
        } else if (next == U'侧' || next == U'边' || next == U'面' || next == U'头' || next == U'角' || next == U'部' ||
                   next == U'端' || next == U'墙') {
            relation.kind = RelationKind::direction;
            if (next != U'墙') ++end;
        } else if (has(text, end, U"方向")) {
            relation.kind = RelationKind::direction;
            end += 2;
        } else if (led) {
            relation.kind = RelationKind::direction;
        }
        if (next == U'走') ++end;
        std::size_t after = end;
        if (const auto metres = read_metres(text, after)) {
            relation.kind = relation.kind == RelationKind::none ? RelationKind::direction : relation.kind;
            relation.distance_m = metres;
            end = after;
        }
        if (relation.kind != RelationKind::none) {
            relation.towards = towards;
            relation.end = end;
            return relation;
        }
        return {};
    }
    for (const Word& word : words) {
        if (!has(text, i, word.text)) continue;
        relation.kind = word.kind;
        relation.end = i + word.text.size();
        std::size_t after = relation.end;
        if (const auto metres = read_metres(text, after)) {
            relation.distance_m = metres;
            relation.end = after;
        }
        return relation;
    }
    std::size_t after = i;
    if (const auto metres = read_metres(text, after)) {
        relation.kind = RelationKind::near;
        relation.distance_m = metres;
        relation.end = after;
        return relation;
    }
    return {};
}

}  // namespace wangge
