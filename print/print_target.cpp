#include "print/print_target.h"

#include <QFileInfo>
#include <QImage>
#include <QImageWriter>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <cmath>

#include "engine/core/error.h"
#include "print/style.h"

namespace wangge {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr int units_per_inch = 2540;
static_assert(units_per_inch == static_cast<int>(mm_per_inch * style::units_per_mm));

Error refused(const std::string& path, const QString& why) {
    return Error(ErrorKind::io, "The print could not be written: " + why.toStdString()).with("file", path);
}

}  // namespace

// Members are destroyed from the last to the first: the painter ends before its device, the device before its file.
struct PrintTarget::Device {
    explicit Device(const QString& path) : file(path) {}

    QSaveFile file;
    std::unique_ptr<QPdfWriter> pdf;
    std::unique_ptr<QSvgGenerator> svg;
    QImage image;
    QPainter painter;
};

PrintTarget::PrintTarget(const std::string& path, const SheetFormat& format) : path_(path) {
    const QString name = QString::fromStdString(path);
    const QString ending = QFileInfo(name).suffix().toLower();
    if (ending != "pdf" && ending != "png" && ending != "svg")
        throw Error(ErrorKind::unsupported, "A map is printed to a file ending in .pdf, .png or .svg").with("file", path);
    device_ = std::make_unique<Device>(name);
    if (!device_->file.open(QIODevice::WriteOnly)) throw refused(path, device_->file.errorString());

    const QString creator = QStringLiteral("wangge ") + QStringLiteral(WANGGE_VERSION);
    QPaintDevice* device = nullptr;
    if (ending == "pdf") {
        device_->pdf = std::make_unique<QPdfWriter>(&device_->file);
        QPdfWriter& pdf = *device_->pdf;
        pdf.setResolution(units_per_inch);
        const QPageSize size(QSizeF(format.width_mm, format.height_mm), QPageSize::Millimeter, {}, QPageSize::ExactMatch);
        pdf.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter));
        pdf.setTitle(format.title);
        pdf.setCreator(creator);
        device = &pdf;
    } else if (ending == "svg") {
        device_->svg = std::make_unique<QSvgGenerator>();
        QSvgGenerator& svg = *device_->svg;
        svg.setOutputDevice(&device_->file);
        svg.setResolution(units_per_inch);
        const QSize size(static_cast<int>(std::lround(style::mm(format.width_mm))),
                         static_cast<int>(std::lround(style::mm(format.height_mm))));
        svg.setSize(size);
        svg.setViewBox(QRect({0, 0}, size));
        svg.setTitle(format.title);
        svg.setDescription(creator);
        device = &svg;
    } else {
        const double per_mm = format.dpi / mm_per_inch;
        device_->image = QImage(static_cast<int>(std::lround(format.width_mm * per_mm)),
                                static_cast<int>(std::lround(format.height_mm * per_mm)), QImage::Format_RGB32);
        if (device_->image.isNull())
            throw Error(ErrorKind::bad_input, "The picture is too large; choose fewer dots per inch")
                .with("dpi", format.dpi)
                .with("file", path);
        device_->image.setDotsPerMeterX(static_cast<int>(std::lround(per_mm * 1000)));
        device_->image.setDotsPerMeterY(static_cast<int>(std::lround(per_mm * 1000)));
        device_->image.setText("Title", format.title);
        device_->image.setText("Software", creator);
        device_->image.fill(style::paper);
        device = &device_->image;
    }
    if (!device_->painter.begin(device)) throw refused(path, device_->file.errorString());
    device_->painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    if (ending == "png") {
        const double scale = format.dpi / static_cast<double>(units_per_inch);
        device_->painter.scale(scale, scale);
    }
}

PrintTarget::~PrintTarget() {
    if (!device_) return;
    device_->painter.end();
    device_->pdf.reset();
    device_->svg.reset();
    device_->file.cancelWriting();
}

QPainter& PrintTarget::painter() {
    return device_->painter;
}

void PrintTarget::new_page() {
    if (!device_->pdf) throw Error(ErrorKind::unsupported, "Only a PDF has more than one page").with("file", path_);
    if (!device_->pdf->newPage()) throw refused(path_, device_->file.errorString());
    ++pages_;
}

void PrintTarget::finish() {
    device_->painter.end();
    device_->pdf.reset();
    device_->svg.reset();
    if (!device_->image.isNull()) {
        QImageWriter writer(&device_->file, "png");
        writer.setCompression(40);
        if (!writer.write(device_->image)) throw refused(path_, writer.errorString());
    }
    if (!device_->file.commit()) throw refused(path_, device_->file.errorString());
    device_.reset();
}

}  // namespace wangge
