#pragma once

// Reads administrative names (甘肃省兰州市红古区华龙街道龙源社区) and tells our own from others.
//
// Provinces are known by name; everything below is read by its suffix (市 区 县 旗 镇 乡 街道 社区) where such a name can
// start: at the beginning, after punctuation, after 在/住/是/到/于, or after another administrative name. Words that
// only look like one (小区, 超市, 拆迁区, 市场) are left alone. Normalised text. O(length).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/address/building_part.h"

namespace wangge {

enum class AdminLevel : std::uint8_t { province, city, district, street, community };

struct AdminName {
    AdminLevel level = AdminLevel::province;
    Span span;
    bool own = false;   // on the path of our jurisdiction
    bool bare = false;  // without its suffix: 甘肃, 兰州
};

class AdminReader {
public:
    AdminReader() = default;
    // `path` is Jurisdiction.district followed by Jurisdiction.name.
    explicit AdminReader(std::string_view path);

    // Appends the names found, in order. `taken` (empty, or one flag a character) marks what is already a known name.
    void read(std::u32string_view text, const std::vector<std::uint8_t>& taken, std::vector<AdminName>& into) const;

    struct Own {
        std::u32string full, bare;
        AdminLevel level;
    };
    const std::vector<Own>& own() const { return own_; }

private:
    bool read_at(std::u32string_view text, std::size_t at, bool chained, AdminName& name) const;

    std::vector<Own> own_;
};

}  // namespace wangge
