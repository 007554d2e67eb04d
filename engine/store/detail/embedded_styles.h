#pragma once

#include <span>
#include <string_view>

namespace wangge::store {

struct EmbeddedStyle {
    std::string_view layer;  // table name: the file name without .qml
    std::string_view qml;
};

// Generated from data/styles/*.qml by cmake/EmbedStyles.cmake, in the order of their names.
std::span<const EmbeddedStyle> embedded_styles();

}  // namespace wangge::store
