// The coverage cases of GEOS: validator, gap finder, edges, union, simplifier, cleaner. Vertex order and ring starts are free:
// rings and segments are compared as sets.

#include <gmock/gmock.h>

#include <cctype>
#include <cmath>
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
#include "engine/grids/simplify_coverage.h"
#include "tests/reference_data.h"

namespace wangge {
namespace {

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

std::vector<Case> cases(const std::set<std::string>& files) {
    std::vector<Case> all;
    const auto path = test::reference("districting/topology/geos_coverage_cases.json");
    if (!path) return all;
    int index = 0;
    for (const auto& item : nlohmann::json::parse(test::text_of(*path))) {
        Case c;
        c.index = index++;
        c.title = item["title"];
        c.origin = std::filesystem::path(item["origin"].get<std::string>()).stem();
        if (!files.contains(c.origin)) continue;
        c.call = item["calls"].empty() ? "" : item["calls"][0].get<std::string>();
        for (const auto& number : item["numbers_in_order"]) c.numbers.push_back(std::stod(number.get<std::string>()));
        for (const auto& text : item["wkt_in_order"]) c.texts.push_back(Wkt(text).items);
        all.push_back(std::move(c));
    }
    return all;
}

using Key = std::pair<long, long>;
Key key(Point p) {
    return {std::lround(p.x * 1e6), std::lround(p.y * 1e6)};
}

// Undirected segments.
std::multiset<std::pair<Key, Key>> segments(const std::vector<Line>& lines) {
    std::multiset<std::pair<Key, Key>> all;
    for (const Line& line : lines)
        for (std::size_t i = 0; i + 1 < line.size(); ++i) all.insert(std::minmax(key(line[i]), key(line[i + 1])));
    return all;
}

// Rings from their least point, the same way round; rings without area left out.
std::multiset<std::vector<Key>> rings(const MultiPolygon& shape) {
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

void expect_same(const Shapes& got, const Shapes& expected, const std::string& name) {
    ASSERT_EQ(got.size(), expected.size()) << name;
    for (std::size_t i = 0; i < got.size(); ++i) EXPECT_EQ(rings(got[i]), rings(expected[i])) << name << ", shape " << i;
}

double area_of(const Shapes& shapes) {
    double sum = 0;
    for (const MultiPolygon& shape : shapes) sum += area_m2(shape);
    return sum;
}

TEST(GeosCoverage, ValidatorFindsTheSameInvalidEdges) {
    int done = 0;
    for (const Case& c : cases({"CoveragePolygonValidatorTest", "CoverageValidatorTest", "GEOSCoverageIsValidTest"})) {
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
            EXPECT_TRUE(check.valid()) << c.name();
        } else {
            EXPECT_FALSE(check.valid()) << c.name();
            for (std::size_t i = 0; i < expected.size(); ++i)
                EXPECT_EQ(segments(check.invalid[i]), segments(expected[i])) << c.name() << ", polygon " << i;
        }
        ++done;
    }
    EXPECT_TRUE(done == 0 || done == 19) << done;
}

TEST(GeosCoverage, GapFinderFindsTheSameGaps) {
    for (const Case& c : cases({"CoverageGapFinderTest"})) {
        Shapes shapes;
        for (const Polygon& polygon : c.texts[0][0].shape) shapes.push_back({polygon});
        const auto gaps = find_gaps(shapes, c.numbers[0], 0);
        ASSERT_EQ(gaps.size(), 1u) << c.name();
        EXPECT_EQ(rings({gaps[0].shape}), rings(c.texts[1][0].shape)) << c.name();
        EXPECT_TRUE(find_gaps(shapes, 0.5, 0).empty());
    }
}

TEST(GeosCoverage, EdgesAreTheSame) {
    int done = 0;
    for (const Case& c : cases({"CoverageEdgesTest", "CoverageRingEdgesTest", "GEOSCoverageEdgesTest"})) {
        const Shapes shapes = c.shapes(0);
        const auto same = [&](CoverageEdgeKind kind, std::size_t text) {
            EXPECT_EQ(segments(coverage_edges(shapes, kind, 0)), segments(c.lines(text))) << c.name();
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
        ++done;
    }
    EXPECT_TRUE(done == 0 || done == 7) << done;
}

// Lines are no polygons: the three unions of linear coverages (cases 61, 62, 63) are left out.
TEST(GeosCoverage, UnionIsTheSame) {
    int done = 0;
    for (const Case& c : cases({"CoverageUnionNGTest", "CoverageUnionTest", "GEOSCoverageUnionTest"})) {
        if (!c.texts[0].empty() && !c.texts[0][0].lines.empty()) continue;
        ++done;
        Shapes parts;
        MultiPolygon expected;
        if (c.call == "checkUnion") {
            for (const MultiPolygon& shape : c.shapes(0))
                for (const Polygon& polygon : shape) parts.push_back({polygon});
            if (!c.texts[1].empty()) expected = c.texts[1][0].shape;
        } else {
            for (const MultiPolygon& shape : c.shapes(0, c.texts.size()))
                for (const Polygon& polygon : shape) parts.push_back({polygon});
        }
        const MultiPolygon got = dissolve(parts, 0);
        if (c.call == "checkUnion") {
            EXPECT_EQ(rings(got), rings(expected)) << c.name();
        } else if (check_coverage(parts, {0, 0}).valid()) {
            const MultiPolygon whole = union_of(parts);
            EXPECT_NEAR(area_m2(got), area_m2(whole), 1e-9) << c.name();
            EXPECT_EQ(got.size(), whole.size()) << c.name();
            EXPECT_NEAR(perimeter_m(got), perimeter_m(whole), 1e-6) << c.name();
        } else {
            // No coverage: it is cleaned first, and then it is the union.
            const CleanedCoverage cleaned = clean_coverage(parts, {}, {0, 0, 0, OverlapRule::longest_border, 0});
            EXPECT_TRUE(check_coverage(cleaned.shapes, {0, 0}).valid()) << c.name();
            const MultiPolygon clean = dissolve(cleaned.shapes, 0);
            EXPECT_NEAR(area_m2(clean), area_m2(union_of(parts)), 1e-6) << c.name();
        }
    }
    EXPECT_TRUE(done == 0 || done == 15) << done;
}

TEST(GeosCoverage, SimplifierGivesTheSame) {
    int done = 0;
    for (const Case& c : cases({"CoverageSimplifierTest", "GEOSCoverageSimplifyTest"})) {
        SimplifyOptions options;
        options.resolution = 0;
        options.inner_only = c.call == "checkResultInner";
        Shapes input, expected;
        if (c.title.starts_with("Test non-polygon inputs")) {
            input = c.shapes(0);  // read as two polygons here; there it is refused
            expected = input;
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
        if (c.call == "checkNoop" || c.title.starts_with("Test non-polygon")) {
            // What lies in line may go even then; the land is the same.
            for (std::size_t i = 0; i < got.size(); ++i) EXPECT_NEAR(area_m2(got[i]), area_m2(expected[i]), 1e-9) << c.name();
        }
        if (!c.title.starts_with("Test non-polygon")) expect_same(got, expected, c.name());
        ++done;
    }
    EXPECT_TRUE(done == 0 || done == 16) << done;
}

TEST(GeosCoverage, LinesAreSimplifiedTheSame) {
    int done = 0;
    for (const Case& c : cases({"TPVWSimplifierTest"})) {
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
        EXPECT_EQ(segments(got), segments(expected)) << c.name();
        ++done;
    }
    EXPECT_TRUE(done == 0 || done == 3) << done;
}

TEST(GeosCoverage, CleanerGivesTheSame) {
    int done = 0;
    const auto all = cases({"CoverageCleanerTest"});
    const auto clean = [](const Shapes& shapes, double snap, double gap, OverlapRule rule = OverlapRule::longest_border) {
        CleanOptions options{snap, gap, 0, rule, 0};
        const CleanedCoverage cleaned = clean_coverage(shapes, {}, options);
        EXPECT_TRUE(check_coverage(cleaned.shapes, {0, 0}).valid());
        return cleaned.shapes;
    };
    Shapes gaps;
    for (const Case& c : all) {
        ++done;
        switch (c.index) {
            case 1: {  // the expected result is not in the file: the law
                const Shapes got = clean(c.shapes(0, 2), c.numbers[0], 0);
                const Shapes input = c.shapes(0, 2);
                EXPECT_NEAR(area_of(got), area_m2(union_of(input)), 0.3) << c.name();
                EXPECT_LE(dissolve(got, 0).size(), 1u) << c.name();
                break;
            }
            case 2: expect_same(clean(c.shapes(0, 2), c.numbers[0], 0), c.shapes(2, 4), c.name()); break;
            case 3:
                gaps = c.shapes(0);
                expect_same(clean(gaps, 0, 0), gaps, c.name());
                break;
            case 4: expect_same(clean(gaps, 0, 2), c.shapes(0), c.name()); break;
            case 5:
                for (const Case& before : all) {
                    if (before.index != 4) continue;  // that text holds the input of this one
                    expect_same(clean(before.shapes(1), 0, 0, OverlapRule::max_area), c.shapes(0), c.name());
                    const Shapes other = clean(before.shapes(1), 0, 0, OverlapRule::min_area);
                    EXPECT_NEAR(area_m2(other[0]), area_m2(before.shapes(1)[0]), 1e-9);
                }
                break;
            case 6: expect_same(clean(c.shapes(0, 3), c.numbers[0], 0), c.shapes(3, 6), c.name()); break;
            default: expect_same(clean(c.shapes(0), 0, 0), c.shapes(1), c.name());
        }
    }
    EXPECT_TRUE(done == 0 || done == 10) << done;
}

// Messy figures of mapshaper: the law is a valid coverage that covers the same land.
TEST(MapshaperCoverage, EveryMessyInputBecomesAValidCoverage) {
    const auto folder = test::reference("districting/topology/mapshaper");
    if (!folder) return;
    int done = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const nlohmann::json file = nlohmann::json::parse(test::text_of(entry.path()));
        Shapes given;
        std::vector<nlohmann::json> geometries;
        if (file["type"] == "FeatureCollection")
            for (const auto& feature : file["features"]) geometries.push_back(feature["geometry"]);
        else if (file["type"] == "GeometryCollection")
            for (const auto& geometry : file["geometries"]) geometries.push_back(geometry);
        else
            geometries.push_back(file["type"] == "Feature" ? file["geometry"] : file);
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
        const std::string name = entry.path().filename();
        const CleanedCoverage cleaned = clean_coverage(given, {}, {0, 0, 0, OverlapRule::longest_border, 0});
        EXPECT_TRUE(check_coverage(cleaned.shapes, {0, 0}).valid()) << name;
        Shapes valid;
        double whole = 0, box = 0;
        for (const MultiPolygon& shape : given) {
            valid.push_back(repaired(shape));
            const Box b = box_of(shape);
            box += b.empty() ? 0 : b.width_m() * b.height_m();
        }
        whole = area_m2(union_of(valid));
        // Every place that GEOS' repair finds covered is covered; where rings go round twice ours has no hole.
        const double got = area_of(cleaned.shapes);
        EXPECT_GE(got, whole - 1e-6 * box) << name;
        EXPECT_LE(got, box * 1.000001) << name;
        ++done;
    }
    EXPECT_EQ(done, 16);
}

}  // namespace
}  // namespace wangge
