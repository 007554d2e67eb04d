#include "engine/geo/frame.h"

#include <geodesic.h>
#include <proj.h>

#include "engine/core/error.h"

namespace wangge {
namespace {

struct DestroyContext {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct DestroyPj {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};

// A PROJ transformation must not be used by two threads at once; each thread keeps its own, by EPSG code.
struct ThreadTransform {
    std::unique_ptr<PJ_CONTEXT, DestroyContext> context;
    std::unique_ptr<PJ, DestroyPj> pj;
    int epsg = 0;
};

ThreadTransform make_transform(int epsg) {
    ThreadTransform made;
    made.context.reset(proj_context_create());
    proj_context_set_enable_network(made.context.get(), 0);
    proj_log_level(made.context.get(), PJ_LOG_NONE);
    const std::string target = "EPSG:" + std::to_string(epsg);
    const std::unique_ptr<PJ, DestroyPj> crs(proj_create(made.context.get(), target.c_str()));
    if (!crs || proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS)
        throw Error(ErrorKind::bad_input,
                    "This EPSG code is not a projected coordinate system; use a 3-degree Gauss-Kruger code such as 4543.")
            .with("epsg", epsg);
    const std::unique_ptr<PJ, DestroyPj> base(proj_crs_get_geodetic_crs(made.context.get(), crs.get()));
    std::unique_ptr<PJ, DestroyPj> raw(proj_create_crs_to_crs_from_pj(made.context.get(), base.get(), crs.get(), nullptr, nullptr));
    if (raw) made.pj.reset(proj_normalize_for_visualization(made.context.get(), raw.get()));
    if (!made.pj) throw Error(ErrorKind::bad_input, "PROJ cannot project with this EPSG code.").with("epsg", epsg);
    made.epsg = epsg;
    return made;
}

PJ* transform_of_thread(int epsg) {
    thread_local std::vector<ThreadTransform> cache;
    for (const ThreadTransform& known : cache)
        if (known.epsg == epsg) return known.pj.get();
    cache.push_back(make_transform(epsg));
    return cache.back().pj.get();
}

}  // namespace

struct Frame::Impl {
    std::string name;
    geod_geodesic ellipsoid;
};

Frame::Frame(int epsg) : epsg_(epsg) {
    transform_of_thread(epsg);
    const std::unique_ptr<PJ_CONTEXT, DestroyContext> context(proj_context_create());
    const std::string target = "EPSG:" + std::to_string(epsg);
    const std::unique_ptr<PJ, DestroyPj> crs(proj_create(context.get(), target.c_str()));
    const std::unique_ptr<PJ, DestroyPj> ellipsoid(proj_get_ellipsoid(context.get(), crs.get()));
    double major = 0;
    double inverse_flattening = 0;
    proj_ellipsoid_get_parameters(context.get(), ellipsoid.get(), &major, nullptr, nullptr, &inverse_flattening);
    auto impl = std::make_shared<Impl>();
    impl->name = proj_get_name(crs.get());
    geod_init(&impl->ellipsoid, major, inverse_flattening > 0 ? 1 / inverse_flattening : 0);
    impl_ = std::move(impl);
}

Frame::~Frame() = default;
Frame::Frame(const Frame&) = default;
Frame::Frame(Frame&&) noexcept = default;
Frame& Frame::operator=(const Frame&) = default;
Frame& Frame::operator=(Frame&&) noexcept = default;

const std::string& Frame::name() const noexcept {
    return impl_->name;
}

Point Frame::from_degrees(LonLat degrees) const {
    Point point;
    from_degrees({&degrees, 1}, {&point, 1});
    return point;
}

void Frame::from_degrees(std::span<const LonLat> degrees, std::span<Point> points) const {
    PJ* pj = transform_of_thread(epsg_);
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        const PJ_COORD out = proj_trans(pj, PJ_FWD, proj_coord(degrees[i].lon, degrees[i].lat, 0, 0));
        points[i] = out.xy.x == HUGE_VAL ? Point{NAN, NAN} : Point{out.xy.x, out.xy.y};
    }
}

LonLat Frame::to_degrees(Point point) const {
    const PJ_COORD out = proj_trans(transform_of_thread(epsg_), PJ_INV, proj_coord(point.x, point.y, 0, 0));
    return out.xy.x == HUGE_VAL ? LonLat{NAN, NAN} : LonLat{out.xy.x, out.xy.y};
}

double Frame::geodesic_area_m2(const Polygon& polygon) const {
    const auto ring_area = [&](const Ring& ring) {
        geod_polygon path;
        geod_polygon_init(&path, 0);
        for (const Point p : ring) {
            const LonLat d = to_degrees(p);
            geod_polygon_addpoint(&impl_->ellipsoid, &path, d.lat, d.lon);
        }
        double area = 0;
        geod_polygon_compute(&impl_->ellipsoid, &path, 0, 1, &area, nullptr);
        return std::abs(area);
    };
    double area = ring_area(polygon.outer);
    for (const Ring& hole : polygon.holes) area -= ring_area(hole);
    return area;
}

double Frame::geodesic_area_m2(const MultiPolygon& shape) const {
    double area = 0;
    for (const Polygon& polygon : shape) area += geodesic_area_m2(polygon);
    return area;
}

double Frame::geodesic_length_m(const Line& line) const {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const LonLat a = to_degrees(line[i - 1]);
        const LonLat b = to_degrees(line[i]);
        double step = 0;
        geod_inverse(&impl_->ellipsoid, a.lat, a.lon, b.lat, b.lon, &step, nullptr, nullptr);
        length += step;
    }
    return length;
}

double Frame::geodesic_perimeter_m(const MultiPolygon& shape) const {
    double length = 0;
    const auto add = [&](Ring ring) {
        if (ring.empty()) return;
        ring.push_back(ring.front());
        length += geodesic_length_m(ring);
    };
    for (const Polygon& polygon : shape) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes) add(hole);
    }
    return length;
}

int Frame::gauss_kruger_3_degree(double lon) {
    const int meridian = std::clamp(static_cast<int>(std::lround(lon / 3)) * 3, 75, 135);
    return 4534 + (meridian - 75) / 3;
}

}  // namespace wangge
