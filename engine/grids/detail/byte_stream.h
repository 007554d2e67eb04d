#pragma once

// Words and texts as bytes and back, little-endian; the reader checks every length against what is there.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/error.h"

namespace wangge::detail {

class ByteWriter {
public:
    template <class T>
    void put(T value) {
        for (std::size_t i = 0; i < sizeof(T); ++i)
            bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }
    void put(const std::string& text) {
        put(static_cast<std::uint32_t>(text.size()));
        bytes.insert(bytes.end(), text.begin(), text.end());
    }
    void put(const std::vector<std::uint32_t>& words) {
        put(static_cast<std::uint32_t>(words.size()));
        for (const std::uint32_t word : words) put(word);
    }
    std::vector<std::uint8_t> bytes;
};

class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    template <class T>
    T get() {
        need(sizeof(T));
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i) value |= std::uint64_t{bytes_[at_ + i]} << (8 * i);
        at_ += sizeof(T);
        return static_cast<T>(value);
    }
    std::size_t count(std::size_t size_of_each) {
        const auto n = get<std::uint32_t>();
        need(std::size_t{n} * size_of_each);
        return n;
    }
    std::string text() {
        const std::size_t n = count(1);
        std::string s(reinterpret_cast<const char*>(bytes_.data() + at_), n);
        at_ += n;
        return s;
    }
    std::vector<std::uint32_t> words() {
        std::vector<std::uint32_t> list(count(4));
        for (std::uint32_t& word : list) word = get<std::uint32_t>();
        return list;
    }
    bool done() const { return at_ == bytes_.size(); }
    [[noreturn]] static void fail() { throw Error(ErrorKind::bad_input, "A step of the redraw journal is damaged"); }

private:
    void need(std::size_t n) const {
        if (bytes_.size() - at_ < n) fail();
    }
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
};

}  // namespace wangge::detail
