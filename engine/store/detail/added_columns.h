#pragma once

// Columns of numbers that somebody else added to one of our tables. Private to the store.

#include <utility>
#include <vector>

#include "engine/store/detail/layer_table.h"

namespace wangge::store {

struct AddedColumn {
    std::string name;
    std::vector<std::pair<Id, double>> values;  // by fid, where there is one
};

// Of the buildings. In the order of the table; without those that hold a text, a blob or nothing at all.
std::vector<AddedColumn> added_numbers(Database& db, const LayerInfo& layer);

// Adds the columns to a table that lacks them and fills in the values of features that are there.
void add_columns(Database& db, const LayerInfo& layer, const std::vector<AddedColumn>& columns);

}  // namespace wangge::store
