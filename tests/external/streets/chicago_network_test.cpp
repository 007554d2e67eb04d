// The street network of R spatstat's `chicago`: known total length and shortest-path distances (in feet; units do not matter).

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/streets/distance_table.h"

namespace wangge {
namespace {

std::string reference_data() {
    if (const char* path = std::getenv("WANGGE_REFERENCE_DATA")) return path;
    const char* source = std::getenv("WANGGE_SOURCE_DIR");
    return std::string(source ? source : ".") + "/../shared/data";
}

std::vector<std::vector<double>> read_numbers(const std::string& path) {
    std::vector<std::vector<double>> rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        rows.emplace_back();
        std::stringstream fields(line);
        std::string field;
        while (std::getline(fields, field, ','))
            if (!field.empty() && field.front() != '"') rows.back().push_back(std::stod(field));
    }
    return rows;
}

TEST(ChicagoNetwork, LengthAndDistancesAreKnown) {
    const std::string folder = reference_data() + "/hotspots/chicago_network/";
    const auto vertices = read_numbers(folder + "chicago_vertices.csv");
    if (vertices.empty()) {
        std::cout << "reference data absent: the Chicago network was not checked\n";
        return;
    }
    Community community;
    for (const auto& edge : read_numbers(folder + "chicago_edges.csv")) {
        Street street;
        street.id = static_cast<Id>(community.streets.size() + 1);
        for (const double end : edge) {
            const auto& vertex = vertices.at(static_cast<std::size_t>(end) - 1);
            street.line.push_back({vertex[1], vertex[2]});
        }
        community.streets.push_back(street);
    }
    const auto crime_rows = read_numbers(folder + "chicago_crimes.csv");
    const Network network = build_network(community, {.snap_m = 1e-6});
    verify(network);
    EXPECT_EQ(network.nodes(), 338U);
    EXPECT_EQ(network.edges(), 503U);
    EXPECT_NEAR(total_length_m(network), 31150.2101534059, 1e-6);

    // The known distances are those between the 116 crimes, each given as an edge and the share of its length.
    std::vector<NetworkPosition> crimes;
    for (const auto& crime : crime_rows) {
        const auto edge = static_cast<std::uint32_t>(crime.at(2)) - 1;
        crimes.push_back({edge, crime.at(3) * network.edge_length_m[edge]});
    }
    ASSERT_EQ(crimes.size(), 116U);
    const DistanceTable table = distance_table(network, crimes, crimes);
    double sum = 0, largest = 0;
    for (std::size_t i = 0; i < crimes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            sum += table.at(i, j);
            largest = std::max(largest, table.at(i, j));
        }
    EXPECT_NEAR(sum / (116.0 * 115.0 / 2.0), 604.823902546927, 1e-6);
    EXPECT_NEAR(largest, 1627.95001997461, 1e-6);
}

}  // namespace
}  // namespace wangge
