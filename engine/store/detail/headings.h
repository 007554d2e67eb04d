#pragma once

// The words that stand over the columns of Chinese and English tables, and what they mean. Private to the store.

#include <string>
#include <string_view>
#include <vector>

#include "engine/store/import.h"

namespace wangge::store {

// A heading in its plain form: no blanks, brackets with units, stars; lower case.
std::string plain_heading(std::string_view heading);

// The names that a field (its name in detail/fields.h, or lon, lat, datum, x, y) goes by in files of a role, best first.
// The field's own name comes first.
std::vector<std::string_view> names_of_field(ImportRole role, std::string_view field);

// Whether the word is a heading of any field of any role.
bool is_known_heading(std::string_view heading);

// Index of the column for a field, or -1. With `clipped` a column matches when it is the start of the name, cut after 8 bytes
// or more (DBF).
int find_column(const std::vector<std::string>& columns, ImportRole role, std::string_view field, bool clipped);

}  // namespace wangge::store
