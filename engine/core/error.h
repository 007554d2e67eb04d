#pragma once

// The one exception of the engine.
//
//   throw Error(ErrorKind::bad_input, "The easting is outside zone 34").with("file", path).with("row", 17);
//
// An Error has a kind (what a caller may do about it), one sentence for a person (what is wrong and what to do), and a
// context that says where: file, layer, feature, row, field, coordinate. The engine never prints and never aborts;
// faults in data that a person can live with are collected as findings (community/check.h), not thrown.

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace wangge {

enum class ErrorKind {
    bad_input,    // the data or an argument is wrong; the message says which and how to mend it
    not_found,    // a file, layer or feature that was asked for is not there
    io,           // the disk, the file system or a driver failed
    conflict,     // the operation would break a rule or overwrite something; nothing was changed
    unsupported,  // a valid request that this version or this file format cannot serve
    infeasible,   // a planning question without an answer; the message names the constraint
    cancelled,    // the caller's Progress asked to stop; nothing was changed
    internal,     // an invariant does not hold: a fault of ours
};

// The name used in JSON and logs, e.g. "bad_input".
std::string_view name_of(ErrorKind kind);

class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& sentence);

    // Adds or replaces one entry of the context. The first writer of a key wins where an outer layer only
    // adds what the inner one did not know: use with_default for that.
    Error& with(std::string_view key, std::string_view value) &;
    Error&& with(std::string_view key, std::string_view value) &&;
    Error& with(std::string_view key, std::int64_t value) &;
    Error&& with(std::string_view key, std::int64_t value) &&;
    Error& with_default(std::string_view key, std::string_view value) &;

    ErrorKind kind() const noexcept { return kind_; }
    const std::map<std::string, std::string, std::less<>>& context() const noexcept { return context_; }

    // The sentence followed by its context: "No layer named 网格. (file: a.gpkg)".
    std::string describe() const;

private:
    ErrorKind kind_;
    std::map<std::string, std::string, std::less<>> context_;
};

}  // namespace wangge
