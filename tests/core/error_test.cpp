#include "engine/core/error.h"

#include <gtest/gtest.h>

#include <set>

namespace wangge {
namespace {

TEST(Error, TellsKindSentenceAndPlace) {
    const Error error = Error(ErrorKind::bad_input, "The easting is outside zone 34.").with("row", 17).with("file", "a.csv");
    EXPECT_EQ(error.kind(), ErrorKind::bad_input);
    EXPECT_EQ(error.describe(), "The easting is outside zone 34. (file: a.csv, row: 17)");
    EXPECT_STREQ(error.what(), "The easting is outside zone 34.");
}

TEST(Error, DefaultsDoNotReplaceWhatTheInnerLayerKnew) {
    Error error(ErrorKind::io, "Cannot write.");
    error.with("layer", "grids");
    error.with_default("layer", "outer").with_default("file", "a.gpkg");
    EXPECT_EQ(error.context().at("layer"), "grids");
    EXPECT_EQ(error.context().at("file"), "a.gpkg");
}

TEST(Error, EveryKindHasItsOwnName) {
    std::set<std::string_view> names;
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::internal); ++kind) names.insert(name_of(static_cast<ErrorKind>(kind)));
    EXPECT_EQ(names.size(), 8u);
}

}  // namespace
}  // namespace wangge
