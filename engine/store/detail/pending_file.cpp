#include "engine/store/detail/pending_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "engine/core/error.h"

namespace wangge::store {
namespace fs = std::filesystem;
namespace {

Error io_error(const std::string& sentence, const std::string& path) {
    return Error(ErrorKind::io, sentence).with("file", path).with("system", std::strerror(errno));
}

void sync(const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) throw io_error("The file cannot be opened to sync it.", path);
    const int result = ::fsync(file);
    ::close(file);
    // Some file systems cannot sync a folder; the rename is then as safe as they make it.
    if (result != 0 && (flags & O_DIRECTORY) == 0) throw io_error("The file cannot be written to the disk.", path);
}

std::string folder_of(const std::string& path) {
    const fs::path folder = fs::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

}  // namespace

PendingFile::PendingFile(std::string target, Overwrite overwrite) : target_(std::move(target)), overwrite_(overwrite) {
    std::error_code ignored;
    if (!fs::is_directory(folder_of(target_), ignored))
        throw Error(ErrorKind::not_found, "The folder to write into does not exist.").with("file", target_);
    if (fs::is_directory(target_, ignored))
        throw Error(ErrorKind::conflict, "There is a folder of this name.").with("file", target_);
    if (overwrite_ == Overwrite::no && fs::exists(target_, ignored))
        throw Error(ErrorKind::conflict, "The file exists already; choose another name or allow overwriting.")
            .with("file", target_);
    // The journal of the old file would be played back into the new one.
    for (const char* suffix : {"-journal", "-wal"})
        if (fs::exists(target_ + suffix, ignored))
            throw Error(ErrorKind::conflict,
                        "Another program has the file open, or was cut off while saving it; open it once, then try again.")
                .with("file", target_ + suffix);
    const fs::path name(target_);
    path_ = (fs::path(folder_of(target_)) / fmt::format(".{}.{}{}", name.stem().string(), ::getpid(), name.extension().string()))
                .string();
    fs::remove(path_, ignored);
}

PendingFile::~PendingFile() {
    if (done_) return;
    std::error_code ignored;
    for (const char* suffix : {"", "-journal"}) fs::remove(path_ + suffix, ignored);
}

void PendingFile::commit() {
    sync(path_, O_RDONLY);
    // link() refuses to replace; file systems without hard links get the check and the rename.
    if (overwrite_ == Overwrite::no && ::link(path_.c_str(), target_.c_str()) == 0) {
        ::unlink(path_.c_str());
    } else {
        if (overwrite_ == Overwrite::no && (errno == EEXIST || fs::exists(target_)))
            throw Error(ErrorKind::conflict, "The file has appeared meanwhile; nothing was replaced.").with("file", target_);
        if (::rename(path_.c_str(), target_.c_str()) != 0) throw io_error("The file cannot be put in its place.", target_);
    }
    done_ = true;
    sync(folder_of(target_), O_RDONLY | O_DIRECTORY);
}

void write_file(const std::string& target, std::string_view content, Overwrite overwrite) {
    PendingFile pending(target, overwrite);
    std::ofstream out(pending.path(), std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    if (!out) throw io_error("The file cannot be written.", target);
    pending.commit();
}

std::string read_file(const std::string& path, std::size_t limit) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) throw Error(ErrorKind::not_found, "There is no such file.").with("file", path);
    if (!fs::is_regular_file(path, ignored))
        throw Error(ErrorKind::bad_input, "This is not a file but a folder or a device.").with("file", path);
    const auto size = fs::file_size(path, ignored);
    if (size > limit)
        throw Error(ErrorKind::bad_input, fmt::format("The file is larger than {} MB.", limit / (1024 * 1024))).with("file", path);
    std::string content(size, '\0');
    std::ifstream in(path, std::ios::binary);
    if (!in) throw io_error("The file cannot be opened.", path);
    in.read(content.data(), static_cast<std::streamsize>(size));
    content.resize(static_cast<std::size_t>(in.gcount()));
    return content;
}

}  // namespace wangge::store
