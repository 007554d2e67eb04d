#include "engine/store/detail/geometry_blob.h"

#include <bit>
#include <cstring>

namespace wangge::store {
namespace {

static_assert(std::endian::native == std::endian::little, "blobs are written in the machine's order");

enum Wkb : std::uint32_t { wkb_point = 1, wkb_line = 2, wkb_polygon = 3, wkb_multi_line = 5, wkb_multi_polygon = 6 };

class Writer {
public:
    Writer(int epsg, const Box& box, bool with_box) {
        bytes_ = {'G', 'P', 0, static_cast<std::uint8_t>(with_box ? 0x03 : 0x01)};
        put(static_cast<std::int32_t>(epsg));
        if (with_box)
            for (const double value : {box.low.x, box.high.x, box.low.y, box.high.y}) put(value);
    }
    template <class T>
    void put(T value) {
        const auto at = bytes_.size();
        bytes_.resize(at + sizeof value);
        std::memcpy(bytes_.data() + at, &value, sizeof value);
    }
    void head(Wkb type) {
        bytes_.push_back(1);
        put(static_cast<std::uint32_t>(type));
    }
    void count(std::size_t n) { put(static_cast<std::uint32_t>(n)); }
    void point(Point p) {
        put(p.x);
        put(p.y);
    }
    void line(const Line& line) {
        head(wkb_line);
        count(line.size());
        for (const Point p : line) point(p);
    }
    void ring(const Ring& ring) {
        count(ring.empty() ? 0 : ring.size() + 1);
        for (const Point p : ring) point(p);
        if (!ring.empty()) point(ring.front());
    }
    Blob take() { return std::move(bytes_); }

private:
    Blob bytes_;
};

// Reads what is there and remembers whether anything was missing.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

    // The header; gives its box when it has one.
    std::optional<Box> header() {
        if (rest_.size() < 8 || rest_[0] != 'G' || rest_[1] != 'P' || (rest_[3] & 0x20) != 0) {
            ok_ = false;  // 0x20: an extended geometry type that is not WKB
            return std::nullopt;
        }
        const std::uint8_t flags = rest_[3];
        big_endian_ = (flags & 1) == 0;
        rest_ = rest_.subspan(8);
        constexpr std::size_t doubles_of[] = {0, 4, 6, 6, 8, 0, 0, 0};
        const std::size_t doubles = doubles_of[(flags >> 1) & 7];
        std::optional<Box> box;
        if (doubles >= 4 && rest_.size() >= doubles * 8) {
            const double min_x = number();
            const double max_x = number();
            const double min_y = number();
            const double max_y = number();
            box = Box{{min_x, min_y}, {max_x, max_y}};
            for (std::size_t i = 4; i < doubles; ++i) number();
        } else if (doubles > 0) {
            ok_ = false;
        }
        if ((flags & 0x10) != 0) box = Box{};
        return box;
    }
    // Byte order and type of the next geometry, Z and M remembered for its points.
    std::uint32_t type() {
        if (rest_.empty()) return fail();
        big_endian_ = rest_[0] == 0;
        rest_ = rest_.subspan(1);
        std::uint32_t type = integer();
        extra_ = 0;
        if ((type & 0x80000000U) != 0 || (type & 0x40000000U) != 0)
            extra_ = ((type & 0x80000000U) != 0 ? 1 : 0) + ((type & 0x40000000U) != 0 ? 1 : 0);
        type &= 0x0fffffffU;
        if (type >= 1000 && type < 4000) extra_ = type / 1000 == 3 ? 2 : 1;
        return type % 1000;
    }
    // A count whose members take at least `least` bytes each: no memory is taken for more than there is.
    std::size_t count(std::size_t least) {
        const std::uint32_t n = integer();
        if (n > rest_.size() / least) return fail();
        return n;
    }
    Point point() {
        const double x = number();
        const double y = number();
        for (std::size_t i = 0; i < extra_; ++i) number();
        return {x, y};
    }
    Line points() {
        Line line(count(16 + 8 * extra_));
        for (Point& p : line) p = point();
        return line;
    }
    Ring ring() {
        Ring ring = points();
        if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        return ring;
    }
    Polygon polygon() {
        Polygon polygon;
        const std::size_t rings = count(4);
        for (std::size_t i = 0; i < rings && ok_; ++i) (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = ring();
        return polygon;
    }
    std::uint32_t fail() {
        ok_ = false;
        rest_ = {};
        return 0;
    }
    bool ok() const { return ok_; }

private:
    template <class U>
    U raw() {
        U value = 0;
        if (rest_.size() < sizeof value) {
            fail();
            return 0;
        }
        for (std::size_t i = 0; i < sizeof value; ++i)
            value |= static_cast<U>(rest_[i]) << (8 * (big_endian_ ? sizeof value - 1 - i : i));
        rest_ = rest_.subspan(sizeof value);
        return value;
    }
    std::uint32_t integer() { return raw<std::uint32_t>(); }
    double number() { return std::bit_cast<double>(raw<std::uint64_t>()); }

    std::span<const std::uint8_t> rest_;
    bool big_endian_ = false;
    std::size_t extra_ = 0;
    bool ok_ = true;
};

void add(Box& box, std::span<const Point> points) {
    for (const Point p : points) box.add(p);
}

Box box_of(const MultiPolygon& shape) {
    Box box;
    for (const Polygon& polygon : shape) add(box, polygon.outer);
    return box;
}

}  // namespace

Blob blob_of(Point point, int epsg) {
    Writer out(epsg, {}, false);
    out.head(wkb_point);
    out.point(point);
    return out.take();
}

Blob blob_of(const Line& line, int epsg) {
    Box box;
    add(box, line);
    Writer out(epsg, box, true);
    out.line(line);
    return out.take();
}

Blob blob_of(const std::vector<Line>& lines, int epsg) {
    Box box;
    for (const Line& line : lines) add(box, line);
    Writer out(epsg, box, true);
    out.head(wkb_multi_line);
    out.count(lines.size());
    for (const Line& line : lines) out.line(line);
    return out.take();
}

Blob blob_of(const MultiPolygon& shape, int epsg) {
    Writer out(epsg, box_of(shape), true);
    out.head(wkb_multi_polygon);
    out.count(shape.size());
    for (const Polygon& polygon : shape) {
        out.head(wkb_polygon);
        out.count(1 + polygon.holes.size());
        out.ring(polygon.outer);
        for (const Ring& hole : polygon.holes) out.ring(hole);
    }
    return out.take();
}

std::optional<Point> point_of_blob(std::span<const std::uint8_t> blob) {
    Reader in(blob);
    in.header();
    if (!in.ok() || in.type() != wkb_point) return std::nullopt;
    const Point point = in.point();
    return in.ok() ? std::optional(point) : std::nullopt;
}

std::optional<Line> line_of_blob(std::span<const std::uint8_t> blob) {
    Reader in(blob);
    in.header();
    if (!in.ok()) return std::nullopt;
    std::uint32_t type = in.type();
    if (type == wkb_multi_line) {
        if (in.count(9) != 1) return std::nullopt;  // several parts are several streets
        type = in.type();
    }
    if (type != wkb_line) return std::nullopt;
    Line line = in.points();
    return in.ok() ? std::optional(std::move(line)) : std::nullopt;
}

std::optional<MultiPolygon> shape_of_blob(std::span<const std::uint8_t> blob) {
    Reader in(blob);
    in.header();
    if (!in.ok()) return std::nullopt;
    MultiPolygon shape;
    const std::uint32_t type = in.type();
    if (type == wkb_polygon) {
        shape.push_back(in.polygon());
    } else if (type == wkb_multi_polygon) {
        const std::size_t parts = in.count(9);
        for (std::size_t i = 0; i < parts && in.ok(); ++i) {
            if (in.type() != wkb_polygon) in.fail();
            shape.push_back(in.polygon());
        }
    } else {
        return std::nullopt;
    }
    return in.ok() ? std::optional(std::move(shape)) : std::nullopt;
}

std::optional<Box> box_of_blob(std::span<const std::uint8_t> blob) {
    Reader in(blob);
    const auto box = in.header();
    if (!in.ok()) return std::nullopt;
    if (box) return box;
    Box found;
    if (const auto point = point_of_blob(blob)) {
        if (is_finite(*point)) found.add(*point);
    } else if (const auto line = line_of_blob(blob)) {
        add(found, *line);
    } else if (const auto shape = shape_of_blob(blob)) {
        found = box_of(*shape);
    } else {
        return std::nullopt;
    }
    return found;
}

}  // namespace wangge::store
