#include "print/paint_session.h"

#include <QGuiApplication>
#include <QTemporaryDir>

namespace wangge {
namespace {

// QGuiApplication keeps references to these.
int argument_count = 1;
char program[] = "wangge";
char* arguments[] = {program, nullptr};

}  // namespace

PaintSession::PaintSession() {
    if (QCoreApplication::instance() != nullptr) return;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR")) {  // else Qt complains on standard error
        runtime_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", runtime_->path().toLocal8Bit());
    }
    application_ = std::make_unique<QGuiApplication>(argument_count, arguments);
}

PaintSession::~PaintSession() = default;

}  // namespace wangge
