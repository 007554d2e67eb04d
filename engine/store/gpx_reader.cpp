#include "engine/store/gpx_reader.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <memory>

#include "engine/core/error.h"
#include "engine/store/detail/gpx_times.h"
#include "engine/store/detail/pending_file.h"
#include "engine/store/text_encoding.h"

namespace wangge {
namespace {

constexpr std::size_t most_bytes = 256U * 1024 * 1024;
constexpr std::size_t most_text = 64U * 1024;  // of one name or time; the rest is noise

enum class Element { other, track, route, segment, track_point, waypoint, name, time, hdop, comment };

Element element_of(const char* tag) {
    if (const char* colon = std::strrchr(tag, ':')) tag = colon + 1;
    const std::string_view name(tag);
    if (name == "trkpt" || name == "rtept") return Element::track_point;
    if (name == "time") return Element::time;
    if (name == "hdop") return Element::hdop;
    if (name == "name") return Element::name;
    if (name == "wpt") return Element::waypoint;
    if (name == "trkseg") return Element::segment;
    if (name == "trk") return Element::track;
    if (name == "rte") return Element::route;
    if (name == "cmt" || name == "desc") return Element::comment;
    return Element::other;
}

// A decimal comma is taken for a point: recorders under German or French settings wrote it.
std::optional<double> number_of(std::string_view text, bool& comma) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    if (text.starts_with('+')) text.remove_prefix(1);
    std::string mended;
    if (const auto at = text.find(','); at != std::string_view::npos && text.find('.') == std::string_view::npos) {
        mended = text;
        mended[at] = '.';
        text = mended;
        comma = true;
    }
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

class GpxParser {
public:
    GpxParser(std::string layer, GpxFile& file) : file_(file), faults_(std::move(layer)), parser_(XML_ParserCreate("UTF-8")) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), start, end);
        XML_SetCharacterDataHandler(parser_.get(), text);
        XML_SetEntityDeclHandler(parser_.get(), entity);
    }

    // False when nothing more can be read.
    bool feed(std::string_view bytes, bool last) {
        if (XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0) != XML_STATUS_ERROR) return true;
        file_.complete = false;
        const XML_Error code = XML_GetErrorCode(parser_.get());
        if (declares_entities_) {
            faults_.add("gpx-entity", line(), "文件声明了 XML 实体，未展开，此后内容不读取");
        } else {
            faults_.add("file-truncated", line(),
                        fmt::format("文件在此处中断（{}），之前的完整定位点已保留", XML_ErrorString(code)));
        }
        return false;
    }
    bool saw_element() const { return saw_element_; }
    void finish() {
        if (file_.complete && !saw_gpx_) faults_.add("gpx-root", 1, "文件不是 GPX：没有 gpx 元素");
        close_track();
        file_.findings = faults_.take();
    }

private:
    struct ParserFree {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static void start(void* self, const char* tag, const char** attributes) {
        static_cast<GpxParser*>(self)->on_start(tag, attributes);
    }
    static void end(void* self, const char* tag) { static_cast<GpxParser*>(self)->on_end(element_of(tag)); }
    static void text(void* self, const char* data, int size) {
        auto& parser = *static_cast<GpxParser*>(self);
        if (parser.keep_text_ && parser.text_.size() < most_text) parser.text_.append(data, static_cast<std::size_t>(size));
    }
    static void entity(void* self, const char*, int, const char*, int, const char*, const char*, const char*, const char*) {
        auto& parser = *static_cast<GpxParser*>(self);
        parser.declares_entities_ = true;
        XML_StopParser(parser.parser_.get(), XML_FALSE);
    }

    std::int64_t line() const { return static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_.get())); }

    void on_start(const char* tag, const char** attributes) {
        saw_element_ = true;
        if (depth_ == 0) saw_gpx_ = std::string_view(tag).ends_with("gpx");
        ++depth_;
        switch (element_of(tag)) {
            case Element::track: open_track(false); break;
            case Element::route: open_track(true); break;
            case Element::segment: in_segment_ = false; break;
            case Element::track_point:
            case Element::waypoint: open_point(attributes); break;
            case Element::name:
            case Element::time:
            case Element::hdop:
            case Element::comment:
                keep_text_ = true;
                text_depth_ = depth_;
                text_.clear();
                break;
            case Element::other: break;
        }
    }

    void on_end(Element element) {
        if (keep_text_ && depth_ == text_depth_) {
            keep_text_ = false;
            take_text(element);
        }
        switch (element) {
            case Element::track:
            case Element::route: close_track(); break;
            case Element::segment: in_segment_ = false; break;
            case Element::track_point: close_point(false); break;
            case Element::waypoint: close_point(true); break;
            default: break;
        }
        --depth_;
    }

    void open_track(bool route) {
        close_track();
        track_ = GpxTrack{};
        track_->route = route;
        in_segment_ = false;
    }

    void close_track() {
        if (!track_) return;
        for (auto& segment : track_->segments) {
            const auto mended = mend_week_rollover(segment);
            if (mended > 0) faults_.add("time-week-rollover", line(), "GPS 周数翻转，时间已加 1024 周", mended);
            if (const auto backward = count_backward(segment); backward > 0)
                faults_.add("time-backward", line(), "时间倒退或重复，保持记录顺序", backward);
        }
        file_.tracks.push_back(std::move(*track_));
        track_.reset();
    }

    void open_point(const char** attributes) {
        point_ = Fix{};
        point_depth_ = depth_;
        point_name_.clear();
        point_ok_ = true;
        std::optional<double> lat;
        std::optional<double> lon;
        bool comma = false;
        for (; attributes[0] != nullptr; attributes += 2) {
            if (std::strcmp(attributes[0], "lat") == 0) lat = number_of(attributes[1], comma);
            if (std::strcmp(attributes[0], "lon") == 0) lon = number_of(attributes[1], comma);
        }
        if (comma) faults_.add("gpx-decimal-comma", line(), "小数点写成逗号，已更正");
        if (!lat || !lon || !std::isfinite(*lat) || !std::isfinite(*lon)) {
            drop("point-unreadable", "经度或纬度缺失或不是数字，已舍弃");
        } else if (std::abs(*lat) > 90 || std::abs(*lon) > 180) {
            drop("point-out-of-range", "经度或纬度超出范围，已舍弃");
        } else {
            point_.degrees = {*lon, *lat};
        }
    }

    void drop(const char* rule, const char* message) {
        point_ok_ = false;
        ++file_.dropped;
        faults_.add(rule, line(), message);
    }

    void close_point(bool waypoint) {
        if (point_depth_ == 0) return;
        point_depth_ = 0;
        if (point_ok_ && !waypoint && point_.degrees == LonLat{}) drop("point-null-island", "坐标为 0,0（尚未定位），已舍弃");
        if (!point_ok_) return;
        if (waypoint) {
            file_.waypoints.push_back({std::move(point_name_), point_});
            return;
        }
        if (!track_) open_track(false);  // a point outside any track: some writers forget the wrapper
        if (!in_segment_) track_->segments.emplace_back();
        in_segment_ = true;
        track_->segments.back().push_back(point_);
        ++file_.points;
    }

    void take_text(Element element) {
        const bool in_point = point_depth_ > 0;
        if (in_point && depth_ != point_depth_ + 1) return;  // of an extension
        if (in_point && element == Element::time) {
            const GpxTime time = parse_gpx_time(text_);
            if (time.fault != nullptr) faults_.add(time.rule, line(), time.fault);
            point_.time = time.time;
        } else if (in_point && element == Element::hdop) {
            bool comma = false;
            const auto hdop = number_of(text_, comma);
            if (hdop && std::isfinite(*hdop) && *hdop >= 0) point_.hdop = *hdop;
        } else if (in_point && element == Element::name) {
            point_name_ = text_;
        } else if (!in_point && track_ && element == Element::name && track_->name.empty()) {
            track_->name = text_;
        } else if (!in_point && track_ && element == Element::comment) {
            track_->comment += (track_->comment.empty() ? "" : "\n") + text_;
        }
    }

    GpxFile& file_;
    GpxFaults faults_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserFree> parser_;
    std::optional<GpxTrack> track_;
    Fix point_;
    std::string point_name_;
    std::string text_;
    int depth_ = 0;
    int point_depth_ = 0;
    int text_depth_ = 0;
    bool point_ok_ = false;
    bool in_segment_ = false;
    bool keep_text_ = false;
    bool saw_element_ = false;
    bool saw_gpx_ = false;
    bool declares_entities_ = false;
};

// The bytes as UTF-8: by mark, by proof, or as the XML declaration says.
DecodedText decode_xml(std::string bytes) {
    const bool marked = bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
    if (!marked && is_utf8(bytes)) return {std::move(bytes), TextEncoding::utf8, false};
    const std::string_view head = std::string_view(bytes).substr(0, 200);
    const auto at = head.find("encoding=");
    if (!marked && at != std::string_view::npos && at + 10 < head.size()) {
        const auto end = head.find(head[at + 9], at + 10);
        if (const auto declared = parse_text_encoding(head.substr(at + 10, end - at - 10));
            declared && end != std::string_view::npos) {
            // A declaration may lie: then the bytes decide.
            DecodedText text = decode(bytes, *declared);
            if (!text.doubtful) return text;
        }
    }
    return decode(bytes);
}

}  // namespace

GpxFile read_gpx(const std::string& path, const Progress& progress) {
    GpxFile file;
    const std::string layer = std::filesystem::path(path).filename().string();
    const DecodedText content = decode_xml(store::read_file(path, most_bytes));
    if (content.text.empty()) throw Error(ErrorKind::bad_input, "The file is empty.").with("file", path);
    GpxParser parser(layer, file);
    constexpr std::size_t slice = 1U << 18;
    std::string_view rest = content.text;
    for (;;) {
        progress.report(1 - static_cast<double>(rest.size()) / static_cast<double>(content.text.size()), "读取轨迹");
        const std::string_view part = rest.substr(0, slice);
        rest.remove_prefix(part.size());
        if (!parser.feed(part, rest.empty()) || rest.empty()) break;
    }
    if (!parser.saw_element() && !file.complete && content.text.find("<!DOCTYPE") == std::string::npos)
        throw Error(ErrorKind::bad_input, "The file is no GPX: it is not XML.").with("file", path);
    parser.finish();
    if (content.doubtful)
        file.findings.push_back({Severity::warning,
                                 "encoding-doubtful",
                                 layer,
                                 "",
                                 {},
                                 "部分文字无法按 UTF-8 或 GB18030 解读，已替换",
                                 "请用 UTF-8 重新导出"});
    return file;
}

}  // namespace wangge
