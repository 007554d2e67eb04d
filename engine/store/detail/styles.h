#pragma once

#include <string_view>

#include "engine/core/time.h"
#include "engine/store/detail/sqlite.h"

namespace wangge::store {

// Creates the table layer_styles as QGIS expects it and fills it with the QML styles of data/styles, one for each layer of
// that name, as its default. The styles are compiled into the program (cmake/EmbedStyles.cmake).
void write_styles(Database& db, Timestamp now);
// Adds the style of one layer to a file that has the table; a style of that layer which is there stays.
void add_style(Database& db, std::string_view layer, Timestamp now);

}  // namespace wangge::store
