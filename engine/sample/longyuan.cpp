#include "engine/sample/longyuan.h"

#include "engine/sample/compounds.h"
#include "engine/sample/fittings.h"
#include "engine/sample/grid_plans.h"
#include "engine/sample/matters.h"
#include "engine/sample/people.h"
#include "engine/sample/public_sites.h"
#include "engine/sample/roads.h"
#include "engine/sample/shops.h"
#include "engine/sample/tickets.h"
#include "engine/sample/tracks.h"
#include "engine/sample/waterside.h"

namespace wangge {

Sample make_longyuan(std::uint64_t seed, const Progress& progress) {
    using namespace sample_detail;
    Draft draft(seed, 1.02e6);
    draft.community.note =
        "本社区数据为虚构示例：位置、建筑、人口与工单均为编造，仅按公开数字拟合，不代表真实情况。"
        "Invented sample data: positions, buildings, people and tickets are made up to fit a few published figures.";
    draft.community.credit = "虚构示例数据，wangge 项目生成 Invented sample data made by wangge";
    progress.report(0.0, "layout");
    draw_jurisdiction(draft);
    draw_grids(draft);
    draw_roads(draft);
    draw_compounds(draft);
    draw_public_sites(draft);
    draw_waterside(draft);
    draw_waterside_walls(draft);
    draw_shops(draft);
    draw_bus_stops(draft);
    settle_people(draft, 12000);
    draft.community.streets = noded_streets(draft.paths);
    draw_bins(draft, draft.community.streets);
    draw_garbage_points(draft);
    draw_teams(draft);
    Id place_id = 0;
    for (Place& place : draft.community.places) place.id = ++place_id;
    draft.community.categories = matter_categories();
    Sample sample;
    make_tickets(draft, sample, progress.part(0.3, 0.8));
    progress.report(0.8, "tracks");
    make_tracks(draft, progress);
    progress.report(1.0, "tracks");
    sample.community = std::move(draft.community);
    return sample;
}

}  // namespace wangge
