#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "cli/balance_options.h"
#include "cli/grids_commands.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/grids/propose.h"
#include "engine/store/plan_files.h"
#include "engine/store/plan_versions.h"
#include "engine/store/project.h"
#include "print/paint_session.h"
#include "print/plan_map.h"

namespace wangge::cli {

namespace {

nlohmann::json json_of(const ProposalFigures& f, const std::vector<BalanceWish>& wishes) {
    nlohmann::json worst = nlohmann::json::object();
    for (std::size_t l = 0; l < wishes.size(); ++l) worst[name_of(wishes[l])] = f.worst[l];
    return {{"worst_deviation", worst},
            {"within_tolerances", f.within},
            {"border_m", f.border_m},
            {"followed", f.followed},
            {"compactness", f.compactness},
            {"compounds_cut", f.compounds_cut},
            {"moved",
             {{"residents", f.moved.residents},
              {"households", f.moved.households},
              {"tickets", f.moved.tickets},
              {"buildings", f.moved.buildings},
              {"share", f.moved_share}}}};
}

std::string row(std::string_view title, const ProposalFigures& f) {
    std::string line = padded(title, 14);
    for (const double worst : f.worst) line += fmt::format(" {:>9.1f}%", worst * 100);
    return line + fmt::format(" {:>7.0f} {:>6.0f}% {:>7.2f} {:>7} {:>7} {:>6.1f}% {:>6} {:>6}  {}", f.border_m, f.followed * 100,
                              f.compactness, f.compounds_cut, f.moved.residents, f.moved_share * 100, f.moved.buildings,
                              f.moved.tickets, f.within ? text("是", "yes") : text("否", "no"));
}

void print_front(const ProposalFront& front, const std::vector<BalanceWish>& wishes) {
    std::string head = padded(text("方案", "plan"), 14);
    for (const BalanceWish& wish : wishes) {
        const std::string name = shown_name(wish);
        head += std::string(width_on_screen(name) < 10 ? 11 - width_on_screen(name) : 1, ' ') + name;
    }
    head += text("  界线m   沿路墙  紧凑度  切小区  动人口    占比   楼栋   工单  合要求",
                 " borderm followed compact    cuts   moved   share  bldgs tickets within");
    print_line(head);
    print_line(row(text("现行", "in force"), front.in_force));
    for (std::size_t i = 0; i < front.list.size(); ++i)
        print_line(row(fmt::format("{} {}", i + 1, front.list[i].title), front.list[i].figures));
    std::string least = padded(text("可证下限", "proven least"), 14);
    for (const BalanceBound& bound : front.bounds) least += fmt::format(" {:>9.1f}%", bound.least_worst * 100);
    print_line(least + fmt::format(" {:>7.0f} {:>31}", front.least_border_m, front.least_moved));
    if (!front.list.empty()) {
        print_line();
        print_line(
            text("离可证的最好还差多少（偏离：百分点；界线、动人口：一样均衡的任何方案都不会少于括号中的值）",
                 "how far from the proven best (deviation: points; border, people: no plan as even has less than in brackets)"));
    }
    for (std::size_t i = 0; i < front.list.size(); ++i) {
        const Proposal& p = front.list[i];
        std::string line = padded(fmt::format("{} {}", i + 1, p.title), 14);
        for (const double gap : p.gap) line += fmt::format(" {:>9.1f} ", gap * 100);
        print_line(line + fmt::format(fmt::runtime(text("  界线 +{:.0f} m（{:.0f}）  动人口 +{}（{}）",
                                                        "  border +{:.0f} m ({:.0f})  moved +{} ({})")),
                                      p.figures.border_m - p.least_border_m, p.least_border_m,
                                      p.figures.moved.residents - p.least_moved, p.least_moved));
    }
    for (const std::string& obstacle : front.obstacles) print_line(say("做不到：", "Not possible: ") + obstacle);
    if (front.cut_short)
        print_line(text("时间用完；再给些 --seconds 可能更好。", "The time ran out; more --seconds may find better plans."));
}

// A map of every plan, shaded by how far its grids lie off the mean of the first load, and the plan itself for other programs.
// Gives the files.
std::vector<std::string> write_front(const std::string& folder, const Community& community, const ProposalFront& front,
                                     const BalanceWish& wish, const LoadOptions& loads) {
    std::filesystem::create_directories(folder);
    const PaintSession paint;
    std::vector<std::string> files;
    const auto map = [&](const std::string& name, const std::vector<Grid>& grids, const std::vector<GridMetrics>& metrics,
                         const std::string& title, const std::vector<Grid>* before) {
        PlanMapOptions look;
        look.width_mm = 120;
        look.height_mm = 84;
        look.title = title;
        look.before = before;
        look.english = language() == Language::english;
        double sum = 0;
        for (const GridMetrics& m : metrics) sum += value_of(wish, m, loads);
        const double mean = sum / static_cast<double>(metrics.size());
        if (mean > 0)
            for (const GridMetrics& m : metrics) look.deviation.push_back(value_of(wish, m, loads) / mean - 1);
        files.push_back((std::filesystem::path(folder) / name).string());
        write_plan_map(community, grids, files.back(), look);
    };
    map("in-force.png", community.grids, metrics_of(community, {.loads = loads, .patrol = {}}), say("现行方案", "Plan in force"),
        nullptr);
    for (std::size_t i = 0; i < front.list.size(); ++i) {
        const Proposal& p = front.list[i];
        const std::string name = "plan-" + std::to_string(i + 1);
        map(name + ".png", p.grids, p.metrics, fmt::format(fmt::runtime(text("方案 {} {}", "Plan {} {}")), i + 1, p.title),
            &community.grids);
        files.push_back((std::filesystem::path(folder) / (name + ".geojson")).string());
        write_plan_file(files.back(), p.grids, community.epsg,
                        {.overwrite = Overwrite::yes, .title = p.title, .note = community.note, .credit = community.credit});
    }
    return files;
}

}  // namespace

std::vector<std::string> codes_of(const std::string& list, const std::vector<Grid>& grids, const char* option) {
    std::vector<std::string> codes;
    std::stringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');) {
        const auto found = std::find_if(grids.begin(), grids.end(), [&](const Grid& g) {
            return g.code == part || (part.size() == 3 && g.code.size() > 3 && g.code.ends_with(part));
        });
        if (found == grids.end())
            throw Error(ErrorKind::not_found, "No grid has this code.").with("option", option).with("value", part);
        codes.push_back(found->code);
    }
    return codes;
}

Command grids_propose_command(CLI::App& grids, bool& as_json) {
    static std::string project, keep = "soft", follow = "streets,walls", locked, valid_from, save_as, out;
    static std::size_t plan_number = 1;
    static ProposeOptions options;
    static BalanceOptions balance;
    CLI::App* app = add_command(
        grids, "propose", "提出新的划分方案：均衡、界线、改动之间的取舍，并说明离可证的最好还差多少",
        "propose new plans between balance, short borders and little change, each with its distance to the proven best",
        "wangge grids propose longyuan.gpkg --grids 8 --keep-compounds hard --tolerance residents:0.2,tickets:0.3", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--grids", options.grids, say("网格数；0 = 与现在相同", "how many grids; 0 = as many as now"))
        ->capture_default_str();
    balance.add_to(*app);
    app->add_option("--keep-compounds", keep,
                    say("小区不拆开：hard 一定，soft 尽量，no 不管", "whole compounds: hard, soft (as far as possible), no"))
        ->check(CLI::IsMember({"hard", "soft", "no"}))
        ->capture_default_str();
    app->add_option("--change-at-most", options.change_at_most,
                    say("最多让多大比例的居民换网格", "greatest share of residents that may change their grid"))
        ->capture_default_str();
    app->add_option("--follow", follow,
                    say("界线优先沿：streets、walls，或 none", "borders follow before all: streets, walls, or none"))
        ->capture_default_str();
    app->add_option("--lock", locked,
                    say("不动的网格：编码或末三位，逗号分隔", "grids that stay: codes or their last three digits, with commas"));
    app->add_option("--valid-from", valid_from,
                    say("改动网格的生效日期", "date from which changed grids are in force (2024-06-01)"));
    app->add_option("--plans", options.most_plans, say("最多几个方案", "how many plans at most"))->capture_default_str();
    app->add_option("--out", out, say("把各方案的地图和 GeoJSON 写到这个文件夹", "folder for a map and a GeoJSON of every plan"));
    app->add_option("--save-version", save_as,
                    say("把一个方案存为版本，名称为", "save one of the plans as a version of this name"));
    app->add_option("--plan", plan_number, say("存第几个方案", "which plan to save"))
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    auto* seconds = app->add_option("--seconds", options.seconds, say("计算时间（秒）", "seconds to search"))
                        ->check(CLI::PositiveNumber)
                        ->capture_default_str();
    app->add_option("--steps", options.steps,
                    say("不限时间，走这么多步：在任何机器上结果都一样",
                        "so many steps in place of seconds: the same plans on every machine"))
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000'000}))
        ->excludes(seconds);
    app->add_option("--seed", options.seed, say("随机种子", "seed"))->capture_default_str();
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.1));
                locate_where_needed(community, progress.part(0.1, 0.15));
                BalanceLoads loads = balance_loads(balance, project, community);
                options.balance = std::move(loads.wishes);
                options.loads = std::move(loads.loads);
                options.keep = keep == "hard" ? KeepCompounds::hard : keep == "soft" ? KeepCompounds::soft : KeepCompounds::no;
                options.follow_streets = follow.find("streets") != std::string::npos;
                options.follow_walls = follow.find("walls") != std::string::npos;
                if (!options.follow_streets && !options.follow_walls && follow != "none")
                    throw Error(ErrorKind::bad_input, "Borders follow streets, walls, or none.")
                        .with("option", "--follow")
                        .with("value", follow);
                options.valid_from = valid_from;
                if (options.steps > 0) options.seconds = 0;
                options.locked = codes_of(locked, community.grids, "--lock");
                const ProposalFront front = propose_grids(community, options, progress.part(0.15, 1));
                Id version = no_id;
                if (!save_as.empty()) {
                    if (plan_number > front.list.size())
                        throw Error(ErrorKind::bad_input, "There are not so many plans.")
                            .with("option", "--plan")
                            .with("plans", static_cast<std::int64_t>(front.list.size()));
                    const Proposal& chosen = front.list[plan_number - 1];
                    version = save_version(
                        project, {.name = save_as, .note = "wangge grids propose: " + chosen.title, .grids = chosen.grids});
                }
                std::vector<std::string> files;
                if (!out.empty()) files = write_front(out, community, front, options.balance.front(), options.loads);
                end_progress();
                if (!as_json) {
                    print_front(front, options.balance);
                    if (version != no_id)
                        print_line(fmt::format(fmt::runtime(text("方案 {} 已存为版本 {}。", "Plan {} is saved as version {}.")),
                                               plan_number, version));
                } else {
                    nlohmann::json plans = nlohmann::json::array(), bounds = nlohmann::json::object();
                    for (const Proposal& p : front.list) {
                        nlohmann::json entry = json_of(p.figures, options.balance);
                        entry["title"] = p.title;
                        for (std::size_t l = 0; l < options.balance.size(); ++l)
                            entry["gap"][name_of(options.balance[l])] = p.gap[l];
                        entry["gap"]["border_m"] = p.figures.border_m - p.least_border_m;
                        entry["gap"]["moved_residents"] = p.figures.moved.residents - p.least_moved;
                        entry["least_border_m"] = p.least_border_m;
                        entry["least_moved_residents"] = p.least_moved;
                        for (const GridMetrics& m : p.metrics) {
                            nlohmann::json grid{
                                {"code", m.code}, {"residents", m.residents}, {"tickets", m.tickets}, {"area_m2", m.area_m2}};
                            for (const BalanceWish& wish : options.balance)
                                grid["loads"][name_of(wish)] = value_of(wish, m, options.loads);
                            entry["grids"].push_back(std::move(grid));
                        }
                        plans.push_back(std::move(entry));
                    }
                    for (std::size_t l = 0; l < options.balance.size(); ++l)
                        bounds[name_of(options.balance[l])] = front.bounds[l].least_worst;
                    print_json({{"in_force", json_of(front.in_force, options.balance)},
                                {"proposals", plans},
                                {"least_deviation", bounds},
                                {"least_moved_residents", front.least_moved},
                                {"least_border_m", front.least_border_m},
                                {"obstacles", front.obstacles},
                                {"pieces_of_land", front.units},
                                {"cut_short", front.cut_short},
                                {"files", files},
                                {"version", version == no_id ? nlohmann::json(nullptr) : nlohmann::json(version)}});
                }
                const bool any =
                    std::any_of(front.list.begin(), front.list.end(), [](const Proposal& p) { return p.figures.within; });
                return int{any ? exit_ok : exit_infeasible};
            }};
}

}  // namespace wangge::cli
