#pragma once

// The reference cases of coverages, read and judged in one place for tests and benchmark: those of GEOS (validator, gap finder,
// edges, union, simplifier, cleaner) by their stated results, mapshaper's messy figures by their law. Vertex order and ring starts
// are free: rings and segments are compared as sets.

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/geo/measure.h"
#include "engine/geo/overlay.h"
#include "engine/geo/repair.h"
#include "engine/grids/check_coverage.h"
#include "engine/grids/clean_coverage.h"
#include "engine/grids/coverage_edges.h"
#include "engine/grids/detail/simplify_chains.h"
#include "engine/grids/dissolve.h"
#include "engine/grids/dissolve_lines.h"
#include "engine/grids/simplify_coverage.h"

namespace wangge::testing::coverage {

using Shapes = std::vector<MultiPolygon>;

// Well-known text: items of collections, each with its polygons and its lines.
struct Item {
    MultiPolygon shape;
    std::vector<Line> lines;
    bool whole_multi = false;
};

class Wkt {
public:
    explicit Wkt(const std::string& text) : at_(text.c_str()) {
        while (*at_ != 0) geometry();
    }
    std::vector<Item> items;

private:
    std::string word() {
        while (*at_ == ' ' || *at_ == ',' || *at_ == ')') ++at_;
        std::string name;
        while (std::isalpha(static_cast<unsigned char>(*at_)) != 0) name += *at_++;
        while (*at_ == ' ') ++at_;
        return name;
    }

    void geometry() {
        std::string name = word();
        if (name.empty()) {
            if (*at_ != 0) ++at_;
            return;
        }
        const char* back = at_;
        const std::string flag = word();
        if (flag == "Z" || flag == "M")
            dimensions_ = 3;
        else
            at_ = back;
        if (name == "GEOMETRYCOLLECTION") {
            if (*at_ == '(')
                ++at_;
            else
                word();
            return;
        }
        Item item;
        const bool multi = name.starts_with("MULTI");
        item.whole_multi = multi;
        const bool lines = name.ends_with("LINESTRING");
        int depth = 0;
        const int leaf = (multi ? 1 : 0) + (lines ? 1 : 2);
        std::vector<double> numbers;
        if (*at_ != '(') {
            word();  // EMPTY
            items.push_back(item);
            return;
        }
        do {
            if (*at_ == '(') {
                if (++depth == leaf - 1 && !lines) item.shape.emplace_back();
                numbers.clear();
                ++at_;
            } else if (*at_ == ')') {
                if (depth-- == leaf) add(item, numbers, lines);
                ++at_;
            } else if (std::isdigit(static_cast<unsigned char>(*at_)) != 0 || *at_ == '-') {
                char* end = nullptr;
                numbers.push_back(std::strtod(at_, &end));
                at_ = end;
            } else {
                ++at_;
            }
        } while (depth > 0);
        items.push_back(item);
    }

    void add(Item& item, const std::vector<double>& numbers, bool line) const {
        std::vector<Point> points;
        const auto step = static_cast<std::size_t>(dimensions_);
        for (std::size_t i = 0; i + 1 < numbers.size(); i += step) points.push_back({numbers[i], numbers[i + 1]});
        if (line) {
            item.lines.push_back(points);
            return;
        }
        points.pop_back();
        Polygon& polygon = item.shape.back();
        if (polygon.outer.empty())
            polygon.outer = points;
        else
            polygon.holes.push_back(points);
    }

    const char* at_;
    int dimensions_ = 2;
};

struct Case {
    int index = 0;
    std::string title, call, origin;
    std::vector<double> numbers;
    std::vector<std::vector<Item>> texts;

    std::string name() const { return std::to_string(index) + " " + origin + " " + title; }
    Shapes shapes(std::size_t text) const {
        Shapes all;
        for (const Item& item : texts.at(text)) all.push_back(item.shape);
        return all;
    }
    Shapes shapes(std::size_t from, std::size_t to) const {
        Shapes all;
        for (std::size_t t = from; t < to; ++t)
            for (const Item& item : texts.at(t)) all.push_back(item.shape);
        return all;
    }
    std::vector<Line> lines(std::size_t text) const {
        std::vector<Line> all;
        for (const Item& item : texts.at(text)) all.insert(all.end(), item.lines.begin(), item.lines.end());
        return all;
    }
};

inline std::vector<Case> cases_of(const std::string& json) {
    std::vector<Case> all;
    int index = 0;
    for (const auto& item : nlohmann::json::parse(json)) {
        Case c;
        c.index = index++;
        c.title = item["title"];
        c.origin = std::filesystem::path(item["origin"].get<std::string>()).stem();
        c.call = item["calls"].empty() ? "" : item["calls"][0].get<std::string>();
        for (const auto& number : item["numbers_in_order"]) c.numbers.push_back(std::stod(number.get<std::string>()));
        for (const auto& text : item["wkt_in_order"]) c.texts.push_back(Wkt(text).items);
        all.push_back(std::move(c));
    }
    return all;
}

using Key = std::pair<long, long>;
inline Key key(Point p) {
    return {std::lround(p.x * 1e6), std::lround(p.y * 1e6)};
}

// Undirected segments.
inline std::multiset<std::pair<Key, Key>> segments(const std::vector<Line>& lines) {
    std::multiset<std::pair<Key, Key>> all;
    for (const Line& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i) all.insert(std::minmax(key(line[i]), key(line[i + 1])));
    return all;
}

// Rings from their least point, the same way round; rings without area left out.
inline std::multiset<std::vector<Key>> rings(const MultiPolygon& shape) {
    std::multiset<std::vector<Key>> all;
    const auto add = [&](Ring ring) {
        if (std::abs(signed_area_m2(ring)) < 1e-12) return;
        if (signed_area_m2(ring) < 0) std::reverse(ring.begin(), ring.end());
        std::vector<Key> keys;
        for (const Point p : ring)
            if (keys.empty() || keys.back() != key(p)) keys.push_back(key(p));
        std::rotate(keys.begin(), std::min_element(keys.begin(), keys.end()), keys.end());
        all.insert(keys);
    };
    for (const Polygon& polygon : shape) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes) add(hole);
    }
    return all;
}

inline double area_of(const Shapes& shapes) {
    double sum = 0;
    for (const MultiPolygon& shape : shapes) sum += area_m2(shape);
    return sum;
}

// What is wrong with the answer to one case: empty when it is right.
class Judge {
public:
    explicit Judge(const std::vector<Case>& all) : all_(all) {}

    std::string fault_of(const Case& c) {
        fault_.clear();
        const std::string kind = kind_of(c);
        if (kind == "validity") validity(c);
        if (kind == "gaps") gaps(c);
        if (kind == "edges") edges(c);
        if (kind == "union") whole(c);
        if (kind == "union of lines") lines(c);
        if (kind == "simplification") simplification(c);
        if (kind == "simplification of lines") line_simplification(c);
        if (kind == "cleaning") cleaning(c);
        if (kind.empty()) wrong("nobody judges this case");
        return fault_.empty() ? "" : c.name() + ": " + fault_;
    }

    static std::string kind_of(const Case& c) {
        const std::pair<const char*, const char*> kinds[] = {{"CoveragePolygonValidatorTest", "validity"},
                                                             {"CoverageValidatorTest", "validity"},
                                                             {"GEOSCoverageIsValidTest", "validity"},
                                                             {"CoverageGapFinderTest", "gaps"},
                                                             {"CoverageEdgesTest", "edges"},
                                                             {"CoverageRingEdgesTest", "edges"},
                                                             {"GEOSCoverageEdgesTest", "edges"},
                                                             {"CoverageUnionNGTest", "union"},
                                                             {"CoverageUnionTest", "union"},
                                                             {"GEOSCoverageUnionTest", "union"},
                                                             {"CoverageSimplifierTest", "simplification"},
                                                             {"GEOSCoverageSimplifyTest", "simplification"},
                                                             {"TPVWSimplifierTest", "simplification of lines"},
                                                             {"CoverageCleanerTest", "cleaning"}};
        for (const auto& [origin, kind] : kinds)
            if (c.origin == origin)
                return kind == std::string("union") && !c.texts[0].empty() && !c.texts[0][0].lines.empty() ? "union of lines"
                                                                                                           : kind;
        return "";
    }

private:
    void wrong(const std::string& what) {
        if (fault_.empty()) fault_ = what;
    }
    void require(bool right, const std::string& what) {
        if (!right) wrong(what);
    }
    void require_same(const Shapes& got, const Shapes& expected) {
        require(got.size() == expected.size(), "another number of shapes");
        for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i)
            require(rings(got[i]) == rings(expected[i]), "shape " + std::to_string(i) + " differs");
    }
    void require_near(double got, double expected, double tolerance, const std::string& what) {
        require(std::abs(got - expected) <= tolerance, what + " is " + std::to_string(got) + ", not " + std::to_string(expected));
    }

    void validity(const Case& c) {
        Shapes shapes;
        std::vector<std::vector<Line>> expected;
        for (std::size_t t = 0; t < c.texts.size(); ++t) {
            for (const Item& item : c.texts[t]) {
                if (!item.lines.empty() || (item.shape.empty() && t > 0)) {
                    expected.push_back(item.lines);
                } else if (c.origin == "CoveragePolygonValidatorTest" && t > 0) {
                    for (const Polygon& polygon : item.shape) shapes.push_back({polygon});  // neighbours, each by itself
                } else {
                    shapes.push_back(item.shape);
                }
            }
        }
        const double width = c.call == "checkInvalidWithGaps" ? c.numbers.at(0) : 0;
        const CoverageCheck check = check_coverage(shapes, {0, width});
        if (c.call == "checkValid" || c.call == "GEOSCoverageIsValid") {
            require(check.valid(), "a valid coverage is found invalid");
            return;
        }
        require(!check.valid(), "an invalid coverage is found valid");
        for (std::size_t i = 0; i < expected.size(); ++i)
            require(segments(check.invalid[i]) == segments(expected[i]),
                    "other edges of polygon " + std::to_string(i) + " are invalid");
    }

    void gaps(const Case& c) {
        Shapes shapes;
        for (const Polygon& polygon : c.texts[0][0].shape) shapes.push_back({polygon});
        const auto found = find_gaps(shapes, c.numbers[0], 0);
        require(found.size() == 1, "not one gap");
        if (found.size() == 1) require(rings({found[0].shape}) == rings(c.texts[1][0].shape), "the gap differs");
        require(find_gaps(shapes, 0.5, 0).empty(), "a gap too wide to count");
    }

    void edges(const Case& c) {
        const Shapes shapes = c.shapes(0);
        const auto same = [&](CoverageEdgeKind kind, std::size_t text) {
            require(segments(coverage_edges(shapes, kind, 0)) == segments(c.lines(text)), "other edges");
        };
        if (c.title == "testTouchingAtPointInterior") {
            same(CoverageEdgeKind::inner, 1);  // numbers: geometries and kind
        } else if (c.call == "checkEdgesSelected") {
            same(CoverageEdgeKind::outer, 1);
            same(CoverageEdgeKind::inner, 2);
        } else {
            const int kind = c.numbers.empty() ? 0 : static_cast<int>(c.numbers[0]);
            same(kind == 0 ? CoverageEdgeKind::all : kind == 1 ? CoverageEdgeKind::outer : CoverageEdgeKind::inner, 1);
        }
    }

    void whole(const Case& c) {
        Shapes parts;
        const std::size_t texts = c.call == "checkUnion" ? 1 : c.texts.size();
        for (const MultiPolygon& shape : c.shapes(0, texts))
            for (const Polygon& polygon : shape) parts.push_back({polygon});
        const MultiPolygon got = dissolve(parts, 0);
        if (c.call == "checkUnion") {
            require(rings(got) == rings(c.texts[1].empty() ? MultiPolygon{} : c.texts[1][0].shape), "another union");
        } else if (check_coverage(parts, {0, 0}).valid()) {
            const MultiPolygon expected = union_of(parts);
            require_near(area_m2(got), area_m2(expected), 1e-9, "area");
            require(got.size() == expected.size(), "another number of parts");
            require_near(perimeter_m(got), perimeter_m(expected), 1e-6, "perimeter");
        } else {
            // No coverage: it is cleaned first, and then it is the union.
            const CleanedCoverage cleaned = clean_coverage(parts, {}, {.snap = 0, .sliver_width = 0, .resolution = 0});
            require(check_coverage(cleaned.shapes, {0, 0}).valid(), "cleaned and still invalid");
            require_near(area_m2(dissolve(cleaned.shapes, 0)), area_m2(union_of(parts)), 1e-6, "area");
        }
    }

    // As lines, not only as segments: whole from node to node.
    void lines(const Case& c) {
        const auto keys = [](const std::vector<Line>& list) {
            std::multiset<std::vector<Key>> all;
            for (const Line& line : list) {
                std::vector<Key> one;
                for (const Point p : line) one.push_back(key(p));
                all.insert(std::min(one, std::vector<Key>(one.rbegin(), one.rend())));
            }
            return all;
        };
        require(keys(dissolve_lines(c.lines(0))) == keys(c.lines(1)), "another union");
    }

    void simplification(const Case& c) {
        SimplifyOptions options;
        options.resolution = 0;
        options.inner_only = c.call == "checkResultInner";
        Shapes input, expected;
        const bool no_polygons = c.title.starts_with("Test non-polygon inputs");
        if (no_polygons) {
            input = expected = c.shapes(0);  // read as two polygons here; there it is refused
            options.tolerance = 0;
        } else if (c.call == "checkNoop") {
            input = expected = c.shapes(0, c.texts.size());
            options.tolerance = 0;
        } else {
            for (const double number : c.numbers)
                if (options.tolerance == 0) options.tolerance = number;
            input = c.shapes(0, c.texts.size() / 2);
            expected = c.shapes(c.texts.size() / 2, c.texts.size());
        }
        const Shapes got = simplify_coverage(input, options);
        // What lies in line may go even then; the land is the same.
        if (c.call == "checkNoop" || no_polygons)
            for (std::size_t i = 0; i < got.size(); ++i) require_near(area_m2(got[i]), area_m2(expected[i]), 1e-9, "area");
        if (!no_polygons) require_same(got, expected);
    }

    void line_simplification(const Case& c) {
        const bool constraint = c.title == "testConstraint";
        const auto input = c.lines(0), expected = c.call == "checkNoop" ? input : c.lines(constraint ? 2 : 1);
        std::vector<detail::Chain> chains;
        const auto steps = [](const Line& line) {
            std::vector<MmPoint> points;
            for (const Point p : line)
                points.push_back(
                    {static_cast<std::int32_t>(std::lround(p.x * 1e6)), static_cast<std::int32_t>(std::lround(p.y * 1e6))});
            return points;
        };
        for (const Line& line : input) chains.push_back({steps(line), key(line.front()) == key(line.back()), false});
        if (constraint)
            for (const Line& line : c.lines(1)) chains.push_back({steps(line), false, true});
        const double tolerance = c.numbers.back() * 1e6;
        detail::simplify_chains(chains, 2 * tolerance * tolerance, {});
        std::vector<Line> got;
        for (std::size_t i = 0; i < input.size(); ++i) {
            got.emplace_back();
            for (const MmPoint p : chains[i].points) got.back().push_back({p.x / 1e6, p.y / 1e6});
        }
        require(segments(got) == segments(expected), "other lines");
    }

    Shapes cleaned(const Shapes& shapes, double snap, double gap, OverlapRule rule = OverlapRule::longest_border) {
        const CleanedCoverage result = clean_coverage(
            shapes, {}, CleanOptions{.snap = snap, .gap_width = gap, .sliver_width = 0, .overlap = rule, .resolution = 0});
        require(check_coverage(result.shapes, {0, 0}).valid(), "cleaned and still invalid");
        return result.shapes;
    }

    void cleaning(const Case& c) {
        const auto text_of = [&](int index, std::size_t text) {
            for (const Case& other : all_)
                if (other.index == index) return other.shapes(text);
            return Shapes{};
        };
        switch (c.index) {
            case 1: {  // the expected result is not in the file: the law
                const Shapes input = c.shapes(0, 2), got = cleaned(input, c.numbers[0], 0);
                require_near(area_of(got), area_m2(union_of(input)), 0.3, "area");
                require(dissolve(got, 0).size() <= 1, "it falls apart");
                break;
            }
            case 2: require_same(cleaned(c.shapes(0, 2), c.numbers[0], 0), c.shapes(2, 4)); break;
            case 3: require_same(cleaned(c.shapes(0), 0, 0), c.shapes(0)); break;
            case 4: require_same(cleaned(text_of(3, 0), 0, 2), c.shapes(0)); break;
            case 5: {  // its input stands in the text of the case before
                const Shapes input = text_of(4, 1);
                require_same(cleaned(input, 0, 0, OverlapRule::max_area), c.shapes(0));
                require_near(area_m2(cleaned(input, 0, 0, OverlapRule::min_area)[0]), area_m2(input[0]), 1e-9, "area of the least");
                break;
            }
            case 6: require_same(cleaned(c.shapes(0, 3), c.numbers[0], 0), c.shapes(3, 6)); break;
            default: require_same(cleaned(c.shapes(0), 0, 0), c.shapes(1));
        }
    }

    const std::vector<Case>& all_;
    std::string fault_;
};

// Messy figures of mapshaper: the law is a valid coverage that covers the same land. Empty when it holds.
inline std::string fault_of_messy(const std::string& json) {
    const nlohmann::json file = nlohmann::json::parse(json);
    std::vector<nlohmann::json> geometries;
    if (file["type"] == "FeatureCollection")
        for (const auto& feature : file["features"]) geometries.push_back(feature["geometry"]);
    else if (file["type"] == "GeometryCollection")
        for (const auto& geometry : file["geometries"]) geometries.push_back(geometry);
    else
        geometries.push_back(file["type"] == "Feature" ? file["geometry"] : file);
    Shapes given;
    for (const nlohmann::json& geometry : geometries) {
        MultiPolygon shape;
        const auto add = [&](const nlohmann::json& polygon) {
            std::vector<Ring> all;
            for (const auto& ring : polygon) {
                all.emplace_back();
                for (const auto& c : ring) all.back().push_back({c[0].get<double>(), c[1].get<double>()});
                all.back().pop_back();
            }
            if (!all.empty()) shape.push_back({all[0], {all.begin() + 1, all.end()}});
        };
        if (geometry["type"] == "Polygon") add(geometry["coordinates"]);
        if (geometry["type"] == "MultiPolygon")
            for (const auto& polygon : geometry["coordinates"]) add(polygon);
        given.push_back(shape);
    }
    const CleanedCoverage cleaned = clean_coverage(given, {}, {.snap = 0, .sliver_width = 0, .resolution = 0});
    if (!check_coverage(cleaned.shapes, {0, 0}).valid()) return "not a valid coverage";
    Shapes valid;
    double box = 0;
    for (const MultiPolygon& shape : given) {
        valid.push_back(repaired(shape));
        const Box b = box_of(shape);
        box += b.empty() ? 0 : b.width_m() * b.height_m();
    }
    // Every place that GEOS' repair finds covered is covered; where rings go round twice ours has no hole.
    const double whole = area_m2(union_of(valid)), got = area_of(cleaned.shapes);
    if (got < whole - 1e-6 * box) return "land is lost";
    if (got > box * 1.000001) return "there is more land than the figures' boxes hold";
    return "";
}

}  // namespace wangge::testing::coverage
