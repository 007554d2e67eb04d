#pragma once

// One row of a file into one struct: the visitor of detail/fields.h that reads what people typed. Private to the store.
//
// Numbers may be full-width, carry a unit or a separator of thousands; yes and no come in many words; clock readings become
// minutes; dates may be text or an Excel serial number. What cannot be read is a finding and keeps the struct's default.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/detail/fields.h"
#include "engine/store/detail/raw_table.h"

namespace wangge::store {

// Everything that rows of other files are found by.
struct References {
    std::map<std::string, Id, std::less<>> compound;                 // by name and alias
    std::map<std::pair<Id, std::string>, std::vector<Id>> building;  // by compound and plain number
    std::map<std::string, std::string, std::less<>> category;        // code and name to code
    std::set<std::pair<std::string, Id>> ids;                        // (table, id) there are
};

// 4号楼, ４#, 4栋 -> 4; 甲3号楼 -> 甲3.
std::string plain_building_number(std::string_view text);
// Full-width digits, letters, point, minus to ASCII; blanks at both ends off.
std::string half_width(std::string_view text);
// The first number of a text: 6层, 1,200, -3.5, ＝24. Nothing when it does not start with one.
std::optional<double> leading_number(std::string_view text);

class RowImporter {
public:
    RowImporter(const RawTable& table, ImportRole role, const Frame& frame, const ImportOptions& options,
                const References& references, std::vector<Finding>& findings);

    void begin(const RawRow& row);
    // Whether something was missing without which the row is no feature (its place, say); a finding was made.
    bool rejected() const { return rejected_; }
    void reject(std::string_view rule, const std::string& message);
    void note(Severity severity, std::string_view rule, const std::string& message, const std::string& advice);

    void id(Id& id);
    void operator()(const char* name, std::string& value);
    void operator()(const char* name, std::vector<std::string>& value);
    void operator()(const char* name, StreetKind& value);
    void operator()(const char* name, StopKind&) { (void)name; }
    void operator()(const char* name, int& value);
    void operator()(const char* name, double& value);
    void operator()(const char* name, bool& value);
    void operator()(const char* name, std::optional<Timestamp>& value);
    void reference(const char* name, const char* table, Id& value);
    void point(Point& value);
    void line(Line& value);
    void lines(std::vector<Line>&) {}
    void shape(MultiPolygon& value);
    void located(std::optional<Location>&) {}  // results are not imported
    void phone(std::optional<PhonePoint>& value);

    // The cell of a field, half-width and trimmed; "" when the file has no such column.
    std::string cell(std::string_view field) const;
    bool has(std::string_view field) const { return column(field) >= 0; }
    const RawRow& row() const { return *row_; }

private:
    int column(std::string_view field) const;
    std::optional<LonLat> degrees();
    Datum datum_or(Datum otherwise);
    Id building_of();

    const RawTable& table_;
    ImportRole role_;
    const Frame& frame_;
    const ImportOptions& options_;
    const References& references_;
    std::vector<Finding>& findings_;
    mutable std::map<std::string, int, std::less<>> column_of_;
    const RawRow* row_ = nullptr;
    bool rejected_ = false;
};

}  // namespace wangge::store
