#include "engine/store/building_figures.h"

#include <unordered_map>

#include "engine/store/detail/added_columns.h"
#include "engine/store/detail/project_file.h"

namespace wangge {

std::vector<BuildingFigures> read_building_figures(const std::string& path, const std::vector<Building>& buildings) {
    const store::ProjectFile file = store::open_project(path, store::OpenMode::read);
    std::unordered_map<Id, std::size_t> place_of;
    for (std::size_t i = 0; i < buildings.size(); ++i) place_of.emplace(buildings[i].id, i);
    std::vector<BuildingFigures> list;
    for (const store::AddedColumn& column : store::added_numbers(*file.db, store::layer::buildings)) {
        BuildingFigures& figures = list.emplace_back(BuildingFigures{column.name, std::vector<double>(buildings.size())});
        for (const auto& [fid, value] : column.values)
            if (const auto at = place_of.find(fid); at != place_of.end()) figures.values[at->second] = value;
    }
    return list;
}

}  // namespace wangge
