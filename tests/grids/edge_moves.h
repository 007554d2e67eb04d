#pragma once

// PostGIS' own cases of ST_ChangeEdgeGeom, in order, on its sample topology: the production rules of course_rules.h through a view
// of that topology, which has isolated nodes, dangling edges and edges with one face on both sides. Read and judged in one place
// for tests and benchmark.

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/grids/course_rules.h"

namespace wangge::testing::edge_moves {

using Course = std::vector<MmPoint>;

// The numbers of a WKT or of a list of arguments, two by two, as thousandths.
inline Course points_of(const std::string& wkt) {
    Course course;
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    for (const char* at = wkt.c_str(); *at != 0;) {
        if (!digit(*at)) {
            ++at;
            continue;
        }
        char* end = nullptr;
        const double x = std::strtod(at, &end);
        if (end == at) ++end;
        at = end;
        if (end[0] != ' ' || !digit(end[1])) continue;  // a number alone: of an edge or a node
        const double y = std::strtod(end + 1, &end);
        course.push_back({static_cast<std::int32_t>(std::lround(x * 1000)), static_cast<std::int32_t>(std::lround(y * 1000))});
        at = end;
    }
    if (wkt.find("ST_Reverse") != std::string::npos) std::reverse(course.begin(), course.end());
    return course;
}

struct Topology {
    std::map<int, MmPoint> nodes;
    std::map<int, Course> edges;
};

class WithoutEdge : public PlanarMapView {
public:
    WithoutEdge(const Topology& t, int edge) : t_(t), edge_(edge) {}
    void nodes_near(const MmBox& box, const std::function<bool(MmPoint)>& visit) const override {
        for (const auto& [id, at] : t_.nodes)
            if (box.contains(at) && visit(at)) return;
    }
    void segments_near(const MmBox& box, const std::function<bool(MmPoint, MmPoint, bool)>& visit) const override {
        for (const auto& [id, course] : t_.edges)
            for (std::size_t i = 0; id != edge_ && i + 1 < course.size(); ++i)
                if (box_of(course[i], course[i + 1]).intersects(box) && visit(course[i], course[i + 1], false)) return;
    }
    std::vector<MmPoint> spokes(MmPoint node) const override {
        std::vector<MmPoint> list;
        for (const auto& [id, course] : t_.edges) {
            if (id == edge_) continue;
            if (course.front() == node) list.push_back(course[1]);
            if (course.back() == node) list.push_back(course[course.size() - 2]);
        }
        return list;
    }

private:
    const Topology& t_;
    int edge_;
};

// The edge that follows on the same face, going along each edge (+) and against it (-): at its end the next one clockwise.
inline std::map<int, int> walks_of(const Topology& t) {
    std::map<MmPoint, std::vector<std::pair<MmPoint, int>>> leaving;  // node -> direction, edge
    for (const auto& [id, course] : t.edges) {
        leaving[course.front()].emplace_back(course[1], id);
        leaving[course.back()].emplace_back(course[course.size() - 2], -id);
    }
    std::map<int, int> next;
    for (auto& [node, list] : leaving) {
        std::sort(list.begin(), list.end(),
                  [at = node](const auto& a, const auto& b) { return earlier_angle(at, a.first, b.first); });
        for (std::size_t i = 0; i < list.size(); ++i) next[-list[i].second] = list[(i + list.size() - 1) % list.size()].second;
    }
    return next;
}

inline EditRule rule_of(const std::string& expected) {
    const std::pair<const char*, EditRule> rules[] = {
        {"start node not geometry start point", EditRule::end_mismatch},
        {"end node not geometry end point", EditRule::end_mismatch},
        {"crosses a node", EditRule::node_crossed},
        {"not simple", EditRule::not_simple},
        {"no two distinct vertices", EditRule::not_simple},
        {"non-existent edge", EditRule::no_such_place},
        {"crosses edge", EditRule::edge_crossed},
        {"motion collision", EditRule::collision},
        {"twist", EditRule::twist},
        {"changed disposition", EditRule::disposition_changed},
    };
    for (const auto& [text, rule] : rules)
        if (expected.find(text) != std::string::npos) return rule;
    return EditRule::allowed;
}

struct Outcome {
    int steps = 0;
    int right = 0;
    std::vector<std::string> wrong;  // each step that was not answered as PostGIS does
};

// PostGIS stores a box with each face, which must follow a move. Here nothing is stored that could be stale; what must hold is that
// the faces are the same: the walk around each takes the edges it took before.
inline Outcome run_moves(const std::string& start, const std::string& moves) {
    Outcome outcome;
    Topology t;
    const auto data = nlohmann::json::parse(start);
    for (const auto& node : data["nodes"]) t.nodes[node["id"]] = points_of(node["wkt"])[0];
    for (const auto& edge : data["edges"]) t.edges[edge["id"]] = points_of(edge["wkt"]);
    std::map<int, int> walks = walks_of(t);
    for (const auto& edge : data["edges"]) {
        const int id = edge["id"];
        if (walks[id] != edge["next_left_edge"].get<int>() || walks[-id] != edge["next_right_edge"].get<int>())
            outcome.wrong.push_back("edge " + std::to_string(id) + " is followed by others");
    }
    const auto file = nlohmann::json::parse(moves);
    for (const auto& step : file["steps"]) {
        ++outcome.steps;
        const std::string expected = step["expected"];
        bool right = true;
        if (step.contains("check")) {
            right = walks_of(t) == walks;
        } else if (const std::string op = step["op"], args = step["args"]; op == "ST_AddIsoNode") {
            t.nodes[std::stoi(expected)] = points_of(args)[0];
        } else if (op == "ST_AddEdgeModFace") {
            t.edges[std::stoi(expected)] = points_of(args);
            walks = walks_of(t);
        } else {
            const Course course = points_of(args);
            const int id = std::stoi(args);
            CourseResult r{EditRule::no_such_place, {}};
            if (t.edges.contains(id)) r = check_course(WithoutEdge(t, id), t.edges[id], course);
            right = r.rule == rule_of(expected) && static_cast<bool>(r) == step["ok"].get<bool>();
            if (const auto at = expected.find("POINT"); at != std::string::npos) {
                const MmPoint place = points_of(expected.substr(at))[0];
                right = right && (r.rule == EditRule::edge_crossed ? r.at.y == place.y : r.at == place);
            }
            if (r.rule == EditRule::disposition_changed)
                right = right && r.at == t.nodes[std::stoi(expected.substr(expected.rfind(' ')))];
            if (r) t.edges[id] = course;
        }
        outcome.right += right;
        if (!right) outcome.wrong.push_back(step.dump());
    }
    return outcome;
}

}  // namespace wangge::testing::edge_moves
