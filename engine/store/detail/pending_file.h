#pragma once

// A file that appears whole or not at all: it is written under a temporary name beside the target, synced, and renamed by
// commit(). Without commit() the temporary file goes away. Private to the store.

#include <string>
#include <string_view>

#include "engine/store/overwrite.h"

namespace wangge::store {

class PendingFile {
public:
    // conflict when the target exists and may not be replaced, or when a side file of an open database lies beside it;
    // not_found when the folder does not exist. The temporary name keeps the target's extension.
    PendingFile(std::string target, Overwrite overwrite);
    ~PendingFile();
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;

    const std::string& path() const { return path_; }  // write here
    void commit();

private:
    std::string target_;
    std::string path_;
    Overwrite overwrite_;
    bool done_ = false;
};

// Writes a text file through a PendingFile.
void write_file(const std::string& target, std::string_view content, Overwrite overwrite);

// The whole content. not_found, bad_input when it is larger than `limit` bytes, io.
std::string read_file(const std::string& path, std::size_t limit);

}  // namespace wangge::store
