#include "engine/grids/course_rules.h"

#include <algorithm>

namespace wangge {

namespace {

using Course = std::span<const MmPoint>;

bool closed(Course line) {
    return line.front() == line.back();
}

MmBox box_of_line(Course line) {
    MmBox box{line.front(), line.front()};
    for (const MmPoint p : line) box.add(p);
    return box;
}

// Segments a-b and b-c, whether they share more than b.
bool folds(MmPoint a, MmPoint b, MmPoint c) {
    return on_segment(b, a, c) || on_segment(b, c, a);
}

std::int64_t doubled_area_of(Course ring) {
    std::int64_t sum = 0;
    const MmPoint base = ring.front();  // near it the products stay small
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) sum += orientation(base, ring[i], ring[i + 1]);
    return sum;
}

// Signed crossings of the segment with a ray from p to the east.
int winding_of(MmPoint p, MmPoint a, MmPoint b) {
    if (a.y <= p.y && b.y > p.y) return orientation(a, b, p) > 0 ? 1 : 0;
    if (b.y <= p.y && a.y > p.y) return orientation(a, b, p) < 0 ? -1 : 0;
    return 0;
}

// How often the old course and the new one backwards go round p.
int turns_around(MmPoint p, Course old_course, Course new_course) {
    int turns = 0;
    for (std::size_t i = 0; i + 1 < old_course.size(); ++i) turns += winding_of(p, old_course[i], old_course[i + 1]);
    for (std::size_t i = 0; i + 1 < new_course.size(); ++i) turns -= winding_of(p, new_course[i], new_course[i + 1]);
    return turns;
}

CourseResult check_nodes(const PlanarMapView& map, Course line) {
    CourseResult result;
    for (std::size_t i = 0; i + 1 < line.size() && result; ++i)
        map.nodes_near(box_of(line[i], line[i + 1]), [&](MmPoint node) {
            if (node == line.front() || node == line.back() || !on_segment(line[i], line[i + 1], node)) return false;
            result = {EditRule::node_crossed, node};
            return true;
        });
    return result;
}

CourseResult check_edges(const PlanarMapView& map, Course line) {
    CourseResult result;
    for (std::size_t i = 0; i + 1 < line.size() && result; ++i) {
        const MmPoint a = line[i], b = line[i + 1];
        map.segments_near(box_of(a, b), [&](MmPoint c, MmPoint d, bool outer) {
            if (!segments_meet(a, b, c, d)) return false;
            // A common end is no meeting, unless the segments run together from there.
            const auto only_end = [&](MmPoint own, MmPoint far) {
                return (c == own && !folds(far, own, d)) || (d == own && !folds(far, own, c));
            };
            if (i == 0 && only_end(a, b)) return false;
            if (i + 2 == line.size() && only_end(b, a)) return false;
            MmPoint at = a;
            if (segments_cross(a, b, c, d))
                at = crossing_of(a, b, c, d);
            else if (on_segment(a, b, c) && !(c == line.front()))
                at = c;
            else if (on_segment(a, b, d))
                at = d;
            else if (on_segment(c, d, b))
                at = b;
            result = {outer ? EditRule::outside_jurisdiction : EditRule::edge_crossed, at};
            return true;
        });
    }
    return result;
}

CourseResult check_motion(const PlanarMapView& map, Course old_course, Course new_course) {
    MmBox box = box_of_line(old_course);
    box.add(box_of_line(new_course));
    CourseResult result;
    map.nodes_near(box, [&](MmPoint node) {
        if (node == old_course.front() || node == old_course.back()) return false;
        if (turns_around(node, old_course, new_course) == 0) return false;
        result = {EditRule::collision, node};
        return true;
    });
    return result;
}

// Where in the cyclic order of the others a direction lies.
std::size_t gap_of(MmPoint node, const std::vector<MmPoint>& others, MmPoint towards) {
    const auto before = std::count_if(others.begin(), others.end(), [&](MmPoint o) { return earlier_angle(node, o, towards); });
    return static_cast<std::size_t>(before) % others.size();
}

// Whether turning left from the direction of `from` one meets p before q.
bool met_first(MmPoint node, MmPoint from, MmPoint p, MmPoint q) {
    const bool wraps_p = earlier_angle(node, p, from), wraps_q = earlier_angle(node, q, from);
    return wraps_p != wraps_q ? wraps_q : earlier_angle(node, p, q);
}

CourseResult check_disposition(const PlanarMapView& map, Course old_course, Course new_course) {
    const std::size_t m = old_course.size(), n = new_course.size();
    for (const bool start : {true, false}) {
        const MmPoint node = start ? old_course.front() : old_course.back();
        const std::vector<MmPoint> others = map.spokes(node);
        if (others.empty()) continue;
        const MmPoint was = start ? old_course[1] : old_course[m - 2], is = start ? new_course[1] : new_course[n - 2];
        if (gap_of(node, others, was) != gap_of(node, others, is)) return {EditRule::disposition_changed, node};
        // Both ends of a closed edge between the same two others: they must not change places either.
        if (start && closed(old_course) &&
            met_first(node, others.front(), old_course[1], old_course[m - 2]) !=
                met_first(node, others.front(), new_course[1], new_course[n - 2]))
            return {EditRule::disposition_changed, node};
    }
    return {};
}

}  // namespace

CourseResult check_simple(Course line) {
    if (line.size() < 2) return {EditRule::not_simple, line.empty() ? MmPoint{} : line.front()};
    const std::size_t n = line.size() - 1;  // segments
    for (std::size_t i = 0; i < n; ++i) {
        if (line[i] == line[i + 1]) return {EditRule::not_simple, line[i]};
        if (i + 1 < n && folds(line[i], line[i + 1], line[i + 2])) return {EditRule::not_simple, line[i + 1]};
        const MmBox box = box_of(line[i], line[i + 1]);
        for (std::size_t j = i + 2; j < n; ++j) {
            if (!box.intersects(box_of(line[j], line[j + 1])) || !segments_meet(line[i], line[i + 1], line[j], line[j + 1]))
                continue;
            if (i == 0 && j + 1 == n && closed(line) && !folds(line[1], line[0], line[n - 1])) continue;
            return {EditRule::not_simple, line[j]};
        }
    }
    return {};
}

CourseResult check_course(const PlanarMapView& map, Course old_course, Course new_course) {
    if (const CourseResult r = check_simple(new_course); !r) return r;
    if (!(new_course.front() == old_course.front())) return {EditRule::end_mismatch, new_course.front()};
    if (!(new_course.back() == old_course.back())) return {EditRule::end_mismatch, new_course.back()};
    if (closed(old_course) && (doubled_area_of(old_course) > 0) != (doubled_area_of(new_course) > 0))
        return {EditRule::twist, old_course.front()};
    if (const CourseResult r = check_nodes(map, new_course); !r) return r;
    if (const CourseResult r = check_edges(map, new_course); !r) return r;
    if (const CourseResult r = check_motion(map, old_course, new_course); !r) return r;
    return check_disposition(map, old_course, new_course);
}

}  // namespace wangge
