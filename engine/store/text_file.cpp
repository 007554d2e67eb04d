#include "engine/store/text_file.h"

#include "engine/store/detail/pending_file.h"

namespace wangge {

void write_text_file(const std::string& path, std::string_view content) {
    store::write_file(path, content, Overwrite::yes);
}

}  // namespace wangge
