#pragma once

// A whole text into a file that appears whole or not at all: written beside the target, synced, renamed over it.
// Errors: io with `file`.

#include <string>
#include <string_view>

namespace wangge {

void write_text_file(const std::string& path, std::string_view content);

}  // namespace wangge
