// Steps as bytes: little-endian words, a version first. A journal that another program wrote is read with care: every length is
// checked against what is there.

#include <bit>

#include "engine/grids/detail/byte_stream.h"
#include "engine/grids/partition_edit.h"

namespace wangge {

namespace {

constexpr std::uint8_t version = 1;

void put(detail::ByteWriter& w, const Partition& p) {
    w.put(std::bit_cast<std::uint64_t>(p.origin.x));
    w.put(std::bit_cast<std::uint64_t>(p.origin.y));
    w.put(static_cast<std::uint32_t>(p.at.size()));
    for (const MmPoint m : p.at) w.put(std::bit_cast<std::uint64_t>(m));
    for (const auto* words : {&p.out, &p.from, &p.next, &p.previous, &p.face, &p.next_of_face, &p.previous_of_face,
                              &p.first_of_face, &p.last_of_face, &p.next_free_vertex})
        w.put(*words);
    w.put(static_cast<std::uint32_t>(p.codes.size()));
    for (const std::string& code : p.codes) w.put(code);
    w.put(p.free_vertices);
    w.put(p.free_edges);
    w.put(static_cast<std::uint64_t>(p.live_vertices));
    w.put(static_cast<std::uint64_t>(p.live_edges));
}

Partition partition(detail::ByteReader& r) {
    Partition p;
    p.origin.x = std::bit_cast<double>(r.get<std::uint64_t>());
    p.origin.y = std::bit_cast<double>(r.get<std::uint64_t>());
    p.at.resize(r.count(8));
    for (MmPoint& m : p.at) m = std::bit_cast<MmPoint>(r.get<std::uint64_t>());
    for (auto* list : {&p.out, &p.from, &p.next, &p.previous, &p.face, &p.next_of_face, &p.previous_of_face, &p.first_of_face,
                       &p.last_of_face, &p.next_free_vertex})
        *list = r.words();
    p.codes.resize(r.count(4));
    for (std::string& code : p.codes) code = r.text();
    p.free_vertices = r.get<std::uint32_t>();
    p.free_edges = r.get<std::uint32_t>();
    p.live_vertices = r.get<std::uint64_t>();
    p.live_edges = r.get<std::uint64_t>();
    return p;
}

}  // namespace

std::vector<std::uint8_t> Step::to_bytes() const {
    detail::ByteWriter w;
    w.put(version);
    w.put(edges_);
    w.put(static_cast<std::uint32_t>(texts_.size()));
    for (const std::string& text : texts_) w.put(text);
    w.put(static_cast<std::uint32_t>(writes_.size()));
    for (const Write& write : writes_) {
        w.put(write.field);
        w.put(write.index);
        w.put(write.before);
        w.put(write.after);
    }
    w.put(static_cast<std::uint8_t>(whole_ != nullptr));
    if (whole_) {
        put(w, whole_->before);
        put(w, whole_->after);
    }
    return std::move(w.bytes);
}

Step Step::from_bytes(std::span<const std::uint8_t> bytes) {
    detail::ByteReader r(bytes);
    if (r.get<std::uint8_t>() != version) detail::ByteReader::fail();
    Step step;
    step.edges_ = r.words();
    step.texts_.resize(r.count(4));
    for (std::string& text : step.texts_) text = r.text();
    step.writes_.resize(r.count(21));
    for (Write& write : step.writes_) {
        write.field = r.get<std::uint8_t>();
        write.index = r.get<std::uint32_t>();
        write.before = r.get<std::uint64_t>();
        write.after = r.get<std::uint64_t>();
    }
    if (r.get<std::uint8_t>() != 0) {
        Partition before = partition(r), after = partition(r);
        step.whole_ = std::make_shared<const Whole>(Whole{std::move(before), std::move(after)});
    }
    if (!r.done()) detail::ByteReader::fail();
    return step;
}

}  // namespace wangge
