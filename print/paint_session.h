#pragma once

// Fonts need a QGuiApplication. A program without one makes a PaintSession first and keeps it until the end of main:
//
//   int main() { const PaintSession paint; write_wall_map(community, "wallmap.pdf"); }
//
// It runs on the offscreen platform, so no display is needed. Where an application exists already, it does nothing.

#include <memory>

class QGuiApplication;
class QTemporaryDir;

namespace wangge {

class PaintSession {
public:
    PaintSession();
    ~PaintSession();
    PaintSession(const PaintSession&) = delete;
    PaintSession& operator=(const PaintSession&) = delete;

private:
    std::unique_ptr<QTemporaryDir> runtime_;
    std::unique_ptr<QGuiApplication> application_;
};

}  // namespace wangge
