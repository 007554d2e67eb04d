#pragma once

// A file that is being printed: PDF, PNG or SVG by the ending of its name, drawn through one painter in units of
// 1/100 mm with the origin at the top left corner of the sheet.
//
//   PrintTarget target("map.pdf", {.width_mm = 420, .height_mm = 297, .title = "..."});
//   draw(target.painter());
//   target.finish();
//
// Everything goes into a file beside the target that is renamed by finish(); without finish() (an error, a cancel)
// nothing is left and an older file stays as it was. Errors: unsupported for another ending or a second page outside
// PDF, io with the context `file` when the disk refuses.

#include <QPainter>
#include <QString>
#include <memory>
#include <string>

namespace wangge {

struct SheetFormat {
    double width_mm = 297;
    double height_mm = 210;
    int dpi = 300;       // of PNG only
    QString title = {};  // of the document
};

class PrintTarget {
public:
    PrintTarget(const std::string& path, const SheetFormat& format);
    ~PrintTarget();
    PrintTarget(const PrintTarget&) = delete;
    PrintTarget& operator=(const PrintTarget&) = delete;

    QPainter& painter();
    void new_page();
    int pages() const { return pages_; }
    void finish();

private:
    struct Device;
    std::unique_ptr<Device> device_;
    std::string path_;
    int pages_ = 1;
};

}  // namespace wangge
