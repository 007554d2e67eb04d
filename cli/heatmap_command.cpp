#include <fmt/format.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/ticket_options.h"
#include "engine/hotspots/kernel_density.h"
#include "engine/store/project.h"
#include "engine/store/raster_file.h"

namespace wangge::cli {

Command heatmap_command(CLI::App& program, bool& as_json) {
    static std::string project, out, kernel_name = "quartic";
    static double cell_m = 5, bandwidth_m = 60;
    static TicketOptions tickets;
    static bool overwrite = false;
    CLI::App* app = add_command(program, "heatmap", "工单热力图，写成 GeoTIFF", "kernel density of the tickets as a GeoTIFF",
                                "wangge heatmap longyuan.gpkg --garbage --from 2024-01-01 --out heat.tif", as_json);
    app->add_option("PROJECT", project, say("项目文件（.gpkg）", "project file (.gpkg)"))->required();
    app->add_option("--out", out, say("输出文件（.tif）", "output file (.tif)"))->required();
    app->add_option("--kernel", kernel_name, say("核函数：quartic 或 epanechnikov", "kernel: quartic or epanechnikov"))
        ->capture_default_str();
    app->add_option("--bandwidth", bandwidth_m, say("带宽（米）", "bandwidth in metres"))->capture_default_str();
    app->add_option("--cell", cell_m, say("像元（米）", "cell in metres"))->capture_default_str();
    app->add_flag("--overwrite", overwrite, say("覆盖已有文件", "replace a file that is there"));
    tickets.add_to(*app);
    return {app, [&as_json] {
                const Progress progress = console_progress();
                Community community = read_project(project, progress.part(0, 0.2));
                const auto kernel = parse_kernel(kernel_name);
                if (!kernel) throw Error(ErrorKind::bad_input, "The kernel is quartic or epanechnikov.").with("value", kernel_name);
                locate_where_needed(community, progress.part(0.2, 0.6));
                const auto points = ticket_points(community, tickets.filter(community));
                const RasterFrame frame = frame_over(extent_of(community).grown_m(bandwidth_m), cell_m);
                const Raster raster = kernel_density(points, frame, *kernel, bandwidth_m, progress.part(0.6, 0.9));
                write_geotiff(out, community.epsg, {frame.origin, frame.cell_m, frame.columns, frame.rows}, raster.values, true,
                              overwrite ? Overwrite::yes : Overwrite::no);
                const Cell peak = greatest(raster);
                const double most = raster.at(peak.column, peak.row);
                const LonLat at = Frame(community.epsg).to_degrees(frame.centre(peak.column, peak.row));
                end_progress();
                if (as_json)
                    print_json({{"file", out},
                                {"tickets", points.size()},
                                {"columns", frame.columns},
                                {"rows", frame.rows},
                                {"cell_m", cell_m},
                                {"bandwidth_m", bandwidth_m},
                                {"kernel", name_of(*kernel)},
                                {"maximum_per_m2", most},
                                {"lon", at.lon},
                                {"lat", at.lat}});
                else
                    print_line(fmt::format(
                        fmt::runtime(text("{}：{} 条工单，{} x {} 像元，最密处每公顷 {:.1f} 条，位于 {:.6f},{:.6f}",
                                          "{}: {} tickets, {} x {} cells, densest {:.1f} per hectare at {:.6f},{:.6f}")),
                        out, points.size(), frame.columns, frame.rows, most * 1e4, at.lon, at.lat));
                return int{exit_ok};
            }};
}

}  // namespace wangge::cli
