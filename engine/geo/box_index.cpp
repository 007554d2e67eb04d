#include "engine/geo/box_index.h"

#include <algorithm>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>

namespace wangge {
namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;
using BoostPoint = bg::model::d2::point_xy<double>;
using BoostBox = bg::model::box<BoostPoint>;
using Entry = std::pair<BoostBox, std::uint32_t>;

BoostBox boost_box(const Box& box) {
    return {{box.low.x, box.low.y}, {box.high.x, box.high.y}};
}

bool is_finite(const Box& box) {
    return wangge::is_finite(box.low) && wangge::is_finite(box.high);
}

}  // namespace

struct BoxIndex::Impl {
    explicit Impl(const std::vector<Entry>& entries) : tree(entries) {}
    bgi::rtree<Entry, bgi::quadratic<16>> tree;
};

BoxIndex::BoxIndex() : impl_(std::make_unique<Impl>(std::vector<Entry>{})) {}

BoxIndex::BoxIndex(std::span<const Box> boxes) {
    std::vector<Entry> entries;
    entries.reserve(boxes.size());
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].empty() && is_finite(boxes[i])) entries.emplace_back(boost_box(boxes[i]), i);
    impl_ = std::make_unique<Impl>(entries);
}

BoxIndex::BoxIndex(std::span<const Point> points) {
    std::vector<Entry> entries;
    entries.reserve(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i)
        if (wangge::is_finite(points[i])) entries.emplace_back(boost_box({points[i], points[i]}), i);
    impl_ = std::make_unique<Impl>(entries);
}

BoxIndex::~BoxIndex() = default;
BoxIndex::BoxIndex(BoxIndex&&) noexcept = default;
BoxIndex& BoxIndex::operator=(BoxIndex&&) noexcept = default;

std::vector<std::uint32_t> BoxIndex::intersecting(const Box& box) const {
    std::vector<std::uint32_t> found;
    if (box.empty()) return found;
    for (auto it = impl_->tree.qbegin(bgi::intersects(boost_box(box))); it != impl_->tree.qend(); ++it) found.push_back(it->second);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::uint32_t> BoxIndex::nearest(Point p, std::size_t k) const {
    std::vector<std::pair<double, std::uint32_t>> found;
    if (k == 0 || impl_->tree.empty()) return {};
    const BoostPoint at(p.x, p.y);
    // The tree's own order among equal distances is arbitrary: read on to the end of the tie, then sort.
    for (auto it = impl_->tree.qbegin(bgi::nearest(at, static_cast<unsigned>(impl_->tree.size()))); it != impl_->tree.qend();
         ++it) {
        const double d = bg::comparable_distance(at, it->first);
        if (found.size() >= k && d > found[k - 1].first) break;
        found.emplace_back(d, it->second);
    }
    std::sort(found.begin(), found.end());
    if (found.size() > k) found.resize(k);
    std::vector<std::uint32_t> indices;
    for (const auto& [d, i] : found) indices.push_back(i);
    return indices;
}

std::size_t BoxIndex::size() const {
    return impl_->tree.size();
}

}  // namespace wangge
