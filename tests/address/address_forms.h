#pragma once

// Every way of writing a building, unit and room behind a compound's name that the geocoder must read without a fault.

#include <functional>
#include <string>
#include <vector>

namespace wangge::testing {

// 1..9999 in Chinese numerals.
inline std::string chinese_number(int n) {
    static const char* const digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string out;
    if (n >= 1000) {
        out += std::string(digits[n / 1000]) + "千";
        if (n % 1000 == 0) return out;
        if (n % 1000 < 100) out += "零";
        // 一千零一十, not 一千零十.
        if (n % 1000 >= 10 && n % 1000 < 20) out += "一";
        return out + chinese_number(n % 1000);
    }
    if (n >= 100) out += std::string(digits[n / 100]) + "百";
    if (n % 100 >= 10) {
        if (n >= 20) out += digits[n / 10 % 10];  // 一百一十
        out += "十";
    } else if (n >= 100 && n % 100 > 0) {
        out += "零";
    }
    if (n % 10 > 0) out += digits[n % 10];
    return out;
}

inline std::string chinese_digits(int n) {
    static const char* const digits[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    std::string out;
    for (const char c : std::to_string(n)) out += digits[c - '0'];
    return out;
}

inline std::string full_width(const std::string& ascii) {
    std::string out;
    for (const char c : ascii) {
        const unsigned code = 0xFF00u + static_cast<unsigned char>(c) - 0x20u;
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
    return out;
}

struct AddressForm {
    const char* name;
    bool unit, room;  // whether it says them
    std::function<std::string(int building, int unit, int room)> write;
};

inline const std::vector<AddressForm>& address_forms() {
    using std::to_string;
    static const std::vector<AddressForm> forms = {
        {"4号楼", false, false, [](int b, int, int) { return to_string(b) + "号楼"; }},
        {"4#楼", false, false, [](int b, int, int) { return to_string(b) + "#楼"; }},
        {"4＃楼", false, false, [](int b, int, int) { return to_string(b) + "＃楼"; }},
        {"4#", false, false, [](int b, int, int) { return to_string(b) + "#"; }},
        {"4号", false, false, [](int b, int, int) { return to_string(b) + "号"; }},
        {"四号楼", false, false, [](int b, int, int) { return chinese_number(b) + "号楼"; }},
        {"4栋", false, false, [](int b, int, int) { return to_string(b) + "栋"; }},
        {"4幢", false, false, [](int b, int, int) { return to_string(b) + "幢"; }},
        {"4座", false, false, [](int b, int, int) { return to_string(b) + "座"; }},
        {"第四栋", false, false, [](int b, int, int) { return "第" + chinese_number(b) + "栋"; }},
        {"第4号楼", false, false, [](int b, int, int) { return "第" + to_string(b) + "号楼"; }},
        {"４号楼", false, false, [](int b, int, int) { return full_width(to_string(b)) + "号楼"; }},
        {"04号楼", false, false, [](int b, int, int) { return "0" + to_string(b) + "号楼"; }},
        {"4號樓", false, false, [](int b, int, int) { return to_string(b) + "號樓"; }},
        {"4 号 楼", false, false, [](int b, int, int) { return " " + to_string(b) + " 号 楼"; }},
        {"小区4号楼", false, false, [](int b, int, int) { return "小区" + to_string(b) + "号楼"; }},
        {"的4号楼", false, false, [](int b, int, int) { return "的" + to_string(b) + "号楼"; }},
        {"4号楼3单元", true, false, [](int b, int u, int) { return to_string(b) + "号楼" + to_string(u) + "单元"; }},
        {"4-3单元", true, false, [](int b, int u, int) { return to_string(b) + "-" + to_string(u) + "单元"; }},
        {"4号3单元", true, false, [](int b, int u, int) { return to_string(b) + "号" + to_string(u) + "单元"; }},
        {"4楼3单元", true, false, [](int b, int u, int) { return to_string(b) + "楼" + to_string(u) + "单元"; }},
        {"四栋三单元", true, false, [](int b, int u, int) { return chinese_number(b) + "栋" + chinese_number(u) + "单元"; }},
        {"4号楼3单元2楼", true, false,
         [](int b, int u, int r) { return to_string(b) + "号楼" + to_string(u) + "单元" + to_string(r / 100) + "楼"; }},
        {"4-3-201", true, true, [](int b, int u, int r) { return to_string(b) + "-" + to_string(u) + "-" + to_string(r); }},
        {"4—3—201", true, true, [](int b, int u, int r) { return to_string(b) + "—" + to_string(u) + "—" + to_string(r); }},
        {"4－3－201室", true, true,
         [](int b, int u, int r) { return to_string(b) + "－" + to_string(u) + "－" + to_string(r) + "室"; }},
        {"4/3/201", true, true, [](int b, int u, int r) { return to_string(b) + "/" + to_string(u) + "/" + to_string(r); }},
        {"4 3 201", true, true, [](int b, int u, int r) { return " " + to_string(b) + " " + to_string(u) + " " + to_string(r); }},
        {"４－３－２０１", true, true,
         [](int b, int u, int r) { return full_width(to_string(b) + "-" + to_string(u) + "-" + to_string(r)); }},
        {"4号楼3单元201室", true, true,
         [](int b, int u, int r) { return to_string(b) + "号楼" + to_string(u) + "单元" + to_string(r) + "室"; }},
        {"4号楼3单元201", true, true,
         [](int b, int u, int r) { return to_string(b) + "号楼" + to_string(u) + "单元" + to_string(r); }},
        {"4#楼3单元201", true, true,
         [](int b, int u, int r) { return to_string(b) + "#楼" + to_string(u) + "单元" + to_string(r); }},
        {"4#3-201", true, true, [](int b, int u, int r) { return to_string(b) + "#" + to_string(u) + "-" + to_string(r); }},
        {"4#-3-201", true, true, [](int b, int u, int r) { return to_string(b) + "#-" + to_string(u) + "-" + to_string(r); }},
        {"4栋3-201", true, true, [](int b, int u, int r) { return to_string(b) + "栋" + to_string(u) + "-" + to_string(r); }},
        {"4号楼，3单元，201室", true, true,
         [](int b, int u, int r) { return to_string(b) + "号楼，" + to_string(u) + "单元，" + to_string(r) + "室"; }},
        {"四号楼三单元二〇一", true, true,
         [](int b, int u, int r) { return chinese_number(b) + "号楼" + chinese_number(u) + "单元" + chinese_digits(r); }},
        {"四号楼三单元二百零一室", true, true,
         [](int b, int u, int r) { return chinese_number(b) + "号楼" + chinese_number(u) + "单元" + chinese_number(r) + "室"; }},
        {"4幢3门201", true, true, [](int b, int u, int r) { return to_string(b) + "幢" + to_string(u) + "门" + to_string(r); }},
        {"4号楼3单元2楼201", true, true,
         [](int b, int u, int r) {
             return to_string(b) + "号楼" + to_string(u) + "单元" + to_string(r / 100) + "楼" + to_string(r);
         }},
        {"4-3-2-1", true, true,
         [](int b, int u, int r) {
             return to_string(b) + "-" + to_string(u) + "-" + to_string(r / 100) + "-" + to_string(r % 100);
         }},
        {"4-201", false, true, [](int b, int, int r) { return to_string(b) + "-" + to_string(r); }},
        {"4号楼201室", false, true, [](int b, int, int r) { return to_string(b) + "号楼" + to_string(r) + "室"; }},
        {"4#201", false, true, [](int b, int, int r) { return to_string(b) + "#" + to_string(r); }},
    };
    return forms;
}

}  // namespace wangge::testing
