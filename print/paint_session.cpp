#include "print/paint_session.h"

#include <QGuiApplication>

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
    application_ = std::make_unique<QGuiApplication>(argument_count, arguments);
}

PaintSession::~PaintSession() = default;

}  // namespace wangge
