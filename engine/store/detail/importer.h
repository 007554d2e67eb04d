#pragma once

// Places tables in a community, role by role. Private to the store.

#include "engine/store/detail/row_importer.h"

namespace wangge::store {

class Importer {
public:
    Importer(Community& into, const ImportOptions& options, ImportReport& report);

    // In an order in which references exist before they are asked for: compounds, buildings, entrances; categories, tickets.
    void take(const RawTable& table, ImportRole role, const Progress& progress);
    void take_track(const std::string& path, const Progress& progress);
    // When every table is in: orders and numbers the new tickets.
    void finish();

private:
    template <class Feature, class After>
    std::size_t take_rows(const RawTable& table, ImportRole role, std::vector<Feature>& into, const Progress& progress,
                          After after);
    template <class Feature>
    std::size_t take_rows(const RawTable& table, ImportRole role, std::vector<Feature>& into, const Progress& progress);

    std::size_t take_jurisdiction(const RawTable& table);
    std::size_t take_entrances(const RawTable& table, const Progress& progress);
    std::size_t take_place_areas(const RawTable& table, const Progress& progress);
    std::size_t take_tickets(const RawTable& table, const Progress& progress);
    void add_compound(const Compound& compound);
    void add_building(const Building& building);

    Community& into_;
    const ImportOptions& options_;
    ImportReport& report_;
    Frame frame_;
    References references_;
    std::vector<Ticket> new_tickets_;
    std::set<std::string, std::less<>> ticket_numbers_;
};

// Fills the id of a new feature: the file's own where it is free, else the next.
Id free_id(Id wanted, std::set<Id>& taken);

}  // namespace wangge::store
