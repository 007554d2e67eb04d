#pragma once

// GPX as phones and recorders write it, good or damaged.
//
//   GpxFile gpx = read_gpx("member-03.gpx");
//   for (const Finding& f : gpx.findings) show(f);      // what was dropped or mended, with its line
//
// Read with expat as one stream: a file that ends in mid-track keeps every complete point. Nothing outside the file is read,
// entities are not expanded (a file that declares any is given up at that place), and memory is bounded by the size of
// the file, at most 256 MB. Encodings: whatever text_encoding.h detects, or what the file declares.
// Points without a usable latitude or longitude, out of range, not finite, or exactly 0,0 (no fix yet) are dropped;
// a time without a zone is taken as UTC; a time that cannot be right is taken as none; a point recorded 1024 weeks early
// (the GPS week rollover) is put back. Order of recording is kept, backward times too. Each kind of fault is one finding
// with the count and the first line. Errors: not_found, bad_input when the file is empty or no XML at all, io.
// Cost: about 0.5 us a point and more.

#include <string>
#include <vector>

#include "engine/community/finding.h"
#include "engine/community/track.h"
#include "engine/core/progress.h"

namespace wangge {

struct GpxTrack {
    std::string name;
    std::string comment;                     // cmt and desc
    std::vector<std::vector<Fix>> segments;  // without empty ones; Fix::at is left at 0,0
    bool route = false;                      // an <rte>, not a recording
};

struct GpxWaypoint {
    std::string name;
    Fix fix;
};

struct GpxFile {
    std::vector<GpxTrack> tracks;
    std::vector<GpxWaypoint> waypoints;
    std::vector<Finding> findings;  // layer is the file name, feature the line
    std::size_t points = 0;         // kept in tracks and routes
    std::size_t dropped = 0;
    bool complete = true;  // false when the file ended early or broke off
};

GpxFile read_gpx(const std::string& path, const Progress& progress = {});

}  // namespace wangge
